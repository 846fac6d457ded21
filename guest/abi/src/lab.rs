//! System calls of the laboratory: what no kernel should let a program do, for lessons that show why. They are there only
//! with the boot argument `lab`; otherwise each is as unknown as any other number. Linux uses none of these numbers.

/// `map_large(level, count, misaligned)`: maps so many pages of 2 MiB (level 1) or 1 GiB (level 2), and says where. With
/// `misaligned` not 0, one page of 2 MiB whose frame does not start at a multiple of 2 MiB, so that no access works.
pub const MAP_LARGE: usize = 0x1_0000;

/// `use_asids(on)`: whether address spaces made from now on get an identifier of their own.
pub const USE_ASIDS: usize = 0x1_0001;

/// `use_fences(on)`: whether the kernel executes `sfence.vma` where it has to, or forgets it.
pub const USE_FENCES: usize = 0x1_0002;
