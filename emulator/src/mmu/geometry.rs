//! The shape of a TLB, and how a user spells it (`--tlb SPEC`).

use std::fmt;
use std::str::FromStr;

/// Which entry of a full set makes room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replacement {
    /// The one filled first.
    Fifo,
    /// The one not used for the longest time.
    Lru,
    /// A pseudo-random one; the sequence starts from the seed.
    Random {
        /// Start of the sequence.
        seed: u64,
    },
}

/// The shape of a TLB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TlbGeometry {
    /// Entries in all; sets × ways.
    pub entries: usize,
    /// Ways a set.
    pub ways: usize,
    /// Which entry makes room.
    pub replacement: Replacement,
    /// Whether the set is a hash of the page number; otherwise its low bits, as in a textbook.
    pub hashed: bool,
    /// Bits of ASID that `satp` implements, 0 to 16.
    pub asid_bits: u32,
    /// Whether a superpage takes one entry; otherwise each of its 4 KiB pages takes one.
    pub superpages: bool,
    /// Whether every access reaches the TLB, so that its hits can be counted; otherwise caches before it answer most.
    pub every_access: bool,
}

/// Why a geometry is impossible, or its spelling not understood.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum GeometryError {
    /// The number of entries is out of range.
    #[error("--tlb: entries={0} is not between 1 and {max}", max = TlbGeometry::MAX_ENTRIES)]
    Entries(usize),
    /// Entries do not divide into sets.
    #[error("--tlb: {entries} entries in {ways} ways is not a power-of-two number of sets")]
    Sets {
        /// Entries in all.
        entries: usize,
        /// Ways a set.
        ways: usize,
    },
    /// More ASID bits than `satp` has room for.
    #[error("--tlb: asid-bits={0} is not between 0 and 16")]
    AsidBits(u32),
    /// A value that the key does not take.
    #[error("--tlb: {key}={value}: expected {expected}")]
    Value {
        /// The key.
        key: String,
        /// What was given.
        value: String,
        /// What is allowed.
        expected: &'static str,
    },
    /// A word that is not one of the keys.
    #[error("--tlb: unknown setting `{0}`; {known}", known = TlbGeometry::SYNTAX)]
    Unknown(String),
    /// A key given twice.
    #[error("--tlb: `{0}` is given twice")]
    Twice(String),
    /// A seed for a policy that draws no numbers.
    #[error("--tlb: seed needs replacement=random")]
    SeedWithoutRandom,
}

impl TlbGeometry {
    /// The fast TLB: what one gets unless a model is asked for.
    pub const FAST: Self = Self {
        entries: 16384,
        ways: 4,
        replacement: Replacement::Fifo,
        hashed: true,
        asid_bits: 16,
        superpages: true,
        every_access: false,
    };

    /// What a model is where its specification says nothing.
    pub const MODEL: Self = Self {
        entries: 64,
        ways: 4,
        replacement: Replacement::Lru,
        hashed: false,
        asid_bits: 16,
        superpages: true,
        every_access: true,
    };

    /// The most entries.
    pub const MAX_ENTRIES: usize = 65536;

    /// What a specification may say, in one line.
    pub const SYNTAX: &str = "allowed: fast, or a list of entries=N, ways=N|full, replacement=lru|fifo|random, seed=N, \
                              index=low|hash, asid-bits=0..16, superpages=on|off";

    /// Whether every look-up has to reach the TLB: hits are counted, or change what is replaced.
    #[inline]
    pub fn hits_matter(&self) -> bool {
        match self.replacement {
            Replacement::Lru => true,
            Replacement::Fifo | Replacement::Random { .. } => self.every_access,
        }
    }

    /// The ASIDs that `satp` can hold.
    pub fn asid_mask(&self) -> u16 {
        ((1u32 << self.asid_bits) - 1) as u16
    }

    /// Whether such a TLB can be built.
    pub fn check(&self) -> Result<(), GeometryError> {
        let &Self { entries, ways, asid_bits, .. } = self;
        if entries == 0 || entries > Self::MAX_ENTRIES {
            return Err(GeometryError::Entries(entries));
        }
        if ways == 0 || !entries.is_multiple_of(ways) || !(entries / ways).is_power_of_two() {
            return Err(GeometryError::Sets { entries, ways });
        }
        if asid_bits > 16 {
            return Err(GeometryError::AsidBits(asid_bits));
        }
        Ok(())
    }
}

/// Reads `entries=64,ways=4,replacement=lru,index=low,asid-bits=16,superpages=on`, in any order, each part optional (the
/// defaults are those of [`TlbGeometry::MODEL`]); or `fast`.
impl FromStr for TlbGeometry {
    type Err = GeometryError;

    fn from_str(text: &str) -> Result<Self, GeometryError> {
        if text == "fast" {
            return Ok(Self::FAST);
        }
        let mut geometry = Self::MODEL;
        let (mut ways, mut seed) = (None, None);
        let mut seen = Vec::new();
        for part in text.split(',') {
            let Some((key, value)) = part.split_once('=') else {
                return Err(GeometryError::Unknown(part.to_owned()));
            };
            match key {
                "entries" => geometry.entries = number(key, value)?,
                "ways" if value == "full" => ways = Some(None),
                "ways" => ways = Some(Some(number(key, value)?)),
                "replacement" => {
                    let choices = [
                        ("lru", Replacement::Lru),
                        ("fifo", Replacement::Fifo),
                        ("random", Replacement::Random { seed: 0 }),
                    ];
                    geometry.replacement = choice(key, value, "lru, fifo or random", &choices)?;
                }
                "seed" => seed = Some(number(key, value)?),
                "index" => {
                    geometry.hashed = choice(key, value, "low or hash", &[("low", false), ("hash", true)])?;
                }
                "asid-bits" => geometry.asid_bits = number(key, value)?,
                "superpages" => {
                    geometry.superpages = choice(key, value, "on or off", &[("on", true), ("off", false)])?;
                }
                _ => return Err(GeometryError::Unknown(part.to_owned())),
            }
            if seen.contains(&key) {
                return Err(GeometryError::Twice(key.to_owned()));
            }
            seen.push(key);
        }
        geometry.ways = match ways {
            Some(Some(ways)) => ways,
            Some(None) => geometry.entries,
            None => geometry.ways.min(geometry.entries),
        };
        match (seed, &mut geometry.replacement) {
            (Some(given), Replacement::Random { seed }) => *seed = given,
            (Some(_), Replacement::Fifo | Replacement::Lru) => return Err(GeometryError::SeedWithoutRandom),
            (None, Replacement::Fifo | Replacement::Lru | Replacement::Random { .. }) => {}
        }
        geometry.check()?;
        Ok(geometry)
    }
}

/// The spelling that [`FromStr`] reads back.
impl fmt::Display for TlbGeometry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::FAST {
            return f.write_str("fast");
        }
        write!(f, "entries={},ways={},replacement=", self.entries, self.ways)?;
        match self.replacement {
            Replacement::Fifo => f.write_str("fifo")?,
            Replacement::Lru => f.write_str("lru")?,
            Replacement::Random { seed } => write!(f, "random,seed={seed}")?,
        }
        let index = if self.hashed { "hash" } else { "low" };
        let superpages = if self.superpages { "on" } else { "off" };
        write!(f, ",index={index},asid-bits={},superpages={superpages}", self.asid_bits)
    }
}

fn number<T: FromStr>(key: &str, value: &str) -> Result<T, GeometryError> {
    value.parse().map_err(|_| wrong(key, value, "a whole number"))
}

fn choice<T: Copy>(
    key: &str,
    value: &str,
    expected: &'static str,
    choices: &[(&str, T)],
) -> Result<T, GeometryError> {
    let found = choices.iter().find(|&&(name, _)| name == value);
    found.map(|&(_, meaning)| meaning).ok_or_else(|| wrong(key, value, expected))
}

fn wrong(key: &str, value: &str, expected: &'static str) -> GeometryError {
    GeometryError::Value { key: key.to_owned(), value: value.to_owned(), expected }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_read_and_printed_back() {
        for text in [
            "fast",
            "entries=64,ways=4,replacement=lru,index=low,asid-bits=16,superpages=on",
            "entries=12,ways=3,replacement=fifo,index=hash,asid-bits=0,superpages=off",
            "entries=65536,ways=65536,replacement=random,seed=18446744073709551615,index=low,asid-bits=9,superpages=on",
        ] {
            assert_eq!(text.parse::<TlbGeometry>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_left_out_is_the_model() {
        assert_eq!("entries=64".parse(), Ok(TlbGeometry::MODEL));
        assert_eq!("entries=1".parse(), Ok(TlbGeometry { entries: 1, ways: 1, ..TlbGeometry::MODEL }));
        let full = TlbGeometry { entries: 32, ways: 32, ..TlbGeometry::MODEL };
        assert_eq!("ways=full,entries=32".parse(), Ok(full));
        let random = TlbGeometry { replacement: Replacement::Random { seed: 7 }, ..TlbGeometry::MODEL };
        assert_eq!("seed=7,replacement=random".parse(), Ok(random));
    }

    #[test]
    fn errors_say_what_is_allowed_in_one_line() {
        let messages = [
            ("", "--tlb: unknown setting ``; allowed: fast, or a list of"),
            ("size=4", "--tlb: unknown setting `size=4`; allowed: fast, or a list of"),
            ("fast,ways=2", "--tlb: unknown setting `fast`; allowed"),
            ("entries=0", "--tlb: entries=0 is not between 1 and 65536"),
            ("entries=65537", "--tlb: entries=65537 is not between 1 and 65536"),
            ("entries=-1", "--tlb: entries=-1: expected a whole number"),
            (
                "entries=99999999999999999999999",
                "--tlb: entries=99999999999999999999999: expected a whole number",
            ),
            ("entries=24,ways=4", "--tlb: 24 entries in 4 ways is not a power-of-two number of sets"),
            ("entries=8,ways=16", "--tlb: 8 entries in 16 ways is not a power-of-two number of sets"),
            ("ways=0", "--tlb: 64 entries in 0 ways is not a power-of-two number of sets"),
            ("replacement=plru", "--tlb: replacement=plru: expected lru, fifo or random"),
            ("superpages=yes", "--tlb: superpages=yes: expected on or off"),
            ("index=", "--tlb: index=: expected low or hash"),
            ("asid-bits=17", "--tlb: asid-bits=17 is not between 0 and 16"),
            ("seed=1", "--tlb: seed needs replacement=random"),
            ("ways=2,ways=4", "--tlb: `ways` is given twice"),
        ];
        for (text, start) in messages {
            let message = text.parse::<TlbGeometry>().unwrap_err().to_string();
            assert!(message.starts_with(start), "{text}: {message}");
            assert_eq!(message.lines().count(), 1, "{text}");
        }
    }
}
