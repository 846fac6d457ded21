//! What a device is to the bus: a register machine without threads, host I/O or absolute addresses.

use super::{DeadlineQueue, Lines, Outside, Ram, Timebase};
use std::collections::BTreeSet;

/// The width of one access.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Width {
    /// 1 byte.
    Byte = 0,
    /// 2 bytes.
    Half = 1,
    /// 4 bytes.
    Word = 2,
    /// 8 bytes.
    Double = 3,
}

impl Width {
    /// The number of bytes.
    #[inline]
    pub const fn bytes(self) -> u64 {
        1 << self as u64
    }

    /// A mask of the bits that an access of this width carries.
    #[inline]
    pub const fn mask(self) -> u64 {
        u64::MAX >> (64 - 8 * self.bytes())
    }
}

/// The memory system refuses the access: nothing there, or a width or direction that is not supported.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("nothing answers this access")]
pub struct AccessRefused;

/// A device's number: the order in which it was attached.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DeviceId(pub usize);

impl DeviceId {
    /// Stands for the interrupt controller, which has no number of its own.
    pub(super) const CONTROLLER: Self = Self(usize::MAX);
}

/// What a device can ask of the whole machine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PowerRequest {
    /// Stop, with the guest's exit status.
    Off {
        /// The guest's status; 0 is success.
        status: u32,
    },
    /// Start again from reset.
    Reset,
}

/// What a device may touch while it handles an access or a deadline.
pub struct DeviceContext<'a> {
    /// The machine's clock, in ticks.
    pub now: u64,
    /// The device's own number.
    pub id: DeviceId,
    /// Guest RAM, for DMA.
    pub ram: &'a mut Ram,
    /// Interrupt lines.
    pub lines: &'a mut Lines,
    /// When devices want to be woken.
    pub deadlines: &'a mut DeadlineQueue,
    /// How `mtime` follows from the clock; the CLINT alone changes it.
    pub timebase: &'a mut Timebase,
    /// Set to ask for power-off or reset.
    pub power: &'a mut Option<PowerRequest>,
    /// The devices that want to be served, see [`Device::serve`].
    pub waiting: &'a mut BTreeSet<DeviceId>,
}

impl DeviceContext<'_> {
    /// Asks for [`Device::serve`] before the next instruction.
    pub fn ask_for_service(&mut self) {
        self.waiting.insert(self.id);
    }
}

/// What devices have said to the outside.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Output {
    /// For standard output.
    pub standard: Vec<u8>,
    /// For standard error.
    pub error: Vec<u8>,
    /// For the terminal that input comes from, whatever the others are.
    pub terminal: Vec<u8>,
    /// Ethernet frames for the network.
    pub frames: Vec<Vec<u8>>,
}

/// The three ways between a machine and its user.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UserPort {
    /// What the guest reads: standard input.
    Input,
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// Of the user's terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TerminalSize {
    /// Characters from top to bottom.
    pub rows: u16,
    /// Characters in a row.
    pub columns: u16,
}

/// What the user does beside typing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UserEvent {
    /// The user has left this port: no more bytes will come from outside, or nobody reads what the guest says there.
    Left(UserPort),
    /// The user's terminal has this size now.
    Resized(TerminalSize),
}

/// A memory-mapped device. Accesses arrive naturally aligned and inside its range.
pub trait Device: Send {
    /// A short name for messages, such as `uart16550`.
    fn name(&self) -> &'static str;

    /// A load of `width` at `offset`; the value is zero-extended. It does not change the timebase.
    fn read(
        &mut self,
        offset: u64,
        width: Width,
        context: &mut DeviceContext<'_>,
    ) -> Result<u64, AccessRefused>;

    /// A store of the low `width` bytes of `value` at `offset`.
    fn write(
        &mut self,
        offset: u64,
        width: Width,
        value: u64,
        context: &mut DeviceContext<'_>,
    ) -> Result<(), AccessRefused>;

    /// The deadline that the device has set has come.
    fn wake(&mut self, context: &mut DeviceContext<'_>);

    /// The device has asked for this: between two instructions it may use what is outside.
    fn serve(&mut self, outside: &mut dyn Outside, context: &mut DeviceContext<'_>);

    /// Bytes from outside; returns how many the device took.
    fn input(&mut self, bytes: &[u8], context: &mut DeviceContext<'_>) -> usize;

    /// How many bytes from outside the device can take now.
    fn input_room(&self) -> usize;

    /// The user has done something else than typing.
    fn user_event(&mut self, event: UserEvent, context: &mut DeviceContext<'_>);

    /// Appends what the device has to say to the outside, and forgets it.
    fn take_output(&mut self, out: &mut Output);

    /// Back to the state after reset; all lines are low and the device has no deadline.
    fn reset(&mut self, context: &mut DeviceContext<'_>);
}

/// The device that turns interrupt sources into the harts' external interrupt lines.
pub trait InterruptController: Device {
    /// The level of every source, bit by number, has changed to `levels`, or a source has had an edge.
    fn sources_changed(&mut self, levels: u128, context: &mut DeviceContext<'_>);

    /// The same object as a plain device.
    fn as_device(&mut self) -> &mut dyn Device;
}
