//! Building on what was built before gives what building from nothing gives, byte for byte.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use playbook::build::{Built, Workshop, add_index, build};
use playbook::diagnostic::Diagnosed;
use playbook::model::{Artifact, Artifacts, Piece, SitePath};
use playbook::source::{Change, History, SourcePath, Sources};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::cases;
use crate::support::Book;

/// The files of a playbook, by their paths from its folder.
type Disk = BTreeMap<String, String>;

/// Where the log of what was committed is kept, which is no file.
const LOG: &str = ".git";

/// What somebody does to them.
#[derive(Clone, Debug)]
enum Edit {
    /// Writes a file, new or not.
    Put(&'static str, String),
    /// Adds a sentence at the end of a file.
    Add(&'static str, &'static str),
    /// Writes one word in place of another, where it stands first in a file.
    Change(&'static str, (&'static str, &'static str)),
    /// Deletes a file.
    Remove(&'static str),
    /// Moves what lies below the first to the second.
    Move(&'static str, &'static str),
    /// Is caught in the middle of writing: the file ends at this part of it.
    Cut(&'static str, prop::sample::Index),
    /// Commits what is there, on a day of November.
    Commit(i8),
    /// Takes back all that was done: another branch is checked out.
    Reset,
}

const PAGES: [&str; 12] = [
    "content/index.md",
    "content/a/index.md",
    "content/a/README.md",
    "content/a/one.md",
    "content/a/two.md",
    "content/b/three.md",
    "content/guides/first.md",
    "content/guides/second.md",
    "content/processes/order.md",
    "content/controls/credit.md",
    "content/routes/rush.md",
    "content/tags.md",
];

const OTHERS: [&str; 9] = [
    "content/questions/deal.yaml",
    "content/questions/more.yaml",
    "content/teams.yaml",
    "content/scenarios/small.yaml",
    "book.toml",
    "themes/own/article.html",
    "themes/own/static/own.css",
    "themes/own/lang/en.ftl",
    "content/plan.pdf",
];

const HEADS: [&str; 16] = [
    "",
    "---\ntitle: One\n---\n",
    "---\ntitle: Another\ntags: [quick]\nowner: finance\n---\n",
    "---\ntitle: One\nweight: 1\ndescription: What [two](../a/two.md) is not.\n---\n",
    "---\ntitle: One\ndraft: true\n---\n",
    "---\naliases: [/a/old.md]\ntags: [Quick, slow]\n---\n",
    "---\naliases: [/b/three.md]\nunknown: 3\n---\n",
    "---\ntitle: [\n---\n",
    "---\nkind: guide\ntitle: First call\nmoment: first\nlength: 10 minutes\nowner: sales\n---\n",
    "---\nkind: guide\ntitle: First call\nmoment: last\nprocess: order\nleave-behind: {title: Yours, intro: Thank you.}\n---\n",
    "---\nkind: process\ntitle: Order\nsteps:\n  - {id: ask, title: Ask, team: sales, takes: 1 day}\n  - {id: check, title: Check, team: finance, takes: 2-3 days, needs: [ask], controls: [credit], routes: [rush], when: deal.value > 5}\n---\n",
    "---\nkind: process\ntitle: Order\nsteps:\n  - {id: ask, title: Ask first, team: sales, takes: 1 day, needs: [check]}\n  - {id: check, title: Check, team: finance, takes: 2 days, needs: [ask]}\n---\n",
    "---\nkind: control\ntitle: Credit\nrule: Orders are checked.\nbecause: We were not paid.\nto-yes:\n  - {title: Send figures, takes: 1 day, team: finance}\nasks: [deal.value]\nroutes: [rush]\ndecides: finance\nowner: finance\n---\n",
    "---\nkind: control\ntitle: Credit check\nrule: Orders are checked.\nbecause: We were not paid.\nto-yes:\n  - {title: Send figures}\napplies-when: deal.value > 100\n---\n",
    "---\nkind: route\ntitle: Rush\nwhen-said: [we are in a hurry]\nalso-called: [quick lane]\nbends: [credit]\ndecides: finance\nwithin: 1 day\nexpires: 2027-05-01\n---\n",
    "---\nkind: route\ntitle: Rush\nbends: [credit, order.check]\ndecides: nobody\nwithin: 2 days\nexpires: 2026-05-01\nwhen-said: [quick]\n---\n",
];

const BODIES: [&str; 16] = [
    "Some words.\n",
    "Other words.\n\n## More\n\nAnd more.\n",
    "# A title\n\nSee [two](../a/two.md) and [three](../b/three.md#part).\n",
    "See [the credit check](../controls/credit.md).\n",
    "See [the value](../questions/deal.yaml#value) and [nothing](nowhere.md).\n",
    "## Part\n\nText.\n\n## Ask\n\nHow to ask.\n",
    "### Too deep {#part}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "```questions\nbank: deal\n```\n",
    "```questions\nask: [deal.value, more.extra]\norder: latest-moment\n```\n",
    "```questions\nmoment: first\n```\n\n```contacts\nteams: [finance]\n```\n",
    "```diagram\nprocess: order\n```\n\n```steps\nprocess: order\n```\n",
    "```controls\nteam: finance\n```\n\n```routes\nbends: credit\n```\n",
    "<div onclick=\"x()\">Raw</div> {{< figure >}}\n",
    "You must not do this. No exceptions.\n",
    "<!-- playbook-ignore shutter-words: quoted -->\nYou must not do this. No exceptions.\n",
    "![](../plan.pdf) [here](../teams.yaml)\n",
];

const BANKS: [&str; 5] = [
    "title: The deal\nowner: sales\nquestions:\n  - {id: value, ask: How much?, say: What is it worth?, why: It decides., type: money, moment: first, tags: [quick]}\n  - {id: kind, ask: Which?, why: So., type: choice, options: [{label: Old, then: {controls: [credit], teams: [finance]}}, New]}\n",
    "title: The deal\nquestions:\n  - {id: value, ask: How much is it?, why: It decides., type: number}\n",
    "title: The deal\nquestions:\n  - {id: extra, ask: What else?, why: To know., when: deal.value > 5, moment: last}\n  - heading: Later\n  - {id: value, ask: How much?, why: It decides., type: number, retired: 2026-01-01, replaced-by: more.extra}\n",
    "title: The deal\nquestions:\n  - {id: value\n",
    "title: Empty\nquestions: []\n",
];

const SETTINGS: [&str; 7] = [
    "title = \"Deals\"\nlanguage = \"en\"\n[[moments]]\nid = \"first\"\ntitle = \"First call\"\ntime-left = \"4 weeks\"\n[[moments]]\nid = \"last\"\ntitle = \"Last call\"\ntime-left = \"2 days\"\n",
    "title = \"Deals\"\ntheme = \"own\"\n[[moments]]\nid = \"first\"\ntitle = \"The first\"\n",
    "language = \"de\"\ncurrency = \"EUR\"\n",
    "title = \"Deals\"\n[check]\nbroken-link = \"error\"\nshutter-words = \"off\"\n",
    "[check]\nlong-sentence = \"warning\"\norphan-page = \"warning\"\nunexplained-acronym = \"warning\"\n",
    "title = \n",
    "",
];

const THEME: [&str; 4] = [
    "{% extends \"default/article.html\" %}{% block end %}<p class=\"at-article\">{{ page.title }}</p>{% endblock %}",
    "{{ page.title }} {{ body | safe }}",
    "{{ page.title ",
    "{{ page.nothing.there }}",
];

const WORDS: [(&str, &str); 16] = [
    ("title: ", "title: New "),
    ("finance", "sales"),
    ("sales", "finance"),
    ("Sales", "Selling"),
    ("weight: 1", "weight: 2"),
    ("1 day", "4 days"),
    ("words", "letters"),
    ("[two]", "[too]"),
    ("two.md", "one.md"),
    ("moment: first", "moment: last"),
    ("type: money", "type: number"),
    ("How much", "How many"),
    ("quick", "swift"),
    ("## Part", "## Piece"),
    ("id: ask", "id: enquire"),
    ("say: What", "say: And what"),
];

/// A page as it is usually found at this place, or any other.
fn page_text(path: &str) -> impl Strategy<Value = String> + use<> {
    let usual = match path.split('/').nth(1).unwrap_or_default() {
        "guides" => 8..10,
        "processes" => 10..12,
        "controls" => 12..14,
        "routes" => 14..16,
        _ => 0..7,
    };
    let usual = prop::sample::select(HEADS[usual].to_vec());
    let head = prop_oneof![9 => usual, 1 => prop::sample::select(HEADS.to_vec())];
    (head, prop::sample::select(BODIES.to_vec())).prop_map(|(head, body)| format!("{head}{body}"))
}

/// A text that may stand in a file.
fn text_for(path: &'static str) -> BoxedStrategy<String> {
    let one_of =
        |texts: &[&'static str]| prop::sample::select(texts.to_vec()).prop_map(str::to_owned).boxed();
    match path {
        "content/questions/deal.yaml" | "content/questions/more.yaml" => one_of(&BANKS),
        "content/teams.yaml" => one_of(&[
            "title: Teams\nteams:\n  - {id: sales, name: Sales, emails: [\"@example.com\"]}\n  - {id: finance, name: Finance, contact: finance@example.com, deputy: sales}\n",
            "title: Teams\nteams:\n  - {id: finance, name: Money}\n",
            "title: Teams\nteams:\n  - {id: finance\n",
        ]),
        "content/scenarios/small.yaml" => one_of(&[
            "title: Small\nprocess: order\nanswers: {deal.value: 3}\nexpect: {steps: [order.ask], working-days: 1}\n",
            "title: Small deal\nprocess: order\nanswers: {deal.value: 30, deal.kind: old}\n",
        ]),
        "book.toml" => one_of(&SETTINGS),
        "themes/own/article.html" => one_of(&THEME),
        "themes/own/lang/en.ftl" => {
            one_of(&["kind-teams = Groups\nplaybook = Book\n", "search = Find\n", "search = {"])
        }
        "content/plan.pdf" => one_of(&["a", "bc", "image 40x30", "image 30x40"]),
        "themes/own/static/own.css" => one_of(&["a {}", "b {}"]),
        _ => page_text(path).boxed(),
    }
}

fn any_path() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => prop::sample::select(PAGES.to_vec()), 1 => prop::sample::select(OTHERS.to_vec())]
}

fn edit() -> impl Strategy<Value = Edit> {
    let put = any_path().prop_flat_map(|path| text_for(path).prop_map(move |text| Edit::Put(path, text)));
    let add = (
        prop::sample::select(PAGES.to_vec()),
        prop::sample::select(vec![
            "One more sentence.\n",
            "\n## A heading\n",
            "[A link](../b/three.md)\n",
            "An [absent](gone.md) page, and CEO words which nobody explains.\n",
            "é",
        ]),
    );
    let places =
        ["content/a", "content/b", "content/guides", "content/a/one.md", "content/b/four.md", "content/c"];
    let places = prop::sample::select(places.to_vec());
    prop_oneof![
        6 => put,
        8 => (any_path(), prop::sample::select(WORDS.to_vec())).prop_map(|(path, words)| Edit::Change(path, words)),
        6 => add.prop_map(|(path, text)| Edit::Add(path, text)),
        1 => any_path().prop_map(Edit::Remove),
        1 => (places.clone(), places).prop_map(|(from, to)| Edit::Move(from, to)),
        1 => (any_path(), any::<prop::sample::Index>()).prop_map(|(path, part)| Edit::Cut(path, part)),
        1 => (1..4_i8).prop_map(Edit::Commit),
        1 => Just(Edit::Reset),
    ]
}

fn start() -> Disk {
    let text = |head: usize, body: usize| format!("{}{}", HEADS[head], BODIES[body]);
    let files = [
        ("content/index.md", text(1, 2)),
        ("content/a/one.md", text(2, 3)),
        ("content/a/two.md", text(0, 2)),
        ("content/b/three.md", text(1, 5)),
        ("content/guides/first.md", text(8, 7)),
        ("content/processes/order.md", text(10, 5)),
        ("content/controls/credit.md", text(12, 0)),
        ("content/routes/rush.md", text(14, 1)),
        ("content/questions/deal.yaml", BANKS[0].to_owned()),
        ("content/questions/more.yaml", BANKS[2].to_owned()),
        ("book.toml", SETTINGS[0].to_owned()),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

fn apply(disk: &mut Disk, edit: &Edit) {
    match edit {
        Edit::Put(path, text) => {
            disk.insert((*path).to_owned(), text.clone());
        }
        Edit::Add(path, text) => {
            if let Some(old) = disk.get_mut(*path) {
                old.push_str(text);
            }
        }
        Edit::Change(path, (old, new)) => {
            if let Some(text) = disk.get_mut(*path) {
                *text = text.replacen(old, new, 1);
            }
        }
        Edit::Remove(path) => {
            disk.remove(*path);
        }
        Edit::Move(from, to) => {
            let inside = |path: &str| path == *from || path.starts_with(&format!("{from}/"));
            let moved: Vec<String> = disk.keys().filter(|path| inside(path)).cloned().collect();
            for path in moved {
                let text = disk.remove(&path).expect("it was listed");
                disk.insert(path.replacen(from, to, 1), text);
            }
        }
        Edit::Cut(path, part) => {
            if let Some(text) = disk.get_mut(*path) {
                let mut end = part.index(text.len() + 1);
                while !text.is_char_boundary(end) {
                    end -= 1;
                }
                text.truncate(end);
            }
        }
        Edit::Commit(day) => {
            let known = |(path, text): (&String, &String)| format!("{path}\t{day}\t{}\n", text.len() % 2);
            let log: String = disk.iter().filter(|(path, _)| *path != LOG).map(known).collect();
            disk.insert(LOG.to_owned(), log);
        }
        Edit::Reset => *disk = start(),
    }
}

fn sources(disk: &Disk) -> Sources {
    let files = disk.iter().filter(|(path, _)| *path != LOG);
    let mut sources = files.fold(Book::new(), |book, (path, text)| book.file(path, text)).sources();
    let change = |line: &str| {
        let mut words = line.split('\t');
        let path = words.next()?.strip_prefix("content/")?;
        let on = Date::new(2026, 11, words.next()?.parse().ok()?).ok()?;
        let by = if words.next()? == "0" { "jo@example.com" } else { "kim@elsewhere.com" };
        Some((SourcePath::content(path), Change { on, by: Arc::from(by) }))
    };
    let log = disk.get(LOG).map(String::as_str).unwrap_or_default();
    sources.set_history(Arc::new(log.lines().filter_map(change).collect::<History>()));
    sources
}

/// All that is seen of a build.
fn shown(built: &Diagnosed<Built>) -> (BTreeMap<String, String>, String) {
    let text = |artifact: &Artifact| match artifact {
        Artifact::Text(pieces) => pieces.iter().map(Piece::as_str).collect(),
        other => format!("{other:?}"),
    };
    let files = built.value.artifacts.iter().map(|(path, artifact)| (path.to_string(), text(artifact)));
    let rest = format!("{} {} {:#?}", built.value.pages, built.value.questions, built.diagnostics);
    (files.collect(), rest)
}

#[test]
fn after_any_edits_the_site_and_the_findings_are_those_of_a_clean_build() {
    let edits = prop::collection::vec(prop::collection::vec(edit(), 1..3), 1..10);
    let (builds, sites) = (Cell::new(0_usize), Cell::new(0_usize));
    let mut runner = TestRunner::new(cases(120));
    let outcome = runner.run(&(edits, any::<bool>()), |(edits, with_date)| {
        let mut disk = start();
        let mut workshop = Workshop::new();
        let wanted: Vec<SitePath> = LOOKED_AT.into_iter().map(SitePath::new).collect();
        let today = with_date.then(|| "2026-11-23".parse().expect("a date"));
        workshop.build(&sources(&disk), Vec::new(), today);
        for together in edits {
            for edit in &together {
                apply(&mut disk, edit);
            }
            let now = sources(&disk);
            // A preview of the pages may be asked for, or not.
            let is_of_theme = |edit: &Edit| matches!(edit, Edit::Put(path, _) if path.starts_with("themes/"));
            let ahead = if together.iter().all(is_of_theme) {
                workshop.ahead(&now, &wanted)
            } else {
                Artifacts::new()
            };
            let mut warm = workshop.build(&now, Vec::new(), today);
            if !warm.value.artifacts.is_empty() {
                let index = workshop.index();
                add_index(&mut warm.value.artifacts, index.files().expect("nothing changed since"));
            }
            if !warm.value.artifacts.is_empty() {
                prop_assert!(ahead.iter().all(|(path, page)| warm.value.artifacts.get(path) == Some(page)));
            }
            let warm = shown(&warm);
            let cold = shown(&build(now, Vec::new(), today));
            prop_assert_eq!(&warm.1, &cold.1);
            for (path, text) in &cold.0 {
                prop_assert_eq!(warm.0.get(path), Some(text), "{}", path);
            }
            prop_assert_eq!(warm.0.len(), cold.0.len());
            builds.set(builds.get() + 1);
            sites.set(sites.get() + usize::from(!cold.0.is_empty()));
        }
        Ok(())
    });
    let (builds, sites) = (builds.get(), sites.get());
    outcome.unwrap_or_else(|error| panic!("{error}"));
    // With a mistake there is no site, and then little is compared.
    assert!(sites * 3 > builds, "only {sites} of {builds} builds gave a site");
}

#[test]
fn a_page_says_which_team_changed_it_once_the_team_is_known() {
    let mut disk = Disk::from([("content/b/three.md".to_owned(), "# Three\n".to_owned())]);
    apply(&mut disk, &Edit::Commit(1));
    let mut workshop = Workshop::new();
    workshop.build(&sources(&disk), Vec::new(), None);
    for name in ["Sales", "Selling"] {
        let team = format!("{{id: sales, name: {name}, emails: [\"@example.com\"]}}");
        apply(&mut disk, &Edit::Put("content/teams.yaml", format!("title: Teams\nteams: [{team}]\n")));
        let (site, _) = shown(&workshop.build(&sources(&disk), Vec::new(), None));
        let way = format!("by <a href=\"../teams/sales.html\">{name}</a>");
        assert!(site["b/three.html"].contains(&way), "{}", site["b/three.html"]);
    }
}

/// Pages that somebody looks at.
const LOOKED_AT: [&str; 4] = ["a/one.html", "index.html", "plan.pdf", "nowhere.html"];

#[test]
fn a_page_that_is_made_ahead_is_that_of_the_build_which_follows() {
    let wanted: Vec<SitePath> = LOOKED_AT.into_iter().map(SitePath::new).collect();
    let book = |template: &str, title: &str| {
        Book::new()
            .file("book.toml", &format!("title = \"{title}\"\ntheme = \"own\"\n"))
            .file("themes/own/article.html", template)
            .file("content/index.md", "# Home\n")
            .file("content/a/one.md", "# One\n")
            .file("content/plan.pdf", "")
            .sources()
    };
    let [first, second, broken] = [THEME[0], THEME[1], THEME[2]].map(|template| book(template, "Deals"));
    let mut workshop = Workshop::new();
    assert!(workshop.ahead(&first, &wanted).is_empty(), "there is no site to be ahead of");
    assert_eq!(workshop.build(&first, Vec::new(), None).diagnostics, []);
    assert!(workshop.ahead(&first, &wanted).is_empty(), "nothing changed");

    let ahead = workshop.ahead(&second, &wanted);
    let built = workshop.build(&second, Vec::new(), None).value.artifacts;
    let paths: Vec<&str> = ahead.keys().map(SitePath::as_str).collect();
    assert_eq!(paths, ["a/one.html", "index.html"]);
    assert!(ahead.iter().all(|(path, page)| built.get(path) == Some(page)));
    assert!(shown(&Diagnosed::new(Built { artifacts: ahead, pages: 0, questions: 0 }, Vec::new())).0["a/one.html"].starts_with("One"));

    assert!(workshop.ahead(&broken, &wanted).is_empty(), "a template has a mistake");
    workshop.build(&second, Vec::new(), None);
    assert!(workshop.ahead(&book(THEME[0], "Other"), &wanted).is_empty(), "the settings changed too");
}
