//! `sv39 disasm`: the code of a file as assembly, laid out as `objdump -d` does.

use super::failure::about;
use super::output;
use anyhow::Result;
use std::path::PathBuf;
use sv39::boot::{Program, read_regular};
use sv39::isa::decode::{decode, length_of};
use sv39::isa::disassemble::{Disassembly, Operand, Style};
use sv39::isa::extension::IsaSet;
use sv39::symbols::Symbols;

const EXAMPLES: &str = "\
Examples:
  sv39 disasm program.elf
  sv39 disasm --exact program.elf                  without pseudo-instructions: c.li, not li
  sv39 disasm --raw --base 0x80000000 code.bin     bare machine code";

/// The largest stretch of code that is read.
const SIZE_LIMIT: u64 = 256 << 20;
/// So many zero bytes in a row are padding and shown as `...`.
const PADDING: usize = 16;

/// Disassemble a file's code
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Disasm {
    /// Instruction set; by default everything that is supported
    #[arg(long, value_name = "ISA")]
    isa: Option<IsaSet>,
    /// Write what the bits say, without pseudo-instructions
    #[arg(long)]
    exact: bool,
    /// FILE is bare machine code
    #[arg(long)]
    raw: bool,
    /// Where the bare machine code runs
    #[arg(long, value_name = "ADDRESS", default_value = "0x80000000", value_parser = base, requires = "raw")]
    base: u64,
    /// The program
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Disassembles; the exit status.
pub fn run(options: &Disasm) -> Result<u8> {
    let path = &options.file;
    let isa = options.isa.unwrap_or_else(IsaSet::full);
    let style = if options.exact { Style::Exact } else { Style::Pseudo };
    if options.raw {
        let bytes = read_regular(path, SIZE_LIMIT).map_err(|error| about(path, error))?;
        let lister = Lister { isa, style, symbols: &Symbols::default() };
        output::result(&lister.list(options.base, &bytes))?;
        return Ok(0);
    }
    let mut program = Program::open(path).map_err(|error| about(path, error))?;
    let Some(elf) = program.elf() else {
        return Err(about(path, "is no ELF file; --raw disassembles bare machine code"));
    };
    let (code, symbols) = (elf.code.clone(), elf.symbols.clone());
    let total = code.iter().map(|part| part.size).fold(0, u64::saturating_add);
    if total > SIZE_LIMIT {
        return Err(about(path, format!("has {total} bytes of code; the limit is {SIZE_LIMIT}")));
    }
    let lister = Lister { isa, style, symbols: &symbols };
    for part in code {
        let bytes = program.bytes(part.file_offset, part.size).map_err(|error| about(path, error))?;
        output::result(&format!("\nDisassembly of {}:\n", part.name))?;
        output::result(&lister.list(part.address, &bytes))?;
    }
    Ok(0)
}

/// How code is shown.
struct Lister<'a> {
    isa: IsaSet,
    style: Style,
    symbols: &'a Symbols,
}

impl Lister<'_> {
    /// A line for each instruction, and one for each symbol.
    fn list(&self, base: u64, bytes: &[u8]) -> String {
        let mut text = String::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let address = base.wrapping_add((bytes.len() - rest.len()) as u64);
            if let Some(name) = self.name(address) {
                text += &format!("\n{address:016x} <{name}>:\n");
            }
            let zeros = self.padding(address, rest);
            if zeros >= PADDING {
                text += "\t...\n";
                rest = &rest[zeros..];
                continue;
            }
            let taken = self.line(address, rest, &mut text);
            rest = &rest[taken..];
        }
        text
    }

    /// Zero bytes from here on, up to the next symbol; instructions begin at even addresses.
    fn padding(&self, address: u64, bytes: &[u8]) -> usize {
        let zeros = bytes.iter().take_while(|&&byte| byte == 0).count() & !1;
        let named = |offset: &usize| self.name(address.wrapping_add(*offset as u64)).is_some();
        (2..zeros).step_by(2).find(named).unwrap_or(zeros)
    }

    /// One instruction; how many bytes it has.
    fn line(&self, address: u64, bytes: &[u8], text: &mut String) -> usize {
        let &[low, high, ..] = bytes else {
            *text += &format!("{address:12x}:\t{:02x}                \t.byte\t{:#04x}\n", bytes[0], bytes[0]);
            return 1;
        };
        let half = u16::from_le_bytes([low, high]);
        let raw = match bytes {
            &[a, b, c, d, ..] if length_of(half) == 4 => u32::from_le_bytes([a, b, c, d]),
            _ if length_of(half) == 4 => {
                *text += &format!("{address:12x}:\t{half:04x}                \t.2byte\t{half:#06x}\n");
                return 2;
            }
            _ => u32::from(half),
        };
        let insn = decode(raw, &self.isa);
        let length = usize::from(insn.length);
        let digits = length * 2;
        let disassembly = Disassembly::new(&insn, address, self.style);
        let operands: Vec<String> =
            disassembly.operands.iter().map(|operand| self.operand(operand)).collect();
        let (mnemonic, operands) = (disassembly.mnemonic, operands.join(","));
        let gap = if operands.is_empty() { "" } else { "\t" };
        let code = format!("{raw:0digits$x}");
        *text += &format!("{address:12x}:\t{code:<18}\t{mnemonic}{gap}{operands}\n");
        length
    }

    fn operand(&self, operand: &Operand) -> String {
        let Operand::Target(target) = operand else { return operand.to_string() };
        match self.symbols.describe(*target) {
            Some(name) => format!("{target:x} <{name}>"),
            None => format!("{target:x}"),
        }
    }

    fn name(&self, address: u64) -> Option<&str> {
        let (symbol, distance) = self.symbols.nearest(address)?;
        (distance == 0).then_some(symbol.name.as_str())
    }
}

/// Reads an even address.
fn base(text: &str) -> Result<u64, String> {
    let number = match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    };
    number.filter(|address| address % 2 == 0).ok_or_else(|| "expected an even address".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sv39::symbols::Symbol;

    #[test]
    fn lines_are_objdumps() {
        let symbols = [("start", 0x8000_0000), ("end", 0x8000_0008)];
        let symbols =
            Symbols::new(symbols.map(|(name, address)| Symbol { name: name.into(), address, size: 4 }));
        let lister = Lister { isa: IsaSet::full(), style: Style::Pseudo, symbols: &symbols };
        let mut bytes = vec![0x6f, 0, 0x80, 0, 0x05, 0x45, 0x01, 0x00, 0x13, 0x05];
        let expected = "
0000000080000000 <start>:
    80000000:\t0080006f          \tj\t80000008 <end>
    80000004:\t4505              \tli\ta0,1
    80000006:\t0001              \tnop

0000000080000008 <end>:
    80000008:\t0513                \t.2byte\t0x0513
";
        assert_eq!(lister.list(0x8000_0000, &bytes), expected);
        bytes.truncate(0);
        bytes.extend([0; 20]);
        bytes.push(7);
        assert_eq!(lister.list(0x100, &bytes), "\t...\n         114:\t07                \t.byte\t0x07\n");
    }

    #[test]
    fn any_bytes_can_be_listed() {
        let lister = Lister { isa: IsaSet::full(), style: Style::Exact, symbols: &Symbols::default() };
        let bytes: Vec<u8> = (0..10_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for start in 0..8 {
            assert!(lister.list(u64::MAX - 5, &bytes[start..]).lines().count() > 1000);
        }
    }

    #[test]
    fn code_begins_at_even_addresses() {
        assert_eq!(base("0x80000000"), Ok(0x8000_0000));
        assert!(base("1").is_err() && base("x").is_err());
    }
}
