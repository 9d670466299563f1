//! The business case of an empty building that becomes homes, per square metre.

use super::{Model, Output, Plain, Run, Want};
use crate::num::pow;
use crate::scenario::{Param, Values};
use crate::text::{Label, Unit};
use crate::{inputs, scalars};

/// The model in the registry.
pub const MODEL: Model = Model {
    id: "conversion",
    title: Label::new("Ombouw: de rekensom", "Conversion: the business case"),
    params: Inputs::PARAMS,
    older: &[],
    scalars: Scalars::OUTPUTS,
    series: &[],
    runner: || Box::new(Plain(run)),
};

inputs! {
    /// What can be moved in the business case.
    Inputs {
        book_value = Param::number(Label::new("Boekwaarde", "Book value"), Unit::EURO_M2, 1200.0, (100.0, 4000.0), 50.0)
            .assumption("het boek noemt geen bedrag", "the book gives no amount");
        write_down = Param::number(Label::new("Afboeken", "Write down"), Unit::PERCENT, 40.0, (0.0, 100.0), 1.0)
            .policy()
            .assumption("het boek: «voorwaarde», zonder getal", "the book: «a condition», without a number");
        rent_new = Param::number(Label::new("Huur na ombouw", "Rent after conversion"), Unit::EURO_M2_YEAR, 110.0, (20.0, 400.0), 5.0)
            .assumption("het boek: «vaak lager», zonder getal", "the book: «often lower», without a number");
        discount = Param::number(Label::new("Rendement dat een koper vraagt", "Yield that a buyer asks"), Unit::PERCENT_YEAR, 7.0, (2.0, 15.0), 0.1)
            .assumption("het boek noemt geen rendement", "the book gives no yield");
        cost = Param::number(Label::new("Kosten van ombouw", "Cost of conversion"), Unit::EURO_M2, 900.0, (0.0, 3000.0), 20.0)
            .assumption("het boek noemt geen bedrag", "the book gives no amount");
        norms = Param::number(Label::new("Regels maken het duurder", "Rules add to the cost"), Unit::PERCENT, 10.0, (0.0, 50.0), 0.5)
            .policy()
            .assumption("het boek noemt geen getal", "the book gives no number");
        delay = Param::number(Label::new("Wachten tot de eerste huur", "Wait for the first rent"), Unit::YEARS, 1.0, (0.0, 6.0), 0.05)
            .assumption("het boek noemt geen termijn", "the book gives no time");
        holding = Param::number(Label::new("Lasten tijdens het wachten", "Charges while waiting"), Unit::EURO_M2_YEAR, 35.0, (0.0, 150.0), 1.0)
            .assumption("het boek noemt geen bedrag", "the book gives no amount");
    }
}

scalars! {
    /// What the business case gives as single numbers.
    Scalars {
        net = Output::number(Label::new("wat het gebouw na ombouw waard is", "what the building is worth converted"), Unit::EURO_M2, 0);
        result = Output::number(Label::new("winst of verlies", "profit or loss"), Unit::EURO_M2, 0);
        break_even_write_down = Output::number(Label::new("zoveel afboeken om quitte te spelen", "write-down that breaks even"), Unit::PERCENT, 0);
    }
}

fn run(values: &Values, _want: Want) -> Run {
    let inputs = Inputs::read(values);
    let discount = inputs.discount / 100.0;
    let worth = inputs.rent_new / discount / pow(1.0 + discount, inputs.delay);
    let net = worth - inputs.cost * (1.0 + inputs.norms / 100.0) - inputs.holding * inputs.delay;
    let scalars = Scalars {
        net: net.into(),
        result: (net - inputs.book_value * (1.0 - inputs.write_down / 100.0)).into(),
        // Above 100 even a gift does not pay; below 0 it pays without.
        break_even_write_down: (100.0 * (1.0 - net / inputs.book_value)).into(),
    };
    Run { scalars: scalars.into_values(), series: Vec::new(), notices: Vec::new() }
}
