#!/usr/bin/env python3
"""Writes the data-heavy tests: tables of operands and results, which integer.py and
floating.py compute from the manuals' definitions.

`generate.py` writes into the folders beside tools/; `generate.py --check` compares."""

import os
import random
import sys

import floating
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
        if group in ("zba", "zbb", "zbs", "zbkb"):
            self.line(f".option arch, +{group}")
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
        test.line(f"constant a0, {a:#x}")
        test.line(f"{insn} a0, a0{suffix}")
        test.line(f"expect a0, {one(a):#x}")
        test.case("rd = x0")
        test.line(f"constant a0, {b:#x}")
        test.line(f"{insn} zero, a0{suffix}")
        test.line("expect zero, 0")
        test.line(f"expect a0, {b:#x}")
        test.case("rs1 = x0")
        test.line(f"{insn} a0, zero{suffix}")
        test.line(f"expect a0, {one(0):#x}")
        test.case("any registers")
        rd, rs1 = test.random.sample(FREE, 2)
        test.line(f"constant x{rs1}, {b:#x}")
        test.line(f"{insn} x{rd}, x{rs1}{suffix}")
        test.line(f"expect x{rd}, {one(b):#x}")
        test.line(f"expect x{rs1}, {b:#x}")
        return
    for about, rd, rs1, rs2 in [
        ("rd = rs1", "a0", "a0", "a1"),
        ("rd = rs2", "a1", "a0", "a1"),
    ]:
        test.case(about)
        test.line(f"constant a0, {a:#x}")
        test.line(f"constant a1, {b:#x}")
        test.line(f"{insn} {rd}, {rs1}, {rs2}{suffix}")
        test.line(f"expect {rd}, {two(a, b):#x}")
        test.line(f"expect {'a1' if rd == 'a0' else 'a0'}, {b if rd == 'a0' else a:#x}")
    test.case("rs1 = rs2")
    test.line(f"constant a0, {a:#x}")
    test.line(f"{insn} a1, a0, a0{suffix}")
    test.line(f"expect a1, {two(a, a):#x}")
    test.case("rd = rs1 = rs2")
    test.line(f"{insn} a0, a0, a0{suffix}")
    test.line(f"expect a0, {two(a, a):#x}")
    test.case("rd = x0")
    test.line(f"constant a0, {a:#x}")
    test.line(f"constant a1, {b:#x}")
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
        test.line(f"constant x{rs1}, {x:#x}")
        test.line(f"constant x{rs2}, {y:#x}")
        test.line(f"{insn} x{rd}, x{rs1}, x{rs2}{suffix}")
        test.line(f"expect x{rd}, {two(x, y):#x}")
    test.case("each result the next operand")
    x, y = a, b
    test.line(f"constant a0, {x:#x}")
    test.line(f"constant a1, {y:#x}")
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


def branch_tests():
    for insn, f in integer.BRANCH.items():
        test = Test("rv64i", insn, f"{insn} rs1, rs2, target")
        values = [0, 1, M64, 1 << 63, (1 << 63) - 1, 0x80000000, 0xFFFFFFFF]
        rows = [[a, b, int(f(a, b))] for a in values for b in values]
        test.line(f"table_branch 1, {insn}, rows, rows_end")
        test.rows("rows", rows)
        test.cases = len(rows)
        for a, b in [(5, 5), (5, 6), (M64, 0), (0, M64)]:
            taken = f(a, b)
            test.case(f"backward, {'taken' if taken else 'not taken'}")
            test.line("j 2f")
            test.text.append("1:")
            test.line("j 3f" if taken else "j fail")
            test.text.append("2:")
            test.line(f"constant s4, {a}" if a != M64 else "li s4, -1")
            test.line(f"constant t6, {b}" if b != M64 else "li t6, -1")
            test.line(f"{insn} s4, t6, 1b")
            if taken:
                test.line("j fail")
            test.text.append("3:")
        for a, b, x, y in [("a0", "a0", 1, 1), ("zero", "a0", 0, 1), ("a0", "zero", 1, 0), ("zero", "zero", 0, 0)]:
            test.case(f"{a}, {b}")
            test.line("li a0, 1")
            test.line("li a1, 0")
            test.line(f"{insn} {a}, {b}, 1f")
            test.line("li a1, 1")
            test.text.append("1:")
            test.line(f"expect a1, {int(not f(x, y))}")
        yield test


def sequence(start, count):
    """Bytes with every combination of the sign bit, none equal to its neighbours."""
    return [((start + i) * 0x4D + 0x83) & 0xFF for i in range(count)]


def bytes_data(test, label, octets):
    test.data.append(f"{label}:")
    for i in range(0, len(octets), 16):
        test.data.append("    .byte " + ", ".join(f"{b:#04x}" for b in octets[i : i + 16]))


def load_tests():
    for insn, (size, extend) in integer.LOAD.items():
        test = Test("rv64i", insn, f"{insn} rd, offset(rs1)")
        octets = sequence(size, 64)
        bytes_data(test, "pattern", octets)

        def value(at):
            raw = integer.from_bytes(octets[at : at + size])
            return integer.signed(raw, 8 * size) & M64 if extend else raw

        test.line("la s2, pattern")
        for at in [0, size, 2 * size, 5 * size, 64 - size]:
            test.case(f"at {at}")
            test.line(f"{insn} a0, {at}(s2)")
            test.line(f"expect a0, {value(at):#x}")
        test.line("addi s3, s2, 64")
        for at in [0, 64 - size, 32]:
            test.case("a negative offset")
            test.line(f"{insn} a0, {at - 64}(s3)")
            test.line(f"expect a0, {value(at):#x}")
        for offset in [2047, -2048]:
            test.case("an extreme offset")
            test.line(f"constant a1, {-offset}")
            test.line("add a1, a1, s2")
            test.line(f"{insn} a0, {offset}(a1)")
            test.line(f"expect a0, {value(0):#x}")
        test.case("rd = rs1")
        test.line(f"addi a1, s2, {size}")
        test.line(f"{insn} a1, {size}(a1)")
        test.line(f"expect a1, {value(2 * size):#x}")
        test.case("rd = x0")
        test.line(f"{insn} zero, 0(s2)")
        test.line("expect zero, 0")
        # A load to x0 is still a load: outside memory it faults (page fault where
        # there is translation).
        test.case("rd = x0 faults like any other")
        test.line("catch 2f")
        test.text.append("1:")
        test.line(f"{insn} zero, 16(zero)")
        test.line("j fail")
        test.text.append("2:")
        test.line("expect_at 1b")
        test.line("expect s9, 16")
        test.line("li a0, -9            # 5 or 13")
        test.line("and s8, s8, a0")
        test.line("expect_cause 5 & -9")
        if size > 1:
            # Every misalignment within and across a page boundary.
            offsets = [at for at in range(-size + 1, size)]
            test.line("la s2, boundary")
            for at in range(-8, 16):
                byte = (0x91 + 0x35 * at) & 0xFF
                test.line(f"constant a0, {byte:#x}")
                test.line(f"sb a0, {at}(s2)")
            octets = [(0x91 + 0x35 * at) & 0xFF for at in range(-8, 16)]
            for at in offsets:
                test.case(f"at {at} from a page boundary")
                test.line(f"{insn} a0, {at}(s2)")
                test.line(f"expect a0, {value(at + 8):#x}")
            test.data += ["", "    .bss", "    .balign 4096", "    .skip 4096", "boundary:", "    .skip 64"]
        yield test


def store_tests():
    for insn, size in integer.STORE.items():
        test = Test("rv64i", insn, f"{insn} rs2, offset(rs1)")
        data = test.random.getrandbits(64) | 0x8080808080808080

        def check(about, at, store, stored=data):
            """Stores at `at` from the boundary into a field of 0xa5 and looks at 32 bytes."""
            test.case(about)
            test.line("li a0, 0xa5a5a5a5a5a5a5a5")
            for i in range(-16, 16, 8):
                test.line(f"sd a0, {i}(s2)")
            for text in store:
                test.line(text)
            octets = [0xA5] * 32
            octets[at + 16 : at + 16 + size] = integer.bytes_of(stored, 8)[:size]
            for i in range(-16, 16, 8):
                test.line(f"ld a0, {i}(s2)")
                test.line(f"expect a0, {integer.from_bytes(octets[i + 16 : i + 24]):#x}")

        test.line("la s2, boundary")
        test.line(f"constant s3, {data:#x}")
        for at in range(-8 if size == 1 else -size, size, 1):
            check(f"at {at} from a page boundary", at, [f"{insn} s3, {at}(s2)"])
        check("the offset 2047", 8, ["addi a1, s2, -2039", f"{insn} s3, 2047(a1)"])
        check("the offset -2048", 8, ["li a1, 2056", "add a1, a1, s2", f"{insn} s3, -2048(a1)"])
        check("x0 stores zeros", 0, [f"{insn} zero, 0(s2)"], 0)
        test.case("rs1 = rs2: the address itself")
        test.line("mv a1, s2")
        test.line(f"{insn} a1, 0(a1)")
        load = {1: "lbu", 2: "lhu", 4: "lwu", 8: "ld"}[size]
        test.line(f"{load} a0, 0(s2)")
        test.line(f"slli a1, s2, {64 - 8 * size}")
        test.line(f"srli a1, a1, {64 - 8 * size}")
        test.line("expect_equal a0, a1")
        test.case("a store outside memory faults")
        test.line("catch 2f")
        test.text.append("1:")
        test.line(f"{insn} s3, 16(zero)")
        test.line("j fail")
        test.text.append("2:")
        test.line("expect_at 1b")
        test.line("expect s9, 16")
        test.line("li a0, -9            # 7 or 15")
        test.line("and s8, s8, a0")
        test.line("expect_cause 7 & -9")
        test.data += ["    .bss", "    .balign 4096", "    .skip 4096", "boundary:", "    .skip 64"]
        yield test


def atomic_tests():
    for name, f in integer.ATOMIC.items():
        for suffix, bits in [("w", 32), ("d", 64)]:
            insn = f"{name}.{suffix}"
            mask = (1 << bits) - 1
            test = Test("a", file_name(insn), f"{insn} rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword")
            values = CORNERS[:10] + [test.random.getrandbits(64) for _ in range(3)]
            rows = []
            for i, memory in enumerate(values):
                for j, source in enumerate(values):
                    if (i + j) % 2 and i != j:
                        continue
                    new = f(memory & mask, source & mask, bits) & mask
                    old = integer.signed(memory, bits) & M64
                    rows.append([memory, source, old, (memory & ~mask & M64) | new])
            test.line(f"table_atomic 1, {insn}")
            test.rows("rows", rows)
            test.cases = len(rows)
            test.data += ["cell:", "    .dword 0, 0"]
            a, b = test.random.getrandbits(64), test.random.getrandbits(64)
            new = (a & ~mask & M64) | (f(a & mask, b & mask, bits) & mask)
            for about, ordering in [("acquire", ".aq"), ("release", ".rl"), ("both", ".aqrl")]:
                test.case(about)
                test.line("la a1, cell")
                test.line(f"constant a0, {a:#x}")
                test.line("sd a0, 0(a1)")
                test.line(f"constant a0, {b:#x}")
                test.line(f"{insn}{ordering} a2, a0, (a1)")
                test.line(f"expect a2, {integer.signed(a, bits) & M64:#x}")
                test.line("ld a2, 0(a1)")
                test.line(f"expect a2, {new:#x}")
            test.case("rd = rs2")
            test.line(f"constant a0, {a:#x}")
            test.line("sd a0, 0(a1)")
            test.line(f"constant a0, {b:#x}")
            test.line(f"{insn} a0, a0, (a1)")
            test.line(f"expect a0, {integer.signed(a, bits) & M64:#x}")
            test.line("ld a2, 0(a1)")
            test.line(f"expect a2, {new:#x}")
            test.case("rd = rs1")
            test.line("mv a3, a1")
            test.line(f"constant a0, {a:#x}")
            test.line("sd a0, 0(a1)")
            test.line(f"constant a0, {b:#x}")
            test.line(f"{insn} a3, a0, (a3)")
            test.line(f"expect a3, {integer.signed(a, bits) & M64:#x}")
            test.line("ld a2, 0(a1)")
            test.line(f"expect a2, {new:#x}")
            test.case("rd = x0 still writes memory")
            test.line(f"constant a0, {a:#x}")
            test.line("sd a0, 0(a1)")
            test.line(f"constant a0, {b:#x}")
            test.line(f"{insn} zero, a0, (a1)")
            test.line("expect zero, 0")
            test.line("ld a2, 0(a1)")
            test.line(f"expect a2, {new:#x}")
            test.case("rs2 = x0")
            new = (a & ~mask & M64) | (f(a & mask, 0, bits) & mask)
            test.line(f"constant a0, {a:#x}")
            test.line("sd a0, 0(a1)")
            test.line(f"{insn} a2, zero, (a1)")
            test.line("ld a2, 0(a1)")
            test.line(f"expect a2, {new:#x}")
            if bits == 32:
                test.case("the upper word alone")
                new = (a & mask) | (f(a >> 32, b & mask, bits) & mask) << 32
                test.line(f"constant a0, {a:#x}")
                test.line("sd a0, 0(a1)")
                test.line(f"constant a0, {b:#x}")
                test.line("addi a3, a1, 4")
                test.line(f"{insn} a2, a0, (a3)")
                test.line(f"expect a2, {integer.signed(a >> 32, 32) & M64:#x}")
                test.line("ld a2, 0(a1)")
                test.line(f"expect a2, {new:#x}")
            yield test


# --- Floating point ---------------------------------------------------------------


def specials(fmt):
    """Registers with values at which something changes, signs mixed."""
    one = fmt.bias << fmt.fraction_bits
    values = [
        0, fmt.sign, one, fmt.sign | one, fmt.infinity, fmt.sign | fmt.infinity,
        fmt.nan | 1, fmt.sign | fmt.infinity | 1, fmt.largest,
        fmt.sign | 1, (1 << fmt.fraction_bits) - 1, fmt.sign | 1 << fmt.fraction_bits,
    ]
    registers = [fmt.box(value) for value in values]
    if fmt is not floating.D:
        # Not boxed: one bit missing, and zeros above; both count as the canonical NaN.
        registers += [registers[2] ^ (1 << 63), one]
    return registers


def random_pattern(fmt, source):
    kind = source.randrange(6)
    fraction = source.getrandbits(fmt.fraction_bits)
    if kind == 0:
        fraction &= -1 << (fmt.fraction_bits * 3 // 4)
    sign = source.getrandbits(1) << (fmt.bits - 1)
    if kind == 1:
        return sign | fraction                              # subnormal
    exponent = source.randrange(1, fmt.special)
    if kind in (2, 3, 4):
        exponent = fmt.bias + source.randrange(-3, 4)
    return sign | exponent << fmt.fraction_bits | fraction


def interesting_pairs(fmt, insn, source):
    """Operand pairs (patterns) for rounding: ties, cancellation, range ends."""
    one, ulp = fmt.bias << fmt.fraction_bits, 1
    least = 1 << fmt.fraction_bits
    half_ulp = (fmt.bias - fmt.precision) << fmt.fraction_bits
    pairs = [
        (one, half_ulp), (one + ulp, half_ulp), (one, half_ulp + 1), (one, half_ulp - 1),
        (one, half_ulp | fmt.sign), (one + 1, one | fmt.sign), (one, one | fmt.sign),
        (fmt.largest, fmt.largest), (fmt.largest | fmt.sign, fmt.largest | fmt.sign),
        (fmt.largest, (fmt.special - fmt.precision - 1) << fmt.fraction_bits),
        (least, 1 | fmt.sign), (least - 1, 1), (1, 1), (1, fmt.sign | 1),
        (least, one - 1), (least + 1, one - 1), (least + 1, one - 2), (least - 1, one + 1),
        (least | fmt.sign, one - 1), (fmt.largest, one + 1), (fmt.largest, one - 1),
        (1, one - 1), (3, one - least), (least, one + least), (one, one + 3),
    ]
    for _ in range(14):
        pairs.append((random_pattern(fmt, source), random_pattern(fmt, source)))
    return pairs


def table(test, rows, macro):
    test.line(f"table_float {test.cases + 1}, {macro}")
    test.rows("rows", [row[:-1] for row in rows])
    bytes_data(test, "modes", [row[-1] for row in rows])
    test.cases += len(rows)


def group_of(fmt):
    return {"h": "zfh", "s": "f", "d": "d"}[fmt.letter]


def float_row(fmt, f, registers, mode, boxed=True):
    bits, flags = f(fmt, mode, *[fmt.unbox(r) for r in registers])
    return list(registers) + [fmt.box(bits) if boxed else bits, flags | mode << 5]


def special_pairs(test, fmt, f, boxed, macro):
    """Every pair of special values, in turning rounding modes."""
    values = specials(fmt)
    rows = [float_row(fmt, f, [a, b], mode % 5, boxed)
            for mode, (a, b) in enumerate((a, b) for a in values for b in values)]
    test.line(f"table_float_cross {test.cases + 1}, {macro}")
    test.rows("values", [[value] for value in values])
    test.rows("results", [[row[2]] for row in rows])
    bytes_data(test, "result_modes", [row[3] for row in rows])
    test.data.append("    .balign 8")
    test.cases += len(rows)


def rounding_pairs(test, fmt, insn, f, boxed, modes):
    """Pairs that round, in every mode in which the result is another."""
    rows = []
    for a, b in interesting_pairs(fmt, insn, test.random):
        seen = set()
        for mode in modes:
            row = float_row(fmt, f, [fmt.box(a), fmt.box(b)], mode, boxed)
            if row[2] not in seen:
                rows.append(row)
            seen.add(row[2])
    return rows


def float_aliases(test, fmt, insn, f, count):
    """fd = fs1 and so on, with frm = 0."""
    one = fmt.bias << fmt.fraction_bits
    a, b, c = [fmt.box(one + test.random.getrandbits(fmt.fraction_bits)) for _ in range(3)]
    value = lambda *registers: fmt.box(f(fmt, 0, *[fmt.unbox(r) for r in registers])[0])
    load = lambda register, bits: [f"constant a0, {bits:#x}", f"fmv.d.x {register}, a0"]

    def alias(about, fd, sources):
        test.case(about)
        registers = dict(ft1=a, ft2=b, ft3=c)
        for register, bits in registers.items():
            for text in load(register, bits):
                test.line(text)
        test.line(f"{insn} {fd}, {', '.join(sources)}")
        test.line(f"fmv.x.d a0, {fd}")
        test.line(f"expect a0, {value(*[registers[r] for r in sources]):#x}")

    if count == 1:
        alias("fd = fs1", "ft1", ["ft1"])
        return
    names = ["ft1", "ft2", "ft3"][:count]
    for name in names:
        alias(f"fd = {name}", name, names)
    alias("all one register", "ft1", ["ft1"] * count)
    alias("f0 is a register like any other", "f0", names)
    alias("and f31", "f31", names)


def float_tests():
    for fmt in floating.FORMATS.values():
        letter, group = fmt.letter, group_of(fmt)
        arithmetic = ("fadd", "fsub", "fmul", "fdiv")
        for functions, where, boxed in [
            (floating.BINARY, group, True),
            (floating.BINARY_ZFA, "zfa", True),
            (floating.COMPARE, group, False),
            (floating.COMPARE_ZFA, "zfa", False),
        ]:
            for name, f in functions.items():
                insn = f"{name}.{letter}"
                test = Test(where, file_name(insn), f"{insn} {'fd' if boxed else 'rd'}, fs1, fs2")
                destination, result = ("fa3", "f") if boxed else ("a2", "x")
                macro = f"{result}, {insn}, {destination}, fa0, fa1"
                special_pairs(test, fmt, f, boxed, macro)
                if name in arithmetic:
                    table(test, rounding_pairs(test, fmt, name, f, boxed, range(5)), f"2, f, {macro}")
                else:
                    table(test, rounding_pairs(test, fmt, name, f, boxed, [0])[-10:], f"2, f, {macro}")
                if boxed:
                    float_aliases(test, fmt, insn, f, 2)
                yield test

        for name, f in floating.FUSED.items():
            insn = f"{name}.{letter}"
            test = Test(group, file_name(insn), f"{insn} fd, fs1, fs2, fs3")
            rows, values = [], specials(fmt)
            one = fmt.box(fmt.bias << fmt.fraction_bits)
            for i in range(60):
                operands = [test.random.choice(values) for _ in range(3)]
                rows.append(float_row(fmt, f, operands, i % 5))
            for a in (0, fmt.sign):
                for c in [fmt.infinity, fmt.nan, fmt.infinity | 1, 0, fmt.sign]:
                    rows.append(float_row(fmt, f, [fmt.box(a), fmt.box(fmt.infinity), fmt.box(c)], 0))
                    rows.append(float_row(fmt, f, [fmt.box(a), one, fmt.box(c)], 2))
            for i in range(50):
                a, b, c = [random_pattern(fmt, test.random) for _ in range(3)]
                if i % 2 == 0:
                    # c is near -(a * b): cancellation shows a product that was rounded.
                    c = floating.multiply(fmt, i % 5, a, b)[0] ^ fmt.sign
                    if fmt.is_nan(c) or fmt.is_infinite(c):
                        c = fmt.largest
                rows.append(float_row(fmt, f, [fmt.box(a), fmt.box(b), fmt.box(c)], i % 5))
            table(test, rows, f"3, f, f, {insn}, fa3, fa0, fa1, fa2")
            float_aliases(test, fmt, insn, f, 3)
            yield test

        yield from unary_float_tests(fmt)


def unary_values(fmt, source):
    one = fmt.bias << fmt.fraction_bits
    values = specials(fmt)
    # Around the limits of every integer type, and halves.
    for exact in [0.25, 0.5, 0.75, 1.5, 2.5, 3.5, 254.5, 2.0**31, 2.0**32, 2.0**63, 2.0**64, 65504.0, 2.0**15]:
        pattern = fmt.round(floating.Fraction(exact), 1)[0]
        for nearby in (pattern - 1, pattern, pattern + 1):
            values.append(fmt.box(nearby))
            values.append(fmt.box(nearby | fmt.sign))
    values += [fmt.box(random_pattern(fmt, source)) for _ in range(10)]
    values += [fmt.box(one + source.getrandbits(fmt.fraction_bits + 2)) for _ in range(6)]
    return values


def distinct_modes(values, f):
    """Rows { operand, result, flags and mode }: mode 0, and each mode with another result."""
    rows = []
    for i, value in enumerate(values):
        first = f(value, i % 5)
        rows.append([value, first[0], first[1] | (i % 5) << 5])
        for mode in range(5):
            other = f(value, mode)
            if other != first:
                rows.append([value, other[0], other[1] | mode << 5])
                break
    return rows


def unary_float_tests(fmt):
    letter, group = fmt.letter, group_of(fmt)
    test = Test(group, f"fsqrt_{letter}", f"fsqrt.{letter} fd, fs1")
    root = lambda r, mode: floating.square_root(fmt, mode, fmt.unbox(r))
    values = unary_values(fmt, test.random)
    rows = distinct_modes(values, lambda r, mode: (fmt.box(root(r, mode)[0]), root(r, mode)[1]))
    table(test, rows, f"1, f, f, fsqrt.{letter}, fa3, fa0")
    float_aliases(test, fmt, f"fsqrt.{letter}", floating.square_root, 1)
    yield test

    test = Test(group, f"fclass_{letter}", f"fclass.{letter} rd, fs1")
    values = specials(fmt) + [fmt.box(fmt.infinity | 1), fmt.box(fmt.sign | fmt.nan), fmt.box(1), fmt.box(fmt.largest | fmt.sign)]
    rows = [[v, floating.classify(fmt, fmt.unbox(v)), 0] for v in values]
    table(test, rows, f"1, f, x, fclass.{letter}, a2, fa0")
    yield test

    for kind in floating.INTEGERS:
        insn = f"fcvt.{kind}.{letter}"
        test = Test(group, file_name(insn), f"{insn} rd, fs1")
        values = unary_values(fmt, test.random)
        rows = distinct_modes(values, lambda r, mode: floating.to_integer(fmt, kind, mode, fmt.unbox(r)))
        table(test, rows, f"1, f, x, {insn}, a2, fa0, dyn")
        test.case("rd = x0 still raises flags")
        test.line(f"constant a0, {fmt.box(fmt.nan):#x}")
        test.line("fmv.d.x fa0, a0")
        test.line("fsflagsi 0")
        test.line(f"{insn} zero, fa0")
        test.line("frflags a0")
        test.line("expect a0, 16")
        test.line("expect zero, 0")
        yield test

        insn = f"fcvt.{letter}.{kind}"
        test = Test(group, file_name(insn), f"{insn} fd, rs1")
        values = CORNERS + [(1 << k) + d & M64 for k in (11, 12, 16, 24, 25, 31, 32, 53, 54, 63) for d in (-1, 1, 3)]
        values += [test.random.getrandbits(64) >> (i * 5) for i in range(12)] + [65504, 65519, 65520, M64 - 65535]

        def f(register, mode):
            bits, flags = floating.from_integer(fmt, kind, mode, register)
            return fmt.box(bits), flags

        exact = fmt is floating.D and kind in ("w", "wu")
        table(test, distinct_modes(values, f), f"1, x, f, {insn}, fa3, a0{'' if exact else ', dyn'}")
        yield test

    for other in floating.FORMATS.values():
        if other is fmt:
            continue
        # Named for the wider format, except that all halves are Zfh's.
        insn = f"fcvt.{letter}.{other.letter}"
        where = "zfh" if "h" in (letter, other.letter) else "d"
        test = Test(where, file_name(insn), f"{insn} fd, fs1")
        values = unary_values(other, test.random)
        if other.bits > fmt.bits:
            # Around what the narrower format can hold, and halfway.
            for pattern in [1, 2, 3, (1 << fmt.fraction_bits) - 1, 1 << fmt.fraction_bits, fmt.largest, fmt.bias << fmt.fraction_bits]:
                exact = fmt.value(pattern)
                step = fmt.value((pattern & fmt.infinity) | 1) - fmt.value(pattern & fmt.infinity)
                for quarter in (-3, -2, -1, 1, 2, 3):
                    value = exact + step * quarter / 4
                    if value > 0:
                        values.append(other.box(other.round(value, 1)[0] | (quarter & 1) * other.sign))

        def f(register, mode):
            bits, flags = floating.convert(fmt, other, mode, other.unbox(register))
            return fmt.box(bits), flags

        widening = fmt.bits > other.bits
        table(test, distinct_modes(values, f), f"1, f, f, {insn}, fa3, fa0{'' if widening else ', dyn'}")
        yield test

    for insn, signal in [(f"fround.{letter}", False), (f"froundnx.{letter}", True)]:
        test = Test("zfa", file_name(insn), f"{insn} fd, fs1")
        values = unary_values(fmt, test.random)

        def f(register, mode):
            bits, flags = floating.round_integral(fmt, mode, fmt.unbox(register), signal)
            return fmt.box(bits), flags

        table(test, distinct_modes(values, f), f"1, f, f, {insn}, fa3, fa0, dyn")
        yield test

    names = ["-1.0", "min", "1.52587890625e-05", "3.0517578125e-05", "0.00390625", "0.0078125", "0.0625", "0.125",
             "0.25", "0.3125", "0.375", "0.4375", "0.5", "0.625", "0.75", "0.875", "1.0", "1.25", "1.5", "1.75",
             "2.0", "2.5", "3.0", "4.0", "8.0", "16.0", "128.0", "256.0", "32768.0", "65536.0", "inf", "nan"]
    test = Test("zfa", f"fli_{letter}", f"fli.{letter} fd, constant")
    for name, pattern in zip(names, floating.constants(fmt)):
        test.case(name)
        test.line(f"fli.{letter} fa0, {name}")
        test.line("fmv.x.d a0, fa0")
        test.line(f"expect a0, {fmt.box(pattern):#x}")
    test.case("no flags")
    test.line("frflags a0")
    test.line("expect a0, 0")
    yield test

    if fmt is floating.D:
        test = Test("zfa", "fcvtmod_w_d", "fcvtmod.w.d rd, fs1, rtz")
        values = unary_values(fmt, test.random)
        for exponent in list(range(28, 36)) + [50, 51, 52, 53, 60, 62, 63, 64, 82, 83, 84, 85, 100, 1023]:
            values.append((exponent + 1023) << 52 | test.random.getrandbits(52) | (exponent & 1) << 63)
        rows = [[v, *floating.modular_word(v)] for v in values]
        rows = [[v, r, flags | 3 << 5] for v, r, flags in rows]     # frm does not matter
        table(test, rows, "1, f, x, fcvtmod.w.d, a2, fa0, rtz")
        yield test


# --- Translation --------------------------------------------------------------------


def allowed(pte, context, access, updates):
    """Whether an access through a leaf with these low eight bits succeeds (privileged
    12.3.2, steps 3 to 9). access: 0 load, 1 store, 2 fetch."""
    bit = lambda n: bool(pte >> n & 1)
    v, r, w, x, u, _, a, d = [bit(n) for n in range(8)]
    supervisor, sum_, mxr = [bool(context >> n & 1) for n in range(3)]
    if not v or (w and not r):
        return False
    if not r and not x:
        return False                    # a pointer where no table can follow
    if not {0: r or (mxr and x), 1: w, 2: x}[access]:
        return False
    if supervisor and u and (access == 2 or not sum_):
        return False
    if not supervisor and not u:
        return False
    if not a or (access == 1 and not d):
        return updates
    return True


def permission_tests():
    test = Test("virtual-memory", "permissions", """Every value of a leaf's low eight bits, at every level of Sv39, Sv48 and Sv57, in S- and U-mode,
# with SUM and MXR, for load, store and fetch; with menvcfg.ADUE = 0 (Svade) and, where it
# can be set, 1 (Svadu), when the PTE must have been updated exactly as needed. The case is
# 1 + pte + 256 * (access + 3 * (S + 2 SUM + 4 MXR) + 24 * ADUE + 48 * (level + 5 * (satp.MODE - 8))).""")
    test.text.append(PERMISSIONS)
    test.data.append("allowed:")
    for pte in range(256):
        words = []
        for updates in (False, True):
            word = 0
            for context in range(8):
                for access in range(3):
                    word |= int(allowed(pte, context, access, updates)) << (3 * context + access)
            words.append(f"{word:#08x}")
        test.data.append("    .word " + ", ".join(words))
    test.cases = 1
    yield test


PERMISSIONS = """    li s0, 8                        # mode
each_mode:
    jal translation_on
    jal upper_half
    li a4, target
    add a4, a4, a0
    li s2, 0                        # level
each_level:
    # The PTE, and its PPN in a5.
    jal translation_on
    mv a0, a4
    mv a1, s2
    jal pte_address
    mv s7, a0
    li a5, target
    slli t0, s2, 3
    add t0, t0, s2
    addi t0, t0, 12
    srl a5, a5, t0
    sll a5, a5, t0
    srli a5, a5, 2
    li s1, 0                        # ADUE
each_policy:
    li t0, adue
    csrc csr_menvcfg, t0
    beqz s1, 1f
    csrs csr_menvcfg, t0
1:  csrr t1, csr_menvcfg
    and t1, t1, t0
    snez t1, t1
    bne t1, s1, next_policy         # not there
    li s3, 0                        # the PTE's low bits
each_pte:
    # A pointer above level 0 is another test's.
    beqz s2, 1f
    andi t0, s3, 0xf
    addi t0, t0, -1
    beqz t0, next_pte
1:  la t0, allowed
    slli t1, s3, 3
    add t0, t0, t1
    slli t1, s1, 2
    add t0, t0, t1
    lwu s6, 0(t0)
    li s4, 0                        # context
each_context:
    li t0, mstatus_sum | mstatus_mxr
    csrc mstatus, t0
    andi t0, s4, 2
    slli t0, t0, 17
    andi t1, s4, 4
    slli t1, t1, 17
    or t0, t0, t1
    csrs mstatus, t0
    li s5, 0                        # access
each_access:
    slli gp, s0, 2
    add gp, gp, s0
    add gp, gp, s2
    addi gp, gp, -5 * 8
    slli gp, gp, 1
    add gp, gp, s1
    slli gp, gp, 3
    add gp, gp, s4
    slli t0, gp, 1
    add gp, gp, t0
    add gp, gp, s5
    slli gp, gp, 8
    add gp, gp, s3
    addi gp, gp, 1
    or t0, a5, s3
    sd t0, 0(s7)
    sfence.vma
    mv a0, a4
    andi a1, s4, 1
    li a2, 0x73
    li t0, 1
    beq s5, t0, 2f
    bgtu s5, t0, 3f
    jal load
    j 4f
2:  jal store
    j 4f
3:  jal fetch
4:  ld a2, 0(s7)                    # the PTE now
    or a3, a5, s3                   # and before
    andi t0, s6, 1
    srli s6, s6, 1
    beqz t0, must_fault
    li t0, -1
    bne s8, t0, fail
    beqz s1, 5f
    ori a3, a3, pte_a
    li t0, 1
    bne s5, t0, 5f
    ori a3, a3, pte_d
5:  bne a2, a3, fail
    j next_access
must_fault:
    li t0, load_fault
    beqz s5, 6f
    li t0, store_fault
    addi t1, s5, -1
    beqz t1, 6f
    li t0, fetch_fault
6:  bne s8, t0, fail
    bne s9, a4, fail
    bne a2, a3, fail
next_access:
    addi s5, s5, 1
    li t0, 3
    bltu s5, t0, each_access
    addi s4, s4, 1
    li t0, 8
    bltu s4, t0, each_context
next_pte:
    addi s3, s3, 1
    li t0, 256
    bltu s3, t0, each_pte
next_policy:
    addi s1, s1, 1
    li t0, 2
    bltu s1, t0, each_policy
    addi s2, s2, 1
    addi t0, s0, -5                 # levels: 3, 4, 5
    bltu s2, t0, each_level
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode
    case 1"""


def generators():
    yield from permission_tests()
    yield from atomic_tests()
    yield from float_tests()
    yield from branch_tests()
    yield from load_tests()
    yield from store_tests()
    yield from register_tests()
    yield from unary_tests()
    yield from immediate_tests()
    yield from sm4_tests()


def main():
    integer.check()
    floating.check()
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
