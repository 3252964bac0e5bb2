//! What `book.toml` looks like, for its JSON Schema. The file is read key by key ([`super::read`]); a test holds the
//! two in step.

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// What the playbook is called, its language, and the moments of a deal.
#[derive(JsonSchema)]
#[schemars(rename = "Book", rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Book {
    /// What the playbook is called; the home page’s title where it is left out. Example: `Our playbook`
    title: Option<String>,
    /// What it is, in a sentence.
    description: Option<String>,
    /// The language of its pages, and of the site’s own words: `en`, `de`, `fr`, `ja`, or what your theme has in `lang/`.
    /// Example: `de-CH`
    #[schemars(
        regex(pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),
        extend("title" = "a language’s tag", "default" = "en")
    )]
    language: Option<String>,
    /// How the site looks: the folder in `themes/` whose files are laid over the built-in look, or a table that begins with
    /// a line `[theme]`. Example: `house`
    theme: Option<Theme>,
    /// How money is shown: a currency’s three capital letters. Example: `GBP`
    #[schemars(regex(pattern = "^[A-Z]{3}$"), extend("title" = "a currency’s code"))]
    currency: Option<String>,
    /// The moments of a deal, in the order in which they come. Each begins with a line `[[moments]]`.
    moments: Option<Vec<Moment>>,
    /// Which days are worked. It begins with a line `[calendar]`.
    calendar: Option<Calendar>,
    /// How much each rule matters here: `playbook explain` has their names. It begins with a line `[check]`, and below
    /// it are lines like `broken-link = "warning"`.
    check: Option<Check>,
    /// How much a process may ask of a deal; more is a warning. It begins with a line `[budget]`; a process has its own
    /// in a table such as `[budget.lead-to-order]`.
    budget: Option<Budget>,
    /// What the preview (`playbook serve`) needs to know. It begins with a line `[serve]`.
    serve: Option<Serve>,
    /// What every page says of its own file. It begins with a line `[pages]`.
    pages: Option<Pages>,
    /// What helps those who search. It begins with a line `[search]`.
    search: Option<Search>,
    /// What can be printed whole. It begins with a line `[print]`.
    print: Option<Print>,
    /// What is there without a network. It begins with a line `[offline]`.
    offline: Option<Offline>,
}

/// How the site looks.
#[derive(JsonSchema)]
#[schemars(inline, untagged)]
#[expect(dead_code, reason = "only its form is of use")]
pub enum Theme {
    Folder(FolderName),
    Look(Look),
}

/// A folder in `themes/`.
#[derive(JsonSchema)]
#[schemars(inline, transparent, extend("title" = "a folder’s name"))]
#[expect(dead_code, reason = "only its form is of use")]
pub struct FolderName(#[schemars(regex(pattern = r"^[^./\\][^/\\]*$"))] String);

/// How the site looks.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Look {
    /// The folder in `themes/` whose files are laid over the built-in look. Example: `house`
    folder: Option<FolderName>,
    /// The colour of links, buttons and signs, as CSS writes it. One that could not be read is replaced by the nearest that
    /// can, with a warning. Example: `navy`
    #[schemars(extend("title" = "a colour"))]
    colour: Option<String>,
    /// The same in the dark; made from `colour` where it is left out. Example: `skyblue`
    #[schemars(extend("title" = "a colour"))]
    dark_colour: Option<String>,
    /// The picture beside the title: a path from the content folder, or in the theme’s `static/`. Example: `img/logo.svg`
    #[schemars(extend("title" = "a picture’s path"))]
    logo: Option<String>,
    /// The same in the dark. Example: `img/logo-dark.svg`
    #[schemars(extend("title" = "a picture’s path"))]
    dark_logo: Option<String>,
    /// Fonts that lie beside the pages. Each begins with a line `[[theme.fonts]]`.
    fonts: Option<Vec<Font>>,
}

/// A file with a font.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Font {
    /// The file: a path from the content folder, or in the theme’s `static/`. Example: `fonts/house.woff2`
    #[schemars(extend("title" = "a font’s path"))]
    file: String,
    /// What is set in it; without it, `text`.
    r#use: Option<FontUse>,
    /// Its weight, or the lightest and the boldest that it holds; without it, all. Example: `100 900`
    #[schemars(regex(pattern = r"^\d{1,4}( \d{1,4})?$"), extend("title" = "a weight"))]
    weight: Option<String>,
    /// Whether it is slanted; without it, `normal`.
    style: Option<FontStyle>,
}

/// What is set in a font.
#[derive(JsonSchema)]
#[schemars(inline, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its form is of use")]
pub enum FontUse {
    /// All but what follows
    Text,
    /// What people say: questions, and the words of customers
    Speech,
    /// Code
    Code,
}

/// Whether a font is slanted.
#[derive(JsonSchema)]
#[schemars(inline, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its form is of use")]
pub enum FontStyle {
    /// Upright
    Normal,
    /// Slanted
    Italic,
}

/// What the preview needs to know.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Serve {
    /// The address that opens your editor at a problem, with `{path}` in it, and `{line}` and `{column}` if the editor takes
    /// them. Example: `vscode://file/{path}:{line}`
    #[schemars(regex(pattern = r"^[A-Za-z][A-Za-z0-9+.-]*:\S*\{path\}\S*$"), extend("title" = "an address"))]
    editor: Option<String>,
}

/// What every page says of its own file.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Pages {
    /// The address that opens a page’s file for writing, with `{path}` in it: the file’s path from the folder of `book.toml`.
    /// Each page then has a link to it. Example: `https://example.com/deals/edit/main/{path}`
    #[schemars(regex(pattern = r"^https?://[^\s/{}]+\S*\{path\}\S*$"), extend("title" = "an address"))]
    edit: Option<String>,
    /// Whether each page says on which day it was last changed, where git knows it. Example: `false`
    #[schemars(extend("default" = true))]
    last_change: Option<bool>,
    /// Whether articles say how long it takes to read them. Example: `false`
    #[schemars(extend("default" = true))]
    reading_time: Option<bool>,
}

/// A moment of a deal.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Moment {
    /// The moment’s name in other files: small letters, words joined by `-`. Keep it once it is used.
    /// Example: `first-call`
    #[schemars(regex(pattern = "^[a-z0-9-]+$"), extend("title" = "an id"))]
    id: String,
    /// What readers call it; made from the id where it is left out. Example: `First call`
    title: Option<String>,
    /// What happens then, in a sentence.
    description: Option<String>,
    /// How long it usually is from then until the order; each moment leaves less than the one before it. Example: `20 days`
    #[schemars(extend("title" = "a length of time"))]
    time_left: Option<String>,
}

/// Which days are worked.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Calendar {
    /// The days of the week on which work is done; without it, Monday to Friday. Example: `[monday, tuesday]`
    weekdays: Option<Vec<Weekday>>,
    /// Days on which no work is done. Example: `[2026-12-25, 2026-12-26]`
    holidays: Option<Vec<Holiday>>,
}

/// A day of the week.
#[derive(JsonSchema)]
#[schemars(inline, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its form is of use")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A day.
#[derive(JsonSchema)]
#[schemars(inline, transparent, extend("title" = "a date"))]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Holiday(#[schemars(regex(pattern = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"))] String);

/// The level of each rule, by its name.
#[derive(JsonSchema)]
#[schemars(inline)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Check(BTreeMap<String, RuleLevel>);

/// A level, words to look for, or both.
#[derive(JsonSchema)]
#[schemars(inline, untagged)]
#[expect(dead_code, reason = "only its form is of use")]
pub enum RuleLevel {
    Level(Level),
    Words(Vec<String>),
    Both { level: Option<Level>, words: Option<Vec<String>> },
}

/// How much a rule matters.
#[derive(JsonSchema)]
#[schemars(inline, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its form is of use")]
pub enum Level {
    /// The site is not built
    Error,
    /// The site is built, and it is reported
    Warning,
    /// Nobody hears of it
    Off,
}

/// How much a process may ask of a deal: a scenario that takes it, or all of it where none does.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Budget {
    #[schemars(flatten)]
    all: Limits,
    #[schemars(flatten)]
    own: BTreeMap<String, Limits>,
}

/// The most that a deal may meet.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Limits {
    /// Steps that are taken.
    steps: Option<u64>,
    /// Firm controls that apply.
    firm_controls: Option<u64>,
    /// Working days from start to end, at the longest.
    days: Option<u64>,
}

/// What helps those who search.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Search {
    /// Lists of words and phrases that mean the same: who searches for one also finds the others.
    /// Example: `[[nda, confidentiality agreement], [po, purchase order]]`
    synonyms: Option<Vec<Vec<String>>>,
}

/// What can be printed whole.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Print {
    /// The folders of sections, each of which gets a `print.html` with all pages in and below it; `.` is the whole playbook.
    /// Example: `[guides, controls]`
    sections: Option<Vec<String>>,
}

/// What is there without a network.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(dead_code, reason = "only its form is of use")]
pub struct Offline {
    /// Whether browsers keep a copy of each page that was read, on a site with https; without it, `false`. A site that had it
    /// must take it back with `remove`, or browsers go on with the one they have.
    service_worker: Option<Worker>,
}

/// Whether browsers keep copies.
#[derive(JsonSchema)]
#[schemars(inline, untagged)]
#[expect(dead_code, reason = "only its form is of use")]
pub enum Worker {
    IsWanted(bool),
    Back(Removal),
}

/// The worker is taken back.
#[derive(JsonSchema)]
#[schemars(inline, rename_all = "lowercase")]
#[expect(dead_code, reason = "only its form is of use")]
pub enum Removal {
    /// Browsers throw it away, with all it kept
    Remove,
}
