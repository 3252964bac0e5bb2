//! What the search index costs to make, and what it weighs.
//!
//! `cargo bench --bench search` makes playbooks of 1,000 and 10,000 pages; `cargo bench --bench search -- DIR DIR` takes
//! playbooks of yours. The CPU seconds are those of all threads, of the median round.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench stops at what it cannot do, and prints its table"
)]

mod corpus;

use std::path::{Path, PathBuf};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use playbook::config::Config;
use playbook::link::{Beside, link};
use playbook::model::{Artifact, Piece, Playbook};
use playbook::source::{Area, Body};
use playbook::{load, parse, search};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 5;

fn main() {
    let folders: Vec<PathBuf> =
        std::env::args().skip(1).filter(|argument| argument != "--bench").map(PathBuf::from).collect();
    let home = tempfile::tempdir().expect("a temporary folder");
    let corpora = if folders.is_empty() {
        [1_000, 10_000]
            .map(|pages| corpus::write(pages, &home.path().join(format!("{pages}-pages"))))
            .to_vec()
    } else {
        folders
    };
    println!("| playbook | pages | CPU s | files | KiB | largest, KiB | first file, KiB |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for corpus in &corpora {
        row(corpus);
    }
}

fn row(corpus: &Path) {
    let playbook = linked(corpus);
    let mut costs: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let before = cpu();
            std::hint::black_box(search::index(&playbook));
            cpu() - before
        })
        .collect();
    costs.sort_by(f64::total_cmp);
    let index = search::index(&playbook);
    let sizes: Vec<usize> = index.values().map(size).collect();
    println!(
        "| {} | {} | {:.2} | {} | {} | {} | {} |",
        corpus.file_name().map(|name| name.to_string_lossy()).unwrap_or_default(),
        playbook.pages.len(),
        costs[ROUNDS / 2],
        sizes.len(),
        sizes.iter().sum::<usize>() / 1024,
        sizes.iter().max().unwrap_or(&0) / 1024,
        index.get("search/index.js").map_or(0, size) / 1024,
    );
}

/// The playbook in a folder, without its settings.
fn linked(folder: &Path) -> Playbook {
    let root = load::find_root(folder).expect("a folder");
    let sources = load::load(&root, &folder.join("site")).expect("it can be read").value;
    let mut entries = Vec::new();
    for (path, body) in sources.iter(Area::Content) {
        let Body::Text(text) = body else { continue };
        let opens_section = matches!(path.file_name(), "index.md" | "README.md");
        entries.extend(parse::entry(path, text, opens_section).map(|entry| entry.value));
    }
    link(&Config::default(), entries, Beside::default()).value
}

fn size(artifact: &Artifact) -> usize {
    match artifact {
        Artifact::Text(pieces) => pieces.iter().map(Piece::as_str).map(str::len).sum(),
        Artifact::Bytes(bytes) => bytes.len(),
        Artifact::Copy(_) => 0,
    }
}

/// The CPU seconds of this process so far.
fn cpu() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("usage of this process");
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    #[expect(clippy::cast_precision_loss, reason = "microseconds of one run are few")]
    let seconds = micros as f64 / 1e6;
    seconds
}
