//! Memory management: the page-table walker, the TLB, and physical memory protection.
//!
//! Nothing here knows a CSR: the hart describes the machine state that matters in a [`TranslationContext`].
pub mod context;
pub mod front;
pub mod pmp;
pub mod tlb;
pub mod walker;

pub use context::TranslationContext;
pub use front::FrontCache;
pub use pmp::{PageRights, Pmp};
pub use tlb::{Tlb, TlbGeometry};
pub use walker::{Rule, Translation, WalkFault, walk};
