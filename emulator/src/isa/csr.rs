//! CSR numbers and names. Privileged manual, section "CSR Listing", and the ratified extensions' own registers.
//!
//! Names are listed whether or not the emulator has the register: a disassembly shows every one.

use std::fmt;

/// The number of a control and status register, 12 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CsrId(pub u16);

/// Declares the registers that come singly, in the order of their numbers: constant, number, name.
macro_rules! csrs {
    ($($constant:ident $number:literal $name:literal;)+) => {
        impl CsrId {
            $(#[doc = concat!("`", $name, "`")] pub const $constant: CsrId = CsrId($number);)+
        }

        const NAMES: &[(CsrId, &str)] = &[$((CsrId::$constant, $name)),+];
    };
}

csrs! {
    FFLAGS        0x001 "fflags";
    FRM           0x002 "frm";
    FCSR          0x003 "fcsr";
    VSTART        0x008 "vstart";
    VXSAT         0x009 "vxsat";
    VXRM          0x00a "vxrm";
    VCSR          0x00f "vcsr";
    SSP           0x011 "ssp";
    SEED          0x015 "seed";
    JVT           0x017 "jvt";
    SSTATUS       0x100 "sstatus";
    SIE           0x104 "sie";
    STVEC         0x105 "stvec";
    SCOUNTEREN    0x106 "scounteren";
    SENVCFG       0x10a "senvcfg";
    SCOUNTINHIBIT 0x120 "scountinhibit";
    SSCRATCH      0x140 "sscratch";
    SEPC          0x141 "sepc";
    SCAUSE        0x142 "scause";
    STVAL         0x143 "stval";
    SIP           0x144 "sip";
    STIMECMP      0x14d "stimecmp";
    SCTRCTL       0x14e "sctrctl";
    SCTRSTATUS    0x14f "sctrstatus";
    SISELECT      0x150 "siselect";
    SIREG         0x151 "sireg";
    SIREG2        0x152 "sireg2";
    SIREG3        0x153 "sireg3";
    SIREG4        0x155 "sireg4";
    SIREG5        0x156 "sireg5";
    SIREG6        0x157 "sireg6";
    STOPEI        0x15c "stopei";
    SCTRDEPTH     0x15f "sctrdepth";
    SATP          0x180 "satp";
    SRMCFG        0x181 "srmcfg";
    VSSTATUS      0x200 "vsstatus";
    VSIE          0x204 "vsie";
    VSTVEC        0x205 "vstvec";
    VSSCRATCH     0x240 "vsscratch";
    VSEPC         0x241 "vsepc";
    VSCAUSE       0x242 "vscause";
    VSTVAL        0x243 "vstval";
    VSIP          0x244 "vsip";
    VSTIMECMP     0x24d "vstimecmp";
    VSCTRCTL      0x24e "vsctrctl";
    VSISELECT     0x250 "vsiselect";
    VSIREG        0x251 "vsireg";
    VSIREG2       0x252 "vsireg2";
    VSIREG3       0x253 "vsireg3";
    VSIREG4       0x255 "vsireg4";
    VSIREG5       0x256 "vsireg5";
    VSIREG6       0x257 "vsireg6";
    VSTOPEI       0x25c "vstopei";
    VSATP         0x280 "vsatp";
    MSTATUS       0x300 "mstatus";
    MISA          0x301 "misa";
    MEDELEG       0x302 "medeleg";
    MIDELEG       0x303 "mideleg";
    MIE           0x304 "mie";
    MTVEC         0x305 "mtvec";
    MCOUNTEREN    0x306 "mcounteren";
    MVIEN         0x308 "mvien";
    MVIP          0x309 "mvip";
    MENVCFG       0x30a "menvcfg";
    MCOUNTINHIBIT 0x320 "mcountinhibit";
    MCYCLECFG     0x321 "mcyclecfg";
    MINSTRETCFG   0x322 "minstretcfg";
    MSCRATCH      0x340 "mscratch";
    MEPC          0x341 "mepc";
    MCAUSE        0x342 "mcause";
    MTVAL         0x343 "mtval";
    MIP           0x344 "mip";
    MTINST        0x34a "mtinst";
    MTVAL2        0x34b "mtval2";
    MCTRCTL       0x34e "mctrctl";
    MISELECT      0x350 "miselect";
    MIREG         0x351 "mireg";
    MIREG2        0x352 "mireg2";
    MIREG3        0x353 "mireg3";
    MIREG4        0x355 "mireg4";
    MIREG5        0x356 "mireg5";
    MIREG6        0x357 "mireg6";
    MTOPEI        0x35c "mtopei";
    SCONTEXT      0x5a8 "scontext";
    HSTATUS       0x600 "hstatus";
    HEDELEG       0x602 "hedeleg";
    HIDELEG       0x603 "hideleg";
    HIE           0x604 "hie";
    HTIMEDELTA    0x605 "htimedelta";
    HCOUNTEREN    0x606 "hcounteren";
    HGEIE         0x607 "hgeie";
    HVIEN         0x608 "hvien";
    HVICTL        0x609 "hvictl";
    HENVCFG       0x60a "henvcfg";
    HTVAL         0x643 "htval";
    HIP           0x644 "hip";
    HVIP          0x645 "hvip";
    HVIPRIO1      0x646 "hviprio1";
    HVIPRIO2      0x647 "hviprio2";
    HTINST        0x64a "htinst";
    HGATP         0x680 "hgatp";
    HCONTEXT      0x6a8 "hcontext";
    MNSCRATCH     0x740 "mnscratch";
    MNEPC         0x741 "mnepc";
    MNCAUSE       0x742 "mncause";
    MNSTATUS      0x744 "mnstatus";
    MSECCFG       0x747 "mseccfg";
    TSELECT       0x7a0 "tselect";
    TDATA1        0x7a1 "tdata1";
    TDATA2        0x7a2 "tdata2";
    TDATA3        0x7a3 "tdata3";
    TINFO         0x7a4 "tinfo";
    TCONTROL      0x7a5 "tcontrol";
    MCONTEXT      0x7a8 "mcontext";
    MSCONTEXT     0x7aa "mscontext";
    DCSR          0x7b0 "dcsr";
    DPC           0x7b1 "dpc";
    DSCRATCH0     0x7b2 "dscratch0";
    DSCRATCH1     0x7b3 "dscratch1";
    MCYCLE        0xb00 "mcycle";
    MINSTRET      0xb02 "minstret";
    CYCLE         0xc00 "cycle";
    TIME          0xc01 "time";
    INSTRET       0xc02 "instret";
    VL            0xc20 "vl";
    VTYPE         0xc21 "vtype";
    VLENB         0xc22 "vlenb";
    SCOUNTOVF     0xda0 "scountovf";
    STOPI         0xdb0 "stopi";
    HGEIP         0xe12 "hgeip";
    VSTOPI        0xeb0 "vstopi";
    MVENDORID     0xf11 "mvendorid";
    MARCHID       0xf12 "marchid";
    MIMPID        0xf13 "mimpid";
    MHARTID       0xf14 "mhartid";
    MCONFIGPTR    0xf15 "mconfigptr";
    MTOPI         0xfb0 "mtopi";
}

/// A numbered family of registers.
struct Family {
    name: &'static str,
    /// The CSR number of member 0, whether or not that member exists.
    base: u16,
    /// The first and the last member.
    members: (u16, u16),
}

/// The registers that come in numbers.
const FAMILIES: [Family; 8] = [
    Family { name: "sstateen", base: 0x10c, members: (0, 3) },
    Family { name: "mstateen", base: 0x30c, members: (0, 3) },
    Family { name: "mhpmevent", base: 0x320, members: (3, 31) },
    Family { name: "pmpcfg", base: 0x3a0, members: (0, 15) },
    Family { name: "pmpaddr", base: 0x3b0, members: (0, 63) },
    Family { name: "hstateen", base: 0x60c, members: (0, 3) },
    Family { name: "mhpmcounter", base: 0xb00, members: (3, 31) },
    Family { name: "hpmcounter", base: 0xc00, members: (3, 31) },
];

impl CsrId {
    /// `mhpmevent3`, the first of `mhpmevent3`-`mhpmevent31`.
    pub const MHPMEVENT3: CsrId = CsrId(0x323);
    /// `mhpmevent31`
    pub const MHPMEVENT31: CsrId = CsrId(0x33f);
    /// `mhpmcounter3`, the first of `mhpmcounter3`-`mhpmcounter31`.
    pub const MHPMCOUNTER3: CsrId = CsrId(0xb03);
    /// `mhpmcounter31`
    pub const MHPMCOUNTER31: CsrId = CsrId(0xb1f);
    /// `hpmcounter3`, the first of `hpmcounter3`-`hpmcounter31`.
    pub const HPMCOUNTER3: CsrId = CsrId(0xc03);
    /// `hpmcounter31`
    pub const HPMCOUNTER31: CsrId = CsrId(0xc1f);
    /// `pmpcfg0`, the first of `pmpcfg0`-`pmpcfg15`; the odd ones do not exist on RV64.
    pub const PMPCFG0: CsrId = CsrId(0x3a0);
    /// `pmpcfg15`
    pub const PMPCFG15: CsrId = CsrId(0x3af);
    /// `pmpaddr0`, the first of `pmpaddr0`-`pmpaddr63`.
    pub const PMPADDR0: CsrId = CsrId(0x3b0);
    /// `pmpaddr63`
    pub const PMPADDR63: CsrId = CsrId(0x3ef);
    /// `mstateen0`, the first of `mstateen0`-`mstateen3`.
    pub const MSTATEEN0: CsrId = CsrId(0x30c);
    /// `mstateen3`
    pub const MSTATEEN3: CsrId = CsrId(0x30f);
    /// `sstateen0`, the first of `sstateen0`-`sstateen3`.
    pub const SSTATEEN0: CsrId = CsrId(0x10c);
    /// `sstateen3`
    pub const SSTATEEN3: CsrId = CsrId(0x10f);

    /// The register's name, `None` if the manuals give that number none on RV64.
    pub fn name(self) -> Option<String> {
        if let Ok(index) = NAMES.binary_search_by_key(&self, |&(number, _)| number) {
            return Some(NAMES[index].1.to_owned());
        }
        FAMILIES.iter().find_map(|family| {
            let member = self.0.checked_sub(family.base)?;
            let (first, last) = family.members;
            // Odd pmpcfg registers exist on RV32 only (section "PMP CSRs").
            let exists = (first..=last).contains(&member) && !(family.name == "pmpcfg" && member % 2 == 1);
            exists.then(|| format!("{}{member}", family.name))
        })
    }

    /// The register of a name.
    pub fn from_name(name: &str) -> Option<CsrId> {
        CsrId::all_named().find(|csr| csr.name().as_deref() == Some(name))
    }

    /// Every register that has a name, by number.
    pub fn all_named() -> impl Iterator<Item = CsrId> {
        (0..0x1000).map(CsrId).filter(|csr| csr.name().is_some())
    }

    /// The lowest privilege that may access it: 0 user, 1 supervisor, 2 hypervisor, 3 machine (section "CSR Address
    /// Mapping Conventions").
    #[inline]
    pub const fn lowest_privilege(self) -> u8 {
        (self.0 >> 8 & 3) as u8
    }

    /// Whether its number says that every write is illegal (section "CSR Address
    /// Mapping Conventions").
    #[inline]
    pub const fn is_read_only(self) -> bool {
        self.0 >> 10 & 3 == 3
    }
}

impl fmt::Display for CsrId {
    /// The name, or the number where there is none.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => f.write_str(&name),
            None => write!(f, "{:#x}", self.0),
        }
    }
}

impl fmt::Debug for CsrId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CsrId({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found_again() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0), "binary search needs the list in order");
        let mut names: Vec<String> = CsrId::all_named().map(|csr| csr.to_string()).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
        for csr in CsrId::all_named() {
            assert_eq!(CsrId::from_name(&csr.to_string()), Some(csr));
        }
    }

    #[test]
    fn families_begin_and_end_where_the_manual_says() {
        let named = [
            (CsrId::PMPCFG0, "pmpcfg0"),
            (CsrId(0x3ae), "pmpcfg14"),
            (CsrId::PMPADDR63, "pmpaddr63"),
            (CsrId::MHPMEVENT3, "mhpmevent3"),
            (CsrId::MHPMEVENT31, "mhpmevent31"),
            (CsrId::MHPMCOUNTER3, "mhpmcounter3"),
            (CsrId::HPMCOUNTER31, "hpmcounter31"),
            (CsrId::MSTATEEN3, "mstateen3"),
            (CsrId::SSTATEEN0, "sstateen0"),
            (CsrId::INSTRET, "instret"),
        ];
        for (csr, name) in named {
            assert_eq!(csr.name().as_deref(), Some(name));
        }
        // pmpcfg odd, mcycleh and cycleh are RV32's; 0x3f0 follows pmpaddr63.
        for number in [0x3a1, 0x3af, 0x3f0, 0xb80, 0xc80, 0x310, 0xfff] {
            assert_eq!(CsrId(number).name(), None, "{number:#x}");
            assert_eq!(CsrId(number).to_string(), format!("{number:#x}"));
        }
    }

    #[test]
    fn the_number_tells_privilege_and_writability() {
        let cases = [
            (CsrId::FCSR, 0, false),
            (CsrId::CYCLE, 0, true),
            (CsrId::SATP, 1, false),
            (CsrId::HSTATUS, 2, false),
            (CsrId::MSTATUS, 3, false),
            (CsrId::MHARTID, 3, true),
        ];
        for (csr, privilege, read_only) in cases {
            assert_eq!((csr.lowest_privilege(), csr.is_read_only()), (privilege, read_only), "{csr}");
        }
    }
}
