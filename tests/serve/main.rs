//! `playbook serve`, as it is run, asked over the wire.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests: a panic is the report")]

mod safety;
mod shown;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tempfile::TempDir;

/// How long a busy machine may take over anything.
const PATIENCE: Duration = Duration::from_secs(90);

/// Waits until it holds.
#[track_caller]
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "still not: {what}");
        sleep(Duration::from_millis(10));
    }
}

const START: [(&str, &str); 6] = [
    ("book.toml", "title = \"Deals\"\n"),
    ("content/index.md", "# Home\n\nAll [of it](one.md).\n"),
    ("content/one.md", "# One\n\nFirst words.\n"),
    ("content/more/two.md", "# Two\n"),
    ("content/more/für alle & mehr.txt", "für alle"),
    ("secret.md", "SECRET"),
];

/// A playbook that is being served, beside where its folder is what the server says.
struct Served {
    home: TempDir,
    child: Child,
    port: u16,
}

impl Served {
    fn new(files: &[(&str, &str)], more: &[&str]) -> Self {
        Self::with(files, more, |_| {})
    }

    fn with(files: &[(&str, &str)], more: &[&str], prepare: impl Fn(&Path)) -> Self {
        let home = tempfile::tempdir().unwrap();
        let dir = home.path().join("book");
        for (path, text) in files {
            put(&dir.join(path), text);
        }
        prepare(&dir);
        let child = command(&dir, home.path(), &[&["--port", "0"], more].concat());
        let mut served = Self { home, child, port: 0 };
        until("listening", || {
            served.port = port(&served.said()).unwrap_or_default();
            served.port != 0
        });
        until("built", || served.said().lines().any(|line| line.contains("uilt")));
        served
    }

    fn at(&self, path: &str) -> PathBuf {
        self.home.path().join("book").join(path)
    }

    fn put(&self, path: &str, text: &str) {
        put(&self.at(path), text);
    }

    fn said(&self) -> String {
        fs::read_to_string(self.home.path().join("said")).unwrap()
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends these bytes and returns all that comes back.
    fn raw(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        // A connection that is cut has said what it had to say.
        let _ = stream.read_to_end(&mut bytes);
        Answer::read(&bytes)
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let port = self.port;
        self.raw(&format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n"
        ))
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// The state of a page, as its script asks for it.
    fn state(&self, page: &str) -> serde_json::Value {
        serde_json::from_str(&self.get(&format!("/.playbook/state?path={page}")).text()).unwrap()
    }

    fn interrupt(&mut self) -> ExitStatus {
        kill(Pid::from_raw(i32::try_from(self.child.id()).unwrap()), Signal::SIGINT).unwrap();
        self.child.wait().unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts the program; what it says goes into files in `home`.
fn command(dir: &Path, home: &Path, more: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_playbook"))
        .arg("serve")
        .arg(dir)
        .args(more)
        .current_dir(home)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null())
        .stdout(fs::File::create(home.join("said")).unwrap())
        .stderr(fs::File::create(home.join("found")).unwrap())
        .spawn()
        .unwrap()
}

fn port(said: &str) -> Option<u16> {
    let (_, rest) = said.split_once("http://")?;
    let (address, _) = rest.split_once('/')?;
    address.rsplit_once(':')?.1.parse().ok()
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Every file below a folder.
fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let all = walkdir::WalkDir::new(dir).into_iter().filter_map(Result::ok);
    all.filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().to_path_buf(), fs::read(entry.path()).unwrap()))
        .collect()
}

/// An answer as it came.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let body = bytes.get(end + 4..).unwrap_or_default();
        let is_chunked = head.contains("transfer-encoding: chunked");
        let body = if is_chunked { whole(body) } else { body.to_vec() };
        Self { status, head, body }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

/// A body that came in chunks.
fn whole(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = chunks.windows(2).position(|two| two == b"\r\n") {
        let size = usize::from_str_radix(&String::from_utf8_lossy(&chunks[..end]), 16).unwrap_or(0);
        if size == 0 {
            break;
        }
        body.extend_from_slice(&chunks[end + 2..end + 2 + size]);
        chunks = &chunks[end + 4 + size..];
    }
    body
}
