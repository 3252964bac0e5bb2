//! A template, with what the playbook holds put in.

use clap::ValueEnum;

use super::super::output::Failure;
use super::super::schema;
use super::known::Known;
use super::{Kind, name};

/// The text of the new file.
pub fn fill(template: &str, kind: Kind, name: &str, known: &Known) -> Result<String, Failure> {
    let team = match kind {
        Kind::Process | Kind::Route => Some(needed_team(kind, known)?),
        Kind::Bank | Kind::Guide | Kind::Control => known.team.as_deref(),
    };
    let bends = if kind == Kind::Route { needed_rule(known)? } else { "" };
    let form = kind.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned());
    let values = [
        ("{schema}", format!("../../{}/{form}.json", schema::FOLDER)),
        ("{name}", name.to_owned()),
        ("{title}", name::quoted(&name::title(name))),
        ("{owner}", line("owner", team, "finance", "a team’s id from teams.yaml")),
        ("{moment}", line("moment", known.moment.as_deref(), "first-call", "a moment’s id from book.toml")),
        (
            "{process}",
            line("process", known.process.as_deref(), "lead-to-order", "a file’s name in processes/"),
        ),
        ("{way-team}", format!("    {}", line("team", team, "finance", "who does it"))),
        ("{decides}", format!("# decides: {}", team.unwrap_or("finance"))),
        ("{team}", team.unwrap_or_default().to_owned()),
        ("{asks}", asks(known.question.as_deref())),
        ("{bends}", bends.to_owned()),
        ("{block}", block(known.bank.as_deref())),
    ];
    Ok(values.iter().fold(template.to_owned(), |text, (marker, value)| text.replace(marker, value)))
}

/// A key with its value. Where there is nothing to refer to, an example stands in a comment.
fn line(key: &str, value: Option<&str>, example: &str, hint: &str) -> String {
    match value {
        Some(value) => format!("{key}: {value}"),
        None => format!("{:<31} # {hint}", format!("# {key}: {example}")),
    }
}

/// The questions that uncover a control; it stands in the way unseen without one.
fn asks(question: Option<&str>) -> String {
    let hint = "# the questions that uncover it early: a bank, a dot and a question";
    let value = match question {
        Some(question) => format!("asks: [{question}]"),
        None => "# asks: [credit.order_value]".to_owned(),
    };
    format!("{value:<31} {hint}")
}

/// What draws questions into a guide.
fn block(bank: Option<&str>) -> String {
    match bank {
        Some(bank) => format!("```questions\nbank: {bank}\nlimit: 5\n```"),
        None => "<!-- Once there is a bank of questions (`playbook new bank NAME`), draw from it:\n\n\
                 ```questions\nbank: NAME\n```\n-->"
            .to_owned(),
    }
}

fn needed_team(kind: Kind, known: &Known) -> Result<&str, Failure> {
    known.team.as_deref().ok_or_else(|| {
        Failure(format!(
            "{} names a team that does or decides it, and there is no team yet\n\
             help: write `content/teams.yaml`: a line `teams:`, and below it `  - {{ id: sales, name: Sales }}`",
            kind.word()
        ))
    })
}

fn needed_rule(known: &Known) -> Result<&str, Failure> {
    known.bendable.as_deref().ok_or_else(|| {
        Failure(
            "a route is an exception to a control or a step, and there is none yet\n\
             help: write down the rule first: `playbook new control NAME`"
                .to_owned(),
        )
    })
}
