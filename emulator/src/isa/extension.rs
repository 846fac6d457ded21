//! The extensions that a hart can have, and sets of them.
//! Unprivileged manual, chapter "ISA Extension Naming Conventions" for names and order, and each extension's chapter for what it depends on.

use std::fmt;

/// Declares the extensions once: variant, name in an ISA string, what it depends on.
macro_rules! extensions {
    ($($variant:ident $name:literal needs [$($needed:ident),*] $summary:literal;)+) => {
        /// An extension of the base instruction set, or of the privileged architecture, in the order of a canonical ISA string.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Extension {
            $(#[doc = $summary] $variant,)+
        }

        impl Extension {
            /// Every extension, in the order of a canonical ISA string.
            pub const ALL: &'static [Extension] = &[$(Extension::$variant),+];

            /// The name in lower case, as in an ISA string.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Extension::$variant => $name,)+
                }
            }

            /// What the extension is, in a few words.
            pub const fn summary(self) -> &'static str {
                match self {
                    $(Extension::$variant => $summary,)+
                }
            }

            /// The extensions that this one includes or depends on, directly.
            pub const fn needs(self) -> IsaSet {
                match self {
                    $(Extension::$variant => IsaSet::of(&[$(Extension::$needed),*]),)+
                }
            }
        }
    };
}

extensions! {
    // Zicsr: this hart always has the privileged architecture, whose manual requires it; Spike does the same.
    I "i" needs [Zicsr] "base integer instructions";
    M "m" needs [Zmmul] "multiplication and division";
    A "a" needs [Zaamo, Zalrsc] "atomic instructions";
    F "f" needs [Zicsr] "single-precision floating point";
    D "d" needs [F] "double-precision floating point";
    C "c" needs [Zca] "compressed instructions";
    Zicbom "zicbom" needs [] "cache-block management";
    Zicbop "zicbop" needs [] "cache-block prefetch hints";
    Zicboz "zicboz" needs [] "cache-block zeroing";
    Zicntr "zicntr" needs [Zicsr] "base counters and timers";
    Zicond "zicond" needs [] "integer conditional operations";
    Zicsr "zicsr" needs [] "control and status register instructions";
    Zifencei "zifencei" needs [] "instruction-fetch fence";
    Zihintntl "zihintntl" needs [] "non-temporal locality hints";
    Zihintpause "zihintpause" needs [] "pause hint";
    Zihpm "zihpm" needs [Zicsr] "hardware performance counters";
    Zimop "zimop" needs [] "may-be-operations";
    Zmmul "zmmul" needs [] "multiplication without division";
    Zaamo "zaamo" needs [] "atomic memory operations";
    Zacas "zacas" needs [Zaamo] "atomic compare-and-swap";
    Zalrsc "zalrsc" needs [] "load-reserved and store-conditional";
    Zawrs "zawrs" needs [Zalrsc] "wait on reservation set";
    Zfa "zfa" needs [F] "additional floating-point instructions";
    Zfh "zfh" needs [Zfhmin] "half-precision floating point";
    Zfhmin "zfhmin" needs [F] "half-precision loads, stores, moves and conversions";
    Zca "zca" needs [] "compressed instructions without floating-point loads and stores";
    Zcb "zcb" needs [Zca] "simple code-size instructions";
    Zcd "zcd" needs [Zca, D] "compressed double-precision loads and stores";
    Zcmop "zcmop" needs [Zca] "compressed may-be-operations";
    Zba "zba" needs [] "address generation";
    Zbb "zbb" needs [] "basic bit manipulation";
    Zbc "zbc" needs [] "carry-less multiplication";
    Zbkb "zbkb" needs [] "bit manipulation for cryptography";
    Zbkc "zbkc" needs [] "carry-less multiplication for cryptography";
    Zbkx "zbkx" needs [] "crossbar permutations";
    Zbs "zbs" needs [] "single-bit instructions";
    Zknd "zknd" needs [] "AES decryption";
    Zkne "zkne" needs [] "AES encryption";
    Zknh "zknh" needs [] "SHA-2 hashing";
    Zksed "zksed" needs [] "SM4 block cipher";
    Zksh "zksh" needs [] "SM3 hashing";
    Sdtrig "sdtrig" needs [Zicsr] "debug triggers";
    Smepmp "smepmp" needs [Zicsr] "PMP enhancements for machine mode";
    Smstateen "smstateen" needs [Ssstateen] "state-enable registers";
    Ssstateen "ssstateen" needs [Zicsr] "supervisor view of the state-enable registers";
    Sstc "sstc" needs [Zicsr] "supervisor timer compare";
    Svade "svade" needs [] "page fault when an accessed or dirty bit needs setting";
    Svadu "svadu" needs [] "hardware updating of accessed and dirty bits";
    Svinval "svinval" needs [] "fine-grained address-translation invalidation";
    Svnapot "svnapot" needs [] "naturally aligned power-of-two translation contiguity";
    Svpbmt "svpbmt" needs [] "page-based memory types";
}

/// A set of extensions.
///
/// A set made by parsing, [`IsaSet::with`] or [`IsaSet::without`] is closed: it holds all that its members need.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct IsaSet(u64);

const _: () = assert!(Extension::ALL.len() <= 64, "IsaSet holds a bit for every extension");

impl IsaSet {
    /// Exactly these extensions, without what they need.
    pub const fn of(extensions: &[Extension]) -> IsaSet {
        let mut bits = 0;
        let mut index = 0;
        while index < extensions.len() {
            bits |= 1 << extensions[index] as u8;
            index += 1;
        }
        IsaSet(bits)
    }

    /// Every extension that is supported, but Svade, which would turn Svadu's updates off at reset.
    pub const fn full() -> IsaSet {
        IsaSet(IsaSet::of(Extension::ALL).0 & !IsaSet::of(&[Extension::Svade]).0)
    }

    /// Whether the extension is in the set.
    #[inline]
    pub const fn has(self, extension: Extension) -> bool {
        self.0 >> extension as u8 & 1 != 0
    }

    /// Whether all of `other` is in this set.
    #[inline]
    pub const fn contains(self, other: IsaSet) -> bool {
        self.0 & other.0 == other.0
    }

    /// The set with an extension more, and all that it needs; C with D brings Zcd.
    #[must_use]
    pub fn with(self, extension: Extension) -> IsaSet {
        let mut set = IsaSet(self.0 | IsaSet::of(&[extension]).0);
        loop {
            let mut closed = set;
            for member in set.iter() {
                closed.0 |= member.needs().0;
            }
            // Unprivileged manual, section "Zcd": C is Zca, and with D also Zcd.
            if closed.contains(IsaSet::of(&[Extension::C, Extension::D])) {
                closed.0 |= IsaSet::of(&[Extension::Zcd]).0;
            }
            if closed == set {
                return set;
            }
            set = closed;
        }
    }

    /// The set without an extension, without what it is made of (M, A, C), and without all that needs one of these.
    #[must_use]
    pub fn without(self, extension: Extension) -> IsaSet {
        let parts = match extension {
            Extension::M | Extension::A | Extension::C => extension.needs(),
            _ => IsaSet(0),
        };
        let mut set = IsaSet(self.0 & !parts.0 & !IsaSet::of(&[extension]).0);
        loop {
            let mut kept = set;
            for member in set.iter() {
                if !set.contains(member.needs()) {
                    kept.0 &= !IsaSet::of(&[member]).0;
                }
            }
            if kept == set {
                return set;
            }
            set = kept;
        }
    }

    /// The members, in the order of a canonical ISA string.
    pub fn iter(self) -> impl Iterator<Item = Extension> {
        Extension::ALL.iter().copied().filter(move |&extension| self.has(extension))
    }
}

impl Default for IsaSet {
    fn default() -> IsaSet {
        IsaSet::full()
    }
}

impl fmt::Debug for IsaSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
