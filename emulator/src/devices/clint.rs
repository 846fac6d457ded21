//! The core-local interruptor, with the layout of SiFive's CLINT (and of an ACLINT MSWI and MTIMER side by side):
//! per-hart software interrupts and the machine timer (privileged specification, section "Machine Timer Registers").

use crate::bus::{AccessRefused, Device, DeviceContext, Output, Outside, UserEvent, Width};
use crate::isa::cause::Interrupt;

/// `msip` of hart 0, 4 bytes a hart.
const MSIP: u64 = 0x0;
/// `mtimecmp` of hart 0, 8 bytes a hart.
const MTIMECMP: u64 = 0x4000;
/// `mtime`.
const MTIME: u64 = 0xbff8;

/// What an offset names. Registers of harts that are not there read 0 and ignore stores.
enum Register {
    Msip(usize),
    Mtimecmp(usize),
    Mtime,
    Reserved,
}

impl Register {
    fn at(offset: u64) -> Self {
        match offset {
            MSIP..MTIMECMP => Self::Msip(((offset - MSIP) / 4) as usize),
            MTIMECMP..MTIME => Self::Mtimecmp(((offset - MTIMECMP) / 8) as usize),
            MTIME..0xc000 => Self::Mtime,
            _ => Self::Reserved,
        }
    }
}

/// The CLINT of a machine.
pub struct Clint {
    msip: Vec<bool>,
    mtimecmp: Vec<u64>,
}

impl Clint {
    /// A CLINT for `harts` harts.
    pub fn new(harts: usize) -> Self {
        Self { msip: vec![false; harts], mtimecmp: vec![0; harts] }
    }

    /// Drives the timer lines and asks to be woken when one of them changes next.
    fn update_timer(&self, context: &mut DeviceContext<'_>) {
        let time = context.timebase.time(context.now);
        for (hart, &compare) in self.mtimecmp.iter().enumerate() {
            context.lines.set_hart(hart, Interrupt::MachineTimer, time >= compare);
        }
        let next =
            self.mtimecmp.iter().filter_map(|&compare| context.timebase.next_change(context.now, compare));
        match next.min() {
            Some(at) => context.deadlines.set(context.id, at),
            None => context.deadlines.cancel(context.id),
        }
    }

    fn read_double(&self, register: Register, context: &DeviceContext<'_>) -> u64 {
        match register {
            Register::Mtimecmp(hart) => self.mtimecmp.get(hart).copied().unwrap_or(0),
            Register::Mtime => context.timebase.time(context.now),
            Register::Msip(hart) => self.msip.get(hart).copied().unwrap_or(false) as u64,
            Register::Reserved => 0,
        }
    }

    fn write_msip(&mut self, hart: usize, value: u64, context: &mut DeviceContext<'_>) {
        if let Some(msip) = self.msip.get_mut(hart) {
            *msip = value & 1 != 0;
            context.lines.set_hart(hart, Interrupt::MachineSoftware, *msip);
        }
    }
}

/// Puts a word into its half of a double word.
fn replace_half(old: u64, offset: u64, word: u64) -> u64 {
    let shift = 8 * (offset & 4);
    old & !(0xffff_ffff << shift) | (word & 0xffff_ffff) << shift
}

impl Device for Clint {
    fn name(&self) -> &'static str {
        "clint"
    }

    fn read(
        &mut self,
        offset: u64,
        width: Width,
        context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        match (Register::at(offset), width) {
            (_, Width::Byte | Width::Half) => Err(AccessRefused),
            (msip @ Register::Msip(_), Width::Word) => Ok(self.read_double(msip, context)),
            (Register::Msip(hart), Width::Double) => Ok(self.read_double(Register::Msip(hart), context)
                | self.read_double(Register::Msip(hart + 1), context) << 32),
            (register, Width::Word) => {
                Ok(self.read_double(register, context) >> (8 * (offset & 4)) & 0xffff_ffff)
            }
            (register, Width::Double) => Ok(self.read_double(register, context)),
        }
    }

    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        let register = Register::at(offset);
        let double = match width {
            Width::Byte | Width::Half => return Err(AccessRefused),
            Width::Word => replace_half(self.read_double(Register::at(offset), context), offset, value),
            Width::Double => value,
        };
        match register {
            Register::Msip(hart) => {
                self.write_msip(hart, value, context);
                if width == Width::Double {
                    self.write_msip(hart + 1, value >> 32, context);
                }
            }
            Register::Mtimecmp(hart) => {
                if let Some(compare) = self.mtimecmp.get_mut(hart) {
                    *compare = double;
                }
                self.update_timer(context);
            }
            Register::Mtime => {
                context.timebase.set_time(context.now, double);
                self.update_timer(context);
            }
            Register::Reserved => {}
        }
        Ok(())
    }

    fn wake(&mut self, context: &mut DeviceContext<'_>) {
        self.update_timer(context);
    }

    fn serve(&mut self, _outside: &mut dyn Outside, _context: &mut DeviceContext<'_>) {}

    fn input(&mut self, _bytes: &[u8], _context: &mut DeviceContext<'_>) -> usize {
        0
    }

    fn input_room(&self) -> usize {
        0
    }

    fn user_event(&mut self, _event: UserEvent, _context: &mut DeviceContext<'_>) {}

    fn take_output(&mut self, _out: &mut Output) {}

    fn reset(&mut self, context: &mut DeviceContext<'_>) {
        // `mtimecmp` is 0 after reset, as in Spike: the timer interrupt is pending until somebody sets it.
        self.msip.fill(false);
        self.mtimecmp.fill(0);
        context.timebase.set_time(context.now, 0);
        self.update_timer(context);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::devices::rig::{Rig, steps};
    use proptest::prelude::*;

    fn rig() -> Rig {
        Rig::new(2, 0x1_0000, Clint::new(2))
    }

    #[test]
    fn msip_is_one_bit_and_drives_its_hart() {
        let mut rig = rig();
        rig.w32(4, 0xffff_ffff);
        assert_eq!(rig.r32(4), 1);
        assert_eq!(rig.r64(0), 1 << 32);
        assert!(!rig.line(0, Interrupt::MachineSoftware));
        assert!(rig.line(1, Interrupt::MachineSoftware));
        rig.w64(0, 1);
        assert!(rig.line(0, Interrupt::MachineSoftware));
        assert!(!rig.line(1, Interrupt::MachineSoftware));
        rig.w32(8, 1);
        assert_eq!(rig.r32(8), 0, "hart 2 is not there");
    }

    #[test]
    fn the_timer_fires_exactly_at_its_tick() {
        let mut rig = rig();
        assert!(rig.line(0, Interrupt::MachineTimer), "mtimecmp is 0 after reset");
        rig.w64(0x4000, 7);
        rig.w64(0x4008, 9);
        assert!(!rig.line(0, Interrupt::MachineTimer));
        assert_eq!(rig.bus.deadlines.next(), Some(700));
        rig.run_to(699);
        assert!(!rig.line(0, Interrupt::MachineTimer));
        assert_eq!(rig.r64(0xbff8), 6);
        rig.run_to(700);
        assert!(rig.line(0, Interrupt::MachineTimer));
        assert!(!rig.line(1, Interrupt::MachineTimer));
        assert_eq!(rig.bus.deadlines.next(), Some(900));
        rig.w64(0x4000, u64::MAX);
        assert!(!rig.line(0, Interrupt::MachineTimer), "a store to mtimecmp lowers the line");
        rig.run_to(900);
        assert!(rig.line(1, Interrupt::MachineTimer));
    }

    #[test]
    fn words_write_their_half() {
        let mut rig = rig();
        rig.w64(0x4008, 0x1122_3344_5566_7788);
        rig.w32(0x400c, 0xaabb_ccdd);
        assert_eq!(rig.r64(0x4008), 0xaabb_ccdd_5566_7788);
        assert_eq!(rig.r32(0x4008), 0x5566_7788);
        assert_eq!(rig.r32(0x400c), 0xaabb_ccdd);
        rig.now = 1050;
        rig.w32(0xbffc, 1);
        assert_eq!(rig.r64(0xbff8), 0x1_0000_000a);
        assert_eq!(rig.r32(0xbffc), 1);
    }

    #[test]
    fn a_store_to_mtime_moves_the_deadline() {
        let mut rig = rig();
        rig.w64(0x4000, 1000);
        rig.w64(0x4008, u64::MAX);
        rig.w64(0xbff8, 990);
        assert_eq!(rig.bus.deadlines.next(), Some(1000));
        rig.w64(0xbff8, 1000);
        assert!(rig.line(0, Interrupt::MachineTimer));
        rig.w64(0xbff8, 0);
        assert!(!rig.line(0, Interrupt::MachineTimer));
    }

    #[test]
    fn narrow_accesses_are_refused() {
        let mut rig = rig();
        for width in [Width::Byte, Width::Half] {
            assert!(rig.load(0xbff8, width).is_err());
            assert!(rig.store(0x4000, width, 0).is_err());
        }
    }

    #[test]
    fn reset_clears_everything() {
        let mut rig = rig();
        rig.w32(0, 1);
        rig.w64(0x4000, 50);
        rig.now = 12345;
        rig.bus.reset_devices(rig.now);
        assert_eq!((rig.r32(0), rig.r64(0x4000), rig.r64(0xbff8)), (0, 0, 0));
        assert!(!rig.line(0, Interrupt::MachineSoftware));
    }

    proptest! {
        #[test]
        fn no_access_sequence_breaks_it(
            steps in steps(0x1_0000, &[0, 4, 8, 0x4000, 0x4004, 0x4008, 0x4010, 0xbff0, 0xbff8, 0xbffc]),
        ) {
            let mut rig = rig();
            rig.torture(steps, |rig| {
                for hart in 0..2 {
                    let due = rig.r64(MTIME) >= rig.r64(MTIMECMP + 8 * hart);
                    assert_eq!(rig.line(hart as usize, Interrupt::MachineTimer), due);
                    let msip = rig.r32(MSIP + 4 * hart) != 0;
                    assert_eq!(rig.line(hart as usize, Interrupt::MachineSoftware), msip);
                }
            });
        }
    }
}
