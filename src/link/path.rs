//! Relative paths between files.

/// `path` seen from `folder`, without `.` and `..`; from the top if it starts with a slash. `None` if it leaves the
/// top.
pub fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    if !path.starts_with('/') {
        parts.extend(folder.split('/').filter(|part| !part.is_empty()));
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The way from `folder` to `path`, both from the top: `../controls/credit-limit.md`.
pub fn relative(folder: &str, path: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = path.split('/').collect();
    let within = to.len().saturating_sub(1);
    let shared = from.iter().zip(to.iter().take(within)).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - shared);
    up + &to.get(shared..).unwrap_or_default().join("/")
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

    proptest! {
        #[test]
        fn the_way_to_a_file_leads_to_it(folder in "([a-c]{1,2}(/[a-c]{1,2}){0,3})?", path in "[a-c]{1,2}(/[a-c]{1,2}){0,3}") {
            prop_assert_eq!(join(&folder, &relative(&folder, &path)), Some(path));
        }
    }
}
