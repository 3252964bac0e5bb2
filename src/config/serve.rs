//! `[serve]`: what the preview needs to know of its author's machine.

use toml::de::DeTable;

use super::reader::Reader;

const KEYS: [&str; 1] = ["editor"];

/// What an editor's address may say of a place.
const PARTS: [&str; 3] = ["{path}", "{line}", "{column}"];

/// Reads the table: the address that opens the author's editor.
pub fn read(reader: &mut Reader<'_>, root: &DeTable<'_>) -> Option<String> {
    let table = reader.table(root, "serve")?;
    reader.known_keys(table, &KEYS, "`[serve]`");
    let form = "the address that opens your editor, with `{path}` in it, and `{line}` and `{column}` if it takes them";
    let editor = reader.checked(table, "editor", is_editor, (form, "vscode://file/{path}:{line}"))?;
    Some(editor.value)
}

/// Whether it is an address that leads to a program and not to a script.
fn is_editor(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let is_script =
        ["javascript", "data", "vbscript", "blob"].iter().any(|one| scheme.eq_ignore_ascii_case(one));
    let rest = PARTS.iter().fold(text.to_owned(), |rest, part| rest.replace(part, ""));
    is_scheme
        && !is_script
        && text.contains(PARTS[0])
        && !rest.contains(['{', '}'])
        && !rest.contains(|c: char| c.is_whitespace() || c.is_control())
}
