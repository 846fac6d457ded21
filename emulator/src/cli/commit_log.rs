//! `--log-commits FILE`: every retired instruction with what it wrote, in Spike's format, so that `diff` can compare the two.

use super::failure::{about, host_reason};
use anyhow::Result;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use sv39::isa::address::VirtAddr;
use sv39::isa::cause::Privilege;
use sv39::isa::csr::CsrId;
use sv39::isa::instruction::Insn;
use sv39::isa::op::Op;
use sv39::observe::{Event, Observer};

/// The log of one run.
pub struct CommitLog {
    path: PathBuf,
    file: BufWriter<File>,
    line: Line,
    failure: Option<io::Error>,
}

impl CommitLog {
    /// Creates the file, before the run.
    pub fn create(path: &Path) -> Result<Self> {
        let file = File::create(path).map_err(|error| about(path, host_reason(&error)))?;
        let file = BufWriter::with_capacity(1 << 16, file);
        Ok(Self { path: path.to_owned(), file, line: Line::default(), failure: None })
    }

    /// Completes the file.
    pub fn finish(mut self) -> Result<()> {
        let result = self.failure.take().map_or_else(|| self.file.flush(), Err);
        result.map_err(|error| about(&self.path, host_reason(&error)))
    }
}

impl Observer for CommitLog {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        if self.line.note(event)
            && let Err(error) = self.line.write(&mut self.file)
        {
            self.failure.get_or_insert(error);
        }
    }
}

/// A register that an instruction has written, in the order of Spike's key: number, then file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Written {
    number: u16,
    file: RegisterFile,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum RegisterFile {
    Integer,
    Float,
    Csr,
}

/// A store: where, how many bytes, what.
struct Stored {
    address: u64,
    bytes: u64,
    value: u64,
}

/// An instruction that has begun.
struct Start {
    hart: usize,
    pc: VirtAddr,
    insn: Insn,
    privilege: Privilege,
}

/// What one instruction has done so far.
#[derive(Default)]
struct Line {
    start: Option<Start>,
    registers: Vec<(Written, u64)>,
    loads: Vec<u64>,
    stores: Vec<Stored>,
}

impl Line {
    /// Takes an event in; whether the instruction has retired.
    fn note(&mut self, event: &Event) -> bool {
        match *event {
            Event::Fetch { hart, pc, insn, privilege, .. } => {
                self.registers.clear();
                self.loads.clear();
                self.stores.clear();
                self.start = Some(Start { hart, pc, insn, privilege });
            }
            Event::Retire { .. } => return self.start.is_some(),
            Event::Trap { .. } => self.start = None,
            Event::Load { address, .. } => self.loads.push(address.0),
            // Spike zeroes a cache block byte by byte.
            Event::Store { address, bytes, .. } if self.zeroes_a_block() => {
                let each =
                    (0..bytes).map(|offset| Stored { address: address.0 + offset, bytes: 1, value: 0 });
                self.stores.extend(each);
            }
            Event::Store { address, bytes, value, .. } => {
                self.stores.push(Stored { address: address.0, bytes, value });
            }
            Event::Integer { register, value } => self.wrote(register.into(), RegisterFile::Integer, value),
            Event::Float { register, value } => self.wrote(register.into(), RegisterFile::Float, value),
            Event::Csr { csr, value } => match CsrId(csr) {
                // Spike logs the registers that hold the bits of these.
                CsrId::SSTATUS | CsrId::FCSR | CsrId::SIP => {}
                // With it, it writes `mvip`, of which this hart has no bit.
                CsrId::MIP => {
                    self.wrote(csr, RegisterFile::Csr, value);
                    self.wrote(CsrId::MVIP.0, RegisterFile::Csr, 0);
                }
                _ => self.wrote(csr, RegisterFile::Csr, value),
            },
            Event::Return { .. }
            | Event::WalkStep { .. }
            | Event::WalkEnd { .. }
            | Event::AccessedDirty { .. }
            | Event::TlbHit { .. }
            | Event::TlbMiss { .. }
            | Event::TlbFill { .. }
            | Event::TlbEvict { .. }
            | Event::Fence { .. }
            | Event::SatpWrite { .. }
            | Event::Block { .. } => {}
        }
        false
    }

    fn zeroes_a_block(&self) -> bool {
        self.start.as_ref().is_some_and(|start| start.insn.op == Op::CboZero)
    }

    /// The last value counts.
    fn wrote(&mut self, number: u16, file: RegisterFile, value: u64) {
        let written = Written { number, file };
        match self.registers.iter_mut().find(|(earlier, _)| *earlier == written) {
            Some((_, earlier)) => *earlier = value,
            None => self.registers.push((written, value)),
        }
    }

    fn write(&mut self, out: &mut impl Write) -> io::Result<()> {
        let Some(Start { hart, pc, insn, privilege }) = self.start.take() else { return Ok(()) };
        let digits = usize::from(insn.length) * 2;
        write!(out, "core{hart:4}: {} 0x{:016x} (0x{:0digits$x})", privilege as u8, pc.0, insn.raw)?;
        self.registers.sort_unstable_by_key(|&(written, _)| written);
        for &(Written { number, file }, value) in &self.registers {
            match file {
                RegisterFile::Integer => write!(out, " x{number:<2} 0x{value:016x}")?,
                RegisterFile::Float => write!(out, " f{number:<2} 0x{value:016x}")?,
                RegisterFile::Csr => write!(out, " c{number}_{} 0x{value:016x}", CsrId(number))?,
            }
        }
        for address in &self.loads {
            write!(out, " mem 0x{address:016x}")?;
        }
        for &Stored { address, bytes, value } in &self.stores {
            let digits = bytes as usize * 2;
            write!(out, " mem 0x{address:016x} 0x{value:0digits$x}")?;
        }
        writeln!(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sv39::isa::address::PhysAddr;
    use sv39::isa::cause::{Cause, Exception};
    use sv39::isa::decode::decode;
    use sv39::isa::extension::IsaSet;

    fn log(events: &[Event]) -> String {
        let (mut line, mut out) = (Line::default(), Vec::new());
        for event in events {
            if line.note(event) {
                line.write(&mut out).unwrap();
            }
        }
        String::from_utf8(out).unwrap()
    }

    fn fetch(pc: u64, raw: u32, privilege: Privilege) -> Event {
        Event::Fetch {
            hart: 0,
            clock: 0,
            pc: VirtAddr(pc),
            physical: PhysAddr(pc),
            insn: decode(raw, &IsaSet::full()),
            privilege,
        }
    }

    const RETIRE: Event = Event::Retire { next: VirtAddr(0) };

    // The expected lines were printed by Spike.
    #[test]
    fn lines_are_spikes() {
        let mtvec = [
            fetch(0x8000_01ac, 0x3055_1573, Privilege::Machine),
            Event::Csr { csr: 0x305, value: 0x8000_01b8 },
            Event::Integer { register: 10, value: 0x8000_0004 },
            RETIRE,
        ];
        let expected = "core   0: 3 0x00000000800001ac (0x30551573) x10 0x0000000080000004 c773_mtvec 0x00000000800001b8\n";
        assert_eq!(log(&mtvec), expected);
        let atomic = [
            fetch(0x8000_019c, 0x00b5_262f, Privilege::User),
            Event::Load { address: VirtAddr(0x8000_2000), physical: PhysAddr(0), bytes: 4, value: 0 },
            Event::Store {
                address: VirtAddr(0x8000_2000),
                physical: PhysAddr(0),
                bytes: 4,
                value: 1,
                page_table: false,
            },
            Event::Integer { register: 12, value: 0 },
            RETIRE,
        ];
        let expected = "core   0: 0 0x000000008000019c (0x00b5262f) x12 0x0000000000000000 \
                        mem 0x0000000080002000 mem 0x0000000080002000 0x00000001\n";
        assert_eq!(log(&atomic), expected);
        let add = [
            fetch(0x8000_01ec, 0x00b5_76d3, Privilege::User),
            Event::Float { register: 13, value: 0xffff_ffff_c49a_4000 },
            Event::Csr { csr: 1, value: 1 },
            RETIRE,
        ];
        let expected = "core   0: 0 0x00000000800001ec (0x00b576d3) c1_fflags 0x0000000000000001 f13 0xffffffffc49a4000\n";
        assert_eq!(log(&add), expected);
    }

    #[test]
    fn compressed_instructions_have_four_digits() {
        assert_eq!(
            log(&[fetch(0x8000_0000, 1, Privilege::Supervisor), RETIRE]),
            "core   0: 1 0x0000000080000000 (0x0001)\n"
        );
    }

    #[test]
    fn what_traps_is_not_logged() {
        let trap = Event::Trap {
            hart: 0,
            clock: 0,
            cause: Cause::Exception(Exception::Breakpoint),
            pc: VirtAddr(0),
            value: 0,
            from: Privilege::User,
            to: Privilege::Machine,
            handler: VirtAddr(4),
        };
        assert_eq!(log(&[fetch(0, 1, Privilege::User), trap, RETIRE]), "");
    }
}
