//! The register files (unprivileged specification, sections "Programmers' Model for Base Integer ISA" and "F Register
//! State").

/// x0 to x31 and f0 to f31.
///
/// The arrays are longer than 32 so that any byte is a valid index and no access needs a check.
pub struct Registers {
    x: [u64; 256],
    f: [u64; 256],
}

impl Registers {
    /// Where the integer registers lie, in bytes.
    pub const X: usize = std::mem::offset_of!(Self, x);
    /// Where the floating-point registers lie, in bytes.
    pub const F: usize = std::mem::offset_of!(Self, f);

    /// All zero.
    pub fn new() -> Self {
        Self { x: [0; 256], f: [0; 256] }
    }

    /// Reads an integer register.
    #[inline(always)]
    pub fn x(&self, register: u8) -> u64 {
        self.x[register as usize]
    }

    /// Writes an integer register; x0 stays 0.
    #[inline(always)]
    pub fn set_x(&mut self, register: u8, value: u64) {
        self.x[register as usize] = value;
        self.x[0] = 0;
    }

    /// Writes an integer register other than x0.
    #[inline(always)]
    pub fn set_nonzero_x(&mut self, register: u8, value: u64) {
        debug_assert!(register != 0);
        self.x[register as usize] = value;
    }

    /// Reads a floating-point register, all 64 bits.
    #[inline(always)]
    pub fn f(&self, register: u8) -> u64 {
        self.f[register as usize]
    }

    /// Writes a floating-point register, all 64 bits.
    #[inline(always)]
    pub fn set_f(&mut self, register: u8, value: u64) {
        self.f[register as usize] = value;
    }

    /// The 32 integer registers.
    pub fn all_x(&self) -> &[u64] {
        &self.x[..32]
    }

    /// The 32 floating-point registers.
    pub fn all_f(&self) -> &[u64] {
        &self.f[..32]
    }
}

impl Default for Registers {
    fn default() -> Self {
        Self::new()
    }
}
