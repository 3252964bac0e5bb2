//! The command line. Exit codes are a contract: 0 clean, 1 the content has errors, 2 could not run.

mod build;
mod check;
mod ending;
mod explain;
mod fix;
mod folders;
mod following;
mod import;
mod imports;
mod init;
mod new;
mod open;
mod output;
mod progress;
mod report;
mod schema;
mod serve;
mod today;
mod watch;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::parse::schema::FORMS;

/// What a run comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Outcome {
    /// Nothing stands in the way.
    Clean,
    /// The content has errors, or warnings where these are refused.
    ContentErrors,
}

/// The words after `playbook`.
#[derive(Parser)]
#[command(
    name = "playbook",
    version,
    about = "Turns Markdown pages and YAML question banks into the site where sales and procurement work a deal together",
    long_about = "Turns Markdown pages and YAML question banks into the site where sales and procurement work a \
                  deal together: briefing guides, processes, controls with their ways to yes, and written routes \
                  for exceptions.\n\n\
                  A playbook is a folder with `book.toml` and `content/`. Start one with `playbook init`, look at it \
                  while you write with `playbook serve`, and make its site with `playbook build`.",
    after_help = "Exit codes: 0 clean, 1 the content has errors, 2 could not run.",
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site
    ///
    /// Reads `book.toml`, `content/` and the theme, reports every problem it finds with its place, and writes the
    /// site. With an error nothing is written: the last good site stays as it is.
    ///
    /// A folder without `book.toml` is taken as the content itself.
    #[command(
        after_help = "Examples:\n  playbook build                        the playbook in this folder, into site/\n  \
                            playbook build deals --out public     the playbook in deals/, into public/\n  \
                            playbook build --open                 and show it in the browser\n  \
                            playbook build --zip deals.zip        into one file, to send or to put on a file share"
    )]
    Build {
        /// The playbook's folder, or a folder of Markdown files
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
        /// Where the site goes [default: `site` in the playbook's folder, or here for a folder without `book.toml`]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Write the site into this zip file instead of a folder; with `--out`, into both. The same site gives the same bytes
        #[arg(long, value_name = "FILE")]
        zip: Option<PathBuf>,
        /// Show the finished site in the browser; not for a zip alone
        #[arg(long)]
        open: bool,
        /// The day to build it for, such as 2026-10-02; by it routes expire [default: the day of
        /// `SOURCE_DATE_EPOCH`, else of the last commit]
        #[arg(long, value_name = "DATE", value_parser = today::day)]
        today: Option<Date>,
    },
    /// Show the site while you write
    ///
    /// Builds the site, keeps it in memory and shows it at an address of this machine. After each change of `book.toml`,
    /// `content/` or `themes/` the browser shows the page anew, in the place where it was. Problems stand on the page they
    /// are about; with an error the last good site stays. Nothing is written. Ctrl-C ends it.
    #[command(
        after_help = "Examples:\n  playbook serve                        the playbook in this folder\n  \
                            playbook serve deals --open           the playbook in deals/, shown in the browser\n  \
                            playbook serve --follow               the browser opens each page you edit"
    )]
    Serve {
        /// The playbook's folder, or a folder of Markdown files
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
        /// The port; 0 is any that is free [default: 4400, or the next that is free]
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// The address or name to listen at, such as 0.0.0.0 for every network this machine is in [default: this machine
        /// alone]
        #[arg(long, value_name = "A")]
        host: Option<String>,
        /// Show it in the browser
        #[arg(long)]
        open: bool,
        /// Let the browser open the page that was edited
        #[arg(long)]
        follow: bool,
        /// Compare all files again and again instead of waiting for the system to tell of changes; done unasked where it
        /// does not tell of them
        #[arg(long)]
        poll: bool,
        /// The day to build it for, such as 2026-10-02; by it routes expire [default: the day of
        /// `SOURCE_DATE_EPOCH`, else of the last commit]
        #[arg(long, value_name = "DATE", value_parser = today::day)]
        today: Option<Date>,
    },
    /// Build the site after each change
    ///
    /// Builds as `build` does, then again whenever something changes in `book.toml`, `content/` or `themes/`, and writes
    /// only the files that are different. Findings are said when they change. Ctrl-C ends it.
    #[command(
        after_help = "Examples:\n  playbook watch                        the playbook in this folder, into site/\n  \
                            playbook watch deals --out public     the playbook in deals/, into public/"
    )]
    Watch {
        /// The playbook's folder, or a folder of Markdown files
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
        /// Where the site goes [default: `site` in the playbook's folder, or here for a folder without `book.toml`]
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Compare all files again and again instead of waiting for the system to tell of changes; done unasked where it
        /// does not tell of them
        #[arg(long)]
        poll: bool,
        /// The day to build it for, such as 2026-10-02; by it routes expire [default: the day of
        /// `SOURCE_DATE_EPOCH`, else of the last commit]
        #[arg(long, value_name = "DATE", value_parser = today::day)]
        today: Option<Date>,
    },
    /// Look for mistakes
    ///
    /// Finds every problem that `build` would find, with its place and what to do, and writes nothing. Pages are not made,
    /// unless the playbook has a theme of its own whose templates could fail.
    ///
    /// How much each rule matters is set in `book.toml` under `[check]`: `broken-link = "error"`, `"warning"` or `"off"`.
    /// `playbook explain` lists the rules.
    #[command(
        after_help = "Exit codes: 0 no errors, 1 errors (or warnings, with `--deny warnings`), 2 could not run.\n\n\
                            Examples:\n  playbook check                         the playbook in this folder\n  \
                            playbook check --deny warnings         before a merge: nothing may be found\n  \
                            playbook check --format sarif          for a tool that reads it"
    )]
    Check {
        /// The playbook's folder, or a folder of Markdown files
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
        /// What ends with exit code 1 although it is no error
        #[arg(long, value_name = "LEVEL")]
        deny: Option<Deny>,
        /// How to write the findings down
        #[arg(long, value_name = "FORMAT", default_value = "human")]
        format: report::Format,
        /// Only what this rule finds; can be given several times
        #[arg(long, value_name = "RULE")]
        only: Vec<String>,
        /// The day to look at it for, such as 2026-10-02; by it routes expire [default: the day of `SOURCE_DATE_EPOCH`,
        /// else of the last commit]
        #[arg(long, value_name = "DATE", value_parser = today::day)]
        today: Option<Date>,
        /// Mend what can be mended by replacing a few letters: links to files that moved, keys in another spelling, dates in
        /// another form. Each change is shown; what is only likely is asked for first, on a terminal
        #[arg(long)]
        fix: bool,
        /// Agree to the likely mends as well: names that are a slip of the pen away from one that is there
        #[arg(long, requires = "fix")]
        yes: bool,
    },
    /// Explain a rule
    ///
    /// Says what the rule looks for and why, with a playbook that breaks it and one that keeps it.
    Explain {
        /// The rule's id, as in `error[unknown-team]`; without it all rules are listed
        #[arg(value_name = "RULE")]
        rule: Option<String>,
        /// All rules as one Markdown page for a playbook of yours
        #[arg(long, conflicts_with = "rule")]
        page: bool,
    },
    /// Start a playbook
    ///
    /// Writes a small playbook that builds at once: `book.toml`, a question bank, a guide, a process, a control, a
    /// route, the teams and an article, each explained in its own words. A file that is already there is never
    /// written over.
    #[command(after_help = "Example:\n  playbook init deals && playbook build deals")]
    Init {
        /// The folder to start it in; made if it is not there
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
    },
    /// Start a file in a playbook
    ///
    /// Writes a small, commented file that builds at once: a bank, a guide, a process, a control or a route. It lies in
    /// the right folder of `content`, its title is made from its name, and it refers to what the playbook has already.
    /// A file that is there is never written over.
    #[command(
        after_help = "Examples:\n  playbook new bank supply              content/questions/supply.yaml\n  \
                            playbook new guide first-call         content/guides/first-call.md\n  \
                            playbook new control credit-limit deals   in the playbook in deals/"
    )]
    New {
        /// What to start
        #[arg(value_name = "KIND")]
        kind: new::Kind,
        /// Its name, which is its id: small letters, with `-` between words (`_` for a bank)
        #[arg(value_name = "NAME")]
        name: String,
        /// The playbook's folder
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
    },
    /// Show what editors complete and check keys by
    ///
    /// Prints the JSON Schema of one form of file, or writes all of them into a folder. `playbook init` and `playbook
    /// new` keep them in `.playbook/schemas`, and start each file with a line that tells editors where they are. Run
    /// this after an update of `playbook`, to have its new keys completed as well.
    #[command(after_help = "Examples:\n  playbook schema                              what there is\n  \
                            playbook schema bank                         the schema of question banks\n  \
                            playbook schema --out .playbook/schemas      writes them all\n  \
                            playbook schema --markdown                   every key, to read")]
    Schema {
        /// Which form of file
        #[arg(value_name = "NAME", value_parser = PossibleValuesParser::new(FORMS.map(|form| form.name)))]
        name: Option<String>,
        /// Write into this folder, which is made if it is not there
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Print a reference of all keys in Markdown instead
        #[arg(long, conflicts_with_all = ["name", "out"])]
        markdown: bool,
    },
    /// Bring in questions that another tool keeps
    ///
    /// Turns them into banks (`content/questions/`) and guides (`content/guides/`), and says where each of their keys
    /// went: into a field, below `x:`, where authors see it, or nowhere.
    ///
    /// A file that the import did not write, or that was edited since, is left alone. To look before you leap, add
    /// `--dry-run`.
    #[command(subcommand)]
    Import(imports::Import),
    /// Give imported questions back to the tool they came from
    #[command(subcommand)]
    Export(imports::Export),
}

/// What can be refused besides errors.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Deny {
    /// Warnings
    Warnings,
}

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // A broken pipe while help is shown is nobody's problem.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let outcome = match arguments.command {
        Command::Build { dir, out, zip, open, today } => {
            build::run(&build::Plan { dir, out, zip, today, open })
        }
        Command::Serve { dir, port, host, open, follow, poll, today } => {
            let followed = following::Plan { dir, out: None, today, poll };
            serve::run(&serve::Plan { followed, port, host, open, follow })
        }
        Command::Watch { dir, out, poll, today } => watch::run(&following::Plan { dir, out, today, poll }),
        Command::Check { dir, deny, format, only, today, fix, yes } => {
            check::run(&check::Plan { dir, deny_warnings: deny.is_some(), format, only, today, fix, yes })
        }
        Command::Explain { rule, page } => explain::run(rule.as_deref(), page),
        Command::Init { dir } => init::run(&dir),
        Command::New { kind, name, dir } => new::run(kind, &name, &dir),
        Command::Schema { name, out, markdown } => {
            schema::run(&schema::Plan { name: name.as_deref(), out: out.as_deref(), markdown })
        }
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
    };
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::ContentErrors) => ExitCode::from(1),
        Err(failure) => {
            output::failure(&failure);
            ExitCode::from(2)
        }
    }
}
