//! The 32-bit instructions of RV64 as the manuals' tables write them: mnemonic, encoding, what provides it.
//! This is written apart from the emulator's own table, to hold that one against it.

use std::collections::HashMap;

use sv39::isa::extension::{Extension, IsaSet};
use sv39::isa::instruction::Insn;
use sv39::isa::op::Op;

use crate::notation::Encoding;

/// Where two rows match, the first that is switched on counts (hints before what they are hints of).
const TABLE: &str = "
lui        | imm[31:12] rd 0110111                            | I
auipc      | imm[31:12] rd 0010111                            | I
jal        | imm[20|10:1|11|19:12] rd 1101111                 | I
jalr       | imm[11:0] rs1 000 rd 1100111                     | I
beq        | imm[12|10:5] rs2 rs1 000 imm[4:1|11] 1100011     | I
bne        | imm[12|10:5] rs2 rs1 001 imm[4:1|11] 1100011     | I
blt        | imm[12|10:5] rs2 rs1 100 imm[4:1|11] 1100011     | I
bge        | imm[12|10:5] rs2 rs1 101 imm[4:1|11] 1100011     | I
bltu       | imm[12|10:5] rs2 rs1 110 imm[4:1|11] 1100011     | I
bgeu       | imm[12|10:5] rs2 rs1 111 imm[4:1|11] 1100011     | I
lb         | imm[11:0] rs1 000 rd 0000011                     | I
lh         | imm[11:0] rs1 001 rd 0000011                     | I
lw         | imm[11:0] rs1 010 rd 0000011                     | I
ld         | imm[11:0] rs1 011 rd 0000011                     | I
lbu        | imm[11:0] rs1 100 rd 0000011                     | I
lhu        | imm[11:0] rs1 101 rd 0000011                     | I
lwu        | imm[11:0] rs1 110 rd 0000011                     | I
sb         | imm[11:5] rs2 rs1 000 imm[4:0] 0100011           | I
sh         | imm[11:5] rs2 rs1 001 imm[4:0] 0100011           | I
sw         | imm[11:5] rs2 rs1 010 imm[4:0] 0100011           | I
sd         | imm[11:5] rs2 rs1 011 imm[4:0] 0100011           | I
prefetch.i | imm[11:5] 00000 rs1 110 00000 0010011            | Zicbop
prefetch.r | imm[11:5] 00001 rs1 110 00000 0010011            | Zicbop
prefetch.w | imm[11:5] 00011 rs1 110 00000 0010011            | Zicbop
addi       | imm[11:0] rs1 000 rd 0010011                     | I
slti       | imm[11:0] rs1 010 rd 0010011                     | I
sltiu      | imm[11:0] rs1 011 rd 0010011                     | I
xori       | imm[11:0] rs1 100 rd 0010011                     | I
ori        | imm[11:0] rs1 110 rd 0010011                     | I
andi       | imm[11:0] rs1 111 rd 0010011                     | I
slli       | 000000 shamt[5:0] rs1 001 rd 0010011             | I
srli       | 000000 shamt[5:0] rs1 101 rd 0010011             | I
srai       | 010000 shamt[5:0] rs1 101 rd 0010011             | I
add        | 0000000 rs2 rs1 000 rd 0110011                   | I
sub        | 0100000 rs2 rs1 000 rd 0110011                   | I
sll        | 0000000 rs2 rs1 001 rd 0110011                   | I
slt        | 0000000 rs2 rs1 010 rd 0110011                   | I
sltu       | 0000000 rs2 rs1 011 rd 0110011                   | I
xor        | 0000000 rs2 rs1 100 rd 0110011                   | I
srl        | 0000000 rs2 rs1 101 rd 0110011                   | I
sra        | 0100000 rs2 rs1 101 rd 0110011                   | I
or         | 0000000 rs2 rs1 110 rd 0110011                   | I
and        | 0000000 rs2 rs1 111 rd 0110011                   | I
addiw      | imm[11:0] rs1 000 rd 0011011                     | I
slliw      | 0000000 shamt[4:0] rs1 001 rd 0011011            | I
srliw      | 0000000 shamt[4:0] rs1 101 rd 0011011            | I
sraiw      | 0100000 shamt[4:0] rs1 101 rd 0011011            | I
addw       | 0000000 rs2 rs1 000 rd 0111011                   | I
subw       | 0100000 rs2 rs1 000 rd 0111011                   | I
sllw       | 0000000 rs2 rs1 001 rd 0111011                   | I
srlw       | 0000000 rs2 rs1 101 rd 0111011                   | I
sraw       | 0100000 rs2 rs1 101 rd 0111011                   | I
pause      | 0000 0001 0000 00000 000 00000 0001111           | Zihintpause
fence      | order[11:0] ----- 000 ----- 0001111              | I
fence.i    | ------------ ----- 001 ----- 0001111             | Zifencei
ecall      | 000000000000 00000 000 00000 1110011             | I
ebreak     | 000000000001 00000 000 00000 1110011             | I
sret       | 0001000 00010 00000 000 00000 1110011            | I
mret       | 0011000 00010 00000 000 00000 1110011            | I
wfi        | 0001000 00101 00000 000 00000 1110011            | I
sfence.vma | 0001001 rs2 rs1 000 00000 1110011                | I
sinval.vma | 0001011 rs2 rs1 000 00000 1110011                | Svinval
sfence.w.inval  | 0001100 00000 00000 000 00000 1110011       | Svinval
sfence.inval.ir | 0001100 00001 00000 000 00000 1110011       | Svinval
wrs.nto    | 000000001101 00000 000 00000 1110011             | Zawrs
wrs.sto    | 000000011101 00000 000 00000 1110011             | Zawrs
csrrw      | csr[11:0] rs1 001 rd 1110011                     | Zicsr
csrrs      | csr[11:0] rs1 010 rd 1110011                     | Zicsr
csrrc      | csr[11:0] rs1 011 rd 1110011                     | Zicsr
csrrwi     | csr[11:0] rs1 101 rd 1110011                     | Zicsr
csrrsi     | csr[11:0] rs1 110 rd 1110011                     | Zicsr
csrrci     | csr[11:0] rs1 111 rd 1110011                     | Zicsr
mop.r      | 1 n[4] 00 n[3:2] 0111 n[1:0] rs1 100 rd 1110011  | Zimop
mop.rr     | 1 n[2] 00 n[1:0] 1 rs2 rs1 100 rd 1110011        | Zimop
cbo.inval  | 000000000000 rs1 010 00000 0001111               | Zicbom
cbo.clean  | 000000000001 rs1 010 00000 0001111               | Zicbom
cbo.flush  | 000000000010 rs1 010 00000 0001111               | Zicbom
cbo.zero   | 000000000100 rs1 010 00000 0001111               | Zicboz
mul        | 0000001 rs2 rs1 000 rd 0110011                   | M or Zmmul
mulh       | 0000001 rs2 rs1 001 rd 0110011                   | M or Zmmul
mulhsu     | 0000001 rs2 rs1 010 rd 0110011                   | M or Zmmul
mulhu      | 0000001 rs2 rs1 011 rd 0110011                   | M or Zmmul
div        | 0000001 rs2 rs1 100 rd 0110011                   | M
divu       | 0000001 rs2 rs1 101 rd 0110011                   | M
rem        | 0000001 rs2 rs1 110 rd 0110011                   | M
remu       | 0000001 rs2 rs1 111 rd 0110011                   | M
mulw       | 0000001 rs2 rs1 000 rd 0111011                   | M or Zmmul
divw       | 0000001 rs2 rs1 100 rd 0111011                   | M
divuw      | 0000001 rs2 rs1 101 rd 0111011                   | M
remw       | 0000001 rs2 rs1 110 rd 0111011                   | M
remuw      | 0000001 rs2 rs1 111 rd 0111011                   | M
lr.w       | 00010 aq rl 00000 rs1 010 rd 0101111             | Zalrsc
sc.w       | 00011 aq rl rs2 rs1 010 rd 0101111               | Zalrsc
amoswap.w  | 00001 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amoadd.w   | 00000 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amoxor.w   | 00100 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amoand.w   | 01100 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amoor.w    | 01000 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amomin.w   | 10000 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amomax.w   | 10100 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amominu.w  | 11000 aq rl rs2 rs1 010 rd 0101111               | Zaamo
amomaxu.w  | 11100 aq rl rs2 rs1 010 rd 0101111               | Zaamo
lr.d       | 00010 aq rl 00000 rs1 011 rd 0101111             | Zalrsc
sc.d       | 00011 aq rl rs2 rs1 011 rd 0101111               | Zalrsc
amoswap.d  | 00001 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amoadd.d   | 00000 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amoxor.d   | 00100 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amoand.d   | 01100 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amoor.d    | 01000 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amomin.d   | 10000 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amomax.d   | 10100 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amominu.d  | 11000 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amomaxu.d  | 11100 aq rl rs2 rs1 011 rd 0101111               | Zaamo
amocas.w   | 00101 aq rl rs2 rs1 010 rd 0101111               | Zacas
amocas.d   | 00101 aq rl rs2 rs1 011 rd 0101111               | Zacas
amocas.q   | 00101 aq rl rs2!ODD rs1 100 rd!ODD 0101111       | Zacas
add.uw     | 0000100 rs2 rs1 000 rd 0111011                   | Zba
sh1add     | 0010000 rs2 rs1 010 rd 0110011                   | Zba
sh2add     | 0010000 rs2 rs1 100 rd 0110011                   | Zba
sh3add     | 0010000 rs2 rs1 110 rd 0110011                   | Zba
sh1add.uw  | 0010000 rs2 rs1 010 rd 0111011                   | Zba
sh2add.uw  | 0010000 rs2 rs1 100 rd 0111011                   | Zba
sh3add.uw  | 0010000 rs2 rs1 110 rd 0111011                   | Zba
slli.uw    | 000010 shamt[5:0] rs1 001 rd 0011011             | Zba
andn       | 0100000 rs2 rs1 111 rd 0110011                   | Zbb or Zbkb
orn        | 0100000 rs2 rs1 110 rd 0110011                   | Zbb or Zbkb
xnor       | 0100000 rs2 rs1 100 rd 0110011                   | Zbb or Zbkb
clz        | 0110000 00000 rs1 001 rd 0010011                 | Zbb
ctz        | 0110000 00001 rs1 001 rd 0010011                 | Zbb
cpop       | 0110000 00010 rs1 001 rd 0010011                 | Zbb
sext.b     | 0110000 00100 rs1 001 rd 0010011                 | Zbb
sext.h     | 0110000 00101 rs1 001 rd 0010011                 | Zbb
clzw       | 0110000 00000 rs1 001 rd 0011011                 | Zbb
ctzw       | 0110000 00001 rs1 001 rd 0011011                 | Zbb
cpopw      | 0110000 00010 rs1 001 rd 0011011                 | Zbb
max        | 0000101 rs2 rs1 110 rd 0110011                   | Zbb
maxu       | 0000101 rs2 rs1 111 rd 0110011                   | Zbb
min        | 0000101 rs2 rs1 100 rd 0110011                   | Zbb
minu       | 0000101 rs2 rs1 101 rd 0110011                   | Zbb
zext.h     | 0000100 00000 rs1 100 rd 0111011                 | Zbb
rol        | 0110000 rs2 rs1 001 rd 0110011                   | Zbb or Zbkb
ror        | 0110000 rs2 rs1 101 rd 0110011                   | Zbb or Zbkb
rori       | 011000 shamt[5:0] rs1 101 rd 0010011             | Zbb or Zbkb
rolw       | 0110000 rs2 rs1 001 rd 0111011                   | Zbb or Zbkb
rorw       | 0110000 rs2 rs1 101 rd 0111011                   | Zbb or Zbkb
roriw      | 0110000 shamt[4:0] rs1 101 rd 0011011            | Zbb or Zbkb
orc.b      | 001010000111 rs1 101 rd 0010011                  | Zbb
rev8       | 011010111000 rs1 101 rd 0010011                  | Zbb or Zbkb
brev8      | 011010000111 rs1 101 rd 0010011                  | Zbkb
pack       | 0000100 rs2 rs1 100 rd 0110011                   | Zbkb
packh      | 0000100 rs2 rs1 111 rd 0110011                   | Zbkb
packw      | 0000100 rs2 rs1 100 rd 0111011                   | Zbkb
clmul      | 0000101 rs2 rs1 001 rd 0110011                   | Zbc or Zbkc
clmulh     | 0000101 rs2 rs1 011 rd 0110011                   | Zbc or Zbkc
clmulr     | 0000101 rs2 rs1 010 rd 0110011                   | Zbc
xperm4     | 0010100 rs2 rs1 010 rd 0110011                   | Zbkx
xperm8     | 0010100 rs2 rs1 100 rd 0110011                   | Zbkx
bclr       | 0100100 rs2 rs1 001 rd 0110011                   | Zbs
bclri      | 010010 shamt[5:0] rs1 001 rd 0010011             | Zbs
bext       | 0100100 rs2 rs1 101 rd 0110011                   | Zbs
bexti      | 010010 shamt[5:0] rs1 101 rd 0010011             | Zbs
binv       | 0110100 rs2 rs1 001 rd 0110011                   | Zbs
binvi      | 011010 shamt[5:0] rs1 001 rd 0010011             | Zbs
bset       | 0010100 rs2 rs1 001 rd 0110011                   | Zbs
bseti      | 001010 shamt[5:0] rs1 001 rd 0010011             | Zbs
czero.eqz  | 0000111 rs2 rs1 101 rd 0110011                   | Zicond
czero.nez  | 0000111 rs2 rs1 111 rd 0110011                   | Zicond
aes64ds    | 00 11101 rs2 rs1 000 rd 0110011                  | Zknd
aes64dsm   | 00 11111 rs2 rs1 000 rd 0110011                  | Zknd
aes64es    | 00 11001 rs2 rs1 000 rd 0110011                  | Zkne
aes64esm   | 00 11011 rs2 rs1 000 rd 0110011                  | Zkne
aes64im    | 00 11000 00000 rs1 001 rd 0010011                | Zknd
aes64ks1i  | 00 11000 1 rnum[3:0]!11,12,13,14,15 rs1 001 rd 0010011 | Zknd or Zkne
aes64ks2   | 01 11111 rs2 rs1 000 rd 0110011                  | Zknd or Zkne
sha256sum0 | 00 01000 00000 rs1 001 rd 0010011                | Zknh
sha256sum1 | 00 01000 00001 rs1 001 rd 0010011                | Zknh
sha256sig0 | 00 01000 00010 rs1 001 rd 0010011                | Zknh
sha256sig1 | 00 01000 00011 rs1 001 rd 0010011                | Zknh
sha512sum0 | 00 01000 00100 rs1 001 rd 0010011                | Zknh
sha512sum1 | 00 01000 00101 rs1 001 rd 0010011                | Zknh
sha512sig0 | 00 01000 00110 rs1 001 rd 0010011                | Zknh
sha512sig1 | 00 01000 00111 rs1 001 rd 0010011                | Zknh
sm3p0      | 00 01000 01000 rs1 001 rd 0010011                | Zksh
sm3p1      | 00 01000 01001 rs1 001 rd 0010011                | Zksh
sm4ed      | bs[1:0] 11000 rs2 rs1 000 rd 0110011             | Zksed
sm4ks      | bs[1:0] 11010 rs2 rs1 000 rd 0110011             | Zksed
flw        | imm[11:0] rs1 010 rd 0000111                     | F
fld        | imm[11:0] rs1 011 rd 0000111                     | D
flh        | imm[11:0] rs1 001 rd 0000111                     | Zfhmin
fsw        | imm[11:5] rs2 rs1 010 imm[4:0] 0100111           | F
fsd        | imm[11:5] rs2 rs1 011 imm[4:0] 0100111           | D
fsh        | imm[11:5] rs2 rs1 001 imm[4:0] 0100111           | Zfhmin
fmv.x.w    | 11100 00 00000 rs1 000 rd 1010011                | F
fmv.w.x    | 11110 00 00000 rs1 000 rd 1010011                | F
fmv.x.d    | 11100 01 00000 rs1 000 rd 1010011                | D
fmv.d.x    | 11110 01 00000 rs1 000 rd 1010011                | D
fmv.x.h    | 11100 10 00000 rs1 000 rd 1010011                | Zfhmin
fmv.h.x    | 11110 10 00000 rs1 000 rd 1010011                | Zfhmin
fcvt.s.d   | 01000 00 00001 rs1 rm rd 1010011                 | D
fcvt.d.s   | 01000 01 00000 rs1 rm rd 1010011                 | D
fcvt.s.h   | 01000 00 00010 rs1 rm rd 1010011                 | Zfhmin
fcvt.h.s   | 01000 10 00000 rs1 rm rd 1010011                 | Zfhmin
fcvt.d.h   | 01000 01 00010 rs1 rm rd 1010011                 | Zfhmin and D
fcvt.h.d   | 01000 10 00001 rs1 rm rd 1010011                 | Zfhmin and D
fcvtmod.w.d| 11000 01 01000 rs1 001 rd 1010011                | Zfa and D
";

/// The rows that exist in every floating-point format: F stands for its letter and FMT for its two bits.
const FLOAT_TABLE: &str = "
fmadd.F    | rs3 FMT rs2 rs1 rm rd 1000011
fmsub.F    | rs3 FMT rs2 rs1 rm rd 1000111
fnmsub.F   | rs3 FMT rs2 rs1 rm rd 1001011
fnmadd.F   | rs3 FMT rs2 rs1 rm rd 1001111
fadd.F     | 00000 FMT rs2 rs1 rm rd 1010011
fsub.F     | 00001 FMT rs2 rs1 rm rd 1010011
fmul.F     | 00010 FMT rs2 rs1 rm rd 1010011
fdiv.F     | 00011 FMT rs2 rs1 rm rd 1010011
fsqrt.F    | 01011 FMT 00000 rs1 rm rd 1010011
fsgnj.F    | 00100 FMT rs2 rs1 000 rd 1010011
fsgnjn.F   | 00100 FMT rs2 rs1 001 rd 1010011
fsgnjx.F   | 00100 FMT rs2 rs1 010 rd 1010011
fmin.F     | 00101 FMT rs2 rs1 000 rd 1010011
fmax.F     | 00101 FMT rs2 rs1 001 rd 1010011
fle.F      | 10100 FMT rs2 rs1 000 rd 1010011
flt.F      | 10100 FMT rs2 rs1 001 rd 1010011
feq.F      | 10100 FMT rs2 rs1 010 rd 1010011
fclass.F   | 11100 FMT 00000 rs1 001 rd 1010011
fcvt.w.F   | 11000 FMT 00000 rs1 rm rd 1010011
fcvt.wu.F  | 11000 FMT 00001 rs1 rm rd 1010011
fcvt.l.F   | 11000 FMT 00010 rs1 rm rd 1010011
fcvt.lu.F  | 11000 FMT 00011 rs1 rm rd 1010011
fcvt.F.w   | 11010 FMT 00000 rs1 rm rd 1010011
fcvt.F.wu  | 11010 FMT 00001 rs1 rm rd 1010011
fcvt.F.l   | 11010 FMT 00010 rs1 rm rd 1010011
fcvt.F.lu  | 11010 FMT 00011 rs1 rm rd 1010011
";

/// The same for Zfa.
const ZFA_TABLE: &str = "
fli.F      | 11110 FMT 00001 constant[4:0] 000 rd 1010011
fminm.F    | 00101 FMT rs2 rs1 010 rd 1010011
fmaxm.F    | 00101 FMT rs2 rs1 011 rd 1010011
fround.F   | 01000 FMT 00100 rs1 rm rd 1010011
froundnx.F | 01000 FMT 00101 rs1 rm rd 1010011
fleq.F     | 10100 FMT rs2 rs1 100 rd 1010011
fltq.F     | 10100 FMT rs2 rs1 101 rd 1010011
";

/// A row read in.
pub struct Row {
    pub op: Op,
    pub encoding: Encoding,
    condition: Vec<IsaSet>,
}

impl Row {
    fn new(mnemonic: &str, encoding: &str, condition: &str, ops: &HashMap<&str, Op>) -> Row {
        let odd: Vec<String> = (0..16).map(|n| (2 * n + 1).to_string()).collect();
        // Rounding modes 101 and 110 are reserved.
        let encoding = encoding.replace("ODD", &odd.join(",")).replace(" rm ", " rm!5,6 ");
        Row {
            op: *ops.get(mnemonic).unwrap_or_else(|| panic!("the emulator has no {mnemonic}")),
            encoding: Encoding::parse(&encoding, 32),
            condition: condition_sets(condition),
        }
    }

    pub fn exists(&self, isa: &IsaSet) -> bool {
        self.condition.iter().any(|&set| isa.contains(set))
    }
}

/// `A and B or C` as sets of which one must be there.
fn condition_sets(condition: &str) -> Vec<IsaSet> {
    let extension = |name: &str| {
        let lower = name.trim().to_lowercase();
        *Extension::ALL.iter().find(|e| e.name() == lower).unwrap_or_else(|| panic!("no extension {name}"))
    };
    let set = |all: &str| IsaSet::of(&all.split(" and ").map(extension).collect::<Vec<_>>());
    condition.split(" or ").map(set).collect()
}

/// The whole table, by major opcode.
pub struct Manual {
    pub rows: Vec<Row>,
    by_opcode: Vec<Vec<usize>>,
    by_op: HashMap<Op, usize>,
}

impl Manual {
    pub fn new() -> Manual {
        let ops: HashMap<&str, Op> = Op::all().map(|op| (op.mnemonic(), op)).collect();
        let mut rows = Vec::new();
        for line in TABLE.lines().filter(|line| !line.is_empty()) {
            // The last two '|' separate columns; those before may stand inside an immediate.
            let (mnemonic, rest) = line.split_once('|').expect(line);
            let (encoding, condition) = rest.rsplit_once('|').expect(line);
            rows.push(Row::new(mnemonic.trim(), encoding.trim(), condition, &ops));
        }
        let formats =
            [("s", "00", "F", "Zfa"), ("d", "01", "D", "Zfa and D"), ("h", "10", "Zfh", "Zfa and Zfh")];
        for (letter, bits, extension, zfa) in formats {
            for (table, condition) in [(FLOAT_TABLE, extension), (ZFA_TABLE, zfa)] {
                for line in table.lines().filter(|line| !line.is_empty()) {
                    let (mnemonic, encoding) = line.split_once('|').expect(line);
                    let mnemonic = mnemonic.trim().replace('F', letter);
                    rows.push(Row::new(&mnemonic, &encoding.replace("FMT", bits), condition, &ops));
                }
            }
        }
        let of_opcode = |opcode: u32| {
            let matching = |row: &Row| row.encoding.value >> 2 & 0x1f == opcode;
            (0..rows.len()).filter(|&index| matching(&rows[index])).collect()
        };
        Manual {
            by_opcode: (0..32).map(of_opcode).collect(),
            by_op: rows.iter().enumerate().map(|(index, row)| (row.op, index)).collect(),
            rows,
        }
    }

    /// The row of an operation.
    pub fn row(&self, op: Op) -> &Row {
        &self.rows[*self.by_op.get(&op).unwrap_or_else(|| panic!("{op:?} is not in the manual's table"))]
    }

    /// What the decoder must say about a word whose low two bits are 11.
    pub fn decode(&self, word: u32, isa: &IsaSet) -> Insn {
        let candidates = &self.by_opcode[(word >> 2 & 0x1f) as usize];
        let row = candidates
            .iter()
            .map(|&index| &self.rows[index])
            .find(|row| row.encoding.matches(word) && row.exists(isa));
        match row {
            Some(row) => expected(row, word),
            None => illegal(word, 4),
        }
    }
}

/// An illegal instruction with these bits.
pub fn illegal(raw: u32, length: u8) -> Insn {
    Insn { op: Op::Illegal, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length, imm: 0, raw }
}

fn expected(row: &Row, word: u32) -> Insn {
    let field = |name| row.encoding.field(name, word);
    let register = |name| field(name).unwrap_or(0) as u8;
    let numbers = ["imm", "shamt", "csr", "order", "n", "rnum", "bs", "constant"];
    // fcvtmod.w.d has a rounding mode, of which only 001 (towards zero) is an instruction.
    let rounding = if row.op == Op::FcvtmodWD { 1 } else { register("rm") };
    Insn {
        op: row.op,
        rd: register("rd"),
        rs1: register("rs1"),
        rs2: register("rs2"),
        rs3: register("rs3"),
        rm: rounding | register("aq") << 1 | register("rl"),
        length: 4,
        imm: numbers.iter().find_map(|name| field(name)).unwrap_or(0),
        raw: word,
    }
}
