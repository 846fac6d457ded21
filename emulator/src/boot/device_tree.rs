//! The device tree (Devicetree specification 0.4; Linux bindings for RISC-V): what the machine has, as QEMU's `virt`
//! describes it, and nothing that is not there.

use super::BootError;
use crate::isa::address::PhysAddr;
use crate::isa::cause::Interrupt;
use crate::isa::extension::{Extension, IsaSet};
use crate::platform::{
    CLINT_BASE, CLINT_SIZE, FINISHER_BASE, FINISHER_SIZE, PLIC_BASE, PLIC_SIZE, PLIC_SOURCES, RTC_BASE,
    RTC_IRQ, RTC_SIZE, TIMEBASE_HZ, UART_BASE, UART_CLOCK_HZ, UART_IRQ, UART_SIZE, VIRTIO_BASE, VIRTIO_IRQ,
    VIRTIO_SIZE, VIRTIO_SLOTS,
};
use std::ops::Range;
use vm_fdt::{Error, FdtWriter};

/// Bytes in a cache block, for Zicbom, Zicbop and Zicboz.
const CACHE_BLOCK: u32 = 64;
/// What the test finisher takes as power-off.
const FINISHER_PASS: u32 = 0x5555;
/// What the test finisher takes as reset.
const FINISHER_RESET: u32 = 0x7777;
/// The same in every run, because a run must repeat: the guest's random numbers are not secret.
const RNG_SEED: [u8; 32] = *b"sv39: the same seed in every run";

/// What a device tree depends on.
#[derive(Clone, Debug)]
pub struct DeviceTree<'a> {
    /// The number of harts.
    pub harts: usize,
    /// Where RAM begins.
    pub ram_base: PhysAddr,
    /// Bytes of RAM.
    pub ram_size: u64,
    /// What the harts can do.
    pub isa: IsaSet,
    /// The widest paging mode, as the binding names it: `riscv,sv39`, `riscv,sv48`, `riscv,sv57`.
    pub mmu_type: &'a str,
    /// The kernel's command line.
    pub bootargs: &'a str,
    /// Where the initial RAM disk is.
    pub initrd: Option<Range<u64>>,
}

impl DeviceTree<'_> {
    /// The blob.
    pub fn build(&self) -> Result<Vec<u8>, BootError> {
        self.write().map_err(|error| BootError::DeviceTree(error.to_string()))
    }

    fn cpu_phandle(hart: usize) -> u32 {
        2 * hart as u32 + 1
    }

    fn hart_controller_phandle(hart: usize) -> u32 {
        2 * hart as u32 + 2
    }

    fn plic_phandle(&self) -> u32 {
        2 * self.harts as u32 + 1
    }

    fn finisher_phandle(&self) -> u32 {
        2 * self.harts as u32 + 2
    }

    fn write(&self) -> Result<Vec<u8>, Error> {
        let mut fdt = FdtWriter::new()?;
        let root = fdt.begin_node("")?;
        fdt.property_u32("#address-cells", 2)?;
        fdt.property_u32("#size-cells", 2)?;
        fdt.property_string("compatible", "riscv-virtio")?;
        fdt.property_string("model", "riscv-virtio,sv39")?;
        self.write_chosen(&mut fdt)?;
        let aliases = fdt.begin_node("aliases")?;
        fdt.property_string("serial0", &uart_path())?;
        fdt.end_node(aliases)?;
        for (name, value) in [("poweroff", FINISHER_PASS), ("reboot", FINISHER_RESET)] {
            let node = fdt.begin_node(name)?;
            fdt.property_string("compatible", &format!("syscon-{name}"))?;
            fdt.property_u32("regmap", self.finisher_phandle())?;
            fdt.property_u32("offset", 0)?;
            fdt.property_u32("value", value)?;
            fdt.end_node(node)?;
        }
        let memory = fdt.begin_node(&format!("memory@{:x}", self.ram_base.0))?;
        fdt.property_string("device_type", "memory")?;
        fdt.property_array_u64("reg", &[self.ram_base.0, self.ram_size])?;
        fdt.end_node(memory)?;
        self.write_cpus(&mut fdt)?;
        self.write_devices(&mut fdt)?;
        fdt.end_node(root)?;
        fdt.finish()
    }

    fn write_chosen(&self, fdt: &mut FdtWriter) -> Result<(), Error> {
        let chosen = fdt.begin_node("chosen")?;
        if !self.bootargs.is_empty() {
            fdt.property_string("bootargs", self.bootargs)?;
        }
        fdt.property_string("stdout-path", &uart_path())?;
        fdt.property("rng-seed", &RNG_SEED)?;
        if let Some(initrd) = &self.initrd {
            fdt.property_u64("linux,initrd-start", initrd.start)?;
            fdt.property_u64("linux,initrd-end", initrd.end)?;
        }
        fdt.end_node(chosen)
    }

    fn write_cpus(&self, fdt: &mut FdtWriter) -> Result<(), Error> {
        let cpus = fdt.begin_node("cpus")?;
        fdt.property_u32("#address-cells", 1)?;
        fdt.property_u32("#size-cells", 0)?;
        fdt.property_u32("timebase-frequency", TIMEBASE_HZ)?;
        for hart in 0..self.harts {
            self.write_cpu(fdt, hart)?;
        }
        let map = fdt.begin_node("cpu-map")?;
        let cluster = fdt.begin_node("cluster0")?;
        for hart in 0..self.harts {
            let core = fdt.begin_node(&format!("core{hart}"))?;
            fdt.property_u32("cpu", Self::cpu_phandle(hart))?;
            fdt.end_node(core)?;
        }
        fdt.end_node(cluster)?;
        fdt.end_node(map)?;
        fdt.end_node(cpus)
    }

    fn write_cpu(&self, fdt: &mut FdtWriter, hart: usize) -> Result<(), Error> {
        let cpu = fdt.begin_node(&format!("cpu@{hart:x}"))?;
        fdt.property_string("device_type", "cpu")?;
        fdt.property_u32("reg", hart as u32)?;
        fdt.property_string("status", "okay")?;
        fdt.property_string("compatible", "riscv")?;
        for (extension, name) in [
            (Extension::Zicbom, "riscv,cbom-block-size"),
            (Extension::Zicbop, "riscv,cbop-block-size"),
            (Extension::Zicboz, "riscv,cboz-block-size"),
        ] {
            if self.isa.has(extension) {
                fdt.property_u32(name, CACHE_BLOCK)?;
            }
        }
        fdt.property_string("riscv,isa", &self.isa.to_string())?;
        fdt.property_string("riscv,isa-base", "rv64i")?;
        let names = self.isa.iter().map(|extension| extension.name().to_owned()).collect();
        fdt.property_string_list("riscv,isa-extensions", names)?;
        fdt.property_string("mmu-type", self.mmu_type)?;
        fdt.property_phandle(Self::cpu_phandle(hart))?;
        let controller = fdt.begin_node("interrupt-controller")?;
        fdt.property_u32("#interrupt-cells", 1)?;
        fdt.property_null("interrupt-controller")?;
        fdt.property_string("compatible", "riscv,cpu-intc")?;
        fdt.property_phandle(Self::hart_controller_phandle(hart))?;
        fdt.end_node(controller)?;
        fdt.end_node(cpu)
    }

    fn write_devices(&self, fdt: &mut FdtWriter) -> Result<(), Error> {
        let soc = fdt.begin_node("soc")?;
        fdt.property_u32("#address-cells", 2)?;
        fdt.property_u32("#size-cells", 2)?;
        fdt.property_string("compatible", "simple-bus")?;
        fdt.property_null("ranges")?;

        let finisher = fdt.begin_node(&format!("test@{FINISHER_BASE:x}"))?;
        compatible(fdt, &["sifive,test1", "sifive,test0", "syscon"])?;
        fdt.property_array_u64("reg", &[FINISHER_BASE, FINISHER_SIZE])?;
        fdt.property_phandle(self.finisher_phandle())?;
        fdt.end_node(finisher)?;

        let rtc = fdt.begin_node(&format!("rtc@{RTC_BASE:x}"))?;
        fdt.property_string("compatible", "google,goldfish-rtc")?;
        fdt.property_array_u64("reg", &[RTC_BASE, RTC_SIZE])?;
        fdt.property_u32("interrupt-parent", self.plic_phandle())?;
        fdt.property_u32("interrupts", RTC_IRQ)?;
        fdt.end_node(rtc)?;

        let clint = fdt.begin_node(&format!("clint@{CLINT_BASE:x}"))?;
        compatible(fdt, &["sifive,clint0", "riscv,clint0"])?;
        fdt.property_array_u64("reg", &[CLINT_BASE, CLINT_SIZE])?;
        self.interrupts_extended(fdt, [Interrupt::MachineSoftware, Interrupt::MachineTimer])?;
        fdt.end_node(clint)?;

        let plic = fdt.begin_node(&format!("plic@{PLIC_BASE:x}"))?;
        compatible(fdt, &["sifive,plic-1.0.0", "riscv,plic0"])?;
        fdt.property_array_u64("reg", &[PLIC_BASE, PLIC_SIZE])?;
        fdt.property_u32("#address-cells", 0)?;
        fdt.property_u32("#interrupt-cells", 1)?;
        fdt.property_null("interrupt-controller")?;
        self.interrupts_extended(fdt, [Interrupt::MachineExternal, Interrupt::SupervisorExternal])?;
        fdt.property_u32("riscv,ndev", PLIC_SOURCES)?;
        fdt.property_phandle(self.plic_phandle())?;
        fdt.end_node(plic)?;

        let uart = fdt.begin_node(&format!("serial@{UART_BASE:x}"))?;
        fdt.property_string("compatible", "ns16550a")?;
        fdt.property_array_u64("reg", &[UART_BASE, UART_SIZE])?;
        fdt.property_u32("clock-frequency", UART_CLOCK_HZ)?;
        fdt.property_u32("interrupt-parent", self.plic_phandle())?;
        fdt.property_u32("interrupts", UART_IRQ)?;
        fdt.end_node(uart)?;

        // All slots are there, with or without a device: the guest asks each.
        for slot in 0..VIRTIO_SLOTS {
            let base = VIRTIO_BASE + slot as u64 * VIRTIO_SIZE;
            let transport = fdt.begin_node(&format!("virtio_mmio@{base:x}"))?;
            fdt.property_string("compatible", "virtio,mmio")?;
            fdt.property_array_u64("reg", &[base, VIRTIO_SIZE])?;
            fdt.property_u32("interrupt-parent", self.plic_phandle())?;
            fdt.property_u32("interrupts", VIRTIO_IRQ + slot as u32)?;
            fdt.end_node(transport)?;
        }

        fdt.end_node(soc)
    }

    /// The lines of a device into every hart.
    fn interrupts_extended(&self, fdt: &mut FdtWriter, interrupts: [Interrupt; 2]) -> Result<(), Error> {
        let mut cells = Vec::with_capacity(4 * self.harts);
        for hart in 0..self.harts {
            for interrupt in interrupts {
                cells.extend([Self::hart_controller_phandle(hart), interrupt.code() as u32]);
            }
        }
        fdt.property_array_u32("interrupts-extended", &cells)
    }
}

fn uart_path() -> String {
    format!("/soc/serial@{UART_BASE:x}")
}

fn compatible(fdt: &mut FdtWriter, names: &[&str]) -> Result<(), Error> {
    fdt.property_string_list("compatible", names.iter().map(|&name| name.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{MAX_HARTS, RAM_BASE, ROM_SIZE};
    use expect_test::expect;
    use fdt::Fdt;
    use fdt::node::FdtNode;
    use std::fmt::Write;

    fn tree(harts: usize) -> DeviceTree<'static> {
        DeviceTree {
            harts,
            ram_base: PhysAddr(RAM_BASE),
            ram_size: 128 << 20,
            isa: "rv64imac_zicbom_sstc".parse().unwrap(),
            mmu_type: "riscv,sv57",
            bootargs: "console=ttyS0",
            initrd: Some(0x8700_0000..0x8710_0000),
        }
    }

    /// Properties as text where they are text, else as cells.
    fn show(node: FdtNode<'_, '_>, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        writeln!(out, "{indent}{}", if depth == 0 { "/" } else { node.name }).unwrap();
        for property in node.properties() {
            let bytes = property.value;
            let value = match bytes {
                [start @ .., 0]
                    if !start.is_empty()
                        && start[0] != 0
                        && start.iter().all(|&b| b == 0 || b.is_ascii_graphic()) =>
                {
                    String::from_utf8_lossy(start).replace('\0', " | ")
                }
                _ if bytes.len().is_multiple_of(4) => {
                    let cell = |cell: &[u8]| format!("{:x}", u32::from_be_bytes(cell.try_into().unwrap()));
                    format!("<{}>", bytes.chunks(4).map(cell).collect::<Vec<_>>().join(" "))
                }
                _ => format!("{bytes:?}"),
            };
            writeln!(out, "{indent}  {} = {value}", property.name).unwrap();
        }
        for child in node.children() {
            show(child, depth + 1, out);
        }
    }

    #[test]
    fn the_whole_tree() {
        let blob = tree(2).build().unwrap();
        let mut text = String::new();
        show(Fdt::new(&blob).unwrap().find_node("/").unwrap(), 0, &mut text);
        expect![[r#"
            /
              #address-cells = <2>
              #size-cells = <2>
              compatible = riscv-virtio
              model = riscv-virtio,sv39
              chosen
                bootargs = console=ttyS0
                stdout-path = /soc/serial@10000000
                rng-seed = <73763339 3a207468 65207361 6d652073 65656420 696e2065 76657279 2072756e>
                linux,initrd-start = <0 87000000>
                linux,initrd-end = <0 87100000>
              aliases
                serial0 = /soc/serial@10000000
              poweroff
                compatible = syscon-poweroff
                regmap = <6>
                offset = <0>
                value = <5555>
              reboot
                compatible = syscon-reboot
                regmap = <6>
                offset = <0>
                value = <7777>
              memory@80000000
                device_type = memory
                reg = <0 80000000 0 8000000>
              cpus
                #address-cells = <1>
                #size-cells = <0>
                timebase-frequency = <989680>
                cpu@0
                  device_type = cpu
                  reg = <0>
                  status = okay
                  compatible = riscv
                  riscv,cbom-block-size = <40>
                  riscv,isa = rv64imac_zicbom_zicsr_zmmul_zaamo_zalrsc_zca_sstc
                  riscv,isa-base = rv64i
                  riscv,isa-extensions = i | m | a | c | zicbom | zicsr | zmmul | zaamo | zalrsc | zca | sstc
                  mmu-type = riscv,sv57
                  phandle = <1>
                  interrupt-controller
                    #interrupt-cells = <1>
                    interrupt-controller = <>
                    compatible = riscv,cpu-intc
                    phandle = <2>
                cpu@1
                  device_type = cpu
                  reg = <1>
                  status = okay
                  compatible = riscv
                  riscv,cbom-block-size = <40>
                  riscv,isa = rv64imac_zicbom_zicsr_zmmul_zaamo_zalrsc_zca_sstc
                  riscv,isa-base = rv64i
                  riscv,isa-extensions = i | m | a | c | zicbom | zicsr | zmmul | zaamo | zalrsc | zca | sstc
                  mmu-type = riscv,sv57
                  phandle = <3>
                  interrupt-controller
                    #interrupt-cells = <1>
                    interrupt-controller = <>
                    compatible = riscv,cpu-intc
                    phandle = <4>
                cpu-map
                  cluster0
                    core0
                      cpu = <1>
                    core1
                      cpu = <3>
              soc
                #address-cells = <2>
                #size-cells = <2>
                compatible = simple-bus
                ranges = <>
                test@100000
                  compatible = sifive,test1 | sifive,test0 | syscon
                  reg = <0 100000 0 1000>
                  phandle = <6>
                rtc@101000
                  compatible = google,goldfish-rtc
                  reg = <0 101000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <b>
                clint@2000000
                  compatible = sifive,clint0 | riscv,clint0
                  reg = <0 2000000 0 10000>
                  interrupts-extended = <2 3 2 7 4 3 4 7>
                plic@c000000
                  compatible = sifive,plic-1.0.0 | riscv,plic0
                  reg = <0 c000000 0 600000>
                  #address-cells = <0>
                  #interrupt-cells = <1>
                  interrupt-controller = <>
                  interrupts-extended = <2 b 2 9 4 b 4 9>
                  riscv,ndev = <5f>
                  phandle = <5>
                serial@10000000
                  compatible = ns16550a
                  reg = <0 10000000 0 100>
                  clock-frequency = <384000>
                  interrupt-parent = <5>
                  interrupts = <a>
                virtio_mmio@10001000
                  compatible = virtio,mmio
                  reg = <0 10001000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <1>
                virtio_mmio@10002000
                  compatible = virtio,mmio
                  reg = <0 10002000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <2>
                virtio_mmio@10003000
                  compatible = virtio,mmio
                  reg = <0 10003000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <3>
                virtio_mmio@10004000
                  compatible = virtio,mmio
                  reg = <0 10004000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <4>
                virtio_mmio@10005000
                  compatible = virtio,mmio
                  reg = <0 10005000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <5>
                virtio_mmio@10006000
                  compatible = virtio,mmio
                  reg = <0 10006000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <6>
                virtio_mmio@10007000
                  compatible = virtio,mmio
                  reg = <0 10007000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <7>
                virtio_mmio@10008000
                  compatible = virtio,mmio
                  reg = <0 10008000 0 1000>
                  interrupt-parent = <5>
                  interrupts = <8>
        "#]]
        .assert_eq(&text);
    }

    #[test]
    fn sixteen_harts_with_everything_fit_into_the_rom() {
        let blob = DeviceTree { isa: IsaSet::full(), ..tree(MAX_HARTS) }.build().unwrap();
        assert!(blob.len() as u64 + 32 <= ROM_SIZE, "{} bytes", blob.len());
        assert_eq!(Fdt::new(&blob).unwrap().cpus().count(), MAX_HARTS);
    }

    #[test]
    fn a_command_line_with_a_nul_is_an_error() {
        let tree = DeviceTree { bootargs: "a\0b", ..tree(1) };
        assert!(matches!(tree.build(), Err(BootError::DeviceTree(_))));
    }
}
