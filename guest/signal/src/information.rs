//! What a handler is told beside the number (Linux `include/uapi/asm-generic/siginfo.h`).

use abi::signal::{CODE_EXITED, CODE_KILLED, Signal, SignalInformation};

/// What a handler is told beside the number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Information {
    /// `si_code`.
    pub code: i32,
    /// What stands behind it: an address, or numbers of a process and a user.
    pub words: [u64; 2],
}

impl Information {
    /// From a process.
    pub fn sent_by(process: usize, code: i32) -> Information {
        Information { code, words: [process as u64, 0] }
    }

    /// About an address.
    pub fn address(address: usize, code: i32) -> Information {
        Information { code, words: [address as u64, 0] }
    }

    /// About what has happened to a child, as `wait4` tells it.
    pub fn news_of_child(id: usize, status: u32) -> Information {
        const STOPPED: i32 = 5;
        const GOES_ON: i32 = 6;
        let (code, value) = match (status & 0x7f, status >> 8 & 0xff) {
            (0, status) => (CODE_EXITED, status),
            (0x7f, 0xff) => (GOES_ON, Signal::Continue as u32),
            (0x7f, signal) => (STOPPED, signal),
            (signal, _) => (CODE_KILLED, signal),
        };
        Information { code, words: [id as u64, u64::from(value)] }
    }

    /// What the handler of this signal finds.
    pub fn about(self, number: u8) -> SignalInformation {
        // An address takes the place of both numbers of the others; a value stands behind them.
        let of_process = number == Signal::Child as u8 || self.code <= 0;
        let [first, second] = self.words;
        let mut words = [0; 14];
        words[..2].copy_from_slice(&if of_process { [first & 0xffff_ffff, second] } else { [first, 0] });
        SignalInformation {
            number: u32::from(number),
            code: self.code,
            words,
            ..SignalInformation::default()
        }
    }
}
