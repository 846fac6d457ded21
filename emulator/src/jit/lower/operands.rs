//! Guest registers in host registers and in memory: reading and writing them, and the moves at the region's entry and exits.

use super::super::layout;
use super::super::registers::{RAX, Replaced};
use super::Emitter;
use dynasmrt::{DynasmApi, dynasm};

impl Emitter<'_> {
    /// From what registers hold between regions to the map.
    pub(super) fn enter(&mut self) {
        for index in 0..self.map.replaced.len() {
            let Replaced { host, shared, own } = self.map.replaced[index];
            dynasm!(self.ops
                ; .arch x64
                ; mov [BYTE rbp + layout::x(shared) as i8], Rq(host)
                ; mov Rq(host), [BYTE rbp + layout::x(own) as i8]
            );
        }
        self.fill_floats();
        self.forget_look_ups(0);
    }

    /// From the map to what registers hold between regions; RAX, RCX and RDX stay.
    pub(super) fn exit(&mut self) {
        for index in 0..self.map.replaced.len() {
            let Replaced { host, shared, own } = self.map.replaced[index];
            if self.map.written_x >> own & 1 != 0 {
                dynasm!(self.ops ; .arch x64 ; mov [BYTE rbp + layout::x(own) as i8], Rq(host));
            }
            dynasm!(self.ops ; .arch x64 ; mov Rq(host), [BYTE rbp + layout::x(shared) as i8]);
        }
        self.spill_floats();
    }

    /// Writes everything back that may be newer in a register than in memory, be it by another region.
    pub(super) fn spill(&mut self) {
        for (guest, host) in self.map.all_x().collect::<Vec<_>>() {
            let own = self.map.replaced.iter().any(|replaced| replaced.own == guest);
            if !own || self.map.written_x >> guest & 1 != 0 {
                dynasm!(self.ops ; .arch x64 ; mov [BYTE rbp + layout::x(guest) as i8], Rq(host));
            }
        }
        self.spill_floats();
    }

    pub(super) fn fill_floats(&mut self) {
        for (guest, host) in self.map.all_f().collect::<Vec<_>>() {
            dynasm!(self.ops ; .arch x64 ; movsd Rx(host), [rbp + layout::f(guest)]);
        }
    }

    pub(super) fn spill_floats(&mut self) {
        for (guest, host) in self.map.all_f().collect::<Vec<_>>() {
            if self.map.written_f >> guest & 1 != 0 {
                dynasm!(self.ops ; .arch x64 ; movsd [rbp + layout::f(guest)], Rx(host));
            }
        }
    }

    /// A host register that holds an integer register: its own, or `scratch`.
    pub(super) fn read(&mut self, register: u8, scratch: u8) -> u8 {
        if register == 0 {
            dynasm!(self.ops ; .arch x64 ; xor Rd(scratch), Rd(scratch));
            return scratch;
        }
        self.map.x(register).unwrap_or_else(|| {
            dynasm!(self.ops ; .arch x64 ; mov Rq(scratch), [BYTE rbp + layout::x(register) as i8]);
            scratch
        })
    }

    /// Puts an integer register into `host`.
    pub(super) fn copy(&mut self, register: u8, host: u8) {
        let from = self.read(register, host);
        self.moved(host, from);
    }

    /// Adds a constant to a host register.
    pub(super) fn add(&mut self, register: u8, constant: i32) {
        match i8::try_from(constant) {
            Ok(0) => {}
            Ok(constant) => dynasm!(self.ops ; .arch x64 ; add Rq(register), BYTE constant),
            Err(_) => dynasm!(self.ops ; .arch x64 ; add Rq(register), constant),
        }
    }

    /// Puts the sum of a host register and a constant into another.
    pub(super) fn sum(&mut self, to: u8, register: u8, constant: i32) {
        match i8::try_from(constant) {
            _ if to == register => self.add(to, constant),
            Ok(0) => self.moved(to, register),
            Ok(constant) => dynasm!(self.ops ; .arch x64 ; lea Rq(to), [BYTE Rq(register) + constant]),
            Err(_) => dynasm!(self.ops ; .arch x64 ; lea Rq(to), [Rq(register) + constant]),
        }
    }

    pub(super) fn moved(&mut self, to: u8, from: u8) {
        if to != from {
            dynasm!(self.ops ; .arch x64 ; mov Rq(to), Rq(from));
        }
    }

    /// Where to compute an integer register: its own host register, or RAX.
    pub(super) fn destination(&self, register: u8) -> u8 {
        self.map.x(register).unwrap_or(RAX)
    }

    /// The integer register has been computed in `host`.
    pub(super) fn write(&mut self, register: u8, host: u8) {
        match self.map.x(register) {
            Some(own) => self.moved(own, host),
            None => dynasm!(self.ops ; .arch x64 ; mov [BYTE rbp + layout::x(register) as i8], Rq(host)),
        }
    }
}
