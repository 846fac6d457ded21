//! Debug triggers (Debug specification, chapter "Sdtrig").

use crate::isa::cause::{Access, Privilege};

/// The trigger module of a hart.
pub struct Triggers {}

impl Triggers {
    /// All off.
    pub fn new() -> Self {
        Self {}
    }

    /// Whether any trigger looks at loads or stores: then none may take the fast path.
    #[inline]
    pub fn watch_data(&self) -> bool {
        false
    }

    /// Whether any trigger looks at fetches.
    #[inline]
    pub fn watch_fetches(&self) -> bool {
        false
    }

    /// Whether a trigger with action 0 (breakpoint exception) matches this access.
    pub fn matches(&self, _address: u64, _bytes: u64, _access: Access, _privilege: Privilege) -> bool {
        false
    }
}
