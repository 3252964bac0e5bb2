//! The adapter between the process and the library: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    playbook::cli::run(std::env::args_os())
}
