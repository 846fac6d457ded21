//! What a new process finds on its stack: argc, argv, envp and the auxiliary vector, as Linux leaves them
//! (System V ABI, "Process Initialization"; key numbers from Linux `include/uapi/linux/auxvec.h`).

/// Keys of the auxiliary vector.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum AuxiliaryKey {
    /// Ends the vector.
    Null = 0,
    /// Address of the program headers.
    ProgramHeaders = 3,
    /// Size of one program header.
    ProgramHeaderSize = 4,
    /// Number of program headers.
    ProgramHeaderCount = 5,
    /// Bytes in a page.
    PageSize = 6,
    /// Where the dynamic loader lies; 0 when there is none.
    LoaderBase = 7,
    /// Flags; none are defined.
    Flags = 8,
    /// The program's first instruction.
    Entry = 9,
    /// Real user.
    UserId = 11,
    /// Effective user.
    EffectiveUserId = 12,
    /// Real group.
    GroupId = 13,
    /// Effective group.
    EffectiveGroupId = 14,
    /// Bit n set: the hart has the single-letter extension 'a' + n.
    HardwareCapabilities = 16,
    /// Ticks per second of `times`.
    ClockTicks = 17,
    /// Whether the program runs with more rights than its user.
    Secure = 23,
    /// Address of 16 random bytes.
    Random = 25,
    /// Address of the program's file name.
    FileName = 31,
}
