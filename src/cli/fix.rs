//! `playbook check --fix`: makes the mends that findings carry, and shows them first.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use similar::TextDiff;

use super::output::{self, Failure, count};
use crate::diagnostic::{Diagnostic, Fix, mended};
use crate::load::{Root, original};
use crate::source::{LineIndex, Place, SourcePath, Sources, Span};
use crate::write::replace;

/// What an invisible first character of a file says: that it is UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The mends of one file.
type Mends<'a> = Vec<(Span, &'a Fix)>;

/// A file as it will be.
struct Change {
    disk: PathBuf,
    bytes: Vec<u8>,
    /// What becomes different, as a unified diff.
    diff: String,
    /// In how many places.
    places: usize,
}

/// What is being mended, over several rounds: a mend can bring to light what it hid.
pub struct Mending<'a> {
    root: &'a Root,
    /// Whether likely mends are agreed to unasked.
    yes: bool,
    /// What somebody said no to, which is not asked again.
    declined: HashSet<(SourcePath, String, Fix)>,
    places: usize,
}

impl<'a> Mending<'a> {
    pub fn new(root: &'a Root, yes: bool) -> Self {
        Self { root, yes, declined: HashSet::new(), places: 0 }
    }

    /// Makes the certain mends of these findings, and the likely ones that are agreed to: all with `yes`, else each that
    /// somebody at the terminal says yes to. All are shown before the first file is written. Only letters that stand as
    /// they were read are replaced. Says whether anything was.
    pub fn round(&mut self, found: &[Diagnostic], sources: &Sources) -> Result<bool, Failure> {
        let mut files: BTreeMap<&SourcePath, Mends<'_>> = BTreeMap::new();
        for one in found {
            let (Some((path, span, fix)), Some(place)) = (one.mend(), &one.place) else { continue };
            if fix.is_certain || self.yes || self.is_agreed(one, fix, place, sources) {
                files.entry(path).or_default().push((span, fix));
            }
        }
        let changes: Vec<Change> =
            files.iter().filter_map(|(path, mends)| change(path, mends, sources, self.root)).collect();
        for change in &changes {
            output::note(&change.diff);
        }
        for change in &changes {
            replace(&change.disk, &change.bytes)?;
        }
        self.places += changes.iter().map(|change| change.places).sum::<usize>();
        Ok(!changes.is_empty())
    }

    /// Says what was done, and what more could be; `found` is what is found now.
    pub fn end(&self, found: &[Diagnostic]) {
        let said = match self.places {
            0 => "Nothing was mended".to_owned(),
            places => format!("Mended {}", count(places, "place", "places")),
        };
        let left = found.iter().filter(|one| one.fix.as_ref().is_some_and(|fix| !fix.is_certain)).count();
        let likely = match left {
            0 => String::new(),
            left => format!(
                "; {} only likely: `--fix --yes` agrees to all, on a terminal each is asked for",
                count(left, "mend is", "mends are")
            ),
        };
        output::note(&format!("{said}{likely}\n\n"));
    }

    /// Whether somebody at the terminal agrees to a mend that is only likely.
    fn is_agreed(&mut self, one: &Diagnostic, fix: &Fix, place: &Place, sources: &Sources) -> bool {
        if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
            return false;
        }
        let key = (place.path.clone(), one.message.clone(), fix.clone());
        if self.declined.contains(&key) {
            return false;
        }
        let text = sources.text(&place.path).unwrap_or_default();
        let line = LineIndex::new(text).line_column(place.span.start as usize).line;
        let written = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim();
        let mut err = anstream::stderr();
        let _ = writeln!(err, "{}:{line}: {}\n  {written}", sources.label(&place.path), one.message);
        let there = fix.file.as_ref().map_or_else(String::new, |file| format!(" in {}", sources.label(file)));
        let _ = write!(err, "Write `{}` in place of `{}`{there}? [y/N] ", fix.new, fix.old);
        let _ = err.flush();
        let mut answer = String::new();
        let is_read = io::stdin().lock().read_line(&mut answer).is_ok();
        let is_yes = is_read && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes");
        if !is_yes {
            self.declined.insert(key);
        }
        is_yes
    }
}

/// What one file becomes; nothing where no mend fits, or somebody wrote to it since it was read.
fn change(path: &SourcePath, mends: &Mends<'_>, sources: &Sources, root: &Root) -> Option<Change> {
    let (disk, text) = (root.locate(path)?, sources.text(path)?);
    let bytes = original(&disk)?;
    let mark = if bytes.starts_with(MARK) { MARK } else { &[] };
    if bytes.get(mark.len()..)? != text.as_bytes() {
        return None;
    }
    let (new, places) = mended(text, mends);
    if places == 0 {
        return None;
    }
    let label = sources.label(path);
    let diff = TextDiff::from_lines(text, new.as_str());
    let diff = diff.unified_diff().context_radius(1).header(&label, &label).to_string();
    Some(Change { disk, bytes: [mark, new.as_bytes()].concat(), diff, places })
}
