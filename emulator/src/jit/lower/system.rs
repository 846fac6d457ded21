//! What kernels do all the time: fences that have nothing to order here, and CSRs whose values lie in the hart (privileged
//! specification, "CSR Listing"). Where the mode may not, or a write has an effect beyond the value, the reference does it.

use super::super::flags::{self, State};
use super::super::frame::{FLOAT, NO_FLAGS};
use super::super::layout::{self, CounterAt, value};
use super::super::region::Node;
use super::super::registers::{RAX, RDX};
use super::Emitter;
use crate::hart::csr::{CsrOperation, SSTATUS_WRITABLE, mstatus};
use crate::isa::cause::Privilege;
use crate::isa::csr::CsrId;
use crate::isa::extension::Extension;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::{DynamicLabel, DynasmApi, DynasmLabelApi, dynasm};

/// Bits of `fflags`, and of `fcsr` below the mode.
const EXCEPTIONS: i8 = 5;

/// What `csrrw` and its like do: how, and whether their operand is the field itself.
fn access(op: Op) -> Option<(CsrOperation, bool)> {
    match op {
        Op::Csrrw => Some((CsrOperation::Write, false)),
        Op::Csrrs => Some((CsrOperation::Set, false)),
        Op::Csrrc => Some((CsrOperation::Clear, false)),
        Op::Csrrwi => Some((CsrOperation::Write, true)),
        Op::Csrrsi => Some((CsrOperation::Set, true)),
        Op::Csrrci => Some((CsrOperation::Clear, true)),
        _ => None,
    }
}

/// Where a register is that is nothing but a value, and whether it is the address of an instruction.
fn value_register(id: CsrId) -> Option<(i32, bool)> {
    match id {
        CsrId::SSCRATCH => Some((value::SSCRATCH, false)),
        CsrId::SEPC => Some((value::SEPC, true)),
        CsrId::SCAUSE => Some((value::SCAUSE, false)),
        CsrId::STVAL => Some((value::STVAL, false)),
        CsrId::MSCRATCH => Some((value::MSCRATCH, false)),
        CsrId::MEPC => Some((value::MEPC, true)),
        CsrId::MCAUSE => Some((value::MCAUSE, false)),
        CsrId::MTVAL => Some((value::MTVAL, false)),
        _ => None,
    }
}

impl Emitter<'_> {
    /// A system instruction; `false` if it is none that is inlined.
    pub(super) fn system(&mut self, node: &Node) -> bool {
        // One hart at a time sees memory in program order, and stores to code are noticed by themselves.
        if matches!(node.insn.op, Op::Fence | Op::FenceI | Op::Pause) {
            return true;
        }
        let Some((operation, immediate)) = access(node.insn.op) else { return false };
        let id = CsrId(node.insn.imm as u16);
        let reads_only = operation != CsrOperation::Write && node.insn.rs1 == 0;
        if let Some((at, is_address)) = value_register(id) {
            let update = (!reads_only).then_some((operation, immediate));
            self.value(node, at, is_address, update);
            return true;
        }
        let has_counters = self.target.isa.has(Extension::Zicntr);
        match id {
            CsrId::SSTATUS => self.sstatus(node, (!reads_only).then_some((operation, immediate))),
            CsrId::FFLAGS if self.target.isa.has(Extension::F) => {
                self.exceptions(node, (!reads_only).then_some((operation, immediate)));
            }
            CsrId::FCSR | CsrId::FRM if reads_only && self.target.isa.has(Extension::F) => {
                self.mode(node, id)
            }
            CsrId::SATP if reads_only => self.read_satp(node),
            CsrId::CYCLE if reads_only && has_counters => self.read_counter(node, layout::CYCLE),
            CsrId::INSTRET if reads_only && has_counters => self.read_counter(node, layout::INSTRET),
            CsrId::MCYCLE if reads_only => self.read_counter(node, layout::CYCLE),
            CsrId::MINSTRET if reads_only => self.read_counter(node, layout::INSTRET),
            _ => return false,
        }
        true
    }

    /// Goes to the reference unless the mode is high enough for the register.
    fn need_privilege(&mut self, insn: &Insn, rare: DynamicLabel) {
        let lowest = CsrId(insn.imm as u16).lowest_privilege();
        // The mode changes at the ends of blocks only.
        if self.privilege_known < lowest {
            self.privilege_known = lowest;
            dynasm!(self.ops ; .arch x64 ; cmp BYTE [rbp + layout::PRIVILEGE], lowest as i8 ; jb =>rare);
        }
    }

    /// The operand of a CSR instruction, in RDX.
    fn csr_operand(&mut self, insn: &Insn, immediate: bool) {
        if immediate {
            dynasm!(self.ops ; .arch x64 ; mov edx, insn.rs1 as i32);
        } else {
            self.copy(insn.rs1, RDX);
        }
    }

    fn value(&mut self, node: &Node, at: i32, is_address: bool, update: Option<(CsrOperation, bool)>) {
        let insn = &node.insn;
        let (rare, resume) = self.rare_reference(node);
        self.need_privilege(insn, rare);
        dynasm!(self.ops ; .arch x64 ; mov rax, [rbp + at]);
        if is_address && !self.target.isa.has(Extension::Zca) {
            dynasm!(self.ops ; .arch x64 ; and rax, -4);
        }
        if let Some((operation, immediate)) = update {
            self.csr_operand(insn, immediate);
            match operation {
                CsrOperation::Write => {}
                CsrOperation::Set => dynasm!(self.ops ; .arch x64 ; or rdx, rax),
                CsrOperation::Clear => dynasm!(self.ops ; .arch x64 ; not rdx ; and rdx, rax),
            }
            if is_address {
                dynasm!(self.ops ; .arch x64 ; and rdx, -2);
            }
            dynasm!(self.ops ; .arch x64 ; mov [rbp + at], rdx);
        }
        self.csr_result(insn, resume);
    }

    /// The value in RAX is what the instruction reads.
    fn csr_result(&mut self, insn: &Insn, resume: DynamicLabel) {
        if insn.rd != 0 {
            self.write(insn.rd, RAX);
        }
        dynasm!(self.ops ; .arch x64 ; =>resume);
    }

    /// Inlined as long as the context of loads and stores stays and no interrupt that waits becomes enabled.
    fn sstatus(&mut self, node: &Node, update: Option<(CsrOperation, bool)>) {
        const WRITABLE: i32 = SSTATUS_WRITABLE as i32;
        const CONTEXT: i32 = (mstatus::SUM | mstatus::MXR) as i32;
        const READABLE: u64 = SSTATUS_WRITABLE | mstatus::UXL_64;
        /// Added to FS = 3 it gives a carry out of the field, into XS, which is hard-wired to 0.
        const ONE_FS: i32 = 1 << mstatus::FS.trailing_zeros();
        const CARRY: i32 = ONE_FS << 2;
        const TO_SD: i8 = (mstatus::SD.trailing_zeros() - CARRY.trailing_zeros()) as i8;

        let insn = &node.insn;
        let (rare, resume) = self.rare_reference(node);
        self.need_privilege(insn, rare);
        // No immediate that is set or cleared reaches FS.
        let reaches_fs =
            update.is_some_and(|(operation, immediate)| !immediate || operation == CsrOperation::Write);
        if reaches_fs {
            // There may be exceptions that have to be taken over before.
            dynasm!(self.ops ; .arch x64 ; cmp BYTE [rsp + FLOAT], State::Unknown as i8 ; jne =>rare);
        }
        dynasm!(self.ops ; .arch x64 ; mov rax, [rbp + layout::MSTATUS]);
        if let Some((operation, immediate)) = update {
            self.csr_operand(insn, immediate);
            dynasm!(self.ops ; .arch x64 ; and edx, WRITABLE);
            match operation {
                CsrOperation::Write => dynasm!(self.ops
                    ; .arch x64
                    ; mov rcx, rax
                    ; and rcx, !WRITABLE
                    ; or rdx, rcx
                ),
                CsrOperation::Set => dynasm!(self.ops ; .arch x64 ; or rdx, rax),
                CsrOperation::Clear => dynasm!(self.ops ; .arch x64 ; not rdx ; and rdx, rax),
            }
            dynasm!(self.ops
                ; .arch x64
                ; mov ecx, edx
                ; xor ecx, eax
                ; test ecx, CONTEXT
                ; jnz =>rare
            );
            if operation != CsrOperation::Clear {
                dynasm!(self.ops
                    ; .arch x64
                    ; and ecx, edx
                    ; test cl, mstatus::SIE as i8
                    ; jz >quiet
                    ; mov rcx, [rbp + layout::LINES]
                    ; or rcx, [rbp + layout::SOFTWARE]
                    ; test [rbp + layout::MIE], rcx
                    ; jnz =>rare
                    ; quiet:
                );
            }
            dynasm!(self.ops ; .arch x64 ; mov [rbp + layout::MSTATUS], rdx);
        }
        if insn.rd != 0 {
            dynasm!(self.ops
                ; .arch x64
                ; lea ecx, [rax + ONE_FS]
                ; and ecx, CARRY
                ; shl rcx, TO_SD
                ; mov rdx, QWORD READABLE as i64
                ; and rax, rdx
                ; or rax, rcx
            );
        }
        self.csr_result(insn, resume);
        if reaches_fs {
            // If it was the reference that did it, MXCSR has no flags.
            self.float_known = State::Unknown;
            flags::forget(&mut self.ops, 0);
        }
    }

    /// `fflags`, where MXCSR gathers exceptions: it begins anew after a write.
    fn exceptions(&mut self, node: &Node, update: Option<(CsrOperation, bool)>) {
        let insn = &node.insn;
        self.need_float(node, State::Dirty);
        dynasm!(self.ops ; .arch x64 ; call extern self.thunks.exceptions);
        if let Some((operation, immediate)) = update {
            self.csr_operand(insn, immediate);
            match operation {
                CsrOperation::Write => {}
                CsrOperation::Set => dynasm!(self.ops ; .arch x64 ; or edx, eax),
                CsrOperation::Clear => dynasm!(self.ops ; .arch x64 ; not edx ; and edx, eax),
            }
            dynasm!(self.ops
                ; .arch x64
                ; and edx, (1 << EXCEPTIONS) - 1
                ; mov [rbp + layout::FFLAGS], dl
                ; ldmxcsr [rsp + NO_FLAGS]
            );
        }
        if insn.rd != 0 {
            self.write(insn.rd, RAX);
        }
    }

    /// The rounding mode, with the exceptions below it in `fcsr`.
    fn mode(&mut self, node: &Node, id: CsrId) {
        self.need_float(node, State::Dirty);
        if node.insn.rd == 0 {
            return;
        }
        if id == CsrId::FCSR {
            dynasm!(self.ops
                ; .arch x64
                ; call extern self.thunks.exceptions
                ; movzx edx, BYTE [rbp + layout::FRM]
                ; shl edx, EXCEPTIONS
                ; or eax, edx
            );
        } else {
            dynasm!(self.ops ; .arch x64 ; movzx eax, BYTE [rbp + layout::FRM]);
        }
        self.write(node.insn.rd, RAX);
    }

    /// TVM lets only M-mode at `satp`.
    fn read_satp(&mut self, node: &Node) {
        let (rare, resume) = self.rare_reference(node);
        self.need_privilege(&node.insn, rare);
        dynasm!(self.ops
            ; .arch x64
            ; test DWORD [rbp + layout::MSTATUS], mstatus::TVM as i32
            ; jnz =>rare
            ; mov rax, [rbp + layout::SATP]
        );
        self.csr_result(&node.insn, resume);
    }

    /// A counter: the clock plus its base. The clock is what of the slice has gone by, without this instruction and those
    /// behind it in the block.
    fn read_counter(&mut self, node: &Node, counter: CounterAt) {
        let (rare, resume) = self.rare_reference(node);
        self.need_privilege(&node.insn, rare);
        let id = CsrId(node.insn.imm as u16);
        if id.lowest_privilege() == Privilege::User as u8 {
            // What `mcounteren` grants is granted to S, and to U if `scounteren` grants it, too.
            let bit = 1i8 << (id.0 & 31);
            dynasm!(self.ops
                ; .arch x64
                ; cmp BYTE [rbp + layout::PRIVILEGE], Privilege::Machine as i8
                ; je >granted
                ; test BYTE [rbp + layout::MCOUNTEREN], bit
                ; jz =>rare
                ; cmp BYTE [rbp + layout::PRIVILEGE], Privilege::Supervisor as i8
                ; je >granted
                ; test BYTE [rbp + layout::SCOUNTEREN], bit
                ; jz =>rare
                ; granted:
            );
        }
        dynasm!(self.ops
            ; .arch x64
            ; cmp BYTE [rbp + counter.inhibited], 0
            ; jne =>rare
            ; mov rax, [rbp + layout::SLICE_END]
            ; sub rax, r15
            ; add rax, [rbp + counter.base]
            ; sub rax, self.after as i32 + 1
        );
        self.csr_result(&node.insn, resume);
    }
}
