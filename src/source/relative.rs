//! Relative paths between files.

use memchr::{memchr_iter, memrchr};

/// `path` seen from `folder`, without `.` and `..`; from the top if it starts with a slash. `None` if it leaves the
/// top. In `folder` there is nothing to take out: it is that of a file.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut joined = String::with_capacity(folder.len() + 1 + path.len());
    if !path.starts_with('/') {
        joined.push_str(folder);
    }
    let mut start = 0;
    // Every link of a playbook comes by, and `split` spends most of its time on getting ready.
    for end in memchr_iter(b'/', path.as_bytes()).chain([path.len()]) {
        match path.get(start..end).unwrap_or_default() {
            "." => {}
            ".." if joined.is_empty() => return None,
            ".." => joined.truncate(memrchr(b'/', joined.as_bytes()).unwrap_or_default()),
            part => push(&mut joined, part),
        }
        start = end + 1;
    }
    Some(joined)
}

/// Adds a part to a path, if it is one.
fn push(path: &mut String, part: &str) {
    if !path.is_empty() && !part.is_empty() {
        path.push('/');
    }
    path.push_str(part);
}

/// The way from `folder` to `path`, both from the top: `../controls/credit-limit.md`.
pub fn relative(folder: &str, path: &str) -> String {
    let shared = shared_folders(folder, path);
    let up = folder.get(shared..).unwrap_or_default().split('/').filter(|part| !part.is_empty()).count();
    let down = path.get(shared..).unwrap_or_default().trim_start_matches('/');
    "../".repeat(up) + down
}

/// How many bytes of `path` are folders that `folder` begins with too.
fn shared_folders(folder: &str, path: &str) -> usize {
    let mut shared = 0;
    for part in folder.split('/').filter(|part| !part.is_empty()) {
        let start = if shared == 0 { 0 } else { shared + 1 };
        let rest = path.get(start..).unwrap_or_default();
        // The last part of the path is the file.
        match rest.split_once('/') {
            Some((next, _)) if next == part => shared = start + part.len(),
            _ => break,
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{join, relative};

    #[test]
    fn paths_are_joined_as_a_git_host_joins_them() {
        assert_eq!(join("guides", "../controls/x.md").as_deref(), Some("controls/x.md"));
        assert_eq!(join("guides", "/controls/x.md").as_deref(), Some("controls/x.md"));
        assert_eq!(join("guides", "./y.md").as_deref(), Some("guides/y.md"));
        assert_eq!(join("guides", "../../x.md"), None);
    }

    #[test]
    fn the_way_goes_up_only_as_far_as_it_must() {
        assert_eq!(relative("guides", "guides/first-call.md"), "first-call.md");
        assert_eq!(relative("guides/a", "guides/b/x.md"), "../b/x.md");
        assert_eq!(relative("guides/a", "guides/a/b/x.md"), "b/x.md");
        assert_eq!(relative("guides", "guides-old/x.md"), "../guides-old/x.md");
        assert_eq!(relative("a/b", "a/b.md"), "../b.md");
    }

    proptest! {
        #[test]
        fn the_way_to_a_file_leads_to_it(folder in "([a-c]{1,2}(/[a-c]{1,2}){0,3})?", path in "[a-c]{1,2}(/[a-c]{1,2}){0,3}") {
            prop_assert_eq!(join(&folder, &relative(&folder, &path)), Some(path));
        }
    }
}
