//! The smallest ELF file (System V gABI chapters 4 and 5).

/// Bytes of the ELF header and of one program header.
const HEADER: u64 = 64 + 56;

/// An ELF file with one segment at `base`, where it starts.
pub fn elf(base: u64, memory: &[u8]) -> Vec<u8> {
    let mut file = vec![0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let half = |file: &mut Vec<u8>, value: u16| file.extend(value.to_le_bytes());
    let word = |file: &mut Vec<u8>, value: u32| file.extend(value.to_le_bytes());
    let double = |file: &mut Vec<u8>, value: u64| file.extend(value.to_le_bytes());
    half(&mut file, 2); // an executable
    half(&mut file, 243); // for RISC-V
    word(&mut file, 1);
    double(&mut file, base);
    double(&mut file, 64);
    double(&mut file, 0);
    word(&mut file, 0);
    for size in [64, 56, 1, 64, 0, 0] {
        half(&mut file, size);
    }
    word(&mut file, 1); // PT_LOAD
    word(&mut file, 7);
    for field in [HEADER, base, base, memory.len() as u64, memory.len() as u64, 4096] {
        double(&mut file, field);
    }
    file.extend(memory);
    file
}
