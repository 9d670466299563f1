//! A formula as a tree.

/// One node of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A number as written.
    Number(f64),
    /// A parameter, a scalar, a quantity on the way or a place.
    Name(String),
    /// A function of the notation, a quantity with places or a table.
    Call(String, Vec<Expr>),
    /// `a + b`, `a - b`, `a * b`, `a / b`, `a ^ b`.
    Binary(char, Box<Expr>, Box<Expr>),
    /// `-a`.
    Negative(Box<Expr>),
    /// One formula for each option of a choice.
    Pick(String, Vec<(String, Expr)>),
    /// The second where the first holds, else the third.
    When(Box<Expr>, Box<Expr>, Box<Expr>),
    /// A comparison; as a number 1 where it holds and 0 where not.
    Compare(Relation, Box<Expr>, Box<Expr>),
    /// A sum and its kin: over which place, from, to, of what.
    Over(Over, String, Box<[Expr; 3]>),
}

/// What is done with all the values from one whole number to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Their sum.
    Sum,
    /// The largest.
    Largest,
    /// The smallest.
    Smallest,
    /// The first place at which the comparison holds; nothing where it never does.
    First,
}

/// How two numbers compare. A threshold counts as reached within 1e-9 of it, as in the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// `=`.
    Equal,
    /// `>`.
    Above,
    /// `<`.
    Below,
    /// `>=`.
    AtLeast,
    /// `<=`.
    AtMost,
}

impl Relation {
    /// Its sign.
    pub const fn sign(self) -> &'static str {
        match self {
            Relation::Equal => "=",
            Relation::Above => "&gt;",
            Relation::Below => "&lt;",
            Relation::AtLeast => "≥",
            Relation::AtMost => "≤",
        }
    }
}

impl Expr {
    /// Every name and call in the tree, in reading order.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.visit(&mut |expr| match expr {
            Expr::Name(name) | Expr::Call(name, _) | Expr::Pick(name, _) => names.push(name.as_str()),
            _ => {}
        });
        names
    }

    /// Shows each node of the tree, from the outside in.
    pub fn visit<'e>(&'e self, see: &mut dyn FnMut(&'e Expr)) {
        see(self);
        match self {
            Expr::Number(_) | Expr::Name(_) => {}
            Expr::Call(_, parts) => parts.iter().for_each(|part| part.visit(see)),
            Expr::Binary(_, a, b) | Expr::Compare(_, a, b) => [a, b].into_iter().for_each(|part| part.visit(see)),
            Expr::Negative(part) => part.visit(see),
            Expr::Pick(_, cases) => cases.iter().for_each(|(_, part)| part.visit(see)),
            Expr::When(a, b, c) => [a, b, c].into_iter().for_each(|part| part.visit(see)),
            Expr::Over(_, _, parts) => parts.iter().for_each(|part| part.visit(see)),
        }
    }
}
