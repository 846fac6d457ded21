//! The runtime of the user programs: how one starts, asks the kernel for something, prints and ends.
#![no_std]

mod arch;
mod arguments;
pub mod console;
pub mod lesson;
pub mod memory;
pub mod random;
pub mod reports;
pub mod system;
pub mod thread;

pub use arguments::Arguments;

/// Names the program's main function: it takes its arguments and returns its exit status.
#[macro_export]
macro_rules! entry {
    ($main:path) => {
        #[allow(unsafe_code, reason = "the start-up code in the runtime finds the program by this name")]
        #[unsafe(no_mangle)]
        extern "Rust" fn user_main(arguments: $crate::Arguments) -> i32 {
            $main(arguments)
        }
    };
}

/// A program that panics says so and exits with 101, as Rust programs do.
#[cfg(target_os = "none")]
#[panic_handler]
fn panic(info: &core::panic::PanicInfo<'_>) -> ! {
    println!("panic: {info}");
    system::exit(101)
}
