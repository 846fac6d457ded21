//! Integer instructions: each is the host's, held against `hart::execute` by a property test.

use super::super::layout;
use super::super::region::Node;
use super::super::registers::{RAX, RCX, RDX};
use super::Emitter;
use super::control::Says;
use super::division::Part;
use super::rotations::Rotation;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::{DynasmApi, dynasm};

/// Two-operand instructions of the host in which the destination is the first source.
#[derive(Clone, Copy)]
enum Two {
    Add,
    Sub,
    And,
    Or,
    Xor,
    Mul,
}

/// Shifts and rotations.
#[derive(Clone, Copy)]
enum Shift {
    Left,
    Logical,
    Arithmetic,
    RotateLeft,
    RotateRight,
}

/// What is compared, and how.
#[derive(Clone, Copy)]
enum Order {
    Signed,
    Unsigned,
}

impl Emitter<'_> {
    /// An instruction on integer registers; `false` if it is none that is inlined.
    pub(super) fn integer(&mut self, node: &Node) -> bool {
        let insn = &node.insn;
        self.half = self.halves.contains(&node.offset);
        if insn.rd == 0 {
            // What only computes a register does nothing then; but a mark may stop the machine.
            return is_pure(insn.op) && !insn.is_mark();
        }
        if self.rotations.has_shift(node.offset) {
            return true;
        }
        if self.last_step(node) {
            return true;
        }
        if let Some(rotation) = self.rotations.at(node.offset) {
            self.rotate(insn.rd, rotation);
            return true;
        }
        match insn.op {
            Op::Lui => self.constant(insn.rd, insn.imm),
            Op::Auipc => self.relative(insn.rd, node.offset as i64 + insn.imm as i64),
            Op::Addi if insn.rs1 == 0 => self.constant(insn.rd, insn.imm),
            Op::Addi => self.add_immediate(insn),
            Op::Xori => self.two_immediate(Two::Xor, insn),
            Op::Ori => self.two_immediate(Two::Or, insn),
            Op::Andi => self.two_immediate(Two::And, insn),
            Op::Slti => self.set_less_immediate(insn, Order::Signed),
            Op::Sltiu => self.set_less_immediate(insn, Order::Unsigned),
            Op::Slli => self.shift_immediate(Shift::Left, insn),
            Op::Srli => self.shift_immediate(Shift::Logical, insn),
            Op::Srai => self.shift_immediate(Shift::Arithmetic, insn),
            Op::Rori => self.shift_immediate(Shift::RotateRight, insn),
            Op::Addiw => self.add_immediate_word(insn),
            Op::Slliw => self.shift_immediate_word(Shift::Left, insn),
            Op::Srliw => self.shift_immediate_word(Shift::Logical, insn),
            Op::Sraiw => self.shift_immediate_word(Shift::Arithmetic, insn),
            Op::Roriw => self.shift_immediate_word(Shift::RotateRight, insn),
            Op::Add => self.two(Two::Add, insn),
            Op::Sub => self.two(Two::Sub, insn),
            Op::Xor => self.two(Two::Xor, insn),
            Op::Or => self.two(Two::Or, insn),
            Op::And => self.two(Two::And, insn),
            Op::Mul => self.two(Two::Mul, insn),
            Op::Addw => self.two_word(Two::Add, insn),
            Op::Subw => self.two_word(Two::Sub, insn),
            Op::Mulw => self.two_word(Two::Mul, insn),
            Op::Slt => self.set_less(insn, Order::Signed),
            Op::Sltu => self.set_less(insn, Order::Unsigned),
            Op::Sll => self.shift(Shift::Left, insn),
            Op::Srl => self.shift(Shift::Logical, insn),
            Op::Sra => self.shift(Shift::Arithmetic, insn),
            Op::Rol => self.shift(Shift::RotateLeft, insn),
            Op::Ror => self.shift(Shift::RotateRight, insn),
            Op::Sllw => self.shift_word(Shift::Left, insn),
            Op::Srlw => self.shift_word(Shift::Logical, insn),
            Op::Sraw => self.shift_word(Shift::Arithmetic, insn),
            Op::Mulh | Op::Mulhu | Op::Mulhsu => self.multiply_high(insn),
            Op::Div => self.divide(insn, Part::Quotient),
            Op::Rem => self.divide(insn, Part::Remainder),
            Op::Divu => self.divide_unsigned(insn, Part::Quotient),
            Op::Remu => self.divide_unsigned(insn, Part::Remainder),
            Op::Divw => self.divide_word(insn, Part::Quotient),
            Op::Remw => self.divide_word(insn, Part::Remainder),
            Op::Divuw => self.divide_unsigned_word(insn, Part::Quotient),
            Op::Remuw => self.divide_unsigned_word(insn, Part::Remainder),
            Op::Sh1add => self.shift_and_add(insn, 1),
            Op::Sh2add => self.shift_and_add(insn, 2),
            Op::Sh3add => self.shift_and_add(insn, 3),
            Op::AddUw => self.shift_word_and_add(insn, 0),
            Op::Sh1addUw => self.shift_word_and_add(insn, 1),
            Op::Sh2addUw => self.shift_word_and_add(insn, 2),
            Op::Sh3addUw => self.shift_word_and_add(insn, 3),
            Op::SlliUw => self.shift_word_left(insn),
            Op::Andn => self.negated(Two::And, insn),
            Op::Orn => self.negated(Two::Or, insn),
            Op::Xnor => self.negated(Two::Xor, insn),
            Op::Min | Op::Max | Op::Minu | Op::Maxu => self.extreme(insn),
            Op::Clz | Op::Ctz | Op::Cpop if self.target.features.counts => self.count(insn),
            Op::SextB | Op::SextH | Op::ZextH | Op::Rev8 => self.unary(insn),
            Op::Bexti => self.extract_bit_immediate(insn),
            Op::Bext => self.extract_bit(insn),
            Op::CzeroEqz | Op::CzeroNez => self.zero_if(insn),
            _ => return false,
        }
        true
    }

    fn add_immediate(&mut self, insn: &Insn) {
        let rd = self.destination(insn.rd);
        let a = self.read(insn.rs1, rd);
        self.sum(rd, a, insn.imm);
        self.write(insn.rd, rd);
        if a == rd && insn.imm != 0 {
            self.tell(insn.rd, Says::Value);
        }
    }

    fn add_immediate_word(&mut self, insn: &Insn) {
        if self.half {
            return self.add_immediate(insn);
        }
        let rd = self.destination(insn.rd);
        let a = self.read(insn.rs1, RAX);
        if a == rd && insn.imm != 0 {
            match i8::try_from(insn.imm) {
                Ok(imm) => dynasm!(self.ops ; .arch x64 ; add Rd(a), BYTE imm),
                Err(_) => dynasm!(self.ops ; .arch x64 ; add Rd(a), insn.imm),
            }
            dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), Rd(a));
            self.write(insn.rd, rd);
            return self.tell(insn.rd, Says::Value);
        }
        let sum = if insn.imm == 0 { a } else { RAX };
        self.sum(sum, a, insn.imm);
        dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), Rd(sum));
        self.write(insn.rd, rd);
    }

    fn two_immediate(&mut self, operation: Two, insn: &Insn) {
        let rd = self.destination(insn.rd);
        if let (Two::And, 255, Some(a)) = (operation, insn.imm, self.map.x(insn.rs1)) {
            dynasm!(self.ops ; .arch x64 ; movzx Rd(rd), Rb(a));
            return self.write(insn.rd, rd);
        }
        self.copy(insn.rs1, rd);
        match (operation, i8::try_from(insn.imm)) {
            (Two::And, Ok(imm)) => dynasm!(self.ops ; .arch x64 ; and Rq(rd), BYTE imm),
            (Two::And, Err(_)) => dynasm!(self.ops ; .arch x64 ; and Rq(rd), insn.imm),
            (Two::Or, Ok(imm)) => dynasm!(self.ops ; .arch x64 ; or Rq(rd), BYTE imm),
            (Two::Or, Err(_)) => dynasm!(self.ops ; .arch x64 ; or Rq(rd), insn.imm),
            (Two::Xor, Ok(-1)) => dynasm!(self.ops ; .arch x64 ; not Rq(rd)),
            (Two::Xor, Ok(imm)) => dynasm!(self.ops ; .arch x64 ; xor Rq(rd), BYTE imm),
            (Two::Xor, Err(_)) => dynasm!(self.ops ; .arch x64 ; xor Rq(rd), insn.imm),
            (Two::Add | Two::Sub | Two::Mul, _) => {
                unreachable!("there is no such instruction with an immediate")
            }
        }
        self.write(insn.rd, rd);
        if !matches!((operation, insn.imm), (Two::Xor, -1)) {
            self.tell(insn.rd, Says::Value);
        }
    }

    fn apply(&mut self, operation: Two, a: u8, b: u8) {
        match operation {
            Two::Add => dynasm!(self.ops ; .arch x64 ; add Rq(a), Rq(b)),
            Two::Sub => dynasm!(self.ops ; .arch x64 ; sub Rq(a), Rq(b)),
            Two::And => dynasm!(self.ops ; .arch x64 ; and Rq(a), Rq(b)),
            Two::Or => dynasm!(self.ops ; .arch x64 ; or Rq(a), Rq(b)),
            Two::Xor => dynasm!(self.ops ; .arch x64 ; xor Rq(a), Rq(b)),
            Two::Mul => dynasm!(self.ops ; .arch x64 ; imul Rq(a), Rq(b)),
        }
    }

    /// The same with an operand in memory.
    fn apply_in_memory(&mut self, operation: Two, a: u8, register: u8) {
        let b = layout::x(register) as i8;
        match operation {
            Two::Add => dynasm!(self.ops ; .arch x64 ; add Rq(a), [BYTE rbp + b]),
            Two::Sub => dynasm!(self.ops ; .arch x64 ; sub Rq(a), [BYTE rbp + b]),
            Two::And => dynasm!(self.ops ; .arch x64 ; and Rq(a), [BYTE rbp + b]),
            Two::Or => dynasm!(self.ops ; .arch x64 ; or Rq(a), [BYTE rbp + b]),
            Two::Xor => dynasm!(self.ops ; .arch x64 ; xor Rq(a), [BYTE rbp + b]),
            Two::Mul => dynasm!(self.ops ; .arch x64 ; imul Rq(a), [BYTE rbp + b]),
        }
    }

    fn two(&mut self, operation: Two, insn: &Insn) {
        let rd = self.destination(insn.rd);
        let own = (self.map.x(insn.rs1), self.map.x(insn.rs2));
        match (operation, own) {
            // Moves have this form, too.
            (Two::Add, _) if insn.rs2 == 0 || insn.rs1 == 0 => {
                self.copy(insn.rs1 | insn.rs2, rd);
                return self.write(insn.rd, rd);
            }
            (Two::Add, (Some(a), Some(b))) if rd != a && rd != b => {
                dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(a) + Rq(b)]);
                return self.write(insn.rd, rd);
            }
            // 0 less a number; else the second operand must not be overwritten.
            (Two::Sub, (_, Some(b))) if insn.rs1 == 0 => {
                self.moved(rd, b);
                dynasm!(self.ops ; .arch x64 ; neg Rq(rd));
            }
            (Two::Sub, (_, Some(b))) if rd == b => {
                self.copy(insn.rs1, RAX);
                self.apply(operation, RAX, b);
                self.write(insn.rd, RAX);
                return self.tell(insn.rd, Says::Value);
            }
            // All others commute.
            (_, (_, Some(b))) if rd == b && insn.rs1 != 0 => self.operate(operation, rd, insn.rs1),
            (_, (None, Some(b))) if rd == b => {
                self.copy(0, RAX);
                self.apply(operation, rd, RAX);
            }
            _ => {
                self.copy(insn.rs1, rd);
                self.operate(operation, rd, insn.rs2);
            }
        }
        self.write(insn.rd, rd);
        // A multiplication leaves other flags.
        if !matches!(operation, Two::Mul) {
            self.tell(insn.rd, Says::Value);
        }
    }

    /// With a guest register as second operand.
    fn operate(&mut self, operation: Two, a: u8, register: u8) {
        match self.map.x(register) {
            Some(b) => self.apply(operation, a, b),
            None if register != 0 => self.apply_in_memory(operation, a, register),
            None => {
                let zero = self.read(0, RDX);
                self.apply(operation, a, zero);
            }
        }
    }

    fn two_word(&mut self, operation: Two, insn: &Insn) {
        if self.half {
            return self.two(operation, insn);
        }
        let own = self.map.x(insn.rd);
        // The upper halves do not reach the lower ones.
        match (operation, self.map.x(insn.rs1), self.map.x(insn.rs2)) {
            (Two::Add, Some(a), _) if insn.rs2 == 0 => {
                let rd = self.destination(insn.rd);
                dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), Rd(a));
                return self.write(insn.rd, rd);
            }
            (_, Some(a), _) if own == Some(a) => {
                self.operate(operation, a, insn.rs2);
                return dynasm!(self.ops ; .arch x64 ; movsxd Rq(a), Rd(a));
            }
            (Two::Add | Two::Mul, _, Some(b)) if own == Some(b) && insn.rs1 != 0 => {
                self.operate(operation, b, insn.rs1);
                return dynasm!(self.ops ; .arch x64 ; movsxd Rq(b), Rd(b));
            }
            (Two::Add, Some(a), Some(b)) => dynasm!(self.ops ; .arch x64 ; lea eax, [Rq(a) + Rq(b)]),
            _ => {
                self.copy(insn.rs1, RAX);
                self.operate(operation, RAX, insn.rs2);
            }
        }
        self.sign_extend_word(insn.rd);
    }

    /// The result is EAX, sign-extended if all of it counts.
    pub(super) fn sign_extend_word(&mut self, register: u8) {
        if self.half {
            return self.write(register, RAX);
        }
        let rd = self.destination(register);
        dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), eax);
        self.write(register, rd);
    }

    fn set_less(&mut self, insn: &Insn, order: Order) {
        let a = self.read(insn.rs1, RAX);
        let b = self.read(insn.rs2, RCX);
        let zeroed = self.zeroed_beside(insn.rd, [a, b]);
        dynasm!(self.ops ; .arch x64 ; cmp Rq(a), Rq(b));
        self.set_if_less(insn.rd, order, zeroed);
    }

    fn set_less_immediate(&mut self, insn: &Insn, order: Order) {
        let a = self.read(insn.rs1, RAX);
        let zeroed = self.zeroed_beside(insn.rd, [a, a]);
        dynasm!(self.ops ; .arch x64 ; cmp Rq(a), insn.imm);
        self.set_if_less(insn.rd, order, zeroed);
    }

    /// The host register of a register, set to zero, if it has one and that is none of those that are compared.
    fn zeroed_beside(&mut self, register: u8, compared: [u8; 2]) -> Option<u8> {
        let own = self.map.x(register).filter(|own| !compared.contains(own))?;
        dynasm!(self.ops ; .arch x64 ; xor Rd(own), Rd(own));
        Some(own)
    }

    /// After a comparison; into what is zero, or RAX.
    fn set_if_less(&mut self, register: u8, order: Order, zeroed: Option<u8>) {
        let byte = zeroed.unwrap_or(RAX);
        match order {
            Order::Signed => dynasm!(self.ops ; .arch x64 ; setl Rb(byte)),
            Order::Unsigned => dynasm!(self.ops ; .arch x64 ; setb Rb(byte)),
        }
        if zeroed.is_none() {
            let rd = self.destination(register);
            dynasm!(self.ops ; .arch x64 ; movzx Rd(rd), al);
            self.write(register, rd);
        }
        self.tell(
            register,
            match order {
                Order::Signed => Says::Less,
                Order::Unsigned => Says::Below,
            },
        );
    }

    fn shift_immediate(&mut self, shift: Shift, insn: &Insn) {
        let rd = self.destination(insn.rd);
        self.copy(insn.rs1, rd);
        let amount = insn.imm as i8;
        if amount != 0 {
            match shift {
                Shift::Left => dynasm!(self.ops ; .arch x64 ; shl Rq(rd), amount),
                Shift::Logical => dynasm!(self.ops ; .arch x64 ; shr Rq(rd), amount),
                Shift::Arithmetic => dynasm!(self.ops ; .arch x64 ; sar Rq(rd), amount),
                Shift::RotateLeft => dynasm!(self.ops ; .arch x64 ; rol Rq(rd), amount),
                Shift::RotateRight => dynasm!(self.ops ; .arch x64 ; ror Rq(rd), amount),
            }
        }
        self.write(insn.rd, rd);
    }

    fn shift_immediate_word(&mut self, shift: Shift, insn: &Insn) {
        let rd = self.destination(insn.rd);
        let a = self.read(insn.rs1, rd);
        let amount = insn.imm as i8;
        match shift {
            Shift::Arithmetic if self.half => {
                self.moved_word(rd, a);
                dynasm!(self.ops ; .arch x64 ; sar Rd(rd), amount);
            }
            Shift::Arithmetic => {
                dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), Rd(a) ; sar Rq(rd), amount);
            }
            // The sign is 0 then.
            Shift::Logical if amount != 0 => {
                self.moved_word(rd, a);
                dynasm!(self.ops ; .arch x64 ; shr Rd(rd), amount);
            }
            Shift::Left | Shift::Logical | Shift::RotateLeft | Shift::RotateRight => {
                self.moved_word(rd, a);
                match shift {
                    Shift::Left => dynasm!(self.ops ; .arch x64 ; shl Rd(rd), amount),
                    Shift::RotateRight => dynasm!(self.ops ; .arch x64 ; ror Rd(rd), amount),
                    Shift::RotateLeft => dynasm!(self.ops ; .arch x64 ; rol Rd(rd), amount),
                    // By 0.
                    Shift::Logical | Shift::Arithmetic => {}
                }
                if !self.half {
                    dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), Rd(rd));
                }
            }
        }
        self.write(insn.rd, rd);
    }

    /// What two shifts before would have had a part in.
    fn rotate(&mut self, register: u8, rotation: Rotation) {
        let Rotation { source, amount, word } = rotation;
        let rd = self.destination(register);
        let (a, left) = (self.read(source, rd), amount as i8);
        match (word, self.target.features.shifts && a != rd) {
            (true, true) => dynasm!(self.ops ; .arch x64 ; rorx Rd(rd), Rd(a), 32 - left),
            (false, true) => dynasm!(self.ops ; .arch x64 ; rorx Rq(rd), Rq(a), 64 - left),
            (true, false) => {
                self.moved_word(rd, a);
                dynasm!(self.ops ; .arch x64 ; rol Rd(rd), left);
            }
            (false, false) => {
                self.moved(rd, a);
                dynasm!(self.ops ; .arch x64 ; rol Rq(rd), left);
            }
        }
        if word && !self.half {
            dynasm!(self.ops ; .arch x64 ; movsxd Rq(rd), Rd(rd));
        }
        self.write(register, rd);
    }

    /// The lower half, for an operation on it.
    fn moved_word(&mut self, to: u8, from: u8) {
        if to != from {
            dynasm!(self.ops ; .arch x64 ; mov Rd(to), Rd(from));
        }
    }

    /// The host takes the low six bits of CL, as the guest does of its register.
    fn shift(&mut self, shift: Shift, insn: &Insn) {
        let rotates = matches!(shift, Shift::RotateLeft | Shift::RotateRight);
        if self.target.features.shifts && !rotates {
            let (a, count) = (self.read(insn.rs1, RAX), self.read(insn.rs2, RDX));
            let rd = self.destination(insn.rd);
            match shift {
                Shift::Left => dynasm!(self.ops ; .arch x64 ; shlx Rq(rd), Rq(a), Rq(count)),
                Shift::Logical => dynasm!(self.ops ; .arch x64 ; shrx Rq(rd), Rq(a), Rq(count)),
                _ => dynasm!(self.ops ; .arch x64 ; sarx Rq(rd), Rq(a), Rq(count)),
            }
            return self.write(insn.rd, rd);
        }
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        match shift {
            Shift::Left => dynasm!(self.ops ; .arch x64 ; shl rax, cl),
            Shift::Logical => dynasm!(self.ops ; .arch x64 ; shr rax, cl),
            Shift::Arithmetic => dynasm!(self.ops ; .arch x64 ; sar rax, cl),
            Shift::RotateLeft => dynasm!(self.ops ; .arch x64 ; rol rax, cl),
            Shift::RotateRight => dynasm!(self.ops ; .arch x64 ; ror rax, cl),
        }
        self.write(insn.rd, RAX);
    }

    fn shift_word(&mut self, shift: Shift, insn: &Insn) {
        let rotates = matches!(shift, Shift::RotateLeft | Shift::RotateRight);
        if self.target.features.shifts && !rotates {
            let (a, count) = (self.read(insn.rs1, RAX), self.read(insn.rs2, RDX));
            let rd = if self.half { self.destination(insn.rd) } else { RAX };
            match shift {
                Shift::Left => dynasm!(self.ops ; .arch x64 ; shlx Rd(rd), Rd(a), Rd(count)),
                Shift::Logical => dynasm!(self.ops ; .arch x64 ; shrx Rd(rd), Rd(a), Rd(count)),
                _ => dynasm!(self.ops ; .arch x64 ; sarx Rd(rd), Rd(a), Rd(count)),
            }
            return if self.half { self.write(insn.rd, rd) } else { self.sign_extend_word(insn.rd) };
        }
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        match shift {
            Shift::Left => dynasm!(self.ops ; .arch x64 ; shl eax, cl),
            Shift::Logical => dynasm!(self.ops ; .arch x64 ; shr eax, cl),
            Shift::Arithmetic => dynasm!(self.ops ; .arch x64 ; sar eax, cl),
            Shift::RotateLeft => dynasm!(self.ops ; .arch x64 ; rol eax, cl),
            Shift::RotateRight => dynasm!(self.ops ; .arch x64 ; ror eax, cl),
        }
        self.sign_extend_word(insn.rd);
    }

    fn shift_and_add(&mut self, insn: &Insn, amount: u8) {
        let rd = self.destination(insn.rd);
        let b = self.read(insn.rs2, RCX);
        let a = self.read(insn.rs1, RDX);
        match amount {
            1 => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + Rq(a) * 2]),
            2 => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + Rq(a) * 4]),
            _ => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + Rq(a) * 8]),
        }
        self.write(insn.rd, rd);
    }

    fn shift_word_and_add(&mut self, insn: &Insn, amount: u8) {
        let rd = self.destination(insn.rd);
        let b = self.read(insn.rs2, RCX);
        let a = self.read(insn.rs1, RDX);
        dynasm!(self.ops ; .arch x64 ; mov edx, Rd(a));
        match amount {
            0 => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + rdx]),
            1 => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + rdx * 2]),
            2 => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + rdx * 4]),
            _ => dynasm!(self.ops ; .arch x64 ; lea Rq(rd), [Rq(b) + rdx * 8]),
        }
        self.write(insn.rd, rd);
    }

    fn shift_word_left(&mut self, insn: &Insn) {
        let a = self.read(insn.rs1, RAX);
        dynasm!(self.ops ; .arch x64 ; mov eax, Rd(a) ; shl rax, insn.imm as i8);
        self.write(insn.rd, RAX);
    }

    /// The second operand is negated first; of an exclusive or, that negates the result.
    fn negated(&mut self, operation: Two, insn: &Insn) {
        self.copy(insn.rs2, RAX);
        dynasm!(self.ops ; .arch x64 ; not rax);
        let a = self.read(insn.rs1, RCX);
        self.apply(operation, RAX, a);
        self.write(insn.rd, RAX);
    }

    fn extreme(&mut self, insn: &Insn) {
        self.copy(insn.rs1, RAX);
        let b = self.read(insn.rs2, RCX);
        dynasm!(self.ops ; .arch x64 ; cmp rax, Rq(b));
        match insn.op {
            Op::Min => dynasm!(self.ops ; .arch x64 ; cmovg rax, Rq(b)),
            Op::Max => dynasm!(self.ops ; .arch x64 ; cmovl rax, Rq(b)),
            Op::Minu => dynasm!(self.ops ; .arch x64 ; cmova rax, Rq(b)),
            _ => dynasm!(self.ops ; .arch x64 ; cmovb rax, Rq(b)),
        }
        self.write(insn.rd, RAX);
    }

    fn count(&mut self, insn: &Insn) {
        let a = self.read(insn.rs1, RCX);
        match insn.op {
            Op::Clz => dynasm!(self.ops ; .arch x64 ; lzcnt rax, Rq(a)),
            Op::Ctz => dynasm!(self.ops ; .arch x64 ; tzcnt rax, Rq(a)),
            _ => dynasm!(self.ops ; .arch x64 ; popcnt rax, Rq(a)),
        }
        self.write(insn.rd, RAX);
    }

    fn unary(&mut self, insn: &Insn) {
        self.copy(insn.rs1, RAX);
        match insn.op {
            Op::SextB => dynasm!(self.ops ; .arch x64 ; movsx rax, al),
            Op::SextH => dynasm!(self.ops ; .arch x64 ; movsx rax, ax),
            Op::ZextH => dynasm!(self.ops ; .arch x64 ; movzx eax, ax),
            _ => dynasm!(self.ops ; .arch x64 ; bswap rax),
        }
        self.write(insn.rd, RAX);
    }

    fn extract_bit_immediate(&mut self, insn: &Insn) {
        self.copy(insn.rs1, RAX);
        dynasm!(self.ops ; .arch x64 ; shr rax, insn.imm as i8 ; and eax, 1);
        self.write(insn.rd, RAX);
    }

    fn extract_bit(&mut self, insn: &Insn) {
        self.copy(insn.rs2, RCX);
        self.copy(insn.rs1, RAX);
        dynasm!(self.ops ; .arch x64 ; shr rax, cl ; and eax, 1);
        self.write(insn.rd, RAX);
    }

    /// The first operand, or 0 if the second is 0 (or is not).
    fn zero_if(&mut self, insn: &Insn) {
        self.copy(insn.rs1, RAX);
        let b = self.read(insn.rs2, RDX);
        dynasm!(self.ops ; .arch x64 ; xor ecx, ecx ; test Rq(b), Rq(b));
        match insn.op {
            Op::CzeroEqz => dynasm!(self.ops ; .arch x64 ; cmovz rax, rcx),
            _ => dynasm!(self.ops ; .arch x64 ; cmovnz rax, rcx),
        }
        self.write(insn.rd, RAX);
    }
}

/// Whether the operation does no more than write its register.
pub fn is_pure(op: Op) -> bool {
    matches!(
        op,
        Op::Lui
            | Op::Auipc
            | Op::Addi
            | Op::Xori
            | Op::Ori
            | Op::Andi
            | Op::Slti
            | Op::Sltiu
            | Op::Slli
            | Op::Srli
            | Op::Srai
            | Op::Addiw
            | Op::Slliw
            | Op::Srliw
            | Op::Sraiw
            | Op::Add
            | Op::Sub
            | Op::Xor
            | Op::Or
            | Op::And
            | Op::Slt
            | Op::Sltu
            | Op::Sll
            | Op::Srl
            | Op::Sra
            | Op::Addw
            | Op::Subw
            | Op::Sllw
            | Op::Srlw
            | Op::Sraw
            | Op::Mul
            | Op::Mulw
            | Op::Mulh
            | Op::Mulhu
            | Op::Mulhsu
            | Op::Div
            | Op::Divu
            | Op::Rem
            | Op::Remu
            | Op::Divw
            | Op::Divuw
            | Op::Remw
            | Op::Remuw
            | Op::Rori
            | Op::Roriw
            | Op::Rol
            | Op::Ror
            | Op::Sh1add
            | Op::Sh2add
            | Op::Sh3add
            | Op::AddUw
            | Op::Sh1addUw
            | Op::Sh2addUw
            | Op::Sh3addUw
            | Op::SlliUw
            | Op::Andn
            | Op::Orn
            | Op::Xnor
            | Op::Min
            | Op::Max
            | Op::Minu
            | Op::Maxu
            | Op::Clz
            | Op::Ctz
            | Op::Cpop
            | Op::SextB
            | Op::SextH
            | Op::ZextH
            | Op::Rev8
            | Op::Bexti
            | Op::Bext
            | Op::CzeroEqz
            | Op::CzeroNez
    )
}
