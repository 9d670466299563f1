//! Sentences of the book that stand beside the figures, letter for letter.

/// A sentence as the book prints it; line breaks are joined by one space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The id in the prose.
    pub id: &'static str,
    /// Its first line in the text file of the book.
    pub line: u32,
    /// The words, without quotation marks around them.
    pub text: &'static str,
}

/// All quotations, in the order of the page.
pub const QUOTES: &[Quote] = &[
    Quote {
        id: "care-cuckoo",
        line: 4927,
        text: "De zorguitgaven vormen zo een ‘koekoeksjong’ dat andere collectieve uitgaven, zoals onderwijs, \
               veiligheid, infrastructuur over de rand van het begrotingsnest dreigt te werken.",
    },
    Quote {
        id: "care-quarter",
        line: 4926,
        text: "Zonder ingrijpen slokken de zorguitgaven in 2040 een kwart van de collectieve uitgaven op.",
    },
    Quote {
        id: "care-points",
        line: 4924,
        text: "De zorguitgaven, die voor bijna 90% collectief verzekerd zijn, stegen van 2,8 in 1970 tot 10,7 % in \
               2013.",
    },
    Quote {
        id: "care-top",
        line: 9852,
        text: "Er wordt wel berekend dat 2 % van de stedelijke bevolking ruwweg de helft van de zorgkosten veroorzaakt.",
    },
    Quote {
        id: "productivity-doubling",
        line: 2546,
        text: "Zij laten zien dat – gemiddeld over een aantal studies – een verdubbeling van dichtheid leidt tot 5% \
               hogere productiviteit.",
    },
    Quote {
        id: "wage-doubling",
        line: 2619,
        text: "Voor hoger opgeleiden leidt een verdubbeling van dichtheid tot een 9% hoger loon. Voor lager opgeleiden \
               blijft dit effect beperkt tot 3%.",
    },
    Quote {
        id: "wage-move",
        line: 2620,
        text: "Met andere woorden, een hoog (laag) opgeleid individu die verhuist van Den Bosch naar Amsterdam zal \
               9 (3) procent extra verdienen.",
    },
    Quote {
        id: "wage-spread-high",
        line: 2615,
        text: "De ruimtelijke variatie in lonen is bij uitstek groot voor hoger opgeleiden (met een verschil van \
               ongeveer 2,50 euro tussen de hoogst en laagst betalende regio; een verschil van ongeveer 10%).",
    },
    Quote {
        id: "mass-or-density",
        line: 2670,
        text: "Een open vraag in de empirische literatuur is, of het uiteindelijk inderdaad de massa is die \
               bepalend is of juist de dichtheid van economische activiteit.",
    },
    Quote { id: "offices-stock", line: 7587, text: "Van de kantoren in Nederland staat 16% leeg, 8 miljoen m2." },
    Quote { id: "vacancy-rises", line: 7588, text: "De verwachting is dat de leegstand nog toeneemt." },
    Quote { id: "shops-stock", line: 7588, text: "De winkelleegstand bedraagt 8%, ruim 2 miljoen m2." },
    Quote {
        id: "street-three",
        line: 7612,
        text: "Bij drie of meer winkels begint de sfeer van het winkelgebied eronder te lijden en komen mensen er \
               minder graag.",
    },
];

/// The quotation with this id.
pub fn quote(id: &str) -> Option<&'static Quote> {
    QUOTES.iter().find(|quote| quote.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_has_no_marks_of_ours_and_no_broken_spaces() {
        for quote in QUOTES {
            assert!(!quote.text.contains(['«', '»', '\n']), "{}", quote.id);
            assert!(!quote.text.contains("  "), "{}", quote.id);
        }
    }
}
