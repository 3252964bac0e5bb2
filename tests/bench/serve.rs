//! How long an edit takes to be on screen, and what it costs.
//!
//! `cargo bench --bench serve` makes playbooks of 10, 1,000 and 10,000 pages, serves each, edits one file after the other and
//! waits as a browser does: for the event, and then for the first byte of the page that is fresh. It prints the median of
//! twenty edits of each sort, from before the file is written, with the CPU time of the server until it is idle again.
//! The smallest shows the floor: to be told of a change, read, parse, render, compare and send one page.
//! `cargo bench --bench serve -- 1000 --edits 1000` takes one size, and then looks at the memory after as many edits more.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench stops at what it cannot do, and prints its table"
)]

mod corpus;
mod preview;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use preview::Preview;

const ROUNDS: usize = 20;

/// How many guides ask the question that is edited.
const GUIDES: usize = 50;

/// How long the server is left alone to see what idling costs.
const IDLE: Duration = Duration::from_secs(10);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let number = |text: &String| text.parse::<usize>().ok();
    let after = |name: &str| arguments.iter().skip_while(|one| *one != name).nth(1).and_then(number);
    let edits = after("--edits").unwrap_or_default();
    let sizes: Vec<usize> = arguments.iter().take_while(|one| *one != "--edits").filter_map(number).collect();
    let sizes = if sizes.is_empty() { vec![10, 1_000, 10_000] } else { sizes };
    println!("| edit | pages | wall ms | CPU ms | slowest ms |");
    println!("|---|---:|---:|---:|---:|");
    let mut notes = String::new();
    for pages in sizes {
        let home = tempfile::tempdir().expect("a temporary folder");
        let book = Book::write(pages, home.path());
        let preview = Preview::start(home.path());
        for edit in &book.edits() {
            let mut costs: Vec<Cost> = (0..ROUNDS).map(|round| measure(&preview, edit, round)).collect();
            let slowest = costs.iter().map(|cost| cost.wall).max().unwrap_or_default();
            let median = |key: fn(&Cost) -> Duration, costs: &mut [Cost]| {
                costs.sort_by_key(key);
                key(&costs[costs.len() / 2])
            };
            println!(
                "| {} | {pages} | {:.1} | {:.1} | {:.1} |",
                edit.name,
                milliseconds(median(|cost| cost.wall, &mut costs)),
                milliseconds(median(|cost| cost.cpu, &mut costs)),
                milliseconds(slowest)
            );
        }
        let before = preview.cpu();
        sleep(IDLE);
        let idle = milliseconds(preview.cpu().saturating_sub(before));
        let (now, most) = preview.megabytes();
        let _ = writeln!(
            notes,
            "{pages} pages: {now:.0} MB, at most {most:.0} MB; idle for 10 s: {idle:.1} ms of CPU."
        );
        if edits > 0 {
            let body = &book.edits()[0];
            for round in ROUNDS..ROUNDS + edits {
                measure(&preview, body, round);
            }
            let (now, most) = preview.megabytes();
            let _ =
                writeln!(notes, "{pages} pages after {edits} edits more: {now:.0} MB, at most {most:.0} MB.");
        }
    }
    println!("\n{notes}");
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// What one edit took.
struct Cost {
    wall: Duration,
    cpu: Duration,
}

/// An edit of one file.
struct Edit {
    name: &'static str,
    file: PathBuf,
    /// The file, with `{}` for a word that is another each time.
    text: String,
    /// A page that shows the word then.
    page: String,
}

fn measure(preview: &Preview, edit: &Edit, round: usize) -> Cost {
    let word = format!("fresh{}x{round}", edit.name.len());
    let text = edit.text.replace("{}", &word);
    let mut events = preview.events();
    let cpu = preview.cpu();
    let start = Instant::now();
    fs::write(&edit.file, text).expect("a file");
    let wall = loop {
        events.next();
        let (first, page) = preview.get(&edit.page);
        if page.contains(&word) {
            break first.duration_since(start);
        }
    };
    preview.settle();
    Cost { wall, cpu: preview.cpu().saturating_sub(cpu) }
}

/// A playbook with something of each sort to edit.
struct Book {
    folder: PathBuf,
}

impl Book {
    fn write(pages: usize, folder: &Path) -> Self {
        let put = |path: &str, text: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        corpus::write(pages, &folder.join("content"));
        put("book.toml", "title = \"Playbook\"\ntheme = \"house\"\n");
        put("content/teams.yaml", "teams:\n  - { id: finance, name: Finance }\n");
        let book = Self { folder: folder.to_path_buf() };
        for edit in book.edits() {
            let path = edit.file.strip_prefix(folder).expect("it is inside").to_string_lossy().into_owned();
            put(&path, &edit.text.replace("{}", "first"));
        }
        for guide in 0..GUIDES {
            let text = format!(
                "---\nkind: guide\ntitle: Guide {guide}\nowner: finance\n---\n\n```questions\nask: [bank.one]\n```\n"
            );
            put(&format!("content/guides/guide-{guide}.md"), &text);
        }
        book
    }

    fn edits(&self) -> [Edit; 4] {
        let page = |title: &str, word: &str| {
            format!(
                "---\ntitle: \"Page {title}\"\nowner: finance\nweight: 1\n---\n\n## Heading\n\nWords {word} and [a link](page-00002.md).\n"
            )
        };
        let file = |path: &str| self.folder.join(path);
        [
            Edit {
                name: "body of one page",
                file: file("content/section-000/page-00001.md"),
                text: page("one", "{}"),
                page: "section-000/page-00001.html".into(),
            },
            Edit {
                name: "title of one page, seen on its sibling",
                file: file("content/section-000/page-00003.md"),
                text: page("{}", "three"),
                page: "section-000/page-00004.html".into(),
            },
            Edit {
                name: "one question drawn by 50 guides",
                file: file("content/questions/bank.yaml"),
                text: "title: Bank\nowner: finance\nquestions:\n  - id: one\n    ask: Is it {}?\n    why: We want to know.\n".into(),
                page: format!("guides/guide-{}.html", GUIDES - 1),
            },
            Edit {
                name: "a template every page uses",
                file: file("themes/house/article.html"),
                text: "{% extends \"default/article.html\" %}{% block end %}<p>{}</p>{% endblock %}".into(),
                page: "section-000/page-00001.html".into(),
            },
        ]
    }
}
