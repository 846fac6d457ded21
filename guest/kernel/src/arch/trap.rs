//! The one door between programs and the kernel: where every trap enters, and how the hart goes back.
//! Privileged manual, "Supervisor Trap Vector Base Address Register", "Supervisor Scratch Register".
//!
//! While a program runs, `sscratch` holds the address of its trap frame, which lies at the top of its kernel stack;
//! while the kernel runs, it holds 0.

use core::arch::global_asm;
use core::mem::offset_of;

/// The registers of an interrupted program.
#[repr(C, align(16))]
#[derive(Clone)]
pub struct TrapFrame {
    /// x0 to x31; x0 is not used.
    pub registers: [usize; 32],
    /// Where the program goes on.
    pub pc: usize,
    /// The hart that runs the program, for the next entry.
    hart: usize,
}

/// Registers by their names in the calling convention.
impl TrapFrame {
    const RA: usize = 1;
    const SP: usize = 2;
    const TP: usize = 4;
    const A0: usize = 10;
    const A7: usize = 17;

    /// A program that is about to execute its first instruction.
    pub fn starting_at(pc: usize, stack_pointer: usize) -> TrapFrame {
        let mut frame = TrapFrame { registers: [0; 32], pc, hart: 0 };
        frame.registers[TrapFrame::SP] = stack_pointer;
        frame
    }

    /// The number of the system call that the program asks for.
    pub fn system_call_number(&self) -> usize {
        self.registers[TrapFrame::A7]
    }

    /// An argument of the system call.
    pub fn argument(&self, index: usize) -> usize {
        self.registers[TrapFrame::A0 + index]
    }

    /// All six arguments of the system call.
    pub fn arguments(&self) -> [usize; 6] {
        [0, 1, 2, 3, 4, 5].map(|index| self.argument(index))
    }

    /// The program's stack pointer.
    pub fn stack_pointer(&self) -> usize {
        self.registers[TrapFrame::SP]
    }

    /// The registers of a new thread or process: as these, but that the system call answers 0 there, and what is given.
    pub fn cloned(&self, stack_pointer: Option<usize>, thread_pointer: Option<usize>) -> TrapFrame {
        let mut frame = self.clone();
        frame.answer(0);
        if let Some(value) = stack_pointer {
            frame.registers[TrapFrame::SP] = value;
        }
        if let Some(value) = thread_pointer {
            frame.registers[TrapFrame::TP] = value;
        }
        frame
    }

    /// Goes on in a function of the program that returns to `return_address`.
    pub fn call(
        &mut self,
        function: usize,
        arguments: [usize; 3],
        stack_pointer: usize,
        return_address: usize,
    ) {
        self.pc = function;
        self.registers[TrapFrame::A0..TrapFrame::A0 + 3].copy_from_slice(&arguments);
        self.registers[TrapFrame::SP] = stack_pointer;
        self.registers[TrapFrame::RA] = return_address;
    }

    /// Goes back to the `ecall` at `pc`, whose first argument was this.
    pub fn begin_again(&mut self, pc: usize, first_argument: usize) {
        self.pc = pc;
        self.registers[TrapFrame::A0] = first_argument;
    }

    /// Sets the result of the system call, and goes on behind the `ecall`.
    pub fn answer(&mut self, value: usize) {
        self.registers[TrapFrame::A0] = value;
        self.pc += 4;
    }
}

/// Stores or loads x1 and x3 to x31, each at its place in the trap frame that sp points to.
macro_rules! all_but_sp {
    ($instruction:literal) => {
        concat!(
            ".irp n, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,",
            "25, 26, 27, 28, 29, 30, 31\n",
            $instruction,
            " x\\n, \\n*8(sp)\n.endr"
        )
    };
}

global_asm!(
    ".pushsection .text",
    // Every trap enters here (`stvec`, direct mode, so at a multiple of 4).
    ".balign 4",
    ".global trap_vector",
    "trap_vector:",
    "csrrw sp, sscratch, sp",
    "beqz sp, 1f",
    // From a program: sp is its trap frame, sscratch its stack pointer.
    all_but_sp!("sd"),
    "csrrw t0, sscratch, zero",
    "sd t0, 2*8(sp)",
    "csrr t0, sepc",
    "sd t0, {pc}(sp)",
    "ld tp, {hart}(sp)",
    "mv a0, sp",
    "csrr a1, scause",
    "csrr a2, stval",
    "call {from_program}",
    // To a program whose trap frame sp points to. sstatus says user mode with interrupts on: `interrupts::start` has
    // set it so, and so has every trap from there since then.
    ".global return_to_program",
    "return_to_program:",
    "csrw sscratch, sp",
    "sd tp, {hart}(sp)",
    "ld t0, {pc}(sp)",
    "csrw sepc, t0",
    all_but_sp!("ld"),
    "ld x2, 2*8(sp)",
    "sret",
    // From the kernel itself, which is a bug and ends the machine: report it on a stack that is surely there.
    "1: csrrw a2, sscratch, zero",
    "lla sp, emergency_stack_top",
    "csrr a0, scause",
    "csrr a1, stval",
    "csrr a3, sepc",
    "call {from_kernel}",
    "unimp",
    ".popsection",
    pc = const offset_of!(TrapFrame, pc),
    hart = const offset_of!(TrapFrame, hart),
    from_program = sym from_program,
    from_kernel = sym from_kernel,
);

unsafe extern "C" {
    /// Where a new process's kernel thread begins; not to be called.
    pub fn return_to_program();
}

extern "C" fn from_program(frame: &mut TrapFrame, scause: usize, stval: usize) {
    crate::trap::from_program(frame, scause, stval);
}

extern "C" fn from_kernel(scause: usize, stval: usize, stack_pointer: usize, pc: usize) -> ! {
    panic!("trap in the kernel: scause {scause:#x}, stval {stval:#x}, pc {pc:#x}, sp {stack_pointer:#x}")
}
