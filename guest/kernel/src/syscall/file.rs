//! System calls about files. So far there are two, standard output and standard error, and both are the console.

use crate::drivers::console;
use crate::mm::user_memory::UserSlice;
use crate::process::Process;
use abi::errno::Errno;

const STANDARD_OUTPUT: usize = 1;
const STANDARD_ERROR: usize = 2;
const PIECE_BYTES: usize = 256;

/// `write(fd, bytes, length)`: says how many bytes were the program's to show.
#[inline(never)]
pub fn write(process: &Process, file: usize, address: usize, length: usize) -> Result<usize, Errno> {
    if file != STANDARD_OUTPUT && file != STANDARD_ERROR {
        return Err(Errno::EBADF);
    }
    let claim = UserSlice::claimed(address, length);
    let mut piece = [0; PIECE_BYTES];
    let mut written = 0;
    while written < claim.len() {
        let read = claim.read(&process.memory.lock(), written, &mut piece);
        match read {
            Ok(count) => {
                console::write_bytes(&piece[..count]);
                written += count;
            }
            Err(refusal) if written == 0 => return Err(refusal),
            Err(_) => break,
        }
    }
    Ok(written)
}
