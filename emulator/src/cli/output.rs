//! Standard output for results, standard error for everything else. A reader who has gone away is no error.

use super::failure::host_reason;
use anyhow::{Result, anyhow};
use std::io::{self, ErrorKind, Write};

/// Prints a result.
pub fn result(text: &str) -> Result<()> {
    let mut out = io::stdout().lock();
    printed(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// What printing on standard output has come to.
pub fn printed(outcome: io::Result<()>) -> Result<()> {
    match outcome {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(anyhow!("standard output: {}", host_reason(&error)))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Prints a note; where nobody reads notes, there is nobody to tell.
pub fn note(text: &str) {
    let _nobody = io::stderr().write_all(text.as_bytes());
}
