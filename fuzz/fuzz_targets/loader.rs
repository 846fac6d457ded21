//! Any bytes as a file to run: what is accepted lies in RAM and begins there.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::Cursor;
use sv39::boot::{FileKind, Program};
use sv39::bus::Ram;
use sv39::isa::address::PhysAddr;
use sv39::platform::RAM_BASE;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut program) = Program::new(Cursor::new(bytes)) else { return };
    for address in [0, RAM_BASE, u64::MAX] {
        let name = program.symbols().and_then(|symbols| symbols.describe(address));
        assert!(name.is_none_or(|name| !name.is_empty()));
    }
    let mut ram = Ram::new(PhysAddr(RAM_BASE), 4 << 20).expect("4 MiB");
    for kind in [program.kind().0, FileKind::Htif, FileKind::Machine, FileKind::Supervisor] {
        match program.load(kind, &mut ram) {
            Ok(loaded) => {
                assert!(ram.contains(loaded.entry, 1));
                assert!(loaded.end.0 <= RAM_BASE + ram.size());
                assert!(loaded.tohost.is_some() == (kind == FileKind::Htif));
            }
            Err(error) => assert!(!error.to_string().contains('\n'), "one line"),
        }
    }
});
