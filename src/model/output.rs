//! Declarations of what a model gives: scalars and series.

use crate::text::{IS_TOLD, Label, Unit};

/// What kind of value a scalar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputKind {
    /// A number.
    Number,
    /// A calendar year or a count.
    Integer,
    /// The code of a region.
    Region,
}

impl OutputKind {
    /// The id in documents.
    pub const fn id(self) -> &'static str {
        match self {
            OutputKind::Number => "number",
            OutputKind::Integer => "integer",
            OutputKind::Region => "region",
        }
    }
}

/// One scalar of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Output {
    /// The id after the dot; public.
    pub id: &'static str,
    /// Its name for readers. Unknown to the page's first program.
    pub label: Label,
    /// Its unit.
    pub unit: Unit,
    /// Decimals shown.
    pub digits: u8,
    /// What kind of value.
    pub kind: OutputKind,
    /// Whether it costs as much as a series, so that it is worked out only where it is wanted.
    pub is_costly: bool,
}

impl Output {
    /// A number, shown with so many decimals.
    pub const fn number(label: Label, unit: Unit, digits: u8) -> Output {
        let label = if IS_TOLD { label } else { Label::same("") };
        Output { id: "", label, unit, digits, kind: OutputKind::Number, is_costly: false }
    }

    /// A calendar year.
    pub const fn year(label: Label) -> Output {
        Output { kind: OutputKind::Integer, ..Output::number(label, Unit::YEAR, 0) }
    }

    /// A count of something.
    pub const fn count(label: Label, unit: Unit) -> Output {
        Output { kind: OutputKind::Integer, ..Output::number(label, unit, 0) }
    }

    /// The code of a region.
    pub const fn region(label: Label) -> Output {
        Output { kind: OutputKind::Region, ..Output::number(label, Unit::REGION, 0) }
    }

    /// Marks a scalar that costs as much as a series.
    pub const fn costly(self) -> Output {
        Output { is_costly: true, ..self }
    }

    /// Sets the id.
    pub const fn named(self, id: &'static str) -> Output {
        Output { id, ..self }
    }
}

/// One series of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeriesDecl {
    /// The id; public.
    pub id: &'static str,
    /// Its name for readers.
    pub label: Label,
    /// Unit of the values.
    pub unit: Unit,
    /// Unit of what they stand against.
    pub x_unit: Unit,
    /// Decimals shown in tables.
    pub digits: u8,
}

impl SeriesDecl {
    /// A series of values in `unit` against `x_unit`.
    pub const fn new(id: &'static str, label: Label, unit: Unit, x_unit: Unit, digits: u8) -> SeriesDecl {
        SeriesDecl { id, label, unit, x_unit, digits }
    }
}

/// Declares the scalars of a model once: a struct to fill in, and the declarations in the same order.
///
/// Each line is `field = Output::...;` and the field's name is the scalar's id.
#[macro_export]
macro_rules! scalars {
    ($(#[$about:meta])* $name:ident { $($field:ident = $output:expr;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name {
            $(#[doc = concat!("The scalar `", stringify!($field), "`.")] pub $field: $crate::model::Value,)*
        }

        impl $name {
            /// The declarations, in the order of the documents.
            pub const OUTPUTS: &'static [$crate::model::Output] = &[$($output.named(stringify!($field)),)*];

            /// The values in declaration order.
            pub fn into_values(self) -> Vec<$crate::model::Value> {
                vec![$(self.$field,)*]
            }
        }
    };
}
