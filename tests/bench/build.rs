//! What a build and a check cost beside the least that any generator must do.
//!
//! `cargo bench` makes playbooks of 1,000 and 10,000 pages, builds each with the program and with a floor that
//! reads every file, runs `pulldown-cmark` and writes one file a page, in turns, and prints the CPU seconds of the
//! median round, their ratio and the largest memory; beside `playbook check` stands the floor without the writing.
//! `cargo bench -- DIR DIR` measures playbooks of yours instead. Times mean little on a busy machine; ratios of one
//! run say more.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench stops at what it cannot do, and prints its table"
)]

mod corpus;
mod floor;
mod measure;

use std::path::{Path, PathBuf};

use measure::{Cost, median, run};

const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.first().map(String::as_str) {
        Some("--floor") => floor::build(Path::new(&arguments[1]), Path::new(&arguments[2])),
        Some("--floor-read") => floor::read(Path::new(&arguments[1])),
        _ => table(&arguments),
    }
}

fn table(folders: &[String]) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let corpora: Vec<PathBuf> = if folders.is_empty() {
        [1_000, 10_000]
            .map(|pages| corpus::write(pages, &home.path().join(format!("{pages}-pages"))))
            .to_vec()
    } else {
        folders.iter().map(PathBuf::from).collect()
    };
    println!(
        "| playbook | pages | floor CPU s | build CPU s | ratio | build MB | unchanged CPU s | reading floor CPU s | check CPU s | ratio |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    let mut costs = Vec::new();
    for corpus in &corpora {
        let cost = measure_corpus(corpus, home.path());
        println!(
            "| {} | {} | {:.2} | {:.2} | {:.1} | {:.0} | {:.2} | {:.2} | {:.2} | {:.1} |",
            corpus.file_name().map(|name| name.to_string_lossy()).unwrap_or_default(),
            cost.pages,
            cost.floor.cpu,
            cost.build.cpu,
            cost.build.cpu / cost.floor.cpu,
            cost.build.megabytes,
            cost.unchanged.cpu,
            cost.reading.cpu,
            cost.check.cpu,
            cost.check.cpu / cost.reading.cpu
        );
        costs.push(cost);
    }
    if let [small, .., large] = costs.as_slice() {
        println!(
            "\n{} pages cost {:.1} times the CPU of {}.",
            large.pages,
            large.build.cpu / small.build.cpu,
            small.pages
        );
    }
}

struct Costs {
    pages: usize,
    floor: Cost,
    build: Cost,
    unchanged: Cost,
    reading: Cost,
    check: Cost,
}

/// Floor, build, a second build of the same, the floor's reading and a check, in turns; what is written goes into a folder
/// that is new.
fn measure_corpus(corpus: &Path, home: &Path) -> Costs {
    let (mut floors, mut builds, mut agains) = (Vec::new(), Vec::new(), Vec::new());
    let (mut readings, mut checks) = (Vec::new(), Vec::new());
    let this = std::env::current_exe().expect("this program's path");
    for round in 0..ROUNDS {
        // Nothing is removed between rounds: some file systems make files slowly for a while after many went.
        let out =
            home.join(format!("{}-floor-{round}", corpus.file_name().expect("a name").to_string_lossy()));
        floors.push(run(&this, &["--floor".as_ref(), corpus.as_ref(), out.as_ref()]));
        let out =
            home.join(format!("{}-build-{round}", corpus.file_name().expect("a name").to_string_lossy()));
        let arguments = ["build".as_ref(), corpus.as_ref(), "--out".as_ref(), out.as_ref()];
        builds.push(run(Path::new(env!("CARGO_BIN_EXE_playbook")), &arguments));
        agains.push(run(Path::new(env!("CARGO_BIN_EXE_playbook")), &arguments));
        readings.push(run(&this, &["--floor-read".as_ref(), corpus.as_ref()]));
        checks.push(run(Path::new(env!("CARGO_BIN_EXE_playbook")), &["check".as_ref(), corpus.as_ref()]));
    }
    Costs {
        pages: floor::pages(corpus).len(),
        floor: median(floors),
        build: median(builds),
        unchanged: median(agains),
        reading: median(readings),
        check: median(checks),
    }
}
