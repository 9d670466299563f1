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

/// All quotations, in the order of the page. «[...]» stands where words between two parts are left out.
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
        id: "rank-size",
        line: 2516,
        text: "een hoofdstad van een bepaalde omvang, een tweede stad die qua omvang de helft daarvan is, een derde \
               stad die een derde van de omvang van de hoofdstad heeft, etc.",
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
    Quote {
        id: "labour-supply",
        line: 4498,
        text: "De Miljoenennota 2015 rekent voor dat als Nederland [...] gemiddeld 1.600 uur per jaar zou werken [...], \
               dan zou het arbeidsaanbod 25% hoger zijn dan nu.",
    },
    Quote { id: "offices-stock", line: 7587, text: "Van de kantoren in Nederland staat 16% leeg, 8 miljoen m2." },
    Quote { id: "vacancy-rises", line: 7588, text: "De verwachting is dat de leegstand nog toeneemt." },
    Quote { id: "shops-stock", line: 7588, text: "De winkelleegstand bedraagt 8%, ruim 2 miljoen m2." },
    Quote {
        id: "city-dilemma",
        line: 1150,
        text: "De onderlinge concurrentie van steden veroorzaakt een dilemma: als ik niet bouw doet hij het en haalt hij \
               de weinige bedrijven wel binnen, dus doe ik het ook maar.",
    },
    Quote {
        id: "street-three",
        line: 7612,
        text: "Bij drie of meer winkels begint de sfeer van het winkelgebied eronder te lijden en komen mensen er \
               minder graag.",
    },
    Quote {
        id: "block-rule",
        line: 8604,
        text: "Sinds 2011 schrijft de gemeente onwillige eigenaren aan wanneer ten minste 50% van de eigenaren in een \
               bouwblok schade aan de fundering en casco wil herstellen.",
    },
    // Those that claims alone quote.
    Quote { id: "care-sum", line: 4926, text: "Opgeteld is dat een groei van 14,2 in 1970 tot 23,8% in 2013." },
    Quote {
        id: "care-figure",
        line: 4932,
        text: "Figuur 1: Rijksuitgaven voor de verzorgingsstaat, tussen 2000 en 2010. Bron: CBS",
    },
    Quote {
        id: "network",
        line: 5459,
        text: "De ervaringen met inzet van het eigen netwerken volgend op Eigen Kracht conferenties, is dat men bij \
               langere duur mag rekenen op een vermindering van professionele inzet met 10%.",
    },
    Quote {
        id: "labour-25",
        line: 4498,
        text: "De Miljoenennota 2015 rekent voor dat als Nederland naar de participatiegraad zou gaan van Zweden en \
               Zwitserland (80% i.p.v. 75%) en gemiddeld 1.600 uur per jaar zou werken (i.p.v. 1.380 uur), dan zou \
               het arbeidsaanbod 25% hoger zijn dan nu.",
    },
    Quote {
        id: "doubling-5",
        line: 2547,
        text: "een verdubbeling van dichtheid leidt tot 5% hogere productiviteit [...] 5% minder productief",
    },
    Quote {
        id: "doubling-size",
        line: 3822,
        text: "hoe groter een stedelijke economie hoe hoger de arbeidsproductiviteit. Als de eerste verdubbelt, \
               stijgt de tweede met circa 3 tot 9%.",
    },
    Quote {
        id: "density-scale",
        line: 2548,
        text: "de agglomeratie Den Bosch met een dichtheid van 1.000 werknemers per vierkante kilometer [...] de \
               grootstedelijke agglomeratie Amsterdam met een dichtheid van 2.000 werknemers per vierkante kilometer",
    },
    Quote {
        id: "wage-spread-low",
        line: 2616,
        text: "Voor lageropgeleiden blijft deze variatie beperkt tot ongeveer 0,50 euro (minder dan 5% verschil).",
    },
    Quote { id: "wage-almere", line: 2690, text: "Dit wijst op niet benutte agglomeratievoordelen." },
    Quote {
        id: "half-half",
        line: 2597,
        text: "grosso modo, dichtheid ongeveer de helft van de regionale productiviteitsverschillen verklaart",
    },
    Quote {
        id: "zipf",
        line: 2515,
        text: "een wetmatigheid die in zijn pure vorm een systeem van steden beschrijft [...] Hoewel er afwijkingen \
               van deze wetmatigheid bekend zijn",
    },
    Quote {
        id: "municipalities",
        line: 2701,
        text: "Een simpele rekensom leert dan dat er rond 1900 ruimte voor zo’n 1.200 gemeenten was en vandaag de \
               dag nog voor zo’n 50.",
    },
    Quote {
        id: "transport-speed",
        line: 2703,
        text: "De ontwikkeling van transportsnelheden is met andere woorden veel sneller gegaan dan de bestuurlijke \
               opschaling van gemeenten.",
    },
    Quote {
        id: "homes-size",
        line: 7591,
        text: "Ook staan er 400.000 woningen leeg, in totaal 26 miljoen m2 (CBS, 2014).",
    },
    Quote {
        id: "write-down",
        line: 7763,
        text: "Afschrijven van boekwaardes is voorwaarde voor een sluitende business case.",
    },
    Quote {
        id: "space-24",
        line: 7624,
        text: "Uytenhaak berekende in 2009 dat het ruimtebeslag alleen al voor de functie wonen in één eeuw tijd \
               met een factor 24 is gegroeid.",
    },
    Quote {
        id: "age-stock",
        line: 8572,
        text: "in 1973 was 40% van de woningvoorraad ouder dan 25 jaar, intussen is dat bijna 75%",
    },
    Quote {
        id: "production",
        line: 7740,
        text: "In de jaren ’70 kwamen er 150.000 woningen per jaar bij, nu nog maar 55.000.",
    },
    // Those that answers to «where from?» alone quote.
    Quote {
        id: "care-start",
        line: 4885,
        text: "Sinds 1 januari 2015 is het zover: de decentralisaties in het sociale domein zijn een feit.",
    },
    Quote { id: "care-cuts", line: 4903, text: "Er is sprake van bezuinigingen van 15 tot 25%." },
    Quote {
        id: "social-points",
        line: 4923,
        text: "Procentueel groeiden de kosten van sociale zekerheid tussen 1970 en 2013 van 11,4 naar 13,1% van het \
               bruto binnenlands product.",
    },
    Quote {
        id: "hours-oecd",
        line: 4496,
        text: "Het aantal gewerkte uren per jaar is in de OECD gemiddeld 1.700 uur per jaar, terwijl het in Nederland \
               1.380 uur is.",
    },
    Quote {
        id: "zipf-law",
        line: 2516,
        text: "een hoofdstad van een bepaalde omvang, een tweede stad die qua omvang de helft daarvan is, een derde \
               stad die een derde van de omvang van de hoofdstad heeft, etc.",
    },
    Quote {
        id: "commuting",
        line: 2697,
        text: "Een simpele vuistregel is dat mensen bereid zijn ongeveer 45 minuten te reizen voor bijv. woon-\
               werkverkeer of voor het bereiken van bepaalde voorzieningen (bijv. een theater); de zogenaamde \
               pendeltolerantie.",
    },
    Quote {
        id: "reach-40",
        line: 2700,
        text: "Waar rond 1900 in 45 minuten een kilometer of vier kon worden afgelegd is dat vandaag de dag al snel \
               zo’n 40 kilometer.",
    },
    Quote { id: "care-empty", line: 7595, text: "In 2014 stond 4 miljoen m2 aan zorgvastgoed leeg." },
    Quote {
        id: "friction",
        line: 7599,
        text: "Beperkte leegstand van een paar procent en voor beperkte duur is prettig.",
    },
    Quote {
        id: "block-half",
        line: 8604,
        text: "Sinds 2011 schrijft de gemeente onwillige eigenaren aan wanneer ten minste 50% van de eigenaren in een \
               bouwblok schade aan de fundering en casco wil herstellen.",
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

    #[test]
    fn an_id_names_one_quotation() {
        for (index, quote) in QUOTES.iter().enumerate() {
            assert!(QUOTES[..index].iter().all(|before| before.id != quote.id), "{} is there twice", quote.id);
        }
    }
}
