//! The registers that exist, and how a number finds one (privileged specification, section "CSR Listing").

use crate::isa::csr::CsrId;
use crate::isa::extension::Extension;

/// What machine state has to allow, besides privilege, before a register can be reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gate {
    /// Nothing.
    Open,
    /// FS is not off.
    Float,
    /// `mcounteren` and `scounteren`.
    Counter,
    /// `menvcfg.STCE` and `mcounteren.TM`.
    Timer,
    /// `mstatus.TVM`.
    VirtualMemory,
    /// `mstateen0.ENVCFG`.
    Environment,
    /// `mstateen.SE0` of the same number.
    StateEnable,
    /// `mstateen0.CONTEXT`.
    Context,
}

/// A register and what it takes to reach it.
#[derive(Clone, Copy)]
pub(super) struct Descriptor {
    pub register: Register,
    /// The extension that brings it; `None` for what every hart with S-mode has.
    pub extension: Option<Extension>,
    pub gate: Gate,
}

/// Declares the registers: variant, its numbers, the extension that brings it, what gates it.
macro_rules! registers {
    ($($variant:ident = $first:ident $(..= $last:ident)?, $extension:expr, $gate:ident, $doc:literal;)+) => {
        /// A register that the hart may have. Numbered families are one variant.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Register {
            $(#[doc = $doc] $variant,)+
        }

        /// The register of every number.
        static BY_NUMBER: [Option<Descriptor>; 4096] = {
            let mut table = [None; 4096];
            $({
                let first = CsrId::$first.0;
                #[allow(unused_mut, unused_assignments)] // only families have a last number
                let mut last = first;
                $(last = CsrId::$last.0;)?
                let mut number = first;
                while number <= last {
                    table[number as usize] = Some(Descriptor {
                        register: Register::$variant,
                        extension: $extension,
                        gate: Gate::$gate,
                    });
                    number += 1;
                }
            })+
            // On RV64 the odd ones do not exist (section "PMP CSRs").
            let mut odd = CsrId::PMPCFG0.0 + 1;
            while odd <= CsrId::PMPCFG15.0 {
                table[odd as usize] = None;
                odd += 2;
            }
            table
        };
    };
}

registers! {
    Fflags = FFLAGS, Some(Extension::F), Float, "`fflags`";
    Frm = FRM, Some(Extension::F), Float, "`frm`";
    Fcsr = FCSR, Some(Extension::F), Float, "`fcsr`";
    Cycle = CYCLE, Some(Extension::Zicntr), Counter, "`cycle`";
    Time = TIME, Some(Extension::Zicntr), Counter, "`time`";
    Instret = INSTRET, Some(Extension::Zicntr), Counter, "`instret`";
    HpmCounter = HPMCOUNTER3 ..= HPMCOUNTER31, Some(Extension::Zihpm), Counter, "`hpmcounter3` to `hpmcounter31`";
    Sstatus = SSTATUS, None, Open, "`sstatus`";
    Sie = SIE, None, Open, "`sie`";
    Stvec = STVEC, None, Open, "`stvec`";
    Scounteren = SCOUNTEREN, None, Open, "`scounteren`";
    Senvcfg = SENVCFG, None, Environment, "`senvcfg`";
    Sstateen = SSTATEEN0 ..= SSTATEEN3, Some(Extension::Ssstateen), StateEnable, "`sstateen0` to `sstateen3`";
    Sscratch = SSCRATCH, None, Open, "`sscratch`";
    Sepc = SEPC, None, Open, "`sepc`";
    Scause = SCAUSE, None, Open, "`scause`";
    Stval = STVAL, None, Open, "`stval`";
    Sip = SIP, None, Open, "`sip`";
    Stimecmp = STIMECMP, Some(Extension::Sstc), Timer, "`stimecmp`";
    Satp = SATP, None, VirtualMemory, "`satp`";
    Scontext = SCONTEXT, Some(Extension::Sdtrig), Context, "`scontext`";
    Mstatus = MSTATUS, None, Open, "`mstatus`";
    Misa = MISA, None, Open, "`misa`";
    Medeleg = MEDELEG, None, Open, "`medeleg`";
    Mideleg = MIDELEG, None, Open, "`mideleg`";
    Mie = MIE, None, Open, "`mie`";
    Mtvec = MTVEC, None, Open, "`mtvec`";
    Mcounteren = MCOUNTEREN, None, Open, "`mcounteren`";
    Menvcfg = MENVCFG, None, Open, "`menvcfg`";
    Mstateen = MSTATEEN0 ..= MSTATEEN3, Some(Extension::Smstateen), Open, "`mstateen0` to `mstateen3`";
    Mcountinhibit = MCOUNTINHIBIT, None, Open, "`mcountinhibit`";
    MhpmEvent = MHPMEVENT3 ..= MHPMEVENT31, None, Open, "`mhpmevent3` to `mhpmevent31`";
    Mscratch = MSCRATCH, None, Open, "`mscratch`";
    Mepc = MEPC, None, Open, "`mepc`";
    Mcause = MCAUSE, None, Open, "`mcause`";
    Mtval = MTVAL, None, Open, "`mtval`";
    Mip = MIP, None, Open, "`mip`";
    PmpConfig = PMPCFG0 ..= PMPCFG15, None, Open, "`pmpcfg0` to `pmpcfg14`, even numbers";
    PmpAddress = PMPADDR0 ..= PMPADDR63, None, Open, "`pmpaddr0` to `pmpaddr63`";
    Mseccfg = MSECCFG, Some(Extension::Smepmp), Open, "`mseccfg`";
    Tselect = TSELECT, Some(Extension::Sdtrig), Open, "`tselect`";
    Tdata1 = TDATA1, Some(Extension::Sdtrig), Open, "`tdata1`";
    Tdata2 = TDATA2, Some(Extension::Sdtrig), Open, "`tdata2`";
    Tdata3 = TDATA3, Some(Extension::Sdtrig), Open, "`tdata3`";
    Tinfo = TINFO, Some(Extension::Sdtrig), Open, "`tinfo`";
    Mcontext = MCONTEXT, Some(Extension::Sdtrig), Open, "`mcontext`";
    Mcycle = MCYCLE, None, Open, "`mcycle`";
    Minstret = MINSTRET, None, Open, "`minstret`";
    MhpmCounter = MHPMCOUNTER3 ..= MHPMCOUNTER31, None, Open, "`mhpmcounter3` to `mhpmcounter31`";
    Mvendorid = MVENDORID, None, Open, "`mvendorid`";
    Marchid = MARCHID, None, Open, "`marchid`";
    Mimpid = MIMPID, None, Open, "`mimpid`";
    Mhartid = MHARTID, None, Open, "`mhartid`";
    Mconfigptr = MCONFIGPTR, None, Open, "`mconfigptr`";
}

impl Descriptor {
    /// The register of a number.
    #[inline]
    pub fn of(id: CsrId) -> Option<Self> {
        BY_NUMBER.get(usize::from(id.0)).copied().flatten()
    }
}
