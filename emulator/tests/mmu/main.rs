//! The MMU against plain models written from the privileged specification.
//!
//! `SV39_MMU_CASES=N` sets how many walks, and `SV39_MMU_STEPS=N` how many steps of random programs, a campaign runs.
mod cases;
mod engines;
mod hart_model;
mod pmp_model;
mod program;
mod random;
mod tlb_model;
mod walker;
mod walker_model;
mod world;

/// The number in an environment variable, or what a plain `cargo test` runs.
fn amount(variable: &str, release: u64) -> u64 {
    let default = if cfg!(debug_assertions) { release / 10 } else { release };
    match std::env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable}={text} is not a number")),
        Err(_) => default,
    }
}
