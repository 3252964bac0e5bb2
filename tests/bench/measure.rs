//! CPU time and memory of a child process.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

/// What a run cost.
#[derive(Clone, Copy)]
pub struct Cost {
    /// User and system seconds, of all threads.
    pub cpu: f64,
    /// The largest resident set of any child so far, so measure small before large.
    pub megabytes: f64,
}

/// Runs a program to its end.
pub fn run(program: &Path, arguments: &[&OsStr]) -> Cost {
    let before = children();
    let status = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(status.success(), "{} {arguments:?} failed", program.display());
    let after = children();
    Cost { cpu: after.cpu - before.cpu, megabytes: after.megabytes }
}

/// What all children so far have cost.
fn children() -> Cost {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("usage of children");
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    #[expect(clippy::cast_precision_loss, reason = "microseconds and kilobytes of one run are small")]
    Cost { cpu: micros as f64 / 1e6, megabytes: usage.max_rss() as f64 / 1024.0 }
}

/// The run whose CPU time is in the middle.
pub fn median(mut costs: Vec<Cost>) -> Cost {
    costs.sort_by(|a, b| a.cpu.total_cmp(&b.cpu));
    costs[costs.len() / 2]
}
