//! Touching memory by its address, as the lessons do on purpose.

use crate::arch;

/// Loads eight bytes from `address`, whoever owns it.
pub fn load(address: usize) -> u64 {
    arch::load(address)
}

/// Stores eight bytes to `address`, whoever owns it.
pub fn store(address: usize, value: u64) {
    arch::store(address, value);
}

/// Jumps to `address`, whatever stands there.
pub fn jump(address: usize) {
    arch::jump(address);
}

/// Calls the function at `address`, which has no arguments; says what it returns.
pub fn call(address: usize) -> u64 {
    arch::call(address)
}

/// Executes an instruction that only the kernel may execute.
pub fn privileged() {
    arch::privileged();
}

/// Where this function's stack frame lies, about.
pub fn stack_pointer() -> usize {
    arch::stack_pointer()
}
