//! `playbook init`.

use std::path::Path;

use include_dir::{Dir, include_dir};

use super::Outcome;
use super::output::{self, Failure};
use super::schema::{self, Schemas};
use crate::write::create_new;

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// The files of the starter and what each is, in the order in which people best look at them.
const FILES: [(&str, &str); 12] = [
    ("book.toml", "the playbook's name, language and moments of a deal"),
    ("content/index.md", "the first page that readers see"),
    ("content/teams.yaml", "the teams: what each decides and how to reach it"),
    ("content/questions/credit.yaml", "a bank: questions with why, what to listen for and red flags"),
    ("content/questions/index.md", "a few words about that folder"),
    ("content/guides/first-call.md", "a guide: the questions for one meeting"),
    ("content/processes/lead-to-order.md", "a process: the normal way, step by step"),
    ("content/controls/credit-limit.md", "a control: a check, its reason and the ways to a yes"),
    ("content/routes/pay-first.md", "a route: a written exception, and who decides"),
    ("content/scenarios/first-order.yaml", "a scenario: a typical deal, and where its answers lead"),
    ("content/how-we-work.md", "an article: any other page"),
    ("content/how-we-work.svg", "the picture on that page"),
];

/// Starts a playbook in `dir`.
pub fn run(dir: &Path) -> Result<Outcome, Failure> {
    let bytes = |path| Some((path, STARTER.get_file(path)?.contents()));
    let files: Vec<(&str, &[u8])> = FILES.iter().filter_map(|&(path, _)| bytes(path)).collect();
    let schemas = Schemas::all();
    let schemas = schemas.plan(dir)?;
    create_new(&files, dir)?;
    schemas.write()?;
    let here = dir == Path::new(".");
    output::line(&format!(
        "Started a playbook in {}:",
        if here { "this folder".into() } else { dir.display().to_string() }
    ));
    output::line("");
    let width = FILES.iter().map(|(path, _)| path.len()).max().unwrap_or_default();
    for (path, what) in
        FILES.into_iter().chain([(schema::FOLDER, "by which editors complete and check keys")])
    {
        output::line(&format!("  {path:width$}  {what}"));
    }
    output::line("");
    output::line("Every file explains itself: open one, change the words and build again.");
    let command = if here { String::new() } else { format!(" {}", output::argument(dir)) };
    output::line(&format!("Next, look at it while you change it:  playbook serve{command} --open"));
    Ok(Outcome::Clean)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use include_dir::Dir;

    use super::{FILES, STARTER};

    fn paths(folder: &Dir<'static>, found: &mut BTreeSet<String>) {
        found.extend(folder.files().map(|file| file.path().to_string_lossy().replace('\\', "/")));
        folder.dirs().for_each(|inner| paths(inner, found));
    }

    #[test]
    fn every_file_of_the_starter_has_a_word_said_about_it() {
        let mut found = BTreeSet::new();
        paths(&STARTER, &mut found);
        assert_eq!(found, FILES.iter().map(|(path, _)| (*path).to_owned()).collect());
    }
}
