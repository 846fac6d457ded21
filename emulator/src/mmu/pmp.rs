//! Physical memory protection, with Smepmp (privileged specification, sections "Physical Memory Protection" and
//! "Smepmp").

use crate::isa::address::PhysAddr;
use crate::isa::cause::{Access, Privilege};

/// What one privilege mode may do with a whole page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PageRights {
    /// The same rights for every byte.
    Uniform {
        /// Loads.
        read: bool,
        /// Stores.
        write: bool,
        /// Fetches.
        execute: bool,
    },
    /// Entries end inside the page: every access has to be checked.
    Mixed,
}

/// The PMP entries of a hart.
pub struct Pmp {}

impl Pmp {
    /// All entries off.
    pub fn new() -> Self {
        Self {}
    }

    /// Whether every byte of the access is allowed.
    pub fn allows(&self, _address: PhysAddr, _bytes: u64, _access: Access, _privilege: Privilege) -> bool {
        true
    }

    /// The rights of a mode on the page that holds `address`.
    pub fn page_rights(&self, _address: PhysAddr, _privilege: Privilege) -> PageRights {
        PageRights::Uniform { read: true, write: true, execute: true }
    }
}
