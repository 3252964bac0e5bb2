//! What an author may have meant by a link that leads nowhere.

use super::names::Names;
use crate::diagnostic::nearest;
use crate::source::{join, relative};

/// How many files of one folder are compared with a broken link: enough for people, and a bound on the work.
const MOST: usize = 1000;

/// The link to write instead of `path`, seen from `folder`, if one is near. Each guess costs the same however large
/// the playbook is, save the last, which looks at one folder.
pub fn file(names: &Names, folder: &str, path: &str) -> Option<String> {
    let found = other_form(names, folder, path).or_else(|| same_name(names, folder, path)).or_else(|| {
        let wanted = join(folder, path)?;
        let (parent, name) = wanted.rsplit_once('/').unwrap_or(("", &wanted));
        let near = nearest(name, names.names_in(parent).iter().take(MOST).map(String::as_str))?;
        Some(if parent.is_empty() { near.to_owned() } else { format!("{parent}/{near}") })
    })?;
    Some(relative(folder, &found))
}

/// The same path as another tool would take it: from the top, without its extension, with that of the site.
fn other_form(names: &Names, folder: &str, path: &str) -> Option<String> {
    let bare = path.trim_end_matches('/');
    let bare = bare.strip_suffix(".html").or_else(|| bare.strip_suffix(".md")).unwrap_or(bare);
    let bare = bare.strip_suffix("/index").unwrap_or(bare);
    let forms = [bare.to_owned(), format!("{bare}.md"), format!("{bare}/index.md"), format!("{bare}.yaml")];
    for base in [folder, ""] {
        for form in &forms {
            let wanted = join(base, form.trim_start_matches('/')).filter(|wanted| !wanted.is_empty());
            if let Some(found) = wanted.as_deref().and_then(|wanted| names.path(wanted)) {
                return Some(found.to_owned());
            }
        }
    }
    None
}

/// A file of the same name elsewhere, upper and lower case alike: the one that shares most of its path.
fn same_name(names: &Names, folder: &str, path: &str) -> Option<String> {
    let wanted = join(folder, path).or_else(|| join("", path.trim_start_matches("../")))?;
    let name = wanted.rsplit('/').next()?;
    let with_extension = format!("{name}.md");
    let found = [name, &with_extension].into_iter().flat_map(|name| names.paths_of(name));
    let wanted_parts: Vec<&str> = wanted.split('/').collect();
    found
        .take(100)
        .max_by_key(|found| found.split('/').filter(|part| wanted_parts.contains(part)).count())
        .filter(|_| !matches!(name.to_lowercase().as_str(), "index.md" | "readme.md" | "index" | "readme"))
        .cloned()
}
