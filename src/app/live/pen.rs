//! What a move writes to the document, gathered and handed over in one call: every text that crosses to the browser by
//! itself costs more than the write that it is for.

use crate::chart::push_tenth;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The other side of the pen, in the loader.
    pub type Sheet;

    /// Tells the names of attributes once, apart by spaces, in the order of [`Attr`].
    #[wasm_bindgen(method)]
    fn know(this: &Sheet, names: &str);

    /// The element that the next line is for.
    #[wasm_bindgen(method)]
    fn aim(this: &Sheet, element: &Element);

    /// One line for each element aimed at: a sign for what is written, and the text.
    #[wasm_bindgen(method)]
    fn write(this: &Sheet, lines: &str);
}

/// Declares the attributes that a move may write, each with its name in the document.
macro_rules! attributes {
    ($($attr:ident $name:literal),+) => {
        /// An attribute that a move may write.
        #[derive(Clone, Copy)]
        pub(super) enum Attr {
            $($attr),+
        }

        /// Their names, each with a space behind it.
        const NAMES: &str = concat!($($name, " "),+);
    };
}

attributes! {
    Points "points", D "d", X "x", Y "y", Width "width", Height "height", Cx "cx", Cy "cy", R "r", Class "class",
    Display "display", TextAnchor "text-anchor", ViewBox "viewBox"
}

/// The sign of an attribute's line is this one plus its place among the names.
const ATTRIBUTE: u8 = b'0';
/// The line is the text of the element.
const TEXT: char = '!';
/// The line is the element's transformation, through CSSOM: a strict policy drops style attributes.
const TRANSFORM: char = '~';
/// Between two lines.
const END: char = '\0';

/// Gathers writes; the document has them after [`Pen::finish`].
pub(super) struct Pen {
    sheet: Sheet,
    lines: String,
}

impl Pen {
    /// A pen that writes on a sheet.
    pub(super) fn new(sheet: Sheet) -> Pen {
        sheet.know(NAMES);
        Pen { sheet, lines: String::new() }
    }

    /// Sets an attribute.
    pub(super) fn attribute(&mut self, element: &Element, attr: Attr, value: &str) {
        self.line(element, sign(attr));
        self.lines.push_str(value);
    }

    /// Sets an attribute to a length in tenths of a pixel.
    pub(super) fn length(&mut self, element: &Element, attr: Attr, tenths: i32) {
        self.line(element, sign(attr));
        push_tenth(&mut self.lines, tenths);
    }

    /// Makes a text all that an element holds. What a translator has put into it goes.
    pub(super) fn text(&mut self, element: &Element, text: &str) {
        self.line(element, TEXT);
        self.lines.push_str(text);
    }

    /// Sets the transformation of an element.
    pub(super) fn transform(&mut self, element: &Element, transform: &str) {
        self.line(element, TRANSFORM);
        self.lines.push_str(transform);
    }

    /// Hands all of it over.
    pub(super) fn finish(&mut self) {
        if !self.lines.is_empty() {
            self.sheet.write(&self.lines);
            self.lines.clear();
        }
    }

    fn line(&mut self, element: &Element, sign: char) {
        self.sheet.aim(element);
        if !self.lines.is_empty() {
            self.lines.push(END);
        }
        self.lines.push(sign);
    }
}

fn sign(attr: Attr) -> char {
    char::from(ATTRIBUTE + attr as u8)
}
