//! Any bytes as a device tree: what is accepted can be read again, and a second run changes nothing of it. The first byte
//! says whether the rest is the file, or pairs of positions and bytes that spoil the machine's own tree.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sv39::boot::{DeviceTree, with_chosen};
use sv39::isa::address::PhysAddr;
use sv39::isa::extension::IsaSet;
use sv39::platform::RAM_BASE;

/// The machine's own tree with bytes changed.
fn spoiled(changes: &[u8]) -> Vec<u8> {
    let own = DeviceTree {
        harts: 1,
        ram_base: PhysAddr(RAM_BASE),
        ram_size: 1 << 20,
        isa: IsaSet::full(),
        mmu_type: "riscv,sv39",
        bootargs: "console=ttyS0",
        initrd: None,
    };
    let mut blob = own.build().expect("the machine's own tree is sound");
    for change in changes.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]])) % blob.len();
        blob[at] = change[2];
    }
    blob
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&kind, rest)) = bytes.split_first() else { return };
    let blob = if kind & 1 == 0 { rest.to_vec() } else { spoiled(rest) };
    for (bootargs, initrd) in [("", None), ("x=y", Some(0x8000_0000..0x8000_1000))] {
        match with_chosen(&blob, bootargs, initrd.clone()) {
            Ok(written) => {
                let again = with_chosen(&written, bootargs, initrd).expect("what was written can be read");
                assert!(again == written, "the second time changes nothing");
            }
            Err(error) => assert!(!error.to_string().contains('\n'), "one line"),
        }
    }
});
