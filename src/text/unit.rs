//! Units: how they are named in documents, beside a number field and inside a sentence.

use super::{IS_TOLD, Label};

/// What stands around a number in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Affix {
    /// Nothing: a count, a year.
    None,
    /// In front, such as the euro sign; a no-break space follows.
    Before(Label),
    /// Behind, after a narrow no-break space.
    After(Label),
}

/// A unit of a parameter, a scalar or a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name in documents and files, language-free: `% GDP`. Unknown to the page's first program.
    pub id: &'static str,
    /// The words beside a number field or in the head of a table; empty for a plain number.
    pub field: Label,
    /// What goes with the number in a sentence.
    pub affix: Affix,
    /// Whether thousands are grouped; years are not.
    pub grouped: bool,
}

impl Unit {
    const fn new(id: &'static str, field: Label, affix: Affix) -> Unit {
        let id = if IS_TOLD { id } else { "" };
        Unit { id, field, affix, grouped: true }
    }

    /// A bare number.
    pub const NONE: Unit = Unit::new("-", Label::same(""), Affix::None);
    /// A calendar year.
    pub const YEAR: Unit = Unit { grouped: false, ..Unit::new("year", Label::same(""), Affix::None) };
    /// A length of time in years.
    pub const YEARS: Unit = Unit::new("yr", Label::new("jaar", "years"), Affix::After(Label::new("jaar", "years")));
    /// Months.
    pub const MONTHS: Unit =
        Unit::new("months", Label::new("maanden", "months"), Affix::After(Label::new("maanden", "months")));
    /// Per cent.
    pub const PERCENT: Unit = Unit::new("%", Label::same("%"), PERCENT);
    /// Per cent a year.
    pub const PERCENT_YEAR: Unit = Unit::new("%/yr", Label::new("% per jaar", "% a year"), PERCENT);
    /// Per cent of GDP.
    pub const PERCENT_GDP: Unit = Unit::new("% GDP", Label::new("% bbp", "% GDP"), PERCENT);
    /// Per cent of care.
    pub const PERCENT_CARE: Unit = Unit::new("% of care", Label::new("% van de zorg", "% of care"), PERCENT);
    /// Percentage points a year.
    pub const POINTS_YEAR: Unit = Unit::new(
        "%-point/yr",
        Label::new("procentpunt per jaar", "points a year"),
        Affix::After(Label::new("procentpunt", "points")),
    );
    /// Percentage points.
    pub const POINTS: Unit =
        Unit::new("%-point", Label::new("procentpunt", "points"), Affix::After(Label::new("procentpunt", "points")));
    /// Per cent of the people.
    pub const PERCENT_PEOPLE: Unit = Unit::new("% of people", Label::new("% van de mensen", "% of people"), PERCENT);
    /// Per cent of the costs.
    pub const PERCENT_COSTS: Unit = Unit::new("% of costs", Label::new("% van de kosten", "% of costs"), PERCENT);
    /// Per cent of the demand.
    pub const PERCENT_DEMAND: Unit = Unit::new("% of demand", Label::new("% van de vraag", "% of demand"), PERCENT);
    /// Per cent of the owners.
    pub const PERCENT_OWNERS: Unit = Unit::new("% of owners", Label::new("% van de eigenaren", "% of owners"), PERCENT);
    /// Per cent of the hours.
    pub const PERCENT_HOURS: Unit = Unit::new("% of hours", Label::new("% van de uren", "% of hours"), PERCENT);
    /// Per cent of the clients.
    pub const PERCENT_CLIENTS: Unit =
        Unit::new("% of clients", Label::new("% van de cliënten", "% of clients"), PERCENT);
    /// Hours a year.
    pub const HOURS_YEAR: Unit =
        Unit::new("h/yr", Label::new("uur per jaar", "hours a year"), Affix::After(Label::new("uur", "hours")));
    /// Minutes.
    pub const MINUTES: Unit =
        Unit::new("min", Label::new("minuten", "minutes"), Affix::After(Label::new("minuten", "minutes")));
    /// Kilometres an hour.
    pub const KM_HOUR: Unit =
        Unit::new("km/h", Label::new("km per uur", "km an hour"), Affix::After(Label::new("km per uur", "km an hour")));
    /// Euro per square metre.
    pub const EURO_M2: Unit =
        Unit::new("EUR/m2", Label::new("euro per m²", "euro per m²"), Affix::Before(Label::same("€")));
    /// Euro per square metre a year.
    pub const EURO_M2_YEAR: Unit = Unit::new(
        "EUR/m2/yr",
        Label::new("euro per m² per jaar", "euro per m² a year"),
        Affix::Before(Label::same("€")),
    );
    /// Billion euro.
    pub const BILLION_EURO: Unit = Unit::new(
        "bn EUR",
        Label::new("miljard euro", "billion euro"),
        Affix::After(Label::new("miljard euro", "billion euro")),
    );
    /// Euro an hour.
    pub const EURO_HOUR: Unit =
        Unit::new("EUR/h", Label::new("euro per uur", "euro an hour"), Affix::Before(Label::same("€")));
    /// Kilometres.
    pub const KM: Unit = Unit::new("km", Label::same("km"), Affix::After(Label::same("km")));
    /// Workers per square kilometre.
    pub const PER_KM2: Unit = Unit::new("1/km2", Label::new("per km²", "per km²"), Affix::None);
    /// Square metres.
    pub const M2: Unit = Unit::new("m2", Label::same("m²"), Affix::After(Label::same("m²")));
    /// A number of homes.
    pub const HOMES: Unit = Unit::new("homes", Label::new("woningen", "homes"), Affix::None);
    /// Homes a year.
    pub const HOMES_YEAR: Unit = Unit::new("homes/yr", Label::new("woningen per jaar", "homes a year"), Affix::None);
    /// Million square metres.
    pub const MLN_M2: Unit =
        Unit::new("mln m2", Label::new("mln m²", "million m²"), Affix::After(Label::new("miljoen m²", "million m²")));
    /// Million square metres a year.
    pub const MLN_M2_YEAR: Unit = Unit::new(
        "mln m2/yr",
        Label::new("mln m² per jaar", "million m² a year"),
        Affix::After(Label::new("miljoen m²", "million m²")),
    );
    /// An index, 100 at the start.
    pub const INDEX: Unit = Unit::new("index", Label::new("index", "index"), Affix::None);
    /// A code of a region.
    pub const REGION: Unit = Unit::new("NUTS-3", Label::new("regio", "region"), Affix::None);
    /// So many times as much.
    pub const TIMES: Unit = Unit::new("times", Label::new("keer", "times"), Affix::After(Label::new("keer", "times")));
    /// A number of people.
    pub const PERSONS: Unit = Unit::new("persons", Label::new("mensen", "people"), Affix::None);
    /// A number of municipalities.
    pub const MUNICIPALITIES: Unit =
        Unit::new("municipalities", Label::new("gemeenten", "municipalities"), Affix::None);
    /// A place in an order, the largest first.
    pub const RANK: Unit = Unit::new("rank", Label::new("plaats", "rank"), Affix::None);
    /// A number of cities.
    pub const CITIES: Unit = Unit::new("cities", Label::new("steden", "cities"), Affix::None);
    /// A number of paths.
    pub const PATHS: Unit = Unit::new("paths", Label::new("paden", "paths"), Affix::None);
    /// A number of owners.
    pub const OWNERS: Unit = Unit::new("owners", Label::new("eigenaren", "owners"), Affix::None);
    /// A number of shops.
    pub const SHOPS: Unit = Unit::new("shops", Label::new("winkels", "shops"), Affix::None);
    /// A number of empty shops.
    pub const EMPTY_SHOPS: Unit = Unit::new("shops", Label::new("lege winkels", "empty shops"), Affix::None);
}

const PERCENT: Affix = Affix::After(Label::same("%"));
