//! How a machine is built.

use crate::boot::FileKind;
use crate::interpreter::MAX_SLOTS;
use crate::isa::extension::IsaSet;
use crate::isa::pte::PagingMode;
use crate::mmu::TlbGeometry;
use crate::observe::translation::Detail;
use crate::platform::{DEFAULT_EPOCH, DEFAULT_RAM_SIZE};

/// What the clock follows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum ClockSource {
    /// Instructions: the same run every time.
    #[default]
    Instructions,
    /// The host's clock, as far as instructions do not run ahead of it.
    Host,
}

/// What runs the instructions. Nobody can tell them apart but by their speed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Engine {
    /// The translator where the host has one, otherwise the interpreter.
    #[default]
    Auto,
    /// The reference.
    Interpreter,
    /// What runs often becomes code of the host; the rest is interpreted, and so is all that somebody observes.
    Translator,
}

/// Translating an instruction costs about as much as interpreting it some hundred times (docs/performance.md has the measurements of this
/// and of the length of regions).
const TRANSLATE_AFTER: u32 = 512;
/// More than a Linux system and its programs need, and so much that all caches take less than 96 MiB (docs/performance.md, "Memory").
const CODE_CACHE: usize = 29 << 20;
/// About what one loop nest needs.
const REGION_LENGTH: usize = 512;

/// A machine's parts and their properties.
#[derive(Clone, Debug)]
pub struct MachineConfig {
    /// What the hart implements.
    pub isa: IsaSet,
    /// The number of harts, 1 to [`crate::platform::MAX_HARTS`].
    pub harts: usize,
    /// Bytes of RAM, a multiple of 4096.
    pub memory: u64,
    /// The shape of the TLB.
    pub tlb: TlbGeometry,
    /// Whether misaligned loads and stores trap.
    pub misaligned_traps: bool,
    /// The widest paging mode that `satp` takes.
    pub mmu: PagingMode,
    /// How the program is run; by default the file itself tells.
    pub kind: Option<FileKind>,
    /// The kernel's command line, in the device tree.
    pub command_line: String,
    /// A device tree to use in place of the machine's own; none if empty.
    pub device_tree: Vec<u8>,
    /// The initial RAM disk; none if empty.
    pub initrd: Vec<u8>,
    /// M-mode firmware that enters an S-mode kernel; the built-in SBI if empty.
    pub firmware: Vec<u8>,
    /// What runs the instructions.
    pub engine: Engine,
    /// How often a block begins in the interpreter before it is translated; with 0, everything is translated at once, even what is
    /// likely to be slower then.
    pub translate_after: u32,
    /// Bytes of translated code that are kept at most; then an eighth of it is forgotten.
    pub code_cache: usize,
    /// Decoded instructions that are kept at most, up to three quarters of 2^20; then an eighth of them is forgotten.
    pub decoded_instructions: usize,
    /// The most instructions that are translated as one.
    pub region_length: usize,
    /// How much the translator notes about its work.
    pub translation_notes: Detail,
    /// What the clock follows.
    pub clock: ClockSource,
    /// What the real-time clock shows at the start, in nanoseconds since 1970.
    pub epoch: u64,
    /// Whether input is recorded.
    pub record: bool,
}

impl Default for MachineConfig {
    fn default() -> Self {
        Self {
            isa: IsaSet::full(),
            harts: 1,
            memory: DEFAULT_RAM_SIZE,
            tlb: TlbGeometry::FAST,
            misaligned_traps: false,
            mmu: PagingMode::Sv57,
            kind: None,
            command_line: String::new(),
            device_tree: Vec::new(),
            initrd: Vec::new(),
            firmware: Vec::new(),
            engine: Engine::Auto,
            translate_after: TRANSLATE_AFTER,
            code_cache: CODE_CACHE,
            decoded_instructions: MAX_SLOTS,
            region_length: REGION_LENGTH,
            translation_notes: Detail::Nothing,
            clock: ClockSource::Instructions,
            epoch: DEFAULT_EPOCH * 1_000_000_000,
            record: false,
        }
    }
}
