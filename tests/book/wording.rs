//! What the site says in the language of the book.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;

use playbook::build::Workshop;
use playbook::source::{Area, SourcePath};

use crate::support::{Book, Site};

fn lang(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/lang").join(name)
}

/// The ids of the messages in a file, in order.
fn ids(text: &str) -> Vec<&str> {
    let id = |line: &'_ str| line.split_once(" =").map(|(id, _)| id.len());
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(starts).filter_map(|line| line.get(..id(line)?)).collect()
}

#[test]
fn every_language_says_all_that_english_says_in_the_same_order() {
    let english = fs::read_to_string(lang("en.ftl")).expect("the file is there");
    for file in ["de.ftl", "fr.ftl", "ja.ftl"] {
        let text = fs::read_to_string(lang(file)).expect("the file is there");
        assert_eq!(ids(&text), ids(&english), "{file}");
        let language = file.trim_end_matches(".ftl");
        let site = site(language, &[]);
        assert_eq!(site.report(), "", "{file} can be read, and every place in it is filled");
    }
}

fn site(language: &str, files: &[(&str, &str)]) -> Site {
    let theme = if files.is_empty() { "" } else { "theme = \"ours\"\n" };
    let book = Book::new()
        .page("# Page\n\nText[^1].\n\n[^1]: More.\n")
        .file("book.toml", &format!("title = \"Deals\"\nlanguage = \"{language}\"\n{theme}"));
    files.iter().fold(book, |book, (path, text)| book.file(&format!("themes/ours/{path}"), text)).build()
}

#[test]
fn a_language_without_words_is_said_in_english_and_told() {
    let site = site("fi", &[]);
    assert_snapshot!(site.report(), @r#"
    warning[unknown-language]: the site’s own words are not there in `fi`
     --> book.toml:2:12
      |
    2 | language = "fi"
      |            ^^^^
      |
      = help: there are `de`, `en`, `fr`, `ja`; until then they are said in English
      = help: to write them yourself, translate `themes/default/lang/en.ftl` of this program’s source into `themes/ours/lang/fi.ftl` and write `theme = "ours"`
    "#);
    assert!(site.page("page.html").contains("<html lang=\"fi\">"));
    assert!(site.page("page.html").contains("Skip to content"));
}

#[test]
fn a_theme_changes_one_message_or_brings_a_language() {
    let changed = site("de-AT", &[("lang/de.ftl", "skip-to-content = Direkt zum Text\n")]);
    assert_eq!(changed.report(), "");
    assert!(changed.page("page.html").contains("Direkt zum Text"));
    assert!(changed.page("page.html").contains("Menü</button>"));
    let brought = site("fi", &[("lang/fi.ftl", "skip-to-content = Siirry sisältöön\n")]);
    assert!(brought.page("page.html").contains("Siirry sisältöön"));
    assert!(brought.page("page.html").contains("Menu</button>"));
    assert_snapshot!(brought.report(), @r#"
    warning[site-words]: 563 messages are not there yet, such as `about`
     --> themes/ours/lang/fi.ftl:1:1
      |
    1 | skip-to-content = Siirry sisältöön
      | ^
      |
      = help: they are said in English; copy them from the English words and translate them
    "#);
}

#[test]
fn mistakes_in_a_themes_words_name_their_place() {
    let found = |text: &str| site("en", &[("lang/en.ftl", text)]).report();
    assert_snapshot!(found("menu = Pages\nmenue = Pages\n"), @r#"
    warning[site-words]: the site never says `menue`
     --> themes/ours/lang/en.ftl:2:1
      |
    2 | menue = Pages
      | ^^^^^
      |
      = help: did you mean `menu`?
    "#);
    assert_snapshot!(found("owned-by = By { $owner }\n"), @r#"
    error[site-words]: `owned-by` has nothing to put in the place of `$owner`
     --> themes/ours/lang/en.ftl:1:1
      |
    1 | owned-by = By { $owner }
      | ^^^^^^^^
      |
      = help: what it has is `$team`
    "#);
    assert_snapshot!(found("menu = { $open\nnext = Onward\n"), @r#"
    error[site-words]: this file of words cannot be read here: expected a token starting with "}"
     --> themes/ours/lang/en.ftl:2:1
      |
    2 | next = Onward
      | ^
      |
      = help: compare it with `themes/default/lang/en.ftl` of this program’s source
    "#);
    assert_snapshot!(found("menu = { NUMBER($x) }\n"), @r#"
    error[site-words]: this file of words has a function in `menu`, which cannot be used here
     --> themes/ours/lang/en.ftl:1:1
      |
    1 | menu = { NUMBER($x) }
      | ^^^^
      |
      = help: compare it with `themes/default/lang/en.ftl` of this program’s source
    "#);
    assert_snapshot!(found("menu = One\nmenu = Two\n"), @r#"
    error[site-words]: this file of words says `menu` a second time
     --> themes/ours/lang/en.ftl:2:1
      |
    2 | menu = Two
      | ^^^^
      |
      = help: compare it with `themes/default/lang/en.ftl` of this program’s source
    "#);
}

#[test]
fn what_is_written_from_right_to_left_is_marked() {
    for (language, is_from_right) in
        [("ar", true), ("he-IL", true), ("ur", true), ("de", false), ("ja", false)]
    {
        let page = site(language, &[]).page("page.html");
        assert_eq!(
            page.contains(&format!("<html lang=\"{language}\" dir=\"rtl\">")),
            is_from_right,
            "{language}"
        );
    }
}

/// The English words with each letter of theirs in a form that no other text has.
fn disguised() -> String {
    let english = fs::read_to_string(lang("en.ftl")).expect("the file is there");
    let lines = english.lines().map(|line| match line.trim_start() {
        "" | "}" => line.to_owned(),
        rest if rest.starts_with('#') => line.to_owned(),
        rest if rest.starts_with(['[', '*']) => after(line, "]"),
        _ => after(line, " ="),
    });
    lines.map(|line| line + "\n").collect()
}

/// The line with the words behind a sign disguised: not those in braces, unless they are quoted.
fn after(line: &str, sign: &str) -> String {
    let (kept, words) = line.split_once(sign).expect("the line has it");
    let mut text = format!("{kept}{sign}");
    let (mut depth, mut is_quoted) = (0, false);
    for c in words.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            '"' if depth > 0 => is_quoted = !is_quoted,
            _ => {}
        }
        // Fullwidth letters lie as far apart from each other as the others do.
        let wide = char::from_u32(u32::from(c) + 0xFEE0).filter(|_| c.is_ascii_alphabetic());
        text.push(wide.filter(|_| depth == 0 || is_quoted).unwrap_or(c));
    }
    text
}

/// What a reader or a screen reader gets of some HTML: texts, and the attributes that are read out.
fn said(html: &str) -> Vec<String> {
    let mut said = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_at(tag_end(part));
        if !tag.starts_with("script") && !tag.starts_with("style") {
            said.push(text.to_owned());
        }
        for name in ["aria-label", "title", "alt", "placeholder", "data-l"] {
            let value = tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
            said.extend(value.map(|(value, _)| value.to_owned()));
        }
        if tag.starts_with("meta name=\"description\"") {
            said.push(tag.replace("meta name=\"description\" content=", ""));
        }
    }
    said
}

/// Where a tag ends; a value in quotes may hold what looks like its end.
fn tag_end(part: &str) -> usize {
    let mut quote = None;
    let end = part.find(|c| {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
        quote.is_none() && c == '>'
    });
    end.map_or(part.len(), |end| end + 1)
}

/// Whether two letters of our alphabet stand side by side in it. Ids in the playbook have but one.
fn has_letters(text: &str) -> bool {
    let text = ["&amp;", "&nbsp;", "&emsp;", "&quot;", "&lt;", "&gt;"]
        .iter()
        .fold(text.to_owned(), |text, entity| text.replace(entity, " "));
    text.as_bytes().windows(2).any(|two| two.iter().all(u8::is_ascii_alphabetic))
}

#[test]
fn every_word_of_the_site_comes_from_the_file_of_its_language() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wording/playbook");
    let mut loaded = crate::support::folder(&folder);
    loaded.value.insert_text(SourcePath::new(Area::Theme, "pseudo/lang/en.ftl"), disguised());
    let site = Site::of(loaded, None);
    assert_eq!(site.errors(), 0, "{}", site.report());
    assert!(site.page("theme/script.js").contains("Ｌｉｇｈｔ"), "scripts say it too");
    assert!(site.page("theme/search.js").contains("Ｒｅｓｕｌｔｓ"), "scripts say it too");
    let mut bare = BTreeSet::new();
    for path in site.built.artifacts.keys().map(playbook::model::SitePath::as_str) {
        let texts = match path.rsplit_once('.') {
            Some((_, "html")) => said(&site.page(path)),
            Some((_, "txt")) => vec![site.page(path)],
            _ => Vec::new(),
        };
        let bad = texts.into_iter().filter(|text| has_letters(text));
        bare.extend(bad.map(|text| format!("{path}: {}", text.trim())));
    }
    let bare: Vec<String> = bare.into_iter().collect();
    assert!(bare.is_empty(), "these words are in no file of words:\n{}", bare.join("\n"));
}

#[test]
fn an_edit_of_a_themes_words_is_on_every_page() {
    let book = |menu: &str| {
        let book = Book::new().page("# Page\n\nText.\n").file("book.toml", "theme = \"ours\"\n");
        book.file("themes/ours/lang/en.ftl", &format!("menu = {menu}\n")).sources()
    };
    let mut workshop = Workshop::new();
    for menu in ["One", "Two"] {
        let warm = workshop.build(&book(menu), Vec::new(), None).value;
        let cold = Site::new(book(menu));
        for (path, artifact) in &warm.artifacts {
            assert_eq!(Some(artifact), cold.built.artifacts.get(path), "{path}");
        }
        assert!(cold.page("page.html").contains(&format!("{menu}</button>")));
    }
}
