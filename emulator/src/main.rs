//! The `sv39` command.
use std::process::ExitCode;
use sv39::boot::Program;
use sv39::machine::{Capture, Machine, MachineConfig};

struct T(u64);
impl sv39::observe::Observer for T {
    const ACTIVE: bool = true;
    fn event(&mut self, e: &sv39::observe::Event) {
        use sv39::observe::Event;
        if matches!(e, Event::Trap { .. } | Event::Return { .. } | Event::WalkEnd { .. }) && self.0 < 60 {
            self.0 += 1;
            eprintln!("{e:x?}");
        }
    }
}
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "run").collect();
    let mut program = Program::open(std::path::Path::new(&args[0])).unwrap();
    let mut machine = Machine::new(MachineConfig::default(), &mut program).unwrap();
    let mut host = Capture::default();
    let start = std::time::Instant::now();
    let limit = args.get(1).map_or(u64::MAX, |n| n.parse().unwrap());
    let outcome = if args.len() > 2 {
        machine.run(limit, &mut host, &mut T(0))
    } else {
        machine.run(limit, &mut host, &mut ())
    };
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("{}", String::from_utf8_lossy(&host.output));
    eprintln!(
        "{outcome:?} pc {:#x} {} instructions {:.1} MIPS",
        machine.hart.pc,
        machine.clock(),
        machine.clock() as f64 / seconds / 1e6
    );
    ExitCode::from(outcome.exit_status())
}
