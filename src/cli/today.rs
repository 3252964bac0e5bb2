//! The day a playbook is built for. Only here is it asked for; the pipeline is told.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};

use super::output::Failure;

/// The variable with which builds are made repeatable: seconds since 1970.
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The day that was asked for; else that of `SOURCE_DATE_EPOCH`; else that of the last commit where `content` is kept
/// in Git; else none. Never the clock's: the same sources make the same site.
pub fn today(asked: Option<Date>, content: &Path) -> Result<Option<Date>, Failure> {
    if asked.is_some() {
        return Ok(asked);
    }
    match env::var(EPOCH) {
        Ok(seconds) => day_of(&seconds).map(Some),
        Err(_) => Ok(last_commit(content)),
    }
}

/// A day as people write it on the command line.
pub fn day(text: &str) -> Result<Date, &'static str> {
    text.parse().map_err(|_| "write year, month and day, such as 2026-10-02")
}

fn day_of(seconds: &str) -> Result<Date, Failure> {
    let time = seconds.trim().parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    time.map(|time| time.to_zoned(TimeZone::UTC).date()).ok_or_else(|| {
        Failure(format!(
            "`{EPOCH}` is `{seconds}`, which is no number of seconds since 1970\n\
             help: set it to one, unset it, or name the day with `--today`"
        ))
    })
}

/// The day of the last commit as its author's calendar had it.
fn last_commit(folder: &Path) -> Option<Date> {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(["log", "-1", "--format=%cs"]);
    let output = git.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let day = String::from_utf8(output.stdout).ok()?;
    if output.status.success() { day.trim().parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn a_repeatable_build_has_the_day_it_is_told() {
        assert_eq!(day_of("0\n").ok(), "1970-01-01".parse().ok());
        assert_eq!(day_of("1791000000").ok(), "2026-10-03".parse().ok());
        assert!(day_of("yesterday").is_err_and(|failure| failure.0.contains("--today")));
    }
}
