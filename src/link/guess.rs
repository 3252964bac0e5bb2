//! What an author may have meant by a link that leads nowhere.

use super::names::Names;
use crate::diagnostic::nearest;
use crate::source::{join, relative};

/// How many files of one folder are compared with a broken link: enough for people, and a bound on the work.
const MOST: usize = 1000;

/// The link to write instead of `path`, seen from `folder`, if one is near. Each guess costs the same however large
/// the playbook is, save the last, which looks at one folder.
pub fn file(names: &Names, folder: &str, path: &str) -> Option<Guess> {
    let (found, is_certain) = other_form(names, folder, path)
        .or_else(|| same_name(names, folder, path))
        .or_else(|| Some((near_name(names, folder, path)?, false)))?;
    Some(Guess { path: relative(folder, &found), is_certain })
}

/// A file that may have been meant.
pub struct Guess {
    /// The link to it.
    pub path: String,
    /// Whether no other file can have been meant.
    pub is_certain: bool,
}

/// A file in the folder that was named, called nearly so.
fn near_name(names: &Names, folder: &str, path: &str) -> Option<String> {
    let wanted = join(folder, path)?;
    let (parent, name) = wanted.rsplit_once('/').unwrap_or(("", &wanted));
    let near = nearest(name, names.names_in(parent).iter().take(MOST).map(String::as_str))?;
    Some(if parent.is_empty() { near.to_owned() } else { format!("{parent}/{near}") })
}

/// The same path as another tool would take it: without its extension, with that of the site, from the top; and whether it
/// can only be this one.
fn other_form(names: &Names, folder: &str, path: &str) -> Option<(String, bool)> {
    // Windows joins folders by another sign.
    let path = path.replace('\\', "/");
    let bare = path.trim_end_matches('/');
    let bare = bare.strip_suffix(".html").or_else(|| bare.strip_suffix(".md")).unwrap_or(bare);
    let bare = bare.strip_suffix("/index").unwrap_or(bare);
    let forms = [bare.to_owned(), format!("{bare}.md"), format!("{bare}/index.md"), format!("{bare}.yaml")];
    let below = |base: &str| -> Vec<String> {
        let wanted = forms.iter().filter_map(|form| join(base, form.trim_start_matches('/')));
        let mut found: Vec<String> = wanted
            .filter(|wanted| !wanted.is_empty())
            .filter_map(|wanted| names.path(&wanted).map(str::to_owned))
            .collect();
        found.dedup();
        found
    };
    let here = below(folder);
    if let Some(found) = here.first() {
        return Some((found.clone(), here.len() == 1));
    }
    let found = below("").into_iter().next()?;
    let name = found.rsplit('/').next().unwrap_or_default();
    let is_only = names.paths_of(name).len() == 1;
    Some((found, is_only))
}

/// A file of the same name elsewhere, upper and lower case alike: the one that shares most of its path; and whether it
/// can only be this one.
fn same_name(names: &Names, folder: &str, path: &str) -> Option<(String, bool)> {
    let wanted = join(folder, path).or_else(|| join("", path.trim_start_matches("../")))?;
    let name = wanted.rsplit('/').next()?;
    let with_extension = format!("{name}.md");
    let found: Vec<&String> =
        [name, &with_extension].into_iter().flat_map(|name| names.paths_of(name)).take(100).collect();
    let mut cased = found.iter().filter(|found| found.to_lowercase() == wanted.to_lowercase());
    if let (Some(found), None) = (cased.next(), cased.next()) {
        return Some(((*found).clone(), true));
    }
    let wanted_parts: Vec<&str> = wanted.split('/').collect();
    let is_only = found.len() == 1;
    let likely = found
        .into_iter()
        .max_by_key(|found| found.split('/').filter(|part| wanted_parts.contains(part)).count())
        .filter(|_| !matches!(name.to_lowercase().as_str(), "index.md" | "readme.md" | "index" | "readme"))?;
    Some((likely.clone(), is_only))
}
