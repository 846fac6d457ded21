//! Memory management: the page-table walker, the TLB, and physical memory protection.
//!
//! Nothing here knows a CSR: the hart describes the machine state that matters in a [`TranslationContext`].
pub mod context;
pub mod front;
pub mod geometry;
pub mod pmp;
pub mod tlb;
pub mod walker;

pub use context::TranslationContext;
pub use front::{Accesses, FrontCache};
pub use geometry::{Replacement, TlbGeometry};
pub use pmp::{PageRights, Pmp};
pub use tlb::{Tlb, TlbEntry};
pub use walker::{FrozenTables, LiveTables, Refusal, Rule, Translation, WalkFault, walk};
