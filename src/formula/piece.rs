//! Parts of a printed formula.

use crate::data::REGIONS;
use crate::text::{Lang, words};

/// How tightly a piece holds together: what is looser than its neighbour gets brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Comparison,
    Sum,
    Product,
    Power,
    Atom,
}

/// A part of a formula in both ways of writing, each with its rank: a fraction needs brackets in text alone.
#[derive(Clone, Debug)]
pub struct Piece {
    /// MathML without its outermost element.
    pub math: String,
    /// Plain text.
    pub text: String,
    math_rank: Rank,
    text_rank: Rank,
}

impl Piece {
    pub(super) fn new(math: String, text: String, rank: Rank) -> Piece {
        Piece { math, text, math_rank: rank, text_rank: rank }
    }

    /// A letter, a word or a number, in an element of its own.
    pub(super) fn token(element: &str, word: &str) -> Piece {
        Piece::new(["<", element, ">", word, "</", element, ">"].concat(), word.to_owned(), Rank::Atom)
    }

    /// With brackets where it is looser than `rank`.
    pub(super) fn within(self, rank: Rank) -> Piece {
        let Piece { mut math, mut text, mut math_rank, mut text_rank } = self;
        if math_rank < rank {
            math = ["<mrow><mo>(</mo>", &math, "<mo>)</mo></mrow>"].concat();
            math_rank = Rank::Atom;
        }
        if text_rank < rank {
            text = ["(", &text, ")"].concat();
            text_rank = Rank::Atom;
        }
        Piece { math, text, math_rank, text_rank }
    }

    /// A sum ends a product: its sign says where it begins, so it needs brackets in text alone.
    pub(super) fn into_factor(self) -> Piece {
        Piece { math_rank: Rank::Power, ..self }
    }

    /// Whether it is two sides of a comparison.
    pub(super) fn is_comparison(&self) -> bool {
        self.math_rank == Rank::Comparison
    }

    /// Two equations beside each other.
    pub(super) fn followed(self, next: &Piece) -> Piece {
        let math = [&self.math, "<mo separator=\"true\">,</mo><mspace width=\"0.5em\"></mspace>", &next.math].concat();
        Piece::new(math, [&self.text, ", ", &next.text].concat(), Rank::Comparison)
    }

    /// `a = b`, or another sign between two sides.
    pub fn joined(self, sign: &str, right: &Piece) -> Piece {
        let math = [&self.math, "<mo>", sign, "</mo>", &right.math].concat();
        let sign = sign.replace("&lt;", "<").replace("&gt;", ">");
        Piece::new(math, [&self.text, " ", &sign, " ", &right.text].concat(), Rank::Comparison)
    }
}

/// `a + b` and its kin.
pub(super) fn binary(sign: char, a: Piece, b: Piece) -> Piece {
    match sign {
        '/' => {
            let math = ["<mfrac><mrow>", &a.math, "</mrow><mrow>", &b.math, "</mrow></mfrac>"].concat();
            let text = [&a.within(Rank::Product).text, " / ", &b.within(Rank::Power).text].concat();
            Piece { math, text, math_rank: Rank::Power, text_rank: Rank::Product }
        }
        '^' => {
            // A fraction up there keeps its size: once smaller is small enough.
            let power = ["<mrow displaystyle=\"true\">", &b.math, "</mrow></msup>"].concat();
            let (a, b) = (a.within(Rank::Atom), b.within(Rank::Atom));
            Piece::new(["<msup>", &a.math, &power].concat(), [&a.text, "^", &b.text].concat(), Rank::Power)
        }
        _ => {
            let (sign, rank, right) = match sign {
                '+' => ("+", Rank::Sum, Rank::Product),
                '-' => ("−", Rank::Sum, Rank::Product),
                _ => ("×", Rank::Product, Rank::Power),
            };
            let (a, b) = (a.within(rank), b.within(right));
            let math = [&a.math, "<mo>", sign, "</mo>", &b.math].concat();
            Piece::new(math, [&a.text, " ", sign, " ", &b.text].concat(), rank)
        }
    }
}

/// A symbol such as `s_2013` with its places as subscripts.
pub(super) fn symbol(symbol: &str, places: Vec<Piece>) -> Piece {
    let (base, below) = symbol.split_once('_').map_or((symbol, None), |(base, below)| (base, Some(below)));
    let kind = |below: &str| if below.starts_with(|first: char| first.is_ascii_digit()) { "mn" } else { "mi" };
    let own = below.map(|below| Piece::token(kind(below), below));
    let parts: Vec<Piece> = own.into_iter().chain(places).collect();
    let base = Piece::token("mi", base);
    if parts.is_empty() {
        return base;
    }
    let list = |part: fn(&Piece) -> &str, between: &str| parts.iter().map(part).collect::<Vec<_>>().join(between);
    let math = list(|part| &part.math, "<mo separator=\"true\">,</mo>");
    let text = list(|part| &part.text, ",");
    let text = if text.contains(' ') { ["(", &text, ")"].concat() } else { text };
    let math = ["<msub>", &base.math, "<mrow>", &math, "</mrow></msub>"].concat();
    Piece::new(math, [&base.text, "_", &text].concat(), Rank::Atom)
}

/// A function of the notation with its parts.
pub(super) fn function(name: &str, parts: &[Piece], lang: Lang) -> Piece {
    let list = |part: fn(&Piece) -> &str, between: &str| parts.iter().map(part).collect::<Vec<_>>().join(between);
    // A comma would be part of a Dutch number.
    let (math, text) = (list(|part| &part.math, "<mo separator=\"true\">;</mo>"), list(|part| &part.text, "; "));
    let round = |open: &str, close: &str| {
        let math = ["<mrow><mo>", open, "</mo>", &math, "<mo>", close, "</mo></mrow>"].concat();
        Piece::new(math, [open, &text, close].concat(), Rank::Atom)
    };
    let named = |head: &str, name: &str| {
        let round = round("(", ")");
        Piece::new(["<mrow>", head, &round.math, "</mrow>"].concat(), [name, &round.text].concat(), Rank::Atom)
    };
    match (name, parts) {
        ("exp", [x]) => {
            let power = x.clone().within(Rank::Atom);
            let math = ["<msup><mi>e</mi><mrow>", &x.math, "</mrow></msup>"].concat();
            Piece::new(math, ["e^", &power.text].concat(), Rank::Power)
        }
        ("sqrt", [_]) => Piece { math: ["<msqrt>", &math, "</msqrt>"].concat(), ..named("", words::ROOT.get(lang)) },
        ("log2", _) => named("<msub><mi>log</mi><mn>2</mn></msub>", "log2"),
        ("whole", _) => round("⌊", "⌋"),
        ("roundup", _) => round("⌈", "⌉"),
        ("atleast", [least, n, p]) => {
            let within = |piece: &Piece, rank| piece.clone().within(rank);
            let (base, count) = (within(p, Rank::Atom), within(n, Rank::Product));
            let other = ["<mrow><mo>(</mo><mn>1</mn><mo>−</mo>", &p.math, "<mo>)</mo></mrow>"].concat();
            let math = [
                "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo>",
                &least.math,
                "</mrow><mrow>",
                &n.math,
                "</mrow></munderover><mrow><mo>(</mo><mfrac linethickness=\"0\"><mrow>",
                &n.math,
                "</mrow><mi>i</mi></mfrac><mo>)</mo></mrow><msup>",
                &base.math,
                "<mi>i</mi></msup><msup>",
                &other,
                "<mrow>",
                &count.math,
                "<mo>−</mo><mi>i</mi></mrow></msup>",
            ];
            let text = [words::CHANCE_OF.get(lang), " ", &least.text, " ", words::OUT_OF.get(lang), " ", &n.text];
            let text = [&text.concat(), ", ", words::EACH_WITH.get(lang), " ", &p.text].concat();
            Piece::new(math.concat(), text, Rank::Comparison).into_factor()
        }
        _ => named(&["<mi>", name, "</mi>"].concat(), name),
    }
}

/// What does not exist.
pub(super) fn missing() -> Piece {
    Piece::token("mtext", "–")
}

/// The name of a region by its index; none is below 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of the table")]
pub(super) fn region(index: f64) -> Piece {
    let region = REGIONS.get(index as usize).filter(|_| index >= 0.0);
    region.map_or_else(missing, |region| Piece::token("mtext", region.short))
}
