//! Reads the notation: `100 * collective_at(y) / nest(y)`.

use super::expr::{Expr, Over, Relation};
use crate::num::decimal;

/// The tree of a formula.
///
/// # Errors
/// Says what was expected and what stands there, in the words of the notation: formulas are the project's own files.
pub fn parse(text: &str) -> Result<Expr, String> {
    let mut parser = Parser { tokens: tokens(text)?, at: 0 };
    let expr = parser.comparison()?;
    match parser.peek() {
        None => Ok(expr),
        Some(token) => Err(["the formula ends before ", token].concat()),
    }
}

/// Words, numbers and signs, in order.
fn tokens(text: &str) -> Result<Vec<&str>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
        let length = match first {
            first if is_word(first) => rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()),
            '<' | '>' if rest[1..].starts_with('=') => 2,
            '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',' | ':' | '=' | '<' | '>' => 1,
            _ => return Err(["no sign of a formula: ", rest].concat()),
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    Ok(tokens)
}

struct Parser<'t> {
    tokens: Vec<&'t str>,
    at: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t str> {
        self.tokens.get(self.at).copied()
    }

    fn next(&mut self) -> Result<&'t str, String> {
        let token = self.peek().ok_or("the formula ends too soon")?;
        self.at += 1;
        Ok(token)
    }

    fn takes(&mut self, token: &str) -> bool {
        let is_there = self.peek() == Some(token);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, token: &str) -> Result<(), String> {
        let found = self.next()?;
        if found == token { Ok(()) } else { Err([token, " was expected before ", found].concat()) }
    }

    fn comparison(&mut self) -> Result<Expr, String> {
        let left = self.sum()?;
        let relation = match self.peek() {
            Some("=") => Relation::Equal,
            Some(">") => Relation::Above,
            Some("<") => Relation::Below,
            Some(">=") => Relation::AtLeast,
            Some("<=") => Relation::AtMost,
            _ => return Ok(left),
        };
        self.at += 1;
        Ok(Expr::Compare(relation, Box::new(left), Box::new(self.sum()?)))
    }

    fn sum(&mut self) -> Result<Expr, String> {
        self.chain(&["+", "-"], Parser::product)
    }

    fn product(&mut self) -> Result<Expr, String> {
        self.chain(&["*", "/"], Parser::signed)
    }

    /// Operations of one rank, from left to right.
    fn chain(&mut self, signs: &[&str], part: fn(&mut Self) -> Result<Expr, String>) -> Result<Expr, String> {
        let mut left = part(self)?;
        while let Some(sign) = self.peek().filter(|token| signs.contains(token)) {
            self.at += 1;
            let sign = char::from(sign.as_bytes()[0]);
            left = Expr::Binary(sign, Box::new(left), Box::new(part(self)?));
        }
        Ok(left)
    }

    fn signed(&mut self) -> Result<Expr, String> {
        if self.takes("-") { Ok(Expr::Negative(Box::new(self.signed()?))) } else { self.power() }
    }

    fn power(&mut self) -> Result<Expr, String> {
        let base = self.atom()?;
        if !self.takes("^") {
            return Ok(base);
        }
        Ok(Expr::Binary('^', Box::new(base), Box::new(self.signed()?)))
    }

    fn atom(&mut self) -> Result<Expr, String> {
        let token = self.next()?;
        if token == "(" {
            let inner = self.comparison()?;
            self.expect(")")?;
            return Ok(inner);
        }
        if let Some(number) = decimal::parse(token) {
            return Ok(Expr::Number(number));
        }
        if !token.starts_with(|first: char| first.is_alphabetic()) {
            return Err(["a name or a number was expected before ", token].concat());
        }
        if !self.takes("(") {
            return Ok(Expr::Name(token.to_owned()));
        }
        match token {
            "pick" => self.pick(),
            "when" => {
                let [holds, then, other] = self.three()?;
                Ok(Expr::When(Box::new(holds), Box::new(then), Box::new(other)))
            }
            "sum" => self.over(Over::Sum),
            "largest" => self.over(Over::Largest),
            "smallest" => self.over(Over::Smallest),
            "first" => self.over(Over::First),
            _ => Ok(Expr::Call(token.to_owned(), self.parts()?)),
        }
    }

    fn pick(&mut self) -> Result<Expr, String> {
        let choice = self.next()?.to_owned();
        let mut cases = Vec::new();
        while self.takes(",") {
            let option = self.next()?.to_owned();
            self.expect(":")?;
            cases.push((option, self.comparison()?));
        }
        self.expect(")")?;
        Ok(Expr::Pick(choice, cases))
    }

    fn over(&mut self, over: Over) -> Result<Expr, String> {
        let place = self.next()?.to_owned();
        self.expect(",")?;
        Ok(Expr::Over(over, place, Box::new(self.three()?)))
    }

    fn three(&mut self) -> Result<[Expr; 3], String> {
        <[Expr; 3]>::try_from(self.parts()?).map_err(|_| "three parts were expected".to_owned())
    }

    /// What stands between the brackets, the first of which is taken.
    fn parts(&mut self) -> Result<Vec<Expr>, String> {
        let mut parts = vec![self.comparison()?];
        while self.takes(",") {
            parts.push(self.comparison()?);
        }
        self.expect(")")?;
        Ok(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> String {
        fn show(expr: &Expr) -> String {
            match expr {
                Expr::Number(number) => number.to_string(),
                Expr::Name(name) => name.clone(),
                Expr::Binary(sign, a, b) => format!("({}{sign}{})", show(a), show(b)),
                Expr::Negative(a) => format!("(-{})", show(a)),
                other => format!("{other:?}"),
            }
        }
        parse(text).map_or_else(|fault| fault, |expr| show(&expr))
    }

    #[test]
    fn operations_bind_as_in_school() {
        assert_eq!(shape("a + b * c / d - 2"), "((a+((b*c)/d))-2)");
        assert_eq!(shape("-a ^ b ^ 2"), "(-(a^(b^2)))");
        assert_eq!(shape("(a + 1) ^ (-b)"), "((a+1)^(-b))");
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        assert_eq!(shape("a + "), "the formula ends too soon");
        assert_eq!(shape("a b"), "the formula ends before b");
        assert_eq!(shape("(a"), "the formula ends too soon");
        assert_eq!(shape("a ? b"), "no sign of a formula: ? b");
        assert_eq!(shape("when(a > 1, 2)"), "three parts were expected");
    }
}
