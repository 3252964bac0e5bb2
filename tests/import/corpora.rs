//! Real question files, where they are at hand.

#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::path::{Path, PathBuf};

use playbook::import::digital_marketplace::DigitalMarketplace;
use playbook::import::markdown_questions::MarkdownQuestions;
use playbook::import::{Foreign, value};
use playbook::load::load_folder;

use crate::bench::{built, differences};

const NAME: &str = "digital-outcomes-and-specialists-5";

fn corpus(name: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let beside = ["../shared/corpora", "../../shared/corpora"].map(|folder| here.join(folder).join(name));
    let found = beside.into_iter().find(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("skipped: the corpus `{name}` is not at hand");
    }
    found
}

/// The repository, its folder `frameworks` and the framework itself are the same to the import.
#[test]
fn a_whole_framework_builds_without_a_finding_and_is_given_back_as_it_was() {
    let Some(corpus) = corpus("dm-dos5") else { return };
    let import = |folder: &str| {
        let loaded =
            load_folder(&corpus.join(folder), |path| path.extension() == "yml").expect("it can be read");
        let result = DigitalMarketplace.import(&loaded.value, NAME).expect("it is a framework");
        (loaded.value, result)
    };
    let (sources, result) = import("");
    assert_eq!(result.diagnostics, []);
    for folder in ["frameworks", &format!("frameworks/{NAME}")] {
        assert_eq!(import(folder).1.value, result.value, "{folder}");
    }
    let site = built(&result.value);
    assert_eq!(site.report(), "");
    let (count, report) = differences(&sources, &site);
    assert_eq!((count, report.as_str()), (275, ""), "263 questions and 12 manifests");
    assert_eq!(site.built.questions, 224, "the other 39 group them");
    assert_eq!(result.value.files().len(), 17);
}

#[test]
fn the_key_questions_of_a_handbook_become_a_bank_and_a_guide_for_each_play() {
    let Some(corpus) = corpus("usds-playbook") else { return };
    let form = MarkdownQuestions { heading: "Key Questions".to_owned() };
    let loaded = load_folder(&corpus, |path| form.wants(path)).expect("it can be read");
    let result = form.import(&loaded.value, "usds-playbook").expect("it has such lists");
    assert_eq!(result.diagnostics, []);
    let site = built(&result.value);
    assert_eq!(site.report(), "");
    assert_eq!((result.value.guides.len(), site.built.questions), (13, 82));
    let first = result.value.guides.first().expect("there is one");
    assert_eq!(value::get_text(&first.x, "from"), Some("markdown-questions"));
}
