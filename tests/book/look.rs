//! `[theme]`: colours, a logo and fonts.

use insta::assert_snapshot;

use crate::support::{Book, Site};

const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\"/>";

fn site(theme: &str) -> Site {
    Book::new()
        .file("book.toml", &format!("title = \"T\"\n{theme}"))
        .file("content/index.md", "# Home\n")
        .file("content/deep/page.md", "# Page\n")
        .file("content/img/logo.svg", LOGO)
        .file("content/img/dark logo.svg", LOGO)
        .file("content/fonts/house.woff2", "font")
        .build()
}

/// What was added to the style sheet.
fn added(site: &Site) -> String {
    let built_in = self::site("").page("theme/style.css");
    site.page("theme/style.css").strip_prefix(built_in.as_str()).unwrap_or_default().to_owned()
}

#[test]
fn a_colour_that_can_be_read_is_used_as_it_is() {
    let site = site("[theme]\ncolour = \"#0B4A82\"\ndark-colour = \"skyblue\"\n");
    assert_eq!(site.report(), "");
    assert_snapshot!(added(&site), @r#"
    :root { --accent: #0b4a82; }
    @media screen { :root { --accent-bg: #e9f2fc; } }
    @supports (color: light-dark(#000, #fff)) {
    :root { --accent: light-dark(#0b4a82, #87ceeb); }
    @media screen { :root { --accent-bg: light-dark(#e9f2fc, #132a33); } }
    }
    "#);
}

#[test]
fn a_colour_that_cannot_be_read_is_replaced_by_the_nearest_that_can() {
    let site = site("[theme]\ncolour = \"#ffb000\"\ndark-colour = \"navy\"\n");
    assert_snapshot!(site.report(), @r##"
    warning[low-contrast]: `#ffb000` is hard to read on `#f9efe2` in the light: a contrast of 1.6, where text needs 4.5
     --> book.toml:3:10
      |
    3 | colour = "#ffb000"
      |          ^^^^^^^^^
      |
      = help: write `#a55b00`, the nearest that can be read; the site uses that one

    warning[low-contrast]: `navy` is hard to read on `#17261d` in the dark: a contrast of 1.0, where text needs 4.5
     --> book.toml:4:15
      |
    4 | dark-colour = "navy"
      |               ^^^^^^
      |
      = help: write `#5287ff`, the nearest that can be read; the site uses that one
    "##);
    assert_snapshot!(added(&site), @r#"
    :root { --accent: #a55b00; }
    @media screen { :root { --accent-bg: #f9efe2; } }
    @supports (color: light-dark(#000, #fff)) {
    :root { --accent: light-dark(#a55b00, #5287ff); }
    @media screen { :root { --accent-bg: light-dark(#f9efe2, #1b263d); } }
    }
    "#);
}

#[test]
fn the_dark_colour_is_made_from_the_light_one() {
    let site = site("[theme]\ncolour = \"#0b4a82\"\n");
    assert_eq!(site.report(), "");
    assert!(added(&site).contains("--accent: light-dark(#0b4a82, #"), "{}", added(&site));
}

#[test]
fn a_logo_stands_beside_the_title_with_its_size() {
    let site = site("[theme]\nlogo = \"img/logo.svg\"\ndark-logo = \"img/dark logo.svg\"\n");
    assert_eq!(site.report(), "");
    let page = site.page("deep/page.html");
    let brand = page.lines().find(|line| line.contains("class=\"brand\"")).unwrap_or_default();
    assert_snapshot!(brand, @r#"<a class="brand" href="../index.html"><img class="in-light" loading="lazy" src="../img/logo.svg" width="60" height="20" alt=""><img class="in-dark" loading="lazy" src="../img/dark%20logo.svg" width="60" height="20" alt="">T</a>"#);
    assert_snapshot!(added(&site), @r#"
    .brand img { flex: none; width: auto; max-width: 10rem; height: 2rem; object-fit: contain; }
    .brand .in-dark { display: none; }
    @supports (color: light-dark(#000, #fff)) {
    @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) .brand .in-dark { display: block; }
    :root:not([data-theme="light"]) .brand .in-light { display: none; }
    }
    :root[data-theme="dark"] .brand .in-dark { display: block; }
    :root[data-theme="dark"] .brand .in-light { display: none; }
    }
    "#);
}

#[test]
fn fonts_are_files_beside_the_pages() {
    let site = site(
        "[[theme.fonts]]\nfile = \"fonts/house.woff2\"\n\n[[theme.fonts]]\nfile = \"fonts/house.woff2\"\nuse = \"speech\"\n\
         weight = \"400\"\nstyle = \"italic\"\n",
    );
    assert_eq!(site.report(), "");
    assert_snapshot!(added(&site), @r#"
    @font-face { font-family: "playbook-text"; src: url("../fonts/house.woff2"); font-weight: 100 900; font-style: normal; font-display: fallback; }
    @font-face { font-family: "playbook-speech"; src: url("../fonts/house.woff2"); font-weight: 400; font-style: italic; font-display: fallback; }
    :root { --sans: "playbook-text", system-ui, sans-serif; }
    :root { --voice: "playbook-speech", Georgia, serif; }
    "#);
}

#[test]
fn a_folder_can_be_named_in_the_table_too() {
    let site = Book::new()
        .file("book.toml", "[theme]\nfolder = \"house\"\nlogo = \"mark.svg\"\ncolour = \"#0b4a82\"\n")
        .file("content/index.md", "# Home\n")
        .file("themes/house/static/style.css", "body{}")
        .file("themes/house/static/mark.svg", LOGO)
        .build();
    assert_eq!(site.report(), "");
    assert!(site.page("theme/style.css").starts_with("body{}"));
    assert!(
        site.page("index.html").contains("<img src=\"theme/mark.svg\" width=\"60\" height=\"20\" alt=\"\">")
    );
}

#[test]
fn every_mistake_in_the_look_is_told_with_its_place() {
    let mistakes = "\
[theme]
folder = \"../x\"
color = \"red\"
dark-colour = \"#0b4a8280\"
logo = \"content/img/logo.svg\"
dark-logo = \"https://example.com/logo.svg\"

[[theme.fonts]]
file = \"https://example.com/font.woff2\"
weight = \"bold\"
use = \"titles\"

[[theme.fonts]]
style = \"oblique\"

[[theme.fonts]]
file = \"fonts/hause.woff2\"
";
    assert_snapshot!(site(mistakes).brief(), @r##"
    book.toml:3:10 «"../x"» wrong-type: `folder` must be the name of a folder in `themes/` | write it like `folder = "default"`
    book.toml:4:1 «color» unknown-key: unknown key `color` | did you mean `colour`?
    book.toml:5:15 «"#0b4a8280"» wrong-type: `dark-colour` must be a colour as CSS writes it, with nothing shining through | write it like `dark-colour = "#0b4a82"`
    book.toml:6:8 «"content/img/logo.svg"» missing-file: the picture `content/img/logo.svg` is not there | did you mean `img/logo.svg`?
    book.toml:7:13 «"https://example.com/logo.svg"» wrong-type: `dark-logo` must be a picture's path from the content folder: `.svg`, `.png`, `.webp`, `.avif`, `.jpg` or `.gif` | write it like `dark-logo = "img/logo.svg"`
    book.toml:10:8 «"https://example.com/font.woff2"» wrong-type: `file` must be a font's path from the content folder: `.woff2`, `.woff`, `.ttf` or `.otf` | write it like `file = "fonts/house.woff2"`
    book.toml:11:10 «"bold"» wrong-type: `weight` must be a weight from 1 to 1000, or the lightest and the boldest with a space between them | write it like `weight = "400"`
    book.toml:12:7 «"titles"» wrong-type: `use` must be `text`, `speech` or `code` | write it like `use = "text"`
    book.toml:14:1 «[[theme.fonts]]» missing-key: missing key `file` | add a line like `file = "fonts/house.woff2"`
    book.toml:15:9 «"oblique"» wrong-type: `style` must be `normal` or `italic` | write it like `style = "italic"`
    book.toml:18:8 «"fonts/hause.woff2"» missing-file: the font `fonts/hause.woff2` is not there | did you mean `fonts/house.woff2`?
    "##);
    assert_snapshot!(site("[theme]\ndark-colour = \"#fff\"\n").brief(), @r##"book.toml:3:15 «"#fff"» wrong-type: `dark-colour` stands without `colour` | add `colour`, which is shown in the light"##);
    assert_snapshot!(site("theme = 3\n").brief(), @r#"book.toml:2:9 «3» wrong-type: `theme` must be the name of a folder in `themes/` | write it like `theme = "default"`"#);
}

#[test]
fn colours_of_a_theme_of_ones_own_are_looked_at_too() {
    let site = Book::new()
        .file("book.toml", "theme = \"house\"\n")
        .file("content/index.md", "# Home\n")
        .file(
            "themes/house/static/style.css",
            "/* --ink: #fff; */\n:root {\n  --paper: light-dark(#fff, #111);\n  --ink: #555;\n  --good: light-dark(#0a0, #0f0);\n}\n\
             @media print { :root { --paper: #000; } }\n",
        )
        .build();
    assert_snapshot!(site.brief(), @r#"
    house/static/style.css:4:3 «--ink» low-contrast: `--ink`, #555555, is hard to read on `#111111` in the dark: a contrast of 2.5, where text needs 4.5 | `#7c7c7c` is the nearest that can be read on all of them
    house/static/style.css:5:3 «--good» low-contrast: `--good`, #00aa00, is hard to read on `#ffffff` in the light: a contrast of 3.1, where text needs 4.5 | `#008a00` is the nearest that can be read on all of them
    "#);
}
