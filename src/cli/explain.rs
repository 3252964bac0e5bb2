//! `playbook explain`.

use super::Outcome;
use super::output::{self, Failure};
use crate::diagnostic::unknown_rule;
use crate::rules::{self, Level, Rule};

/// Explains a rule; without one, lists them all, or gives them as one page in Markdown.
pub fn run(rule: Option<&str>, as_page: bool) -> Result<Outcome, Failure> {
    match rule {
        None if as_page => output::text(&rules::document()),
        None => output::text(&list()),
        Some(id) => {
            let rule = rules::find(id).ok_or_else(|| Failure::from_finding(&unknown_rule(id)))?;
            output::text(&page(rule));
        }
    }
    Ok(Outcome::Clean)
}

fn list() -> String {
    let width = rules::all().iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let line = |rule: &Rule| format!("{:width$}  {:7}  {}\n", rule.id, rule.level.name(), rule.summary);
    let lines: Vec<String> = rules::all().iter().map(line).collect();
    lines.concat() + "\n`playbook explain RULE` says what a rule looks for, why, and what is right.\n"
}

fn page(rule: &Rule) -> String {
    format!("{}: {}\n\n{}\n\n{}\n", rule.id, rule.summary, rule.text, level(rule))
}

/// How much it matters, and how to change that.
fn level(rule: &Rule) -> String {
    let id = rule.id;
    match rule.level {
        Level::Error if rule.fixed && rule.also_warning => {
            format!(
                "An error, or a warning. `{id} = \"off\"` under `[check]` in book.toml turns the warnings off."
            )
        }
        Level::Error if rule.fixed => "Always an error: without this the site is not whole.".to_owned(),
        Level::Off => {
            format!("Not looked for unless `{id} = \"warning\"` stands under `[check]` in book.toml.")
        }
        level => format!(
            "{} unless `{id} = \"{}\"` or `\"off\"` stands under `[check]` in book.toml.",
            if level == Level::Error { "An error" } else { "A warning" },
            if level == Level::Error { "warning" } else { "error" },
        ),
    }
}
