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
    /// `eventfd2(value, flags)`: a counter that can be waited for.
    EventCounter = 19,
    /// `epoll_create1(flags)`: a set of open files to wait for.
    MakeWatch = 20,
    /// `epoll_ctl(watch, operation, fd, event)`: changes such a set.
    ChangeWatch = 21,
    /// `epoll_pwait(watch, events, count, milliseconds, mask)`: waits for one of them.
    AwaitWatch = 22,
    /// `dup(fd)`: a second number for an open file.
    Duplicate = 23,
    /// `dup3(fd, to, flags)`: a second, chosen number for an open file.
    DuplicateTo = 24,
    /// `fcntl(fd, command, argument)`: numbers and flags of open files.
    FileControl = 25,
    /// `ioctl(fd, request, argument)`: what only a device understands.
    DeviceControl = 29,
    /// `flock(fd, operation)`: locks an open file; always granted.
    LockFile = 32,
    /// `mknodat(folder, path, mode, device)`: makes a named pipe or an empty file.
    MakeNode = 33,
    /// `mkdirat(folder, path, mode)`: makes a folder.
    MakeFolder = 34,
    /// `unlinkat(folder, path, flags)`: removes a name.
    Unlink = 35,
    /// `symlinkat(target, folder, path)`: makes a symbolic link.
    SymbolicLink = 36,
    /// `linkat(folder, path, folder, path, flags)`: a second name for a file.
    HardLink = 37,
    /// `renameat(folder, path, folder, path)`: gives a file another name.
    Rename = 38,
    /// `statfs(path, status)`: what is known of a file system.
    FileSystemStatus = 43,
    /// `fstatfs(fd, status)`: the same, of an open file's.
    FileSystemStatusOf = 44,
    /// `truncate(path, length)`: sets a file's length.
    TruncatePath = 45,
    /// `ftruncate(fd, length)`: sets a file's length.
    TruncateFile = 46,
    /// `fallocate(fd, mode, offset, length)`: makes room for a file.
    Allocate = 47,
    /// `faccessat(folder, path, mode)`: whether a path may be used.
    CheckAccess = 48,
    /// `chdir(path)`: changes the working folder.
    ChangeFolder = 49,
    /// `fchdir(fd)`: changes the working folder to an open one.
    ChangeFolderTo = 50,
    /// `fchmod(fd, mode)`: rights of an open file.
    ChangeModeOf = 52,
    /// `fchmodat(folder, path, mode)`: rights of a file.
    ChangeMode = 53,
    /// `fchownat(folder, path, user, group, flags)`: owner of a file.
    ChangeOwner = 54,
    /// `fchown(fd, user, group)`: owner of an open file.
    ChangeOwnerOf = 55,
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
    /// `preadv(fd, pieces, count, offset)`: reads from a position into several pieces.
    ReadVectorAt = 69,
    /// `pwritev(fd, pieces, count, offset)`: writes at a position from several pieces.
    WriteVectorAt = 70,
    /// `sendfile(to, from, offset, length)`: copies between open files.
    SendFile = 71,
    /// `pselect6(count, reading, writing, errors, timeout, mask)`: waits for open files.
    Select = 72,
    /// `ppoll(fds, count, timeout, mask)`: waits for open files.
    Poll = 73,
    /// `splice(...)`: moves bytes between pipes; not here.
    Splice = 76,
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
    /// `sync_file_range(fd, ...)`: the same here.
    SyncFileRange = 84,
    /// `utimensat(folder, path, times, flags)`: times of a file.
    SetTimes = 88,
    /// `capget(header, data)`: all of them.
    GetCapabilities = 90,
    /// `capset(header, data)`: changed by nobody here.
    SetCapabilities = 91,
    /// `exit(status)`: ends the calling thread.
    Exit = 93,
    /// `exit_group(status)`: ends the process.
    ExitGroup = 94,
    /// `waitid(kind, number, information, options, usage)`: waits for a child.
    WaitId = 95,
    /// `set_tid_address(address)`: where to write 0 when the thread ends.
    SetThreadAddress = 96,
    /// `futex(word, operation, value, timeout)`: waits for another thread, or wakes one.
    Futex = 98,
    /// `set_robust_list(head, length)`: locks to open when the thread ends; none are.
    SetRobustList = 99,
    /// `get_robust_list(thread, head, length)`: not here.
    GetRobustList = 100,
    /// `nanosleep(time, rest)`: sleeps.
    Sleep = 101,
    /// `getitimer(which, value)`: what is left of a timer.
    GetIntervalTimer = 102,
    /// `setitimer(which, new, old)`: a signal after a time.
    SetIntervalTimer = 103,
    /// `timer_create(clock, event, place)`: a timer that rings for this process, or for one thread of it.
    CreateTimer = 107,
    /// `timer_gettime(timer, place)`: when it rings next.
    GetTimer = 108,
    /// `timer_getoverrun(timer)`: how often it has rung since its last signal.
    GetTimerOverrun = 109,
    /// `timer_settime(timer, flags, new, old)`: when it is to ring.
    SetTimer = 110,
    /// `timer_delete(timer)`.
    DeleteTimer = 111,
    /// `clock_settime(clock, time)`: nobody may.
    SetTime = 112,
    /// `clock_gettime(clock, time)`: what time it is.
    GetTime = 113,
    /// `clock_getres(clock, time)`: how finely the clock ticks.
    GetTimeResolution = 114,
    /// `clock_nanosleep(clock, flags, time, rest)`: sleeps, also up to a time.
    SleepByClock = 115,
    /// `sched_setparam(process, parameters)`: there is one priority.
    SetSchedulingParameters = 118,
    /// `sched_setscheduler(process, policy, parameters)`: there is one policy.
    SetScheduler = 119,
    /// `sched_getscheduler(process)`: that one.
    GetScheduler = 120,
    /// `sched_getparam(process, parameters)`: priority 0.
    GetSchedulingParameters = 121,
    /// `sched_setaffinity(thread, length, mask)`: which harts may run a thread.
    SetAffinity = 122,
    /// `sched_getaffinity(thread, length, mask)`: which harts may run a thread.
    GetAffinity = 123,
    /// `sched_yield()`: lets the others run first.
    SchedYield = 124,
    /// `sched_get_priority_max(policy)`: 0.
    GetLargestPriority = 125,
    /// `sched_get_priority_min(policy)`: 0.
    GetSmallestPriority = 126,
    /// `sched_rr_get_interval(process, time)`: how long a time slice is.
    GetSlice = 127,
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
    /// `rt_sigpending(set, size)`: which signals wait.
    SignalPending = 136,
    /// `rt_sigtimedwait(set, information, timeout, size)`: takes a signal without a handler.
    SignalTimedWait = 137,
    /// `rt_sigqueueinfo(process, signal, information)`: sends a signal with information.
    SignalQueue = 138,
    /// `rt_sigreturn()`: the end of a signal handler.
    SignalReturn = 139,
    /// `setpriority(which, who, nice)`: nice values change nothing here.
    SetPriority = 140,
    /// `getpriority(which, who)`: 20, which stands for a nice value of 0.
    GetPriority = 141,
    /// `setregid(real, effective)`: there is one group.
    SetRealGroup = 143,
    /// `setgid(group)`: there is one group.
    SetGroup = 144,
    /// `setreuid(real, effective)`: there is one user.
    SetRealUser = 145,
    /// `setuid(user)`: there is one user.
    SetUser = 146,
    /// `setresuid(real, effective, saved)`: there is one user.
    SetAllUsers = 147,
    /// `getresuid(real, effective, saved)`: 0, three times.
    GetAllUsers = 148,
    /// `setresgid(real, effective, saved)`: there is one group.
    SetAllGroups = 149,
    /// `getresgid(real, effective, saved)`: 0, three times.
    GetAllGroups = 150,
    /// `times(times)`: how long the process and its children ran.
    GetTimes = 153,
    /// `setpgid(process, group)`: which group a process is in.
    SetProcessGroup = 154,
    /// `getpgid(process)`: the group of a process.
    GetProcessGroup = 155,
    /// `getsid(process)`: the session of a process.
    GetSession = 156,
    /// `setsid()`: begins a session and a group.
    NewSession = 157,
    /// `getgroups(count, groups)`: none.
    GetGroups = 158,
    /// `setgroups(count, groups)`: none.
    SetGroups = 159,
    /// `uname(buffer)`: what system this is.
    GetSystemName = 160,
    /// `sethostname(name, length)`: it has one already.
    SetHostName = 161,
    /// `getrlimit(resource, limit)`: a limit of the process.
    GetLimit = 163,
    /// `setrlimit(resource, limit)`: sets a limit of the process.
    SetLimit = 164,
    /// `getrusage(who, usage)`: what the process has used so far.
    GetResourceUsage = 165,
    /// `umask(mask)`: rights that new files do not get.
    SetFileMask = 166,
    /// `prctl(option, ...)`: this and that; the name of a thread only.
    ProcessControl = 167,
    /// `getcpu(hart, node)`: the first.
    GetHart = 168,
    /// `gettimeofday(time, zone)`: the real time in microseconds.
    GetTimeOfDay = 169,
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
    /// `socket(family, kind, protocol)`: there is no network.
    Socket = 198,
    /// `socketpair(family, kind, protocol, fds)`: two ends of a connection.
    SocketPair = 199,
    /// `getsockname(fd, address, length)`: no connection here has a name.
    GetOwnName = 204,
    /// `getpeername(fd, address, length)`: the same.
    GetPeerName = 205,
    /// `sendto(fd, bytes, length, flags, ...)`: writes to a connection.
    SendTo = 206,
    /// `recvfrom(fd, bytes, length, flags, ...)`: reads from a connection.
    ReceiveFrom = 207,
    /// `shutdown(fd, how)`: ends one direction of a connection.
    ShutDown = 210,
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
    /// `fadvise64(fd, offset, length, advice)`: what the program is going to do with a file.
    AdviseFile = 223,
    /// `mprotect(address, length, rights)`: changes what may be done with memory.
    Protect = 226,
    /// `msync(address, length, flags)`: writes changes of a mapped file back.
    SyncMapping = 227,
    /// `mlock(address, length)`: keeps pages in memory.
    Lock = 228,
    /// `munlock(address, length)`: the reverse.
    Unlock = 229,
    /// `mlockall(flags)`: keeps all pages in memory.
    LockAll = 230,
    /// `munlockall()`: the reverse.
    UnlockAll = 231,
    /// `mincore(address, length, vector)`: which pages are in memory.
    InCore = 232,
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
    /// `syncfs(fd)`: everything that was written to a file system is to survive a loss of power.
    SyncFileSystem = 267,
    /// `renameat2(folder, path, folder, path, flags)`: gives a file another name.
    RenameTo = 276,
    /// `getrandom(bytes, length, flags)`: random bytes.
    GetRandom = 278,
    /// `memfd_create(name, flags)`: a file without a name.
    MemoryFile = 279,
    /// `execveat(folder, path, arguments, environment, flags)`: becomes another program.
    ExecuteAt = 281,
    /// `membarrier(command, flags, hart)`: orders the memory accesses of all threads.
    MemoryBarrier = 283,
    /// `copy_file_range(...)`: copies between files; not here, callers read and write instead.
    CopyRange = 285,
    /// `statx(folder, path, flags, mask, status)`: what is known of a path.
    ExtendedStatus = 291,
    /// `rseq(...)`: not here; libraries do without.
    RestartableSequences = 293,
    /// `pidfd_open(process, flags)`: not here.
    ProcessFile = 434,
    /// `clone3(arguments, size)`: not here; libraries fall back to `clone`.
    CloneWith = 435,
    /// `close_range(first, last, flags)`: gives up numbers of open files.
    CloseRange = 436,
    /// `faccessat2(folder, path, mode, flags)`: whether a path may be used.
    CheckAccessWith = 439,
}
