//! The schemas by which editors check files say what the program says, and every file that we give away fits them.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests: a panic is the report")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use playbook::diagnostic::Severity;
use playbook::parse::schema::{FORMS, Form, reference};
use serde_json::Value;
use support::Book;

fn here() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn schema(name: &str) -> Value {
    Form::named(name).expect("there is such a form").schema()
}

fn validator(name: &str) -> Validator {
    jsonschema::draft7::new(&schema(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What a validator says, one complaint to a line.
fn complaints(name: &str, value: &Value) -> String {
    let all = validator(name);
    let all = all.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path()));
    all.collect::<Vec<_>>().join("\n")
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

/// TOML as the editors' tools give it to a schema: a date is a text.
fn toml(text: &str) -> Value {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => truth.into(),
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(plain).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, plain(value))).collect(),
        }
    }
    plain(toml::Value::Table(text.parse().expect("it is TOML")))
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == extension)
}

/// A page's front matter, if it has any.
fn front_matter(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("---\n")?;
    rest.find("\n---").and_then(|end| rest.get(..end))
}

/// The form and the value of a file of a playbook, by its path from the playbook's folder.
fn read(path: &str, text: &str) -> Option<(&'static str, Value)> {
    match path {
        "book.toml" => Some(("book", toml(text))),
        "content/teams.yaml" => Some(("teams", yaml(text))),
        _ if path.starts_with("content/questions/") && has_extension(path, "yaml") => {
            Some(("bank", yaml(text)))
        }
        _ if path.starts_with("content/scenarios/") && has_extension(path, "yaml") => {
            Some(("scenario", yaml(text)))
        }
        _ if has_extension(path, "md") => front_matter(text).map(|matter| ("page", yaml(matter))),
        _ => None,
    }
}

/// Every file below a folder, by its path from there.
fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = |path: &Path| path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    files.map(|entry| (named(entry.path()), entry.into_path())).collect()
}

#[test]
fn every_file_of_the_example_and_of_the_starter_fits_its_schema_and_says_which_that_is() {
    for root in [here(), here().join("src/cli/starter")] {
        let mut seen = BTreeSet::new();
        let content =
            files(&root.join("content")).into_iter().map(|(path, at)| (format!("content/{path}"), at));
        for (path, at) in content.chain([("book.toml".to_owned(), root.join("book.toml"))]) {
            let Ok(text) = fs::read_to_string(&at) else { continue };
            let Some((form, value)) = read(&path, &text) else { continue };
            assert_eq!(complaints(form, &value), "", "{path}");
            let kind = value.get("kind").and_then(Value::as_str).unwrap_or("article");
            let own = if form == "page" { kind } else { form };
            assert_eq!(complaints(own, &value), "", "{path} as {own}");
            seen.insert(own.to_owned());
            let up = "../".repeat(path.matches('/').count());
            let line = match form {
                "book" => format!("#:schema .playbook/schemas/{own}.json\n"),
                "page" => format!("---\n# yaml-language-server: $schema={up}.playbook/schemas/{own}.json\n"),
                _ => format!("# yaml-language-server: $schema={up}.playbook/schemas/{own}.json\n"),
            };
            assert!(text.starts_with(&line), "{path} does not start with\n{line}");
        }
        let forms: BTreeSet<String> =
            FORMS.iter().map(|form| form.name.to_owned()).filter(|name| name != "page").collect();
        assert_eq!(seen, forms, "{}", root.display());
    }
}

/// Run with `SNAPSHOTS=overwrite` to write them anew.
#[test]
fn the_schemas_and_the_reference_in_the_example_are_those_of_today() {
    for form in FORMS {
        let path = here().join(".playbook/schemas").join(format!("{}.json", form.name));
        snapbox::assert_data_eq!(form.text(), snapbox::Data::read_from(&path, None).raw());
    }
    let path = here().join("content/reference.md");
    let written = fs::read_to_string(&path).unwrap_or_default();
    let matter = front_matter(&written).unwrap_or_default();
    let today = format!("---\n{matter}\n---\n{}", reference());
    snapbox::assert_data_eq!(today, snapbox::Data::read_from(&path, None).raw());
}

#[test]
fn every_example_in_a_schema_fits_where_it_stands() {
    fn walk(part: &Value, whole: &Value, seen: &mut usize) {
        match part {
            Value::Object(keywords) => {
                for example in keywords.get("examples").and_then(Value::as_array).into_iter().flatten() {
                    let mut form = part.clone();
                    if let Some(definitions) = whole.get("definitions") {
                        form["definitions"] = definitions.clone();
                    }
                    let validator = jsonschema::draft7::new(&form).unwrap();
                    assert!(validator.is_valid(example), "{example} does not fit {part}");
                    *seen += 1;
                }
                keywords.values().for_each(|inner| walk(inner, whole, seen));
            }
            Value::Array(parts) => parts.iter().for_each(|inner| walk(inner, whole, seen)),
            _ => {}
        }
    }
    let mut seen = 0;
    for form in FORMS {
        let schema = form.schema();
        walk(&schema, &schema, &mut seen);
    }
    assert!(seen > 50, "only {seen} examples");
}

/// A playbook in which everything can be referred to.
fn book() -> Book {
    Book::new()
        .file("book.toml", "[[moments]]\nid = \"first\"\n")
        .file("content/teams.yaml", "teams:\n  - {id: t, name: T}\n")
        .file("content/questions/b.yaml", "title: B\nquestions:\n  - {id: q, ask: Q?, why: W.}\n")
        .file("content/controls/c.md", "---\nkind: control\nrule: R\nbecause: B\nto-yes: [{title: T}]\nasks: [b.q]\n---\n")
        .file("content/routes/r.md", "---\nkind: route\nwhen-said: [x]\nbends: [c]\ndecides: t\nwithin: 1 day\nexpires: 2030-01-01\n---\n")
        .file("content/processes/p.md", "---\nkind: process\nsteps: [{id: s, title: S, team: t, takes: 1 day}]\n---\n")
}

/// What is said of a file's text, in short.
fn found(path: &str, text: &str) -> (String, bool) {
    let site = book().file(path, text).build();
    let site_errors = site.diagnostics.iter().any(|found| found.severity == Severity::Error);
    (site.brief(), site_errors)
}

/// The smallest file of each form, and where it lies. Front matter comes without its fences.
const SMALLEST: [(&str, &str, &str); 9] = [
    ("book", "book.toml", "[[moments]]\nid = \"first\"\n"),
    ("teams", "content/teams.yaml", "teams:\n- id: t\n  name: T\n"),
    ("bank", "content/questions/b.yaml", "title: B\nquestions:\n- id: q\n  ask: Q?\n  why: W.\n"),
    ("article", "content/a.md", "title: A\n"),
    ("guide", "content/guides/g.md", "kind: guide\n"),
    (
        "process",
        "content/processes/p.md",
        "kind: process\nsteps:\n- id: s\n  title: S\n  team: t\n  takes: 1 day\n",
    ),
    (
        "control",
        "content/controls/c.md",
        "kind: control\nrule: R\nbecause: B\nasks: [b.q]\nto-yes:\n- title: T\n",
    ),
    (
        "route",
        "content/routes/r.md",
        "kind: route\nwhen-said: [x]\nbends: [c]\ndecides: t\nwithin: 1 day\nexpires: 2030-01-01\n",
    ),
    ("scenario", "content/scenarios/x.yaml", "title: X\nprocess: p\n"),
];

fn value(form: &str, text: &str) -> Value {
    if form == "book" { toml(text) } else { yaml(text) }
}

fn file(path: &str, text: &str) -> String {
    if has_extension(path, "md") { format!("---\n{text}---\n") } else { text.to_owned() }
}

/// The keys of an object's schema, with those of a part that a key's value refers to.
fn keys(schema: &Value) -> BTreeSet<String> {
    schema["properties"].as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect()
}

/// The keys that reading knows: those it lists where it finds one that it does not know.
fn known(path: &str, text: &str) -> BTreeSet<String> {
    let report = found(path, text).0;
    let line = report.lines().find(|line| line.contains("«zzzzzzzz»"));
    let list = line.and_then(|line| line.split_once(" | ")).map_or("", |(_, help)| help);
    assert!(list.contains(" are `"), "no keys are listed for {path}: {report}\n{text}");
    list.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .filter(|key| {
            !matches!(key.as_str(), "book.toml" | "[calendar]" | "[serve]" | "[pages]" | "[search]")
                && !key.starts_with("[budget")
        })
        .collect()
}

#[test]
fn every_key_that_reading_knows_is_in_the_schema_and_the_other_way_round() {
    let stray = |form: &str| if form == "book" { "zzzzzzzz = 1\n" } else { "zzzzzzzz: 1\n" };
    for (form, path, smallest) in SMALLEST {
        let text = format!("{}{smallest}", stray(form));
        assert_eq!(known(path, &file(path, &text)), keys(&schema(form)), "{form}");
    }
    let part = |form: &str, name: &str| keys(&schema(form)["definitions"][name]);
    let question = |line: &str| {
        let (_, path, smallest) = SMALLEST[2];
        known(path, &format!("{smallest}  {line}\n"))
    };
    let mut items = question("zzzzzzzz: 1");
    // Said to whoever writes a heading or a note.
    assert!(items.remove("heading") && items.remove("note"));
    assert_eq!(items, part("bank", "Question"));
    for (name, line) in [
        ("Option", "type: choice\n  options: [{label: L, zzzzzzzz: 1}]"),
        ("Then", "type: choice\n  options: [{label: L, then: {zzzzzzzz: 1}}]"),
        ("GoodAnswer", "listen-for: [{signal: S, zzzzzzzz: 1}]"),
        ("RedFlag", "red-flags: [{signal: S, zzzzzzzz: 1}]"),
        ("FollowUp", "follow-ups: [{ask: A, zzzzzzzz: 1}]"),
        ("Unknown", "unknown: {zzzzzzzz: 1}"),
    ] {
        assert_eq!(question(line), part("bank", name), "{name}");
    }
    let (_, teams, text) = SMALLEST[1];
    assert_eq!(known(teams, &format!("{text}  zzzzzzzz: 1\n")), part("teams", "Team"));
    let (_, book, text) = SMALLEST[0];
    assert_eq!(known(book, &format!("{text}zzzzzzzz = 1\n")), part("book", "Moment"));
    assert_eq!(known(book, &format!("{text}[calendar]\nzzzzzzzz = 1\n")), part("book", "Calendar"));
    assert_eq!(known(book, &format!("{text}[serve]\nzzzzzzzz = 1\n")), part("book", "Serve"));
    assert_eq!(known(book, &format!("{text}[pages]\nzzzzzzzz = 1\n")), part("book", "Pages"));
    assert_eq!(known(book, &format!("{text}[search]\nzzzzzzzz = 1\n")), part("book", "Search"));
    let (_, process, text) = SMALLEST[5];
    let lead = "lead-time: {typical: 1 day, max: 2 days, source: measured, as-of: 2026-01-01, zzzzzzzz: 1}";
    assert_eq!(known(process, &file(process, &format!("{text}  {lead}\n"))), part("process", "LeadTime"));
    assert_eq!(known(process, &file(process, &format!("{text}  zzzzzzzz: 1\n"))), part("process", "Step"));
    let elsewhere = format!("{text}not-for: [{{if: I, go: G, zzzzzzzz: 1}}]\n");
    assert_eq!(known(process, &file(process, &elsewhere)), part("process", "Elsewhere"));
    let (_, guide, text) = SMALLEST[4];
    let left = file(guide, &format!("{text}leave-behind: {{zzzzzzzz: 1}}\n"));
    assert_eq!(known(guide, &left), part("guide", "LeaveBehind"));
    let (_, control, text) = SMALLEST[6];
    assert_eq!(
        known(control, &file(control, &format!("{text}  zzzzzzzz: 1\n"))),
        part("control", "WayToYes")
    );
    let (_, route, text) = SMALLEST[7];
    let precedent = format!("{text}precedents: [{{asked: 2026-01-01, answer: \"yes\", zzzzzzzz: 1}}]\n");
    assert_eq!(known(route, &file(route, &precedent)), part("route", "Precedent"));
    let (_, scenario, text) = SMALLEST[8];
    assert_eq!(known(scenario, &format!("{text}expect: {{zzzzzzzz: 1}}\n")), part("scenario", "Expect"));
    let budget = format!("{}[budget.p]\nzzzzzzzz = 1\n", SMALLEST[0].2);
    assert_eq!(known(book, &budget), part("book", "Limits"));
    let budget = format!("{}[budget]\nzzzzzzzz = 1\n", SMALLEST[0].2);
    assert_eq!(known(book, &budget), part("book", "Limits"));
}

/// The parts of a schema that the test above holds in step; a new one has to be added there.
#[test]
fn no_part_of_a_schema_is_left_out_above() {
    let parts: BTreeSet<String> = FORMS
        .iter()
        .filter(|form| form.name != "page")
        .flat_map(|form| form.schema()["definitions"].as_object().cloned().unwrap_or_default())
        .map(|(name, _)| name)
        .collect();
    let known = [
        "Budget",
        "Calendar",
        "Elsewhere",
        "Expect",
        "FollowUp",
        "Font",
        "GoodAnswer",
        "Heading",
        "LeadTime",
        "LeaveBehind",
        "Limits",
        "Look",
        "Moment",
        "Note",
        "Offline",
        "Option",
        "Pages",
        "Precedent",
        "Print",
        "Question",
        "RedFlag",
        "Serve",
        "Search",
        "Step",
        "Team",
        "Then",
        "Unknown",
        "WayToYes",
    ];
    assert_eq!(parts, known.map(str::to_owned).into());
}

#[test]
fn a_key_that_has_to_be_there_is_missed_by_both() {
    for (form, path, smallest) in SMALLEST {
        let whole = value(form, smallest);
        assert_eq!(
            (complaints(form, &whole), found(path, &file(path, smallest)).0),
            (String::new(), String::new())
        );
        for key in whole.as_object().unwrap().keys().filter(|key| *key != "kind") {
            let is_required =
                schema(form)["required"].as_array().is_some_and(|all| all.iter().any(|one| one == key));
            let mut less = whole.clone();
            less.as_object_mut().unwrap().remove(key);
            let text = if form == "book" {
                toml::to_string(&less).unwrap()
            } else {
                serde_yaml::to_string(&less).unwrap()
            };
            let is_missed = found(path, &file(path, &text)).0.contains("missing-key");
            assert_eq!(
                (is_missed, complaints(form, &less).is_empty()),
                (is_required, !is_required),
                "{form}: {key}"
            );
        }
    }
}

#[test]
fn a_value_of_the_wrong_type_is_refused_by_both() {
    let wrong = [
        ("book", "title = 5\n"),
        ("book", "language = \"english!\"\n"),
        ("book", "currency = \"gbp\"\n"),
        ("book", "[[moments]]\nid = \"First call\"\n"),
        ("book", "moments = \"first\"\n"),
        ("book", "[calendar]\nweekdays = [\"moonday\"]\n"),
        ("book", "[calendar]\nholidays = [5]\n"),
        ("book", "[check]\nbroken-link = \"loud\"\n"),
        ("book", "[budget]\nsteps = \"few\"\n"),
        ("book", "[budget.p]\ndays = -1\n"),
        ("book", "[serve]\neditor = \"code\"\n"),
        ("book", "[pages]\nedit = \"https://example.com/\"\n"),
        ("book", "[pages]\nlast-change = \"no\"\n"),
        ("scenario", "title: X\nprocess: p\nanswers: [b.q]\n"),
        ("scenario", "title: X\nprocess: p\nanswers: {b.q: {a: b}}\n"),
        ("scenario", "title: X\nprocess: p\nexpect: {steps: s}\n"),
        ("scenario", "title: X\nprocess: p\nexpect: {working-days: soon}\n"),
        ("scenario", "title: X\nprocess: p\nexpect: {teams: [Big Team]}\n"),
        ("teams", "teams: [{id: Big Team, name: B}]\n"),
        ("teams", "teams: {id: t}\n"),
        ("teams", "teams: [{id: t, name: [T]}]\n"),
        ("teams", "teams: [{id: t, name: T, answers-within: soon}]\n"),
        ("bank", "title: B\nquestions: []\nreviewed: 2026-13-01\n"),
        ("bank", "title: B\nquestions: {id: q}\n"),
        ("bank", "title: B\nquestions: [{id: order-value, ask: Q?, why: W.}]\n"),
        ("bank", "title: B\nquestions: [{id: q, ask: Q?, why: W., type: mony}]\n"),
        ("bank", "title: B\nquestions: [{id: q, ask: Q?, why: W., required: maybe}]\n"),
        ("bank", "title: B\nquestions: [{id: q, ask: Q?, why: W., tags: money}]\n"),
        ("bank", "title: B\nquestions: [{id: q, ask: Q?, why: W., listen-for: [A range]}]\n"),
        ("bank", "title: B\nquestions: [{id: q, ask: Q?, why: W., type: choice, options: [[a]]}]\n"),
        ("bank", "title: B\nquestions: [{id: q, ask: Q?, why: W., unknown: [a]}]\n"),
        ("bank", "title: B\nquestions: [{heading: H, id: q}]\n"),
        ("bank", "title: B\nquestions: [Why?]\n"),
        ("guide", "kind: guide\nlength: long\n"),
        ("guide", "kind: guide\nweight: heavy\n"),
        ("guide", "kind: guide\ndraft: perhaps\n"),
        ("guide", "kind: guide\nsort-by: colour\n"),
        ("process", "kind: process\nsteps: [{id: s, title: S, team: t, takes: 5}]\n"),
        ("process", "kind: process\nsteps: [{id: s, title: S, team: t, takes: 1 day, firmness: hard}]\n"),
        ("control", "kind: control\nrule: R\nbecause: B\nto-yes: []\n"),
        ("control", "kind: control\nrule: R\nbecause: B\nto-yes: [Ask]\n"),
        ("route", "kind: route\nwhen-said: []\nbends: [c]\ndecides: t\nwithin: 1 day\nexpires: 2030-01-01\n"),
        ("route", "kind: route\nwhen-said: [x]\nbends: [c]\ndecides: t\nwithin: 1 day\nexpires: next year\n"),
    ];
    for (form, text) in wrong {
        let (_, path, _) = SMALLEST.into_iter().find(|(name, ..)| *name == form).unwrap();
        assert!(found(path, &file(path, text)).1, "reading takes {text}");
        assert!(!complaints(form, &value(form, text)).is_empty(), "the schema takes {text}");
        if !["book", "teams", "bank", "scenario"].contains(&form) {
            assert!(!complaints("page", &value(form, text)).is_empty(), "the schema of pages takes {text}");
        }
    }
}

#[test]
fn what_reading_takes_as_text_the_schema_takes_too() {
    let fine = [
        (
            "bank",
            "title: 2026\nquestions: [{id: q, ask: 5, why: true, unit: }]\ntags: \nowner: ~\nreview-every: 2 – 5 working days\n",
        ),
        (
            "bank",
            "title: B\nquestions: [{id: q, ask: Q?, why: W., type: , options: , required: , unknown: {assume: 5}}]\n",
        ),
        (
            "bank",
            "title: B\nquestions: [{id: q, ask: Q?, why: W., type: yes-no, options: [true, {label: no, then: }]}]\n",
        ),
        (
            "bank",
            "title: B\nquestions: [{id: q, ask: Q?, why: W., type: choices, options: [1.5, 2], unknown: {assume: [2]}}]\n",
        ),
        ("guide", "kind: guide\ntitle: \ndate: 2024-05-06T07:08:09Z\nsort-by: \n"),
        (
            "process",
            "kind: process\nsteps: [{id: s, title: 5, team: t, takes: 1-2 weeks, needs: , firmness: }]\n",
        ),
        ("article", "title: A\nlayout: wide\n"),
        (
            "scenario",
            "title: 5\nprocess: p\nanswers: {b.q: 5}\nexpect: {steps: [p.s], controls: , working-days: 1}\n",
        ),
        ("scenario", "title: 5\nprocess: p\nanswers: \nexpect: \nowner: t\n"),
        (
            "book",
            "[pages]\nedit = \"https://example.com/edit/{path}\"\nlast-change = false\nreading-time = true\n",
        ),
        ("book", "[serve]\neditor = \"vscode://file/{path}:{line}\"\n"),
        ("book", "[calendar]\nweekdays = [\"monday\"]\nholidays = [2026-12-25, \"2026-12-26\"]\n"),
    ];
    for (form, text) in fine {
        let (_, path, _) = SMALLEST.into_iter().find(|(name, ..)| *name == form).unwrap();
        let (report, has_errors) = found(path, &file(path, text));
        assert!(!has_errors, "reading refuses {text}: {report}");
        assert_eq!(complaints(form, &value(form, text)), "", "{text}");
    }
}
