//! Virtio devices (virtio 1.3) behind the memory-mapped transport, as QEMU's `virt` has them.
mod block;
mod console;
mod mmio;
mod net;
mod overlay;
mod p9;
mod queue;
mod rng;
mod storage;

pub use block::{BlockDevice, SECTOR};
pub use console::ConsoleDevice;
pub use mmio::{DeviceKind, Stream, VirtioDevice, VirtioMmio};
pub use net::{FRAME_MAX, MacAddress, Network, NetworkDevice};
pub use overlay::Overlay;
pub use p9::{Share, ShareDevice};
pub use queue::{Buffer, Buffers, Chain, QUEUE_SIZE_MAX, Queue, QueueError};
pub use rng::{EntropyDevice, EntropySource, Seeded};
pub use storage::{MemoryStorage, Storage};

#[cfg(test)]
mod driver;
