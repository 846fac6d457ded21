//! ISA strings such as `rv64gc_zba_zbb`: parsing (`--isa`) and the canonical form (the device tree's `riscv,isa`).
//! Unprivileged manual, chapter "ISA Extension Naming Conventions".

use std::fmt;
use std::str::FromStr;

use super::extension::{Extension, IsaSet};

/// Why an ISA string was not accepted.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IsaError {
    /// Another width, or not an ISA string at all.
    #[error("ISA '{0}': must begin with rv64 (only RV64 is emulated), for example rv64gc_zba_zbb")]
    NotRv64(String),
    /// Neither `i` nor `g` follows `rv64`.
    #[error("ISA '{0}': rv64 must be followed by i or g, for example rv64gc")]
    NoBase(String),
    /// Something that no name begins with.
    #[error("ISA string: '{0}' is not the name of an extension; separate names with '_'")]
    Malformed(String),
    /// A name that nobody here has heard of.
    #[error("ISA string: unknown extension '{name}'{}", suggestion.map_or(String::new(), |near| format!("; did you mean '{near}'?")))]
    Unknown {
        /// The name as given.
        name: String,
        /// The nearest supported name, if one is near.
        suggestion: Option<&'static str>,
    },
    /// A name from the manual that the emulator does not support.
    #[error("ISA string: extension '{name}' is not supported: {advice}")]
    Unsupported {
        /// The name as given.
        name: String,
        /// Why, and what to write instead.
        advice: &'static str,
    },
}

/// Names for several extensions at once. G had the counters in its I until 2019, and systems software for "rv64gc"
/// reads `time`, so it has them here.
const BUNDLES: &[(&str, &[Extension])] = {
    use Extension::*;
    &[
        ("g", &[I, M, A, F, D, Zicsr, Zifencei, Zicntr, Zihpm]),
        ("b", &[Zba, Zbb, Zbs]),
        ("zkn", &[Zbkb, Zbkc, Zbkx, Zkne, Zknd, Zknh]),
        ("zks", &[Zbkb, Zbkc, Zbkx, Zksed, Zksh]),
        // Names of the profiles for what this machine always keeps: nothing to switch on.
        ("zic64b", &[]),
        ("ziccamoa", &[]),
        ("ziccid", &[]),
        ("ziccif", &[]),
        ("zicclsm", &[]),
        ("ziccrse", &[]),
        ("za64rs", &[]),
        ("svbare", &[]),
        ("ssccptr", &[]),
        ("sscounterenw", &[]),
        ("sstvala", &[]),
        ("sstvecd", &[]),
    ]
};

/// Names from the manuals that are not supported, by prefix, with what to do.
const UNSUPPORTED: &[(&str, &str)] = &[
    ("zkr", "there is no entropy source; leave it out"),
    ("zkt", "the emulator promises nothing about instruction timing; leave it out"),
    ("zk", "it includes Zkr (an entropy source), which is not implemented; write zkn"),
    ("zcf", "it exists on RV32 only; leave it out"),
    ("zce", "it includes Zcmp and Zcmt, which take the encodings of c.fsdsp; write zcb"),
    ("zcmp", "it takes the encodings of c.fsdsp; leave it out"),
    ("zcmt", "it takes the encodings of c.fsdsp; leave it out"),
    ("zfinx", "floating point uses its own registers; write f"),
    ("zdinx", "floating point uses its own registers; write d"),
    ("zhinx", "floating point uses its own registers; write zfh"),
    ("zv", "vectors are not implemented; leave it out"),
    ("sscofpmf", "the performance counters count nothing; leave it out"),
    ("sh", "the hypervisor extension is not implemented; leave it out"),
    ("x", "vendor extensions are not implemented; leave it out"),
    ("e", "only the base with 32 registers is implemented; write rv64i"),
    ("q", "quad precision is not implemented; leave it out"),
    ("v", "vectors are not implemented; leave it out"),
    ("h", "the hypervisor extension is not implemented; leave it out"),
    ("p", "packed SIMD is not implemented; leave it out"),
];

impl FromStr for IsaSet {
    type Err = IsaError;

    /// Parses a string in any case, with or without version numbers (`zba1p0`), and adds what the named extensions need.
    fn from_str(string: &str) -> Result<IsaSet, IsaError> {
        let lower = string.to_ascii_lowercase();
        let Some(names) = lower.strip_prefix("rv64") else {
            return Err(IsaError::NotRv64(string.to_owned()));
        };
        match names.chars().next() {
            Some('i' | 'g' | 'e') => {}
            _ => return Err(IsaError::NoBase(string.to_owned())),
        }
        let mut set = IsaSet::of(&[]);
        for mut rest in names.split('_') {
            // A chunk is single letters, then perhaps one longer name: `imac`, `zba`, `imaczba`.
            while !rest.is_empty() {
                let (name, after) = next_name(rest)?;
                for &extension in extensions_of(name)? {
                    set = set.with(extension);
                }
                rest = after;
            }
        }
        Ok(set)
    }
}

/// Splits the first name, without its version, off a chunk.
fn next_name(chunk: &str) -> Result<(&str, &str), IsaError> {
    match chunk.chars().next() {
        Some('z' | 's' | 'x') => Ok((without_version(chunk), "")),
        Some(letter) if letter.is_ascii_lowercase() => {
            let (name, rest) = chunk.split_at(1);
            Ok((name, after_version(rest)))
        }
        _ => Err(IsaError::Malformed(chunk.to_owned())),
    }
}

/// What follows a version number (`2p1`, `2`) at the front; all of it if there is none.
fn after_version(text: &str) -> &str {
    let after_major = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if after_major.len() == text.len() {
        return text;
    }
    match after_major.strip_prefix('p') {
        Some(minor) if minor.starts_with(|c: char| c.is_ascii_digit()) => {
            minor.trim_start_matches(|c: char| c.is_ascii_digit())
        }
        _ => after_major,
    }
}

/// A longer name without the version number at its end. `zicbop1p0` and `zicbop1` are both `zicbop`.
fn without_version(name: &str) -> &str {
    let before_minor = name.trim_end_matches(|c: char| c.is_ascii_digit());
    if before_minor.len() == name.len() {
        return name;
    }
    match before_minor.strip_suffix('p') {
        Some(major) if major.ends_with(|c: char| c.is_ascii_digit()) => {
            major.trim_end_matches(|c: char| c.is_ascii_digit())
        }
        _ => before_minor,
    }
}

/// The extensions that a name stands for.
fn extensions_of(name: &str) -> Result<&'static [Extension], IsaError> {
    if let Some((_, extensions)) = BUNDLES.iter().find(|(bundle, _)| *bundle == name) {
        return Ok(extensions);
    }
    if let Some(index) = Extension::ALL.iter().position(|extension| extension.name() == name) {
        return Ok(&Extension::ALL[index..=index]);
    }
    // Prefixes that stand for a family: zv* are vectors, sh* belong to the hypervisor extension, x* to vendors.
    let unsupported = UNSUPPORTED.iter().find(|&&(prefix, _)| {
        name == prefix || matches!(prefix, "zv" | "zhinx" | "sh" | "x") && name.starts_with(prefix)
    });
    Err(match unsupported {
        Some(&(_, advice)) => IsaError::Unsupported { name: name.to_owned(), advice },
        None => IsaError::Unknown { name: name.to_owned(), suggestion: nearest(name) },
    })
}

/// The supported name at the smallest edit distance, if that is at most 2.
fn nearest(name: &str) -> Option<&'static str> {
    let supported = Extension::ALL.iter().map(|extension| extension.name());
    let bundles = BUNDLES.iter().map(|&(bundle, _)| bundle);
    supported
        .chain(bundles)
        .filter(|candidate| candidate.len() > 1 && candidate.as_bytes()[0] == name.as_bytes()[0])
        .map(|candidate| (edit_distance(name, candidate), candidate))
        .min_by_key(|&(distance, _)| distance)
        .filter(|&(distance, _)| distance <= 2)
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions and substitutions that make one string the other.
fn edit_distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.bytes().enumerate() {
            let substituted = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[to.len()]
}

impl fmt::Display for IsaSet {
    /// The canonical string: `rv64`, the letters, then each longer name after an underscore.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rv64")?;
        for extension in self.iter() {
            match extension.name() {
                letter if letter.len() == 1 => f.write_str(letter)?,
                name => write!(f, "_{name}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(string: &str) -> IsaSet {
        string.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    fn error(string: &str) -> String {
        string.parse::<IsaSet>().expect_err(string).to_string()
    }

    #[test]
    fn the_canonical_string_parses_to_the_same_set() {
        for isa in ["rv64i", "rv64gc", "rv64imac_zicsr", "rv64gcb_zkn_zks_zfh_zfa_zcb_zcmop_svnapot_sstc"] {
            assert_eq!(parse(&parse(isa).to_string()), parse(isa), "{isa}");
        }
        assert_eq!(parse(&IsaSet::full().to_string()), IsaSet::full());
    }

    #[test]
    fn canonical_strings() {
        let gc = "rv64imafdc_zicntr_zicsr_zifencei_zihpm_zmmul_zaamo_zalrsc_zca_zcd";
        assert_eq!(parse("rv64gc").to_string(), gc);
        assert_eq!(parse("rv64i").to_string(), "rv64i_zicsr");
        assert_eq!(parse("rv64i_svinval_zbb").to_string(), "rv64i_zicsr_zbb_svinval");
    }

    #[test]
    fn case_versions_and_separators_do_not_matter() {
        let versions = "rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0_zicsr2p0_zifencei2p0_zmmul1p0_zaamo1p0_zalrsc1p0_zca1p0_zcd1p0";
        let expected = parse("rv64imafdc_zifencei");
        assert_eq!(parse(versions), expected);
        assert_eq!(parse("RV64IMAFDCZifencei"), expected);
        assert_eq!(parse("rv64i2m2a2f2d2c2_zifencei2"), expected);
        assert_eq!(parse("rv64i_m_a_f_d_c_zifencei_"), expected);
        assert_eq!(parse("rv64i_zicbop1p0_smepmp1"), parse("rv64i_zicbop_smepmp"));
    }

    #[test]
    fn implied_extensions_are_added() {
        use Extension::*;
        let implied: &[(&str, &[Extension])] = &[
            ("rv64id", &[F, Zicsr]),
            ("rv64ia", &[Zaamo, Zalrsc]),
            ("rv64im", &[Zmmul]),
            ("rv64ic", &[Zca]),
            ("rv64idc", &[Zca, Zcd]),
            ("rv64i_zfh", &[Zfhmin, F]),
            ("rv64i_zcb", &[Zca]),
            ("rv64i_zcd", &[Zca, D, F]),
            ("rv64ib", &[Zba, Zbb, Zbs]),
            ("rv64i_zkn", &[Zbkb, Zbkc, Zbkx, Zkne, Zknd, Zknh]),
            ("rv64i_zks", &[Zbkb, Zbkc, Zbkx, Zksed, Zksh]),
            ("rv64i_zacas", &[Zaamo]),
            ("rv64i_smstateen", &[Ssstateen]),
        ];
        for &(isa, members) in implied {
            assert!(parse(isa).contains(IsaSet::of(members)), "{isa}: {:?}", parse(isa));
        }
        assert!(!parse("rv64ifc").has(Zcd), "c.fld needs D");
        assert!(!parse("rv64gc").has(Zba));
    }

    #[test]
    fn errors_name_the_part_and_what_to_do() {
        let cases = [
            (
                "rv32gc",
                "ISA 'rv32gc': must begin with rv64 (only RV64 is emulated), for example rv64gc_zba_zbb",
            ),
            ("", "ISA '': must begin with rv64 (only RV64 is emulated), for example rv64gc_zba_zbb"),
            ("rv64", "ISA 'rv64': rv64 must be followed by i or g, for example rv64gc"),
            ("rv64mac", "ISA 'rv64mac': rv64 must be followed by i or g, for example rv64gc"),
            (
                "rv64gcv",
                "ISA string: extension 'v' is not supported: vectors are not implemented; leave it out",
            ),
            (
                "rv64gc_zvbb",
                "ISA string: extension 'zvbb' is not supported: vectors are not implemented; leave it out",
            ),
            (
                "rv64e",
                "ISA string: extension 'e' is not supported: only the base with 32 registers is implemented; write rv64i",
            ),
            ("rv64gc_zicbon", "ISA string: unknown extension 'zicbon'; did you mean 'zicbom'?"),
            ("rv64gc_sv_nap", "ISA string: unknown extension 'sv'"),
            ("rv64gcw", "ISA string: unknown extension 'w'"),
            ("rv64gc-zba", "ISA string: '-zba' is not the name of an extension; separate names with '_'"),
            ("rv64gc_zbä", "ISA string: unknown extension 'zbä'; did you mean 'zba'?"),
        ];
        for (isa, message) in cases {
            assert_eq!(error(isa), message);
        }
        for name in ["zk", "zkr", "zcf", "zcmp", "sscofpmf", "h", "q", "xtheadba", "zve64d", "zfinx"] {
            let message = error(&format!("rv64gc_{name}"));
            assert!(
                message.starts_with(&format!("ISA string: extension '{name}' is not supported: ")),
                "{message}"
            );
        }
    }

    #[test]
    fn without_takes_the_parts_and_the_dependents() {
        use Extension::*;
        let without_d = IsaSet::full().without(D);
        assert!(!without_d.has(Zcd) && without_d.has(F) && without_d.has(C) && without_d.has(Zfh));
        let without_f = IsaSet::full().without(F);
        assert!([D, Zfh, Zfhmin, Zfa, Zcd].iter().all(|&gone| !without_f.has(gone)));
        let without_c = IsaSet::full().without(C);
        assert!([Zca, Zcb, Zcd, Zcmop].iter().all(|&gone| !without_c.has(gone)));
        let without_a = IsaSet::full().without(A);
        assert!([Zaamo, Zalrsc, Zacas, Zawrs].iter().all(|&gone| !without_a.has(gone)));
        assert!(!IsaSet::full().without(M).has(Zmmul));
        assert!(IsaSet::full().without(Zba).with(Zba) == IsaSet::full());
    }
}
