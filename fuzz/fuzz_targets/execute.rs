//! Any bytes as code, in any privilege mode, with pointers to RAM and to every device in its registers: an instruction
//! that traps changes no register, and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sv39::bus::{Bus, Ram};
use sv39::devices::{Clint, Plic, TestFinisher, Uart16550};
use sv39::hart::execute::{Flow, execute};
use sv39::hart::{Hart, HartConfig};
use sv39::isa::address::{PhysAddr, VirtAddr};
use sv39::isa::cause::{Cause, Privilege, Trap};
use sv39::isa::decode::{decode, length_of};
use sv39::isa::instruction::Insn;
use sv39::platform::*;

const RAM_SIZE: u64 = 1 << 16;
const STEPS: u64 = 500;
/// What the registers point to.
const PLACES: [u64; 8] = [
    RAM_BASE,
    RAM_BASE + 0x1ff8,
    CLINT_BASE,
    CLINT_BASE + 0x4000,
    PLIC_BASE + 0x20_0000,
    UART_BASE,
    FINISHER_BASE,
    0xffff_ffff_ffff_ffff,
];

fn machine() -> (Hart, Bus) {
    let ram = Ram::new(PhysAddr(RAM_BASE), RAM_SIZE).expect("64 KiB");
    let mut bus = Bus::new(ram, 1);
    bus.attach(CLINT_BASE, CLINT_SIZE, Box::new(Clint::new(1)));
    bus.attach(UART_BASE, UART_SIZE, Box::new(Uart16550::new(UART_IRQ, UART_CLOCK_HZ, 1_000_000_000)));
    bus.attach(FINISHER_BASE, FINISHER_SIZE, Box::new(TestFinisher));
    bus.attach_controller(
        PLIC_BASE,
        PLIC_SIZE,
        Box::new(Plic::new(1, PLIC_SOURCES).with_edge_triggered(UART_IRQ)),
    );
    let config = HartConfig::default();
    (Hart::new(config), bus)
}

fn fetch(hart: &mut Hart, bus: &mut Bus) -> Result<Insn, Trap> {
    let mut parcel = |hart: &mut Hart, offset: u64| {
        let address = VirtAddr(hart.pc.wrapping_add(offset));
        let physical = hart.translate_fetch(bus, address, 2, &mut ())?;
        bus.fetch(physical, sv39::bus::Width::Half)
            .map_err(|_| Trap::new(sv39::isa::cause::Exception::InstructionAccessFault, address.0))
    };
    let low = parcel(hart, 0)? as u32;
    let high = if length_of(low as u16) == 4 { parcel(hart, 2)? as u32 } else { 0 };
    Ok(decode(high << 16 | low, &hart.csrs.isa()))
}

fn step(hart: &mut Hart, bus: &mut Bus) -> Result<(), Trap> {
    let insn = fetch(hart, bus)?;
    let before = (hart.registers.all_x().to_vec(), hart.registers.all_f().to_vec(), hart.pc);
    match execute(hart, bus, &insn, &mut ()) {
        Ok(Flow::Next) => hart.pc = hart.pc.wrapping_add(u64::from(insn.length)),
        Ok(Flow::Jump(target)) => hart.pc = target,
        Err(trap) => {
            let after = (hart.registers.all_x().to_vec(), hart.registers.all_f().to_vec(), hart.pc);
            assert_eq!(before, after, "{insn:?} trapped and changed a register");
            return Err(trap);
        }
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    let [mode, code @ ..] = bytes else { return };
    let (mut hart, mut bus) = machine();
    let size = code.len().min(RAM_SIZE as usize / 2);
    bus.ram.write(PhysAddr(RAM_BASE), &code[..size]);
    for register in 1..32u8 {
        hart.registers.set_x(register, PLACES[usize::from(register) % PLACES.len()]);
    }
    hart.pc = RAM_BASE;
    hart.csrs.mtvec = RAM_BASE + ((size as u64 / 2) & !3);
    hart.csrs.stvec = hart.csrs.mtvec;
    hart.privilege = Privilege::from_bits(u64::from(*mode)).unwrap_or(Privilege::Machine);
    hart.context_changed();
    for clock in 0..STEPS {
        hart.slice_end = clock + 1;
        bus.run_deadlines(clock);
        hart.sample_interrupts(&bus, clock);
        if let Some(interrupt) = hart.pending_interrupt() {
            hart.take_trap(Cause::Interrupt(interrupt), 0, &mut ());
        }
        if let Err(trap) = step(&mut hart, &mut bus) {
            hart.take_trap(Cause::Exception(trap.exception), trap.value, &mut ());
        }
        assert_eq!(hart.registers.x(0), 0);
        assert_eq!(hart.pc & 1, 0);
    }
});
