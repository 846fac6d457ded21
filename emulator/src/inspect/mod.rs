//! Views of a machine for people: they read everything and change nothing.
pub mod explain;
mod explain_text;
mod reason;
pub mod trap;

pub use explain::{Explanation, Query, explain};
pub use reason::Reason;
pub use trap::{TrapScene, explain_trap};
