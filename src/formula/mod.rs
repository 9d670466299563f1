//! Where a number comes from: one formula for every scalar of every model and for what figures work out from them.
//!
//! The formulas are lines of plain text in `text/`, one file for each model. They are parsed, evaluated beside the model
//! (a test holds the two together) and printed as MathML, once with symbols and once with the values of the moment.
//! Known to the native program and to what lies one press deeper, never to a first visit.
//!
//! A line is one of
//!
//! | line | says |
//! |---|---|
//! | `sym ID SYMBOL QUOTE` | the symbol of a parameter or scalar, `s_2013` with a subscript, `-` for none; the book's sentence behind it |
//! | `let NAME(y) SYMBOL [QUOTE] = FORMULA \| Dutch \| English` | a quantity on the way, with places or without |
//! | `data NAME SYMBOL \| Dutch \| English` | a table behind the model |
//! | `derived ID = FORMULA` | how a starting value follows from numbers of the book |
//! | `regions r q` | places that stand for regions |
//! | `ID = FORMULA if CONDITION` | a scalar; it does not exist where the condition fails |
//! | `ID : Dutch \| English` | a scalar whose rule is a sentence |
//! | `fact FIGURE.ID SYMBOL = FORMULA \| Dutch \| English` | a number that a figure works out, with its name |
//! | `fact FIGURE.ID : Dutch \| English \| Dutch \| English` | the same with a rule: the sentence, then the name |

mod answer;
mod expr;
mod legend;
mod page;
mod parse;
mod piece;
mod print;
mod sheet;
mod uses;
mod worth;

pub use answer::answer;
pub use expr::{Expr, Over, Relation};
pub use parse::parse;
pub use piece::Piece;
pub use print::{Face, Printer, Scope};
pub use sheet::{Entry, Helper, Rule, Sheet, sheet};
pub use uses::Uses;
pub use worth::{Given, Worth};
