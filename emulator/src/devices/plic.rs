//! The platform-level interrupt controller (RISC-V Platform-Level Interrupt Controller specification 1.0.0), with the
//! parameters of QEMU's `virt`: 95 sources, priorities of 3 bits, contexts 2h (M) and 2h + 1 (S) of hart h.

use crate::bus::{
    AccessRefused, Device, DeviceContext, InterruptController, Output, Outside, UserEvent, Width,
};
use crate::isa::cause::Interrupt;

/// The priority of source 0, 4 bytes a source.
const PRIORITY: u64 = 0x0;
/// The pending bits, a bit a source.
const PENDING: u64 = 0x1000;
/// The enable bits of context 0.
const ENABLE: u64 = 0x2000;
/// Bytes between the enable bits of two contexts.
const ENABLE_STRIDE: u64 = 0x80;
/// The threshold and claim/complete registers of context 0.
const CONTEXT: u64 = 0x20_0000;
/// Bytes between the registers of two contexts.
const CONTEXT_STRIDE: u64 = 0x1000;
/// Bits of a priority and of a threshold that exist (WARL).
const PRIORITY_MASK: u32 = 7;

/// What an offset names.
enum Register {
    Priority(usize),
    /// Sources `32 * word` and up.
    Pending(u32),
    Enable {
        context: usize,
        word: u32,
    },
    Threshold(usize),
    Claim(usize),
    /// Reserved, or of a source or context that is not there: reads 0, ignores stores.
    Reserved,
}

/// One target of interrupts: a hart in a privilege mode.
#[derive(Clone, Default)]
struct Context {
    enabled: u128,
    threshold: u32,
}

/// The PLIC of a machine.
pub struct Plic {
    priorities: Vec<u32>,
    /// The level of each source's wire.
    levels: u128,
    /// Requests that the gateways have passed on and nobody has claimed.
    pending: u128,
    /// Sources whose gateway waits for the completion of a claim.
    in_service: u128,
    /// Sources whose gateway is edge-triggered; the others follow the level.
    edge_triggered: u128,
    /// What edge-triggered gateways have counted, up to one, and not passed on.
    counted: u128,
    contexts: Vec<Context>,
}

impl Plic {
    /// A PLIC with sources 1 to `sources` (at most 127), and two contexts for each of `harts` harts.
    pub fn new(harts: usize, sources: u32) -> Self {
        Self {
            priorities: vec![0; sources.min(127) as usize + 1],
            levels: 0,
            pending: 0,
            in_service: 0,
            edge_triggered: 0,
            counted: 0,
            contexts: vec![Context::default(); 2 * harts],
        }
    }

    /// The same with an edge-triggered gateway for `source`.
    pub fn with_edge_triggered(mut self, source: u32) -> Self {
        self.edge_triggered |= 1u128.checked_shl(source).unwrap_or(0) & self.implemented();
        self
    }

    /// The bits of the sources that are there; source 0 never is.
    fn implemented(&self) -> u128 {
        (u128::MAX >> (128 - self.priorities.len())) & !1
    }

    fn register(&self, offset: u64) -> Register {
        match offset {
            PRIORITY..PENDING => {
                let source = (offset / 4) as usize;
                if source == 0 || source >= self.priorities.len() {
                    return Register::Reserved;
                }
                Register::Priority(source)
            }
            PENDING..ENABLE => match (offset - PENDING) / 4 {
                word @ 0..4 => Register::Pending(word as u32),
                _ => Register::Reserved,
            },
            ENABLE..CONTEXT => {
                let context = ((offset - ENABLE) / ENABLE_STRIDE) as usize;
                match (offset - ENABLE) % ENABLE_STRIDE / 4 {
                    word @ 0..4 if context < self.contexts.len() => {
                        Register::Enable { context, word: word as u32 }
                    }
                    _ => Register::Reserved,
                }
            }
            _ => {
                let context = ((offset - CONTEXT) / CONTEXT_STRIDE) as usize;
                match (offset - CONTEXT) % CONTEXT_STRIDE {
                    0 if context < self.contexts.len() => Register::Threshold(context),
                    4 if context < self.contexts.len() => Register::Claim(context),
                    _ => Register::Reserved,
                }
            }
        }
    }

    /// The gateways (section "Interrupt Gateways"): a high level, or a counted edge, becomes one request, and no other until
    /// it is completed. A request stays when the level falls; what is only counted does not, as nobody needs it any more.
    fn forward_requests(&mut self) {
        self.counted &= self.levels & self.edge_triggered;
        let asking = self.levels & !self.edge_triggered | self.counted;
        self.pending |= asking & !self.in_service;
        self.counted &= self.in_service;
    }

    /// The pending and enabled source of the highest priority, the lowest number among equals, and that priority.
    /// Priority 0 means never.
    fn best(&self, context: &Context) -> (usize, u32) {
        let mut candidates = self.pending & context.enabled;
        let mut best = (0, 0);
        while candidates != 0 {
            let source = candidates.trailing_zeros() as usize;
            candidates &= candidates - 1;
            let priority = self.priorities.get(source).copied().unwrap_or(0);
            if priority > best.1 {
                best = (source, priority);
            }
        }
        best
    }

    /// Drives every context's line (section "Interrupt Notifications"): high while some request beats the threshold.
    fn update_lines(&self, machine: &mut DeviceContext<'_>) {
        for (index, context) in self.contexts.iter().enumerate() {
            let interrupt =
                if index % 2 == 0 { Interrupt::MachineExternal } else { Interrupt::SupervisorExternal };
            let (_, priority) = self.best(context);
            machine.lines.set_hart(index / 2, interrupt, priority > context.threshold);
        }
    }

    /// Claim (section "Interrupt Claim Process"): the best source whatever the threshold; its request is taken.
    fn claim(&mut self, context: usize) -> u32 {
        let (source, _) = self.best(&self.contexts[context]);
        if source != 0 {
            self.pending &= !(1 << source);
            self.in_service |= 1 << source;
        }
        source as u32
    }

    /// Completion (section "Interrupt Completion"): ignored unless the source is enabled for the context.
    fn complete(&mut self, context: usize, source: u32) {
        let bit = 1u128.checked_shl(source).unwrap_or(0);
        self.in_service &= !(bit & self.contexts[context].enabled);
        self.forward_requests();
    }

    fn read_word(&mut self, offset: u64) -> u32 {
        match self.register(offset) {
            Register::Priority(source) => self.priorities[source],
            Register::Pending(word) => (self.pending >> (32 * word)) as u32,
            Register::Enable { context, word } => (self.contexts[context].enabled >> (32 * word)) as u32,
            Register::Threshold(context) => self.contexts[context].threshold,
            Register::Claim(context) => self.claim(context),
            Register::Reserved => 0,
        }
    }

    fn write_word(&mut self, offset: u64, value: u32) {
        match self.register(offset) {
            Register::Priority(source) => self.priorities[source] = value & PRIORITY_MASK,
            Register::Enable { context, word } => {
                let implemented = self.implemented();
                let enabled = &mut self.contexts[context].enabled;
                let others = *enabled & !(0xffff_ffff << (32 * word));
                *enabled = (others | (value as u128) << (32 * word)) & implemented;
            }
            Register::Threshold(context) => self.contexts[context].threshold = value & PRIORITY_MASK,
            Register::Claim(context) => self.complete(context, value),
            Register::Pending(_) | Register::Reserved => {}
        }
    }
}

impl Device for Plic {
    fn name(&self) -> &'static str {
        "plic"
    }

    fn read(
        &mut self,
        offset: u64,
        width: Width,
        context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        let value = match width {
            Width::Byte | Width::Half => return Err(AccessRefused),
            Width::Word => self.read_word(offset) as u64,
            Width::Double => self.read_word(offset) as u64 | (self.read_word(offset + 4) as u64) << 32,
        };
        self.update_lines(context);
        Ok(value)
    }

    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        match width {
            Width::Byte | Width::Half => return Err(AccessRefused),
            Width::Word => self.write_word(offset, value as u32),
            Width::Double => {
                self.write_word(offset, value as u32);
                self.write_word(offset + 4, (value >> 32) as u32);
            }
        }
        self.update_lines(context);
        Ok(())
    }

    fn wake(&mut self, _context: &mut DeviceContext<'_>) {}

    fn serve(&mut self, _outside: &mut dyn Outside, _context: &mut DeviceContext<'_>) {}

    fn input(&mut self, _bytes: &[u8], _context: &mut DeviceContext<'_>) -> usize {
        0
    }

    fn input_room(&self) -> usize {
        0
    }

    fn user_event(&mut self, _event: UserEvent, _context: &mut DeviceContext<'_>) {}

    fn take_output(&mut self, _out: &mut Output) {}

    fn reset(&mut self, context: &mut DeviceContext<'_>) {
        self.priorities.fill(0);
        self.levels = context.lines.sources() & self.implemented();
        self.pending = 0;
        self.in_service = 0;
        self.counted = self.levels;
        self.contexts.fill(Context::default());
        self.forward_requests();
        self.update_lines(context);
    }
}

impl InterruptController for Plic {
    fn sources_changed(&mut self, levels: u128, context: &mut DeviceContext<'_>) {
        self.levels = levels & self.implemented();
        self.counted |= context.lines.take_edges();
        self.forward_requests();
        self.update_lines(context);
    }

    fn as_device(&mut self) -> &mut dyn Device {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::devices::rig::{Rig, steps};
    use proptest::prelude::*;

    const M0: u64 = CONTEXT;
    const S0: u64 = CONTEXT + CONTEXT_STRIDE;
    const S1: u64 = CONTEXT + 3 * CONTEXT_STRIDE;

    fn rig() -> Rig {
        Rig::with_controller(2, 0x60_0000, Plic::new(2, 95))
    }

    fn set(rig: &mut Rig, source: u32, level: bool) {
        rig.bus.lines.set_source(source, level);
        // Any access routes it, as after a device's own access.
        rig.r32(PENDING);
    }

    fn seip(rig: &Rig) -> bool {
        rig.line(0, Interrupt::SupervisorExternal)
    }

    /// Sources 10 and 40 with priorities 1 and 2, both enabled for hart 0's S context.
    fn two_sources() -> Rig {
        let mut rig = rig();
        rig.w32(4 * 10, 1);
        rig.w32(4 * 40, 2);
        rig.w32(ENABLE + ENABLE_STRIDE, 1 << 10);
        rig.w32(ENABLE + ENABLE_STRIDE + 4, 1 << (40 - 32));
        rig
    }

    #[test]
    fn the_highest_priority_is_claimed_first_and_the_lowest_number_among_equals() {
        let mut rig = two_sources();
        set(&mut rig, 10, true);
        set(&mut rig, 40, true);
        assert!(seip(&rig));
        assert!(!rig.line(0, Interrupt::MachineExternal));
        assert_eq!(rig.r32(S0 + 4), 40);
        assert_eq!(rig.r32(S0 + 4), 10);
        assert!(!seip(&rig));
        assert_eq!(rig.r32(S0 + 4), 0);
        rig.w32(4 * 10, 2);
        rig.w32(S0 + 4, 40);
        rig.w32(S0 + 4, 10);
        assert_eq!(rig.r32(S0 + 4), 10);
    }

    #[test]
    fn a_level_that_stays_high_interrupts_again_after_completion() {
        let mut rig = two_sources();
        set(&mut rig, 10, true);
        assert_eq!(rig.r32(S0 + 4), 10);
        assert!(!seip(&rig));
        assert_eq!(rig.r32(PENDING), 0, "claimed");
        rig.w32(S0 + 4, 10);
        assert!(seip(&rig));
        assert_eq!(rig.r32(S0 + 4), 10);
        set(&mut rig, 10, false);
        rig.w32(S0 + 4, 10);
        assert!(!seip(&rig));
    }

    #[test]
    fn a_request_outlives_its_level_and_one_raised_while_in_service_is_not_lost() {
        let mut rig = two_sources();
        set(&mut rig, 10, true);
        set(&mut rig, 10, false);
        assert!(seip(&rig));
        assert_eq!(rig.r32(S0 + 4), 10);
        set(&mut rig, 10, true);
        assert!(!seip(&rig), "the gateway waits for completion");
        rig.w32(S0 + 4, 10);
        assert!(seip(&rig));
    }

    /// Source 10 edge-triggered, enabled for hart 0's S context and high.
    fn an_edge() -> Rig {
        let mut rig = Rig::with_controller(1, 0x60_0000, Plic::new(1, 95).with_edge_triggered(10));
        rig.w32(4 * 10, 1);
        rig.w32(ENABLE + ENABLE_STRIDE, 1 << 10);
        set(&mut rig, 10, true);
        rig
    }

    #[test]
    fn an_edge_interrupts_once_although_the_level_stays_high() {
        let mut rig = an_edge();
        assert!(seip(&rig));
        assert_eq!(rig.r32(S0 + 4), 10);
        rig.w32(S0 + 4, 10);
        assert!(!seip(&rig));
        rig.bus.lines.repeat_edge(10);
        rig.r32(PENDING);
        assert!(seip(&rig), "but a second edge does again");
    }

    #[test]
    fn edges_while_in_service_count_as_one_and_wait_for_the_completion() {
        let mut rig = an_edge();
        assert_eq!(rig.r32(S0 + 4), 10);
        for _ in 0..3 {
            rig.bus.lines.repeat_edge(10);
            rig.r32(PENDING);
        }
        assert!(!seip(&rig));
        rig.w32(S0 + 4, 10);
        assert_eq!(rig.r32(S0 + 4), 10);
        rig.w32(S0 + 4, 10);
        assert!(!seip(&rig));
    }

    #[test]
    fn an_edge_while_in_service_is_forgotten_when_the_level_falls() {
        let mut rig = an_edge();
        assert_eq!(rig.r32(S0 + 4), 10);
        rig.bus.lines.repeat_edge(10);
        set(&mut rig, 10, false);
        rig.w32(S0 + 4, 10);
        assert!(!seip(&rig));
    }

    #[test]
    fn a_low_source_has_no_edge_and_a_level_triggered_one_ignores_them() {
        let mut rig = two_sources();
        rig.bus.lines.repeat_edge(10);
        rig.r32(PENDING);
        assert!(!seip(&rig));
        set(&mut rig, 10, true);
        assert_eq!(rig.r32(S0 + 4), 10);
        rig.bus.lines.repeat_edge(10);
        set(&mut rig, 10, false);
        rig.w32(S0 + 4, 10);
        assert!(!seip(&rig));
    }

    #[test]
    fn raising_the_threshold_or_lowering_the_priority_lowers_the_line() {
        let mut rig = two_sources();
        set(&mut rig, 10, true);
        rig.w32(S0, 1);
        assert!(!seip(&rig), "the priority must exceed the threshold");
        rig.w32(S0, 0);
        assert!(seip(&rig));
        rig.w32(4 * 10, 0);
        assert!(!seip(&rig), "priority 0 never interrupts");
        assert_eq!(rig.r32(S0 + 4), 0, "and cannot be claimed");
        rig.w32(4 * 10, 7);
        assert!(seip(&rig));
        rig.w32(ENABLE + ENABLE_STRIDE, 0);
        assert!(!seip(&rig), "disabling lowers it too");
    }

    #[test]
    fn a_claim_ignores_the_threshold() {
        let mut rig = two_sources();
        rig.w32(S0, 7);
        set(&mut rig, 10, true);
        assert!(!seip(&rig));
        assert_eq!(rig.r32(S0 + 4), 10);
    }

    #[test]
    fn completion_of_a_source_that_is_not_enabled_is_ignored() {
        let mut rig = two_sources();
        set(&mut rig, 10, true);
        assert_eq!(rig.r32(S0 + 4), 10);
        rig.w32(M0 + 4, 10);
        assert!(!seip(&rig), "context 0 has not enabled it");
        rig.w32(S0 + 4, 4_000_000_000);
        assert!(!seip(&rig));
        rig.w32(S0 + 4, 10);
        assert!(seip(&rig));
    }

    #[test]
    fn contexts_belong_to_harts_and_modes() {
        let mut rig = two_sources();
        rig.w32(ENABLE + 3 * ENABLE_STRIDE, 1 << 10);
        rig.w32(ENABLE, 1 << 10);
        set(&mut rig, 10, true);
        assert!(rig.line(0, Interrupt::MachineExternal));
        assert!(rig.line(1, Interrupt::SupervisorExternal));
        assert!(!rig.line(1, Interrupt::MachineExternal));
        assert_eq!(rig.r32(S1 + 4), 10);
        assert!(!seip(&rig) && !rig.line(0, Interrupt::MachineExternal), "one claim takes it for all");
    }

    #[test]
    fn values_that_do_not_exist_are_not_stored() {
        let mut rig = rig();
        rig.w32(0, 7);
        rig.w32(4 * 95, 0xffff_ffff);
        rig.w32(4 * 96, 7);
        rig.w32(S0, 0xffff_fff8);
        rig.w32(ENABLE, 0xffff_ffff);
        rig.w32(ENABLE + 8, 0xffff_ffff);
        rig.w32(ENABLE + 12, 0xffff_ffff);
        rig.w32(PENDING, 0xffff_ffff);
        assert_eq!((rig.r32(0), rig.r32(4 * 95), rig.r32(4 * 96)), (0, 7, 0));
        assert_eq!(rig.r32(S0), 0);
        assert_eq!(rig.r32(ENABLE), 0xffff_fffe);
        assert_eq!((rig.r32(ENABLE + 8), rig.r32(ENABLE + 12)), (0xffff_ffff, 0));
        assert_eq!(rig.r32(PENDING), 0);
        assert_eq!(rig.r32(CONTEXT + 4 * CONTEXT_STRIDE), 0, "no such context");
    }

    #[test]
    fn double_words_are_two_words_and_narrow_accesses_are_refused() {
        let mut rig = rig();
        rig.w64(8, 0x3_0000_0002);
        assert_eq!((rig.r32(8), rig.r32(12)), (2, 3));
        assert_eq!(rig.r64(8), 0x3_0000_0002);
        assert!(rig.load(8, Width::Byte).is_err());
        assert!(rig.store(8, Width::Half, 1).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn lines_follow_the_registers_whatever_is_done(
            steps in steps(0x60_0000, &[
                0, 4, 40, 128, 380, 384, PENDING, PENDING + 8, ENABLE, ENABLE + 4, ENABLE + 0x80, ENABLE + 0x88,
                ENABLE + 0x100, M0, M0 + 4, S0, S0 + 4, S1, S1 + 4, CONTEXT + 4 * CONTEXT_STRIDE,
            ]),
        ) {
            let mut rig = rig();
            rig.torture(steps, |rig| {
                for context in 0..4u64 {
                    let threshold = rig.r32(CONTEXT + context * CONTEXT_STRIDE);
                    let mut high = false;
                    for source in 1..96u64 {
                        let (word, bit) = (4 * (source / 32), 1 << (source % 32));
                        high |= rig.r32(PENDING + word) & bit != 0
                            && rig.r32(ENABLE + context * ENABLE_STRIDE + word) & bit != 0
                            && rig.r32(4 * source) > threshold;
                    }
                    let interrupt = [Interrupt::MachineExternal, Interrupt::SupervisorExternal];
                    assert_eq!(rig.line(context as usize / 2, interrupt[context as usize % 2]), high);
                }
            });
        }
    }
}
