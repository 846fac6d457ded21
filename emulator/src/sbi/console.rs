//! The Debug Console extension (chapter 12).

use super::{SbiError, SbiHost};
use crate::isa::address::PhysAddr;

pub fn handle(function: u64, args: &[u64; 6], host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let &[size, low, high, ..] = args;
    match function {
        0 | 1 if size == 0 => Ok(0),
        0 => write(size, low, high, host),
        1 => read(size, low, high, host),
        2 => {
            host.console_write(&[size as u8]);
            Ok(0)
        }
        _ => Err(SbiError::NotSupported),
    }
}

/// The memory shared with the caller (section 3.2): all of it in RAM, below 2^64.
fn shared(size: u64, low: u64, high: u64, host: &mut dyn SbiHost) -> Result<PhysAddr, SbiError> {
    let address = PhysAddr(low);
    if high == 0 && host.ram().contains(address, size) { Ok(address) } else { Err(SbiError::InvalidParam) }
}

fn write(size: u64, low: u64, high: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let address = shared(size, low, high, host)?;
    // The range is inside RAM, so its size fits the host.
    let mut bytes = vec![0; size as usize];
    host.ram().read(address, &mut bytes);
    host.console_write(&bytes);
    Ok(size)
}

/// Reads what is there, without waiting.
fn read(size: u64, low: u64, high: u64, host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let address = shared(size, low, high, host)?;
    let mut count = 0;
    while count < size
        && let Some(byte) = host.console_read()
    {
        host.ram().write(address.offset(count), &[byte]);
        count += 1;
    }
    Ok(count)
}
