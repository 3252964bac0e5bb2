//! Playbooks of any size, the same at every run: sections of fifty pages with tables, lists, links and headings.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const SECTION: usize = 50;

const WORDS: [&str; 24] = [
    "supplier", "contract", "renewal", "order", "credit", "limit", "quote", "tender", "approval", "invoice",
    "delivery", "margin", "security", "answer", "question", "meeting", "buyer", "price", "notice", "review",
    "budget", "evidence", "owner", "deadline",
];

/// Writes `pages` pages below `folder`.
pub fn write(pages: usize, folder: &Path) -> PathBuf {
    for page in 0..pages {
        let section = folder.join(format!("section-{:03}", page / SECTION));
        if page % SECTION == 0 {
            fs::create_dir_all(&section).expect("a folder");
            let index = format!("---\ntitle: Section {}\n---\n\nWhat belongs together.\n", page / SECTION);
            fs::write(section.join("index.md"), index).expect("a page");
        }
        fs::write(section.join(format!("page-{page:05}.md")), text(page, pages)).expect("a page");
    }
    fs::write(folder.join("index.md"), "# Playbook\n\nAll of it.\n").expect("a page");
    folder.to_path_buf()
}

fn text(page: usize, pages: usize) -> String {
    let mut words = Words(page as u64 + 1);
    let mut text = format!(
        "---\ntitle: \"{} {page}\"\ndescription: \"{}\"\ntags: [{}, {}]\nowner: finance\nweight: {}\n---\n\n",
        words.next(),
        words.sentence(9),
        words.next(),
        words.next(),
        page % SECTION
    );
    for heading in 0..6 {
        let _ = writeln!(
            text,
            "## {} {heading}\n\n{} {}\n",
            words.sentence(3),
            words.sentence(40),
            words.sentence(30)
        );
        let other = (page * 7 + heading * 13) % pages;
        let link = format!("../section-{:03}/page-{other:05}.md", other / SECTION);
        let _ = writeln!(text, "See [{}]({link}) for *more* and **all** of it.\n", words.sentence(4));
        if heading % 3 == 0 {
            text.push_str("| Step | Owner | Days |\n| --- | --- | ---: |\n");
            for row in 0..4 {
                let _ = writeln!(text, "| {} | {} | {row} |", words.sentence(4), words.next());
            }
            text.push('\n');
        } else {
            for _ in 0..4 {
                let _ = writeln!(text, "- {}", words.sentence(9));
            }
            text.push('\n');
        }
    }
    text
}

/// Words in an order that looks random and never changes (a linear congruential generator).
struct Words(u64);

impl Words {
    fn next(&mut self) -> &'static str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        WORDS[(self.0 >> 33) as usize % WORDS.len()]
    }

    fn sentence(&mut self, length: usize) -> String {
        let words: Vec<&str> = (0..length).map(|_| self.next()).collect();
        words.join(" ")
    }
}
