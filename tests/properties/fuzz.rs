//! Files that were right until somebody's cat walked over them: pieces cut out, doubled, swapped, and signs put in that
//! mean something to a parser. Each must be answered, soon, the same each time, with places that are in the file.
//!
//! The inputs are the same in every run. `PLAYBOOK_FUZZ=100000 cargo test --test properties fuzz` tries so many of each
//! sort, and `PLAYBOOK_FUZZ_SEED` others than those.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use playbook::build::check;
use playbook::diagnostic::{Diagnostic, Fix, Style, mended, render};
use playbook::parse;
use playbook::source::{Area, Place, SourcePath, Sources, Span};

use crate::support::Book;

/// So many inputs of each sort, where nobody asks for more.
const INPUTS: u64 = 2000;

/// Longer than any input of a few kilobytes may take, on a busy machine and without optimisation.
const TOO_LONG: Duration = Duration::from_secs(20);

/// Signs and words that mean something in one of the formats.
const PIECES: [&str; 96] = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "  ",
    "    ",
    ":",
    ": ",
    "- ",
    "\n  - ",
    "-",
    "---\n",
    "+++\n",
    "...\n",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\"",
    "'",
    "“",
    "”",
    "|\n",
    ">-\n",
    "#",
    " #x",
    "# ",
    "## ",
    "&a ",
    "*a",
    "*",
    "**",
    "!t ",
    "<<: ",
    "null",
    "~",
    "true",
    "yes",
    "0",
    "12",
    "1,000",
    "£5k",
    "1e999",
    "-1",
    "2026-02-31",
    "2026-10-02",
    "2 days",
    "5-2 days",
    "é",
    "与信",
    "🎉",
    "e\u{301}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{2028}",
    "\u{85}",
    "\u{0}",
    "\\",
    "`",
    "```\n",
    "```questions\n",
    "```steps\n",
    "~~~",
    "> [!CAUTION]\n",
    "> ",
    "- [ ] ",
    "| a | b |\n|---|---|\n",
    "[x](",
    ")",
    "](a.md#b)",
    "![](",
    "<b>",
    "</b>",
    "<script>",
    "<!-- playbook-ignore broken-link: so -->",
    "<!--",
    "{{ x }}",
    "{% x %}",
    "{#id}",
    "[^1]",
    "credit.order_value",
    "supply.start",
    "lead-to-order.sign",
    "==",
    "=",
    "&&",
    "||",
    "!",
    "(",
    " in ",
    "finance",
    "title",
    "id",
];

/// Numbers that only look like chance (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a usize")
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// The text with one to six accidents.
fn mangled(text: &str, chance: &mut Chance) -> String {
    let mut text = text.to_owned();
    for _ in 0..=chance.below(6) {
        let (one, other) = (chance.place(&text), chance.place(&text));
        let (from, to) = (one.min(other), one.max(other));
        match chance.below(8) {
            0..=2 => text.insert_str(from, PIECES[chance.below(PIECES.len())]),
            // A few characters, or more.
            3 => text.replace_range(from..near(&text, from, to, 12), ""),
            4 => text.replace_range(from..near(&text, from, to, 300), ""),
            5 => {
                let again = text[from..near(&text, from, to, 200)].to_owned();
                text.insert_str(to, &again);
            }
            6 => text.replace_range(from..near(&text, from, to, 8), PIECES[chance.below(PIECES.len())]),
            _ => {
                let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
                let (one, other) = (chance.below(lines.len().max(1)), chance.below(lines.len().max(1)));
                if !lines.is_empty() {
                    lines.swap(one, other);
                }
                text = lines.concat();
            }
        }
    }
    text
}

/// The end of a part that begins at `from` and has at most so many bytes.
fn near(text: &str, from: usize, to: usize, most: usize) -> usize {
    let mut end = to.min(from + most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end.max(from)
}

/// A file of the playbook that is right.
fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mistakes/playbook").join(path))
        .expect("a file of the playbook")
}

const FILES: [&str; 11] = [
    "book.toml",
    "content/index.md",
    "content/terms.md",
    "content/teams.yaml",
    "content/questions/credit.yaml",
    "content/questions/supply.yaml",
    "content/guides/first-call.md",
    "content/processes/lead-to-order.md",
    "content/controls/credit-limit.md",
    "content/routes/start-early.md",
    "content/scenarios/small-order.yaml",
];

/// The playbook with one file put in another's place.
fn book(path: &str, text: &str) -> Sources {
    let put = |book: Book, own: &&str| book.file(own, if *own == path { text } else { &files()[*own] });
    FILES.iter().fold(Book::new(), put).sources()
}

fn files() -> &'static std::collections::HashMap<&'static str, String> {
    static READ: std::sync::OnceLock<std::collections::HashMap<&'static str, String>> =
        std::sync::OnceLock::new();
    READ.get_or_init(|| FILES.iter().map(|path| (*path, file(path))).collect())
}

/// What a finding must keep to, in the file it is about.
fn assert_sound(found: &[Diagnostic], own: &SourcePath, text: &str) {
    for one in found {
        assert!(one.rule != "internal" && !one.message.is_empty(), "{one:?}\n{text}");
        let is_inside = |place: &Place| place.path != *own || text.get(place.span.range()).is_some();
        assert!(one.place.iter().all(is_inside), "outside: {one:?}\n{text}");
        assert!(one.related.iter().all(|(place, _)| is_inside(place)), "outside: {one:?}\n{text}");
    }
    let mends: Vec<(Span, &Fix)> = found
        .iter()
        .filter_map(Diagnostic::mend)
        .filter(|(path, ..)| *path == own)
        .map(|(_, span, fix)| (span, fix))
        .collect();
    assert!(mended(text, &mends).1 <= mends.len());
}

/// Does something for each number below `end`, on a few threads of its own: those of the program's pool would take up
/// another input while they wait, and none could be timed.
fn each(end: u64, act: impl Fn(u64) + Sync) {
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get) as u64;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let act = &act;
            scope
                .spawn(move || (thread..end).step_by(usize::try_from(threads).expect("a few")).for_each(act));
        }
    });
}

/// Tries inputs made of a file: each parsed twice, one in a hundred as part of the playbook, and what is found drawn.
fn fuzz(path: &str) {
    let number = |name| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let inputs = number("PLAYBOOK_FUZZ").unwrap_or(INPUTS);
    let seed = number("PLAYBOOK_FUZZ_SEED").unwrap_or_default();
    let seed = path.bytes().fold(seed, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte)));
    let right = file(path);
    let own = match path.strip_prefix("content/") {
        Some(inner) => SourcePath::content(inner),
        None => SourcePath::new(Area::Config, path),
    };
    each(inputs, |at| {
        let mut chance = Chance(seed.wrapping_add(at));
        let text = mangled(&right, &mut chance);
        let start = Instant::now();
        let read = || match own.area() {
            Area::Config => playbook::config::read(&own, &text).diagnostics,
            _ => parse::entry(&own, &text, false).expect("no asset").diagnostics,
        };
        let found = read();
        assert_sound(&found, &own, &text);
        assert!(found == read(), "found differently a second time:\n{text}");
        if at % 100 == 0 {
            let sources = book(path, &text);
            let found = check(sources.clone(), Vec::new(), None).diagnostics;
            assert_sound(&found, &own, &text);
            for one in &found {
                assert!(!render(one, &sources, "", Style::Plain).is_empty());
            }
            assert!(found == check(sources, Vec::new(), None).diagnostics, "differs a second time:\n{text}");
        }
        assert!(start.elapsed() < TOO_LONG, "{:?} for\n{text}", start.elapsed());
    });
}

macro_rules! families {
    ($($name:ident: $path:literal)*) => {$(
        #[test]
        fn $name() {
            fuzz($path);
        }
    )*};
}

families! {
    any_book_toml_is_answered: "book.toml"
    any_article_is_answered: "content/terms.md"
    any_file_of_teams_is_answered: "content/teams.yaml"
    any_bank_with_conditions_is_answered: "content/questions/credit.yaml"
    any_guide_with_blocks_is_answered: "content/guides/first-call.md"
    any_process_is_answered: "content/processes/lead-to-order.md"
    any_control_is_answered: "content/controls/credit-limit.md"
    any_route_is_answered: "content/routes/start-early.md"
    any_scenario_is_answered: "content/scenarios/small-order.yaml"
}

#[test]
fn any_condition_is_answered() {
    let right = "credit.order_value > 25000 && (credit.terms in [\"d30\", \"d60\"] || !supply.urgent) && size(a.b) != 2";
    let inputs =
        std::env::var("PLAYBOOK_FUZZ").ok().and_then(|value| value.parse().ok()).unwrap_or(INPUTS * 3);
    each(inputs, |at| {
        let text = mangled(right, &mut Chance(at));
        let start = Instant::now();
        let read = parse::condition::parse(&text);
        match &read {
            Ok(expression) => assert!(text.get(expression.span.range()).is_some(), "{text}"),
            Err(fault) => assert!(text.get(fault.at.clone()).is_some(), "{fault:?}: {text}"),
        }
        assert!(read == parse::condition::parse(&text), "{text}");
        assert!(start.elapsed() < TOO_LONG, "{text}");
    });
}
