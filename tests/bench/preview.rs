//! A running `playbook serve`, and what it costs.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{fs, thread};

/// A server at work.
pub struct Preview {
    child: Child,
    port: u16,
}

impl Preview {
    /// Serves a folder; returns when it was built for the first time.
    pub fn start(folder: &Path) -> Self {
        let child = Command::new(env!("CARGO_BIN_EXE_playbook"))
            .arg("serve")
            .arg(folder)
            .args(["--port", "0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut preview = Self { child, port: 0 };
        preview.listen();
        preview.settle();
        preview
    }

    /// Reads what it says until it has built.
    fn listen(&mut self) {
        let mut said = BufReader::new(self.child.stdout.take().expect("it is piped"));
        loop {
            let mut line = String::new();
            assert!(said.read_line(&mut line).expect("it speaks") > 0, "the program ended");
            let address = line.split_once("http://").and_then(|(_, rest)| rest.split_once('/'));
            if let Some(port) = address.and_then(|(address, _)| address.rsplit_once(':')?.1.parse().ok()) {
                self.port = port;
            }
            assert!(!line.starts_with("Not built"), "the playbook has errors");
            if line.starts_with("Built") {
                // Somebody has to listen to what it says of each build.
                thread::spawn(move || io::copy(&mut said, &mut io::sink()));
                return;
            }
        }
    }

    fn connect(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_nodelay(true).expect("a socket");
        let head = format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("it reads");
        stream
    }

    /// A page, and when its first byte came.
    pub fn get(&self, path: &str) -> (Instant, String) {
        let mut stream = self.connect(path);
        let mut bytes = vec![0; 1];
        stream.read_exact(&mut bytes).expect("it answers");
        let first = Instant::now();
        stream.read_to_end(&mut bytes).expect("it answers");
        (first, String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The events from now on.
    pub fn events(&self) -> Events {
        let mut events = Events { lines: BufReader::new(self.connect(".playbook/events")) };
        events.next();
        events
    }

    /// The CPU time of all its threads.
    pub fn cpu(&self) -> Duration {
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id())).expect("it runs");
        let nanoseconds = threads.filter_map(|thread| {
            let text = fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        });
        Duration::from_nanos(nanoseconds.sum())
    }

    /// Waits until it has nothing left to do.
    pub fn settle(&self) {
        let mut before = self.cpu();
        loop {
            sleep(Duration::from_millis(60));
            let now = self.cpu();
            if now.saturating_sub(before) < Duration::from_micros(500) {
                return;
            }
            before = now;
        }
    }

    /// Its memory, now and at the most.
    pub fn megabytes(&self) -> (f64, f64) {
        let text = fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let line = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).expect("the system says it");
            line.trim().trim_end_matches(" kB").parse::<f64>().expect("a number") / 1024.0
        };
        (line("VmRSS:"), line("VmHWM:"))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a browser hears.
pub struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// Waits for the next build.
    pub fn next(&mut self) {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).expect("it goes on") > 0, "the events ended");
            if line.starts_with("data:") {
                return;
            }
        }
    }
}
