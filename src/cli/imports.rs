//! The words after `playbook import` and `playbook export`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Outcome;
use super::import::{self, Plan};
use super::output::Failure;

#[derive(Subcommand)]
/// What can be brought in.
pub enum Import {
    /// A framework of the Digital Marketplace (YAML)
    ///
    /// A set of questions becomes a bank, and a manifest a guide. What the banks have no field for is kept below
    /// `x:`, so that `playbook export digital-marketplace` can give the framework back as it was.
    #[command(
        name = "digital-marketplace",
        after_help = "Examples:\n  playbook import digital-marketplace frameworks/g-cloud-12 --into deals --dry-run\n  \
                            playbook import digital-marketplace ../digitalmarketplace-frameworks --into deals"
    )]
    DigitalMarketplace {
        /// A framework's folder, the folder `frameworks`, or the repository
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        #[command(flatten)]
        target: Target,
    },
    /// Pages with a list of questions below a heading (Markdown)
    ///
    /// All questions become one bank, and each page a guide that asks its own.
    #[command(
        name = "markdown-questions",
        after_help = "Example:\n  playbook import markdown-questions plays --heading \"Key Questions\" --into deals"
    )]
    MarkdownQuestions {
        /// The folder of the pages
        #[arg(value_name = "DIR")]
        dir: PathBuf,
        /// The heading above the questions
        #[arg(long, value_name = "TEXT", default_value = "Key Questions")]
        heading: String,
        #[command(flatten)]
        target: Target,
    },
}

#[derive(Args)]
/// Where an import goes, and how.
pub struct Target {
    /// The playbook; made if the folder is empty or not there
    #[arg(long, value_name = "PLAYBOOK", default_value = ".")]
    into: PathBuf,
    /// Say what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Also write over files that the import did not write, or that were edited since
    #[arg(long)]
    force: bool,
}

#[derive(Subcommand)]
/// What can be given back.
pub enum Export {
    /// Frameworks of the Digital Marketplace (YAML)
    ///
    /// Writes each question and manifest as a file of its own below `frameworks/`. Its data equals what was
    /// imported, but for what was changed since.
    #[command(
        name = "digital-marketplace",
        after_help = "Example:\n  playbook export digital-marketplace deals --out ../digitalmarketplace-frameworks"
    )]
    DigitalMarketplace {
        /// The playbook's folder
        #[arg(value_name = "DIR", default_value = ".")]
        dir: PathBuf,
        /// The folder to write to
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Say what would be done, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Also write over files that are not an earlier export's
        #[arg(long)]
        force: bool,
    },
}

impl Import {
    /// Runs it.
    pub fn run(self) -> Result<Outcome, Failure> {
        match self {
            Self::DigitalMarketplace { dir, target } => import::digital_marketplace(&target.plan(dir)),
            Self::MarkdownQuestions { dir, heading, target } => {
                import::markdown_questions(&target.plan(dir), heading)
            }
        }
    }
}

impl Export {
    /// Runs it.
    pub fn run(self) -> Result<Outcome, Failure> {
        let Self::DigitalMarketplace { dir, out, dry_run, force } = self;
        import::export(&dir, &Plan { dir: dir.clone(), into: out, dry_run, force })
    }
}

impl Target {
    fn plan(self, dir: PathBuf) -> Plan {
        Plan { dir, into: self.into, dry_run: self.dry_run, force: self.force }
    }
}
