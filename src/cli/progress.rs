//! A sign of life for builds that take longer than a second.

use std::io::Write;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long a build may stay silent.
const SILENCE: Duration = Duration::from_secs(1);

/// How often the line is drawn again.
const BEAT: Duration = Duration::from_millis(200);

/// A line that names the stage at hand, on a terminal only; gone when it is dropped.
pub struct Progress {
    line: Option<(Sender<&'static str>, JoinHandle<()>)>,
}

impl Progress {
    /// A line to be drawn if it takes long and somebody watches.
    pub fn new(is_watched: bool) -> Self {
        let line = is_watched.then(|| {
            let (stages, received) = mpsc::channel();
            let drawn = thread::spawn(move || {
                let (start, mut stage, mut is_drawn) = (Instant::now(), "", false);
                loop {
                    match received.recv_timeout(BEAT) {
                        Ok(next) => stage = next,
                        Err(RecvTimeoutError::Disconnected) => break,
                        Err(RecvTimeoutError::Timeout) => {}
                    }
                    if start.elapsed() >= SILENCE {
                        is_drawn = true;
                        draw(&format!("{stage} … {} s", start.elapsed().as_secs()));
                    }
                }
                if is_drawn {
                    draw("");
                }
            });
            (stages, drawn)
        });
        Self { line }
    }

    /// Names the stage that begins.
    pub fn stage(&self, stage: &'static str) {
        if let Some((stages, _)) = &self.line {
            let _ = stages.send(stage);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((stages, drawn)) = self.line.take() {
            drop(stages);
            let _ = drawn.join();
        }
    }
}

fn draw(line: &str) {
    let mut err = anstream::stderr();
    // Back to the line's start, and what was there gone.
    let _ = write!(err, "\r\x1b[2K{line}");
    let _ = err.flush();
}
