//! A whole machine on a network: a guest that asks a server on this computer's loopback, through the command and through the
//! library; what has come from the network comes again when the run is repeated, and an idle guest costs nothing.
#![cfg(unix)]

use rustix::event::{Timespec, poll};
use std::io::Cursor;
use std::net::UdpSocket;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use sv39::boot::Program;
use sv39::bus::UserEvent;
use sv39::devices::virtio::{Network, NetworkDevice};
use sv39::host::{CARD, UserNetwork, UserNetworkConfig};
use sv39::machine::{Capture, Host, Inputs, Machine, MachineConfig, Outcome, Read, StopRequest};

/// `asker.S`, built by the commands in its head.
const ASKER: &[u8] = include_bytes!("asker.elf");
const SOURCE: &[u8] = include_bytes!("asker.S");
/// How often the guest asks.
const TIMES: usize = 5;

/// The program, with a question.
fn asker(frame: &[u8]) -> Vec<u8> {
    const MARK: &[u8] = b"the question is:";
    let mut image = ASKER.to_vec();
    let mark = image.windows(MARK.len()).position(|window| window == MARK).unwrap() + MARK.len();
    image[mark..mark + 8].copy_from_slice(&(TIMES as u64).to_le_bytes());
    image[mark + 8..mark + 16].copy_from_slice(&(frame.len() as u64).to_le_bytes());
    image[mark + 16..mark + 16 + frame.len()].copy_from_slice(frame);
    image
}

/// An Ethernet frame with a datagram from the guest to the gateway, as RFC 791 and 768 have it; without the optional checksum.
fn question(port: u16, payload: &[u8]) -> Vec<u8> {
    let mut header = vec![0x45, 0, 0, 0, 0, 0, 0x40, 0, 64, 17, 0, 0, 10, 0, 2, 15, 10, 0, 2, 2];
    header[2..4].copy_from_slice(&(28 + payload.len() as u16).to_be_bytes());
    let sum: u32 = header.chunks(2).map(|half| u32::from(half[0]) << 8 | u32::from(half[1])).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    header[10..12].copy_from_slice(&(!folded as u16).to_be_bytes());
    let mut datagram = 4000u16.to_be_bytes().to_vec();
    datagram.extend(port.to_be_bytes());
    datagram.extend((8 + payload.len() as u16).to_be_bytes());
    datagram.extend([0, 0]);
    let ethernet = [&[0x52, 0x55, 10, 0, 2, 2][..], &CARD.0, &[8, 0]].concat();
    [&ethernet[..], &header, &datagram, payload].concat()
}

/// A server that answers so many datagrams with their number and themselves, each after it has called `pause`; its port.
fn server(mut pause: impl FnMut() + Send + 'static) -> u16 {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let port = socket.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let mut bytes = [0; 2048];
        for number in 1..=TIMES {
            let (length, client) = socket.recv_from(&mut bytes).unwrap();
            pause();
            let answer = [format!("{number}: ").as_bytes(), &bytes[..length], b"\n"].concat();
            socket.send_to(&answer, client).unwrap();
        }
    });
    port
}

/// The answers in what the guest has printed, which is whole frames.
fn answers(output: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(output).into_owned();
    text.lines().filter_map(|line| Some(line[line.find(": who")? - 1..].to_owned())).collect()
}

fn expected() -> Vec<String> {
    (1..=TIMES).map(|number| format!("{number}: who is there?")).collect()
}

#[test]
fn a_guest_of_the_command_asks_a_server() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asker.elf");
    let run = |options: &[&str], port, timeout| {
        std::fs::write(&file, asker(&question(port, b"who is there?"))).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_sv39"));
        command.args(["run", "--quiet", "--kind", "machine", "--timeout", timeout]).args(options);
        command.arg(&file).stdin(Stdio::null()).output().unwrap()
    };
    for options in
        [&["--net", "user"][..], &["--netdev", "user,id=n", "--device", "virtio-net-device,netdev=n"]]
    {
        let output = run(options, server(|| ()), "600");
        assert_eq!((output.status.code(), answers(&output.stdout)), (Some(0), expected()), "{options:?}");
    }
    // The question goes nowhere: the guest waits until the time is over.
    let listener = UdpSocket::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let output = run(&["--net", "user,restrict=on"], listener.local_addr().unwrap().port(), "1");
    assert_eq!((output.status.code(), &output.stdout[..]), (Some(124), &b""[..]));
    assert_eq!(listener.recv(&mut [0]).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
    // Without a card there is none.
    assert_eq!(run(&[], 1, "600").status.code(), Some(1));
}

/// A host with a network and nobody at the console.
struct Online {
    network: UserNetwork,
    capture: Capture,
    /// How long it has waited.
    waited: Duration,
    /// Is told when it begins to wait.
    waits: mpsc::Sender<()>,
}

impl Host for Online {
    fn read(&mut self, room: usize, bytes: &mut Vec<u8>) -> Read {
        self.capture.read(room, bytes)
    }

    fn write(&mut self, bytes: &[u8]) {
        self.capture.write(bytes);
    }

    fn write_error(&mut self, bytes: &[u8]) {
        self.capture.write_error(bytes);
    }

    fn write_terminal(&mut self, bytes: &[u8]) {
        self.capture.write_terminal(bytes);
    }

    fn user_event(&mut self) -> Option<UserEvent> {
        None
    }

    fn network(&mut self) -> Option<&mut dyn Network> {
        Some(&mut self.network)
    }

    fn interactive(&self) -> bool {
        true
    }

    fn wait(&mut self, limit: Option<Duration>) -> Duration {
        let start = Instant::now();
        // A server that needs no more pauses does not listen.
        let _unheard = self.waits.send(());
        let limit = [limit, self.network.patience()].into_iter().flatten().min();
        let limit = limit.and_then(|limit| Timespec::try_from(limit).ok());
        poll(&mut self.network.descriptors(), limit.as_ref()).unwrap();
        let elapsed = start.elapsed();
        self.waited += elapsed;
        elapsed
    }

    fn stop_requested(&mut self) -> Option<StopRequest> {
        None
    }
}

fn machine(image: &[u8]) -> Machine {
    let config = MachineConfig { memory: 1 << 20, record: true, ..MachineConfig::default() };
    let mut machine = Machine::new(config, &mut Program::new(Cursor::new(image.to_vec())).unwrap()).unwrap();
    machine.plug(0, Box::new(NetworkDevice::new(CARD))).unwrap();
    machine
}

fn state(machine: &Machine) -> (u64, u64, u64, Vec<u64>) {
    let hart = machine.hart();
    let registers = (0..32).map(|number| hart.registers.x(number)).collect();
    (machine.clock(), machine.instructions(), hart.pc, registers)
}

#[test]
fn a_recorded_run_repeats_to_the_instruction_without_a_network() {
    const PAUSE: Duration = Duration::from_millis(20);
    let (waits, waiting) = mpsc::channel();
    // The first answer comes a while after the guest has begun to wait for it, the others sometimes before.
    let mut first = true;
    let pause = move || {
        if std::mem::take(&mut first) {
            waiting.recv().unwrap();
        }
        std::thread::sleep(PAUSE);
    };
    let image = asker(&question(server(pause), b"who is there?"));
    let network = UserNetwork::open(&UserNetworkConfig::default(), CARD).unwrap();
    let mut online = Online { network, capture: Capture::default(), waited: Duration::ZERO, waits };
    let mut live = machine(&image);
    assert_eq!(live.run(u64::MAX, &mut online, &mut ()), Outcome::Exit { status: 0 });
    assert_eq!(answers(&online.capture.output), expected());
    // It has waited: idle time is the host's, and nothing but that.
    assert!(online.waited >= PAUSE, "{:?}", online.waited);
    assert_eq!(u128::from(live.clock() - live.instructions()), online.waited.as_nanos());

    let mut again = machine(&image);
    again.inputs = Inputs::replay(live.inputs.recorded().to_vec());
    let mut alone = Capture::default();
    assert_eq!(again.run(u64::MAX, &mut alone, &mut ()), Outcome::Exit { status: 0 });
    assert_eq!(alone.output, online.capture.output);
    assert_eq!(state(&again), state(&live));
    assert_eq!(again.inputs.next_stamp(), None, "everything was used");
}

#[test]
fn the_image_belongs_to_the_source() {
    // FNV-1a: a guard against forgetting, not against forging.
    let hash = |bytes: &[u8]| {
        bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
    };
    let hashes = format!("{:x} {:x}", hash(SOURCE), hash(ASKER));
    assert_eq!(hashes, HASHES, "build the image again, and note both");
}

/// Hashes of `asker.S` and of the image that was built from it.
const HASHES: &str = "66d2862270c1f6c4 941f955783c7822d";
