//! The pages of the lessons, as they stand in `docs/lessons`, for whoever has only the command.

/// The page of a lesson, in Markdown.
pub fn page(name: &str) -> Option<&'static str> {
    PAGES.iter().find(|page| page.0 == name).map(|page| page.1)
}

static PAGES: &[(&str, &str)] = &[
    ("two-worlds", include_str!("../../../../docs/lessons/01-two-worlds.md")),
    ("translation", include_str!("../../../../docs/lessons/02-translation.md")),
    ("address-space", include_str!("../../../../docs/lessons/03-address-space.md")),
    ("rights", include_str!("../../../../docs/lessons/04-rights.md")),
    ("user-and-kernel", include_str!("../../../../docs/lessons/05-user-and-kernel.md")),
    ("gate", include_str!("../../../../docs/lessons/06-gate.md")),
    ("context-switch", include_str!("../../../../docs/lessons/07-context-switch.md")),
    ("demand-paging", include_str!("../../../../docs/lessons/08-demand-paging.md")),
    ("lazy-heap", include_str!("../../../../docs/lessons/09-lazy-heap.md")),
    ("stack", include_str!("../../../../docs/lessons/10-stack.md")),
    ("copy-on-write", include_str!("../../../../docs/lessons/11-copy-on-write.md")),
    ("sharing", include_str!("../../../../docs/lessons/12-sharing.md")),
    ("mapped-file", include_str!("../../../../docs/lessons/13-mapped-file.md")),
    ("swapping", include_str!("../../../../docs/lessons/14-swapping.md")),
    ("thrashing", include_str!("../../../../docs/lessons/15-thrashing.md")),
    ("overcommit", include_str!("../../../../docs/lessons/16-overcommit.md")),
    ("dynamic-linking", include_str!("../../../../docs/lessons/17-dynamic-linking.md")),
    ("huge-pages", include_str!("../../../../docs/lessons/18-huge-pages.md")),
    ("forgotten-fence", include_str!("../../../../docs/lessons/19-forgotten-fence.md")),
    ("cost", include_str!("../../../../docs/lessons/20-cost.md")),
    ("threads", include_str!("../../../../docs/lessons/21-threads.md")),
    ("signals", include_str!("../../../../docs/lessons/22-signals.md")),
];
