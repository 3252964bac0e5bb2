//! What reading and writing must agree on about the disk.

use std::io;

/// The list of the files we wrote, at the top of every site we made. A folder that holds it is a site, never
/// somebody's sources.
pub const MANIFEST: &str = ".playbook-manifest";

/// Why the system refused, in words that finish the sentence "cannot read `x`: …".
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        io::ErrorKind::NotFound => "it does not exist".into(),
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::QuotaExceeded => "your share of the disk is used up".into(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".into(),
        io::ErrorKind::InvalidFilename => "the name is too long".into(),
        _ => {
            let text = error.to_string();
            // The number helps nobody who writes pages.
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    }
}
