//! Themes laid over the built-in one.

use insta::assert_snapshot;

use crate::support::{Book, Site};

fn site(files: &[(&str, &str)]) -> Site {
    let book = Book::new().page("# Page\n\nText\n").file("book.toml", "theme = \"ours\"\n");
    files.iter().fold(book, |book, (path, text)| book.file(&format!("themes/{path}"), text)).build()
}

#[test]
fn one_template_may_extend_the_one_it_shadows() {
    let site = site(&[(
        "ours/layout.html",
        "{% extends \"default/layout.html\" %}{% block end %}<p>Ours on {{ page.title }}</p>{% endblock end %}",
    )]);
    assert_eq!(site.report(), "");
    assert!(site.main("page.html").ends_with("<p>Ours on Page</p>"));
    assert!(site.main("page.html").contains("<p>Text</p>"));
}

#[test]
fn a_file_of_the_theme_takes_the_place_of_the_built_in_one() {
    let site = site(&[("ours/static/style.css", "body{}"), ("ours/static/logo.svg", "<svg/>")]);
    assert_eq!(site.report(), "");
    assert_eq!(site.page("theme/style.css"), "body{}");
    assert_eq!(site.page("theme/logo.svg"), "<svg/>");
    assert!(site.built.artifacts.contains_key("theme/script.js"));
}

#[test]
fn another_theme_in_the_folder_is_not_used() {
    let site = site(&[("ours/static/a.css", "a"), ("theirs/article.html", "{% broken")]);
    assert_eq!(site.report(), "");
}

#[test]
fn a_template_with_a_mistake_names_its_line() {
    assert_snapshot!(site(&[("ours/article.html", "fine\n{% if page.title %}\nnever closed\n")]).report(), @r#"
    error[template]: unexpected end of input
     --> themes/ours/article.html:3:14
      |
    3 | never closed
      |             ^
      |
      = help: the site is not written until the template can be used; compare it with the built-in one of the same name
    "#);
    assert_snapshot!(site(&[("ours/article.html", "fine\n{{ page.title | shout }}\n")]).report(), @r#"
    error[template]: unknown filter `shout`
     --> themes/ours/article.html:2:17
      |
    2 | {{ page.title | shout }}
      |                 ^^^^^
      |
      = help: the site is not written until the template can be used; compare it with the built-in one of the same name
    "#);
    assert_snapshot!(site(&[("ours/article.html", "fine\n  {{ page.titel }}\n")]).report(), @r#"
    error[template]: field `titel` is not defined. Available fields: changed, description, edit, kind, kind_name, lede, minutes, next, previous, print, tags, title, title_anchor, toc, trail, trust
     --> themes/ours/article.html:2:11
      |
    2 |   {{ page.titel }}
      |           ^^^^^
      |
      = help: the site is not written until the template can be used; compare it with the built-in one of the same name
    "#);
    assert_snapshot!(site(&[("ours/article.html", "{% extends \"nothing.html\" %}\n")]).report(), @r#"
    error[template]: the template `nothing.html`, which this one extends, does not exist
     --> themes/ours/article.html:1:1
      |
    1 | {% extends "nothing.html" %}
      | ^
      |
      = help: the site is not written until the template can be used; compare it with the built-in one of the same name
    "#);
}

#[test]
fn two_templates_with_mistakes_are_both_reported() {
    let site = site(&[("ours/article.html", "{% if %}"), ("ours/guide.html", "{{ x |")]);
    assert_eq!(site.errors(), 2, "{}", site.report());
}

#[test]
fn a_theme_that_is_not_there_is_reported_with_the_nearest() {
    let book = |files: &[&str]| {
        let book = Book::new().page("x\n").file("book.toml", "title = \"T\"\ntheme = \"oars\"\n");
        files.iter().fold(book, |book, path| book.file(path, "x")).build().report()
    };
    assert_snapshot!(book(&["themes/ours/static/x.css"]), @r#"
    error[unknown-theme]: there is no theme `oars`
     --> book.toml:2:9
      |
    2 | theme = "oars"
      |         ^^^^^^
      |
      = help: did you mean `ours`?
    "#);
    assert_snapshot!(book(&[]), @r#"
    error[unknown-theme]: there is no theme `oars`
     --> book.toml:2:9
      |
    2 | theme = "oars"
      |         ^^^^^^
      |
      = help: make the folder `themes/oars/` and put into it the files that should differ from the built-in theme
    "#);
}

#[test]
fn a_file_of_the_content_does_not_quietly_take_the_place_of_one_of_the_theme() {
    let site = Book::new().file("content/index.md", "# Home\n").file("content/theme/style.css", "x").build();
    assert_eq!(site.errors(), 1, "{}", site.report());
    assert!(site.report().contains("`theme/style.css` is a file of the theme"), "{}", site.report());
}
