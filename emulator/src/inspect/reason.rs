//! The rules that decide about an access, in words, with the place in the privileged manual where each one stands.

use crate::isa::cause::Access;
use crate::isa::pte::PagingMode;
use crate::mmu::{Refusal, Rule};
use serde::Serialize;

/// Why an access succeeds or fails.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Reason {
    /// A stable name of the rule, such as `not_valid`.
    pub rule: &'static str,
    /// The rule in words.
    pub text: &'static str,
    /// The section of the privileged manual.
    pub section: &'static str,
    /// The step of the algorithm in section "Virtual Address Translation Process", if it is one.
    pub step: Option<u32>,
}

const PROCESS: &str = "Virtual Address Translation Process";
const PROTECTION: &str = "Physical Memory Protection";
const ATTRIBUTES: &str = "Physical Memory Attributes";

impl Reason {
    const fn step(rule: &'static str, step: u32, text: &'static str) -> Self {
        Self { rule, text, section: PROCESS, step: Some(step) }
    }

    const fn section(rule: &'static str, section: &'static str, text: &'static str) -> Self {
        Self { rule, text, section, step: None }
    }

    /// The reason for a walk that failed.
    pub fn of_walk(rule: Rule, mode: PagingMode) -> Self {
        match rule {
            Rule::NotCanonical => Self::section(
                "not_canonical",
                "Addressing and Memory Protection",
                match mode {
                    PagingMode::Sv39 => "bits 63 to 39 of the address are not all equal to bit 38",
                    PagingMode::Sv48 => "bits 63 to 48 of the address are not all equal to bit 47",
                    PagingMode::Sv57 => "bits 63 to 57 of the address are not all equal to bit 56",
                    PagingMode::Bare => "the address is not one that is translated",
                },
            ),
            Rule::EntryUnreadable(Refusal::Pmp) => {
                Self::step("entry_protected", 2, "PMP does not let the walk read this entry")
            }
            Rule::EntryUnreadable(Refusal::Memory) => {
                Self::step("entry_unreadable", 2, "there is no memory where this entry should be")
            }
            Rule::NotValid => Self::step("not_valid", 3, "V is 0: nothing is mapped here"),
            Rule::WriteWithoutRead => Self::step("write_without_read", 3, "W is 1 and R is 0: reserved"),
            Rule::ReservedBits => Self::step("reserved_bits", 3, "a reserved bit (60 to 54) is set"),
            Rule::ReservedMemoryType => Self::section(
                "reserved_memory_type",
                "Svpbmt",
                "the memory type (bits 62 and 61) is reserved: 3, or not 0 while menvcfg.PBMTE is 0",
            ),
            Rule::ReservedNapot => Self::section(
                "reserved_napot",
                "Svnapot",
                "N is set without Svnapot, in a superpage, or with a page number that does not end in 1000",
            ),
            Rule::ReservedInPointer => Self::step(
                "reserved_in_pointer",
                3,
                "R, W and X are 0, so this points to a table, and there A, D, U, N and the memory type must be 0",
            ),
            Rule::NoLeaf => {
                Self::step("no_leaf", 4, "R, W and X are 0, but there is no further level to go to")
            }
            Rule::MisalignedSuperpage => Self::step(
                "misaligned_superpage",
                5,
                "the page number of this large page is not aligned to the size of the page",
            ),
            Rule::SupervisorPage => Self::step("supervisor_page", 6, "U is 0: U-mode may not use this page"),
            Rule::UserPage => {
                Self::step("user_page", 6, "U is 1, and S-mode may not touch user pages while SUM is 0")
            }
            Rule::UserPageFetch => {
                Self::step("user_page_fetch", 6, "U is 1, and S-mode never executes user pages")
            }
            Rule::NotReadable => {
                Self::step("not_readable", 8, "R is 0 (X does not count unless MXR is set): no loads here")
            }
            Rule::NotWritable => Self::step("not_writable", 8, "W is 0: no stores here"),
            Rule::NotExecutable => Self::step("not_executable", 8, "X is 0: no instructions here"),
            Rule::AccessedClear => Self::step(
                "accessed_clear",
                9,
                "A is 0, and with menvcfg.ADUE = 0 (Svade) software has to set it",
            ),
            Rule::DirtyClear => Self::step(
                "dirty_clear",
                9,
                "D is 0, and with menvcfg.ADUE = 0 (Svade) software has to set it before a store",
            ),
            Rule::EntryUnwritable(Refusal::Pmp) => Self::step(
                "entry_write_protected",
                9,
                "A or D has to be set, and PMP does not let the walk do it",
            ),
            Rule::EntryUnwritable(Refusal::Memory) => Self::step(
                "entry_unwritable",
                9,
                "A or D has to be set, and the entry lies where nothing can be written",
            ),
        }
    }

    /// PMP refuses the access itself.
    pub fn protected() -> Self {
        Self::section("protected", PROTECTION, "the translation stands, but PMP refuses the physical address")
    }

    /// Memory refuses the access itself.
    pub fn no_memory(access: Access) -> Self {
        let text = match access {
            Access::Fetch => "the physical address holds nothing that can be executed",
            Access::Load => "nothing answers loads at the physical address",
            Access::Store => "nothing takes stores at the physical address",
        };
        Self::section("no_memory", ATTRIBUTES, text)
    }

    /// A TLB entry answers.
    pub fn cached() -> Self {
        Self::step(
            "cached",
            2,
            "the TLB still holds this translation, so that memory is not asked (no fence has named it)",
        )
    }

    /// A walk succeeded.
    pub fn walked() -> Self {
        Self::step("walked", 10, "every check passed")
    }

    /// Nothing is translated.
    pub fn bare() -> Self {
        Self::section(
            "bare",
            "Supervisor Address Translation and Protection (satp) Register",
            "not translated",
        )
    }
}
