//! Options for virtio devices, in QEMU's words: `--drive`, `--device`, and short forms.

use super::failure::about;
use super::network::{self, Card, Net, Netdev};
use super::options::memory_size;
use anyhow::{Result, anyhow, bail};
use clap::ValueEnum;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use sv39::devices::virtio::{
    BlockDevice, ConsoleDevice, EntropyDevice, MacAddress, MemoryStorage, NetworkDevice, Overlay, Seeded,
    Storage, VirtioDevice,
};
use sv39::host::{CARD, DiskImage, HostEntropy};
use sv39::machine::Machine;
use sv39::platform::VIRTIO_SLOTS;

/// Where the entropy of a seeded device begins.
const SEED: u64 = 0x7376_3339;

/// Virtio devices.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Devices")]
pub struct VirtioOptions {
    /// A disk, as a raw image
    #[arg(long, value_name = "FILE")]
    disk: Vec<PathBuf>,
    /// A disk as QEMU has it: file=PATH,format=raw,if=virtio|none,readonly=on|off,id=ID,serial=TEXT,snapshot=on|off;
    /// or memory,size=16M instead of a file: zeros, gone at the end; with swap: swap space
    #[arg(long, value_name = "SPEC", value_parser = drive)]
    drive: Vec<Drive>,
    /// A device as QEMU has it: virtio-blk-device,drive=ID, virtio-rng-device, or
    /// virtio-net-device,netdev=ID, virtconsole (a console that knows your terminal's size; hvc0 in Linux), or
    /// virtio-serial-device (three ports: standard input, output and error); with bus=virtio-mmio-bus.N
    #[arg(long, value_name = "SPEC", value_parser = device)]
    device: Vec<Device>,
    /// A network card, and behind it this computer's network by ordinary sockets, as QEMU's `user`:
    /// user,hostfwd=tcp|udp:[ADDRESS]:PORT-:GUESTPORT,restrict=on|off,mac=ADDRESS; or none
    #[arg(long, value_name = "SPEC", value_parser = network::net)]
    net: Option<Net>,
    /// The same network for a --device: user,id=ID and the rest as above
    #[arg(long, value_name = "SPEC", value_parser = network::netdev)]
    netdev: Vec<Netdev>,
    /// Share the directory HOST of this computer with the guest, by the name GUEST; read-only unless `:rw` follows
    #[arg(long, value_name = "HOST:GUEST[:rw]", value_parser = share)]
    dir: Vec<Shared>,
    /// Keep all disks as they are: what the guest writes is thrown away
    #[arg(long)]
    snapshot: bool,
    /// Source of the entropy device: `seeded`, every run the same; or `host`
    #[arg(long, value_name = "SOURCE", default_value = "seeded")]
    rng: Rng,
}

/// Where entropy comes from.
#[derive(ValueEnum, Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Rng {
    /// A generator, the same in every run
    #[default]
    Seeded,
    /// The host
    Host,
}

/// A disk's image and properties.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Drive {
    /// The image; empty for a disk in memory.
    file: PathBuf,
    memory: bool,
    /// Of a disk in memory, in bytes.
    size: u64,
    swap: bool,
    read_only: bool,
    snapshot: bool,
    /// It becomes a device by itself; otherwise a `--device` names it.
    automatic: bool,
    id: Option<String>,
    serial: String,
}

/// A directory that is shared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shared {
    /// Where it is on the host.
    pub host: PathBuf,
    /// What the guest calls it.
    pub guest: String,
    /// Whether the guest may change what is in it.
    pub writable: bool,
}

/// A device and perhaps its slot.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Device {
    kind: Kind,
    slot: Option<usize>,
    id: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Kind {
    Block { drive: String, serial: Option<String> },
    Console(Console),
    Entropy,
    Network { netdev: String, address: Option<MacAddress> },
}

/// Which of the consoles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Console {
    /// Three streams, for the bundled kernel.
    Streams,
    /// One terminal with a size.
    Terminal,
}

/// What goes into a slot.
enum Part {
    Disk(Drive),
    Console(Console),
    Entropy,
    Network(Card),
    Share(Shared),
}

impl VirtioOptions {
    /// Nothing that the guest does reaches a disk's image or a shared directory.
    pub fn keep_all(&mut self) {
        self.snapshot = true;
        for shared in &mut self.dir {
            shared.writable = false;
        }
    }

    /// The same with further disks, spelled as for `--drive`.
    pub fn with_drives(mut self, specifications: &[&str]) -> Result<Self> {
        for text in specifications {
            self.drive.push(drive(text).map_err(|error| anyhow!("--drive {text}: {error}"))?);
        }
        Ok(self)
    }

    /// The directories that are shared.
    pub fn shared(&self) -> &[Shared] {
        &self.dir
    }

    /// With a console of three streams, if there is none.
    pub fn with_console(mut self) -> Self {
        let kind = Kind::Console(Console::Streams);
        if self.device.iter().all(|device| device.kind != kind) {
            self.device.push(Device { kind, slot: None, id: None });
        }
        self
    }

    /// Opens what the devices need and plugs them in: first those that name their slot, then the others from slot 0 on.
    pub fn plug(&self, machine: &mut Machine) -> Result<()> {
        for (slot, part) in self.plan()? {
            let device: Box<dyn VirtioDevice> = match part {
                Part::Disk(drive) => Box::new(BlockDevice::new(self.open(&drive)?, drive.serial)),
                Part::Console(Console::Streams) => Box::new(ConsoleDevice::new()),
                Part::Console(Console::Terminal) => Box::new(ConsoleDevice::terminal()),
                Part::Network(card) => Box::new(NetworkDevice::new(card.address)),
                Part::Share(shared) => open_share(&shared)?,
                Part::Entropy => match self.rng {
                    Rng::Seeded => Box::new(EntropyDevice::new(Seeded(SEED))),
                    Rng::Host => Box::new(EntropyDevice::new(HostEntropy)),
                },
            };
            machine.plug(slot, device)?;
        }
        Ok(())
    }

    /// The network card and its network, if there is one.
    pub fn card(&self) -> Result<Option<Card>> {
        let parts = self.plan()?.into_iter();
        Ok(parts
            .filter_map(|(_, part)| if let Part::Network(card) = part { Some(card) } else { None })
            .next())
    }

    fn open(&self, drive: &Drive) -> Result<Box<dyn Storage>> {
        if drive.memory {
            let size = drive.size as usize;
            let disk = if drive.swap { MemoryStorage::swap(size) } else { MemoryStorage::blank(size) };
            return Ok(Box::new(MemoryStorage { read_only: drive.read_only, ..disk }));
        }
        let snapshot = self.snapshot || drive.snapshot;
        let image = DiskImage::open(&drive.file, drive.read_only || snapshot)
            .map_err(|error| about(&drive.file, error))?;
        Ok(if snapshot && !drive.read_only { Box::new(Overlay::new(image)) } else { Box::new(image) })
    }

    fn plan(&self) -> Result<Vec<(usize, Part)>> {
        let (mut names, mut named) = (BTreeSet::new(), BTreeMap::new());
        let mut parts = Vec::new();
        for file in &self.disk {
            parts.push((None, Part::Disk(Drive { file: file.clone(), automatic: true, ..Drive::default() })));
        }
        for drive in &self.drive {
            if let Some(id) = &drive.id
                && !names.insert(id.as_str())
            {
                bail!("--drive: there are two with id={id}");
            }
            if drive.automatic {
                parts.push((None, Part::Disk(drive.clone())));
            } else if let Some(id) = &drive.id {
                named.insert(id.as_str(), drive);
            }
        }
        let mut networks = BTreeMap::new();
        for netdev in &self.netdev {
            if networks.insert(netdev.id.as_str(), &netdev.network).is_some() {
                bail!("--netdev: there are two with id={}", netdev.id);
            }
        }
        let mut devices = BTreeSet::new();
        for device in &self.device {
            if let Some(id) = &device.id
                && !devices.insert(id.as_str())
            {
                bail!("--device: there are two with id={id}");
            }
            let part = match &device.kind {
                Kind::Console(console) => Part::Console(*console),
                Kind::Entropy => Part::Entropy,
                Kind::Network { netdev, address } => {
                    let Some(network) = networks.remove(netdev.as_str()) else {
                        bail!("--device: there is no free --netdev with id={netdev}");
                    };
                    Part::Network(Card { address: address.unwrap_or(CARD), network: network.clone() })
                }
                Kind::Block { drive: id, serial } => {
                    let Some(drive) = named.remove(id.as_str()) else {
                        bail!("--device: there is no free --drive with if=none and id={id}");
                    };
                    let serial = serial.as_ref().unwrap_or(&drive.serial).clone();
                    Part::Disk(Drive { serial, ..drive.clone() })
                }
            };
            parts.push((device.slot, part));
        }
        if let Some(Net::User(card)) = &self.net {
            parts.push((None, Part::Network(card.clone())));
        }
        let mut shared = BTreeSet::new();
        if let Some(twice) = self.dir.iter().find(|directory| !shared.insert(directory.guest.as_str())) {
            bail!("--dir: there are two for {}", twice.guest);
        }
        parts.extend(self.dir.iter().map(|shared| (None, Part::Share(shared.clone()))));
        if let Some(id) = named.keys().next() {
            bail!("--drive: no --device has drive={id}");
        }
        if let Some(id) = networks.keys().next() {
            bail!("--netdev: no --device has netdev={id}");
        }
        place(parts)
    }
}

#[cfg(unix)]
fn open_share(shared: &Shared) -> Result<Box<dyn VirtioDevice>> {
    use super::failure::host_reason;
    use sv39::devices::virtio::ShareDevice;
    use sv39::host::SharedDirectory;
    let directory = SharedDirectory::open(&shared.host, shared.writable)
        .map_err(|error| about(&shared.host, host_reason(&error)))?;
    Ok(Box::new(ShareDevice::new(Box::new(directory), shared.guest.clone())))
}

#[cfg(not(unix))]
fn open_share(shared: &Shared) -> Result<Box<dyn VirtioDevice>> {
    Err(about(&shared.host, "directories are shared on Unix only"))
}

fn place(parts: Vec<(Option<usize>, Part)>) -> Result<Vec<(usize, Part)>> {
    let mut slots: [Option<Part>; VIRTIO_SLOTS] = Default::default();
    let (fixed, free): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(slot, _)| slot.is_some());
    for (slot, part) in fixed.into_iter().chain(free) {
        let wanted = slot.or_else(|| slots.iter().position(Option::is_none));
        let Some(place) = wanted.and_then(|slot| slots.get_mut(slot)) else {
            bail!("there are {VIRTIO_SLOTS} virtio slots, numbered from 0, and no more devices than that");
        };
        if place.is_some() {
            bail!("two devices are to be in virtio slot {}", wanted.unwrap_or_default());
        }
        *place = Some(part);
    }
    Ok(slots.into_iter().enumerate().filter_map(|(slot, part)| Some((slot, part?))).collect())
}

/// Splits QEMU's `word,key=value,…`, in which two commas stand for one.
pub fn properties(text: &str) -> Vec<(String, Option<String>)> {
    let text = text.replace(",,", "\0");
    let item = |item: &str| match item.split_once('=') {
        Some((key, value)) => (key.to_owned(), Some(value.replace('\0', ","))),
        None => (item.replace('\0', ","), None),
    };
    text.split(',').map(item).collect()
}

pub fn switch(key: &str, value: &str) -> Result<bool, String> {
    match value {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(format!("{key} is on or off")),
    }
}

/// The largest disk in memory, in bytes.
const MEMORY_DISK_MAX: u64 = 1 << 30;

fn drive(text: &str) -> Result<Drive, String> {
    let mut drive = Drive { automatic: true, ..Drive::default() };
    for (key, value) in properties(text) {
        let Some(value) = value else {
            match key.as_str() {
                "memory" => drive.memory = true,
                "swap" => drive.swap = true,
                _ => return Err(format!("expected {key}=…")),
            }
            continue;
        };
        match (key.as_str(), value.as_str()) {
            ("file", _) => drive.file = value.into(),
            ("size", _) => drive.size = memory_size(&value)?,
            ("format", "raw") | ("media", "disk") | ("if", "virtio") => {}
            ("format", _) => return Err("images are raw here; convert others with qemu-img".to_owned()),
            ("if", "none") => drive.automatic = false,
            ("readonly" | "read-only", value) => drive.read_only = switch(&key, value)?,
            ("snapshot", value) => drive.snapshot = switch(&key, value)?,
            ("id", _) => drive.id = Some(value),
            ("serial", _) => drive.serial = value,
            _ => return Err(format!("{key}={value} is not here")),
        }
    }
    match (drive.file.as_os_str().is_empty(), drive.memory) {
        (true, false) => return Err("file=… must be there, or memory".to_owned()),
        (false, true) => return Err("a disk is a file or memory, not both".to_owned()),
        (true, true) if !(1..=MEMORY_DISK_MAX).contains(&drive.size) => {
            return Err("a disk in memory needs a size=… of at most 1G".to_owned());
        }
        (false, false) if drive.swap || drive.size != 0 => {
            return Err("size=… and swap are for disks in memory".to_owned());
        }
        (true, true) | (false, false) => {}
    }
    if !drive.automatic && drive.id.is_none() {
        return Err("a drive with if=none needs an id=…, which a --device names".to_owned());
    }
    Ok(drive)
}

/// The longest name of a shared directory: the device's configuration has room for it, and guests too.
const TAG_MAX: usize = 255;

fn share(text: &str) -> Result<Shared, String> {
    let (rest, writable) = match text.strip_suffix(":rw") {
        Some(rest) => (rest, true),
        None => (text.strip_suffix(":ro").unwrap_or(text), false),
    };
    match rest.rsplit_once(':') {
        Some((_, guest)) if guest.len() > TAG_MAX => {
            Err(format!("the name for the guest is longer than {TAG_MAX} bytes"))
        }
        Some((host, guest)) if !host.is_empty() && !guest.is_empty() => {
            Ok(Shared { host: host.into(), guest: guest.to_owned(), writable })
        }
        _ => Err("expected HOST:GUEST, and perhaps :rw".to_owned()),
    }
}

fn device(text: &str) -> Result<Device, String> {
    let mut properties = properties(text).into_iter();
    let name = properties.next().map(|(name, _)| name).unwrap_or_default();
    let (mut slot, mut drive, mut serial, mut netdev, mut mac, mut id) = (None, None, None, None, None, None);
    for (key, value) in properties {
        let value = value.ok_or_else(|| format!("expected {key}=…"))?;
        match key.as_str() {
            "bus" => {
                let number = value.strip_prefix("virtio-mmio-bus.").and_then(|number| number.parse().ok());
                slot = Some(number.ok_or("a bus is virtio-mmio-bus.0 to virtio-mmio-bus.7")?);
            }
            "drive" => drive = Some(value),
            "serial" => serial = Some(value),
            "netdev" => netdev = Some(value),
            "mac" => mac = Some(network::mac(&value)?),
            "id" => id = Some(value),
            _ => return Err(format!("{key}={value} is not here")),
        }
    }
    let kind = match (name.as_str(), drive, netdev) {
        ("virtio-blk-device", Some(drive), None) => Kind::Block { drive, serial },
        ("virtio-blk-device", None, _) => return Err("drive=… must be there".to_owned()),
        ("virtio-net-device", None, Some(netdev)) => Kind::Network { netdev, address: mac },
        ("virtio-net-device", _, None) => return Err("netdev=… must be there".to_owned()),
        ("virtio-rng-device", None, None) => Kind::Entropy,
        ("virtio-serial-device", None, None) => Kind::Console(Console::Streams),
        ("virtconsole", None, None) => Kind::Console(Console::Terminal),
        _ => {
            let kinds = "there are virtio-blk-device, virtio-net-device, virtio-rng-device, virtio-serial-device and virtconsole";
            return Err(kinds.to_owned());
        }
    };
    Ok(Device { kind, slot, id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drives_are_written_as_for_qemu() {
        let expected = Drive {
            file: "a,b.img".into(),
            read_only: true,
            automatic: false,
            id: Some("x0".to_owned()),
            ..Drive::default()
        };
        assert_eq!(drive("file=a,,b.img,if=none,format=raw,id=x0,readonly=on"), Ok(expected));
        let expected =
            Drive { memory: true, size: 16 << 20, swap: true, automatic: true, ..Drive::default() };
        assert_eq!(drive("memory,size=16M,swap"), Ok(expected));
        for (wrong, message) in [
            ("a.img", "expected a.img=…"),
            ("format=raw", "file=… must be there, or memory"),
            ("memory", "a disk in memory needs a size=… of at most 1G"),
            ("memory,size=2G", "a disk in memory needs a size=… of at most 1G"),
            ("memory,size=1M,file=a", "a disk is a file or memory, not both"),
            ("file=a,swap", "size=… and swap are for disks in memory"),
            ("file=a,format=qcow2", "images are raw here; convert others with qemu-img"),
            ("file=a,readonly=maybe", "readonly is on or off"),
            ("file=a,if=ide", "if=ide is not here"),
            ("file=a,if=none", "a drive with if=none needs an id=…, which a --device names"),
        ] {
            assert_eq!(drive(wrong), Err(message.to_owned()), "{wrong}");
        }
    }

    #[test]
    fn devices_are_written_as_for_qemu() {
        let kind = Kind::Block { drive: "x0".to_owned(), serial: None };
        let expected = Device { kind, slot: Some(3), id: None };
        assert_eq!(device("virtio-blk-device,drive=x0,bus=virtio-mmio-bus.3"), Ok(expected));
        assert_eq!(device("virtio-rng-device"), Ok(Device { kind: Kind::Entropy, slot: None, id: None }));
        let expected =
            Kind::Network { netdev: "n".to_owned(), address: Some(MacAddress([2, 0, 0, 0, 0, 1])) };
        assert_eq!(
            device("virtio-net-device,netdev=n,mac=02:00:00:00:00:01"),
            Ok(Device { kind: expected, slot: None, id: None })
        );
        for wrong in
            ["virtio-net-device", "virtio-blk-device", "virtio-gpu-device", "virtio-rng-device,bus=pci.0", ""]
        {
            assert!(device(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn directories_are_read_only_unless_they_say() {
        let shared = |host: &str, guest: &str, writable| Shared {
            host: host.into(),
            guest: guest.to_owned(),
            writable,
        };
        assert_eq!(share("/a:b/data"), Ok(shared("/a", "b/data", false)));
        assert_eq!(share("a:b:/c:rw"), Ok(shared("a:b", "/c", true)));
        assert_eq!(share("a:/c:ro"), Ok(shared("a", "/c", false)));
        for wrong in ["", "a", "a:", ":b", ":", "a:rw"] {
            assert!(share(wrong).is_err(), "{wrong}");
        }
        let long = |length| share(&format!("a:{}", "x".repeat(length)));
        assert!(long(255).is_ok());
        assert_eq!(long(256), Err("the name for the guest is longer than 255 bytes".to_owned()));
        let options = VirtioOptions { dir: vec![shared("a", "/x", true); 2], ..VirtioOptions::default() };
        assert_eq!(slots(&options), Err("--dir: there are two for /x".to_owned()));
    }

    fn slots(options: &VirtioOptions) -> Result<Vec<(usize, String)>, String> {
        let name = |part| match part {
            Part::Disk(drive) => drive.file.display().to_string(),
            Part::Console(_) => "console".to_owned(),
            Part::Entropy => "entropy".to_owned(),
            Part::Network(card) => card.address.0[5].to_string(),
            Part::Share(shared) => shared.guest,
        };
        let plan = options.plan().map_err(|error| error.to_string())?;
        Ok(plan.into_iter().map(|(slot, part)| (slot, name(part))).collect())
    }

    #[test]
    fn a_card_is_on_the_network_that_it_names() {
        let netdev = |text| network::netdev(text).unwrap();
        let mut options = VirtioOptions {
            netdev: vec![netdev("user,id=n,restrict=on")],
            device: vec![device("virtio-net-device,netdev=n,mac=02:00:00:00:00:07").unwrap()],
            ..VirtioOptions::default()
        };
        assert_eq!(slots(&options), Ok(vec![(0, "7".to_owned())]));
        assert!(options.card().unwrap().unwrap().network.restricted);
        options.netdev.push(netdev("user,id=m"));
        assert_eq!(slots(&options), Err("--netdev: no --device has netdev=m".to_owned()));
        options.netdev = Vec::new();
        assert_eq!(slots(&options), Err("--device: there is no free --netdev with id=n".to_owned()));
        let short = VirtioOptions { net: Some(network::net("user").unwrap()), ..VirtioOptions::default() };
        assert_eq!(short.card().unwrap().unwrap().address, CARD);
        assert_eq!(VirtioOptions::default().card().unwrap(), None);
    }

    #[test]
    fn devices_without_a_bus_fill_the_slots_that_are_left() {
        let mut options = VirtioOptions {
            disk: vec!["a".into()],
            drive: vec![drive("file=b").unwrap(), drive("file=c,if=none,id=c").unwrap()],
            device: vec![
                device("virtio-rng-device").unwrap(),
                device("virtio-blk-device,drive=c,bus=virtio-mmio-bus.0").unwrap(),
            ],
            ..VirtioOptions::default()
        };
        let expected = [(0, "c"), (1, "a"), (2, "b"), (3, "entropy")];
        assert_eq!(slots(&options), Ok(expected.map(|(slot, name)| (slot, name.to_owned())).to_vec()));
        options.device.push(device("virtio-rng-device,bus=virtio-mmio-bus.0").unwrap());
        assert_eq!(slots(&options), Err("two devices are to be in virtio slot 0".to_owned()));
        options.device.truncate(1);
        assert_eq!(slots(&options), Err("--drive: no --device has drive=c".to_owned()));
        options.drive.push(drive("file=d,id=c").unwrap());
        assert_eq!(slots(&options), Err("--drive: there are two with id=c".to_owned()));
        options.drive = vec![drive("file=d,id=c").unwrap(); 2];
        assert_eq!(slots(&options), Err("--drive: there are two with id=c".to_owned()));
        options.drive.clear();
        options.device = vec![device("virtio-rng-device,id=r").unwrap(); 2];
        assert_eq!(slots(&options), Err("--device: there are two with id=r".to_owned()));
        options.device.truncate(1);
        options.disk = vec!["a".into(); 8];
        assert!(slots(&options).unwrap_err().starts_with("there are 8 virtio slots"));
    }
}
