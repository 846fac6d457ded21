//! System call numbers (Linux `include/uapi/asm-generic/unistd.h`). The number goes in `a7`, arguments in `a0` to
//! `a5`, the result comes back in `a0`.

macro_rules! system_calls {
    ($($(#[$documentation:meta])* $name:ident = $number:literal,)*) => {
        /// The system calls that the kernel knows.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(usize)]
        pub enum SystemCall { $($(#[$documentation])* $name = $number,)* }

        impl SystemCall {
            /// The call with this number, if the kernel knows it.
            #[inline]
            pub const fn from_number(number: usize) -> Option<SystemCall> {
                match number {
                    $($number => Some(SystemCall::$name),)*
                    _ => None,
                }
            }
        }
    };
}

system_calls! {
    /// `getcwd(buffer, length)`: the path of the working folder.
    GetWorkingFolder = 17,
    /// `dup(fd)`: a second number for an open file.
    Duplicate = 23,
    /// `dup3(fd, to, flags)`: a second, chosen number for an open file.
    DuplicateTo = 24,
    /// `fcntl(fd, command, argument)`: numbers and flags of open files.
    FileControl = 25,
    /// `ioctl(fd, request, argument)`: what only a device understands.
    DeviceControl = 29,
    /// `mkdirat(folder, path, mode)`: makes a folder.
    MakeFolder = 34,
    /// `unlinkat(folder, path, flags)`: removes a name.
    Unlink = 35,
    /// `symlinkat(target, folder, path)`: makes a symbolic link.
    SymbolicLink = 36,
    /// `ftruncate(fd, length)`: sets a file's length.
    TruncateFile = 46,
    /// `faccessat(folder, path, mode)`: whether a path may be used.
    CheckAccess = 48,
    /// `chdir(path)`: changes the working folder.
    ChangeFolder = 49,
    /// `fchmodat(folder, path, mode)`: rights of a file; kept by nobody here.
    ChangeMode = 53,
    /// `fchownat(folder, path, user, group)`: owner of a file; kept by nobody here.
    ChangeOwner = 54,
    /// `openat(folder, path, flags, mode)`: opens a file.
    Open = 56,
    /// `close(fd)`: gives up an open file's number.
    Close = 57,
    /// `pipe2(fds, flags)`: makes a pipe.
    Pipe = 59,
    /// `getdents64(fd, buffer, length)`: the entries of a folder.
    ReadFolder = 61,
    /// `lseek(fd, offset, whence)`: moves a file's position.
    Seek = 62,
    /// `read(fd, bytes, length)`: reads from an open file.
    Read = 63,
    /// `write(fd, bytes, length)`: writes to an open file.
    Write = 64,
    /// `readv(fd, pieces, count)`: reads into several pieces.
    ReadVector = 65,
    /// `writev(fd, pieces, count)`: writes from several pieces.
    WriteVector = 66,
    /// `pread64(fd, bytes, length, offset)`: reads from a position.
    ReadAt = 67,
    /// `pwrite64(fd, bytes, length, offset)`: writes at a position.
    WriteAt = 68,
    /// `sendfile(to, from, offset, length)`: copies between open files.
    SendFile = 71,
    /// `ppoll(fds, count, timeout, mask)`: waits for open files.
    Poll = 73,
    /// `readlinkat(folder, path, buffer, length)`: where a symbolic link points.
    ReadLink = 78,
    /// `newfstatat(folder, path, status, flags)`: what is known of a path.
    StatusAt = 79,
    /// `fstat(fd, status)`: what is known of an open file.
    Status = 80,
    /// `sync()`: everything that was written is to survive a loss of power.
    Sync = 81,
    /// `fsync(fd)`: what was written to a file is to survive a loss of power.
    SyncFile = 82,
    /// `fdatasync(fd)`: the same here.
    SyncFileData = 83,
    /// `utimensat(folder, path, times, flags)`: times of a file; kept by nobody here.
    SetTimes = 88,
    /// `exit(status)`: ends the calling thread.
    Exit = 93,
    /// `exit_group(status)`: ends the process.
    ExitGroup = 94,
    /// `set_tid_address(address)`: where to write 0 when the thread ends.
    SetThreadAddress = 96,
    /// `futex(word, operation, value, timeout)`: waits for another thread, or wakes one.
    Futex = 98,
    /// `set_robust_list(head, length)`: locks to open when the thread ends; none are.
    SetRobustList = 99,
    /// `nanosleep(time, rest)`: sleeps.
    Sleep = 101,
    /// `clock_gettime(clock, time)`: what time it is.
    GetTime = 113,
    /// `clock_getres(clock, time)`: how finely the clock ticks.
    GetTimeResolution = 114,
    /// `clock_nanosleep(clock, flags, time, rest)`: sleeps, also up to a time.
    SleepByClock = 115,
    /// `sched_getaffinity(thread, length, mask)`: which harts may run a thread.
    GetAffinity = 123,
    /// `sched_yield()`: lets the others run first.
    SchedYield = 124,
    /// `kill(process, signal)`: sends a signal to a process.
    Kill = 129,
    /// `tkill(thread, signal)`: sends a signal to a thread.
    KillThread = 130,
    /// `tgkill(process, thread, signal)`: sends a signal to a thread of this process.
    KillThreadOf = 131,
    /// `sigaltstack(new, old)`: a stack for signal handlers.
    SignalStack = 132,
    /// `rt_sigsuspend(mask, size)`: waits for a signal.
    SignalSuspend = 133,
    /// `rt_sigaction(signal, new, old, size)`: what to do on a signal.
    SignalAction = 134,
    /// `rt_sigprocmask(how, new, old, size)`: which signals have to wait.
    SignalMask = 135,
    /// `rt_sigreturn()`: the end of a signal handler.
    SignalReturn = 139,
    /// `setpgid(process, group)`: groups of processes; kept by nobody here.
    SetProcessGroup = 154,
    /// `getpgid(process)`: the group of a process.
    GetProcessGroup = 155,
    /// `getsid(process)`: the session of a process.
    GetSession = 156,
    /// `setsid()`: begins a session.
    NewSession = 157,
    /// `uname(buffer)`: what system this is.
    GetSystemName = 160,
    /// `getrlimit(resource, limit)`: a limit of the process.
    GetLimit = 163,
    /// `getrusage(who, usage)`: what the process has used so far.
    GetResourceUsage = 165,
    /// `umask(mask)`: rights that new files do not get; kept by nobody here.
    SetFileMask = 166,
    /// `prctl(option, ...)`: this and that; the name of a thread only.
    ProcessControl = 167,
    /// `getpid()`: the process's number.
    GetProcessId = 172,
    /// `getppid()`: the parent's number.
    GetParentId = 173,
    /// `getuid()`: the real user.
    GetUser = 174,
    /// `geteuid()`: the effective user.
    GetEffectiveUser = 175,
    /// `getgid()`: the real group.
    GetGroup = 176,
    /// `getegid()`: the effective group.
    GetEffectiveGroup = 177,
    /// `gettid()`: the thread's number.
    GetThreadId = 178,
    /// `sysinfo(information)`: memory and processes of the machine.
    GetSystemInformation = 179,
    /// `brk(address)`: moves the end of the heap.
    SetBreak = 214,
    /// `munmap(address, length)`: gives up a part of the address space.
    Unmap = 215,
    /// `mremap(address, old, new, flags, to)`: changes the length of a mapping.
    Remap = 216,
    /// `clone(flags, stack, parent, tls, child)`: makes a thread or a process.
    Clone = 220,
    /// `execve(path, arguments, environment)`: becomes another program.
    Execute = 221,
    /// `mmap(address, length, rights, flags, fd, offset)`: maps memory or a file.
    Map = 222,
    /// `mprotect(address, length, rights)`: changes what may be done with memory.
    Protect = 226,
    /// `msync(address, length, flags)`: writes changes of a mapped file back.
    SyncMapping = 227,
    /// `madvise(address, length, advice)`: what the program is going to do with memory.
    Advise = 233,
    /// `riscv_hwprobe(pairs, count, ...)`: what the hart can do.
    ProbeHardware = 258,
    /// `riscv_flush_icache(start, end, flags)`: makes written instructions executable.
    FlushInstructions = 259,
    /// `wait4(process, status, options, usage)`: waits for a child to end.
    Wait = 260,
    /// `prlimit64(process, resource, new, old)`: reads and sets a limit.
    LimitResource = 261,
    /// `renameat2(from folder, from, to folder, to, flags)`: gives a file another name.
    Rename = 276,
    /// `getrandom(bytes, length, flags)`: random bytes.
    GetRandom = 278,
}
