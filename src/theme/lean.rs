//! Scripts and style sheets of the built-in theme as readers fetch them: without what only helps whoever edits them.

/// The text without comments that begin a line, indentation and empty lines. That is safe for files that keep no text
/// over several lines; those of the built-in theme do not.
pub fn lean(path: &str, text: &str) -> Option<String> {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let has_line_comments = extension == "js";
    if !has_line_comments && extension != "css" {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    let mut is_inside = false;
    for line in text.lines() {
        let mut line = line.trim();
        if line.starts_with("/*") {
            is_inside = true;
        }
        if is_inside {
            let Some((_, after)) = line.split_once("*/") else { continue };
            is_inside = false;
            line = after.trim();
        }
        if line.is_empty() || (has_line_comments && line.starts_with("//")) {
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn comments_and_indentation_are_left_out_and_nothing_else() {
        let style = "/* one\n   two */\na {\n  color: red; /* kept */\n}\n/* three */ b { top: 0; }\n\n";
        assert_eq!(
            lean("style.css", style).as_deref(),
            Some("a {\ncolor: red; /* kept */\n}\nb { top: 0; }\n")
        );
        let script = "// one\n(() => {\n  /** two */\n  const way = 'http://x'; // kept\n})();\n";
        assert_eq!(
            lean("script.js", script).as_deref(),
            Some("(() => {\nconst way = 'http://x'; // kept\n})();\n")
        );
        assert_eq!(lean("icon.svg", "<svg/>"), None);
    }
}
