//! What is shown is what a clean build makes, now or when it last could.

use std::fs;

use playbook::build::build;
use playbook::diagnostic::Diagnosed;
use playbook::load::{find_root, load};
use playbook::model::{Artifact, Piece};
use playbook::theme;

use super::{START, Served, until};

/// A page without the one thing that is the preview's own.
fn published(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<script src=\"/.playbook/live.js\"") else {
        return page.to_owned();
    };
    format!("{before}{}", rest.split_once("</script>").unwrap().1)
}

#[test]
fn every_file_is_that_of_a_clean_build() {
    let served = Served::new(&START, &[]);
    served.put("content/one.md", "# Uno\n\n[Two](more/two.md)\n");
    until("shown", || served.get("/one.html").text().contains("Uno"));
    let dir = served.at("");
    let Diagnosed { value: mut sources, diagnostics } =
        load(&find_root(&dir).unwrap(), &dir.join("site")).unwrap();
    theme::embed(&mut sources);
    for (path, artifact) in build(sources, diagnostics, None).value.artifacts {
        let address: Vec<String> = path.as_str().bytes().map(|byte| format!("%{byte:02x}")).collect();
        let address = address.concat().replace("%2f", "/");
        let answer = served.get(&format!("/{address}"));
        let expected = match artifact {
            Artifact::Text(pieces) => pieces.iter().map(Piece::as_str).collect(),
            Artifact::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Artifact::Copy(source) => fs::read_to_string(dir.join("content").join(source.as_str())).unwrap(),
        };
        assert_eq!((answer.status, published(&answer.text())), (200, expected), "{path}");
    }
}

#[test]
fn with_an_error_the_last_good_site_stays_and_is_said_to_be_that() {
    let editor = "[serve]\neditor = \"vscode://file/{path}:{line}:{column}\"\n";
    let mut files = START.to_vec();
    files[0].1 = editor;
    files.push(("content/teams.yaml", "teams:\n  - {id: t, name: T}\n"));
    let served = Served::new(&files, &[]);
    let good = served.state("/one.html");
    assert_eq!((&good["stale"], &good["errors"]), (&false.into(), &0.into()));
    served.put("content/one.md", "---\nkind: guide\nowner: nobody\n---\n# Uno\n");
    until("found", || served.state("/one.html")["errors"] == 1);
    let state = served.state("/one.html");
    assert_eq!((&state["stale"], &state["page"]), (&true.into(), &good["page"]));
    assert!(served.get("/one.html").text().contains("First words."));
    let problem = &state["problems"][0];
    assert_eq!((&problem["error"], &problem["here"]), (&true.into(), &true.into()));
    let html = problem["html"].as_str().unwrap();
    let file = served.at("content/one.md").canonicalize().unwrap();
    let link = format!("<a href=\"vscode://file{}:3:8\">content/one.md:3:8</a>", file.display());
    assert!(html.contains(&link), "{html}\n{link}");
    assert!(
        html.contains("owner: <mark>nobody</mark>") && html.contains("playbook explain unknown-team"),
        "{html}"
    );
    assert_eq!(served.state("/more/two.html")["problems"][0]["here"], false);
    served.put("content/one.md", "# Uno\n");
    until("mended", || served.state("/one.html")["errors"] == 0);
    assert!(served.get("/one.html").text().contains("Uno"));
    assert_ne!(served.state("/one.html")["page"], good["page"]);
}

#[test]
fn a_problem_in_a_bank_is_known_on_every_page_that_asks_the_question() {
    let bank = |owner: &str| {
        format!(
            "title: Credit\nquestions:\n  - id: first\n    ask: One?\n    why: W.\n  - id: second\n    ask: Two?\n    why: W.\n    owner: {owner}\n"
        )
    };
    let served = Served::new(
        &[
            ("book.toml", ""),
            ("content/teams.yaml", "teams:\n  - {id: t, name: T}\n"),
            ("content/questions/credit.yaml", &bank("t")),
            ("content/guides/call.md", "---\nkind: guide\n---\n```questions\nbank: credit\n```\n"),
        ],
        &[],
    );
    served.put("content/questions/credit.yaml", &bank("x"));
    until("found", || served.state("/")["errors"] == 1);
    let id = |page: &str| served.state(page)["problems"][0]["id"].clone();
    assert_eq!(id("/questions/credit.html"), "second");
    assert_eq!(id("/guides/call.html"), "credit.second");
    assert!(served.get("/guides/call.html").text().contains("id=\"credit.second\""));
    assert!(served.get("/questions/credit.html").text().contains("id=\"second\""));
    assert_eq!(served.state("/questions/credit/second.html")["problems"][0]["here"], true);
}

#[test]
fn a_playbook_that_never_was_built_shows_why_and_then_itself() {
    let mut files = START.to_vec();
    files[0].1 = "title = \n";
    let served = Served::new(&files, &[]);
    for path in ["/", "/one.html", "/theme/style.css"] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (503, Some("text/html; charset=utf-8")));
        let text = answer.text();
        assert!(
            text.contains("This playbook cannot be shown yet") && text.contains("book.toml:1:"),
            "{text}"
        );
    }
    let before = served.state("/")["page"].clone();
    served.put("book.toml", "title = \"Deals\"\n");
    until("shown", || served.get("/").status == 200);
    assert_ne!(served.state("/")["page"], before);
}

#[test]
fn neither_a_broken_theme_nor_a_lost_folder_ends_it() {
    let served = Served::new(&START, &[]);
    served.put("themes/house/layout.html", "{% extends \"default/layout.html\" %}{% block end %}");
    served.put("book.toml", "theme = \"house\"\n");
    until("found", || served.state("/")["errors"] != 0);
    assert_eq!(served.get("/one.html").status, 200);
    served.put(
        "themes/house/layout.html",
        "{% extends \"default/layout.html\" %}{% block end %}At the end{% endblock %}",
    );
    until("mended", || served.get("/one.html").text().contains("At the end"));
    fs::rename(served.at("content"), served.at("aside")).unwrap();
    until("found", || served.state("/")["errors"] == 1);
    assert!(served.get("/one.html").text().contains("At the end"));
    fs::rename(served.at("aside"), served.at("content")).unwrap();
    until("mended", || served.state("/")["errors"] == 0);
}

#[test]
fn a_page_of_the_playbook_for_what_is_missing_is_used() {
    let served = Served::new(&START, &[]);
    let plain = served.get("/gone.html");
    assert_eq!(plain.status, 404);
    assert!(plain.text().contains("There is no page here") && plain.text().contains("/.playbook/live.js"));
    served.put("content/404.md", "# Lost?\n");
    until("shown", || served.get("/gone.html").text().contains("Lost?"));
    assert_eq!(served.get("/gone.html").status, 404);
}

#[test]
fn a_page_that_is_copied_as_it_is_follows_too() {
    let served = Served::new(&START, &[]);
    served.put("content/own.html", "<html><head></head><body>One</body></html>");
    until("shown", || served.get("/own.html").status == 200);
    let page = served.get("/own.html").text();
    let before = served.state("/own.html")["page"].as_str().unwrap().to_owned();
    assert!(page.contains(&format!("data-page=\"{before}\"")) && page.contains("One"), "{page}");
    served.put("content/own.html", "<html><head></head><body>Two, longer</body></html>");
    until("another", || served.state("/own.html")["page"] != before.as_str());
}

#[test]
fn the_state_names_what_to_exchange_and_what_to_open() {
    let mut files = START.to_vec();
    files.push(("content/picture.png", "one"));
    files[2].1 = "# One\n\n![A picture](picture.png)\n";
    let served = Served::new(&files, &["--follow"]);
    let version = |page: &str, file: &str| {
        let state = served.state(page);
        let files = state["files"].as_array().unwrap().clone();
        files.into_iter().find(|one| one[0] == file).map(|one| one[1].as_u64().unwrap())
    };
    let page = served.state("/one.html")["page"].clone();
    let first = version("/one.html", "/picture.png");
    served.put("content/picture.png", "two");
    until("exchanged", || version("/one.html", "/picture.png") > first);
    assert_eq!(version("/more/two.html", "/picture.png"), None);
    assert_eq!(served.state("/one.html")["page"], page, "the page itself is as it was");
    assert_eq!(served.state("/")["follow"], serde_json::Value::Null);
    served.put("content/more/two.md", "# Deux\n");
    until("to be opened", || served.state("/")["follow"][1] == "/more/two.html");
    served.put("content/more/für alle.md", "# Für alle\n");
    until("to be opened", || served.state("/")["follow"][1] == "/more/f%C3%BCr%20alle.html");
}
