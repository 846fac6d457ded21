//! The boot ROM: the first instructions after reset, and the device tree right behind them, as Spike has them.

use super::BootError;
use crate::bus::Ram;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::platform::{ROM_BASE, ROM_SIZE};

/// The instructions, two to a double word; they load the entry from offset 24.
const CODE: [u32; 6] = [
    0x0000_0297, // auipc t0, 0
    0x0202_8593, // addi  a1, t0, 32: the device tree
    0xf140_2573, // csrr  a0, mhartid
    0x0182_b283, // ld    t0, 24(t0)
    0x0002_8067, // jr    t0
    0,
];
/// Bytes before the device tree.
const HEADER_SIZE: usize = 32;

/// A ROM that enters `entry` with a0 = hart and a1 = the device tree's address.
pub fn build_rom(entry: PhysAddr, device_tree: &[u8]) -> Result<Ram, BootError> {
    let size = (HEADER_SIZE + device_tree.len()) as u64;
    if size > ROM_SIZE {
        return Err(BootError::NoRoom { what: "a device tree in ROM", size });
    }
    let mut rom = Ram::new(PhysAddr(ROM_BASE), size.next_multiple_of(PAGE_SIZE))?;
    let mut bytes: Vec<u8> = CODE.iter().flat_map(|word| word.to_le_bytes()).collect();
    bytes.extend(entry.0.to_le_bytes());
    bytes.extend(device_tree);
    rom.write(PhysAddr(ROM_BASE), &bytes);
    Ok(rom)
}

/// The instructions for firmware, as QEMU has them: also a2 = what OpenSBI's `fw_dynamic` is told.
const FIRMWARE_CODE: [u32; 6] = [
    0x0000_0297, // auipc t0, 0
    0x0282_8613, // addi  a2, t0, 40: the structure
    0xf140_2573, // csrr  a0, mhartid
    0x0202_b583, // ld    a1, 32(t0): the device tree
    0x0182_b283, // ld    t0, 24(t0): the firmware
    0x0002_8067, // jr    t0
];
/// Begins `struct fw_dynamic_info` of OpenSBI: "OSBI".
const DYNAMIC_MAGIC: u64 = 0x4942_534f;
/// The version with a preferred boot hart.
const DYNAMIC_VERSION: u64 = 2;
/// What follows is entered in S-mode.
const NEXT_MODE: u64 = 1;

/// A ROM that enters firmware at `entry` with a0 = hart, a1 = the device tree's address in RAM and a2 = a structure that
/// says that an S-mode kernel at `next` follows.
pub fn build_firmware_rom(entry: PhysAddr, device_tree: PhysAddr, next: PhysAddr) -> Result<Ram, BootError> {
    let mut rom = Ram::new(PhysAddr(ROM_BASE), PAGE_SIZE)?;
    let mut bytes: Vec<u8> = FIRMWARE_CODE.iter().flat_map(|word| word.to_le_bytes()).collect();
    let dynamic = [DYNAMIC_MAGIC, DYNAMIC_VERSION, next.0, NEXT_MODE, 0, 0];
    let words = [entry.0, device_tree.0].into_iter().chain(dynamic);
    bytes.extend(words.flat_map(u64::to_le_bytes));
    rom.write(PhysAddr(ROM_BASE), &bytes);
    Ok(rom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::Width;
    use crate::isa::decode::decode;
    use crate::isa::disassemble::disassemble;
    use crate::isa::extension::IsaSet;

    #[test]
    fn the_entry_is_at_24_and_the_device_tree_at_32() {
        let rom = build_rom(PhysAddr(0x8000_1234), &[0xd0, 0x0d, 0xfe, 0xed]).unwrap();
        assert_eq!(rom.load(PhysAddr(0x1018), Width::Double), 0x8000_1234);
        assert_eq!(rom.load(PhysAddr(0x1020), Width::Word), 0xedfe_0dd0);
        assert_eq!(rom.size(), PAGE_SIZE);
    }

    #[test]
    fn the_instructions_are_what_the_comments_say() {
        let text = |(index, &word)| {
            disassemble(&decode(word, &IsaSet::full()), ROM_BASE + 4 * index as u64).trim().to_owned()
        };
        let texts: Vec<String> = CODE[..5].iter().enumerate().map(text).collect();
        let expected =
            ["auipc t0,0x0", "addi a1,t0,32", "csrrs a0,mhartid,zero", "ld t0,24(t0)", "jalr zero,0(t0)"];
        assert_eq!(texts, expected);
    }

    #[test]
    fn firmware_finds_its_structure() {
        let (entry, tree, next) = (PhysAddr(0x8000_0000), PhysAddr(0x87e0_0000), PhysAddr(0x8020_0000));
        let rom = build_firmware_rom(entry, tree, next).unwrap();
        let word = |offset| rom.load(PhysAddr(ROM_BASE + offset), Width::Double);
        assert_eq!((word(24), word(32)), (entry.0, tree.0));
        assert_eq!([word(40), word(48), word(56), word(64)], [0x4942_534f, 2, next.0, 1]);
        let insn = |index: usize| decode(FIRMWARE_CODE[index], &IsaSet::full());
        assert_eq!(disassemble(&insn(1), 0).trim(), "addi a2,t0,40");
        assert_eq!(disassemble(&insn(3), 0).trim(), "ld a1,32(t0)");
    }

    #[test]
    fn a_tree_that_does_not_fit_is_refused() {
        assert!(build_rom(PhysAddr(0), &vec![0; ROM_SIZE as usize - 32]).is_ok());
        assert!(build_rom(PhysAddr(0), &vec![0; ROM_SIZE as usize - 31]).is_err());
    }
}
