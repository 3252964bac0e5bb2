//! Work that goes on until somebody ends it.

use std::convert::Infallible;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use super::Outcome;
use super::output::Failure;

/// How long to wait for what must not be left half done.
const GRACE: Duration = Duration::from_millis(150);

/// Held while something is done that should not be ended in the middle.
pub type Busy = Arc<Mutex<()>>;

enum Ending {
    Interrupted,
    Failed(Failure),
}

/// Work that ends only by failing.
pub type Work = Box<dyn FnOnce() -> Result<Infallible, Failure> + Send>;

/// Does all this side by side, until some of it fails, Ctrl-C is pressed or the system asks the program to end.
pub fn until_interrupted(busy: &Busy, work: Vec<Work>) -> Result<Outcome, Failure> {
    let (sender, endings) = channel();
    let interrupted = sender.clone();
    ctrlc::set_handler(move || drop(interrupted.send(Ending::Interrupted)))?;
    for work in work {
        let sender = sender.clone();
        thread::spawn(move || {
            let Err(failure) = work();
            let _ = sender.send(Ending::Failed(failure));
        });
    }
    match endings.recv() {
        Ok(Ending::Failed(failure)) => Err(failure),
        Ok(Ending::Interrupted) | Err(_) => {
            let start = Instant::now();
            while matches!(busy.try_lock(), Err(TryLockError::WouldBlock)) && start.elapsed() < GRACE {
                thread::sleep(Duration::from_millis(2));
            }
            Ok(Outcome::Clean)
        }
    }
}
