//! The keys that are for the emulator: those after Ctrl-A, as in QEMU.

/// Ctrl-A.
const ESCAPE: u8 = 0x01;

/// What Ctrl-A h prints.
pub const HELP: &str = "\nCtrl-A h  this help\nCtrl-A x  quit\nCtrl-A i  what is inside: address spaces, memory, TLB\nCtrl-A a  send Ctrl-A (and so does Ctrl-A Ctrl-A)\n";

/// What a key means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// It is for the guest.
    Send(u8),
    /// End the emulator.
    Quit,
    /// Print the help.
    Help,
    /// Show what is inside the machine.
    Look,
    /// Wait for the next key, or a key that means nothing.
    Nothing,
}

/// Remembers whether Ctrl-A has been pressed.
#[derive(Default)]
pub struct Keys {
    escaped: bool,
}

impl Keys {
    /// What this key means after those before it.
    pub fn press(&mut self, byte: u8) -> Command {
        if !std::mem::take(&mut self.escaped) {
            if byte != ESCAPE {
                return Command::Send(byte);
            }
            self.escaped = true;
            return Command::Nothing;
        }
        match byte {
            b'x' => Command::Quit,
            b'h' | b'?' => Command::Help,
            b'i' => Command::Look,
            b'a' | ESCAPE => Command::Send(ESCAPE),
            _ => Command::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_key_after_ctrl_a_is_special() {
        let mut keys = Keys::default();
        let commands: Vec<Command> =
            b"x\x01x\x01h\x01i\x01?\x01zx\x01\x01x".iter().map(|&byte| keys.press(byte)).collect();
        let meant: Vec<Command> =
            commands.into_iter().filter(|&command| command != Command::Nothing).collect();
        use Command::{Help, Look, Quit, Send};
        assert_eq!(meant, [Send(b'x'), Quit, Help, Look, Help, Send(b'x'), Send(ESCAPE), Send(b'x')]);
    }
}
