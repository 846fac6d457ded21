//! System calls about processes.

use crate::mm::user_memory::UserSlice;
use crate::process::Process;
use abi::errno::Errno;
use abi::resource_usage::ResourceUsage;

/// `getrusage(who, usage)`: only the process itself, and of its usage only how often it was switched away from; the
/// rest is 0.
#[inline(never)]
pub fn get_resource_usage(process: &Process, who: usize, usage: usize) -> Result<usize, Errno> {
    if who != ResourceUsage::SELF {
        return Err(Errno::EINVAL);
    }
    let (voluntary, involuntary) = process.record.switches();
    let mut bytes = [0; ResourceUsage::SIZE];
    let counts = &mut bytes[ResourceUsage::SWITCHES_OFFSET..];
    counts[..8].copy_from_slice(&voluntary.to_le_bytes());
    counts[8..].copy_from_slice(&involuntary.to_le_bytes());
    UserSlice::claimed(usage, bytes.len()).write(&process.memory.lock(), &bytes)?;
    Ok(0)
}
