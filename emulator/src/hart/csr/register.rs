//! The registers that exist, and how a number finds one (privileged specification, section "CSR Listing").

use crate::isa::csr::CsrId;
use crate::isa::extension::Extension;

/// Declares the registers: variant, its numbers, the extension that brings it.
macro_rules! registers {
    ($($variant:ident = $first:ident $(..= $last:ident)?, $extension:expr, $doc:literal;)+) => {
        /// A register that the hart may have. Numbered families are one variant.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Register {
            $(#[doc = $doc] $variant,)+
        }

        impl Register {
            /// The extension that the register comes with; `None` for those that every hart with S-mode has.
            pub const fn extension(self) -> Option<Extension> {
                match self {
                    $(Self::$variant => $extension,)+
                }
            }
        }

        /// The register of every number.
        static BY_NUMBER: [Option<Register>; 4096] = {
            let mut table = [None; 4096];
            $({
                let first = CsrId::$first.0;
                #[allow(unused_mut, unused_assignments)] // only families have a last number
                let mut last = first;
                $(last = CsrId::$last.0;)?
                let mut number = first;
                while number <= last {
                    table[number as usize] = Some(Register::$variant);
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
    Fflags = FFLAGS, Some(Extension::F), "`fflags`";
    Frm = FRM, Some(Extension::F), "`frm`";
    Fcsr = FCSR, Some(Extension::F), "`fcsr`";
    Cycle = CYCLE, Some(Extension::Zicntr), "`cycle`";
    Time = TIME, Some(Extension::Zicntr), "`time`";
    Instret = INSTRET, Some(Extension::Zicntr), "`instret`";
    HpmCounter = HPMCOUNTER3 ..= HPMCOUNTER31, Some(Extension::Zihpm), "`hpmcounter3` to `hpmcounter31`";
    Sstatus = SSTATUS, None, "`sstatus`";
    Sie = SIE, None, "`sie`";
    Stvec = STVEC, None, "`stvec`";
    Scounteren = SCOUNTEREN, None, "`scounteren`";
    Senvcfg = SENVCFG, None, "`senvcfg`";
    Sstateen = SSTATEEN0 ..= SSTATEEN3, Some(Extension::Ssstateen), "`sstateen0` to `sstateen3`";
    Sscratch = SSCRATCH, None, "`sscratch`";
    Sepc = SEPC, None, "`sepc`";
    Scause = SCAUSE, None, "`scause`";
    Stval = STVAL, None, "`stval`";
    Sip = SIP, None, "`sip`";
    Stimecmp = STIMECMP, Some(Extension::Sstc), "`stimecmp`";
    Satp = SATP, None, "`satp`";
    Scontext = SCONTEXT, Some(Extension::Sdtrig), "`scontext`";
    Mstatus = MSTATUS, None, "`mstatus`";
    Misa = MISA, None, "`misa`";
    Medeleg = MEDELEG, None, "`medeleg`";
    Mideleg = MIDELEG, None, "`mideleg`";
    Mie = MIE, None, "`mie`";
    Mtvec = MTVEC, None, "`mtvec`";
    Mcounteren = MCOUNTEREN, None, "`mcounteren`";
    Menvcfg = MENVCFG, None, "`menvcfg`";
    Mstateen = MSTATEEN0 ..= MSTATEEN3, Some(Extension::Smstateen), "`mstateen0` to `mstateen3`";
    Mcountinhibit = MCOUNTINHIBIT, None, "`mcountinhibit`";
    MhpmEvent = MHPMEVENT3 ..= MHPMEVENT31, None, "`mhpmevent3` to `mhpmevent31`";
    Mscratch = MSCRATCH, None, "`mscratch`";
    Mepc = MEPC, None, "`mepc`";
    Mcause = MCAUSE, None, "`mcause`";
    Mtval = MTVAL, None, "`mtval`";
    Mip = MIP, None, "`mip`";
    PmpConfig = PMPCFG0 ..= PMPCFG15, None, "`pmpcfg0` to `pmpcfg14`, even numbers";
    PmpAddress = PMPADDR0 ..= PMPADDR63, None, "`pmpaddr0` to `pmpaddr63`";
    Mseccfg = MSECCFG, Some(Extension::Smepmp), "`mseccfg`";
    Tselect = TSELECT, Some(Extension::Sdtrig), "`tselect`";
    Tdata1 = TDATA1, Some(Extension::Sdtrig), "`tdata1`";
    Tdata2 = TDATA2, Some(Extension::Sdtrig), "`tdata2`";
    Tdata3 = TDATA3, Some(Extension::Sdtrig), "`tdata3`";
    Tinfo = TINFO, Some(Extension::Sdtrig), "`tinfo`";
    Mcontext = MCONTEXT, Some(Extension::Sdtrig), "`mcontext`";
    Mcycle = MCYCLE, None, "`mcycle`";
    Minstret = MINSTRET, None, "`minstret`";
    MhpmCounter = MHPMCOUNTER3 ..= MHPMCOUNTER31, None, "`mhpmcounter3` to `mhpmcounter31`";
    Mvendorid = MVENDORID, None, "`mvendorid`";
    Marchid = MARCHID, None, "`marchid`";
    Mimpid = MIMPID, None, "`mimpid`";
    Mhartid = MHARTID, None, "`mhartid`";
    Mconfigptr = MCONFIGPTR, None, "`mconfigptr`";
}

impl Register {
    /// The register of a number.
    #[inline]
    pub fn of(id: CsrId) -> Option<Self> {
        BY_NUMBER.get(usize::from(id.0)).copied().flatten()
    }
}
