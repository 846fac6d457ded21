//! One TCP connection: the guest's half ends in a socket of smoltcp, the other in one of the host, and bytes, ends and resets pass
//! from one to the other as they come.

use rustix::event::PollFlags;
use rustix::net::sockopt::set_socket_linger;
use rustix::net::{AddressFamily, SocketFlags, SocketType, socket_with};
use smoltcp::socket::tcp::{Socket, SocketBuffer, State};
use smoltcp::time::Duration;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};

/// Bytes that wait in each direction; also the window that the guest is given.
const BUFFER: usize = 256 << 10;
/// After so much silence of the guest it is asked whether it is still there: one that has started again resets what it had.
const KEEP_ALIVE: Duration = Duration::from_secs(60);

/// A socket for the guest's half.
pub fn guest_half() -> Socket<'static> {
    let mut socket = Socket::new(SocketBuffer::new(vec![0; BUFFER]), SocketBuffer::new(vec![0; BUFFER]));
    // The sender has decided already what to send together, and the guest is near.
    socket.set_nagle_enabled(false);
    socket.set_ack_delay(None);
    socket.set_keep_alive(Some(KEEP_ALIVE));
    socket
}

/// Begins a connection of the host.
pub fn begin(destination: SocketAddr) -> io::Result<TcpStream> {
    let family = match destination {
        SocketAddr::V4(_) => AddressFamily::INET,
        SocketAddr::V6(_) => AddressFamily::INET6,
    };
    let socket = open_socket(family)?;
    match rustix::net::connect(&socket, &destination) {
        Ok(()) | Err(rustix::io::Errno::INPROGRESS) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(TcpStream::from(socket))
}

#[cfg(target_os = "linux")]
fn open_socket(family: AddressFamily) -> io::Result<std::os::fd::OwnedFd> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    Ok(socket_with(family, SocketType::STREAM, flags, None)?)
}

/// Others set the flags afterwards.
#[cfg(not(target_os = "linux"))]
fn open_socket(family: AddressFamily) -> io::Result<std::os::fd::OwnedFd> {
    let socket = socket_with(family, SocketType::STREAM, SocketFlags::empty(), None)?;
    rustix::io::fcntl_setfd(&socket, rustix::io::FdFlags::CLOEXEC)?;
    rustix::io::ioctl_fionbio(&socket, true)?;
    Ok(socket)
}

/// How far a connection of the host that has been begun has come; `None` while it goes on.
pub fn progress(stream: &TcpStream) -> Option<io::Result<()>> {
    match stream.take_error() {
        Ok(Some(error)) | Err(error) => return Some(Err(error)),
        Ok(None) => {}
    }
    match stream.peer_addr() {
        Ok(_) => {
            // A failure costs time only.
            let _slower = stream.set_nodelay(true);
            Some(Ok(()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotConnected => None,
        Err(error) => Some(Err(error)),
    }
}

/// The host's half of a connection.
pub struct HostHalf {
    pub stream: TcpStream,
    /// The host sends no more.
    ended: bool,
    /// It has been told that the guest sends no more.
    told: bool,
}

impl HostHalf {
    /// Of a connection that stands.
    pub fn new(stream: TcpStream) -> Self {
        Self { stream, ended: false, told: false }
    }

    /// What to wait for.
    pub fn interest(&self, guest: &Socket<'_>) -> PollFlags {
        let mut interest = PollFlags::empty();
        interest.set(PollFlags::IN, !self.ended && guest.can_send());
        interest.set(PollFlags::OUT, guest.can_recv());
        interest
    }

    /// Lets pass what can; what comes from the host only if it is `ready`.
    pub fn pump(&mut self, guest: &mut Socket<'_>, ready: bool) {
        let mut passed = self.pump_out(guest);
        if ready {
            passed = passed.and_then(|()| self.pump_in(guest));
        }
        if passed.is_err() {
            // The connection is broken: that is what the guest is told.
            guest.abort();
        }
    }

    /// From the guest to the host.
    fn pump_out(&mut self, guest: &mut Socket<'_>) -> io::Result<()> {
        while guest.can_recv() {
            let mut result = Ok(0);
            let taken = guest.recv(|bytes| {
                result = self.stream.write(bytes);
                (*result.as_ref().unwrap_or(&0), ())
            });
            match (taken, result) {
                (Ok(()), Ok(count)) if count != 0 => {}
                (_, Err(error)) if error.kind() == io::ErrorKind::Interrupted => {}
                (_, Err(error)) if error.kind() != io::ErrorKind::WouldBlock => return Err(error),
                _ => break,
            }
        }
        if self.is_over(guest) && !guest.can_recv() && !self.told {
            self.told = true;
            self.stream.shutdown(Shutdown::Write)?;
        }
        Ok(())
    }

    /// From the host to the guest.
    fn pump_in(&mut self, guest: &mut Socket<'_>) -> io::Result<()> {
        while !self.ended && guest.can_send() {
            let mut result = Ok(0);
            let given = guest.send(|room| {
                result = self.stream.read(room);
                (*result.as_ref().unwrap_or(&0), ())
            });
            match (given, result) {
                (Err(_), _) => break,
                (Ok(()), Ok(0)) => {
                    self.ended = true;
                    guest.close();
                }
                (Ok(()), Ok(_)) => {}
                (Ok(()), Err(error)) if error.kind() == io::ErrorKind::Interrupted => {}
                (Ok(()), Err(error)) if error.kind() == io::ErrorKind::WouldBlock => break,
                (Ok(()), Err(error)) => return Err(error),
            }
        }
        Ok(())
    }

    /// Whether the guest has said that it sends no more.
    fn is_over(&self, guest: &Socket<'_>) -> bool {
        match guest.state() {
            State::CloseWait | State::LastAck | State::Closing | State::TimeWait => true,
            State::Closed
            | State::Listen
            | State::SynSent
            | State::SynReceived
            | State::Established
            | State::FinWait1
            | State::FinWait2 => false,
        }
    }
}

impl Drop for HostHalf {
    fn drop(&mut self) {
        if !(self.ended && self.told) {
            // What did not end was reset, and the other side is to know.
            let _closed_instead = set_socket_linger(&self.stream, Some(std::time::Duration::ZERO));
        }
    }
}
