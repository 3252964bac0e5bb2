//! A Pratt parser: each operator binds as tightly as in CEL, and those of one strength group from the left.

use std::ops::Range;

use super::fault::{Fault, left_out, no_function};
use super::lexer::{Placed, Token, tokens};
use super::words;
use crate::model::condition::{Binary, Expression, Junction, Term, Unary};
use crate::model::{Reference, ReferenceKind, Written};
use crate::parse::markdown::Origin;
use crate::source::Span;

/// How deep an expression may be, in parentheses or in operators: far beyond what anybody could still read, and what
/// keeps every walk over one from filling the stack.
const DEEPEST: usize = 64;

/// An expression being read: its bytes in the condition, its depth, and itself.
struct Part {
    at: Range<usize>,
    depth: usize,
    expression: Expression<Written>,
}

type Parsed = Result<Part, Fault>;

/// The parser, at one of its tokens.
pub struct Parser<'t> {
    pub text: &'t str,
    pub tokens: Vec<Placed<'t>>,
    pub at: usize,
    origin: Origin,
    nesting: usize,
}

/// What stands between two operands.
#[derive(Clone, Copy)]
enum Operator {
    Joins(Junction),
    Binary(Binary),
}

/// Reads all of `text`.
pub fn parse(text: &str, origin: Origin) -> Result<Expression<Written>, Fault> {
    let mut parser = Parser { text, tokens: tokens(text), at: 0, origin, nesting: 0 };
    if *parser.peek() == Token::End {
        let help = "write what must hold, such as `credit.order_value > 10000`, or take the key out";
        return Err(Fault::new("this condition is empty", help, 0..text.len()));
    }
    let part = parser.expression(1)?;
    match parser.peek() {
        Token::End => Ok(part.expression),
        _ => Err(words::unexpected(&parser)),
    }
}

impl<'t> Parser<'t> {
    /// The token at hand.
    pub fn peek(&self) -> &Token<'t> {
        self.ahead(0)
    }

    /// A token further on.
    pub fn ahead(&self, by: usize) -> &Token<'t> {
        self.tokens.get(self.at + by).map_or(&Token::End, |placed| &placed.token)
    }

    /// The bytes of a token further on.
    pub fn place(&self, by: usize) -> Range<usize> {
        let end = self.text.len()..self.text.len();
        self.tokens.get(self.at + by).map_or(end, |placed| placed.at.clone())
    }

    /// The bytes of the token before the one at hand.
    pub fn before(&self) -> Option<&Placed<'t>> {
        self.tokens.get(self.at.checked_sub(1)?)
    }

    /// Whether nothing stands between the token at hand and the next.
    pub fn touches_next(&self) -> bool {
        self.place(0).end == self.place(1).start
    }

    fn take(&mut self, sign: &str) -> bool {
        let is_there = matches!(self.peek(), Token::Sign(found) if *found == sign);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, sign: &str, opened: &Range<usize>) -> Result<usize, Fault> {
        let end = self.place(0).end;
        if self.take(sign) {
            return Ok(end);
        }
        match self.peek() {
            Token::End => {
                let opening = self.text.get(opened.clone()).unwrap_or_default();
                Err(Fault::new(
                    format!("this `{opening}` is never closed"),
                    format!("add a `{sign}`"),
                    opened.clone(),
                ))
            }
            _ => Err(words::unexpected(self)),
        }
    }

    fn part(&self, at: Range<usize>, depth: usize, term: Term<Written>) -> Parsed {
        if depth > DEEPEST {
            return Err(too_deep(at));
        }
        let span = self.origin.span(Span::new(at.clone()));
        Ok(Part { at, depth, expression: Expression { span, term } })
    }

    /// An expression whose operators bind at least this tightly.
    fn expression(&mut self, tightness: u8) -> Parsed {
        self.nesting += 1;
        if self.nesting > DEEPEST {
            return Err(too_deep(self.place(0)));
        }
        let mut left = self.operand()?;
        while let Some((operator, binds)) = self.operator().filter(|(_, binds)| *binds >= tightness) {
            left = match operator {
                Operator::Joins(junction) => self.junction(junction, left, binds)?,
                Operator::Binary(operator) => {
                    self.at += 1;
                    let right = self.expression(binds + 1)?;
                    self.pair(operator, left, right)?
                }
            };
        }
        self.nesting -= 1;
        Ok(left)
    }

    /// The operator at hand, and how tightly it binds.
    fn operator(&self) -> Option<(Operator, u8)> {
        let binary = |operator, binds| Some((Operator::Binary(operator), binds));
        match *self.peek() {
            Token::Sign("||") => Some((Operator::Joins(Junction::Any), 1)),
            Token::Sign("&&") => Some((Operator::Joins(Junction::All), 2)),
            Token::Sign("==") => binary(Binary::Equal, 3),
            Token::Sign("!=") => binary(Binary::NotEqual, 3),
            Token::Sign("<") => binary(Binary::Less, 3),
            Token::Sign("<=") => binary(Binary::AtMost, 3),
            Token::Sign(">") => binary(Binary::More, 3),
            Token::Sign(">=") => binary(Binary::AtLeast, 3),
            Token::Word("in") => binary(Binary::In, 3),
            Token::Sign("+") => binary(Binary::Plus, 4),
            Token::Sign("-") => binary(Binary::Minus, 4),
            Token::Sign("*") => binary(Binary::Times, 5),
            Token::Sign("/") => binary(Binary::Divide, 5),
            _ => None,
        }
    }

    /// `a && b && c`, of which `a` is read.
    fn junction(&mut self, junction: Junction, first: Part, binds: u8) -> Parsed {
        let mut at = first.at;
        let mut depth = first.depth;
        let mut parts = vec![first.expression];
        while self.take(junction.sign()) {
            let next = self.expression(binds + 1)?;
            at.end = next.at.end;
            depth = depth.max(next.depth);
            parts.push(next.expression);
        }
        self.part(at, depth + 1, Term::Junction(junction, parts))
    }

    fn pair(&self, operator: Binary, left: Part, right: Part) -> Parsed {
        let depth = left.depth.max(right.depth) + 1;
        let parts = Box::new([left.expression, right.expression]);
        self.part(left.at.start..right.at.end, depth, Term::Binary(operator, parts))
    }

    /// An operand with the functions called on it.
    fn operand(&mut self) -> Parsed {
        for (sign, operator) in [("!", Unary::Not), ("-", Unary::Negative)] {
            let start = self.place(0).start;
            if self.take(sign) {
                // Binds tighter than every operator of two.
                let inner = self.expression(6)?;
                let term = Term::Unary(operator, Box::new(inner.expression));
                return self.part(start..inner.at.end, inner.depth + 1, term);
            }
        }
        let mut operand = self.primary()?;
        loop {
            if matches!(self.peek(), Token::Sign("[")) {
                return Err(left_out("taking one item out of a list (`[…]`)", self.place(0)));
            }
            if !self.take(".") {
                return Ok(operand);
            }
            operand = self.method(operand)?;
        }
    }

    /// `.startsWith("…")`, behind its dot.
    fn method(&mut self, subject: Part) -> Parsed {
        let at = self.place(0);
        let Token::Word(name) = *self.peek() else { return Err(words::unexpected(self)) };
        if !matches!(self.ahead(1), Token::Sign("(")) {
            return Err(words::three_parts(self, &subject.at));
        }
        let operator = match name {
            "startsWith" => Binary::StartsWith,
            "contains" => Binary::Contains,
            "size" => return Err(words::size_behind(self, &subject.at)),
            _ => return Err(no_function(name, at)),
        };
        self.at += 1;
        let opened = self.place(0);
        self.at += 1;
        let argument = self.expression(1)?;
        let end = self.expect(")", &opened)?;
        let mut part = self.pair(operator, subject, argument)?;
        part.at.end = end;
        part.expression.span = self.origin.span(Span::new(part.at.clone()));
        Ok(part)
    }

    fn primary(&mut self) -> Parsed {
        let at = self.place(0);
        let term = match self.peek().clone() {
            Token::Number(number) => Term::Number(number),
            Token::Text(text) => Term::Text(text),
            Token::Word("true") => Term::Bool(true),
            Token::Word("false") => Term::Bool(false),
            Token::Word("size") if matches!(self.ahead(1), Token::Sign("(")) => return self.size(),
            Token::Word(_) => return self.variable(),
            Token::Sign("(") => {
                self.at += 1;
                let inner = self.expression(1)?;
                let end = self.expect(")", &at)?;
                return Ok(Part { at: at.start..end, ..inner });
            }
            Token::Sign("[") => return self.list(),
            Token::Wrong(fault) => return Err(fault),
            Token::Sign(_) | Token::End => return Err(words::missing(self)),
        };
        self.at += 1;
        self.part(at, 1, term)
    }

    fn size(&mut self) -> Parsed {
        let (start, opened) = (self.place(0).start, self.place(1));
        self.at += 2;
        let inner = self.expression(1)?;
        let end = self.expect(")", &opened)?;
        self.part(start..end, inner.depth + 1, Term::Unary(Unary::Size, Box::new(inner.expression)))
    }

    /// `bank.question`.
    fn variable(&mut self) -> Parsed {
        let at = self.place(0);
        let (Token::Word(bank), Token::Sign("."), Token::Word(question)) =
            (self.peek(), self.ahead(1), self.ahead(2))
        else {
            return Err(words::lone(self));
        };
        if words::is_call(self.ahead(3)) {
            return Err(words::lone(self));
        }
        for (name, place) in [(bank, 0), (question, 2)] {
            if let Some(fault) = words::reserved(name, self.place(place)) {
                return Err(fault);
            }
        }
        let text = format!("{bank}.{question}");
        let at = at.start..self.place(2).end;
        let span = self.origin.span(Span::new(at.clone()));
        self.at += 3;
        if let Some(fault) = words::hyphen_behind(self, &at) {
            return Err(fault);
        }
        self.part(at, 1, Term::Variable(Reference { kind: ReferenceKind::Question, text, span }))
    }

    fn list(&mut self) -> Parsed {
        let opened = self.place(0);
        self.at += 1;
        let (mut parts, mut depth) = (Vec::new(), 0);
        // A comma behind the last item is allowed, as in CEL.
        while !matches!(self.peek(), Token::Sign("]")) {
            let item = self.expression(1)?;
            depth = depth.max(item.depth);
            parts.push(item.expression);
            if !self.take(",") {
                break;
            }
        }
        let end = self.expect("]", &opened)?;
        self.part(opened.start..end, depth + 1, Term::List(parts))
    }
}

fn too_deep(at: Range<usize>) -> Fault {
    let help = format!("at most {DEEPEST} levels fit into each other; ask a question of its own for a part");
    Fault::new("this condition is too deep", help, at)
}
