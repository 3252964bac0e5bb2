//! What shows that a file is another one than it was, without reading it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// How long after its last change a file's stamp can be trusted. Clocks of file systems tick slowly (FAT: two seconds),
/// and what is written twice within a tick looks as if it had been written once.
const TICK: Duration = Duration::from_secs(2);

/// A file's length, times and identity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    system: system::Stamp,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self {
            length: metadata.len(),
            modified: metadata.modified().ok(),
            system: system::Stamp::of(metadata),
        }
    }

    /// Whether nothing can happen to the file any more, as seen `now`, that would leave this stamp as it is.
    pub(super) fn is_settled(&self, now: SystemTime) -> bool {
        let last = self.modified.into_iter().chain(self.system.changed()).max();
        last.is_some_and(|last| now.duration_since(last).is_ok_and(|age| age > TICK))
    }

    /// Whether the file has other names, of which a change is not heard here.
    pub(super) fn has_other_names(&self) -> bool {
        self.system.names() > 1
    }
}

#[cfg(unix)]
mod system {
    use std::fs::Metadata;
    use std::os::unix::fs::MetadataExt;
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    /// The device, the inode, and when anything about it changed, which no program can set.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct Stamp {
        file: (u64, u64),
        changed: (i64, i64),
        names: u64,
    }

    impl Stamp {
        pub fn of(metadata: &Metadata) -> Self {
            Self {
                file: (metadata.dev(), metadata.ino()),
                changed: (metadata.ctime(), metadata.ctime_nsec()),
                names: metadata.nlink(),
            }
        }

        pub fn changed(&self) -> Option<SystemTime> {
            let seconds = u64::try_from(self.changed.0).ok()?;
            let nanoseconds = u32::try_from(self.changed.1).ok()?;
            UNIX_EPOCH.checked_add(Duration::new(seconds, nanoseconds))
        }

        pub fn names(&self) -> u64 {
            self.names
        }
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::Metadata;
    use std::time::SystemTime;

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct Stamp;

    impl Stamp {
        pub fn of(_: &Metadata) -> Self {
            Self
        }

        pub fn changed(&self) -> Option<SystemTime> {
            None
        }

        pub fn names(&self) -> u64 {
            1
        }
    }
}
