//! Other emulators' spellings of the command line: QEMU's single dashes, Spike's `+signature=F`, and `run` left out.
//!
//! What exists here is rewritten to our own options; what does not exist is refused with a reason; everything from FILE on
//! is the guest's and stays as it is.

use anyhow::{Result, bail};
use clap::{Arg, Command};
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// What happens to one of QEMU's options.
enum Meaning {
    /// It takes a value and is one of ours.
    Ours(&'static str),
    /// It takes no value and is one of ours.
    Flag(&'static str),
    /// It says what is so anyway.
    Nothing,
    /// It takes a value; one of these says what is so anyway.
    Only(&'static [&'static str]),
    /// It takes a value that does not matter.
    Ignored,
    /// It takes a value: items to log.
    Log,
    /// It does not exist here.
    Refused(&'static str),
}

use Meaning::{Flag, Ignored, Log, Nothing, Only, Ours, Refused};

const NO_SHARE: &str = "see --dir";
const NO_DEBUGGER: &str = "there is no debugger interface";

/// QEMU's options, without their dashes (QEMU takes one or two).
const QEMU: &[(&str, Meaning)] = &[
    ("kernel", Ours("--kernel")),
    ("append", Ours("--append")),
    ("smp", Ours("--smp")),
    ("bios", Ours("--bios")),
    ("initrd", Ours("--initrd")),
    ("D", Ours("--trace-file")),
    ("d", Log),
    ("nographic", Nothing),
    ("nodefaults", Nothing),
    ("no-user-config", Nothing),
    ("no-reboot", Flag("--no-reboot")),
    ("M", Only(&["virt"])),
    ("machine", Only(&["virt"])),
    ("cpu", Only(&["rv64", "max"])),
    ("display", Only(&["none"])),
    ("serial", Only(&["stdio", "mon:stdio"])),
    ("monitor", Only(&["none"])),
    ("vga", Only(&["none"])),
    ("net", Ours("--net")),
    ("nic", Ours("--net")),
    // Harts take turns here anyway.
    ("accel", Only(&["tcg", "tcg,thread=single"])),
    ("name", Ignored),
    ("dtb", Ours("--dtb")),
    ("drive", Ours("--drive")),
    ("device", Ours("--device")),
    ("hda", Ours("--disk")),
    ("snapshot", Flag("--snapshot")),
    ("blockdev", Refused("see --drive")),
    ("netdev", Ours("--netdev")),
    ("fsdev", Refused(NO_SHARE)),
    ("virtfs", Refused(NO_SHARE)),
    ("chardev", Refused("the only character device is the console")),
    // The transports have no legacy layout.
    ("global", Only(&["virtio-mmio.force-legacy=false"])),
    ("object", Refused("there are no objects to create")),
    ("rtc", Ours("--rtc")),
    ("icount", Refused("the clock is instructions; see --clock")),
    ("daemonize", Refused("it runs in the foreground")),
    ("plugin", Refused("there are no plugins; see --trace")),
    ("s", Refused(NO_DEBUGGER)),
    ("S", Refused(NO_DEBUGGER)),
    ("gdb", Refused(NO_DEBUGGER)),
];

/// QEMU's log items (`-d`) as kinds of events.
const LOG_ITEMS: &[(&str, Option<&str>)] = &[
    ("in_asm", Some("fetch")),
    ("exec", Some("fetch")),
    ("nochain", None),
    ("int", Some("trap")),
    ("mmu", Some("walk")),
    ("page", Some("walk")),
    ("unimp", None),
    ("guest_errors", None),
];

/// Rewrites the arguments after the command's own name.
pub fn normalise(command: &Command, arguments: Vec<OsString>) -> Result<Vec<OsString>> {
    // `-v` may stand before a subcommand.
    let verbose = |word: &&OsString| find(command, &word.to_string_lossy()).is_some();
    let leading = arguments.iter().take_while(verbose).count();
    let Some(first) = arguments.get(leading).and_then(|word| word.to_str()) else { return Ok(arguments) };
    let (before, rest) = if first == "run" {
        (&arguments[..leading], &arguments[leading + 1..])
    } else if begins_an_option(first) && !matches!(first, "-h" | "--help" | "-V" | "--version")
        || command.find_subcommand(first).is_none() && first != "help" && Path::new(first).is_file()
    {
        (&arguments[..leading], &arguments[leading..])
    } else {
        return Ok(arguments);
    };
    let Some(run) = command.find_subcommand("run") else { return Ok(arguments) };
    let mut normalised = before.to_vec();
    normalised.push("run".into());
    rewrite(run, rest, &mut normalised)?;
    Ok(normalised)
}

fn begins_an_option(text: &str) -> bool {
    text.starts_with('-') || text.starts_with("+signature")
}

fn rewrite(run: &Command, arguments: &[OsString], out: &mut Vec<OsString>) -> Result<()> {
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let Some(text) = argument.to_str().filter(|text| begins_an_option(text) && *text != "-") else {
            // FILE: from here on everything is the guest's.
            out.push("--".into());
            out.push(argument.clone());
            break;
        };
        if text == "--" {
            out.push(argument.clone());
            break;
        }
        if let Some(value) = text.strip_prefix('+') {
            out.push(format!("--{value}").into());
            continue;
        }
        let name = text.strip_prefix("--").or(text.strip_prefix('-')).unwrap_or(text);
        let qemu = QEMU.iter().find(|(spelling, _)| *spelling == name);
        match (find(run, text), qemu) {
            (None, Some((_, meaning))) => match meaning {
                Nothing => {}
                Flag(ours) => out.push(ours.into()),
                Refused(why) => bail!("{text}: {why}"),
                Ours(_) | Only(_) | Ignored | Log => {
                    let Some(value) = arguments.next() else { bail!("{text}: a value must follow") };
                    rewrite_value(text, meaning, value, out)?;
                }
            },
            (found, _) => {
                out.push(argument.clone());
                if found.is_some_and(|option| takes_next(option, text)) {
                    out.extend(arguments.next().cloned());
                }
            }
        }
    }
    out.extend(arguments.cloned());
    Ok(())
}

fn rewrite_value(option: &str, meaning: &Meaning, value: &OsStr, out: &mut Vec<OsString>) -> Result<()> {
    match meaning {
        Ours(ours) => {
            let mut joined = OsString::from(format!("{ours}="));
            joined.push(value);
            out.push(joined);
        }
        Only(allowed) if !allowed.iter().any(|&one| value == one) => {
            bail!("{option} {}: only {} is here", value.display(), allowed.join(" or "));
        }
        Log => {
            let mut events = Vec::new();
            for item in value.to_string_lossy().split(',') {
                match LOG_ITEMS.iter().find(|(name, _)| *name == item) {
                    Some((_, event)) => events.extend(*event),
                    None => bail!("{option} {item}: unknown; see --trace for what can be traced"),
                }
            }
            if !events.is_empty() {
                out.push(format!("--trace={}", events.join(",")).into());
            }
        }
        Only(_) | Flag(_) | Ignored | Nothing | Refused(_) => {}
    }
    Ok(())
}

/// The option that an argument begins with, as the parser will see it.
fn find<'a>(command: &'a Command, text: &str) -> Option<&'a Arg> {
    let mut arguments = command.get_arguments();
    if let Some(long) = text.strip_prefix("--") {
        let name = long.split('=').next().unwrap_or(long);
        return arguments.find(|argument| argument.get_long() == Some(name));
    }
    let short = text.strip_prefix('-')?;
    let letter = short.chars().next()?;
    let option = arguments.find(|argument| argument.get_short() == Some(letter))?;
    // `-m128` is -m with its value and `-vv` is -v twice; `-machine` is not.
    let tail = &short[letter.len_utf8()..];
    let fits = if option.get_action().takes_values() {
        tail.is_empty() || tail.starts_with(|c: char| c == '=' || c.is_ascii_digit())
    } else {
        tail.chars().all(|c| c == letter)
    };
    fits.then_some(option)
}

/// Whether the option's value is the next argument.
fn takes_next(option: &Arg, text: &str) -> bool {
    let joined = if text.starts_with("--") { text.contains('=') } else { text.len() > 2 };
    option.get_action().takes_values() && !option.is_require_equals_set() && !joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn normal(line: &str) -> Result<String, String> {
        let arguments = line.split_whitespace().map(OsString::from).collect();
        let mut command = crate::cli::Cli::command();
        command.build();
        match normalise(&command, arguments) {
            Ok(words) => Ok(words.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn qemu_options_without_a_subcommand_mean_run() {
        let line = "-M virt -cpu rv64 -smp 1 -m 256 -nographic -bios none -accel tcg,thread=single -serial mon:stdio -kernel k.elf -append a=b";
        let expected = "run --smp=1 -m 256 --bios=none --kernel=k.elf --append=a=b";
        assert_eq!(normal(line).as_deref(), Ok(expected));
        assert_eq!(normal("-machine virt --kernel k").as_deref(), Ok("run --kernel k"));
        assert_eq!(
            normal("-m 1G -d int,mmu,unimp -D log f").as_deref(),
            Ok("run -m 1G --trace=trap,walk --trace-file=log -- f")
        );
        assert_eq!(normal("-m128 f").as_deref(), Ok("run -m128 -- f"));
        assert_eq!(normal("-m 1 -vv f").as_deref(), Ok("run -m 1 -vv -- f"));
        assert_eq!(normal("-vv -m 1 f").as_deref(), Ok("-vv run -m 1 -- f"));
        assert_eq!(normal("-v run -d int f").as_deref(), Ok("-v run --trace=trap -- f"));
    }

    #[test]
    fn disks_as_xv6_has_them() {
        let line = "-global virtio-mmio.force-legacy=false -drive file=fs.img,if=none,format=raw,id=x0 \
                    -device virtio-blk-device,drive=x0,bus=virtio-mmio-bus.0 -snapshot -kernel k";
        let expected = "run --drive=file=fs.img,if=none,format=raw,id=x0 \
                        --device=virtio-blk-device,drive=x0,bus=virtio-mmio-bus.0 --snapshot --kernel=k";
        assert_eq!(normal(line).as_deref(), Ok(expected));
    }

    #[test]
    fn a_file_without_a_subcommand_means_run() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let path = file.path().to_str().unwrap();
        assert_eq!(normal(&format!("{path} -x")), Ok(format!("run -- {path} -x")));
        assert_eq!(normal("no-such-file-and-no-subcommand"), Ok("no-such-file-and-no-subcommand".into()));
    }

    #[test]
    fn spikes_signature_options() {
        let line = "+signature=s +signature-granularity=4 --isa=rv64gc f";
        let expected = "run --signature=s --signature-granularity=4 --isa=rv64gc -- f";
        assert_eq!(normal(line).as_deref(), Ok(expected));
        assert_eq!(normal(&format!("run {line}")).as_deref(), Ok(expected));
    }

    #[test]
    fn what_follows_the_file_is_the_guests() {
        let line = "run --isa rv64gc --stats f -kernel x --stats -- +signature=y";
        let expected = "run --isa rv64gc --stats -- f -kernel x --stats -- +signature=y";
        assert_eq!(normal(line).as_deref(), Ok(expected));
        assert_eq!(normal("run -- -f -m 1").as_deref(), Ok("run -- -f -m 1"));
        assert_eq!(normal("run -v f -v").as_deref(), Ok("run -v -- f -v"));
        assert_eq!(normal("run --stats=json f").as_deref(), Ok("run --stats=json -- f"));
    }

    #[test]
    fn other_subcommands_stay_as_they_are() {
        for line in [
            "",
            "--help",
            "-h",
            "--version",
            "-V",
            "test -m 1 -kernel x",
            "-v test x",
            "-v",
            "help run",
            "nonsense -d x",
        ] {
            assert_eq!(normal(line).as_deref(), Ok(line), "{line}");
        }
    }

    #[test]
    fn what_does_not_exist_is_refused_with_a_reason() {
        let refusals = [
            ("-virtfs x -kernel k", "-virtfs: see --dir"),
            ("--fsdev local", "--fsdev: see --dir"),
            ("-global a.b=c", "-global a.b=c: only virtio-mmio.force-legacy=false is here"),
            ("-M spike", "-M spike: only virt is here"),
            ("-cpu sifive-u54", "-cpu sifive-u54: only rv64 or max is here"),
            ("-serial pty", "-serial pty: only stdio or mon:stdio is here"),
            ("-d everything", "-d everything: unknown; see --trace for what can be traced"),
            ("-kernel", "-kernel: a value must follow"),
            ("-s -kernel k", "-s: there is no debugger interface"),
        ];
        for (line, message) in refusals {
            assert_eq!(normal(line).unwrap_err(), message);
        }
    }
}
