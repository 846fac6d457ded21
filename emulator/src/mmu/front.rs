//! The front cache: host pointers for the pages that loads and stores use most, before the TLB.
//!
//! It only repeats what the TLB (or, untranslated, PMP and the memory map) allows: an entry is made from one of those
//! and is gone before that one is. So it changes no result; it makes results cheap. An entry matches in one comparison:
//! its tag holds the virtual page number and the number of the *context* (mode, ASID, privilege, SUM, MXR), and the
//! low bits of the address that must be zero for an aligned access take part too.
#![allow(unsafe_code)] // the one place that reaches guest memory through host pointers

use super::TranslationContext;
use crate::bus::{Allocation, Ram};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::Privilege;
use std::mem::offset_of;
use std::ops::Range;
use std::sync::Arc;

/// Entries for loads, and as many for stores.
const ENTRIES: usize = 8192;
/// Context numbers that fit beside the page number: bits 11 to 3 of the tag, all ones excluded.
const CONTEXTS: u64 = 511;
/// Lowest bit of the context number in a tag.
const CONTEXT_SHIFT: u32 = 3;
/// Matches no access: no context has this number.
const EMPTY: Entry = Entry { tag: u64::MAX, addend: 0 };
/// Neighbouring address spaces that do not get into each other's way.
const SPACES: u16 = 8;
/// Contexts of one address space remembered at a time.
const KEYS_PER_SPACE: usize = 8;
/// Contexts remembered at a time.
const KEYS: usize = SPACES as usize * KEYS_PER_SPACE;

/// One page: where the host has what the guest sees at a virtual page.
#[derive(Clone, Copy)]
#[repr(C)]
struct Entry {
    /// Virtual page address | context number << 3.
    tag: u64,
    /// Host address minus virtual address.
    addend: u64,
}

impl Entry {
    /// Field by field: what is put together elsewhere and copied whole comes late from the host's store buffer.
    #[inline]
    fn assign(&mut self, address: VirtAddr, data_tag: u64, host: u64) {
        let page = address.0 & !(PAGE_SIZE - 1);
        self.tag = page | data_tag;
        self.addend = host.wrapping_sub(page);
    }
}

/// What a context number stands for: everything outside the entry that the rights of a page depend on, packed.
///
/// Bits 15 to 0 are the ASID and 19 to 16 the mode, both 0 where nothing is translated; then the effective privilege; and,
/// for loads and stores and where they matter, SUM and MXR.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct ContextKey(u32);

impl ContextKey {
    const PRIVILEGE_SHIFT: u32 = 20;
    const SUM_SHIFT: u32 = 22;
    const MXR_SHIFT: u32 = 23;
    /// No context: privilege 2 is reserved.
    const NONE: Self = Self(2 << Self::PRIVILEGE_SHIFT);

    #[inline(always)]
    fn of_fetches(context: &TranslationContext) -> Self {
        let translated = context.privilege != Privilege::Machine && context.satp.0 >> 60 != 0;
        let space = if translated { (context.satp.0 >> 44) as u32 } else { 0 };
        Self(space | (context.privilege as u32) << Self::PRIVILEGE_SHIFT)
    }

    #[inline(always)]
    fn of_data(context: &TranslationContext) -> Self {
        let sum = context.sum & (context.privilege == Privilege::Supervisor);
        let flags = (sum as u32) << Self::SUM_SHIFT | (context.mxr as u32) << Self::MXR_SHIFT;
        Self(Self::of_fetches(context).0 | flags)
    }

    #[inline(always)]
    fn asid(self) -> u16 {
        self.0 as u16
    }

    #[inline(always)]
    fn is_user(self) -> bool {
        self.0 >> Self::PRIVILEGE_SHIFT & 3 == Privilege::User as u32
    }

    /// Eight slots for each of eight neighbouring ASIDs, so that what one address space uses at a time (U- and S-mode, with
    /// and without SUM, and M-mode beside ASID 0) does not meet.
    #[inline(always)]
    fn slot(self) -> usize {
        let privilege = self.0 >> Self::PRIVILEGE_SHIFT & 3;
        let machine = (privilege & 2) << 1;
        let sum_and_mxr = self.0 >> (Self::SUM_SHIFT - 1) & 6;
        Self::slots(self.asid()).start | ((privilege | machine) ^ sum_and_mxr) as usize
    }

    /// The slots of all contexts of an address space.
    #[inline(always)]
    fn slots(asid: u16) -> Range<usize> {
        let start = usize::from(asid % SPACES) * KEYS_PER_SPACE;
        start..start + KEYS_PER_SPACE
    }
}

/// The numbers of the contexts that were met last.
type Keys = [(ContextKey, u64); KEYS];

const NO_KEYS: Keys = [(ContextKey::NONE, 0); KEYS];

/// The contexts of a privilege mode, as they are while `satp`, SUM and MXR stay and loads and stores have no mode of their own.
#[derive(Clone, Copy)]
struct Selected {
    /// [`Self::UNKNOWN`] where they have to be worked out.
    fetch_tag: u64,
    data_tag: u64,
    data_spread: u64,
    flat_length: u64,
}

impl Selected {
    /// No name of a context of fetches.
    const UNKNOWN: u64 = 0;
    const NONE: Self = Self { fetch_tag: Self::UNKNOWN, data_tag: 0, data_spread: 0, flat_length: 0 };
}

/// A cell of guest memory that can be loaded or stored whole.
pub trait Cell: Copy {
    /// Bytes.
    const BYTES: u64;
    /// From guest (little-endian) memory, zero-extended.
    fn widen(self) -> u64;
    /// The low bytes of a value, as they go to guest memory.
    fn narrow(value: u64) -> Self;
}

macro_rules! cell {
    ($($type:ty),*) => {$(
        impl Cell for $type {
            const BYTES: u64 = size_of::<$type>() as u64;
            #[inline(always)]
            fn widen(self) -> u64 {
                Self::from_le(self) as u64
            }
            #[inline(always)]
            fn narrow(value: u64) -> Self {
                (value as Self).to_le()
            }
        }
    )*};
}
cell!(u8, u16, u32, u64);

/// The host pointers of one hart.
pub struct FrontCache {
    loads: Box<[Entry; ENTRIES]>,
    stores: Box<[Entry; ENTRIES]>,
    /// Context number << 3 of loads and stores.
    data_tag: u64,
    /// Moves the entries of neighbouring address spaces, of programs and the kernel apart, so that what is at the same
    /// addresses in several does not take turns in one entry.
    data_spread: u64,
    /// Names the context of fetches; never used again for another one.
    fetch_tag: u64,
    fetch_keys: Keys,
    data_keys: Keys,
    /// What was selected for each privilege mode, so that a trap is cheap.
    modes: [Selected; 4],
    /// The next name of a context of fetches; names only grow.
    next_fetches: u64,
    /// The next one of a context of loads and stores.
    next_context: u64,
    /// The name whose number in tags is 0.
    first_context: u64,
    /// Keeps the memory that the entries point to.
    memory: Option<Arc<Allocation>>,
    /// What makes the physical address of a host address in it, when added.
    to_physical: u64,
    /// All of RAM, for loads in the one untranslated context in which it may be loaded from without further checks.
    flat: Flat,
    /// Whether that context is the current one: the addresses that `flat` answers, or none.
    flat_length: u64,
    /// The same for accesses to several neighbouring addresses: how many [`Self::SPAN`] bytes may begin at.
    flat_room: u64,
}

/// A stretch of addresses behind which all of RAM lies. The host address of a load does not wait for a look-up in a table
/// then, which is what limits a chain of dependent loads.
struct Flat {
    /// The first address.
    start: u64,
    /// How many addresses a load of at most 8 bytes may begin at.
    length: u64,
    /// Host address minus address.
    addend: u64,
    /// The data tag of the context it holds in.
    tag: u64,
}

/// No context has this tag.
const NO_FLAT: Flat = Flat { start: 0, length: 0, addend: 0, tag: u64::MAX };

/// Where translated code finds the parts, in bytes.
impl FrontCache {
    /// The pointer to the entries of loads.
    pub const LOADS: usize = offset_of!(Self, loads);
    /// The pointer to those of stores.
    pub const STORES: usize = offset_of!(Self, stores);
    /// Context number << 3.
    pub const DATA_TAG: usize = offset_of!(Self, data_tag);
    /// What the offset of an entry is exclusive-ored with.
    pub const DATA_SPREAD: usize = offset_of!(Self, data_spread);
    /// The name of the context of fetches.
    pub const FETCH_TAG: usize = offset_of!(Self, fetch_tag);
    /// What makes the physical address of a host address, when added.
    pub const TO_PHYSICAL: usize = offset_of!(Self, to_physical);
    /// The first address behind which all of RAM lies.
    pub const FLAT_START: usize = offset_of!(Self, flat.start);
    /// What makes host addresses of them.
    pub const FLAT_ADDEND: usize = offset_of!(Self, flat.addend);
    /// How many addresses; 0 where it does not hold.
    pub const FLAT_LENGTH: usize = offset_of!(Self, flat_length);
    /// The same for [`Self::SPAN`] bytes.
    pub const FLAT_ROOM: usize = offset_of!(Self, flat_room);
    /// The most bytes that a look-up of translated code may cover.
    pub const SPAN: u64 = 512;
    /// The offset of an entry is the address shifted by this, exclusive-ored with it shifted by [`Self::FOLD_SHIFT`] …
    pub const OFFSET_SHIFT: u32 = 8;
    /// See [`Self::OFFSET_SHIFT`].
    pub const FOLD_SHIFT: u32 = 19;
    /// … of which these bits count.
    pub const OFFSET_MASK: usize = (ENTRIES - 1) * size_of::<Entry>();

    /// Whether loads of the current context need nothing but RAM behind their addresses.
    pub fn is_flat(&self) -> bool {
        self.flat_length != 0
    }
}

const _: () =
    assert!(size_of::<Entry>() == 16 && offset_of!(Entry, tag) == 0 && offset_of!(Entry, addend) == 8);

impl FrontCache {
    /// Empty.
    pub fn new() -> Self {
        Self {
            loads: Box::new([EMPTY; ENTRIES]),
            stores: Box::new([EMPTY; ENTRIES]),
            data_tag: 0,
            data_spread: 0,
            fetch_tag: 0,
            fetch_keys: NO_KEYS,
            data_keys: NO_KEYS,
            modes: [Selected::NONE; 4],
            next_fetches: 1,
            next_context: 1,
            first_context: 1,
            memory: None,
            to_physical: 0,
            flat: NO_FLAT,
            flat_length: 0,
            flat_room: 0,
        }
    }

    /// Loads a cell if its page is here and the access is aligned.
    #[inline(always)]
    pub fn load<T: Cell>(&self, ram: &Ram, address: VirtAddr) -> Option<u64> {
        let offset = address.0.wrapping_sub(self.flat.start);
        if offset < self.flat_length {
            self.debug_check(ram);
            let host = self.flat.addend.wrapping_add(address.0) as usize;
            // SAFETY: `fill_flat` took start and addend from `self.memory`, which is alive, and `length` leaves 8 bytes behind
            // every address; `&Ram` excludes writers.
            return Some(unsafe { std::ptr::with_exposed_provenance::<T>(host).read_unaligned() }.widen());
        }
        let entry = &self.loads[index(address, self.data_spread)];
        if entry.tag != self.key::<T>(address) {
            return None;
        }
        self.debug_check(ram);
        let host = entry.addend.wrapping_add(address.0) as usize;
        // SAFETY: a matching entry was made by `fill_load` from a whole page of `self.memory`, which is alive; the access is
        // aligned, so that it stays in the page; `&Ram` excludes writers.
        Some(unsafe { std::ptr::with_exposed_provenance::<T>(host).read_unaligned() }.widen())
    }

    /// Stores a cell if its page is here and the access is aligned; otherwise does nothing and returns `false`.
    #[inline(always)]
    pub fn store<T: Cell>(&mut self, ram: &mut Ram, address: VirtAddr, value: u64) -> bool {
        let entry = &self.stores[index(address, self.data_spread)];
        if entry.tag != self.key::<T>(address) {
            return false;
        }
        self.debug_check(ram);
        let host = entry.addend.wrapping_add(address.0) as usize;
        // SAFETY: as for `load`; `&mut Ram` excludes readers, and the page has no mark that a store must not miss.
        unsafe { std::ptr::with_exposed_provenance_mut::<T>(host).write_unaligned(T::narrow(value)) };
        true
    }

    /// Loads a cell that is misaligned, if it lies in one page and that page is here. For callers that know that misaligned
    /// accesses work.
    pub fn load_misaligned<T: Cell>(&self, ram: &Ram, address: VirtAddr) -> Option<u64> {
        let host = self.within_page::<T>(&self.loads, ram, address)?;
        // SAFETY: as for `load`; `within_page` has checked that the access stays in the page.
        Some(unsafe { std::ptr::with_exposed_provenance::<T>(host).read_unaligned() }.widen())
    }

    /// Stores one like that; otherwise does nothing and returns `false`.
    pub fn store_misaligned<T: Cell>(&mut self, ram: &mut Ram, address: VirtAddr, value: u64) -> bool {
        let Some(host) = self.within_page::<T>(&self.stores, ram, address) else { return false };
        // SAFETY: as for `store`; `within_page` has checked that the access stays in the page.
        unsafe { std::ptr::with_exposed_provenance_mut::<T>(host).write_unaligned(T::narrow(value)) };
        true
    }

    /// The host's address of a cell of any alignment that does not leave its page.
    fn within_page<T: Cell>(&self, table: &[Entry; ENTRIES], ram: &Ram, address: VirtAddr) -> Option<usize> {
        let entry = &table[index(address, self.data_spread)];
        let matches = entry.tag == address.0 & !(PAGE_SIZE - 1) | self.data_tag;
        if !matches || address.page_offset() + T::BYTES > PAGE_SIZE {
            return None;
        }
        self.debug_check(ram);
        Some(entry.addend.wrapping_add(address.0) as usize)
    }

    #[inline(always)]
    fn key<T: Cell>(&self, address: VirtAddr) -> u64 {
        address.0 & (!(PAGE_SIZE - 1) | (T::BYTES - 1)) | self.data_tag
    }

    #[inline(always)]
    fn debug_check(&self, ram: &Ram) {
        debug_assert!(self.memory.as_ref().is_some_and(|memory| Arc::ptr_eq(memory, ram.allocation())));
    }

    /// Names the current context of fetches: whatever was found under another name does not hold now.
    #[inline(always)]
    pub fn fetch_tag(&self) -> u64 {
        self.fetch_tag
    }

    /// Makes the contexts of a privilege mode those of what follows, if they are known. Nothing else has changed since others were.
    #[inline]
    pub fn select_mode(&mut self, privilege: Privilege) -> bool {
        let known = &self.modes[privilege as usize];
        if known.fetch_tag == Selected::UNKNOWN {
            return false;
        }
        self.fetch_tag = known.fetch_tag;
        self.data_tag = known.data_tag;
        self.data_spread = known.data_spread;
        self.set_flat_length(known.flat_length);
        true
    }

    /// What contexts depend on beside the mode has changed, or their names.
    pub fn forget_modes(&mut self) {
        for known in &mut self.modes {
            known.fetch_tag = Selected::UNKNOWN;
        }
    }

    /// Makes `data` and `fetch` the contexts of what follows.
    #[inline]
    pub fn select(&mut self, data: &TranslationContext, fetch: &TranslationContext) {
        let key = ContextKey::of_fetches(fetch);
        let (known, number) = self.fetch_keys[key.slot()];
        self.fetch_tag = if known == key { number } else { self.name_fetches(key) };
        let key = ContextKey::of_data(data);
        let (known, number) = self.data_keys[key.slot()];
        let number = if known == key { number } else { self.name_data(key) };
        self.data_tag = (number - self.first_context) << CONTEXT_SHIFT;
        self.data_spread = spread(key.asid(), key.is_user());
        self.set_flat_length(if self.data_tag == self.flat.tag { self.flat.length } else { 0 });
        if data.privilege == fetch.privilege {
            let known = &mut self.modes[fetch.privilege as usize];
            known.fetch_tag = self.fetch_tag;
            known.data_tag = self.data_tag;
            known.data_spread = self.data_spread;
            known.flat_length = self.flat_length;
        }
    }

    #[inline(never)]
    fn name_fetches(&mut self, key: ContextKey) -> u64 {
        self.next_fetches += 1;
        self.fetch_keys[key.slot()] = (key, self.next_fetches);
        self.next_fetches
    }

    #[inline(never)]
    fn name_data(&mut self, key: ContextKey) -> u64 {
        if self.next_context - self.first_context >= CONTEXTS {
            self.clear();
        }
        let number = self.next_context;
        self.next_context += 1;
        self.data_keys[key.slot()] = (key, number);
        number
    }

    /// Remembers that the current context loads from all of RAM as it is: untranslated, any alignment, no rule of PMP.
    pub fn fill_flat(&mut self, ram: &Ram) {
        let Some(host) = ram.host_page(ram.base()) else { return };
        self.keep(ram);
        self.flat = Flat {
            start: ram.base().0,
            length: ram.size() - 7,
            addend: (host.as_ptr().expose_provenance() as u64).wrapping_sub(ram.base().0),
            tag: self.data_tag,
        };
        self.set_flat_length(self.flat.length);
        self.forget_modes();
    }

    #[inline(always)]
    fn set_flat_length(&mut self, length: u64) {
        self.flat_length = length;
        self.flat_room = length.saturating_sub(Self::SPAN);
    }

    /// Remembers the page of `address` for loads in the current context. `physical` is RAM that may be loaded from.
    #[inline]
    pub fn fill_load(&mut self, ram: &Ram, address: VirtAddr, physical: PhysAddr) {
        if let Some(host) = self.host_page(ram, physical) {
            let entry = &mut self.loads[index(address, self.data_spread)];
            entry.assign(address, self.data_tag, host);
        }
    }

    /// Whether remembering the page of `address` for loads costs the current context nothing.
    #[inline]
    pub fn has_room_for_load(&self, address: VirtAddr) -> bool {
        !self.is_current(&self.loads[index(address, self.data_spread)])
    }

    /// Whether remembering the page of `address` for stores costs the current context nothing.
    #[inline]
    pub fn has_room_for_store(&self, address: VirtAddr) -> bool {
        !self.is_current(&self.stores[index(address, self.data_spread)])
    }

    fn is_current(&self, entry: &Entry) -> bool {
        entry.tag & (CONTEXTS << CONTEXT_SHIFT) == self.data_tag
    }

    /// Remembers the page of `address` for stores in the current context. `physical` is RAM that may be stored to, and
    /// its page has no mark that a store must not miss.
    #[inline]
    pub fn fill_store(&mut self, ram: &Ram, address: VirtAddr, physical: PhysAddr) {
        if let Some(host) = self.host_page(ram, physical) {
            let entry = &mut self.stores[index(address, self.data_spread)];
            entry.assign(address, self.data_tag, host);
        }
    }

    /// The host's address of a page of RAM, which is kept alive.
    #[inline]
    fn host_page(&mut self, ram: &Ram, physical: PhysAddr) -> Option<u64> {
        let host = ram.host_page(physical)?;
        self.keep(ram);
        Some(host.as_ptr().expose_provenance() as u64)
    }

    /// Keeps the memory alive that entries point to; those into another one go.
    #[inline]
    fn keep(&mut self, ram: &Ram) {
        if !self.memory.as_ref().is_some_and(|memory| Arc::ptr_eq(memory, ram.allocation())) {
            self.clear_entries();
            self.memory = Some(Arc::clone(ram.allocation()));
            let host = ram.host_page(ram.base()).map_or(0, |host| host.as_ptr().expose_provenance() as u64);
            self.to_physical = ram.base().0.wrapping_sub(host);
        }
    }

    /// Forgets one virtual page, in every context of one address space or of all.
    pub fn forget_page(&mut self, address: VirtAddr, asid: Option<u16>) {
        let spaces = match asid {
            Some(asid) => asid..=asid,
            None => 0..=SPACES - 1,
        };
        for space in spaces {
            for user in [false, true] {
                let index = index(address, spread(space, user));
                self.loads[index] = EMPTY;
                self.stores[index] = EMPTY;
            }
        }
    }

    /// Forgets stores to one physical page, because it now has a mark that they must not miss.
    pub fn forget_stores_to(&mut self, ram: &Ram, physical: PhysAddr) {
        let Some(host) = ram.host_page(physical) else { return };
        let host = host.as_ptr().expose_provenance() as u64;
        for entry in self.stores.iter_mut() {
            if entry.addend.wrapping_add(entry.tag & !(PAGE_SIZE - 1)) == host {
                *entry = EMPTY;
            }
        }
    }

    /// Forgets what was found for an address space. The caller selects its contexts again.
    pub fn forget_asid(&mut self, asid: u16) {
        self.forget_data(Some(asid));
        self.forget_fetches(Some(asid));
    }

    /// Forgets where instructions were found, in one address space or all. The caller selects its contexts again.
    pub fn forget_fetches(&mut self, asid: Option<u16>) {
        self.forget_modes();
        forget_keys(&mut self.fetch_keys, asid);
    }

    /// Forgets where loads and stores found anything, in one address space or all. The caller selects its contexts again.
    pub fn forget_data(&mut self, asid: Option<u16>) {
        self.forget_modes();
        forget_keys(&mut self.data_keys, asid);
    }

    /// Forgets everything. The caller selects its contexts again.
    pub fn forget_all(&mut self) {
        self.forget_modes();
        self.fetch_keys = NO_KEYS;
        self.data_keys = NO_KEYS;
    }

    /// The context numbers are used up: start again from the first.
    #[cold]
    fn clear(&mut self) {
        self.clear_entries();
        self.data_keys = NO_KEYS;
        self.first_context = self.next_context;
    }

    fn clear_entries(&mut self) {
        self.loads.fill(EMPTY);
        self.stores.fill(EMPTY);
        self.flat = NO_FLAT;
        self.set_flat_length(0);
        self.forget_modes();
    }
}

impl Default for FrontCache {
    fn default() -> Self {
        Self::new()
    }
}

/// The contexts of an address space, or all, have no numbers any more.
fn forget_keys(keys: &mut Keys, asid: Option<u16>) {
    match asid {
        None => *keys = NO_KEYS,
        Some(asid) => {
            for (key, _) in &mut keys[ContextKey::slots(asid)] {
                if key.asid() == asid {
                    *key = ContextKey::NONE;
                }
            }
        }
    }
}

/// The upper bits are folded in, so that pages a power of two apart do not share one entry.
#[inline(always)]
fn index(address: VirtAddr, spread: u64) -> usize {
    let offset = (address.0 >> FrontCache::OFFSET_SHIFT) ^ (address.0 >> FrontCache::FOLD_SHIFT) ^ spread;
    offset as usize / size_of::<Entry>() % ENTRIES
}

/// What distinguishes the entries of an address space in [`index`], and those of programs in it from the kernel's for the same
/// pages: what one has written the other is about to read.
#[inline(always)]
fn spread(asid: u16, user: bool) -> u64 {
    const SPACE: u64 = (size_of::<Entry>() * ENTRIES) as u64 / SPACES as u64;
    u64::from(asid % SPACES) * SPACE + u64::from(user) * (SPACE / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::isa::pte::Satp;

    fn context(asid: u64, sum: bool) -> TranslationContext {
        TranslationContext {
            satp: Satp(8 << 60 | asid << 44),
            privilege: Privilege::Supervisor,
            sum,
            mxr: false,
            hardware_update: true,
            memory_types: true,
            napot: true,
        }
    }

    #[test]
    fn a_misaligned_access_is_answered_if_it_stays_in_a_page_that_is_here() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        front.select(&context(1, false), &context(1, false));
        let page = VirtAddr(0x5000);
        front.fill_load(&ram, page, PhysAddr(0x8000_1000));
        front.fill_store(&ram, page, PhysAddr(0x8000_1000));
        let at = |offset| VirtAddr(page.0 + offset);
        assert!(front.store_misaligned::<u64>(&mut ram, at(0xff5), 0x1122_3344_5566_7788));
        assert_eq!(front.load_misaligned::<u64>(&ram, at(0xff5)), Some(0x1122_3344_5566_7788));
        assert_eq!(front.load_misaligned::<u32>(&ram, at(0xff9)), Some(0x1122_3344));
        assert_eq!(front.load_misaligned::<u16>(&ram, at(0xfff)), None, "it leaves the page");
        assert!(!front.store_misaligned::<u64>(&mut ram, at(0xff9), 0));
        assert!(!front.store_misaligned::<u16>(&mut ram, at(0x1001), 0), "the next page is not here");
        front.select(&context(2, false), &context(2, false));
        assert_eq!(front.load_misaligned::<u64>(&ram, at(0xff5)), None, "another address space");
    }

    #[test]
    fn names_of_contexts_stay_below_the_page_number() {
        let mut front = FrontCache::new();
        for asid in 0..5000 {
            let context = context(asid, asid % 3 == 0);
            let before = front.fetch_tag();
            front.select(&context, &context);
            assert!(front.data_tag < CONTEXTS << CONTEXT_SHIFT, "{asid}: {:#x}", front.data_tag);
            assert!(front.fetch_tag() > before, "{asid}: a name is never used again");
        }
    }
}
