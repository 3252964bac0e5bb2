//! Whether the system tells of changes to files in a folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The names of file systems whose files change elsewhere without a word here: those of networks, of machines inside
/// this one and around it.
const SILENT: [&str; 13] = [
    "9p",
    "afs",
    "ceph",
    "cifs",
    "drvfs",
    "fakeowner",
    "ncpfs",
    "nfs",
    "nfs4",
    "prl_fs",
    "smb3",
    "vboxsf",
    "virtiofs",
];

/// The name of the file system that `folder` lies in, if changes on it are not told of. Where the system keeps no list of
/// its file systems, nothing is known.
pub fn silent_file_system(folder: &Path) -> Option<String> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = kind(&mounts, &folder.canonicalize().ok()?)?;
    is_silent(kind).then(|| kind.to_owned())
}

fn is_silent(kind: &str) -> bool {
    // A disk of another make is one of this machine all the same.
    SILENT.contains(&kind) || (kind.starts_with("fuse.") && kind != "fuse.ntfs-3g")
}

/// The kind of the innermost file system around `path`. A line reads `36 35 98:0 /root /mount options … - kind source …`.
fn kind<'m>(mounts: &'m str, path: &Path) -> Option<&'m str> {
    let around = mounts.lines().filter_map(|line| {
        let place = PathBuf::from(plain(line.split(' ').nth(4)?));
        let kind = line.split_once(" - ")?.1.split(' ').next()?;
        path.starts_with(&place).then_some((place.components().count(), kind))
    });
    // Of two in one place, the later hides the earlier.
    around.max_by_key(|(depth, _)| *depth).map(|(_, kind)| kind)
}

/// Spaces and the like are written as numbers.
fn plain(text: &str) -> String {
    let signs = [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")];
    signs.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_silent, kind};

    #[test]
    fn the_innermost_file_system_around_a_folder_counts() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      30 22 0:40 / /mnt/c rw,noatime shared:5 - 9p drvfs rw\n\
                      31 22 0:41 / /home/our\\040deals rw - nfs4 host:/deals rw\n\
                      32 31 0:42 / /home/our\\040deals/fast rw - tmpfs tmpfs rw\n\
                      33 22 0:43 / /srv rw - ext4 /dev/sdb1 rw\n\
                      34 22 0:44 / /srv rw - fuse.sshfs host: rw\n";
        let silent = |path: &str| kind(mounts, Path::new(path)).is_some_and(is_silent);
        assert!(!silent("/home/x"));
        assert!(silent("/mnt/c/deals") && !silent("/mnt/cd"));
        assert!(silent("/home/our deals/a") && !silent("/home/our deals/fast/a"));
        assert!(silent("/srv"));
    }
}
