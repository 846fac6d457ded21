//! What is seen from outside, beside a lesson's own text. A program comes to *moment* N of its lesson by the HINT
//! `slti x0, x0, N` (`user::lesson::look`), with an address in a0 and a number of bytes in a1; the catalogue names what is
//! shown then. The program knows nothing of it, and runs the same without.

use super::catalogue::entry;
use crate::cli::image::Source;
use crate::cli::inspect::record_of;
use sv39::boot::Program;
use sv39::bus::Bus;
use sv39::hart::Hart;
use sv39::inspect::{Difference, Query, View, ViewText, explain};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Access, Exception, Privilege};
use sv39::machine::Machine;

/// The registers a0 and a1.
const ADDRESS: u8 = 10;
const BYTES: u8 = 11;

/// A moment of a lesson, and what is shown then.
pub struct Moment {
    /// Its number in the lesson.
    pub number: u16,
    /// What one is to see.
    pub title: &'static str,
    /// What is shown.
    pub sights: &'static [Sight],
}

/// Something that can be shown of a moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sight {
    /// How an access of the program to the address is translated, step by step.
    Walk(Access),
    /// The pages of the memory, in every address space that has them.
    Pages,
    /// What the TLB holds for the address.
    Cached,
    /// What the page tables of the program map for it.
    Ranges,
    /// What has changed in that memory since the last moment that was shown.
    Changes,
    /// How many frames are used for what.
    Memory,
    /// Every page that leads to the frame behind the address.
    Sharers,
    /// How many pages of the memory are there, used and written.
    Resident,
    /// How full the TLB is.
    Reach,
    /// Where a trap enters the kernel, and what the hart noted of the last one.
    Gate,
}

/// Shows the moments of one lesson as they come.
pub struct Outside {
    moments: &'static [Moment],
    record: Option<PhysAddr>,
    before: Option<View>,
}

impl Outside {
    /// Those of this lesson, which the kernel runs.
    pub fn of(lesson: &str, kernel: &Program<Source>) -> Self {
        Self { moments: entry(lesson).moments, record: record_of(kernel), before: None }
    }

    /// The text for the mark that the machine has just come to, if anything is shown then.
    pub fn show(&mut self, number: u16, machine: &Machine) -> Option<String> {
        let moment = self.moments.iter().find(|moment| moment.number == number)?;
        let hart = machine.hart();
        let view = View::of(&machine.harts, &machine.bus, machine.clock(), self.record, None);
        let text = ViewText { view: &view, bus: &machine.bus, symbols: None, lines: LINES };
        let (address, bytes) = (VirtAddr(hart.registers.x(ADDRESS)), hart.registers.x(BYTES));
        let mut lines = format!("from outside, at clock {}: {}\n", view.clock, moment.title);
        for sight in moment.sights {
            lines += &match sight {
                Sight::Walk(access) => {
                    let query = Query { bytes, ..Query::new(address, *access, Privilege::User) };
                    explain(hart, &machine.bus, &query).to_string()
                }
                Sight::Pages => text.pages(address, bytes),
                Sight::Cached => text.cached(address),
                Sight::Ranges => text.program(hart.config.id),
                Sight::Changes => {
                    let difference = self.before.as_ref().map(|before| Difference::of(before, &view));
                    difference.map_or_else(String::new, |difference| {
                        text.changes(&difference, hart.csrs.satp, address, bytes)
                    })
                }
                Sight::Memory => text.memory(),
                Sight::Sharers => text.sharers(hart.config.id, address),
                Sight::Resident => text.resident(hart.config.id, address, bytes),
                Sight::Reach => text.reach(),
                Sight::Gate => gate(hart, &machine.bus),
            };
        }
        self.before = Some(view);
        let margin = |line: &str| format!("  | {line}").trim_end().to_owned() + "\n";
        Some(lines.lines().map(margin).collect())
    }
}

/// The one way into the kernel. The program itself cannot even read where it is.
fn gate(hart: &Hart, bus: &Bus) -> String {
    let csrs = &hart.csrs;
    let entry = csrs.stvec & !3;
    let call = Exception::UserEcall;
    let handler = if csrs.medeleg >> call.code() & 1 != 0 { 'S' } else { 'M' };
    let walk = explain(hart, bus, &Query::new(VirtAddr(entry), Access::Fetch, Privilege::User));
    format!(
        "  medeleg  {:#x}: {call} goes to {handler}-mode\n  stvec    {entry:#x}: there, and nowhere else\n  \
         sepc     {:#x}: where the last trap came from\n  scause   {:#x}: why\n  \
         a jump there without a trap, in {}-mode:\n{walk}",
        csrs.medeleg,
        csrs.sepc,
        csrs.scause,
        hart.privilege.letter(),
    )
}

/// The most lines of one list.
const LINES: usize = 24;
