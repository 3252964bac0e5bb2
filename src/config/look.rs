//! `theme`: how the site looks. A folder's name, or a table with colours, a logo and fonts.

use toml::de::{DeTable, DeValue};

use super::reader::Reader;
use crate::model::Colour;
use crate::source::{Located, Span};

const KEYS: [&str; 6] = ["folder", "colour", "dark-colour", "logo", "dark-logo", "fonts"];
const FONT_KEYS: [&str; 4] = ["file", "use", "weight", "style"];

/// How the site looks. What is left out stays as the theme has it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Look {
    /// The folder below `themes/` whose files are laid over the built-in theme.
    pub folder: Option<Located<String>>,
    /// The colour of links, buttons and signs, as CSS writes it.
    pub colour: Option<Located<String>>,
    /// The same in the dark; made from `colour` where it is left out.
    pub dark_colour: Option<Located<String>>,
    /// The picture beside the title, a path in the content or in the theme's `static/`.
    pub logo: Option<Located<String>>,
    /// The same in the dark.
    pub dark_logo: Option<Located<String>>,
    /// Fonts that lie beside the pages.
    pub fonts: Vec<Font>,
}

/// A file with a font.
#[derive(Clone, PartialEq, Debug)]
pub struct Font {
    /// The file, a path in the content or in the theme's `static/`.
    pub file: Located<String>,
    /// What is set in it.
    pub used_for: FontUse,
    /// Its weight, or the lightest and the boldest that it holds, as CSS writes them: `400`, `100 900`.
    pub weight: String,
    /// Whether it is slanted.
    pub is_italic: bool,
}

/// What is set in a font.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FontUse {
    /// Everything else.
    Text,
    /// What people say: questions, and the words of customers.
    Speech,
    /// Code.
    Code,
}

impl Look {
    /// Whether it is that of the built-in theme.
    pub fn is_built_in(&self) -> bool {
        *self == Self::default()
    }

    /// The files it is made of that lie among others.
    pub fn files(&self) -> impl Iterator<Item = &Located<String>> {
        self.logo.iter().chain(&self.dark_logo).chain(self.fonts.iter().map(|font| &font.file))
    }
}

/// Reads the key.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Look {
    let Some(value) = root.get("theme") else { return Look::default() };
    let name = ("the name of a folder in `themes/`", "default");
    let DeValue::Table(table) = value.get_ref() else {
        let folder = reader.checked(root, "theme", is_folder_name, name);
        return Look { folder, ..Look::default() };
    };
    reader.known_keys(table, &KEYS, "`[theme]`");
    let colour = ("a colour as CSS writes it, with nothing shining through", "#0b4a82");
    let is_colour = |text: &str| text.parse::<Colour>().is_ok();
    let picture = (
        "a picture's path from the content folder: `.svg`, `.png`, `.webp`, `.avif`, `.jpg` or `.gif`",
        "img/logo.svg",
    );
    let is_picture = |text: &str| is_file(text, &["svg", "png", "webp", "avif", "jpg", "jpeg", "gif"]);
    let look = Look {
        folder: reader.checked(table, "folder", is_folder_name, name),
        colour: reader.checked(table, "colour", is_colour, colour),
        dark_colour: reader.checked(table, "dark-colour", is_colour, colour),
        logo: reader.checked(table, "logo", is_picture, picture),
        dark_logo: reader.checked(table, "dark-logo", is_picture, picture),
        fonts: reader
            .tables(table, "fonts")
            .into_iter()
            .filter_map(|(table, span)| font(reader, table, span))
            .collect(),
    };
    let needs = [
        ("dark-colour", &look.dark_colour, "colour", &look.colour),
        ("dark-logo", &look.dark_logo, "logo", &look.logo),
    ];
    for (key, dark, other, light) in needs {
        if let (Some(dark), None, None) = (dark, light, table.get(other)) {
            reader.wrong(
                dark.span,
                format!("`{key}` stands without `{other}`"),
                format!("add `{other}`, which is shown in the light"),
            );
        }
    }
    look
}

fn font(reader: &mut Reader<'_>, table: &DeTable<'_>, span: Span) -> Option<Font> {
    reader.known_keys(table, &FONT_KEYS, "a font");
    let form =
        ("a font's path from the content folder: `.woff2`, `.woff`, `.ttf` or `.otf`", "fonts/house.woff2");
    let is_font = |text: &str| is_file(text, &["woff2", "woff", "ttf", "otf"]);
    let file = reader.required(table, span, "file", is_font, form);
    let used_for = reader.checked(
        table,
        "use",
        |text| FontUse::named(text).is_some(),
        ("`text`, `speech` or `code`", "text"),
    );
    let weight = reader.checked(
        table,
        "weight",
        is_weight,
        ("a weight from 1 to 1000, or the lightest and the boldest with a space between them", "400"),
    );
    let style = reader.checked(
        table,
        "style",
        |text| matches!(text, "normal" | "italic"),
        ("`normal` or `italic`", "italic"),
    );
    Some(Font {
        file: file?,
        used_for: used_for.and_then(|text| FontUse::named(&text.value)).unwrap_or(FontUse::Text),
        weight: weight.map_or_else(|| "100 900".to_owned(), |weight| weight.value),
        is_italic: style.is_some_and(|style| style.value == "italic"),
    })
}

impl FontUse {
    fn named(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "speech" => Some(Self::Speech),
            "code" => Some(Self::Code),
            _ => None,
        }
    }
}

fn is_folder_name(text: &str) -> bool {
    !text.is_empty() && !text.starts_with('.') && !text.contains(['/', '\\'])
}

/// Whether it is the path of a file of one's own with one of these endings: a site asks no other host for anything.
fn is_file(text: &str, endings: &[&str]) -> bool {
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    endings.contains(&ending.as_str())
        && !text.contains([':', '\\', '"', '\n'])
        && text.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn is_weight(text: &str) -> bool {
    let weights: Option<Vec<u16>> = text.split(' ').map(|weight| weight.parse().ok()).collect();
    matches!(weights.as_deref(), Some([one] | [one, _]) if *one > 0)
        && weights.is_some_and(|weights| weights.is_sorted() && weights.iter().all(|weight| *weight <= 1000))
}
