//! A message, taken apart.

use std::fmt::Write;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// What is put into a place of a message.
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// Words.
    Text(&'a str),
    /// How many. It is said as it is, without separators.
    Count(usize),
    /// A number that was put into words elsewhere, to choose a variant by.
    Number(f64),
}

impl<'a> From<&'a str> for Given<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Given<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Given<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// A message of one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Message {
    parts: Vec<Part>,
    /// Places that are filled as well, though it does not name them: those of its comment.
    besides: Vec<String>,
    /// The language whose plurals it has.
    plurals: LanguageIdentifier,
}

/// A piece of a message.
#[derive(Clone, PartialEq, Debug)]
pub enum Part {
    /// Its own words.
    Text(String),
    /// A place.
    Place(String),
    /// One of several, by what is given for the place of this name.
    Choice { by: String, variants: Vec<(String, Vec<Part>)>, default: usize },
}

impl Message {
    /// The message that Fluent read. `Err` names what it holds that messages of ours do not.
    pub fn new(pattern: &Pattern<&str>, plurals: &LanguageIdentifier) -> Result<Self, &'static str> {
        Ok(Self { parts: parts(pattern)?, besides: Vec::new(), plurals: plurals.clone() })
    }

    /// The words of a message without places; nothing for one that has any.
    pub fn text(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// What it is made of.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The same message with a comment, which may name more places: `# $number is the month's`.
    #[must_use]
    pub fn with_comment(mut self, lines: &[&str]) -> Self {
        let after_sign = |line: &&str| line.split('$').skip(1).map(name_at_start).collect::<Vec<_>>();
        self.besides = lines.iter().flat_map(after_sign).collect();
        self
    }

    /// Whether something can be put into a place of this name.
    pub fn can_hold(&self, place: &str) -> bool {
        self.places().contains(&place) || self.besides.iter().any(|name| name == place)
    }

    /// The names of its places, each once, in order.
    pub fn places(&self) -> Vec<&str> {
        let mut names = Vec::new();
        gather(&self.parts, &mut names);
        names
    }

    /// Says it, with what is found for its places and its own words changed by `own`. What is not given is shown by its
    /// name, as in the file.
    pub fn say<'g>(
        &self,
        said: &mut String,
        find: &dyn Fn(&str) -> Option<Given<'g>>,
        own: &dyn Fn(&str) -> String,
    ) {
        self.say_parts(&self.parts, said, find, own);
    }

    fn say_parts<'g>(
        &self,
        parts: &[Part],
        said: &mut String,
        find: &dyn Fn(&str) -> Option<Given<'g>>,
        own: &dyn Fn(&str) -> String,
    ) {
        for part in parts {
            match part {
                Part::Text(text) => said.push_str(&own(text)),
                Part::Place(name) => {
                    // Writing to a string cannot fail.
                    let _ = match find(name) {
                        Some(Given::Text(text)) => write!(said, "{text}"),
                        Some(Given::Count(count)) => write!(said, "{count}"),
                        Some(Given::Number(number)) => write!(said, "{number}"),
                        None => write!(said, "{{ ${name} }}"),
                    };
                }
                Part::Choice { by, variants, default } => {
                    let chosen = find(by).and_then(|given| self.chosen(given, variants));
                    if let Some((_, parts)) = variants.get(chosen.unwrap_or(*default)) {
                        self.say_parts(parts, said, find, own);
                    }
                }
            }
        }
    }

    /// The variant for what is given: one of that very name or number, else the one for its plural.
    fn chosen(&self, given: Given<'_>, variants: &[(String, Vec<Part>)]) -> Option<usize> {
        let named = |name: &str| variants.iter().position(|(key, _)| key == name);
        let number = match given {
            Given::Text(text) => return named(text),
            Given::Count(count) => count.to_string(),
            Given::Number(number) => number.to_string(),
        };
        named(&number).or_else(|| {
            let rules = PluralRules::create(self.plurals.clone(), PluralRuleType::CARDINAL).ok()?;
            named(category(&rules.select(number.as_str()).ok()?))
        })
    }
}

fn name_at_start(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// The name of a plural.
fn category(category: &PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

fn gather<'p>(parts: &'p [Part], names: &mut Vec<&'p str>) {
    let mut add = |name: &'p str| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Place(name) => add(name),
            Part::Choice { by, .. } => add(by),
        }
    }
    for part in parts {
        if let Part::Choice { variants, .. } = part {
            for (_, parts) in variants {
                gather(parts, names);
            }
        }
    }
}

fn parts(pattern: &Pattern<&str>) -> Result<Vec<Part>, &'static str> {
    let mut made: Vec<Part> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => Part::Text((*value).to_owned()),
            PatternElement::Placeable { expression } => part(expression)?,
        };
        match (made.last_mut(), part) {
            (Some(Part::Text(text)), Part::Text(more)) => text.push_str(&more),
            (_, part) => made.push(part),
        }
    }
    Ok(made)
}

fn part(expression: &Expression<&str>) -> Result<Part, &'static str> {
    match expression {
        Expression::Inline(inline) => match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(Part::Text(unescape_unicode_to_string(value).into_owned()))
            }
            InlineExpression::NumberLiteral { value } => Ok(Part::Text((*value).to_owned())),
            InlineExpression::VariableReference { id } => Ok(Part::Place(id.name.to_owned())),
            InlineExpression::Placeable { expression } => part(expression),
            InlineExpression::FunctionReference { .. } => Err("a function"),
            InlineExpression::MessageReference { .. } => Err("another message"),
            InlineExpression::TermReference { .. } => Err("a term"),
        },
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let variant = |variant: &fluent_syntax::ast::Variant<&str>| {
                let key = match &variant.key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                };
                Ok((key, parts(&variant.value)?))
            };
            let default = variants.iter().position(|variant| variant.default).unwrap_or_default();
            let variants = variants.iter().map(variant).collect::<Result<_, &'static str>>()?;
            Ok(Part::Choice { by: id.name.to_owned(), variants, default })
        }
        Expression::Select { .. } => Err("variants by something else than a place"),
    }
}
