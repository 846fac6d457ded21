"""What each floating-point instruction computes, result and flags, by exact rational
arithmetic and one rounding (IEEE 754-2019, unprivileged chapters 20 to 27)."""

from fractions import Fraction
from math import isqrt

from integer import M64, signed

NX, UF, OF, DZ, NV = 1, 2, 4, 8, 16
RNE, RTZ, RDN, RUP, RMM = range(5)
MODES = {"rne": RNE, "rtz": RTZ, "rdn": RDN, "rup": RUP, "rmm": RMM}


class Format:
    def __init__(self, letter, bits, fraction_bits):
        self.letter, self.bits, self.fraction_bits = letter, bits, fraction_bits
        self.exponent_bits = bits - 1 - fraction_bits
        self.bias = (1 << (self.exponent_bits - 1)) - 1
        self.precision = fraction_bits + 1
        self.minimum = 1 - self.bias                    # exponent of the least normal
        self.special = (1 << self.exponent_bits) - 1
        self.infinity = self.special << fraction_bits
        self.quiet = 1 << (fraction_bits - 1)
        self.nan = self.infinity | self.quiet           # canonical
        self.sign = 1 << (bits - 1)
        self.largest = self.infinity - 1

    # Registers are 64 bits; a narrower value is boxed in ones.
    def box(self, value):
        return value | (M64 ^ ((1 << self.bits) - 1))

    def unbox(self, register):
        return register & ((1 << self.bits) - 1) if self.box(register) == register else self.nan

    def is_nan(self, x):
        return (x & ~self.sign) > self.infinity

    def is_signaling(self, x):
        return self.is_nan(x) and not x & self.quiet

    def is_infinite(self, x):
        return (x & ~self.sign) == self.infinity

    def is_zero(self, x):
        return (x & ~self.sign) == 0

    def negative(self, x):
        return bool(x & self.sign)

    def value(self, x):
        """The exact value of a finite number."""
        exponent = (x >> self.fraction_bits) & self.special
        fraction = x & ((1 << self.fraction_bits) - 1)
        if exponent:
            fraction |= 1 << self.fraction_bits
        else:
            exponent = 1
        value = Fraction(fraction) * Fraction(2) ** (exponent - self.bias - self.fraction_bits)
        return -value if self.negative(x) else value

    def round(self, value, mode):
        """A non-zero exact value: bits and flags."""
        sign = self.sign if value < 0 else 0
        value = abs(value)
        exponent = value.numerator.bit_length() - value.denominator.bit_length()
        if value < Fraction(2) ** exponent:
            exponent -= 1
        # Tininess is detected after rounding, as if the exponent were unbounded.
        unbounded, _ = round_to(value, Fraction(2) ** (exponent - self.fraction_bits), mode, sign)
        tiny = unbounded < Fraction(2) ** self.minimum
        quantum = Fraction(2) ** (max(exponent, self.minimum) - self.fraction_bits)
        rounded, inexact = round_to(value, quantum, mode, sign)
        if rounded >= Fraction(2) ** (self.bias + 1):
            to_infinity = mode in (RNE, RMM) or mode == (RDN if sign else RUP)
            return sign | (self.infinity if to_infinity else self.largest), OF | NX
        flags = (NX if inexact else 0) | (UF if inexact and tiny else 0)
        return sign | self.encode(rounded), flags

    def encode(self, value):
        """The bits of a representable value >= 0."""
        if value < Fraction(2) ** self.minimum:
            units = value / Fraction(2) ** (self.minimum - self.fraction_bits)
            assert units.denominator == 1
            return int(units)
        exponent = value.numerator.bit_length() - value.denominator.bit_length()
        if value < Fraction(2) ** exponent:
            exponent -= 1
        units = value / Fraction(2) ** (exponent - self.fraction_bits)
        assert units.denominator == 1
        return ((exponent + self.bias) << self.fraction_bits) + int(units) - (1 << self.fraction_bits)


H, S, D = Format("h", 16, 10), Format("s", 32, 23), Format("d", 64, 52)
FORMATS = {"h": H, "s": S, "d": D}


def round_to(value, quantum, mode, negative):
    """A value >= 0 to a multiple of quantum; the second is whether it changed."""
    units = value / quantum
    low = units.numerator // units.denominator
    rest = units - low
    half = Fraction(1, 2)
    up = {
        RNE: rest > half or (rest == half and low & 1),
        RTZ: False,
        RDN: bool(negative) and rest > 0,
        RUP: not negative and rest > 0,
        RMM: rest >= half,
    }[mode]
    return (low + (1 if up else 0)) * quantum, rest != 0


def exact_sum(fmt, x, y, zero_signs, mode):
    """Rounds x + y; zero_signs are the operands' signs for an exact zero."""
    total = x + y
    if total != 0:
        return fmt.round(total, mode)
    if zero_signs[0] == zero_signs[1] and x == 0:
        return fmt.sign if zero_signs[0] else 0, 0
    return fmt.sign if mode == RDN else 0, 0


def nan_result(fmt, operands, invalid=False):
    return fmt.nan, NV if invalid or any(fmt.is_signaling(x) for x in operands) else 0


def add(fmt, mode, a, b):
    if fmt.is_nan(a) or fmt.is_nan(b):
        return nan_result(fmt, (a, b))
    if fmt.is_infinite(a) and fmt.is_infinite(b):
        return (a, 0) if a == b else (fmt.nan, NV)
    if fmt.is_infinite(a) or fmt.is_infinite(b):
        return (a if fmt.is_infinite(a) else b), 0
    signs = (fmt.negative(a), fmt.negative(b))
    return exact_sum(fmt, fmt.value(a), fmt.value(b), signs, mode)


def subtract(fmt, mode, a, b):
    return add(fmt, mode, a, b if fmt.is_nan(b) else b ^ fmt.sign)


def multiply(fmt, mode, a, b):
    sign = (a ^ b) & fmt.sign
    if fmt.is_nan(a) or fmt.is_nan(b):
        return nan_result(fmt, (a, b))
    if fmt.is_infinite(a) or fmt.is_infinite(b):
        if fmt.is_zero(a) or fmt.is_zero(b):
            return fmt.nan, NV
        return sign | fmt.infinity, 0
    if fmt.is_zero(a) or fmt.is_zero(b):
        return sign, 0
    return fmt.round(fmt.value(a) * fmt.value(b), mode)


def divide(fmt, mode, a, b):
    sign = (a ^ b) & fmt.sign
    if fmt.is_nan(a) or fmt.is_nan(b):
        return nan_result(fmt, (a, b))
    if fmt.is_infinite(a):
        return (fmt.nan, NV) if fmt.is_infinite(b) else (sign | fmt.infinity, 0)
    if fmt.is_infinite(b):
        return sign, 0
    if fmt.is_zero(b):
        return (fmt.nan, NV) if fmt.is_zero(a) else (sign | fmt.infinity, DZ)
    if fmt.is_zero(a):
        return sign, 0
    return fmt.round(fmt.value(a) / fmt.value(b), mode)


def square_root(fmt, mode, a):
    if fmt.is_nan(a):
        return nan_result(fmt, (a,))
    if fmt.is_zero(a):
        return a, 0
    if fmt.negative(a):
        return fmt.nan, NV
    if fmt.is_infinite(a):
        return a, 0
    value = fmt.value(a)
    # Scale to an integer with an even power of two; one sticky bit stands for the rest.
    shift = 2 * (fmt.bias + 4 * fmt.precision)
    scaled = int(value * 2**shift)
    assert Fraction(scaled) == value * 2**shift
    root = isqrt(scaled)
    sticky = 2 * root + (root * root != scaled)
    return fmt.round(Fraction(sticky, 2 ** (shift // 2 + 1)), mode)


def fused(fmt, mode, a, b, c):
    product_sign = (a ^ b) & fmt.sign
    invalid = (fmt.is_infinite(a) and fmt.is_zero(b)) or (fmt.is_zero(a) and fmt.is_infinite(b))
    if any(fmt.is_nan(x) for x in (a, b, c)):
        # inf * 0 + NaN is invalid also for a quiet NaN.
        return nan_result(fmt, (a, b, c), invalid)
    if invalid:
        return fmt.nan, NV
    if fmt.is_infinite(a) or fmt.is_infinite(b):
        if fmt.is_infinite(c) and (c & fmt.sign) != product_sign:
            return fmt.nan, NV
        return product_sign | fmt.infinity, 0
    if fmt.is_infinite(c):
        return c, 0
    signs = (bool(product_sign), fmt.negative(c))
    return exact_sum(fmt, fmt.value(a) * fmt.value(b), fmt.value(c), signs, mode)


def negate(fmt, x):
    return x if fmt.is_nan(x) else x ^ fmt.sign


FUSED = {
    "fmadd": lambda fmt, mode, a, b, c: fused(fmt, mode, a, b, c),
    "fmsub": lambda fmt, mode, a, b, c: fused(fmt, mode, a, b, negate(fmt, c)),
    "fnmsub": lambda fmt, mode, a, b, c: fused(fmt, mode, negate(fmt, a), b, c),
    "fnmadd": lambda fmt, mode, a, b, c: fused(fmt, mode, negate(fmt, a), b, negate(fmt, c)),
}


def less(fmt, a, b, or_equal=False):
    x = (Fraction(10) ** 400 if fmt.is_infinite(a) else abs(fmt.value(a))) * (-1 if fmt.negative(a) else 1)
    y = (Fraction(10) ** 400 if fmt.is_infinite(b) else abs(fmt.value(b))) * (-1 if fmt.negative(b) else 1)
    return x <= y if or_equal else x < y


def compare(kind, quiet):
    def f(fmt, mode, a, b):
        if fmt.is_nan(a) or fmt.is_nan(b):
            signaling = fmt.is_signaling(a) or fmt.is_signaling(b)
            return 0, NV if signaling or not quiet else 0
        if kind == "eq":
            return int(less(fmt, a, b, True) and less(fmt, b, a, True)), 0
        return int(less(fmt, a, b, kind == "le")), 0

    return f


def select(maximum, propagate):
    def f(fmt, mode, a, b):
        flags = NV if fmt.is_signaling(a) or fmt.is_signaling(b) else 0
        if fmt.is_nan(a) or fmt.is_nan(b):
            if propagate or (fmt.is_nan(a) and fmt.is_nan(b)):
                return fmt.nan, flags
            return (b if fmt.is_nan(a) else a), flags
        # -0 is below +0.
        if less(fmt, a, b) or (fmt.is_zero(a) and fmt.is_zero(b) and fmt.negative(a)):
            low, high = a, b
        else:
            low, high = b, a
        return (high if maximum else low), flags

    return f


BINARY = {  # float result
    "fadd": add, "fsub": subtract, "fmul": multiply, "fdiv": divide,
    "fmin": select(False, False), "fmax": select(True, False),
    "fsgnj": lambda fmt, mode, a, b: ((a & ~fmt.sign) | (b & fmt.sign), 0),
    "fsgnjn": lambda fmt, mode, a, b: ((a & ~fmt.sign) | (~b & fmt.sign), 0),
    "fsgnjx": lambda fmt, mode, a, b: (a ^ (b & fmt.sign), 0),
}
COMPARE = {"feq": compare("eq", True), "flt": compare("lt", False), "fle": compare("le", False)}
BINARY_ZFA = {"fminm": select(False, True), "fmaxm": select(True, True)}
COMPARE_ZFA = {"fltq": compare("lt", True), "fleq": compare("le", True)}


def classify(fmt, x):
    negative = fmt.negative(x)
    if fmt.is_nan(x):
        return 1 << (8 if fmt.is_signaling(x) else 9)
    if fmt.is_infinite(x):
        return 1 << (0 if negative else 7)
    if fmt.is_zero(x):
        return 1 << (3 if negative else 4)
    subnormal = not x & fmt.infinity
    return 1 << ((2 if subnormal else 1) if negative else (5 if subnormal else 6))


INTEGERS = {"w": (32, True), "wu": (32, False), "l": (64, True), "lu": (64, False)}


def to_integer(fmt, kind, mode, x):
    bits, is_signed = INTEGERS[kind]
    low = -(1 << (bits - 1)) if is_signed else 0
    high = (1 << (bits - 1)) - 1 if is_signed else (1 << bits) - 1
    widen = lambda value: signed(value, bits) & M64     # also wu is sign-extended
    if fmt.is_nan(x):
        return widen(high), NV
    if fmt.is_infinite(x):
        return widen(low if fmt.negative(x) else high), NV
    value = fmt.value(x)
    rounded, inexact = round_to(abs(value), Fraction(1), mode, value < 0)
    rounded = -int(rounded) if value < 0 else int(rounded)
    if not low <= rounded <= high:
        return widen(low if rounded < 0 else high), NV
    return widen(rounded), NX if inexact else 0


def from_integer(fmt, kind, mode, register):
    bits, is_signed = INTEGERS[kind]
    value = signed(register, bits) if is_signed else register & ((1 << bits) - 1)
    return fmt.round(Fraction(value), mode) if value else (0, 0)


def convert(to, source, mode, x):
    if source.is_nan(x):
        return to.nan, NV if source.is_signaling(x) else 0
    sign = to.sign if source.negative(x) else 0
    if source.is_infinite(x):
        return sign | to.infinity, 0
    if source.is_zero(x):
        return sign, 0
    return to.round(source.value(x), mode)


def round_integral(fmt, mode, x, signal_inexact):
    if fmt.is_nan(x):
        return nan_result(fmt, (x,))
    if fmt.is_infinite(x) or fmt.is_zero(x):
        return x, 0
    value = fmt.value(x)
    rounded, inexact = round_to(abs(value), Fraction(1), mode, value < 0)
    sign = x & fmt.sign
    return sign | (fmt.encode(rounded) if rounded else 0), NX if inexact and signal_inexact else 0


def modular_word(x):
    """fcvtmod.w.d (unprivileged 25.4): truncated, modulo 2^32."""
    if D.is_nan(x) or D.is_infinite(x):
        return 0, NV
    value = D.value(x)
    truncated = int(abs(value)) * (-1 if value < 0 else 1)
    result = signed(truncated, 32) & M64
    if not -(1 << 31) <= truncated < 1 << 31:
        return result, NV
    return result, NX if truncated != value else 0


def constants(fmt):
    """The 32 values of fli (unprivileged 25.1)."""
    two = Fraction(2)
    values = [
        two**-16, two**-15, two**-8, two**-7, two**-4, two**-3,
        Fraction(1, 4), Fraction(5, 16), Fraction(3, 8), Fraction(7, 16),
        Fraction(1, 2), Fraction(5, 8), Fraction(3, 4), Fraction(7, 8),
        Fraction(1), Fraction(5, 4), Fraction(3, 2), Fraction(7, 4),
        Fraction(2), Fraction(5, 2), Fraction(3), Fraction(4), Fraction(8), Fraction(16),
        two**7, two**8, two**15, two**16,
    ]
    bits = [fmt.round(value, RNE) for value in values]
    return (
        [fmt.sign | fmt.round(Fraction(1), RNE)[0], 1 << fmt.fraction_bits]
        + [pattern for pattern, _ in bits]
        + [fmt.infinity, fmt.nan]
    )


def check():
    """Against Python's own binary64 where it is correctly rounded."""
    import math
    import random
    import struct

    pack = lambda x: struct.unpack("<Q", struct.pack("<d", x))[0]
    unpack = lambda x: struct.unpack("<d", struct.pack("<Q", x))[0]
    source = random.Random("floating")
    for _ in range(3000):
        a = source.getrandbits(64)
        b = (a & 0x7FF0000000000000) + source.getrandbits(54) - (1 << 53) & M64 if source.random() < 0.5 else source.getrandbits(64)
        x, y = unpack(a), unpack(b)
        if x != x or y != y or abs(x) == float("inf") or abs(y) == float("inf"):
            continue
        for f, python in [(add, x + y), (subtract, x - y), (multiply, x * y)]:
            assert f(D, RNE, a, b)[0] == pack(python)
        if y:
            try:
                assert divide(D, RNE, a, b)[0] == pack(x / y)
            except OverflowError:
                pass
        if x > 0:
            assert square_root(D, RNE, a)[0] == pack(math.sqrt(x))
        try:
            assert convert(S, D, RNE, a)[0] == struct.unpack("<I", struct.pack("<f", x))[0]
        except OverflowError:
            pass
        try:
            assert convert(H, D, RNE, a)[0] == struct.unpack("<H", struct.pack("<e", x))[0]
        except OverflowError:
            pass
