//! Views of a machine for people: they read everything and change nothing.
mod columns;
pub mod difference;
mod digest;
pub mod explain;
mod explain_text;
pub mod fence_check;
pub mod frames;
pub mod isolation;
mod known_memory;
pub mod range;
mod reason;
pub mod record;
pub mod space;
pub mod trap;
pub mod view;
mod view_json;
mod view_sights;
mod view_text;

pub use difference::Difference;
pub use digest::digest;
pub use explain::{Explanation, Query, explain};
pub use fence_check::{FenceCheck, StaleUse};
pub use reason::Reason;
pub use trap::{TrapScene, explain_trap};
pub use view::View;
pub use view_json::ViewJson;
pub use view_text::ViewText;
