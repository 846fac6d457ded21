//! What the user wants of the kernel, as the boot arguments say it. They are words:
//!
//! ```text
//! lesson=NAME          a lesson; `lesson=list` prints what there is
//! lab                  the laboratory is open (`abi::lab`)
//! memory.policy=NAME   which page goes when memory runs out: fifo, clock, lru
//! memory.frames=N      no more frames are used than these: memory runs out sooner
//! overcommit=NAME      how much memory is promised to programs: guess, allow, refuse
//! ```
//!
//! Others are for somebody else.

use abi::memory::Overcommit;
use replacement::Policy;

/// What the boot arguments say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Options<'a> {
    /// The name of a lesson.
    pub lesson: Option<&'a str>,
    /// Whether the laboratory is open.
    pub lab: bool,
    /// Which page goes.
    pub policy: Policy,
    /// How many frames are used at most.
    pub frames: usize,
    /// How much is promised.
    pub overcommit: Overcommit,
}

/// A word that means nothing, and what there is instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unknown<'a>(pub &'a str, pub &'static str);

impl<'a> Options<'a> {
    /// What these words say; of several about the same, the last.
    pub fn read(boot_arguments: &'a str) -> Result<Options<'a>, Unknown<'a>> {
        let (policy, overcommit) = (Policy::default(), Overcommit::default());
        let mut options = Options { lesson: None, lab: false, policy, frames: usize::MAX, overcommit };
        for word in boot_arguments.split_ascii_whitespace() {
            match word.split_once('=') {
                None if word == "lab" => options.lab = true,
                Some(("lesson", name)) => options.lesson = Some(name),
                Some(("memory.policy", name)) => {
                    options.policy = Policy::from_name(name).ok_or(Unknown(word, "fifo, clock, lru"))?;
                }
                Some(("memory.frames", number)) => {
                    options.frames = number.parse().map_err(|_| Unknown(word, "numbers"))?;
                }
                Some(("overcommit", name)) => {
                    let known = Unknown(word, "guess, allow, refuse");
                    options.overcommit = Overcommit::from_name(name).ok_or(known)?;
                }
                None | Some(_) => {}
            }
        }
        Ok(options)
    }
}
