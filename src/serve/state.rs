//! What a page asks for after each build: whether it is still as it should be, and what there is to say.

use serde::Serialize;

use super::address::address;
use super::answer::{Answer, find, stamp};
use super::changes::version;
use super::seen::Seen;
use super::show::Show;
use crate::diagnostic::Severity;

/// The answer.
#[derive(Serialize)]
struct State<'a> {
    run: &'a str,
    at: u64,
    /// The version of what is at the page's address now.
    page: String,
    scripts: &'a str,
    /// Style sheets and pictures that the page may show, by address, each with the build that exchanged it.
    files: Vec<(String, u64)>,
    stale: bool,
    errors: usize,
    warnings: usize,
    more: usize,
    problems: Vec<Shown<'a>>,
    follow: Option<(u64, &'a str)>,
}

/// A finding, with where it shows on the page.
#[derive(Serialize)]
struct Shown<'a> {
    error: bool,
    html: &'a str,
    brief: &'a str,
    /// Whether it is about the file that the page is made from.
    here: bool,
    /// The element it is about.
    id: Option<String>,
    /// The words of the heading it is about.
    heading: Option<&'a str>,
}

/// The state of the page at an address, as JSON.
pub fn state(show: &Show, path: &str, seen: &Seen) -> Vec<u8> {
    let (page, name, text) = match find(show, path) {
        Answer::Page { name, text, .. } => (version(&text), name, text),
        Answer::Copy { name, disk, .. } => {
            let stamp = disk.metadata().map(|metadata| stamp(&metadata)).unwrap_or_default();
            (version(stamp.as_bytes()), Some(name), Vec::new())
        }
        Answer::Moved(to) => (version(to.as_bytes()), None, Vec::new()),
    };
    let name = name.unwrap_or_default();
    seen.note(&name);
    let problems = show.problems.list.iter().map(|problem| {
        let (id, heading) = problem.shown.as_ref().map_or((None, None), |shown| shown.at(&name));
        Shown {
            error: problem.severity == Severity::Error,
            html: &problem.html,
            brief: &problem.brief,
            here: problem.shown.as_ref().is_some_and(|shown| shown.is_on(&name)),
            id,
            heading,
        }
    });
    let is_shown = |file: &str| {
        let file = file.rsplit_once('/').map_or(file, |(_, name)| name);
        memchr::memmem::find(&text, file.as_bytes()).is_some() || !file.is_ascii() || file.contains(' ')
    };
    let files = show.exchanged.iter().filter(|(path, _)| is_shown(path.as_str()));
    let state = State {
        run: &show.run,
        at: show.at,
        page,
        scripts: &show.scripts,
        files: files.map(|(path, at)| (address(path.as_str()), *at)).collect(),
        stale: show.is_stale(),
        errors: show.problems.errors,
        warnings: show.problems.warnings,
        more: show.problems.more,
        problems: problems.collect(),
        follow: show.follow.as_ref().map(|(at, page)| (*at, page.as_str())),
    };
    // Names and numbers alone: nothing of it cannot be written.
    serde_json::to_vec(&state).unwrap_or_default()
}
