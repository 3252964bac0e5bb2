//! Where the server can be reached.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, ToSocketAddrs};
use std::{error, fmt, io};

use crate::source::reason;

/// The port where none is asked for.
pub const PORT: u16 = 4400;

/// How many ports after it are tried if it is taken.
const OTHERS: u16 = 50;

/// Which port to take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Port {
    /// [`PORT`], or the next that is free.
    Any,
    /// This one; 0 is whichever the system likes.
    This(u16),
}

/// A server that can be reached and does not answer yet.
#[derive(Debug)]
pub struct Bound {
    pub(super) listener: TcpListener,
    /// Its address.
    pub address: SocketAddr,
    /// The name it was asked to listen to, if one was.
    pub(super) name: Option<String>,
}

impl Bound {
    /// What to type into a browser on this machine.
    pub fn url(&self) -> String {
        let ip = match self.address.ip() {
            ip if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
            ip => ip,
        };
        format!("http://{}/", SocketAddr::new(ip, self.address.port()))
    }

    /// Whether other machines can reach it.
    pub fn is_public(&self) -> bool {
        !self.address.ip().is_loopback()
    }
}

/// Why nobody could be listened to, and what to do about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListenError {
    message: String,
    help: String,
}

impl fmt::Display for ListenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\nhelp: {}", self.message, self.help)
    }
}

impl error::Error for ListenError {}

/// Takes a port of `host`, a name or an address; of this machine alone if there is none.
pub fn bind(host: Option<&str>, port: Port) -> Result<Bound, ListenError> {
    let ip = match host {
        None => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(host) => look_up(host)?,
    };
    let (first, last) = match port {
        Port::Any => (PORT, PORT + OTHERS),
        Port::This(port) => (port, port),
    };
    let mut cause = None;
    for port in first..=last {
        match listen(SocketAddr::new(ip, port)) {
            Ok((listener, address)) => {
                return Ok(Bound { listener, address, name: host.map(str::to_owned) });
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => cause = Some((port, error)),
            Err(error) => return Err(refused(ip, port, &error)),
        }
    }
    Err(cause.map_or_else(
        || refused(ip, first, &io::ErrorKind::AddrInUse.into()),
        |(port, error)| refused(ip, port, &error),
    ))
}

fn look_up(host: &str) -> Result<IpAddr, ListenError> {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(ip) = bare.parse() {
        return Ok(ip);
    }
    let found = (host, 0).to_socket_addrs().ok().and_then(|mut found| found.next());
    found.map(|address| address.ip()).ok_or_else(|| ListenError {
        message: format!("`{host}` is no name or address of this machine"),
        help: "leave `--host` out for this machine alone; `--host 0.0.0.0` is for every network it is in"
            .into(),
    })
}

fn listen(address: SocketAddr) -> io::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    Ok((listener, address))
}

fn refused(ip: IpAddr, port: u16, cause: &io::Error) -> ListenError {
    let (why, help) = match cause.kind() {
        io::ErrorKind::AddrInUse => (
            "another program has it".to_owned(),
            "choose another with `--port`, or leave it out to get one that is free",
        ),
        io::ErrorKind::PermissionDenied => {
            ("permission denied".to_owned(), "choose a port from 1024 on with `--port`")
        }
        io::ErrorKind::AddrNotAvailable => {
            ("this machine does not have that address".to_owned(), "choose another with `--host`")
        }
        _ => (reason(cause), "choose others with `--host` and `--port`"),
    };
    ListenError { message: format!("cannot listen at port {port} of {ip}: {why}"), help: help.to_owned() }
}
