//! Memory: frames, page tables, address spaces, and the rule that no address from a program is believed.

pub mod address;
#[cfg(not(test))]
pub mod address_space;
pub mod asid;
#[cfg(not(test))]
mod copy_on_write;
#[cfg(not(test))]
pub mod demand_paging;
pub mod frame;
#[cfg(not(test))]
pub mod kernel_space;
pub mod object;
pub mod overcommit;
pub mod page_table;
pub mod pte;
pub mod reclaim;
pub mod region;
pub mod reverse_map;
pub mod swap;
