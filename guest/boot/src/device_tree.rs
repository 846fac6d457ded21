//! What the firmware says about the machine (Devicetree Specification).

use alloc::vec::Vec;
use core::ops::Range;
use fdt::Fdt;
use fdt::node::{FdtNode, NodeProperty};

/// What the kernel wants to know. Addresses are physical.
pub struct Machine {
    /// The RAM that the kernel lies in, from the kernel's start on: what is below belongs to the firmware.
    pub ram: Range<u64>,
    /// Where the initial archive lies; empty if there is none.
    pub initial_archive: Range<u64>,
    /// Ticks of the clock in a second.
    pub timer_frequency: u64,
    /// What the user has said at the start, or nothing.
    pub boot_arguments: &'static str,
    tree: Fdt<'static>,
}

/// Where a device is.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its registers.
    pub registers: Range<u64>,
    /// Its number at the interrupt controller.
    pub interrupt: u32,
}

impl Machine {
    /// Reads the device tree for a kernel that lies at this physical address.
    pub fn read(device_tree: &'static [u8], kernel: u64) -> Machine {
        let tree = Fdt::new(device_tree).expect("the firmware passes a device tree");
        Machine {
            ram: kernel..end_of_ram(&tree, kernel),
            initial_archive: initial_archive(&tree),
            timer_frequency: timer_frequency(&tree),
            boot_arguments: tree.chosen().bootargs().unwrap_or(""),
            tree,
        }
    }
}

fn end_of_ram(tree: &Fdt<'static>, kernel: u64) -> u64 {
    let end = tree.memory().regions().find_map(|region| {
        let start = region.starting_address.addr();
        let end = start.checked_add(region.size?)?;
        (start..end).contains(&(kernel as usize)).then_some(end)
    });
    end.expect("the device tree names the RAM that the kernel lies in") as u64
}

/// The properties are one cell or two.
fn initial_archive(tree: &Fdt<'static>) -> Range<u64> {
    let address = |name: &str| {
        let property = tree.find_node("/chosen")?.property(name)?;
        property.as_usize().map(|value| value as u64)
    };
    match (address("linux,initrd-start"), address("linux,initrd-end")) {
        (Some(start), Some(end)) if start < end => start..end,
        _ => 0..0,
    }
}

fn timer_frequency(tree: &Fdt<'static>) -> u64 {
    let property = tree.find_node("/cpus").and_then(|cpus| cpus.property("timebase-frequency"));
    property.and_then(|frequency| frequency.as_usize()).expect("the device tree names the clock's frequency")
        as u64
}

impl Machine {
    /// How much RAM there is in all, the firmware's included, when it starts where this machine's does.
    pub fn ram_mib(&self) -> u64 {
        const FIRMWARE: u64 = 2 << 20;
        (self.ram.end - self.ram.start + FIRMWARE) >> 20
    }
}

/// Devices of the bus that all of them hang on.
impl Machine {
    fn devices(&self, compatible: &'static str) -> impl Iterator<Item = (FdtNode<'_, 'static>, Range<u64>)> {
        let bus = self.tree.find_node("/soc");
        let meant = bus.into_iter().flat_map(FdtNode::children).filter(move |node| {
            node.compatible().is_some_and(|names| names.all().any(|name| name == compatible))
        });
        meant.filter_map(|node| {
            let registers = node.reg()?.next()?;
            let start = registers.starting_address.addr();
            let end = start.checked_add(registers.size?)?;
            Some((node, start as u64..end as u64))
        })
    }

    /// The registers of the real-time clock.
    pub fn real_time_clock(&self) -> Option<Range<u64>> {
        self.devices("google,goldfish-rtc").next().map(|(_, registers)| registers)
    }

    /// The places for virtio devices, in the order of their addresses.
    pub fn virtio(&self) -> Vec<Place> {
        let place = |(node, registers): (FdtNode<'_, 'static>, _)| {
            let interrupt = node.property("interrupts").and_then(NodeProperty::as_usize)? as u32;
            Some(Place { registers, interrupt })
        };
        let mut places = self.devices("virtio,mmio").filter_map(place).collect::<Vec<_>>();
        places.sort_by_key(|place| place.registers.start);
        places
    }

    /// The PLIC, and the number of its context for a hart in S-mode: contexts stand in the order of the lines that it
    /// drives, each the hart's own controller and the number of the interrupt there.
    pub fn interrupt_controller(&self, hart: usize) -> Option<(Range<u64>, usize)> {
        const SUPERVISOR_EXTERNAL: u32 = 9;
        let mut harts = self.tree.find_node("/cpus")?.children();
        let hart = harts.find(|node| node.property("reg").and_then(NodeProperty::as_usize) == Some(hart))?;
        let own = hart.children().find_map(|node| node.property("phandle")?.as_usize())?;
        let (plic, registers) = self.devices("riscv,plic0").next()?;
        let lines = plic.property("interrupts-extended")?.value;
        let cell = |line: &[u8], at: usize| u32::from_be_bytes([0, 1, 2, 3].map(|byte| line[at + byte]));
        let context = lines
            .chunks_exact(8)
            .position(|line| cell(line, 0) as usize == own && cell(line, 4) == SUPERVISOR_EXTERNAL)?;
        Some((registers, context))
    }
}
