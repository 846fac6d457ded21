//! The SiFive test finisher: a store ends or resets the machine.

use crate::bus::{AccessRefused, Device, DeviceContext, Output, Outside, PowerRequest, UserEvent, Width};

/// Stops with the status in bits 31:16.
const FAIL: u16 = 0x3333;
/// Stops with status 0.
const PASS: u16 = 0x5555;
/// Resets.
const RESET: u16 = 0x7777;

/// The finisher; it has no state.
pub struct TestFinisher;

impl Device for TestFinisher {
    fn name(&self) -> &'static str {
        "test-finisher"
    }

    fn read(
        &mut self,
        _offset: u64,
        width: Width,
        _context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused> {
        match width {
            Width::Half | Width::Word => Ok(0),
            Width::Byte | Width::Double => Err(AccessRefused),
        }
    }

    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused> {
        let code = match width {
            Width::Half => 0,
            Width::Word => (value >> 16) as u32 & 0xffff,
            Width::Byte | Width::Double => return Err(AccessRefused),
        };
        if offset != 0 {
            return Ok(());
        }
        match value as u16 {
            // A failure without a code is still a failure (OpenSBI's shutdown for a system failure).
            FAIL => *context.power = Some(PowerRequest::Off { status: code.max(1) }),
            PASS => *context.power = Some(PowerRequest::Off { status: 0 }),
            RESET => *context.power = Some(PowerRequest::Reset),
            _ => {}
        }
        Ok(())
    }

    fn wake(&mut self, _context: &mut DeviceContext<'_>) {}

    fn serve(&mut self, _outside: &mut dyn Outside, _context: &mut DeviceContext<'_>) {}

    fn input(&mut self, _bytes: &[u8], _context: &mut DeviceContext<'_>) -> usize {
        0
    }

    fn input_room(&self) -> usize {
        0
    }

    fn user_event(&mut self, _event: UserEvent, _context: &mut DeviceContext<'_>) {}

    fn take_output(&mut self, _out: &mut Output) {}

    fn reset(&mut self, _context: &mut DeviceContext<'_>) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::devices::rig::{Rig, steps};
    use proptest::prelude::*;

    fn after(width: Width, value: u64) -> Option<PowerRequest> {
        let mut rig = Rig::new(1, 0x1000, TestFinisher);
        rig.store(0, width, value).unwrap();
        rig.bus.power
    }

    #[test]
    fn pass_fail_and_reset() {
        assert_eq!(after(Width::Word, 0x5555), Some(PowerRequest::Off { status: 0 }));
        assert_eq!(after(Width::Half, 0x5555), Some(PowerRequest::Off { status: 0 }));
        assert_eq!(after(Width::Word, 0x2a_3333), Some(PowerRequest::Off { status: 42 }));
        assert_eq!(after(Width::Word, 0x3333), Some(PowerRequest::Off { status: 1 }));
        assert_eq!(after(Width::Word, 0x7777), Some(PowerRequest::Reset));
        assert_eq!(after(Width::Word, 0x1234), None);
    }

    #[test]
    fn other_offsets_and_widths_do_nothing() {
        let mut rig = Rig::new(1, 0x1000, TestFinisher);
        rig.w32(4, 0x5555);
        assert!(rig.store(0, Width::Byte, 0x55).is_err());
        assert!(rig.store(0, Width::Double, 0x5555).is_err());
        assert_eq!(rig.bus.power, None);
        assert_eq!(rig.r32(0), 0);
    }

    proptest! {
        #[test]
        fn no_access_sequence_breaks_it(steps in steps(0x1000, &[0, 2, 4])) {
            let mut rig = Rig::new(1, 0x1000, TestFinisher);
            rig.torture(steps, |rig| assert_eq!(rig.r32(0), 0));
        }
    }
}
