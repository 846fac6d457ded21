//! Options that say how the machine is built; several subcommands take them.

use clap::ValueEnum;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use sv39::boot::FileKind;
use sv39::isa::extension::IsaSet;
use sv39::isa::pte::PagingMode;
use sv39::machine::{ClockSource, Engine, MachineConfig};
use sv39::mmu::TlbGeometry;
use sv39::platform::{DEFAULT_EPOCH, DEFAULT_RAM_SIZE, MAX_HARTS};

/// How the machine is built.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Machine")]
pub struct MachineOptions {
    /// Memory: MiB, or with a suffix K, M or G
    #[arg(long, short = 'm', value_name = "SIZE", default_value = "128", value_parser = memory_size)]
    pub memory: u64,
    /// Harts, 1 to 16; one runs at a time, in turn
    #[arg(long, value_name = "N", default_value = "1", value_parser = harts)]
    pub smp: usize,
    /// Instruction set, such as rv64gc_zba_zbb; by default everything that is supported
    #[arg(long, value_name = "ISA")]
    pub isa: Option<IsaSet>,
    /// Shape of the TLB: `fast`, or a list such as entries=64,ways=4,replacement=lru
    #[arg(long, value_name = "SPEC", value_parser = tlb)]
    pub tlb: Option<TlbGeometry>,
    /// Widest paging mode
    #[arg(long, value_name = "MODE", default_value = "sv57")]
    pub mmu: Mmu,
    /// What misaligned loads and stores do
    #[arg(long, value_name = "WHAT", default_value = "work")]
    pub misaligned: Misaligned,
    /// What the file is; by default it tells itself
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Kind>,
    /// Command line of a kernel
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub append: Option<String>,
    /// What runs the instructions; the same run, but faster or slower
    #[arg(long, value_name = "ENGINE", default_value = "auto")]
    pub engine: EngineName,
    /// How often a block begins before it is translated
    #[arg(long, value_name = "N", hide = true)]
    pub translate_after: Option<u32>,
    /// Memory for translated code; when it is full, an eighth of it is forgotten
    #[arg(long, value_name = "SIZE", hide = true, value_parser = memory_size)]
    pub code_cache: Option<u64>,
    /// The most instructions that are translated as one
    #[arg(long, value_name = "N", hide = true)]
    pub region_length: Option<usize>,
    /// What time follows: instructions (every run the same) or the host's clock
    #[arg(long, value_name = "CLOCK", default_value = "instructions")]
    pub clock: Clock,
    /// What the real-time clock shows at the start: a date such as 2026-01-31T12:00:00 (UTC), or `host`
    #[arg(long, value_name = "TIME", default_value = "2025-01-01", value_parser = rtc)]
    pub rtc: Rtc,
}

impl MachineOptions {
    /// The machine that is asked for.
    pub fn config(&self) -> MachineConfig {
        let default = MachineConfig::default();
        MachineConfig {
            isa: self.isa.unwrap_or_else(IsaSet::full),
            harts: self.smp,
            memory: self.memory,
            tlb: self.tlb.unwrap_or(TlbGeometry::FAST),
            misaligned_traps: self.misaligned == Misaligned::Trap,
            mmu: match self.mmu {
                Mmu::Sv39 => PagingMode::Sv39,
                Mmu::Sv48 => PagingMode::Sv48,
                Mmu::Sv57 => PagingMode::Sv57,
            },
            kind: self.kind.map(Kind::file_kind),
            command_line: self.append.clone().unwrap_or_default(),
            engine: match self.engine {
                EngineName::Auto => Engine::Auto,
                EngineName::Interpreter => Engine::Interpreter,
                EngineName::Translator => Engine::Translator,
            },
            clock: match self.clock {
                Clock::Instructions => ClockSource::Instructions,
                Clock::Host => ClockSource::Host,
            },
            epoch: self.rtc.epoch(),
            translate_after: self.translate_after.unwrap_or(default.translate_after),
            code_cache: self.code_cache.map_or(default.code_cache, |bytes| bytes as usize),
            region_length: self.region_length.unwrap_or(default.region_length),
            ..default
        }
    }
}

impl MachineOptions {
    /// The options that differ from the defaults, as one would type them, each with a space behind.
    pub fn arguments(&self) -> String {
        let mut words = Vec::new();
        if self.memory != DEFAULT_RAM_SIZE {
            words.push(format!("--memory={}K", self.memory >> 10));
        }
        if self.smp != 1 {
            words.push(format!("--smp={}", self.smp));
        }
        words.extend(self.isa.map(|isa| format!("--isa={isa}")));
        words.extend(self.tlb.map(|tlb| format!("--tlb={tlb}")));
        match self.mmu {
            Mmu::Sv39 => words.push("--mmu=sv39".to_owned()),
            Mmu::Sv48 => words.push("--mmu=sv48".to_owned()),
            Mmu::Sv57 => {}
        }
        match self.misaligned {
            Misaligned::Trap => words.push("--misaligned=trap".to_owned()),
            Misaligned::Work => {}
        }
        let kind = self.kind.and_then(|kind| kind.to_possible_value());
        words.extend(kind.map(|kind| format!("--kind={}", kind.get_name())));
        words.extend(self.append.as_ref().map(|text| format!("--append='{}'", text.replace('\'', "'\\''"))));
        match self.clock {
            Clock::Host => words.push("--clock=host".to_owned()),
            Clock::Instructions => {}
        }
        match self.rtc {
            Rtc::Host => words.push("--rtc=host".to_owned()),
            Rtc::At(time) if time == Duration::from_secs(DEFAULT_EPOCH) => {}
            Rtc::At(time) => words.push(format!("--rtc={}", humantime::format_rfc3339(UNIX_EPOCH + time))),
        }
        words.into_iter().map(|word| word + " ").collect()
    }
}

/// The widest paging mode; the narrower ones come with it.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mmu {
    /// 39 bits, three levels
    Sv39,
    /// 48 bits, four levels
    Sv48,
    /// 57 bits, five levels
    Sv57,
}

/// What misaligned loads and stores do.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Misaligned {
    /// They work
    Work,
    /// They trap
    Trap,
}

/// What a file is run as.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// An M-mode program that speaks to the host through `tohost`
    Htif,
    /// An M-mode program
    Machine,
    /// An S-mode kernel, on the built-in SBI firmware
    Supervisor,
    /// A program for Linux
    Linux,
}

impl Kind {
    /// The loader's word for it.
    pub fn file_kind(self) -> FileKind {
        match self {
            Self::Htif => FileKind::Htif,
            Self::Machine => FileKind::Machine,
            Self::Supervisor => FileKind::Supervisor,
            Self::Linux => FileKind::Linux,
        }
    }
}

/// What runs the instructions.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum EngineName {
    /// The translator where there is one, otherwise the interpreter
    Auto,
    /// Instruction by instruction
    Interpreter,
    /// What runs often becomes code of this computer (x86-64 Linux only)
    Translator,
}

/// What time follows.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clock {
    /// One tick for each instruction
    Instructions,
    /// The host's clock
    Host,
}

/// What the real-time clock shows at the start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rtc {
    /// The host's time
    Host,
    /// This long after the beginning of 1970
    At(Duration),
}

impl Rtc {
    /// In nanoseconds since 1970; the clock has no more than 64 bits.
    fn epoch(self) -> u64 {
        let since = match self {
            Self::Host => SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default(),
            Self::At(time) => time,
        };
        u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
    }
}

/// Reads `host`, `2026-01-31`, `2026-01-31T12:00:00`, and QEMU's `base=utc` and `base=2026-01-31T12:00:00`.
fn rtc(text: &str) -> Result<Rtc, String> {
    let time = text.strip_prefix("base=").unwrap_or(text);
    if matches!(time, "host" | "utc") {
        return Ok(Rtc::Host);
    }
    let whole = if time.contains('T') { time.to_owned() } else { format!("{time}T00:00:00") };
    let moment = humantime::parse_rfc3339_weak(&whole).ok();
    let since = moment.and_then(|moment| moment.duration_since(UNIX_EPOCH).ok());
    since.map(Rtc::At).ok_or_else(|| "expected `host`, or a date such as 2026-01-31T12:00:00".to_owned())
}

/// Reads `128`, `128M`, `64K`, `2G` and QEMU's `size=2G`.
pub fn memory_size(text: &str) -> Result<u64, String> {
    let number = text.strip_prefix("size=").unwrap_or(text);
    let (digits, shift) = match number.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&number[..at], 10),
        Some((at, 'm' | 'M')) => (&number[..at], 20),
        Some((at, 'g' | 'G')) => (&number[..at], 30),
        _ => (number, 20),
    };
    let wrong = || "expected a number of MiB, or one with K, M or G".to_owned();
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(wrong());
    }
    let count: u64 = digits.parse().map_err(|_| "is more than any machine has".to_owned())?;
    let bytes = count.checked_mul(1 << shift).ok_or("is more than any machine has")?;
    if bytes == 0 || bytes % 4096 != 0 {
        return Err("memory is a multiple of 4 KiB, and not 0".to_owned());
    }
    Ok(bytes)
}

/// Reads `4`, and QEMU's `cpus=4` and `4,sockets=1,cores=4`.
fn harts(text: &str) -> Result<usize, String> {
    let first = text.split(',').next().unwrap_or(text);
    let count = first.strip_prefix("cpus=").unwrap_or(first).parse();
    count
        .ok()
        .filter(|count| (1..=MAX_HARTS).contains(count))
        .ok_or_else(|| format!("expected 1 to {MAX_HARTS}"))
}

fn tlb(text: &str) -> Result<TlbGeometry, String> {
    text.parse::<TlbGeometry>().map_err(|error| error.to_string().trim_start_matches("--tlb: ").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Alone {
        #[command(flatten)]
        machine: MachineOptions,
    }

    #[test]
    fn options_can_be_typed_again() {
        let line = "x --memory=65536K --smp=4 --isa=rv64i_zicsr --tlb=fast --mmu=sv48 --misaligned=trap --kind=machine --clock=host \
                    --rtc=2026-01-31T12:00:00Z ";
        let again = |line: &str| Alone::parse_from(line.split_whitespace()).machine.arguments();
        assert_eq!(again("x"), "");
        assert_eq!(format!("x {}", again(line)), line);
    }

    #[test]
    fn moments_are_dates_or_the_hosts_time() {
        assert_eq!(rtc("2025-01-01"), Ok(Rtc::At(Duration::from_secs(DEFAULT_EPOCH))));
        assert_eq!(rtc("base=1970-01-01T00:00:07"), Ok(Rtc::At(Duration::from_secs(7))));
        assert_eq!((rtc("host"), rtc("base=utc")), (Ok(Rtc::Host), Ok(Rtc::Host)));
        for wrong in ["", "now", "1969-12-31", "2025-13-01", "2025-01-01T", "base="] {
            assert!(rtc(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn harts_are_counted_in_qemus_spellings_too() {
        assert_eq!(harts("1"), Ok(1));
        assert_eq!(harts("cpus=4"), Ok(4));
        assert_eq!(harts("2,sockets=1,cores=2"), Ok(2));
        for text in ["", "0", "17", "one", "-1"] {
            assert!(harts(text).is_err(), "{text}");
        }
    }

    #[test]
    fn sizes_are_mebibytes_unless_they_say() {
        assert_eq!(memory_size("128"), Ok(128 << 20));
        assert_eq!(memory_size("64K"), Ok(64 << 10));
        assert_eq!(memory_size("3m"), Ok(3 << 20));
        assert_eq!(memory_size("2G"), Ok(2 << 30));
        assert_eq!(memory_size("size=1G"), Ok(1 << 30));
        for wrong in
            ["", "M", "-1", "+1", "1.5", "0", "0G", "1K", "12x", "18446744073709551615", "99999999999G", "1é"]
        {
            assert!(memory_size(wrong).is_err(), "{wrong}");
        }
    }
}
