//! When each file was last changed, asked of git in one call.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use super::Root;
use super::log::{FORMAT, Log};
use super::repository::Repository;
use crate::config;
use crate::source::{Area, Body, History, SourcePath, Sources};

/// How many commits are looked at at most: a file that was never committed would have all of them looked at.
const MOST: &str = "--max-count=20000";

/// When the pages, banks and other texts of a playbook were last changed. Nothing is known without git, outside of a
/// repository, in a shallow one, or where `book.toml` does not ask for it.
pub fn history(root: &Root, sources: &Sources) -> History {
    let config = SourcePath::new(Area::Config, config::FILE);
    let is_asked_for =
        sources.text(&config).is_none_or(|text| config::read(&config, text).value.notes.last_change);
    let repository = Repository::around(&root.content).filter(|repository| !repository.is_shallow());
    if !is_asked_for || repository.is_none() {
        return History::new();
    }
    let is_text = |body: &Body| matches!(body, Body::Text(_) | Body::Unreadable(_));
    let texts = sources.iter(Area::Content).filter(|(_, body)| is_text(body));
    let log = Log::new(texts.map(|(path, _)| path.clone()));
    command(root).spawn().ok().and_then(|git| read(git, log)).unwrap_or_default()
}

/// The commits that changed something below the content folder, whose names are seen from there. Git itself decides
/// which repository that is, and nothing that its settings name is run.
fn command(root: &Root) -> Command {
    let mut git = Command::new("git");
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        git.env_remove(variable);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0")
        // What a partial clone left out is not fetched.
        .env("GIT_NO_LAZY_FETCH", "1")
        .arg("--no-pager")
        .arg("-C")
        .arg(&root.content)
        .args(["-c", "log.showSignature=false", "-c", "log.follow=false"])
        .args(["log", "-z", "--name-status", "-M100%", "--no-ext-diff", "--no-textconv", "--relative"])
        .args([MOST, FORMAT, "HEAD", "--", "."])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    git
}

/// Reads until all is told, or git has no more to say. Half of what it would have said is worth nothing.
fn read(mut git: Child, mut log: Log) -> Option<History> {
    let mut words = BufReader::new(git.stdout.take()?).split(0);
    while !log.is_done() {
        match words.next() {
            Some(Ok(word)) => log.word(&String::from_utf8_lossy(&word)),
            Some(Err(_)) | None => break,
        }
    }
    if log.is_done() {
        let _ = git.kill();
        let _ = git.wait();
        return Some(log.into_history());
    }
    git.wait().is_ok_and(|status| status.success()).then(|| log.into_history())
}
