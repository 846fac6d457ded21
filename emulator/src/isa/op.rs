//! The instruction table: one row an instruction. From it come the operations, the decoder, the mnemonics, the operand
//! formats of the disassembler, and what `--isa` switches off. The chapters are
//! those of the unprivileged manual.

use super::extension::{Extension, IsaSet};
use super::format::Format;

/// One row: how an instruction is recognised and what provides it.
#[derive(Debug)]
pub(super) struct Row {
    pub op: Op,
    pub mnemonic: &'static str,
    /// The fixed bits' values.
    pub pattern: u32,
    /// The fixed bits.
    pub mask: u32,
    pub format: Format,
    /// Any one of these sets provides the instruction.
    pub provided_by: &'static [IsaSet],
}

impl Row {
    /// Whether the instruction exists on a hart with these extensions.
    #[inline]
    pub fn exists(&self, isa: &IsaSet) -> bool {
        self.provided_by.iter().any(|&set| isa.contains(set))
    }
}

/// Turns the rows into [`Op`] and [`ROWS`]. Where patterns overlap, the earlier row wins if its extension is on.
macro_rules! instructions {
    ($($variant:ident $mnemonic:literal $pattern:literal $mask:literal $format:ident if $($($extension:ident)and+)or+;)+) => {
        /// What an instruction does: the mnemonic in CamelCase, in the order of the table.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u16)]
        pub enum Op {
            $(#[doc = concat!("`", $mnemonic, "`")] $variant,)+
            /// Not an instruction: reserved, switched off, or longer than 32 bits.
            Illegal,
        }

        /// The table, indexed by `Op`.
        pub(super) static ROWS: [Row; Op::Illegal as usize] = [
            $(Row {
                op: Op::$variant,
                mnemonic: $mnemonic,
                pattern: $pattern,
                mask: $mask,
                format: Format::$format,
                provided_by: &[$(IsaSet::of(&[$(Extension::$extension),+])),+],
            },)+
        ];

        /// The fixed bits (value, mask) of each row, for the decoder's index, which is built at compile time.
        pub(super) const PATTERNS: [(u32, u32); Op::Illegal as usize] = [$(($pattern, $mask)),+];
    };
}

instructions! {
    // RV64I (chapters "RV32I" and "RV64I")
    Lui           "lui"             0x00000037 0x0000007f Upper             if I;
    Auipc         "auipc"           0x00000017 0x0000007f Upper             if I;
    Jal           "jal"             0x0000006f 0x0000007f Jump              if I;
    Jalr          "jalr"            0x00000067 0x0000707f Load              if I;
    Beq           "beq"             0x00000063 0x0000707f Branch            if I;
    Bne           "bne"             0x00001063 0x0000707f Branch            if I;
    Blt           "blt"             0x00004063 0x0000707f Branch            if I;
    Bge           "bge"             0x00005063 0x0000707f Branch            if I;
    Bltu          "bltu"            0x00006063 0x0000707f Branch            if I;
    Bgeu          "bgeu"            0x00007063 0x0000707f Branch            if I;
    Lb            "lb"              0x00000003 0x0000707f Load              if I;
    Lh            "lh"              0x00001003 0x0000707f Load              if I;
    Lw            "lw"              0x00002003 0x0000707f Load              if I;
    Ld            "ld"              0x00003003 0x0000707f Load              if I;
    Lbu           "lbu"             0x00004003 0x0000707f Load              if I;
    Lhu           "lhu"             0x00005003 0x0000707f Load              if I;
    Lwu           "lwu"             0x00006003 0x0000707f Load              if I;
    Sb            "sb"              0x00000023 0x0000707f Store             if I;
    Sh            "sh"              0x00001023 0x0000707f Store             if I;
    Sw            "sw"              0x00002023 0x0000707f Store             if I;
    Sd            "sd"              0x00003023 0x0000707f Store             if I;
    // Prefetches are ORI with rd = x0 (chapter "CMO"): without Zicbop the same bits are that ORI.
    PrefetchI     "prefetch.i"      0x00006013 0x01f07fff Prefetch          if Zicbop;
    PrefetchR     "prefetch.r"      0x00106013 0x01f07fff Prefetch          if Zicbop;
    PrefetchW     "prefetch.w"      0x00306013 0x01f07fff Prefetch          if Zicbop;
    Addi          "addi"            0x00000013 0x0000707f Immediate         if I;
    Slti          "slti"            0x00002013 0x0000707f Immediate         if I;
    Sltiu         "sltiu"           0x00003013 0x0000707f Immediate         if I;
    Xori          "xori"            0x00004013 0x0000707f Immediate         if I;
    Ori           "ori"             0x00006013 0x0000707f Immediate         if I;
    Andi          "andi"            0x00007013 0x0000707f Immediate         if I;
    Slli          "slli"            0x00001013 0xfc00707f Shift64           if I;
    Srli          "srli"            0x00005013 0xfc00707f Shift64           if I;
    Srai          "srai"            0x40005013 0xfc00707f Shift64           if I;
    Add           "add"             0x00000033 0xfe00707f Register          if I;
    Sub           "sub"             0x40000033 0xfe00707f Register          if I;
    Sll           "sll"             0x00001033 0xfe00707f Register          if I;
    Slt           "slt"             0x00002033 0xfe00707f Register          if I;
    Sltu          "sltu"            0x00003033 0xfe00707f Register          if I;
    Xor           "xor"             0x00004033 0xfe00707f Register          if I;
    Srl           "srl"             0x00005033 0xfe00707f Register          if I;
    Sra           "sra"             0x40005033 0xfe00707f Register          if I;
    Or            "or"              0x00006033 0xfe00707f Register          if I;
    And           "and"             0x00007033 0xfe00707f Register          if I;
    Addiw         "addiw"           0x0000001b 0x0000707f Immediate         if I;
    Slliw         "slliw"           0x0000101b 0xfe00707f Shift32           if I;
    Srliw         "srliw"           0x0000501b 0xfe00707f Shift32           if I;
    Sraiw         "sraiw"           0x4000501b 0xfe00707f Shift32           if I;
    Addw          "addw"            0x0000003b 0xfe00707f Register          if I;
    Subw          "subw"            0x4000003b 0xfe00707f Register          if I;
    Sllw          "sllw"            0x0000103b 0xfe00707f Register          if I;
    Srlw          "srlw"            0x0000503b 0xfe00707f Register          if I;
    Sraw          "sraw"            0x4000503b 0xfe00707f Register          if I;
    // PAUSE is a FENCE (chapter "Zihintpause"). Every fm, predecessor and successor set of FENCE, and its rd and rs1, must be
    // accepted (section "Memory Ordering Instructions"); the same for FENCE.I's unused fields (chapter "Zifencei").
    Pause         "pause"           0x0100000f 0xffffffff Bare              if Zihintpause;
    Fence         "fence"           0x0000000f 0x0000707f Fence             if I;
    FenceI        "fence.i"         0x0000100f 0x0000707f Bare              if Zifencei;
    Ecall         "ecall"           0x00000073 0xffffffff Bare              if I;
    Ebreak        "ebreak"          0x00100073 0xffffffff Bare              if I;
    // Zicsr
    Csrrw         "csrrw"           0x00001073 0x0000707f Csr               if Zicsr;
    Csrrs         "csrrs"           0x00002073 0x0000707f Csr               if Zicsr;
    Csrrc         "csrrc"           0x00003073 0x0000707f Csr               if Zicsr;
    Csrrwi        "csrrwi"          0x00005073 0x0000707f CsrImmediate      if Zicsr;
    Csrrsi        "csrrsi"          0x00006073 0x0000707f CsrImmediate      if Zicsr;
    Csrrci        "csrrci"          0x00007073 0x0000707f CsrImmediate      if Zicsr;
    // Privileged instructions (privileged manual, sections "Machine-Mode Privileged Instructions", "Supervisor Instructions", "Svinval")
    Mret          "mret"            0x30200073 0xffffffff Bare              if I;
    Sret          "sret"            0x10200073 0xffffffff Bare              if I;
    Wfi           "wfi"             0x10500073 0xffffffff Bare              if I;
    SfenceVma     "sfence.vma"      0x12000073 0xfe007fff TranslationFence  if I;
    SinvalVma     "sinval.vma"      0x16000073 0xfe007fff TranslationFence  if Svinval;
    SfenceWInval  "sfence.w.inval"  0x18000073 0xffffffff Bare              if Svinval;
    SfenceInvalIr "sfence.inval.ir" 0x18100073 0xffffffff Bare              if Svinval;
    // Zawrs, Zimop
    WrsNto        "wrs.nto"         0x00d00073 0xffffffff Bare              if Zawrs;
    WrsSto        "wrs.sto"         0x01d00073 0xffffffff Bare              if Zawrs;
    MopR          "mop.r"           0x81c04073 0xb3c0707f MayBeUnary        if Zimop;
    MopRr         "mop.rr"          0x82004073 0xb200707f MayBeBinary       if Zimop;
    // Zcmop: the one 16-bit operation that has no 32-bit twin
    CMop          "c.mop"           0x00006081 0x0000f8ff MayBeCompressed   if Zcmop;
    // Zicbom, Zicboz (chapter "CMO")
    CboInval      "cbo.inval"       0x0000200f 0xfff07fff CacheBlock        if Zicbom;
    CboClean      "cbo.clean"       0x0010200f 0xfff07fff CacheBlock        if Zicbom;
    CboFlush      "cbo.flush"       0x0020200f 0xfff07fff CacheBlock        if Zicbom;
    CboZero       "cbo.zero"        0x0040200f 0xfff07fff CacheBlock        if Zicboz;
    // M and, without the divisions, Zmmul
    Mul           "mul"             0x02000033 0xfe00707f Register          if Zmmul;
    Mulh          "mulh"            0x02001033 0xfe00707f Register          if Zmmul;
    Mulhsu        "mulhsu"          0x02002033 0xfe00707f Register          if Zmmul;
    Mulhu         "mulhu"           0x02003033 0xfe00707f Register          if Zmmul;
    Div           "div"             0x02004033 0xfe00707f Register          if M;
    Divu          "divu"            0x02005033 0xfe00707f Register          if M;
    Rem           "rem"             0x02006033 0xfe00707f Register          if M;
    Remu          "remu"            0x02007033 0xfe00707f Register          if M;
    Mulw          "mulw"            0x0200003b 0xfe00707f Register          if Zmmul;
    Divw          "divw"            0x0200403b 0xfe00707f Register          if M;
    Divuw         "divuw"           0x0200503b 0xfe00707f Register          if M;
    Remw          "remw"            0x0200603b 0xfe00707f Register          if M;
    Remuw         "remuw"           0x0200703b 0xfe00707f Register          if M;
    // A
    LrW           "lr.w"            0x1000202f 0xf9f0707f LoadReserved      if Zalrsc;
    ScW           "sc.w"            0x1800202f 0xf800707f Atomic            if Zalrsc;
    AmoswapW      "amoswap.w"       0x0800202f 0xf800707f Atomic            if Zaamo;
    AmoaddW       "amoadd.w"        0x0000202f 0xf800707f Atomic            if Zaamo;
    AmoxorW       "amoxor.w"        0x2000202f 0xf800707f Atomic            if Zaamo;
    AmoandW       "amoand.w"        0x6000202f 0xf800707f Atomic            if Zaamo;
    AmoorW        "amoor.w"         0x4000202f 0xf800707f Atomic            if Zaamo;
    AmominW       "amomin.w"        0x8000202f 0xf800707f Atomic            if Zaamo;
    AmomaxW       "amomax.w"        0xa000202f 0xf800707f Atomic            if Zaamo;
    AmominuW      "amominu.w"       0xc000202f 0xf800707f Atomic            if Zaamo;
    AmomaxuW      "amomaxu.w"       0xe000202f 0xf800707f Atomic            if Zaamo;
    LrD           "lr.d"            0x1000302f 0xf9f0707f LoadReserved      if Zalrsc;
    ScD           "sc.d"            0x1800302f 0xf800707f Atomic            if Zalrsc;
    AmoswapD      "amoswap.d"       0x0800302f 0xf800707f Atomic            if Zaamo;
    AmoaddD       "amoadd.d"        0x0000302f 0xf800707f Atomic            if Zaamo;
    AmoxorD       "amoxor.d"        0x2000302f 0xf800707f Atomic            if Zaamo;
    AmoandD       "amoand.d"        0x6000302f 0xf800707f Atomic            if Zaamo;
    AmoorD        "amoor.d"         0x4000302f 0xf800707f Atomic            if Zaamo;
    AmominD       "amomin.d"        0x8000302f 0xf800707f Atomic            if Zaamo;
    AmomaxD       "amomax.d"        0xa000302f 0xf800707f Atomic            if Zaamo;
    AmominuD      "amominu.d"       0xc000302f 0xf800707f Atomic            if Zaamo;
    AmomaxuD      "amomaxu.d"       0xe000302f 0xf800707f Atomic            if Zaamo;
    // Zacas: the register pairs of AMOCAS.Q start at an even register, odd ones are reserved.
    AmocasW       "amocas.w"        0x2800202f 0xf800707f Atomic            if Zacas;
    AmocasD       "amocas.d"        0x2800302f 0xf800707f Atomic            if Zacas;
    AmocasQ       "amocas.q"        0x2800402f 0xf81070ff Atomic            if Zacas;
    // Zba (chapter "B", as all of the Zb extensions)
    AddUw         "add.uw"          0x0800003b 0xfe00707f Register          if Zba;
    Sh1add        "sh1add"          0x20002033 0xfe00707f Register          if Zba;
    Sh2add        "sh2add"          0x20004033 0xfe00707f Register          if Zba;
    Sh3add        "sh3add"          0x20006033 0xfe00707f Register          if Zba;
    Sh1addUw      "sh1add.uw"       0x2000203b 0xfe00707f Register          if Zba;
    Sh2addUw      "sh2add.uw"       0x2000403b 0xfe00707f Register          if Zba;
    Sh3addUw      "sh3add.uw"       0x2000603b 0xfe00707f Register          if Zba;
    SlliUw        "slli.uw"         0x0800101b 0xfc00707f Shift64           if Zba;
    // Zbb and Zbkb
    Andn          "andn"            0x40007033 0xfe00707f Register          if Zbb or Zbkb;
    Orn           "orn"             0x40006033 0xfe00707f Register          if Zbb or Zbkb;
    Xnor          "xnor"            0x40004033 0xfe00707f Register          if Zbb or Zbkb;
    Clz           "clz"             0x60001013 0xfff0707f Unary             if Zbb;
    Ctz           "ctz"             0x60101013 0xfff0707f Unary             if Zbb;
    Cpop          "cpop"            0x60201013 0xfff0707f Unary             if Zbb;
    Clzw          "clzw"            0x6000101b 0xfff0707f Unary             if Zbb;
    Ctzw          "ctzw"            0x6010101b 0xfff0707f Unary             if Zbb;
    Cpopw         "cpopw"           0x6020101b 0xfff0707f Unary             if Zbb;
    Max           "max"             0x0a006033 0xfe00707f Register          if Zbb;
    Maxu          "maxu"            0x0a007033 0xfe00707f Register          if Zbb;
    Min           "min"             0x0a004033 0xfe00707f Register          if Zbb;
    Minu          "minu"            0x0a005033 0xfe00707f Register          if Zbb;
    SextB         "sext.b"          0x60401013 0xfff0707f Unary             if Zbb;
    SextH         "sext.h"          0x60501013 0xfff0707f Unary             if Zbb;
    // ZEXT.H is PACKW with rs2 = x0: Zbb alone has only this one.
    ZextH         "zext.h"          0x0800403b 0xfff0707f Unary             if Zbb;
    Rol           "rol"             0x60001033 0xfe00707f Register          if Zbb or Zbkb;
    Ror           "ror"             0x60005033 0xfe00707f Register          if Zbb or Zbkb;
    Rori          "rori"            0x60005013 0xfc00707f Shift64           if Zbb or Zbkb;
    Rolw          "rolw"            0x6000103b 0xfe00707f Register          if Zbb or Zbkb;
    Rorw          "rorw"            0x6000503b 0xfe00707f Register          if Zbb or Zbkb;
    Roriw         "roriw"           0x6000501b 0xfe00707f Shift32           if Zbb or Zbkb;
    OrcB          "orc.b"           0x28705013 0xfff0707f Unary             if Zbb;
    Rev8          "rev8"            0x6b805013 0xfff0707f Unary             if Zbb or Zbkb;
    Pack          "pack"            0x08004033 0xfe00707f Register          if Zbkb;
    Packh         "packh"           0x08007033 0xfe00707f Register          if Zbkb;
    Packw         "packw"           0x0800403b 0xfe00707f Register          if Zbkb;
    Brev8         "brev8"           0x68705013 0xfff0707f Unary             if Zbkb;
    // Zbc, Zbkc, Zbkx
    Clmul         "clmul"           0x0a001033 0xfe00707f Register          if Zbc or Zbkc;
    Clmulh        "clmulh"          0x0a003033 0xfe00707f Register          if Zbc or Zbkc;
    Clmulr        "clmulr"          0x0a002033 0xfe00707f Register          if Zbc;
    Xperm4        "xperm4"          0x28002033 0xfe00707f Register          if Zbkx;
    Xperm8        "xperm8"          0x28004033 0xfe00707f Register          if Zbkx;
    // Zbs
    Bclr          "bclr"            0x48001033 0xfe00707f Register          if Zbs;
    Bclri         "bclri"           0x48001013 0xfc00707f Shift64           if Zbs;
    Bext          "bext"            0x48005033 0xfe00707f Register          if Zbs;
    Bexti         "bexti"           0x48005013 0xfc00707f Shift64           if Zbs;
    Binv          "binv"            0x68001033 0xfe00707f Register          if Zbs;
    Binvi         "binvi"           0x68001013 0xfc00707f Shift64           if Zbs;
    Bset          "bset"            0x28001033 0xfe00707f Register          if Zbs;
    Bseti         "bseti"           0x28001013 0xfc00707f Shift64           if Zbs;
    // Zicond
    CzeroEqz      "czero.eqz"       0x0e005033 0xfe00707f Register          if Zicond;
    CzeroNez      "czero.nez"       0x0e007033 0xfe00707f Register          if Zicond;
    // Scalar cryptography, the RV64 instructions
    Aes64ds       "aes64ds"         0x3a000033 0xfe00707f Register          if Zknd;
    Aes64dsm      "aes64dsm"        0x3e000033 0xfe00707f Register          if Zknd;
    Aes64im       "aes64im"         0x30001013 0xfff0707f Unary             if Zknd;
    Aes64es       "aes64es"         0x32000033 0xfe00707f Register          if Zkne;
    Aes64esm      "aes64esm"        0x36000033 0xfe00707f Register          if Zkne;
    Aes64ks1i     "aes64ks1i"       0x31001013 0xff00707f RoundNumber       if Zknd or Zkne;
    Aes64ks2      "aes64ks2"        0x7e000033 0xfe00707f Register          if Zknd or Zkne;
    Sha256sum0    "sha256sum0"      0x10001013 0xfff0707f Unary             if Zknh;
    Sha256sum1    "sha256sum1"      0x10101013 0xfff0707f Unary             if Zknh;
    Sha256sig0    "sha256sig0"      0x10201013 0xfff0707f Unary             if Zknh;
    Sha256sig1    "sha256sig1"      0x10301013 0xfff0707f Unary             if Zknh;
    Sha512sum0    "sha512sum0"      0x10401013 0xfff0707f Unary             if Zknh;
    Sha512sum1    "sha512sum1"      0x10501013 0xfff0707f Unary             if Zknh;
    Sha512sig0    "sha512sig0"      0x10601013 0xfff0707f Unary             if Zknh;
    Sha512sig1    "sha512sig1"      0x10701013 0xfff0707f Unary             if Zknh;
    Sm3p0         "sm3p0"           0x10801013 0xfff0707f Unary             if Zksh;
    Sm3p1         "sm3p1"           0x10901013 0xfff0707f Unary             if Zksh;
    Sm4ed         "sm4ed"           0x30000033 0x3e00707f ByteSelect        if Zksed;
    Sm4ks         "sm4ks"           0x34000033 0x3e00707f ByteSelect        if Zksed;
    // F
    Flw           "flw"             0x00002007 0x0000707f FLoad             if F;
    Fsw           "fsw"             0x00002027 0x0000707f FStore            if F;
    FmaddS        "fmadd.s"         0x00000043 0x0600007f FFused            if F;
    FmsubS        "fmsub.s"         0x00000047 0x0600007f FFused            if F;
    FnmsubS       "fnmsub.s"        0x0000004b 0x0600007f FFused            if F;
    FnmaddS       "fnmadd.s"        0x0000004f 0x0600007f FFused            if F;
    FaddS         "fadd.s"          0x00000053 0xfe00007f FRegisterRounded  if F;
    FsubS         "fsub.s"          0x08000053 0xfe00007f FRegisterRounded  if F;
    FmulS         "fmul.s"          0x10000053 0xfe00007f FRegisterRounded  if F;
    FdivS         "fdiv.s"          0x18000053 0xfe00007f FRegisterRounded  if F;
    FsqrtS        "fsqrt.s"         0x58000053 0xfff0007f FUnaryRounded     if F;
    FsgnjS        "fsgnj.s"         0x20000053 0xfe00707f FRegister         if F;
    FsgnjnS       "fsgnjn.s"        0x20001053 0xfe00707f FRegister         if F;
    FsgnjxS       "fsgnjx.s"        0x20002053 0xfe00707f FRegister         if F;
    FminS         "fmin.s"          0x28000053 0xfe00707f FRegister         if F;
    FmaxS         "fmax.s"          0x28001053 0xfe00707f FRegister         if F;
    FeqS          "feq.s"           0xa0002053 0xfe00707f FCompare          if F;
    FltS          "flt.s"           0xa0001053 0xfe00707f FCompare          if F;
    FleS          "fle.s"           0xa0000053 0xfe00707f FCompare          if F;
    FclassS       "fclass.s"        0xe0001053 0xfff0707f FToX              if F;
    FcvtWS        "fcvt.w.s"        0xc0000053 0xfff0007f FToXRounded       if F;
    FcvtWuS       "fcvt.wu.s"       0xc0100053 0xfff0007f FToXRounded       if F;
    FcvtLS        "fcvt.l.s"        0xc0200053 0xfff0007f FToXRounded       if F;
    FcvtLuS       "fcvt.lu.s"       0xc0300053 0xfff0007f FToXRounded       if F;
    FcvtSW        "fcvt.s.w"        0xd0000053 0xfff0007f XToFRounded       if F;
    FcvtSWu       "fcvt.s.wu"       0xd0100053 0xfff0007f XToFRounded       if F;
    FcvtSL        "fcvt.s.l"        0xd0200053 0xfff0007f XToFRounded       if F;
    FcvtSLu       "fcvt.s.lu"       0xd0300053 0xfff0007f XToFRounded       if F;
    FmvXW         "fmv.x.w"         0xe0000053 0xfff0707f FToX              if F;
    FmvWX         "fmv.w.x"         0xf0000053 0xfff0707f XToF              if F;
    // D
    Fld           "fld"             0x00003007 0x0000707f FLoad             if D;
    Fsd           "fsd"             0x00003027 0x0000707f FStore            if D;
    FmaddD        "fmadd.d"         0x02000043 0x0600007f FFused            if D;
    FmsubD        "fmsub.d"         0x02000047 0x0600007f FFused            if D;
    FnmsubD       "fnmsub.d"        0x0200004b 0x0600007f FFused            if D;
    FnmaddD       "fnmadd.d"        0x0200004f 0x0600007f FFused            if D;
    FaddD         "fadd.d"          0x02000053 0xfe00007f FRegisterRounded  if D;
    FsubD         "fsub.d"          0x0a000053 0xfe00007f FRegisterRounded  if D;
    FmulD         "fmul.d"          0x12000053 0xfe00007f FRegisterRounded  if D;
    FdivD         "fdiv.d"          0x1a000053 0xfe00007f FRegisterRounded  if D;
    FsqrtD        "fsqrt.d"         0x5a000053 0xfff0007f FUnaryRounded     if D;
    FsgnjD        "fsgnj.d"         0x22000053 0xfe00707f FRegister         if D;
    FsgnjnD       "fsgnjn.d"        0x22001053 0xfe00707f FRegister         if D;
    FsgnjxD       "fsgnjx.d"        0x22002053 0xfe00707f FRegister         if D;
    FminD         "fmin.d"          0x2a000053 0xfe00707f FRegister         if D;
    FmaxD         "fmax.d"          0x2a001053 0xfe00707f FRegister         if D;
    FeqD          "feq.d"           0xa2002053 0xfe00707f FCompare          if D;
    FltD          "flt.d"           0xa2001053 0xfe00707f FCompare          if D;
    FleD          "fle.d"           0xa2000053 0xfe00707f FCompare          if D;
    FclassD       "fclass.d"        0xe2001053 0xfff0707f FToX              if D;
    FcvtWD        "fcvt.w.d"        0xc2000053 0xfff0007f FToXRounded       if D;
    FcvtWuD       "fcvt.wu.d"       0xc2100053 0xfff0007f FToXRounded       if D;
    FcvtLD        "fcvt.l.d"        0xc2200053 0xfff0007f FToXRounded       if D;
    FcvtLuD       "fcvt.lu.d"       0xc2300053 0xfff0007f FToXRounded       if D;
    FcvtDW        "fcvt.d.w"        0xd2000053 0xfff0007f XToFRounded       if D;
    FcvtDWu       "fcvt.d.wu"       0xd2100053 0xfff0007f XToFRounded       if D;
    FcvtDL        "fcvt.d.l"        0xd2200053 0xfff0007f XToFRounded       if D;
    FcvtDLu       "fcvt.d.lu"       0xd2300053 0xfff0007f XToFRounded       if D;
    FmvXD         "fmv.x.d"         0xe2000053 0xfff0707f FToX              if D;
    FmvDX         "fmv.d.x"         0xf2000053 0xfff0707f XToF              if D;
    FcvtSD        "fcvt.s.d"        0x40100053 0xfff0007f FUnaryRounded     if D;
    FcvtDS        "fcvt.d.s"        0x42000053 0xfff0007f FUnaryRounded     if D;
    // Zfh and Zfhmin
    Flh           "flh"             0x00001007 0x0000707f FLoad             if Zfhmin;
    Fsh           "fsh"             0x00001027 0x0000707f FStore            if Zfhmin;
    FmaddH        "fmadd.h"         0x04000043 0x0600007f FFused            if Zfh;
    FmsubH        "fmsub.h"         0x04000047 0x0600007f FFused            if Zfh;
    FnmsubH       "fnmsub.h"        0x0400004b 0x0600007f FFused            if Zfh;
    FnmaddH       "fnmadd.h"        0x0400004f 0x0600007f FFused            if Zfh;
    FaddH         "fadd.h"          0x04000053 0xfe00007f FRegisterRounded  if Zfh;
    FsubH         "fsub.h"          0x0c000053 0xfe00007f FRegisterRounded  if Zfh;
    FmulH         "fmul.h"          0x14000053 0xfe00007f FRegisterRounded  if Zfh;
    FdivH         "fdiv.h"          0x1c000053 0xfe00007f FRegisterRounded  if Zfh;
    FsqrtH        "fsqrt.h"         0x5c000053 0xfff0007f FUnaryRounded     if Zfh;
    FsgnjH        "fsgnj.h"         0x24000053 0xfe00707f FRegister         if Zfh;
    FsgnjnH       "fsgnjn.h"        0x24001053 0xfe00707f FRegister         if Zfh;
    FsgnjxH       "fsgnjx.h"        0x24002053 0xfe00707f FRegister         if Zfh;
    FminH         "fmin.h"          0x2c000053 0xfe00707f FRegister         if Zfh;
    FmaxH         "fmax.h"          0x2c001053 0xfe00707f FRegister         if Zfh;
    FeqH          "feq.h"           0xa4002053 0xfe00707f FCompare          if Zfh;
    FltH          "flt.h"           0xa4001053 0xfe00707f FCompare          if Zfh;
    FleH          "fle.h"           0xa4000053 0xfe00707f FCompare          if Zfh;
    FclassH       "fclass.h"        0xe4001053 0xfff0707f FToX              if Zfh;
    FcvtWH        "fcvt.w.h"        0xc4000053 0xfff0007f FToXRounded       if Zfh;
    FcvtWuH       "fcvt.wu.h"       0xc4100053 0xfff0007f FToXRounded       if Zfh;
    FcvtLH        "fcvt.l.h"        0xc4200053 0xfff0007f FToXRounded       if Zfh;
    FcvtLuH       "fcvt.lu.h"       0xc4300053 0xfff0007f FToXRounded       if Zfh;
    FcvtHW        "fcvt.h.w"        0xd4000053 0xfff0007f XToFRounded       if Zfh;
    FcvtHWu       "fcvt.h.wu"       0xd4100053 0xfff0007f XToFRounded       if Zfh;
    FcvtHL        "fcvt.h.l"        0xd4200053 0xfff0007f XToFRounded       if Zfh;
    FcvtHLu       "fcvt.h.lu"       0xd4300053 0xfff0007f XToFRounded       if Zfh;
    FmvXH         "fmv.x.h"         0xe4000053 0xfff0707f FToX              if Zfhmin;
    FmvHX         "fmv.h.x"         0xf4000053 0xfff0707f XToF              if Zfhmin;
    FcvtSH        "fcvt.s.h"        0x40200053 0xfff0007f FUnaryRounded     if Zfhmin;
    FcvtHS        "fcvt.h.s"        0x44000053 0xfff0007f FUnaryRounded     if Zfhmin;
    FcvtDH        "fcvt.d.h"        0x42200053 0xfff0007f FUnaryRounded     if Zfhmin and D;
    FcvtHD        "fcvt.h.d"        0x44100053 0xfff0007f FUnaryRounded     if Zfhmin and D;
    // Zfa; FMVH.X.D and FMVP.D.X exist on RV32 only
    FliS          "fli.s"           0xf0100053 0xfff0707f FConstant         if Zfa;
    FminmS        "fminm.s"         0x28002053 0xfe00707f FRegister         if Zfa;
    FmaxmS        "fmaxm.s"         0x28003053 0xfe00707f FRegister         if Zfa;
    FroundS       "fround.s"        0x40400053 0xfff0007f FUnaryRounded     if Zfa;
    FroundnxS     "froundnx.s"      0x40500053 0xfff0007f FUnaryRounded     if Zfa;
    FleqS         "fleq.s"          0xa0004053 0xfe00707f FCompare          if Zfa;
    FltqS         "fltq.s"          0xa0005053 0xfe00707f FCompare          if Zfa;
    FliD          "fli.d"           0xf2100053 0xfff0707f FConstant         if Zfa and D;
    FminmD        "fminm.d"         0x2a002053 0xfe00707f FRegister         if Zfa and D;
    FmaxmD        "fmaxm.d"         0x2a003053 0xfe00707f FRegister         if Zfa and D;
    FroundD       "fround.d"        0x42400053 0xfff0007f FUnaryRounded     if Zfa and D;
    FroundnxD     "froundnx.d"      0x42500053 0xfff0007f FUnaryRounded     if Zfa and D;
    FleqD         "fleq.d"          0xa2004053 0xfe00707f FCompare          if Zfa and D;
    FltqD         "fltq.d"          0xa2005053 0xfe00707f FCompare          if Zfa and D;
    FliH          "fli.h"           0xf4100053 0xfff0707f FConstant         if Zfa and Zfh;
    FminmH        "fminm.h"         0x2c002053 0xfe00707f FRegister         if Zfa and Zfh;
    FmaxmH        "fmaxm.h"         0x2c003053 0xfe00707f FRegister         if Zfa and Zfh;
    FroundH       "fround.h"        0x44400053 0xfff0007f FUnaryRounded     if Zfa and Zfh;
    FroundnxH     "froundnx.h"      0x44500053 0xfff0007f FUnaryRounded     if Zfa and Zfh;
    FleqH         "fleq.h"          0xa4004053 0xfe00707f FCompare          if Zfa and Zfh;
    FltqH         "fltq.h"          0xa4005053 0xfe00707f FCompare          if Zfa and Zfh;
    FcvtmodWD     "fcvtmod.w.d"     0xc2801053 0xfff0707f FToXTruncated     if Zfa and D;
}

impl Op {
    /// The number of operations, `Illegal` not counted.
    pub const COUNT: usize = Op::Illegal as usize;

    /// Every operation but `Illegal`.
    pub fn all() -> impl Iterator<Item = Op> {
        ROWS.iter().map(|row| row.op)
    }

    /// The mnemonic, as in the manual; `illegal` for [`Op::Illegal`].
    pub fn mnemonic(self) -> &'static str {
        self.row().map_or("illegal", |row| row.mnemonic)
    }

    /// The operands; none for [`Op::Illegal`].
    pub fn format(self) -> Format {
        self.row().map_or(Format::Bare, |row| row.format)
    }

    /// What its encoding fixes: the values of the fixed bits, and which bits they are. Nothing for [`Op::Illegal`].
    pub fn encoding(self) -> (u32, u32) {
        self.row().map_or((0, 0), |row| (row.pattern, row.mask))
    }

    /// The operation's row; `None` for [`Op::Illegal`].
    #[inline]
    pub(super) fn row(self) -> Option<&'static Row> {
        ROWS.get(self as usize)
    }
}
