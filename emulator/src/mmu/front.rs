//! The front cache: host pointers for the pages that loads and stores use most, before the TLB.
//!
//! It only repeats what the TLB (or, untranslated, PMP and the memory map) allows: an entry is made from one of those
//! and is gone before that one is. So it changes no result; it makes results cheap. Each *context* (mode, ASID, privilege,
//! SUM, MXR) has tables of its own. An entry matches in one comparison: its tag is the address of the virtual page, and the low
//! bits of the address that must be zero for an aligned access take part.
//!
//! `front/pages.rs` has the tables, `front/contexts.rs` says whose they are.
#![allow(unsafe_code)] // the one place that reaches guest memory through host pointers

mod contexts;
mod pages;

use super::TranslationContext;
use crate::bus::{Allocation, Ram};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Privilege};
use contexts::{ContextKey, KEYS, Keys};
use pages::{Kind, Pages, Window};
use std::mem::offset_of;
use std::sync::Arc;

/// The contexts of a privilege mode, as they are while `satp`, SUM and MXR stay and loads and stores have no mode of their own.
#[derive(Clone, Copy)]
struct Selected {
    /// [`Self::UNKNOWN`] where they have to be worked out.
    fetch_tag: u64,
    window: Window,
    flat_length: u64,
}

impl Selected {
    /// No name of a context of fetches.
    const UNKNOWN: u64 = 0;
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

/// What a page is remembered for.
#[derive(Clone, Copy)]
pub struct Accesses {
    /// Loads.
    pub loads: bool,
    /// Stores.
    pub stores: bool,
}

impl Accesses {
    /// Loads alone.
    pub const LOADS: Self = Self { loads: true, stores: false };
    /// Stores alone.
    #[cfg(test)]
    const STORES: Self = Self { loads: false, stores: true };
}

/// The host pointers of one hart.
pub struct FrontCache {
    pages: Pages,
    /// The tables of loads and stores.
    window: Window,
    /// Names the context of fetches; not used again for another one before [`FrontCache::take_began_again`] says so.
    fetch_tag: u64,
    fetch_keys: Keys,
    data_keys: Keys,
    /// What was selected for each privilege mode, so that a trap is cheap.
    modes: [Selected; 4],
    /// The name that a context of fetches was given last.
    last_fetches: u64,
    /// Names have begun again at the first, and nobody has taken note of that.
    began_again: bool,
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
    /// The tables of the context it holds in.
    window: Option<Window>,
}

const NO_FLAT: Flat = Flat { start: 0, length: 0, addend: 0, window: None };

/// Where translated code finds the parts, in bytes.
impl FrontCache {
    /// The pointer to the places of pages for loads.
    pub const WINDOW: usize = offset_of!(Self, window) + Window::FIRST;
    /// From these to those of the pages that gave way.
    pub const VICTIMS: usize = Pages::VICTIMS;
    /// From a place for loads to that for stores.
    pub const STORES: usize = Pages::STORES;
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
    /// The offset of a place is the address shifted by this …
    pub const OFFSET_SHIFT: u32 = Pages::OFFSET_SHIFT;
    /// … of which these bits count.
    pub const OFFSET_MASK: usize = Pages::OFFSET_MASK;
    /// The offset of a victim is the low half of the page number times this …
    pub const VICTIM_FACTOR: u32 = Pages::VICTIM_FACTOR;
    /// … shifted by this …
    pub const VICTIM_SHIFT: u32 = Pages::VICTIM_SHIFT;
    /// … of which these bits count.
    pub const VICTIM_MASK: usize = Pages::VICTIM_MASK;

    /// Below all names of contexts of fetches.
    const NO_NAME: u64 = 1;
    /// The greatest name: what is found under a name is kept under sums of it and of multiples of the next power of two.
    pub const LAST_NAME: u64 = (1 << 40) - 1;

    /// Whether loads of the current context need nothing but RAM behind their addresses.
    pub fn is_flat(&self) -> bool {
        self.flat_length != 0
    }
}

impl FrontCache {
    /// Empty.
    pub fn new() -> Self {
        let mut pages = Pages::new();
        // No context's, until one is selected.
        let (window, _) = pages.emptied(0);
        let unknown = Selected { fetch_tag: Selected::UNKNOWN, window, flat_length: 0 };
        Self {
            pages,
            window,
            fetch_tag: 0,
            fetch_keys: Keys::NONE,
            data_keys: Keys::NONE,
            modes: [unknown; 4],
            last_fetches: Self::NO_NAME,
            began_again: false,
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
        let entry = self.pages.at(Kind::Loads, self.window, address);
        if entry.tag != key::<T>(address) {
            return None;
        }
        self.debug_check(ram);
        let host = entry.addend.wrapping_add(address.0) as usize;
        // SAFETY: a matching entry was made by `fill` from a whole page of `self.memory`, which is alive; the access is
        // aligned, so that it stays in the page; `&Ram` excludes writers.
        Some(unsafe { std::ptr::with_exposed_provenance::<T>(host).read_unaligned() }.widen())
    }

    /// Stores a cell if its page is here and the access is aligned; otherwise does nothing and returns `false`.
    #[inline(always)]
    pub fn store<T: Cell>(&mut self, ram: &mut Ram, address: VirtAddr, value: u64) -> bool {
        let entry = self.pages.at(Kind::Stores, self.window, address);
        if entry.tag != key::<T>(address) {
            return false;
        }
        self.debug_check(ram);
        let host = entry.addend.wrapping_add(address.0) as usize;
        // SAFETY: as for `load`; `&mut Ram` excludes readers, and the page has no mark that a store must not miss.
        unsafe { std::ptr::with_exposed_provenance_mut::<T>(host).write_unaligned(T::narrow(value)) };
        true
    }

    /// Loads a cell wherever its page is here, of any alignment in it. For callers that know that misaligned accesses work.
    pub fn load_anywhere<T: Cell>(&self, ram: &Ram, address: VirtAddr) -> Option<u64> {
        let host = self.within_page::<T>(Kind::Loads, ram, address)?;
        // SAFETY: as for `load`; `within_page` has checked that the access stays in the page.
        Some(unsafe { std::ptr::with_exposed_provenance::<T>(host).read_unaligned() }.widen())
    }

    /// Stores one like that; otherwise does nothing and returns `false`.
    pub fn store_anywhere<T: Cell>(&mut self, ram: &mut Ram, address: VirtAddr, value: u64) -> bool {
        let Some(host) = self.within_page::<T>(Kind::Stores, ram, address) else { return false };
        // SAFETY: as for `store`; `within_page` has checked that the access stays in the page.
        unsafe { std::ptr::with_exposed_provenance_mut::<T>(host).write_unaligned(T::narrow(value)) };
        true
    }

    /// The host's address of a cell of any alignment that does not leave its page.
    fn within_page<T: Cell>(&self, kind: Kind, ram: &Ram, address: VirtAddr) -> Option<usize> {
        if address.page_offset() + T::BYTES > PAGE_SIZE {
            return None;
        }
        let addend = self.pages.find(kind, self.window, address)?;
        self.debug_check(ram);
        Some(addend.wrapping_add(address.0) as usize)
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
        self.window = known.window;
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
        self.fetch_tag = self.fetch_keys.number(key).unwrap_or_else(|| self.name_fetches(key));
        let key = ContextKey::of_data(data);
        let number = self.data_keys.number(key).unwrap_or_else(|| self.empty_tables(key));
        self.window = self.pages.window(number);
        self.set_flat_length(if self.flat.window == Some(self.window) { self.flat.length } else { 0 });
        if data.privilege == fetch.privilege {
            let known = &mut self.modes[fetch.privilege as usize];
            known.fetch_tag = self.fetch_tag;
            known.window = self.window;
            known.flat_length = self.flat_length;
        }
    }

    #[inline(never)]
    fn name_fetches(&mut self, key: ContextKey) -> u64 {
        if self.last_fetches == Self::LAST_NAME {
            // All names have been used: what was found under any of them must not be found again.
            self.forget_fetches(None);
            self.last_fetches = Self::NO_NAME;
            self.began_again = true;
        }
        self.last_fetches += 1;
        self.fetch_keys.give(key, self.last_fetches);
        self.last_fetches
    }

    /// Whether contexts of fetches have names now that others may have had.
    #[inline]
    pub fn began_again(&self) -> bool {
        self.began_again
    }

    /// The same; the caller forgets what was found under any name, before it looks for anything under the present one.
    #[inline]
    pub fn take_began_again(&mut self) -> bool {
        std::mem::take(&mut self.began_again)
    }

    /// The first name.
    #[cfg(test)]
    pub fn new_name() -> u64 {
        Self::NO_NAME + 1
    }

    /// As if all names but one had been used.
    #[cfg(test)]
    pub fn use_names(&mut self) {
        self.last_fetches = Self::LAST_NAME - 1;
    }

    /// Gives a context the tables of its slot, empty, and returns their number. Another one may have had them.
    #[inline(never)]
    fn empty_tables(&mut self, key: ContextKey) -> u64 {
        let (window, before) = self.pages.emptied(key.slot());
        if let Some(slot) = before {
            self.data_keys.forget_slot(slot);
        }
        if self.flat.window == Some(window) {
            self.flat = NO_FLAT;
        }
        self.forget_modes();
        self.data_keys.give(key, window.number());
        window.number()
    }

    /// Remembers that the current context loads from all of RAM as it is: untranslated, any alignment, no rule of PMP.
    pub fn fill_flat(&mut self, ram: &Ram) {
        let Some(host) = ram.host_page(ram.base()) else { return };
        self.keep(ram);
        self.flat = Flat {
            start: ram.base().0,
            length: ram.size() - 7,
            addend: (host.as_ptr().expose_provenance() as u64).wrapping_sub(ram.base().0),
            window: Some(self.window),
        };
        self.set_flat_length(self.flat.length);
        self.forget_modes();
    }

    #[inline(always)]
    fn set_flat_length(&mut self, length: u64) {
        self.flat_length = length;
        self.flat_room = length.saturating_sub(Self::SPAN);
    }

    /// Remembers the page of `address` for loads, stores or both in the current context. `physical` is RAM that may be accessed so;
    /// for stores, its page has no mark that they must not miss.
    #[inline]
    pub fn fill(&mut self, ram: &Ram, address: VirtAddr, physical: PhysAddr, accesses: Accesses) {
        let Some(host) = ram.host_page(physical) else { return };
        self.keep(ram);
        let page = address.0 & !(PAGE_SIZE - 1);
        let addend = (host.as_ptr().expose_provenance() as u64).wrapping_sub(page);
        for (kind, wanted) in [(Kind::Loads, accesses.loads), (Kind::Stores, accesses.stores)] {
            if wanted {
                self.pages.put(kind, self.window, address, addend);
            }
        }
    }

    /// Whether the page of `address` is in its place for accesses of this kind.
    #[inline]
    pub fn answers(&self, address: VirtAddr, access: Access) -> bool {
        let kind = if access == Access::Store { Kind::Stores } else { Kind::Loads };
        self.pages.at(kind, self.window, address).tag == key::<u8>(address)
    }

    /// Whether remembering the page of `address` for loads costs the current context nothing.
    #[inline]
    pub fn has_room_for_load(&self, address: VirtAddr) -> bool {
        self.pages.is_vacant(Kind::Loads, self.window, address)
    }

    /// Whether remembering the page of `address` for stores costs the current context nothing.
    #[inline]
    pub fn has_room_for_store(&self, address: VirtAddr) -> bool {
        self.pages.is_vacant(Kind::Stores, self.window, address)
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
        self.pages.forget(address, asid.map_or(0..KEYS, ContextKey::slots));
    }

    /// Forgets stores to one physical page, because it now has a mark that they must not miss.
    pub fn forget_stores_to(&mut self, ram: &Ram, physical: PhysAddr) {
        if let Some(host) = ram.host_page(physical) {
            self.pages.forget_stores_to(host.as_ptr().expose_provenance() as u64);
        }
    }

    /// Instructions have been found in a context of fetches by an entry of its address space alone.
    pub fn note_local_fetch(&mut self, fetch: &TranslationContext) {
        self.fetch_keys.note_local(ContextKey::of_fetches(fetch));
    }

    /// Forgets what was found for an address space alone. The caller selects its contexts again.
    pub fn forget_asid(&mut self, asid: u16) {
        self.forget_data(Some(asid));
        self.fetch_keys.forget_local(asid);
    }

    /// Forgets where instructions were found, in one address space or all. The caller selects its contexts again.
    pub fn forget_fetches(&mut self, asid: Option<u16>) {
        self.forget_modes();
        self.fetch_keys.forget(asid);
    }

    /// Forgets where loads and stores found anything, in one address space or all. The caller selects its contexts again.
    pub fn forget_data(&mut self, asid: Option<u16>) {
        self.forget_modes();
        self.data_keys.forget(asid);
    }

    /// Forgets everything. The caller selects its contexts again.
    pub fn forget_all(&mut self) {
        self.forget_fetches(None);
        self.forget_data(None);
    }

    fn clear_entries(&mut self) {
        self.pages.clear();
        self.flat = NO_FLAT;
        self.set_flat_length(0);
        self.forget_modes();
    }
}

/// The page of an address, and the lowest bits of the address, which are 0 in one that is aligned.
#[inline(always)]
fn key<T: Cell>(address: VirtAddr) -> u64 {
    address.0 & (!(PAGE_SIZE - 1) | (T::BYTES - 1))
}

impl Default for FrontCache {
    fn default() -> Self {
        Self::new()
    }
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
    fn names_of_contexts_of_fetches_begin_again_when_all_were_used_and_say_so() {
        let mut front = FrontCache::new();
        front.select(&context(1, false), &context(1, false));
        let first = front.fetch_tag();
        front.use_names();
        front.select(&context(2, false), &context(2, false));
        assert_eq!((front.fetch_tag(), front.began_again()), (FrontCache::LAST_NAME, false));
        front.select(&context(3, false), &context(3, false));
        assert_eq!((front.fetch_tag(), front.take_began_again()), (first, true));
        assert!(!front.take_began_again());
        for asid in [1, 2, 3] {
            front.select(&context(asid, false), &context(asid, false));
            assert_eq!(front.fetch_tag(), first + [1, 2, 0][asid as usize - 1], "no old name is left");
        }
    }

    #[test]
    fn a_misaligned_access_is_answered_if_it_stays_in_a_page_that_is_here() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        front.select(&context(1, false), &context(1, false));
        let page = VirtAddr(0x5000);
        front.fill(&ram, page, PhysAddr(0x8000_1000), Accesses::LOADS);
        front.fill(&ram, page, PhysAddr(0x8000_1000), Accesses::STORES);
        let at = |offset| VirtAddr(page.0 + offset);
        assert!(front.store_anywhere::<u64>(&mut ram, at(0xff5), 0x1122_3344_5566_7788));
        assert_eq!(front.load_anywhere::<u64>(&ram, at(0xff5)), Some(0x1122_3344_5566_7788));
        assert_eq!(front.load_anywhere::<u32>(&ram, at(0xff9)), Some(0x1122_3344));
        assert_eq!(front.load_anywhere::<u16>(&ram, at(0xfff)), None, "it leaves the page");
        assert!(!front.store_anywhere::<u64>(&mut ram, at(0xff9), 0));
        assert!(!front.store_anywhere::<u16>(&mut ram, at(0x1001), 0), "the next page is not here");
        front.select(&context(2, false), &context(2, false));
        assert_eq!(front.load_anywhere::<u64>(&ram, at(0xff5)), None, "another address space");
    }

    #[test]
    fn pages_with_the_same_place_are_both_answered_until_they_are_forgotten() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        front.select(&context(1, false), &context(1, false));
        let apart = (FrontCache::OFFSET_MASK as u64 + 16) << FrontCache::OFFSET_SHIFT;
        let (one, other) = (VirtAddr(0x5000), VirtAddr(0x5000 + apart));
        for (page, physical) in [(one, PhysAddr(0x8000_1000)), (other, PhysAddr(0x8000_2000))] {
            front.fill(&ram, page, physical, Accesses::LOADS);
            front.fill(&ram, page, physical, Accesses::STORES);
        }
        assert!(front.store_anywhere::<u64>(&mut ram, one, 1));
        assert!(front.store_anywhere::<u64>(&mut ram, other, 2));
        assert_eq!(front.load_anywhere::<u64>(&ram, one), Some(1));
        assert_eq!(front.load::<u64>(&ram, one), None, "it has given way");
        assert_eq!(front.load::<u64>(&ram, other), Some(2));
        front.forget_stores_to(&ram, PhysAddr(0x8000_1000));
        assert!(!front.store_anywhere::<u64>(&mut ram, one, 3));
        assert!(front.store_anywhere::<u64>(&mut ram, other, 4));
        for page in [one, other] {
            front.forget_page(page, None);
            assert_eq!(front.load_anywhere::<u64>(&ram, page), None);
        }
    }

    #[test]
    fn no_page_is_found_before_it_was_filled_and_after_it_was_forgotten() {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        front.select(&context(1, false), &context(1, false));
        // Those that stand for no page, and others with the same places.
        let pages = [0, 1, 2, 1 << 14, (1 << 52) - 1, 1 << 51];
        let found = |front: &mut FrontCache, ram: &mut Ram| {
            pages.map(|page| {
                let address = VirtAddr((page << 12) + 8);
                let found = front.load_anywhere::<u64>(ram, address).is_some();
                assert!(found || front.load::<u64>(ram, address).is_none(), "{page:#x}");
                assert_eq!(front.store_anywhere::<u64>(ram, address, 1), found, "{page:#x}");
                assert!(front.load::<u64>(ram, VirtAddr(address.0 + 1)).is_none(), "{page:#x}: misaligned");
                found
            })
        };
        assert_eq!(found(&mut front, &mut ram), [false; 6]);
        for (index, page) in pages.into_iter().enumerate() {
            front.fill(&ram, VirtAddr(page << 12), PhysAddr(0x8000_0000), Accesses::LOADS);
            front.fill(&ram, VirtAddr(page << 12), PhysAddr(0x8000_0000), Accesses::STORES);
            assert_eq!(found(&mut front, &mut ram), std::array::from_fn(|other| other <= index));
        }
        for (index, page) in pages.into_iter().enumerate() {
            front.forget_page(VirtAddr(page << 12), Some(1));
            assert!(!found(&mut front, &mut ram)[index], "{page:#x}");
        }
        assert_eq!(found(&mut front, &mut ram), [false; 6]);
        front.fill(&ram, VirtAddr(0), PhysAddr(0x8000_0000), Accesses::LOADS);
        front.keep(&Ram::new(PhysAddr(0x8000_0000), PAGE_SIZE).unwrap());
        assert_eq!(front.load::<u64>(&ram, VirtAddr(0)), None, "other memory");
    }

    #[test]
    fn contexts_whose_tables_are_the_same_find_nothing_of_each_other() {
        let ram = Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        let page = VirtAddr(0x5000);
        let [one, other, third] = [1, 9, 2].map(|asid| context(asid, false));
        for context in [&one, &third] {
            front.select(context, context);
            front.fill(&ram, page, PhysAddr(0x8000_1000), Accesses::LOADS);
        }
        front.select(&one, &one);
        assert!(front.load::<u64>(&ram, page).is_some());
        front.select(&other, &other);
        assert_eq!(front.load::<u64>(&ram, page), None);
        front.select(&one, &one);
        assert_eq!(front.load::<u64>(&ram, page), None);
        front.select(&third, &third);
        assert!(front.load::<u64>(&ram, page).is_some(), "it has tables of its own");
        front.forget_data(Some(2));
        front.select(&third, &third);
        assert_eq!(front.load::<u64>(&ram, page), None, "forgotten");
    }

    #[test]
    fn of_more_contexts_than_have_tables_at_a_time_each_finds_only_its_own() {
        let contexts: Vec<_> = (0..8).flat_map(|asid| [false, true].map(|sum| (asid, sum))).collect();
        let others =
            contexts.iter().map(|&(asid, sum)| TranslationContext { mxr: true, ..context(asid, sum) });
        let contexts: Vec<_> = contexts.iter().map(|&(asid, sum)| context(asid, sum)).chain(others).collect();
        let base = 0x8000_0000;
        let mut ram = Ram::new(PhysAddr(base), contexts.len() as u64 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        let page = VirtAddr(0x5000);
        let mut found = 0;
        // From the first to the last and back, so that those before are sometimes still there.
        for own in (0..contexts.len()).chain((0..contexts.len()).rev()) {
            front.select(&contexts[own], &contexts[own]);
            match front.load::<u64>(&ram, page) {
                Some(value) => {
                    assert_eq!(value, own as u64);
                    found += 1;
                }
                None => {
                    let physical = PhysAddr(base + own as u64 * PAGE_SIZE);
                    front.fill(&ram, page, physical, Accesses::LOADS);
                    front.fill(&ram, page, physical, Accesses::STORES);
                    assert!(front.store::<u64>(&mut ram, page, own as u64));
                }
            }
        }
        assert!(0 < found && found < contexts.len(), "{found} were found again");
    }

    #[test]
    fn a_mode_is_not_selected_again_when_another_context_has_its_tables() {
        let ram = Ram::new(PhysAddr(0x8000_0000), 4 * PAGE_SIZE).unwrap();
        let mut front = FrontCache::new();
        let machine = TranslationContext { privilege: Privilege::Machine, ..context(0, false) };
        let kernel = TranslationContext { mxr: true, ..context(0, true) };
        assert_eq!(ContextKey::of_data(&machine).slot(), ContextKey::of_data(&kernel).slot());
        front.select(&machine, &machine);
        front.fill_flat(&ram);
        front.select(&machine, &machine);
        assert!(front.is_flat());
        front.select(&kernel, &kernel);
        assert!(!front.is_flat());
        assert!(!front.select_mode(Privilege::Machine));
        front.select(&machine, &machine);
        assert!(!front.is_flat(), "it has begun anew");
    }

    #[test]
    fn a_fence_of_an_address_space_renames_only_contexts_of_fetches_that_it_can_change() {
        let mut front = FrontCache::new();
        let [global, local, other] = [1, 2, 2 + 8].map(|asid| context(asid, false));
        let tag_of = |front: &mut FrontCache, context| {
            front.select(context, context);
            front.fetch_tag()
        };
        let before = tag_of(&mut front, &global);
        front.forget_asid(1);
        assert_eq!(tag_of(&mut front, &global), before, "fetches came by global entries");
        let before = tag_of(&mut front, &local);
        front.note_local_fetch(&local);
        front.forget_asid(1);
        assert_eq!(tag_of(&mut front, &local), before, "another address space");
        front.forget_asid(2);
        let renamed = tag_of(&mut front, &local);
        assert_ne!(renamed, before);
        front.forget_asid(2);
        assert_eq!(tag_of(&mut front, &local), renamed, "nothing has been fetched since");
        front.note_local_fetch(&local);
        let before = tag_of(&mut front, &other);
        front.forget_asid(10);
        assert_eq!(tag_of(&mut front, &other), before, "it has the slot of one that is gone");
    }

    #[test]
    fn names_of_contexts_of_fetches_are_not_used_again() {
        let mut front = FrontCache::new();
        for asid in 0..5000 {
            let context = context(asid, asid % 3 == 0);
            let before = front.fetch_tag();
            front.select(&context, &context);
            assert!(front.fetch_tag() > before, "{asid}: a name is never used again");
        }
    }
}
