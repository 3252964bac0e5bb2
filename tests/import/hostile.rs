//! Folders and files that are not what they should be: each costs itself alone, and has a message.

use insta::assert_snapshot;
use playbook::import::Foreign;
use playbook::import::digital_marketplace::{DigitalMarketplace, export};
use playbook::source::{Body, SourcePath};
use proptest::prelude::*;

use crate::bench::{brief, built, differences, file, framework, imported, sources};
use crate::support::Book;

#[test]
fn a_broken_question_costs_only_that_question() {
    let deep = format!("question: Deep?\ntype: text\nx: {}1{}\n", "[".repeat(45), "]".repeat(45));
    let bottomless = format!("question: {}\n", "[".repeat(500));
    let mut sources = framework(&[
        ("twice", "question: Once?\ntype: text\nhint: a\nquestion: Twice?\n"),
        ("alias", "question: &q Who?\ntype: text\nname: *q\n"),
        ("list", "- question: A list?\n"),
        ("nothing", ""),
        ("half", "question: 'Open\ntype: text\n"),
        ("deep", &deep),
        ("bottomless", &bottomless),
        ("latin", "question: x\n"),
        ("fine", "question: Fine?\ntype: text\n"),
    ]);
    sources.insert(
        SourcePath::content("questions/set/latin.yml"),
        Body::Unreadable("question: Caf\u{fffd}?\n".into()),
    );
    let imported = imported(&sources);
    assert_snapshot!(brief(&imported.diagnostics, &sources), @r#"
    questions/set/alias.yml:1:11 yaml-alias: a text that starts with `&` needs quotes | write `question: "&q Who?"`
    questions/set/alias.yml:3:7 yaml-alias: a text that starts with `*` needs quotes | write `name: "*q"`
    questions/set/bottomless.yml:1:266 yaml-too-deep: this is nested deeper than 64 levels | if the brackets are text, put the text in quotes
    questions/set/deep.yml:1:1 import-shape: this is nested deeper than 40 levels | take it apart, or leave the file out
    questions/set/half.yml:1:11 yaml-syntax: this quote is never closed | close it with the same kind of quote; where the text goes on over several lines, indent them
    questions/set/list.yml:1:1 import-shape: this is no question: it does not start with keys | write `question: …` and `type: …`, each on a line of its own
    questions/set/nothing.yml:1:1 import-shape: this is no question: it does not start with keys | write `question: …` and `type: …`, each on a line of its own
    questions/set/twice.yml:4:1 yaml-duplicate-key: `question` is there twice | remove one of them; if these are two things of a list, start the second with `- `
    "#);
    assert_snapshot!(file(&imported.value, "questions/set.yaml"), @r"
    # Imported from the questions `set` of the framework `catering-2`.
    title: Set
    x:
      from: digital-marketplace
      framework: catering-2
      set: set
    questions:
      - heading: All

      - id: fine
        ask: Fine?
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: fine.yml
    ");
    assert_eq!(built(&imported.value).report(), "");
}

#[test]
fn names_that_clash_or_lead_nowhere_are_said() {
    let sources = sources(&[
        ("questions/a/size.yml", "question: Size of a?\ntype: text\n"),
        ("questions/a/Size.yml", "question: Size of A?\ntype: text\n"),
        ("questions/a/in.yml", "question: In?\ntype: text\ndepends: [{on: in, being: [x]}]\n"),
        (
            "questions/a/2nd.yaml",
            "question: Second?\ntype: radios\noptions: [{label: a, value: x}, {label: b, value: x}]\n",
        ),
        ("questions/b/size.yml", "question: Size of b?\ntype: text\n"),
        ("questions/b/deep/size.yml", "question: Deeper?\ntype: text\n"),
        ("questions/top.yml", "question: On top?\ntype: multiquestion\nquestions: [top, missing]\n"),
        ("manifests/m.yml", "- name: S\n  questions: [size, sise, top, [x], 7]\n- 3\n- {}\n"),
        ("manifests/text.yml", "just words\n"),
    ]);
    let imported = imported(&sources);
    assert_snapshot!(brief(&imported.diagnostics, &sources), @r#"
    manifests/text.yml:1:1 import-shape: this is no manifest: it is not a list of sections | start each section with a hyphen: `- name: …`, and below it `questions:` with their file names
    questions/a/size.yml:1:1 import-id: another question's id is `size` as well | this one is named `a.size_2` here; its file keeps its name on the way back
    questions/a/in.yml:3:1 import-kept: `depends` cannot be said as a condition | it names no question or answer that is at hand; it is kept below `x:`
    manifests/m.yml:2:21 import-missing-question: there is no question `sise` | did you mean `size`? | its name is kept below `x:` of the guide, which asks all others
    manifests/m.yml:1:1 import-shape: section 2 of this manifest has no keys | start it with `- name: …`; it is kept below `x:` of the guide
    "#);
    assert_snapshot!(imported.value.report.notes.join("\n"), @r"
    6 questions do not say why they are asked: look for “The source does not say why. Say here what we do with the answer.” in the banks and write it
    no manifest names `a/2nd`, `a/Size`, `a/in`, `a/size`, `b/size`: they are in their bank and in no guide
    ");
    let site = built(&imported.value);
    assert_eq!(site.errors(), 0, "{}", site.report());
    let back = differences(&sources, &site).1;
    assert_snapshot!(back, @r"manifests/text.yml: not given back");
}

#[test]
fn a_folder_that_is_no_framework_is_told_what_one_looks_like() {
    let refused = |files: &[(&str, &str)]| match DigitalMarketplace.import(&sources(files), "x") {
        Ok(imported) => format!("{} banks", imported.value.banks.len()),
        Err(wrong) => format!("{} | {}", wrong.message, wrong.help),
    };
    assert_snapshot!(refused(&[]), @r"there are no questions in this folder | a framework's folder holds `questions/<set>/*.yml` and `manifests/*.yml`; name that folder, the folder `frameworks` it lies in, or the repository");
    assert_snapshot!(refused(&[("a.yml", "a: 1\n"), ("b/c/d/questions/e.yml", "question: Too deep?\n")]), @r"this folder is no framework | a framework's folder holds `questions/<set>/*.yml` and `manifests/*.yml`; name that folder, the folder `frameworks` it lies in, or the repository");
    assert_snapshot!(refused(&[("questions/s/q.yml", "question: Fine?\n")]), @r"1 banks");
}

#[test]
fn a_playbook_cannot_make_the_export_write_elsewhere() {
    let bank = |x: &str, file: &str| {
        format!("title: T\nx: {x}\nquestions:\n  - {{id: a, ask: A?, why: B., x: {{file: {file}}}}}\n")
    };
    let book = Book::new()
        .file(
            "content/questions/a.yaml",
            &bank("{from: digital-marketplace, framework: f, set: ../../etc}", "a.yml"),
        )
        .file(
            "content/questions/b.yaml",
            &bank("{from: digital-marketplace, framework: f, set: s}", "../../b.yml"),
        )
        .file(
            "content/questions/c.yaml",
            &bank("{from: digital-marketplace, framework: .git, set: s}", "c.yml"),
        )
        .file("content/questions/d.yaml", &bank("{from: digital-marketplace, framework: f, set: s}", "d.yml"))
        .file("content/questions/e.yaml", &bank("{from: digital-marketplace, framework: f, set: s}", "d.yml"))
        .file("content/questions/f.yaml", &bank("{from: elsewhere}", "f.yml"));
    let sources = book.sources();
    let exported = export(&sources);
    assert_snapshot!(brief(&exported.diagnostics, &sources), @r"
    questions/c.yaml:4:5 export-path: `frameworks/.git/questions/s/c.yml` cannot be the path of a file | correct `framework` and `set` below `x:` of the bank, and `file` or `manifest` here
    questions/a.yaml:4:5 export-path: `frameworks/f/questions/../../etc/a.yml` cannot be the path of a file | correct `framework` and `set` below `x:` of the bank, and `file` or `manifest` here
    questions/b.yaml:4:5 export-path: `frameworks/f/questions/s/../../b.yml` cannot be the path of a file | correct `framework` and `set` below `x:` of the bank, and `file` or `manifest` here
    questions/e.yaml:4:5 export-path: `frameworks/f/questions/s/d.yml` comes from two places | correct `framework` and `set` below `x:` of the bank, and `file` or `manifest` here
    ");
    let paths: Vec<&str> = exported.value.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["frameworks/f/questions/s/d.yml"]);
}

/// Pieces that question files are made of, and pieces that break them.
fn any_line() -> impl Strategy<Value = String> {
    let keys = prop::sample::select(vec![
        "question",
        "type",
        "question_advice",
        "name",
        "id",
        "optional",
        "options",
        "depends",
        "followup",
        "unit",
        "unit_in_full",
        "questions",
        "hint",
        "file",
        "without",
        "validations",
        "on",
        "yes",
        "1",
        "~",
    ]);
    let values = prop::sample::select(vec![
        "text",
        "radios",
        "checkboxes",
        "boolean",
        "number",
        "multiquestion",
        "checkbox_tree",
        "Yes",
        "no",
        "~",
        "''",
        "12",
        "1.50",
        "2021-01-31",
        "{{ a }}",
        "'{{ item }}'",
        "\"<a href='https://x.example'>b</a>\"",
        "[[q1]]",
        "'[[q1]] and [[q9]]'",
        "[{label: A}, {label: B, value: b, options: [{label: C}]}]",
        "[{\"on\": q0, being: [A, b]}]",
        "[{\"on\": q1, being: [true]}]",
        "{q1: [true], q2: [false, true]}",
        "{q0: [A]}",
        "[q0, q1]",
        "|\n  a\n\n  - b\n",
        ">\n  folded\n  text\n",
        "'# x'",
        "'  a '",
        "\"a\\tb\"",
        "«ü»",
        "'a: b'",
        "- x",
        "*x",
        "'a\u{a0}b'",
    ]);
    (keys, values).prop_map(|(key, value)| format!("{key}: {value}\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_can_be_read_builds_and_is_given_back_as_it_was(
        questions in prop::collection::vec(prop::collection::vec(any_line(), 0..7), 1..5)
    ) {
        let texts: Vec<(String, String)> =
            questions.iter().enumerate().map(|(at, lines)| (format!("q{at}"), lines.concat())).collect();
        let pairs: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let sources = framework(&pairs);
        let imported = imported(&sources);
        let site = built(&imported.value);
        prop_assert_eq!(site.errors(), 0, "{}", site.report());
        let broken: Vec<&SourcePath> = imported
            .diagnostics
            .iter()
            .filter(|found| found.severity == playbook::diagnostic::Severity::Error)
            .filter_map(|found| found.place.as_ref().map(|place| &place.path))
            .collect();
        let mut whole = playbook::source::Sources::new("");
        for (path, body) in sources.iter(playbook::source::Area::Content) {
            if !broken.contains(&path) {
                whole.insert(path.clone(), body.clone());
            }
        }
        prop_assert_eq!(differences(&whole, &site).1, "");
    }
}
