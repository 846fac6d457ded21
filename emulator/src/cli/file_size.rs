//! The limit on the size of files (`ulimit -f`): going beyond it is an error of the write, as on a full disk.

/// Without a handler the signal that comes with that error would end the process, and take the guest with it.
#[cfg(unix)]
pub fn let_writes_fail() {
    // Where the handler cannot be set, a write beyond the limit ends the process, as it ends others.
    let _default = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

/// There is no such signal here.
#[cfg(not(unix))]
pub fn let_writes_fail() {}
