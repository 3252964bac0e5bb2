//! Shows a site in the browser, where there is one.

use std::env;
use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// How often an opener is looked at for a sign of failure, and how long between two looks.
const LOOKS: (u32, Duration) = (20, Duration::from_millis(50));

/// Asks the system to open a file or an address; `false` if it has no way to, or says that it failed.
pub fn open(what: impl AsRef<OsStr>) -> bool {
    let Some(mut opener) = opener() else { return false };
    opener.arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut running) = opener.spawn() else { return false };
    // Some openers end at once, others only with the browser.
    for _ in 0..LOOKS.0 {
        if let Ok(Some(status)) = running.try_wait() {
            return status.success();
        }
        sleep(LOOKS.1);
    }
    true
}

fn opener() -> Option<Command> {
    if cfg!(target_os = "macos") {
        return Some(Command::new("open"));
    }
    if cfg!(windows) {
        let mut start = Command::new("cmd");
        // The empty word is the title of a window, which `start` takes first.
        start.args(["/C", "start", ""]);
        return Some(start);
    }
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some());
    has_screen.then(|| Command::new("xdg-open"))
}
