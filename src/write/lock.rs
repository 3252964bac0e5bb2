//! Keeps two builds from writing one folder at the same time.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use super::WriteError;

/// Writing takes well under a second; a build that waits longer than this waits for something else.
const ATTEMPTS: u32 = 100;
const PAUSE: Duration = Duration::from_millis(100);

/// Locks a folder until the value is dropped; the system lets go of it when the process ends, however it ends.
/// Where folders cannot be locked (some network disks, Windows) there is nothing to hold.
pub(super) fn hold(folder: &Path) -> Result<Option<File>, WriteError> {
    let Ok(file) = File::open(folder) else { return Ok(None) };
    for _ in 0..ATTEMPTS {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::Error(_)) => return Ok(None),
            Err(TryLockError::WouldBlock) => sleep(PAUSE),
        }
    }
    Err(WriteError::new(
        format!("another build is still writing to `{}`", folder.display()),
        "wait for it to end, or end it, and build again",
    ))
}

/// Whether a running build holds the folder.
pub(super) fn is_held(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}
