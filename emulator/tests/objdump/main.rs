//! Our disassembly against GNU objdump's, instruction by instruction: an opinion on encodings and text that is not ours.
//!
//! Needs `as` and `objdump` of a RISC-V binutils on PATH; where they are not there, the tests are ignored.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use libtest_mimic::{Arguments, Failed, Trial};
use sv39::isa::csr::CsrId;
use sv39::isa::decode::decode;
use sv39::isa::disassemble::{Disassembly, Style};
use sv39::isa::extension::{Extension, IsaSet};
use sv39::isa::op::Op;

/// Names that distributions give the cross tools.
const PREFIXES: [&str; 2] = ["riscv64-unknown-elf-", "riscv64-linux-gnu-"];

fn main() {
    let prefix =
        PREFIXES.into_iter().find(|prefix| runs(&format!("{prefix}as")) && runs(&format!("{prefix}objdump")));
    if prefix.is_none() {
        eprintln!("ignored: no RISC-V objdump on PATH");
    }
    let trial = |name, words: fn() -> Vec<u32>| {
        Trial::test(name, move || compare(prefix.expect("ignored without it"), &words()))
            .with_ignored_flag(prefix.is_none())
    };
    let trials = vec![
        trial("every_halfword_reads_as_in_objdump", halfwords),
        trial("words_of_every_major_opcode_read_as_in_objdump", sweep),
        trial("every_csr_has_the_name_it_has_in_objdump", control_registers),
        trial("instructions_with_many_operands_read_as_in_objdump", samples),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

fn runs(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn halfwords() -> Vec<u32> {
    (0..=0xffff).filter(|half| half & 3 != 3).collect()
}

/// `csrrw a0,csr,a1` for each.
fn control_registers() -> Vec<u32> {
    (0..4096).map(|csr| csr << 20 | 0x0005_9573).collect()
}

/// Every opcode, funct3 and funct7, with a few values of rs2.
fn sweep() -> Vec<u32> {
    let mut words = Vec::new();
    for opcode in (0..32).filter(|&opcode| opcode & 7 != 7) {
        for upper in (0..4096).filter(|upper| [0, 1, 5, 31].contains(&(upper & 31))) {
            for funct3 in 0..8 {
                words.push(upper << 20 | 11 << 15 | funct3 << 12 | 10 << 7 | opcode << 2 | 3);
            }
        }
    }
    words
}

/// Pseudo-random words whose fixed bits are those of an instruction.
fn samples() -> Vec<u32> {
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as u32
    };
    let mut words = Vec::new();
    // Bits that decide what an instruction is, from the sweep; the others at random.
    for word in sweep().into_iter().step_by(3) {
        let insn = decode(word, &IsaSet::full());
        if insn.op != Op::Illegal {
            words.extend((0..4).map(|_| word & !0x000f_8f80 | next() & 0x000f_8f80));
            words.extend((0..2).map(|_| word & 0xfe00_707f | next() & !0xfe00_707f));
        }
    }
    words
}

/// Which of our extensions the assembler knows.
fn known_extensions(prefix: &str, folder: &Path) -> Result<IsaSet, Failed> {
    let source = folder.join("empty.s");
    std::fs::write(&source, "")?;
    let mut known = IsaSet::of(&[]).with(Extension::I);
    for &extension in Extension::ALL {
        let alone = IsaSet::of(&[Extension::I, extension]);
        if assemble(prefix, &march(alone), &source, &folder.join("empty.o"))?.is_none() {
            known = known.with(extension);
        }
    }
    Ok(known)
}

/// The string for `-march`: canonical, without names that older assemblers do not have and that others bring along.
fn march(isa: IsaSet) -> String {
    use Extension::{A, C, D, M, Zaamo, Zalrsc, Zca, Zcd, Zmmul};
    let mut shown = isa;
    for (whole, part) in [(A, Zaamo), (A, Zalrsc), (M, Zmmul), (C, Zca), (D, Zcd)] {
        if isa.has(whole) {
            shown = IsaSet::of(&shown.iter().filter(|&extension| extension != part).collect::<Vec<_>>());
        }
    }
    shown.to_string()
}

/// Assembles; `Some(message)` is what the assembler complained about.
fn assemble(prefix: &str, march: &str, source: &Path, object: &Path) -> Result<Option<String>, Failed> {
    let mut command = Command::new(format!("{prefix}as"));
    let output = command.arg(format!("-march={march}")).arg(source).arg("-o").arg(object).output()?;
    Ok((!output.status.success()).then(|| String::from_utf8_lossy(&output.stderr).into_owned()))
}

/// Disassembles the words with both and compares line by line.
fn compare(prefix: &str, words: &[u32]) -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let isa = known_extensions(prefix, folder.path())?;
    let mut source = String::new();
    for &word in words {
        writeln!(source, ".insn {word:#x}")?;
    }
    let (file, object) = (folder.path().join("words.s"), folder.path().join("words.o"));
    std::fs::write(&file, source)?;
    if let Some(message) = assemble(prefix, &march(isa), &file, &object)? {
        return Err(message.into());
    }
    let output = Command::new(format!("{prefix}objdump"))
        .args(["-d", "-z", "-M", "no-aliases"])
        .arg(&object)
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let lines: Vec<&str> = text.lines().filter(|line| line.contains(":\t")).collect();
    if lines.len() != words.len() {
        return Err(format!("objdump has {} lines for {} words", lines.len(), words.len()).into());
    }
    let mut pc = 0;
    let mut differences = Vec::new();
    for (&word, line) in words.iter().zip(lines) {
        let insn = decode(word, &isa);
        let ours = Disassembly::new(&insn, pc, Style::Exact).to_string();
        let theirs = line.splitn(3, '\t').nth(2).unwrap_or("");
        let theirs = normalise(theirs);
        if ours != theirs && !known_difference(&ours, &theirs) {
            differences.push(format!("{word:#010x}: ours '{ours}', objdump '{theirs}'"));
        }
        pc += u64::from(insn.length);
    }
    if differences.is_empty() {
        return Ok(());
    }
    let shown = differences[..differences.len().min(20)].join("\n");
    Err(format!("{} differences under {isa}:\n{shown}", differences.len()).into())
}

/// objdump's text in our spelling: a space after the mnemonic, targets with 0x and without symbol.
fn normalise(text: &str) -> String {
    let text = text.split(" #").next().unwrap_or("").trim();
    let (text, symbol) = text.split_once(" <").map_or((text, false), |(text, _)| (text, true));
    let text = text.replacen('\t', " ", 1);
    match text.rsplit_once([',', ' ']) {
        Some((before, target)) if symbol => {
            let separator = &text[before.len()..before.len() + 1];
            format!("{before}{separator}0x{target}")
        }
        _ => text,
    }
}

/// Where objdump (some version of it) and we are known to part, and the manual is on our side or does not say.
fn known_difference(ours: &str, theirs: &str) -> bool {
    let (our_name, our_operands) = ours.split_once(' ').unwrap_or((ours, ""));
    let (their_name, their_operands) = theirs.split_once(' ').unwrap_or((theirs, ""));
    let (we_reject, they_reject) = (is_data(our_name), is_data(their_name));
    match our_name {
        // Unused fields of FENCE and FENCE.I must be ignored (manual); objdump wants them 0.
        "fence" | "fence.i" | "fence.tso" if they_reject => true,
        // Its word for an empty set.
        "fence" => our_operands.replace('0', "unknown") == their_operands,
        // The manual's name for c.addi with rd = x0.
        "c.nop" => {
            theirs == format!("c.addi zero,{}", if our_operands.is_empty() { "0" } else { our_operands })
        }
        // RV128's reading of a shift by 0, which is a hint on RV64.
        "c.slli" | "c.srli" | "c.srai" => {
            their_name == format!("{our_name}64") && our_operands == format!("{their_operands},0x0")
        }
        // Until 2.40 it takes no rounding mode but 0 for the conversions that are exact.
        "fcvt.d.s" | "fcvt.d.w" | "fcvt.d.wu" | "fcvt.s.h" | "fcvt.d.h" => they_reject,
        name if name.starts_with("csrr") => {
            their_name == name && csr_spelled_otherwise(our_operands, their_operands)
        }
        // Reserved: c.addi16sp by 0, rounding modes 5 and 6, AES rounds from 11.
        _ if we_reject => {
            theirs == "c.addi16sp sp,0"
                || theirs.ends_with(",unknown")
                || their_name == "aes64ks1i"
                    && ["0xb", "0xc", "0xd", "0xe", "0xf"].iter().any(|r| theirs.ends_with(r))
        }
        _ => false,
    }
}

/// Whether this is the directive for what is no instruction.
fn is_data(mnemonic: &str) -> bool {
    [".2byte", ".4byte", ".insn", ".short", ".word"].contains(&mnemonic)
}

/// Whether the two operand lists differ in the CSR only, and there in that one of us has only the number: objdump names the
/// registers of RV32 too, and an older one does not know those of younger extensions.
fn csr_spelled_otherwise(ours: &str, theirs: &str) -> bool {
    let (ours, theirs): (Vec<_>, Vec<_>) = (ours.split(',').collect(), theirs.split(',').collect());
    let number = |text: &str| text.strip_prefix("0x").and_then(|digits| u16::from_str_radix(digits, 16).ok());
    let (our_csr, their_csr) = (ours[1], theirs[1]);
    let rv32 = their_csr.ends_with('h') || their_csr.starts_with("pmpcfg");
    let same_register = match (number(our_csr), number(their_csr)) {
        (Some(_), None) => rv32,
        (None, Some(theirs)) => CsrId::from_name(our_csr) == Some(CsrId(theirs)),
        (_, _) => false,
    };
    same_register && ours[0] == theirs[0] && ours[2] == theirs[2]
}
