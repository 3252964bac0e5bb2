//! What pages say of their files, as version control has it.

use std::sync::Arc;

use insta::assert_snapshot;
use playbook::source::{Change, History, SourcePath, Sources};

use crate::support::{Book, Site};

const TEAMS: &str = "teams:\n  - {id: sales, name: Sales, emails: [Jo@example.com]}\n  - {id: finance, name: Finance, emails: [\"@finance.example.com\", \"@example.com\"]}\n";

/// A file, the day of its last change and its author.
type Told<'a> = (&'a str, &'a str, &'a str);

fn with(book: Book, told: &[Told<'_>]) -> Sources {
    let mut sources = book.sources();
    let change = |(path, on, by): &Told<'_>| {
        (SourcePath::content(*path), Change { on: on.parse().expect("a date"), by: Arc::from(*by) })
    };
    sources.set_history(Arc::new(told.iter().map(change).collect::<History>()));
    sources
}

/// What stands in `text` after one and before the other.
fn between(text: &str, start: &str, end: &str) -> Option<String> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inside, _)| inside.trim().to_owned())
}

fn foot(site: &Site, page: &str) -> String {
    between(&site.page(page), "<p class=\"file\">", "</p>").unwrap_or_default()
}

#[test]
fn a_page_says_when_it_was_changed_and_by_which_team() {
    let book = Book::new()
        .file("content/teams.yaml", TEAMS)
        .file("content/a.md", "# A\n")
        .file("content/b/b.md", "# B\n")
        .file("content/c.md", "# C\n")
        .file("content/d.md", "# D\n");
    let told = [
        ("a.md", "2026-11-03", "jo@example.com"),
        ("b/b.md", "2026-10-02", "kim@finance.example.com"),
        ("c.md", "2026-10-02", "bot@elsewhere.com"),
    ];
    let site = Site::new(with(book, &told));
    assert_snapshot!(foot(&site, "a.html"), @r#"Last changed <time datetime="2026-11-03">3 November 2026</time> by <a href="teams/sales.html">Sales</a>."#);
    assert_snapshot!(foot(&site, "b/b.html"), @r#"Last changed <time datetime="2026-10-02">2 October 2026</time> by <a href="../teams/finance.html">Finance</a>."#);
    assert_snapshot!(foot(&site, "c.html"), @r#"Last changed <time datetime="2026-10-02">2 October 2026</time>."#);
    assert_eq!(foot(&site, "d.html"), "");
}

#[test]
fn who_does_not_want_days_of_changes_has_none() {
    let told = [("page.md", "2026-11-03", "jo@example.com")];
    let page = || Book::new().page("# A\n");
    assert!(!foot(&Site::new(with(page(), &told)), "page.html").is_empty());
    let without = page().file("book.toml", "[pages]\nlast-change = false\n");
    assert_eq!(foot(&Site::new(with(without, &told)), "page.html"), "");
}

#[test]
fn an_edit_link_leads_to_the_file_of_the_page() {
    let settings = "[pages]\nedit = \"https://example.com/deals/edit/main/{path}?from=site\"\n";
    let site = Book::new()
        .file("book.toml", settings)
        .file("content/teams.yaml", TEAMS)
        .file(
            "content/questions/deal.yaml",
            "title: Deal\nquestions:\n  - {id: value, ask: How much?, why: So.}\n",
        )
        .file("content/über uns.md", "# Us\n")
        .build();
    let paths = site.paths();
    let links = paths.lines().filter_map(|path| {
        let link = between(&foot(&site, path), "href=\"", "\"")?;
        Some(format!("{path}: {link}"))
    });
    assert_snapshot!(links.collect::<Vec<_>>().join("\n"), @r#"
    questions/deal.html: https://example.com/deals/edit/main/content/questions/deal.yaml?from=site
    questions/deal/value.html: https://example.com/deals/edit/main/content/questions/deal.yaml?from=site
    teams.html: https://example.com/deals/edit/main/content/teams.yaml?from=site
    teams/finance.html: https://example.com/deals/edit/main/content/teams.yaml?from=site
    teams/sales.html: https://example.com/deals/edit/main/content/teams.yaml?from=site
    über uns.html: https://example.com/deals/edit/main/content/%C3%BCber%20uns.md?from=site
    "#);
}

#[test]
fn an_address_that_leads_nowhere_is_refused() {
    let brief = |text: &str| Book::new().file("book.toml", text).page("# A\n").build().brief();
    assert_snapshot!(brief("[pages]\nedit = \"https://example.com/\"\nlast-change = \"no\"\nreading = true\n"), @r#"
    book.toml:2:8 «"https://example.com/"» wrong-type: `edit` must be an address on the web with `{path}` in it | write it like `edit = "https://example.com/deals/edit/main/{path}"`
    book.toml:3:15 «"no"» wrong-type: `last-change` must be `true` or `false`, without quotes | write it like `last-change = false`
    book.toml:4:1 «reading» unknown-key: unknown key `reading` | the keys of `[pages]` are `edit`, `last-change`, `reading-time`
    "#);
    assert_snapshot!(brief("[pages]\nedit = \"javascript:{path}\"\n"), @r#"book.toml:2:8 «"javascript:{path}"» wrong-type: `edit` must be an address on the web with `{path}` in it | write it like `edit = "https://example.com/deals/edit/main/{path}"`"#);
    assert_snapshot!(Book::new().file("content/teams.yaml", "teams:\n  - {id: a, name: A, emails: [finance, \"@\"]}\n").build().brief(), @r#"
    teams.yaml:2:31 «finance» wrong-type: `finance` is no address | write an address such as `"finance@example.com"`, or `"@finance.example.com"` for all of a domain
    teams.yaml:2:40 «"@"» wrong-type: `@` is no address | write an address such as `"finance@example.com"`, or `"@finance.example.com"` for all of a domain
    "#);
}

#[test]
fn the_home_page_lists_what_changed_since_the_playbook_began() {
    let book = (0..9).fold(Book::new().file("content/teams.yaml", TEAMS), |book, number| {
        book.file(&format!("content/{number}.md"), &format!("# Page {number}\n"))
    });
    let book = book.file("content/questions/deal.yaml", "title: Deal\nquestions: []\n");
    let own = book.file("content/own.md", "---\ntitle: Own date\ndate: 2026-11-04\n---\n");
    let days =
        ["2026-01-01", "2026-01-01", "2026-11-01", "2026-11-03", "2026-10-02", "2026-09-01", "2026-08-01"];
    let paths: Vec<String> = (0..days.len()).map(|number| format!("{number}.md")).collect();
    let mut told: Vec<Told<'_>> =
        paths.iter().zip(days).map(|(path, day)| (path.as_str(), day, "jo@example.com")).collect();
    told.push(("questions/deal.yaml", "2026-11-02", "somebody@elsewhere.com"));
    let site = Site::new(with(own, &told));
    let news =
        between(&site.page("index.html"), "<ul class=\"entries news\">", "</ul>").expect("there is news");
    assert_snapshot!(news.replace("<li>", "\n<li>"), @r#"
    <li><a href="own.html">Own date</a><span class="what"><time datetime="2026-11-04">4 November 2026</time></span></li>
    <li><a href="3.html">Page 3</a><span class="what"><time datetime="2026-11-03">3 November 2026</time> by <a href="teams/sales.html">Sales</a></span></li>
    <li><a href="questions/deal.html">Deal</a><span class="what">Questions, <time datetime="2026-11-02">2 November 2026</time></span></li>
    <li><a href="2.html">Page 2</a><span class="what"><time datetime="2026-11-01">1 November 2026</time> by <a href="teams/sales.html">Sales</a></span></li>
    <li><a href="4.html">Page 4</a><span class="what"><time datetime="2026-10-02">2 October 2026</time> by <a href="teams/sales.html">Sales</a></span></li>
    <li><a href="5.html">Page 5</a><span class="what"><time datetime="2026-09-01">1 September 2026</time> by <a href="teams/sales.html">Sales</a></span></li>
    "#);
}

#[test]
fn where_nothing_is_known_or_all_is_as_old_nothing_is_news() {
    let book = || Book::new().file("content/a.md", "# A\n").file("content/b.md", "# B\n");
    let told = [("a.md", "2026-11-03", "a"), ("b.md", "2026-11-03", "a")];
    for sources in [with(book(), &[]), with(book(), &told)] {
        assert!(!Site::new(sources).page("index.html").contains("What changed"));
    }
}

#[test]
fn an_article_says_how_long_it_takes_to_read() {
    let long = format!("# Long\n\n{}", "Some words to read. ".repeat(200));
    let time = |book: Book| {
        between(&book.build().page("page.html"), "<div class=\"owner\">", "</div>").unwrap_or_default()
    };
    assert_snapshot!(time(Book::new().page(&long)), @"<p>4 minutes to read.</p>");
    assert_eq!(time(Book::new().page("# Short\n\nSome words.\n")), "");
    assert_eq!(time(Book::new().page(&long).file("book.toml", "[pages]\nreading-time = false\n")), "");
}
