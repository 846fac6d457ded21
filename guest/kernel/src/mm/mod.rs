//! Memory: frames, page tables, address spaces, and the rule that no address from a program is believed.

pub mod address;
#[cfg(not(test))]
pub mod address_space;
#[cfg(not(test))]
pub mod asid;
pub mod frame;
#[cfg(not(test))]
pub mod kernel_space;
#[cfg(not(test))]
pub mod kernel_stack;
pub mod page_table;
pub mod pte;
#[cfg(not(test))]
pub mod user_memory;
