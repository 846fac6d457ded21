//! The Goldfish real-time clock (Android's "Goldfish virtual hardware", real-time clock): nanoseconds since 1970, and an alarm.
//!
//! It follows the machine's clock from a moment that is given, so that a run repeats.

use crate::bus::{AccessRefused, Device, DeviceContext, Output, Outside, UserEvent, Width};

/// The low half of the time; reading it latches the high half.
const TIME_LOW: u64 = 0x00;
const TIME_HIGH: u64 = 0x04;
/// The low half of the alarm; writing it arms the alarm.
const ALARM_LOW: u64 = 0x08;
const ALARM_HIGH: u64 = 0x0c;
const IRQ_ENABLED: u64 = 0x10;
const CLEAR_ALARM: u64 = 0x14;
const ALARM_STATUS: u64 = 0x18;
const CLEAR_INTERRUPT: u64 = 0x1c;

/// A real-time clock. The time survives a reset, as with a battery.
pub struct GoldfishRtc {
    /// Its source at the interrupt controller.
    source: u32,
    /// What it shows at the machine's clock 0, in nanoseconds since 1970.
    epoch: u64,
    /// The high half of the time when the low half was read.
    latched_high: u32,
    /// When the alarm goes off, in nanoseconds since 1970.
    alarm: u64,
    armed: bool,
    pending: bool,
    enabled: bool,
}

impl GoldfishRtc {
    /// A clock that shows `epoch`, in nanoseconds since 1970, at the machine's clock 0.
    pub fn new(source: u32, epoch: u64) -> Self {
        Self { source, epoch, latched_high: 0, alarm: 0, armed: false, pending: false, enabled: false }
    }

    /// The time: a tick of the machine's clock is a nanosecond.
    fn time(&self, now: u64) -> u64 {
        self.epoch.wrapping_add(now)
    }

    fn set_time(&mut self, time: u64, context: &mut DeviceContext<'_>) {
        self.epoch = time.wrapping_sub(context.now);
        if self.armed {
            self.arm(context);
        }
    }

    /// An alarm of the past goes off at once.
    fn arm(&mut self, context: &mut DeviceContext<'_>) {
        match self.alarm.checked_sub(self.time(context.now)).filter(|&rest| rest > 0) {
            Some(rest) => {
                self.armed = true;
                match context.now.checked_add(rest) {
                    Some(at) => context.deadlines.set(context.id, at),
                    // The machine's clock ends before.
                    None => context.deadlines.cancel(context.id),
                }
            }
            None => self.go_off(context),
        }
    }

    fn disarm(&mut self, context: &mut DeviceContext<'_>) {
        self.armed = false;
        context.deadlines.cancel(context.id);
    }

    fn go_off(&mut self, context: &mut DeviceContext<'_>) {
        self.disarm(context);
        self.pending = true;
        self.drive_line(context);
    }

    fn drive_line(&self, context: &mut DeviceContext<'_>) {
        context.lines.set_source(self.source, self.pending && self.enabled);
    }
}

fn with_low(whole: u64, low: u64) -> u64 {
    whole & !0xffff_ffff | low & 0xffff_ffff
}

fn with_high(whole: u64, high: u64) -> u64 {
    whole & 0xffff_ffff | high << 32
}

impl Device for GoldfishRtc {
    fn name(&self) -> &'static str {
        "goldfish-rtc"
    }

    fn read(
        &mut self,
        offset: u64,
        width: Width,
        context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        if width != Width::Word {
            return Err(AccessRefused);
        }
        Ok(match offset {
            TIME_LOW => {
                let time = self.time(context.now);
                self.latched_high = (time >> 32) as u32;
                time & 0xffff_ffff
            }
            TIME_HIGH => self.latched_high as u64,
            ALARM_LOW => self.alarm & 0xffff_ffff,
            ALARM_HIGH => self.alarm >> 32,
            IRQ_ENABLED => self.enabled as u64,
            ALARM_STATUS => self.armed as u64,
            _ => 0,
        })
    }

    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        if width != Width::Word {
            return Err(AccessRefused);
        }
        match offset {
            TIME_LOW => self.set_time(with_low(self.time(context.now), value), context),
            TIME_HIGH => self.set_time(with_high(self.time(context.now), value), context),
            ALARM_LOW => {
                self.alarm = with_low(self.alarm, value);
                self.arm(context);
            }
            ALARM_HIGH => self.alarm = with_high(self.alarm, value),
            IRQ_ENABLED => {
                self.enabled = value & 1 != 0;
                self.drive_line(context);
            }
            CLEAR_ALARM => self.disarm(context),
            CLEAR_INTERRUPT => {
                self.pending = false;
                self.drive_line(context);
            }
            _ => {}
        }
        Ok(())
    }

    fn wake(&mut self, context: &mut DeviceContext<'_>) {
        if self.armed {
            self.arm(context);
        }
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
        *self = Self::new(self.source, self.epoch);
        self.disarm(context);
        self.drive_line(context);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::devices::rig::{Rig, steps};
    use proptest::prelude::*;

    const SOURCE: u32 = 11;
    const EPOCH: u64 = 0x1234_ffff_ff00;

    fn rig() -> Rig {
        Rig::new(1, 0x1000, GoldfishRtc::new(SOURCE, EPOCH))
    }

    fn time(rig: &mut Rig) -> u64 {
        let low = rig.r32(TIME_LOW) as u64;
        (rig.r32(TIME_HIGH) as u64) << 32 | low
    }

    fn raised(rig: &Rig) -> bool {
        rig.bus.lines.sources() & 1 << SOURCE != 0
    }

    #[test]
    fn time_passes_with_the_machines_clock() {
        let mut rig = rig();
        assert_eq!(time(&mut rig), EPOCH);
        rig.run_to(0x200);
        assert_eq!(time(&mut rig), EPOCH + 0x200);
    }

    #[test]
    fn the_halves_belong_together() {
        let mut rig = rig();
        let low = rig.r32(TIME_LOW);
        rig.run_to(0x100);
        assert_eq!((rig.r32(TIME_HIGH), low), ((EPOCH >> 32) as u32, EPOCH as u32));
        assert_eq!(rig.r32(TIME_LOW), 0, "the low half has gone over");
        assert_eq!(rig.r32(TIME_HIGH), (EPOCH >> 32) as u32 + 1);
    }

    #[test]
    fn the_time_can_be_set_and_survives_a_reset() {
        let mut rig = rig();
        rig.run_to(1000);
        rig.w32(TIME_HIGH, 7);
        rig.w32(TIME_LOW, 50);
        rig.run_to(1001);
        rig.bus.reset_devices(rig.now);
        assert_eq!(time(&mut rig), 7 << 32 | 51);
    }

    fn set_alarm(rig: &mut Rig, at: u64) {
        rig.w32(ALARM_HIGH, (at >> 32) as u32);
        rig.w32(ALARM_LOW, at as u32);
    }

    #[test]
    fn the_alarm_goes_off_at_its_nanosecond() {
        let mut rig = rig();
        rig.w32(IRQ_ENABLED, 1);
        set_alarm(&mut rig, EPOCH + 500);
        assert_eq!(rig.r32(ALARM_STATUS), 1);
        rig.run_to(499);
        assert!(!raised(&rig));
        rig.run_to(500);
        assert!(raised(&rig));
        assert_eq!(rig.r32(ALARM_STATUS), 0);
        rig.w32(CLEAR_INTERRUPT, 1);
        assert!(!raised(&rig));
    }

    #[test]
    fn an_alarm_of_the_past_goes_off_at_once_and_waits_to_be_enabled() {
        let mut rig = rig();
        set_alarm(&mut rig, EPOCH);
        assert!(!raised(&rig));
        rig.w32(IRQ_ENABLED, 1);
        assert!(raised(&rig));
    }

    #[test]
    fn a_cleared_alarm_does_not_go_off() {
        let mut rig = rig();
        rig.w32(IRQ_ENABLED, 1);
        set_alarm(&mut rig, EPOCH + 10);
        rig.w32(CLEAR_ALARM, 1);
        rig.run_to(20);
        assert!(!raised(&rig));
    }

    #[test]
    fn setting_the_time_moves_the_alarm() {
        let mut rig = rig();
        rig.w32(IRQ_ENABLED, 1);
        set_alarm(&mut rig, EPOCH + 10_000);
        let ahead = EPOCH + 9_000;
        // In this order the time between the two stores is before the alarm.
        rig.w32(TIME_LOW, ahead as u32);
        rig.w32(TIME_HIGH, (ahead >> 32) as u32);
        rig.run_to(999);
        assert!(!raised(&rig));
        rig.run_to(1000);
        assert!(raised(&rig));
    }

    proptest! {
        #[test]
        fn no_access_sequence_breaks_it(steps in steps(0x1000, &[0, 4, 8, 0xc, 0x10, 0x14, 0x18, 0x1c])) {
            rig().torture(steps, |rig| { time(rig); });
        }
    }
}
