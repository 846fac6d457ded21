//! A RISC-V computer that you can see inside.
