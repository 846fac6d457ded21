//! Building a machine: memory, devices, harts, and the program's hand-over.

use super::firmware::{self, Firmware};
use super::{Engine, Inputs, Machine, MachineConfig};
use crate::boot::{
    BootError, DeviceTree, FileKind, Loaded, Program, build_firmware_rom, build_rom, load_firmware,
    place_device_tree, place_initrd, with_chosen,
};
use crate::bus::{Bus, DeviceId, Ram, RamError, Timebase};
use crate::devices::virtio::{DeviceKind, VirtioDevice, VirtioMmio};
use crate::devices::{Clint, GoldfishRtc, Htif, Plic, TestFinisher, Uart16550};
use crate::hart::{Hart, HartConfig};
use crate::interpreter::{Interpreter, Translator};
use crate::isa::address::PhysAddr;
use crate::platform;
use std::io::{Read, Seek};
use std::ops::Range;

impl Machine {
    /// Builds the machine and loads the program.
    pub fn new<F: Read + Seek>(config: MachineConfig, program: &mut Program<F>) -> Result<Self, BootError> {
        let mut bus = Bus::new(fresh_ram(&config)?, config.harts);
        let (uart, slots) = attach_devices(&mut bus, &config);
        let mut machine = Self {
            harts: Vec::new(),
            bus,
            inputs: Inputs::live(config.record),
            stop_at_marks: false,
            kind: config.kind.unwrap_or_else(|| program.kind().0),
            interpreter: interpreter(&config)?,
            config,
            clock: 0,
            instructions: 0,
            turn: 0,
            quantum_end: 0,
            feeding: 0,
            skipped: 0,
            console: uart,
            uart,
            network: None,
            slots,
            free_slots: (0..platform::VIRTIO_SLOTS).collect(),
            htif: None,
            firmware: None,
            device_tree: Vec::new(),
            started: None,
        };
        machine.load(program)?;
        Ok(machine)
    }

    /// Resets the machine, as a guest may ask ([`super::Outcome::Reset`]): harts, devices and memory are as at the start, and the
    /// program is loaded again. The clock goes on, what has been written to disks stays, and counters of statistics go on.
    pub fn restart<F: Read + Seek>(&mut self, program: &mut Program<F>) -> Result<(), BootError> {
        self.bus.ram = fresh_ram(&self.config)?;
        self.bus.rom = None;
        self.bus.timebase = Timebase::default();
        self.bus.reset_devices(self.clock);
        self.interpreter = interpreter(&self.config)?;
        (self.turn, self.quantum_end, self.feeding, self.skipped) = (0, 0, 0, 0);
        self.load(program)
    }

    /// Puts the program into fresh RAM, and the harts where they enter it.
    fn load<F: Read + Seek>(&mut self, program: &mut Program<F>) -> Result<(), BootError> {
        let (config, bus) = (&self.config, &mut self.bus);
        let built_in = self.kind == FileKind::Supervisor && config.firmware.is_empty();
        let loaded = program.load(self.kind, &mut bus.ram)?;
        self.htif = match loaded.tohost {
            Some(tohost) => Htif::new(tohost, loaded.fromhost, &mut bus.ram),
            None => None,
        };
        let before = std::mem::take(&mut self.harts);
        self.harts = (0..config.harts).map(|id| Hart::new(hart_config(config, id, built_in))).collect();
        for (hart, before) in self.harts.iter_mut().zip(before) {
            hart.counters = before.counters;
        }
        let places = place(config, &bus.ram, &loaded)?;
        if let Some(initrd) = &places.initrd {
            bus.ram.write(PhysAddr(initrd.start), &config.initrd);
        }
        if built_in {
            bus.ram.write(places.device_tree, &places.tree);
            enter_kernel(&mut self.harts, bus, &loaded, places.device_tree);
        } else {
            bus.rom = Some(if self.kind == FileKind::Supervisor {
                let entry = load_firmware(&config.firmware, &mut bus.ram)
                    .map_err(|error| BootError::Firmware(Box::new(error)))?;
                bus.ram.write(places.device_tree, &places.tree);
                build_firmware_rom(entry, places.device_tree, loaded.entry)?
            } else {
                build_rom(loaded.entry, &places.tree)?
            });
            for hart in &mut self.harts {
                hart.pc = platform::ROM_BASE;
            }
        }
        self.device_tree = places.tree;
        self.firmware = built_in.then(|| Firmware::new(config.harts));
        Ok(())
    }

    /// Puts a virtio device into a slot, in the state after reset. Drivers look when they start, so it is done before that.
    pub fn plug(&mut self, slot: usize, device: Box<dyn VirtioDevice>) -> Result<(), PlugError> {
        let id = *self.slots.get(slot).ok_or(PlugError::NoSlot(slot))?;
        if !self.free_slots.contains(&slot) {
            return Err(PlugError::Taken(slot));
        }
        if device.kind() == DeviceKind::Console {
            if self.console != self.uart {
                return Err(PlugError::SecondConsole);
            }
            self.console = id;
        }
        if device.kind() == DeviceKind::Network {
            if self.network.is_some() {
                return Err(PlugError::SecondNetwork);
            }
            self.network = Some(id);
        }
        self.free_slots.remove(&slot);
        self.bus.replace(id, Box::new(VirtioMmio::new(virtio_source(slot), Some(device))), self.clock);
        Ok(())
    }
}

fn interpreter(config: &MachineConfig) -> Result<Interpreter, BootError> {
    let translator = match config.engine {
        Engine::Interpreter => None,
        Engine::Auto => translator(config),
        Engine::Translator => Some(translator(config).ok_or(BootError::NoTranslator)?),
    };
    Ok(Interpreter::with(config.decoded_instructions, translator))
}

/// The host's translator, unless the host refuses it memory that can be run.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
fn translator(config: &MachineConfig) -> Option<Box<dyn Translator>> {
    use crate::interpreter::MAX_SLOTS;
    use crate::jit::{Bounds, RegionTranslator};
    let bounds = Bounds {
        blocks: MAX_SLOTS,
        threshold: config.translate_after,
        code: config.code_cache,
        region: config.region_length,
        notes: config.translation_notes,
    };
    RegionTranslator::new(bounds).map(|translator| Box::new(translator) as Box<dyn Translator>)
}

/// There is no translator for this host.
#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
fn translator(_config: &MachineConfig) -> Option<Box<dyn Translator>> {
    None
}

fn fresh_ram(config: &MachineConfig) -> Result<Ram, RamError> {
    Ram::new(PhysAddr(platform::RAM_BASE), config.memory)
}

fn hart_config(config: &MachineConfig, id: usize, built_in_firmware: bool) -> HartConfig {
    HartConfig {
        id,
        isa: config.isa,
        tlb: config.tlb,
        misaligned_traps: config.misaligned_traps,
        built_in_firmware,
        widest_paging: config.mmu,
    }
}

/// Why a virtio device cannot be plugged in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PlugError {
    /// There are fewer slots.
    #[error("there is no virtio slot {0}; the last is 7")]
    NoSlot(usize),
    /// Another device is there.
    #[error("virtio slot {0} is taken")]
    Taken(usize),
    /// The user's input can go to one console only.
    #[error("a machine has one virtio console at most")]
    SecondConsole,
    /// There is one cable.
    #[error("a machine has one network card at most")]
    SecondNetwork,
}

fn virtio_source(slot: usize) -> u32 {
    platform::VIRTIO_IRQ + slot as u32
}

/// Attaches what every machine has; the UART, and the virtio slots.
fn attach_devices(bus: &mut Bus, config: &MachineConfig) -> (DeviceId, Vec<DeviceId>) {
    bus.attach(platform::CLINT_BASE, platform::CLINT_SIZE, Box::new(Clint::new(config.harts)));
    bus.attach(platform::FINISHER_BASE, platform::FINISHER_SIZE, Box::new(TestFinisher));
    let rtc = GoldfishRtc::new(platform::RTC_IRQ, config.epoch);
    bus.attach(platform::RTC_BASE, platform::RTC_SIZE, Box::new(rtc));
    let plic = Plic::new(config.harts, platform::PLIC_SOURCES).with_edge_triggered(platform::UART_IRQ);
    bus.attach_controller(platform::PLIC_BASE, platform::PLIC_SIZE, Box::new(plic));
    let clock_hz = platform::TIMEBASE_HZ as u64 * platform::CLOCKS_PER_TIME;
    let uart = Uart16550::new(platform::UART_IRQ, platform::UART_CLOCK_HZ, clock_hz);
    let uart = bus.attach(platform::UART_BASE, platform::UART_SIZE, Box::new(uart));
    let slots = (0..platform::VIRTIO_SLOTS).map(|slot| {
        let base = platform::VIRTIO_BASE + slot as u64 * platform::VIRTIO_SIZE;
        bus.attach(base, platform::VIRTIO_SIZE, Box::new(VirtioMmio::new(virtio_source(slot), None)))
    });
    let slots = slots.collect();
    (uart, slots)
}

/// What goes into RAM beside the program, and where.
struct Places {
    tree: Vec<u8>,
    device_tree: PhysAddr,
    initrd: Option<Range<u64>>,
}

fn place(config: &MachineConfig, ram: &Ram, loaded: &Loaded) -> Result<Places, BootError> {
    let tree = |initrd: Option<Range<u64>>| {
        if !config.device_tree.is_empty() {
            return with_chosen(&config.device_tree, &config.command_line, initrd);
        }
        DeviceTree {
            harts: config.harts,
            ram_base: PhysAddr(platform::RAM_BASE),
            ram_size: config.memory,
            isa: config.isa,
            mmu_type: firmware::mmu_type(config.mmu),
            bootargs: &config.command_line,
            initrd,
        }
        .build()
    };
    if config.initrd.is_empty() {
        let tree = tree(None)?;
        let device_tree = place_device_tree(ram, loaded.end, tree.len() as u64)?;
        return Ok(Places { tree, device_tree, initrd: None });
    }
    // The tree names the disk, and lies above it: its size does not depend on where the disk is.
    let size = tree(Some(0..1))?.len() as u64;
    let device_tree = place_device_tree(ram, loaded.end, size)?;
    let length = config.initrd.len() as u64;
    let start = place_initrd(loaded.end, device_tree, length)?.0;
    let initrd = start..start + length;
    Ok(Places { tree: tree(Some(initrd.clone()))?, device_tree, initrd: Some(initrd) })
}

/// Enters an S-mode kernel on hart 0 as SBI firmware does: a0 is the hart, a1 the device tree. The other harts are stopped
/// until the kernel starts them.
fn enter_kernel(harts: &mut [Hart], bus: &mut Bus, loaded: &Loaded, device_tree: PhysAddr) {
    for hart in harts.iter_mut() {
        firmware::prepare(hart, bus);
    }
    firmware::enter(&mut harts[0], loaded.entry, device_tree.0);
}
