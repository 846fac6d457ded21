#!/usr/bin/env python3
"""Writes the data-heavy tests: tables of operands and results, which integer.py and
floating.py compute from the manuals' definitions.

`generate.py` writes into the folders beside tools/; `generate.py --check` compares."""

import os
import random
import sys

import integer
from integer import M64

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

CORNERS = [
    0, 1, M64, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000, 0x7FFFFFFF, 0x80000000,
    0xFFFFFFFF80000000, 0xFFFFFFFF, 0x5555555555555555, 0x0123456789ABCDEF,
    0xFEDCBA9876543210, 33, 0xFFFFFFFFFFFFFFFE,
]
# Registers without a meaning in macros.S.
FREE = [r for r in range(1, 32) if r not in (3, 4, 24, 25, 26, 27)]


class Test:
    """One source file in the making."""

    def __init__(self, group, name, about):
        self.group, self.name = group, name
        self.random = random.Random(f"{group}/{name}")
        self.cases = 0
        self.text = [f"# {about}", "# Written by tools/generate.py.", ""]
        self.data = []

    def line(self, text):
        self.text.append("    " + text)

    def case(self, about):
        self.cases += 1
        self.text.append(f"    case {self.cases:<19}# {about}")

    def rows(self, label, rows):
        """A table of doublewords."""
        self.data.append(f"{label}:")
        for row in rows:
            self.data.append("    .dword " + ", ".join(f"{value & M64:#x}" for value in row))
        self.data.append(f"{label}_end:")

    def source(self):
        text = self.text + [f"    pass {self.cases}"]
        if self.data:
            text += ["", "    .data", "    .balign 8"] + self.data
        return "\n".join(text) + "\n"


def aliases(test, insn, f, arity, suffix=""):
    """Cases in which registers coincide, are x0, or are any; and a dependent chain."""
    pick = lambda: test.random.choice(CORNERS + [test.random.getrandbits(64)] * 6)
    one = lambda a: f(a) & M64
    two = lambda a, b: f(a, b) & M64
    a, b = test.random.getrandbits(64), test.random.getrandbits(64)
    if arity == 1:
        test.case("rd = rs1")
        test.line(f"li a0, {a:#x}")
        test.line(f"{insn} a0, a0{suffix}")
        test.line(f"expect a0, {one(a):#x}")
        test.case("rd = x0")
        test.line(f"li a0, {b:#x}")
        test.line(f"{insn} zero, a0{suffix}")
        test.line("expect zero, 0")
        test.line(f"expect a0, {b:#x}")
        test.case("rs1 = x0")
        test.line(f"{insn} a0, zero{suffix}")
        test.line(f"expect a0, {one(0):#x}")
        test.case("any registers")
        rd, rs1 = test.random.sample(FREE, 2)
        test.line(f"li x{rs1}, {b:#x}")
        test.line(f"{insn} x{rd}, x{rs1}{suffix}")
        test.line(f"expect x{rd}, {one(b):#x}")
        test.line(f"expect x{rs1}, {b:#x}")
        return
    for about, rd, rs1, rs2 in [
        ("rd = rs1", "a0", "a0", "a1"),
        ("rd = rs2", "a1", "a0", "a1"),
    ]:
        test.case(about)
        test.line(f"li a0, {a:#x}")
        test.line(f"li a1, {b:#x}")
        test.line(f"{insn} {rd}, {rs1}, {rs2}{suffix}")
        test.line(f"expect {rd}, {two(a, b):#x}")
        test.line(f"expect {'a1' if rd == 'a0' else 'a0'}, {b if rd == 'a0' else a:#x}")
    test.case("rs1 = rs2")
    test.line(f"li a0, {a:#x}")
    test.line(f"{insn} a1, a0, a0{suffix}")
    test.line(f"expect a1, {two(a, a):#x}")
    test.case("rd = rs1 = rs2")
    test.line(f"{insn} a0, a0, a0{suffix}")
    test.line(f"expect a0, {two(a, a):#x}")
    test.case("rd = x0")
    test.line(f"li a0, {a:#x}")
    test.line(f"li a1, {b:#x}")
    test.line(f"{insn} zero, a0, a1{suffix}")
    test.line("expect zero, 0")
    test.case("rs1 = x0")
    test.line(f"{insn} a2, zero, a1{suffix}")
    test.line(f"expect a2, {two(0, b):#x}")
    test.case("rs2 = x0")
    test.line(f"{insn} a2, a0, zero{suffix}")
    test.line(f"expect a2, {two(a, 0):#x}")
    test.case("rs1 = rs2 = x0")
    test.line(f"{insn} a2, zero, zero{suffix}")
    test.line(f"expect a2, {two(0, 0):#x}")
    for _ in range(2):
        rd, rs1, rs2 = test.random.sample(FREE, 3)
        x, y = pick(), pick()
        test.case("any registers")
        test.line(f"li x{rs1}, {x:#x}")
        test.line(f"li x{rs2}, {y:#x}")
        test.line(f"{insn} x{rd}, x{rs1}, x{rs2}{suffix}")
        test.line(f"expect x{rd}, {two(x, y):#x}")
    test.case("each result the next operand")
    x, y = a, b
    test.line(f"li a0, {x:#x}")
    test.line(f"li a1, {y:#x}")
    for i in range(4):
        if i % 2 == 0:
            test.line(f"{insn} a0, a0, a1{suffix}")
            x = two(x, y)
        else:
            test.line(f"{insn} a1, a0, a1{suffix}")
            y = two(x, y)
    test.line(f"expect a0, {x:#x}")
    test.line(f"expect a1, {y:#x}")


def file_name(insn):
    return insn.replace(".", "_")


def register_tests():
    for group, instructions in integer.REGISTER.items():
        for insn, f in instructions.items():
            test = Test(group, file_name(insn), f"{insn} rd, rs1, rs2")
            values = list(CORNERS)
            if insn.startswith("xperm"):
                values[9:11] = [0xFEDCBA9876543210, 0x0706050403020100]
                values[5] = 0x0408800F10071803
            test.line(f"table_cross 1, {insn}")
            test.rows("values", [[v] for v in values])
            test.rows("results", [[f(a, b) for b in values] for a in values])
            test.cases = len(values) ** 2
            rows = []
            for _ in range(12):
                a, b = test.random.getrandbits(64), test.random.getrandbits(64)
                rows.append([a, b, f(a, b)])
            test.line(f"table_rr {test.cases + 1}, {insn}, rows, rows_end")
            test.rows("rows", rows)
            test.cases += len(rows)
            aliases(test, insn, f, 2)
            yield test


def unary_tests():
    for group, instructions in integer.UNARY.items():
        for insn, f in instructions.items():
            test = Test(group, file_name(insn), f"{insn} rd, rs1")
            values = CORNERS + [1 << i for i in range(0, 64, 5)] + [0x80, 0x8000, 0x7F, 0x7FFF, 0x0100_0000_0000_00FF]
            values += [test.random.getrandbits(64) >> test.random.choice([0, 0, 8, 24, 40]) for _ in range(8)]
            values += [(test.random.getrandbits(64) << 32) & M64, 0x00FF00FF00FF00FF]
            test.line(f"table_r 1, {insn}, rows, rows_end")
            test.rows("rows", [[v, f(v)] for v in values])
            test.cases = len(values)
            aliases(test, insn, f, 1)
            yield test


def immediate_tests():
    for group, instructions in integer.IMMEDIATE.items():
        for insn, (immediates, f) in instructions.items():
            test = Test(group, file_name(insn), f"{insn} rd, rs1, immediate")
            rows = []
            test.line("li gp, 0")
            test.line("la s2, rows")
            for immediate in immediates:
                values = test.random.sample(CORNERS, 3) + [test.random.getrandbits(64)]
                if immediate == 0:
                    values = CORNERS
                if insn in ("slti", "sltiu"):
                    values = values + [(immediate - 1) & M64, immediate & M64, (immediate + 1) & M64]
                for value in values:
                    test.line(f"immediate_case {16 * len(rows)}, {insn}, {immediate}")
                    rows.append([value, f(value, immediate)])
            test.rows("rows", rows)
            test.cases = len(rows)
            middle = list(immediates)[-2]
            aliases(test, insn, lambda a: f(a, middle), 1, f", {middle}")
            yield test


def sm4_tests():
    for insn, key in integer.SM4.items():
        test = Test("zksed", insn, f"{insn} rd, rs1, rs2, bs")
        test.line("li gp, 0")
        test.line("la s2, rows")
        rows = []
        for number in range(4):
            for i in range(10):
                a, b = test.random.getrandbits(64), test.random.getrandbits(64)
                if i < 2:
                    a, b = [0, M64][i], [M64, 0][i]
                offset = 24 * len(rows)
                test.line("addi gp, gp, 1")
                test.line(f"ld a0, {offset}(s2)")
                test.line(f"ld a1, {offset + 8}(s2)")
                test.line(f"ld a3, {offset + 16}(s2)")
                test.line(f"{insn} a2, a0, a1, {number}")
                test.line("bne a2, a3, fail")
                rows.append([a, b, integer.sm4(a, b, number, key)])
        test.rows("rows", rows)
        test.cases = len(rows)
        aliases(test, insn, lambda a, b: integer.sm4(a, b, 2, key), 2, ", 2")
        yield test


def generators():
    yield from register_tests()
    yield from unary_tests()
    yield from immediate_tests()
    yield from sm4_tests()


def main():
    integer.check()
    stale = []
    for test in generators():
        path = os.path.join(ROOT, test.group, test.name + ".S")
        text = test.source()
        if sys.argv[1:] == ["--check"]:
            if not os.path.exists(path) or open(path).read() != text:
                stale.append(path)
            continue
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", newline="\n") as file:
            file.write(text)
    if stale:
        sys.exit("not what generate.py writes: " + " ".join(stale))


if __name__ == "__main__":
    main()
