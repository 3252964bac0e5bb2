//! `playbook new`: a file of one kind, well commented, that builds at once.

mod fill;
mod known;
mod name;

use std::path::Path;

use clap::ValueEnum;

use super::Outcome;
use super::output::{self, Failure};
use super::schema::Schemas;
use crate::write::create_new;
use known::Known;

/// What can be started.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Kind {
    /// The questions of one subject
    Bank,
    /// A briefing for one meeting
    Guide,
    /// The normal way, step by step
    Process,
    /// A check, its reason and its ways to a yes
    Control,
    /// A written exception
    Route,
}

impl Kind {
    /// The word for it, with its article; its folder in the content; the template; what to do next.
    fn facts(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Bank => (
                "a bank",
                "questions",
                include_str!("bank.yaml"),
                "Write your questions into it; guides draw them by its name.",
            ),
            Self::Guide => (
                "a guide",
                "guides",
                include_str!("guide.md"),
                "Say who it is for, and choose its questions.",
            ),
            Self::Process => (
                "a process",
                "processes",
                include_str!("process.md"),
                "Write down its steps, each with its team and how long it takes.",
            ),
            Self::Control => (
                "a control",
                "controls",
                include_str!("control.md"),
                "Write down the rule, the reason and the ways to a yes.",
            ),
            Self::Route => (
                "a route",
                "routes",
                include_str!("route.md"),
                "Say what it bends and who decides, and choose the day it ends.",
            ),
        }
    }

    fn word(self) -> &'static str {
        self.facts().0
    }

    fn extension(self) -> &'static str {
        if self == Self::Bank { "yaml" } else { "md" }
    }
}

/// Starts a file in the playbook at `dir`.
pub fn run(kind: Kind, name: &str, dir: &Path) -> Result<Outcome, Failure> {
    name::check(kind, name)?;
    let known = Known::read(dir)?;
    let (word, folder, template, next) = kind.facts();
    let path = format!("content/{folder}/{name}.{}", kind.extension());
    if let Some(taken) = known.taken(kind, name) {
        let help = "open that file, or choose another name";
        return Err(Failure(format!("`{taken}` is {word} of this name already\nhelp: {help}")));
    }
    let text = fill::fill(template, kind, name, &known)?;
    let schemas = Schemas::all();
    let schemas = schemas.plan(dir)?;
    create_new(&[(&path, text.as_bytes())], dir)?;
    schemas.write()?;
    output::line(&format!("Made {}: {word} called “{}”.", shown(&path, dir), name::title(name)));
    output::line(next);
    let place = if dir == Path::new(".") { String::new() } else { format!(" {}", output::argument(dir)) };
    output::line(&format!("Then look at it:  playbook build{place} --open"));
    Ok(Outcome::Clean)
}

fn shown(path: &str, dir: &Path) -> String {
    if dir == Path::new(".") { path.to_owned() } else { dir.join(path).display().to_string() }
}
