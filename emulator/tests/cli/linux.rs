//! Programs for Linux, run as if they ran on the host. The program is one of the bundled kernel's own (`probe`).

use crate::{Done, finish, sv39};
use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The program's file.
pub fn probe() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/probe.elf")
}

/// `sv39 run OPTIONS probe ARGUMENTS`.
fn run(options: &[&str], arguments: &[&str]) -> Command {
    let mut command = sv39([&["run"], options].concat());
    command.arg(probe()).args(arguments);
    command
}

fn done(options: &[&str], arguments: &[&str]) -> Done {
    finish(run(options, arguments))
}

#[test]
fn arguments_and_environment_are_what_they_are() {
    let long = "x".repeat(100 << 10);
    let words = ["", "two words", "%20 %", "\"'\\", "a\nb", "é\u{1f600}", "--memory", &long];
    let mut command = run(&["--env", "EMPTY=", "--env", "HOME=/a b=c", "--env", "QUOTED=\"%\n"], &["words"]);
    command.args(words).arg(OsStr::from_bytes(b"\xff\xfe"));
    let output = command.env("TERM", "vt100").output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let mut found = output.stdout.split(|&byte| byte == 0);
    assert_eq!(found.next(), Some(probe().as_os_str().as_bytes()), "the name is as the user has typed it");
    assert_eq!(found.next(), Some(&b"words"[..]));
    for word in words {
        assert_eq!(found.next(), Some(word.as_bytes()));
    }
    assert_eq!(found.next(), Some(&b"\xff\xfe"[..]));
    let environment: Vec<_> = found.map(String::from_utf8_lossy).collect();
    let path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    let expected = [path, "LANG=C.UTF-8", "TERM=vt100", "EMPTY=", "HOME=/a b=c", "QUOTED=\"%\n", ""];
    assert_eq!(environment, expected);
}

#[test]
fn the_exit_status_is_the_programs() {
    assert_eq!(
        [0, 1, 42, 255].map(|n: i32| done(&[], &["exit", &n.to_string()]).status),
        [0, 1, 42, 255].map(Some)
    );
    for signal in [2, 6, 9, 15] {
        let killed = done(&[], &["kill", &signal.to_string()]);
        assert_eq!((killed.status, killed.err.as_str()), (Some(128 + signal), ""));
    }
}

#[test]
fn a_fault_is_told_in_one_line() {
    for (address, reason) in [("0", "V=0"), (&0xffff_ffc0_8020_0000u64.to_string(), "U=0")] {
        let fault = done(&[], &["load", address]);
        assert_eq!(fault.status, Some(128 + 11));
        assert_eq!(fault.err.lines().count(), 1, "{}", fault.err);
        for text in ["sv39: probe.elf: load page fault at pc 0x", reason, "the address lies in no region"] {
            assert!(fault.err.contains(text), "{text} is not in {}", fault.err);
        }
    }
}

#[test]
fn bytes_pass_as_they_are_and_end() {
    let bytes: Vec<u8> =
        (0..3_000_000u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("from"), folder.path().join("to"));
    fs::write(&from, &bytes).unwrap();
    let mut command = run(&[], &["copy", "0", "1"]);
    command.stdin(File::open(&from).unwrap()).stdout(File::create(&to).unwrap());
    assert!(command.status().unwrap().success());
    assert!(fs::read(&to).unwrap() == bytes);

    assert_eq!(done(&[], &["copy", "0", "1"]).status, Some(0), "no input at all");
    assert_eq!(done(&[], &["copy", "0", "2"]).status, Some(0));
}

#[test]
fn input_may_take_its_time() {
    let mut child =
        run(&[], &["copy", "0", "2"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut error = child.stderr.take().unwrap();
    for text in [b"first ", b"second"] {
        input.write_all(text).unwrap();
        let mut back = [0; 6];
        error.read_exact(&mut back).unwrap();
        assert_eq!(&back, text);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn output_that_nobody_reads_ends_the_program() {
    let mut child = run(&[], &["flood"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut start = [0; 6];
    output.read_exact(&mut start).unwrap();
    drop(output);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(128 + 13), Vec::new()));
}

#[test]
fn what_is_no_terminal_is_none() {
    assert_eq!(done(&[], &["terminal"]).out, "0: error 25\n1: error 25\n2: error 25\n");
}

#[test]
fn limits_and_statistics_work() {
    let limited = done(&["--max-instructions", "50000000"], &["flood"]);
    assert_eq!(limited.status, Some(124));
    let counted = done(&["--stats=json"], &["exit", "0"]);
    let instructions = counted.err.split("\"instructions\":").nth(1).unwrap();
    let digits: String = instructions.trim_start().chars().take_while(char::is_ascii_digit).collect();
    assert!(digits.parse::<u64>().unwrap() < 3_000_000, "{}", counted.err);
    assert!(done(&["-v"], &["exit", "0"]).err.contains("sv39 kernel on hart 0"));
}

/// A directory that is shared, beside a file that the guest must not see.
fn shared() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root");
    fs::create_dir_all(root.join("sub")).unwrap();
    fs::write(folder.path().join("secret"), "secret").unwrap();
    fs::write(root.join("file"), "content").unwrap();
    fs::write(root.join("sub/inner"), "deep").unwrap();
    fs::copy(probe(), root.join("sub/program")).unwrap();
    fs::set_permissions(root.join("sub/program"), Permissions::from_mode(0o755)).unwrap();
    for (target, name) in
        [("../secret", "up"), ("..", "parent"), ("sub/inner", "inner"), ("/data/file", "absolute")]
    {
        symlink(target, root.join(name)).unwrap();
    }
    symlink(folder.path().join("secret"), root.join("outside")).unwrap();
    folder
}

fn dir(folder: &TempDir, rest: &str) -> String {
    format!("--dir={}/root:{rest}", folder.path().display())
}

#[test]
fn a_shared_directory_is_read() {
    let folder = shared();
    let option = dir(&folder, "/data");
    for (path, content) in [
        ("/data/file", "content"),
        ("/data/sub/inner", "deep"),
        ("/data/inner", "deep"),
        ("/data/absolute", "content"),
        ("/data/../data/sub/../file", "content"),
        ("/data/sub/../../data/file", "content"),
    ] {
        let shown = done(&[&option], &["show", path]);
        assert_eq!((shown.status, shown.out.as_str()), (Some(0), content), "{path}");
    }
    let relative = done(&[&option, "--cwd", "/data/sub"], &["show", "inner"]);
    assert_eq!(relative.out, "deep");
}

#[test]
fn nothing_beside_a_shared_directory_is_reached() {
    let folder = shared();
    let outside = folder.path().join("secret").display().to_string();
    for guest in ["/data", "/"] {
        let option = dir(&folder, guest);
        for path in [
            "up",
            "outside",
            "parent/secret",
            "../secret",
            "sub/../../secret",
            "parent/parent/secret",
            &outside,
        ] {
            let path = if path.starts_with('/') { path.to_owned() } else { format!("{guest}/{path}") };
            let shown = done(&[&option], &["show", &path]);
            assert_eq!((shown.status, shown.out.as_str()), (Some(2), ""), "{path}: no such file");
        }
    }
}

#[test]
fn a_shared_directory_is_changed_only_if_the_user_says_so() {
    let folder = shared();
    let refused = done(&[&dir(&folder, "/data")], &["change", "/data"]);
    let lines: Vec<_> = refused.out.lines().collect();
    assert_eq!(lines[0], "enter: done");
    assert!(
        lines[1..].iter().all(|line| line.ends_with(": error 30") || line.ends_with(": error 2")),
        "{lines:?}"
    );
    let root = folder.path().join("root");
    assert_eq!(fs::read_to_string(root.join("file")).unwrap(), "content");
    assert_eq!(fs::read_dir(&root).unwrap().count(), 7);

    let allowed = done(&[&dir(&folder, "/data:rw")], &["change", "/data"]);
    assert!(allowed.out.lines().all(|line| line.ends_with(": done")), "{}", allowed.out);
    assert!(root.join("new").is_file() && !root.join("file").exists() && !root.join("moved").exists());

    let filled = done(&[&dir(&folder, "/data:rw")], &["fill", "/data/sub/many", "10000"]);
    assert_eq!(filled.status, Some(0));
    let expected: Vec<u8> = (0..10000).map(|number| number as u8).collect();
    assert_eq!(fs::read(root.join("sub/many")).unwrap(), expected);
    assert_eq!(fs::read_to_string(folder.path().join("secret")).unwrap(), "secret");
}

#[test]
fn a_program_can_be_in_a_shared_directory() {
    let folder = shared();
    for (guest, path) in [("/data", "/data/sub/program"), ("/", "/sub/program"), ("/", "/sub/../sub/program")]
    {
        let mut command = sv39(["run", &dir(&folder, guest), path, "exit", "7"]);
        command.current_dir("/");
        assert_eq!(finish(command).status, Some(7), "{guest} {path}");
    }
    // One that is not there is not the host's of the same name without a word.
    let missed = finish(sv39(["run", &dir(&folder, "/data"), "/data/sub/absent"]));
    assert_eq!(missed.status, Some(2));
    let place = folder.path().join("root/sub/absent");
    let said = format!("and there is no program {}\n", place.display());
    assert!(missed.err.ends_with(&said) && missed.err.lines().count() == 1, "{}", missed.err);
    // A script, which the host's file system has and a program of the guest runs.
    let script = folder.path().join("script");
    fs::write(&script, "#!/sub/program words\n").unwrap();
    let mut words = finish(sv39([
        OsStr::new("run"),
        OsStr::new(&dir(&folder, "/")),
        script.as_os_str(),
        OsStr::new("x"),
    ]));
    words.out.truncate(words.out.find("PATH=").unwrap());
    assert_eq!(words.out, "/sub/program\0words\0/script\0x\0");
    // A system at `/` leaves room for what the kernel has.
    let shown = done(&[&dir(&folder, "/")], &["show", "/file"]);
    assert_eq!(shown.out, "content");
    assert_eq!(done(&[&dir(&folder, "/")], &["fill", "/tmp/new", "10"]).status, Some(0));
}

#[test]
fn what_cannot_be_run_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let absent = folder.path().join("absent");
    let file = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    };
    let program = fs::read(probe()).unwrap();
    let cut_off = file("cut-off", &program[..2000]);
    // The entry point, in the ELF header: where nothing is.
    let nowhere = file("nowhere", &[&program[..24], &[0; 8], &program[32..]].concat());
    for (name, status) in [(&absent, 2), (&cut_off, 2), (&nowhere, 126)] {
        let done = finish(sv39([OsStr::new("run"), name.as_os_str()]));
        assert_eq!((done.status, done.err.lines().count()), (Some(status), 1), "{}", done.err);
    }
    let share = format!("--dir={}:/data", folder.path().display());
    let forbidden = finish(sv39(["run", &share, "/data/nowhere"]));
    assert_eq!(forbidden.status, Some(126), "{}", forbidden.err);
    assert_eq!(forbidden.err, "sv39: /data/nowhere: it is no file that may be executed\n");
    let relative = done(&["--dir=.:data"], &["exit", "0"]);
    assert!(relative.err.contains("a path that begins with /"), "{}", relative.err);
    assert_eq!(relative.status, Some(2));
    let relative = done(&["--cwd", "data"], &["exit", "0"]);
    assert!(
        relative.err.contains("--cwd: a path of the guest begins with /, and data does not"),
        "{}",
        relative.err
    );
    assert_eq!((relative.status, relative.err.lines().count()), (Some(2), 1));
    let long = format!("--dir=.:/{}", "x".repeat(4000));
    let refused = done(&[&long], &["exit", "0"]);
    assert_eq!((refused.status, refused.out.as_str()), (Some(2), ""), "{:.200}", refused.err);
    let twice = done(&["--dir=.:/data", "--dir=/:/data"], &["exit", "0"]);
    assert_eq!((twice.status, twice.err.as_str()), (Some(2), "error: --dir: there are two for /data\n"));
}
