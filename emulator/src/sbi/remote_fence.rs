//! The RFENCE extension (chapter 8). The fences of guests of guests (functions 3 to 6) need the H extension.

use super::mask::Harts;
use super::{SbiError, SbiHost};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, VirtAddr};

/// A fence of more pages than this is one of all addresses.
const PAGE_LIMIT: u64 = 64;

pub fn handle(function: u64, args: &[u64; 6], host: &mut dyn SbiHost) -> Result<u64, SbiError> {
    let &[mask, base, start, size, asid, _] = args;
    match function {
        0 => {
            for hart in Harts::new(mask, base, host)?.running(host) {
                host.fence_instructions(hart);
            }
            Ok(0)
        }
        1 => fence_translations(Harts::new(mask, base, host)?, pages(start, size)?, None, host),
        // An ASID has 16 bits; what is above them is ignored, as by `sfence.vma` itself.
        2 => fence_translations(Harts::new(mask, base, host)?, pages(start, size)?, Some(asid as u16), host),
        _ => Err(SbiError::NotSupported),
    }
}

fn fence_translations(
    harts: Harts,
    pages: Vec<Option<VirtAddr>>,
    asid: Option<u16>,
    host: &mut dyn SbiHost,
) -> Result<u64, SbiError> {
    for hart in harts.running(host) {
        host.count_fence(hart, asid.is_some());
        for &page in &pages {
            host.fence_translations(hart, page, asid);
        }
    }
    Ok(0)
}

/// An address in each page of a range; `None` for all addresses.
fn pages(start: u64, size: u64) -> Result<Vec<Option<VirtAddr>>, SbiError> {
    if size == u64::MAX || start == 0 && size == 0 {
        return Ok(vec![None]);
    }
    let Some(last_offset) = size.checked_sub(1) else {
        return Ok(Vec::new());
    };
    let last = start.checked_add(last_offset).ok_or(SbiError::InvalidAddress)?;
    let (first_page, last_page) = (start >> PAGE_SHIFT, last >> PAGE_SHIFT);
    if last_page - first_page >= PAGE_LIMIT {
        return Ok(vec![None]);
    }
    Ok((first_page..=last_page).map(|page| Some(VirtAddr(page * PAGE_SIZE))).collect())
}
