//! `sv39 run`: exit statuses, output and input, and the files that it writes.

use crate::guest::{
    BASE, Guest, LOOP, MIE, MTVEC, T1, TOHOST, WFI, addi, csrw, echo, exit, htif_exit, ld, print, reset_once,
};
use crate::{sv39, with, words};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::time::{Duration, Instant};

fn program(parts: &[&[u32]]) -> Guest {
    Guest::new(&parts.concat())
}

/// Waits for an external interrupt, which only input could bring (the timer's is pending after reset).
fn waiting_for_input() -> Guest {
    program(&[&[addi(T1, 0, -2048), csrw(MIE, T1), WFI, LOOP]])
}

#[test]
fn the_exit_status_is_the_guests() {
    for status in [0, 1, 3, 255, 256, 257] {
        assert_eq!(with("run", &Guest::new(&exit(status)).path).status, Some((status & 255) as i32));
        assert_eq!(with("run", &Guest::htif(&htif_exit(status)).path).status, Some((status & 255) as i32));
    }
}

#[test]
fn limits_end_a_run_with_124() {
    let forever = Guest::new(&[LOOP]);
    let done = with("run --max-instructions 1000", &forever.path);
    assert_eq!((done.status, done.out.as_str()), (Some(124), ""));
    assert!(done.err.contains("the limit is reached: clock 1000, at 0x80000000 in M-mode"), "{}", done.err);
    let start = Instant::now();
    let done = with("run --timeout 0.2", &forever.path);
    assert_eq!(done.status, Some(124));
    assert!(done.err.contains("the time is over"), "{}", done.err);
    assert!(start.elapsed() >= Duration::from_millis(200));
    // While it waits for something that never comes from the open pipe, too.
    let waiting = waiting_for_input();
    let mut command = sv39(["run", "--timeout", "0.2"]);
    let mut child = command.arg(&waiting.path).stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let input = child.stdin.take();
    assert_eq!(child.wait().unwrap().code(), Some(124));
    drop(input);
}

#[test]
fn a_guest_that_can_make_no_progress_ends_with_125_and_a_reason() {
    let waiting = with("run", &program(&[&[csrw(MIE, 0), WFI, LOOP]]).path);
    assert_eq!(waiting.status, Some(125));
    assert!(waiting.err.contains("none that it has enabled (mie = 0x0) can come"), "{}", waiting.err);

    let looping = with("run", &program(&[&[csrw(MTVEC, 0), ld(T1, 0, 0), LOOP]]).path);
    assert_eq!((looping.status, looping.out.as_str()), (Some(125), ""));
    assert!(looping.err.contains("the trap handler itself traps, for ever"), "{}", looping.err);
    assert!(looping.err.contains("Instruction access fault (cause 1) in M-mode at 0x0"), "{}", looping.err);
    assert!(looping.err.contains("The handler was entered for this:\nLoad access fault"), "{}", looping.err);
    assert!(looping.err.contains("`ld t1,0(zero)` cannot load from 0x0"), "{}", looping.err);
}

#[test]
fn a_reset_starts_the_machine_again() {
    let guest = Guest::new(&reset_once(7));
    assert_eq!(with("run", &guest.path).status, Some(7));
    let once = with("run --no-reboot --stats=json", &guest.path);
    assert_eq!(once.status, Some(0));
    assert!(once.err.contains("\"exit_reason\":\"reset\""), "{}", once.err);
}

#[test]
fn the_device_tree_can_be_written_and_given_back() {
    let guest = Guest::new(&exit(3));
    let tree = guest.beside("tree.dtb");
    let tree = tree.to_str().unwrap();
    let dump = with(&format!("run --append=x=y --dump-dtb {tree}"), &guest.path);
    assert_eq!((dump.status, dump.out.as_str()), (Some(0), ""));
    let bytes = std::fs::read(tree).unwrap();
    assert!(bytes.windows(4).any(|part| part == b"x=y\0"));
    assert_eq!(with(&format!("run --dtb {tree} --append z"), &guest.path).status, Some(3));
    std::fs::write(tree, &bytes[..100]).unwrap();
    let refused = with(&format!("run -q --dtb {tree}"), &guest.path);
    assert_eq!(refused.status, Some(2));
    assert!(refused.err.starts_with(&format!("error: {tree}: is no device tree")), "{}", refused.err);
}

#[test]
fn standard_output_is_the_guests_and_nothing_else() {
    let hello = program(&[&print(b'h'), &print(b'i'), &exit(0)]);
    let done = with("run --stats --trace trap -v", &hello.path);
    assert_eq!((done.status, done.out.as_str()), (Some(0), "hi"));
    let first = done.err.lines().next().unwrap();
    assert!(first.ends_with("guest.elf: an M-mode program (it starts below 0x80200000)"), "{first}");
    assert_eq!(with("run --quiet", &hello.path).err, "");
}

#[test]
fn the_guest_reads_a_pipe() {
    let guest = Guest::new(&echo());
    let mut command = sv39(["run", "-q"]);
    command.arg(&guest.path).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let text = "Ctrl-A x is \x01x only on a terminal\n".repeat(100) + "q";
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let mut echoed = String::new();
    child.stdout.take().unwrap().read_to_string(&mut echoed).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert_eq!(echoed, text);
}

#[test]
fn the_end_of_input_is_not_fatal() {
    let guest = Guest::new(&echo());
    let done = with("run --max-instructions 3000000", &guest.path);
    assert_eq!(done.status, Some(124), "{}", done.err);
}

#[test]
fn a_reader_who_goes_away_ends_it_quietly() {
    let chatter = program(&[&print(b'\n'), &[0xff9f_f06f]]);
    let mut command = sv39(["run", "-q"]);
    let mut child = command.arg(&chatter.path).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let Ok(full) = std::fs::File::options().write(true).open("/dev/full") else {
        eprintln!("nothing is tested: there is no /dev/full");
        return;
    };
    let mut command = sv39(["run", "-q"]);
    let guest = program(&[&print(b'x'), &exit(0)]);
    let output = command.arg(&guest.path).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("error: standard output: no space left"), "{error}");
}

#[test]
fn qemus_and_spikes_command_lines() {
    let guest = program(&[&print(b'k'), &exit(7)]);
    let path = guest.path.display();
    let done = words(&format!("-M virt -cpu rv64 -smp 1 -m 64M -nographic -bios none -kernel {path}"));
    assert_eq!((done.status, done.out.as_str()), (Some(7), "k"));
    let done = words(&format!("-machine virt -m 64 -serial mon:stdio {path}"));
    assert_eq!((done.status, done.out.as_str()), (Some(7), "k"));
}

#[test]
fn statistics_as_text_and_json() {
    let guest = Guest::htif(&htif_exit(3));
    let done = with("run -q --stats=json", &guest.path);
    assert_eq!((done.status, done.out.as_str()), (Some(3), ""));
    let stats: serde_json::Value = serde_json::from_str(&done.err).unwrap();
    let instructions = stats["instructions"].as_u64().unwrap();
    assert!((5..100).contains(&instructions), "{stats}");
    assert_eq!(stats["clock"].as_u64(), Some(instructions));
    assert_eq!((stats["exit_reason"].as_str(), stats["exit_status"].as_u64()), (Some("exit"), Some(3)));
    assert!(stats["seconds"].as_f64().unwrap() > 0.0 && stats["mips"].as_f64().unwrap() > 0.0);
    for key in ["hits", "misses", "walk_steps"] {
        assert_eq!(stats["tlb"][key].as_u64(), Some(0), "{key}");
    }
    assert_eq!(stats["traps"], serde_json::json!({}));

    let file = guest.beside("stats");
    let done = with(&format!("run -q --stats --stats-file {}", file.display()), &guest.path);
    assert_eq!(done.err, "");
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.starts_with(&format!("{instructions} instructions in ")), "{text}");

    let trap = program(&[&[csrw(MTVEC, 0), ld(T1, 0, 0), LOOP]]);
    let done = with("run -q --stats=json", &trap.path);
    let stats: serde_json::Value = serde_json::from_str(done.err.lines().last().unwrap()).unwrap();
    assert_eq!(
        (stats["exit_reason"].as_str(), stats["exit_status"].as_u64()),
        (Some("trap_loop"), Some(125))
    );
    assert_eq!(stats["traps"]["load_access_fault"].as_u64(), Some(1));
}

#[test]
fn the_signature_is_written_as_spike_writes_it() {
    // j .+12 over the signature; what follows reckons from there.
    let code = [&[0x00c0_006f, 0x1122_3344, 0x5566_7788][..], &htif_exit(0)].concat();
    let tohost = TOHOST + 12;
    let symbols = [("tohost", tohost), ("begin_signature", BASE + 4), ("end_signature", BASE + 12)];
    let guest = Guest::with_symbols(&code, &symbols);
    let file = guest.beside("signature");
    let name = file.display();
    for (options, expected) in [
        (format!("run --signature {name}"), "00000000000000005566778811223344\n"),
        (format!("run --signature {name} --signature-granularity 4"), "11223344\n55667788\n"),
        (format!("+signature={name} +signature-granularity=8"), "5566778811223344\n"),
    ] {
        let done = with(&options, &guest.path);
        assert_eq!(done.status, Some(0), "{}", done.err);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), expected);
    }
    let done = with("run --signature x", &Guest::new(&exit(0)).path);
    assert_eq!(done.status, Some(2));
    assert!(
        done.err.ends_with("guest.elf: has no symbol begin_signature, which --signature needs\n"),
        "{}",
        done.err
    );
}

#[test]
fn the_commit_log_is_spikes() {
    let guest = program(&[&[addi(T1, 0, 5), csrw(MTVEC, T1)], &exit(0)]);
    let log = guest.beside("log");
    with(&format!("run --log-commits {}", log.display()), &guest.path);
    let log = std::fs::read_to_string(log).unwrap();
    let from_start: Vec<&str> =
        log.lines().skip_while(|line| !line.contains("0x0000000080000000 (")).collect();
    let expected = [
        "core   0: 3 0x0000000080000000 (0x00500313) x6  0x0000000000000005",
        "core   0: 3 0x0000000080000004 (0x30531073) c773_mtvec 0x0000000000000005",
        "core   0: 3 0x0000000080000008 (0x001002b7) x5  0x0000000000100000",
        "core   0: 3 0x000000008000000c (0x0002829b) x5  0x0000000000100000",
        "core   0: 3 0x0000000080000010 (0x00005337) x6  0x0000000000005000",
        "core   0: 3 0x0000000080000014 (0x5553031b) x6  0x0000000000005555",
        "core   0: 3 0x0000000080000018 (0x0062a023) mem 0x0000000000100000 0x00005555",
    ];
    assert_eq!(from_start, expected);
}

#[test]
fn events_are_traced_to_standard_error_or_a_file() {
    let guest = program(&[&[csrw(MTVEC, 0), ld(T1, 0, 0), LOOP]]);
    let done = with("run -q --trace trap,csr", &guest.path);
    assert!(done.err.contains("mtvec = 0x0\n"), "{}", done.err);
    assert!(done.err.contains("trap M to M: load access fault at 0x80000004"), "{}", done.err);
    assert!(!done.err.contains("fetch M"), "{}", done.err);
    let file = guest.beside("trace");
    with(&format!("run -q --trace all --trace-file {}", file.display()), &guest.path);
    let trace = std::fs::read_to_string(file).unwrap();
    assert!(trace.contains("fetch M 0x80000004 00003303 ld t1,0(zero)\n"), "{trace}");
}

#[test]
fn without_arguments_the_first_lesson_runs() {
    let done = words("");
    assert_eq!(done.status, Some(0), "{}", done.err);
    assert!(done.out.contains("lesson two-worlds: everybody ended as they should"), "{}", done.out);
}

#[cfg(unix)]
#[test]
fn idle_guests_use_no_processor_time() {
    let guest = waiting_for_input();
    let mut command = std::process::Command::new("sh");
    let script = "\"$0\" run -q --timeout 3 \"$1\"; times";
    command.args(["-c", script, env!("CARGO_BIN_EXE_sv39")]).arg(&guest.path).stdin(Stdio::piped());
    command.env("LC_ALL", "C");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    // Keep the pipe open until it has ended.
    let input = child.stdin.take();
    let output = child.wait_with_output().unwrap();
    drop(input);
    let text = String::from_utf8(output.stdout).unwrap();
    // The second line is for the children: user and system time, such as 0m0.012s 0m0.004s.
    let line = text.lines().nth(1).unwrap();
    let seconds = |word: &str| {
        let (minutes, rest) = word.split_once('m').unwrap();
        minutes.parse::<f64>().unwrap() * 60.0 + rest.trim_end_matches('s').parse::<f64>().unwrap()
    };
    let used: f64 = line.split_whitespace().map(seconds).sum();
    // It takes a few hundredths; one that polls takes all that it can get.
    assert!(used < 1.0, "it used {used} s of 3 s: {text}");
}
