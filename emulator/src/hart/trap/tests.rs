//! Trap entry, returns, and which interrupt comes first.

use crate::hart::Reservation;
use crate::hart::csr::mstatus;
use crate::hart::rig::{ILLEGAL, Rig};
use crate::isa::address::VirtAddr;
use crate::isa::cause::{Cause, Exception, Interrupt, Privilege};
use crate::isa::csr::CsrId;
use crate::isa::pte::Satp;
use crate::observe::{Event, Observer};
use crate::platform::RAM_BASE;
use proptest::prelude::*;

const MODES: [Privilege; 3] = [Privilege::User, Privilege::Supervisor, Privilege::Machine];
const EXCEPTIONS: [Exception; 14] = [
    Exception::InstructionMisaligned,
    Exception::InstructionAccessFault,
    Exception::IllegalInstruction,
    Exception::Breakpoint,
    Exception::LoadMisaligned,
    Exception::LoadAccessFault,
    Exception::StoreMisaligned,
    Exception::StoreAccessFault,
    Exception::UserEcall,
    Exception::SupervisorEcall,
    Exception::MachineEcall,
    Exception::InstructionPageFault,
    Exception::LoadPageFault,
    Exception::StorePageFault,
];
const MTVEC: u64 = RAM_BASE + 0x100;
const STVEC: u64 = RAM_BASE + 0x200;

#[derive(Default)]
struct Log(Vec<Event>);

impl Observer for Log {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        self.0.push(*event);
    }
}

fn rig_in(privilege: Privilege) -> Rig {
    let mut rig = Rig::new();
    rig.write(CsrId::MTVEC, MTVEC);
    rig.write(CsrId::STVEC, STVEC);
    rig.enter(privilege);
    rig
}

#[test]
fn every_exception_goes_where_medeleg_sends_it() {
    for from in MODES {
        for exception in EXCEPTIONS {
            for delegated in [false, true] {
                let mut rig = rig_in(from);
                rig.hart.csrs.medeleg =
                    if delegated { 1 << exception.code() } else { !(1 << exception.code()) };
                rig.hart.csrs.mideleg = !0;
                rig.raise(exception, 0x1234);
                let name = format!("{exception} from {from:?}, delegated: {delegated}");
                if delegated && from != Privilege::Machine {
                    assert_eq!(rig.hart.privilege, Privilege::Supervisor, "{name}");
                    assert_eq!(rig.hart.pc, STVEC, "{name}");
                    let csrs = &rig.hart.csrs;
                    assert_eq!((csrs.scause, csrs.sepc, csrs.stval), (exception.code(), RAM_BASE, 0x1234));
                    assert_eq!((csrs.mcause, csrs.mepc, csrs.mtval), (0, 0, 0), "{name}");
                } else {
                    assert_eq!(rig.hart.privilege, Privilege::Machine, "{name}");
                    assert_eq!(rig.hart.pc, MTVEC, "{name}");
                    let csrs = &rig.hart.csrs;
                    assert_eq!((csrs.mcause, csrs.mepc, csrs.mtval), (exception.code(), RAM_BASE, 0x1234));
                    assert_eq!((csrs.scause, csrs.sepc, csrs.stval), (0, 0, 0), "{name}");
                }
            }
        }
    }
}

#[test]
fn the_value_is_written_even_if_it_is_zero() {
    let mut rig = rig_in(Privilege::Machine);
    rig.write(CsrId::MTVAL, 77);
    rig.raise(Exception::MachineEcall, 0);
    assert_eq!(rig.read(CsrId::MTVAL), 0);
}

#[test]
fn vectored_mode_spreads_interrupts_and_not_exceptions() {
    let mut rig = rig_in(Privilege::Machine);
    rig.write(CsrId::MTVEC, MTVEC | 1);
    rig.raise(Exception::IllegalInstruction, 0);
    assert_eq!(rig.hart.pc, MTVEC);
    rig.hart.take_trap(Cause::Interrupt(Interrupt::MachineExternal), 0, &mut ());
    assert_eq!(rig.hart.pc, MTVEC + 4 * 11);
    assert_eq!(rig.read(CsrId::MCAUSE), 1 << 63 | 11);
    rig.write(CsrId::MIDELEG, 0x222);
    rig.write(CsrId::STVEC, STVEC | 1);
    rig.enter(Privilege::User);
    rig.hart.take_trap(Cause::Interrupt(Interrupt::SupervisorTimer), 0, &mut ());
    assert_eq!((rig.hart.pc, rig.hart.privilege), (STVEC + 4 * 5, Privilege::Supervisor));
}

#[test]
fn entry_stacks_the_enable_and_the_mode() {
    for (from, spp, mpp) in [(Privilege::User, 0, 0), (Privilege::Supervisor, mstatus::SPP, 1 << 11)] {
        for enabled in [0, mstatus::SIE | mstatus::MIE] {
            let kept = mstatus::SUM | mstatus::MPRV | mstatus::FS;
            let mut rig = rig_in(from);
            rig.hart.csrs.medeleg = 1 << 2;
            rig.hart.csrs.mstatus |= enabled | kept | mstatus::MPIE;
            rig.raise(Exception::IllegalInstruction, 0);
            let spie = if enabled != 0 { mstatus::SPIE } else { 0 };
            let expected = enabled & mstatus::MIE | spie | spp | kept | mstatus::MPIE | mstatus::XLEN_64;
            assert_eq!(rig.hart.csrs.mstatus, expected, "to S from {from:?}");

            let mut rig = rig_in(from);
            rig.hart.csrs.mstatus |= enabled | kept | mstatus::SPIE;
            rig.raise(Exception::IllegalInstruction, 0);
            let mpie = if enabled != 0 { mstatus::MPIE } else { 0 };
            let expected = enabled & mstatus::SIE | mpie | mpp | kept | mstatus::SPIE | mstatus::XLEN_64;
            assert_eq!(rig.hart.csrs.mstatus, expected, "to M from {from:?}");
        }
    }
}

#[test]
fn a_reservation_survives_a_trap() {
    let mut rig = rig_in(Privilege::Machine);
    rig.hart.reservation = Reservation::of(crate::isa::address::PhysAddr(RAM_BASE));
    rig.raise(Exception::IllegalInstruction, 0);
    assert_ne!(rig.hart.reservation, Reservation::NONE);
}

#[test]
fn mret_restores_the_enable_and_the_mode() {
    for (mpp, to) in MODES.map(|mode| (mode as u64, mode)) {
        for mpie in [0, mstatus::MPIE] {
            let mut rig = rig_in(Privilege::Machine);
            rig.write(CsrId::MEPC, 0x8000_0042);
            rig.write(CsrId::MSTATUS, mpp << 11 | mpie | mstatus::MPRV | mstatus::SPIE | mstatus::SPP);
            assert_eq!(rig.hart.mret(&Rig::insn(), &mut ()), Ok(0x8000_0042));
            assert_eq!(rig.hart.privilege, to);
            let mie = if mpie != 0 { mstatus::MIE } else { 0 };
            let mprv = if to == Privilege::Machine { mstatus::MPRV } else { 0 };
            let expected = mie | mstatus::MPIE | mprv | mstatus::SPIE | mstatus::SPP | mstatus::XLEN_64;
            assert_eq!(rig.hart.csrs.mstatus, expected, "to {to:?}");
            assert_eq!(rig.hart.fetch_context().privilege, to);
        }
    }
}

#[test]
fn sret_restores_the_enable_and_the_mode_and_drops_mprv() {
    for from in [Privilege::Supervisor, Privilege::Machine] {
        for (spp, to) in [(0, Privilege::User), (mstatus::SPP, Privilege::Supervisor)] {
            for spie in [0, mstatus::SPIE] {
                let mut rig = rig_in(Privilege::Machine);
                rig.write(CsrId::SEPC, 0x8000_0042);
                rig.write(CsrId::MSTATUS, spp | spie | mstatus::MPRV | mstatus::MPIE);
                rig.enter(from);
                assert_eq!(rig.hart.sret(&Rig::insn(), &mut ()), Ok(0x8000_0042));
                assert_eq!(rig.hart.privilege, to);
                let sie = if spie != 0 { mstatus::SIE } else { 0 };
                let expected = sie | mstatus::SPIE | mstatus::MPIE | mstatus::XLEN_64;
                assert_eq!(rig.hart.csrs.mstatus, expected, "from {from:?} to {to:?}");
                assert_eq!(rig.hart.data_context().privilege, to);
            }
        }
    }
}

#[test]
fn a_return_that_is_not_allowed_changes_nothing() {
    type Return = fn(&mut Rig) -> Result<u64, crate::isa::cause::Trap>;
    let mret: Return = |rig| rig.hart.mret(&Rig::insn(), &mut ());
    let sret: Return = |rig| rig.hart.sret(&Rig::insn(), &mut ());
    let cases = [
        (Privilege::User, 0, mret),
        (Privilege::Supervisor, 0, mret),
        (Privilege::User, 0, sret),
        (Privilege::Supervisor, mstatus::TSR, sret),
    ];
    for (privilege, tsr, execute) in cases {
        let mut rig = rig_in(Privilege::Machine);
        rig.write(CsrId::MSTATUS, tsr | mstatus::MPIE | mstatus::SPIE);
        rig.enter(privilege);
        let before = rig.hart.csrs.mstatus;
        assert_eq!(execute(&mut rig), Err(ILLEGAL), "{privilege:?}");
        assert_eq!((rig.hart.csrs.mstatus, rig.hart.privilege), (before, privilege));
    }
    // TSR does not bind M-mode.
    let mut rig = rig_in(Privilege::Machine);
    rig.write(CsrId::MSTATUS, mstatus::TSR);
    assert!(sret(&mut rig).is_ok());
}

#[test]
fn without_c_a_return_goes_to_a_multiple_of_four() {
    let mut rig = rig_in(Privilege::Machine);
    rig.write(CsrId::MEPC, 0x8000_0006);
    rig.write(CsrId::SEPC, 0x8000_000a);
    let misa = rig.read(CsrId::MISA);
    rig.write(CsrId::MISA, misa & !4);
    assert_eq!(rig.hart.sret(&Rig::insn(), &mut ()), Ok(0x8000_0008));
    rig.enter(Privilege::Machine);
    assert_eq!(rig.hart.mret(&Rig::insn(), &mut ()), Ok(0x8000_0004));
}

/// What the manual says, interrupt by interrupt: an interrupt goes to M unless it is delegated; it is taken if that mode is
/// above the current one, or is the current one and has interrupts enabled; those to M come first, then by priority.
fn expected_interrupt(mip: u64, mie: u64, mideleg: u64, status: u64, mode: Privilege) -> Option<Interrupt> {
    const PRIORITY: [u64; 6] = [11, 3, 7, 9, 1, 5];
    for target in [Privilege::Machine, Privilege::Supervisor] {
        for number in PRIORITY {
            let delegated = mideleg >> number & 1 == 1;
            let goes_to = if delegated { Privilege::Supervisor } else { Privilege::Machine };
            let enable_bit = if target == Privilege::Machine { 3 } else { 1 };
            let enabled = mode < target || mode == target && status >> enable_bit & 1 == 1;
            if goes_to == target && enabled && mip >> number & 1 == 1 && mie >> number & 1 == 1 {
                return Interrupt::BY_PRIORITY.into_iter().find(|interrupt| interrupt.code() == number);
            }
        }
    }
    None
}

proptest! {
    #[test]
    fn the_pending_interrupt_is_the_one_that_the_manual_names(
        lines: u64, software: u64, mie: u64, mideleg: u64, status: u64, mode in 0..3usize,
    ) {
        let mut rig = rig_in(Privilege::Machine);
        rig.hart.csrs.set_lines(lines & 0xa88);
        rig.write(CsrId::MIP, software);
        rig.write(CsrId::MIE, mie);
        rig.write(CsrId::MIDELEG, mideleg);
        rig.write(CsrId::MSTATUS, status);
        let (mip, mie, mideleg) = (rig.read(CsrId::MIP), rig.read(CsrId::MIE), rig.read(CsrId::MIDELEG));
        rig.enter(MODES[mode]);
        let expected = expected_interrupt(mip, mie, mideleg, status, MODES[mode]);
        prop_assert_eq!(rig.hart.pending_interrupt(), expected);
        prop_assert_eq!(rig.hart.wakes(), mip & mie != 0);
        let could_come = (0..64).any(|bit| expected_interrupt(1 << bit, mie, mideleg, status, MODES[mode]).is_some());
        prop_assert_eq!(rig.hart.interruptible(), could_come);
        if let Some(interrupt) = expected {
            let cause = Cause::Interrupt(interrupt);
            let target = rig.hart.trap_target(cause);
            rig.hart.take_trap(cause, 0, &mut ());
            prop_assert_eq!(rig.hart.privilege, target);
            let delegated = mideleg & interrupt.bit() != 0;
            prop_assert_eq!(target == Privilege::Supervisor, delegated);
        }
    }
}

#[test]
fn a_wait_ends_for_what_mie_enables_whatever_mstatus_says() {
    let mut rig = rig_in(Privilege::Machine);
    rig.bus.lines.set_hart(0, Interrupt::MachineTimer, true);
    rig.hart.sample_interrupts(&rig.bus, 0);
    assert!(!rig.hart.wakes());
    rig.write(CsrId::MIE, Interrupt::MachineTimer.bit());
    assert!(rig.hart.wakes());
    assert_eq!(rig.hart.pending_interrupt(), None);
}

#[test]
fn a_return_that_enables_a_pending_interrupt_asks_the_engine_to_look() {
    let mut rig = rig_in(Privilege::Machine);
    rig.write(CsrId::MIE, 2);
    rig.write(CsrId::MIP, 2);
    rig.hart.attention = false;
    rig.hart.mret(&Rig::insn(), &mut ()).unwrap();
    assert!(rig.hart.attention);
    assert_eq!(rig.hart.pending_interrupt(), Some(Interrupt::SupervisorSoftware));
}

#[test]
fn an_observer_hears_of_traps_returns_and_csr_writes() {
    let mut rig = rig_in(Privilege::Supervisor);
    let mut log = Log::default();
    rig.hart.take_trap(Cause::Exception(Exception::LoadPageFault), 0x42, &mut log);
    let update = Some((crate::hart::csr::CsrOperation::Write, 8 << 60 | 5));
    rig.hart.access_csr(&mut rig.bus, CsrId::SATP.0, update, &Rig::insn(), &mut log).unwrap();
    rig.hart.access_csr(&mut rig.bus, CsrId::MINSTRET.0, update, &Rig::insn(), &mut log).unwrap();
    rig.hart.access_csr(&mut rig.bus, CsrId::SATP.0, None, &Rig::insn(), &mut log).unwrap();
    let pc = rig.hart.mret(&Rig::insn(), &mut log).unwrap();
    assert_eq!(pc, RAM_BASE);
    let satp = Satp(8 << 60 | 5);
    let expected = [
        Event::Trap {
            hart: 0,
            clock: rig.hart.clock(),
            cause: Cause::Exception(Exception::LoadPageFault),
            pc: VirtAddr(RAM_BASE),
            value: 0x42,
            from: Privilege::Supervisor,
            to: Privilege::Machine,
            handler: VirtAddr(MTVEC),
        },
        Event::Csr { csr: CsrId::SATP.0, value: satp.0 },
        Event::SatpWrite { satp },
        Event::Csr { csr: CsrId::MINSTRET.0, value: satp.0 },
        Event::Csr { csr: CsrId::MSTATUS.0, value: rig.hart.csrs.mstatus() },
        Event::Return { from: Privilege::Machine, to: Privilege::Supervisor, pc: VirtAddr(RAM_BASE) },
    ];
    assert_eq!(log.0, expected);
}

#[test]
fn an_observer_hears_of_the_registers_behind_a_view() {
    let mut rig = rig_in(Privilege::Machine);
    let mut write = |csr: CsrId, value: u64| {
        let mut log = Log::default();
        let update = Some((crate::hart::csr::CsrOperation::Write, value));
        rig.hart.access_csr(&mut rig.bus, csr.0, update, &Rig::insn(), &mut log).unwrap();
        let csrs = log.0.iter().map(|event| match event {
            Event::Csr { csr, value } => (CsrId(*csr), *value & 0xffff),
            other => panic!("{other:?}"),
        });
        csrs.collect::<Vec<_>>()
    };
    assert_eq!(write(CsrId::SSTATUS, 0x2002), [(CsrId::SSTATUS, 0x2002), (CsrId::MSTATUS, 0x2002)]);
    let dirty = (CsrId::MSTATUS, 0x6002);
    assert_eq!(write(CsrId::FCSR, 0x21), [(CsrId::FCSR, 0x21), (CsrId::FRM, 1), (CsrId::FFLAGS, 1), dirty]);
    assert_eq!(write(CsrId::FRM, 2), [(CsrId::FRM, 2)]);
    assert_eq!(write(CsrId::MIDELEG, 0x222), [(CsrId::MIDELEG, 0x222)]);
    assert_eq!(write(CsrId::SIE, 0x20), [(CsrId::SIE, 0x20), (CsrId::MIE, 0x20)]);
    assert_eq!(write(CsrId::SIP, 2), [(CsrId::SIP, 2), (CsrId::MIP, 2)]);
}
