//! Long series of edits, one after the other or all at once.

use std::fs;

use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::{START, Watched, expected, put};

const PATHS: [&str; 9] = [
    "content/index.md",
    "content/one.md",
    "content/a",
    "content/a/index.md",
    "content/a/two.md",
    "content/a/b/three.md",
    "content/a/b",
    "content/c",
    "content/c/picture.png",
];

#[derive(Clone, Debug)]
enum Edit {
    Write(usize, u8),
    Remove(usize),
    Rename(usize, usize),
    Theme(u8),
    Config(u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    let path = || 0..PATHS.len();
    prop_oneof![
        5 => (path(), any::<u8>()).prop_map(|(path, text)| Edit::Write(path, text)),
        2 => path().prop_map(Edit::Remove),
        3 => (path(), path()).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => any::<u8>().prop_map(Edit::Theme),
        1 => any::<u8>().prop_map(Edit::Config),
    ]
}

fn carry_out(edit: &Edit, watched: &Watched) {
    let at = |path: &usize| watched.at(PATHS[*path]);
    match edit {
        Edit::Write(path, text) => {
            let text = match text % 8 {
                0 => "---\ntitle: [\n---\n".to_owned(),
                1 => "---\nkind: route\n---\n".to_owned(),
                text => format!("# Title {text}\n\nSee [one](/one.md).\n"),
            };
            let _ = fs::create_dir_all(at(path).parent().unwrap());
            let _ = fs::write(at(path), text);
        }
        Edit::Remove(path) => {
            let _ = fs::remove_file(at(path)).or_else(|_| fs::remove_dir_all(at(path)));
        }
        Edit::Rename(from, to) => {
            let _ = fs::create_dir_all(at(to).parent().unwrap());
            let _ = fs::rename(at(from), at(to));
        }
        Edit::Theme(text) => {
            let end = if text % 4 == 0 { "" } else { "{% endblock %}" };
            let text = format!("{{% extends \"default/article.html\" %}}{{% block end %}}{text}{end}");
            put(&watched.at("themes/house/article.html"), &text);
        }
        Edit::Config(text) => {
            let text = match text % 4 {
                0 => "title = \"Deals\ntheme",
                1 => "theme = \"house\"\n",
                2 => "title = \"Other deals\"\n",
                _ => "",
            };
            put(&watched.at("book.toml"), text);
        }
    }
}

#[test]
fn after_any_series_of_edits_the_site_is_that_of_a_clean_build() {
    let watched = Watched::new(&START, &[]);
    let mut runner = TestRunner::deterministic();
    let script = proptest::collection::vec(edit(), 1..8);
    for _ in 0..40 {
        let edits = script.new_tree(&mut runner).unwrap().current();
        for edit in &edits {
            carry_out(edit, &watched);
        }
        if expected(watched.dir.path()).is_none() {
            // What is broken is mended, and with the next edit there is a site again.
            for path in PATHS.iter().filter(|path| watched.at(path).is_file()) {
                watched.put(path, "# Mended\n");
            }
            watched.put("book.toml", "title = \"Mended\"\n");
            let _ = fs::create_dir_all(watched.at("content"));
        }
        watched.settles();
    }
}
