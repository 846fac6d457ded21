//! The meaning of every instruction.
