//! What is seen of a machine from outside: address spaces, frames, isolation, TLBs, and what has changed.

mod bounds;
mod isolation;
mod random;
mod scene;
mod text;
mod unchanged;
