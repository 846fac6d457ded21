//! What devices ask of the host while they are served. Answers that a run cannot repeat by itself enter the machine here, so
//! that they can be recorded and given again.

use crate::observe::BlockTransfer;

/// The way to the host, as the machine has it.
pub trait Outside {
    /// Bytes that depend on the host. `ask` asks it; when a recording is replayed, the recorded bytes come instead.
    fn reply(&mut self, ask: &mut dyn FnMut() -> Vec<u8>) -> Vec<u8>;

    /// Does `act`, which repeats by itself (a transfer of a disk image) unless the host fails; whether it succeeded. When a
    /// recording is replayed, it fails where it failed then.
    fn attempt(&mut self, act: &mut dyn FnMut() -> bool) -> bool;

    /// A disk has served this request: for those who watch the machine.
    fn transferred(&mut self, transfer: BlockTransfer);
}

/// The host as it is, and nothing recorded.
pub struct Live;

impl Outside for Live {
    fn reply(&mut self, ask: &mut dyn FnMut() -> Vec<u8>) -> Vec<u8> {
        ask()
    }

    fn attempt(&mut self, act: &mut dyn FnMut() -> bool) -> bool {
        act()
    }

    fn transferred(&mut self, _transfer: BlockTransfer) {}
}
