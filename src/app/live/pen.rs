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

    /// The element that the next text is for.
    #[wasm_bindgen(method)]
    fn word(this: &Sheet, element: &Element);

    /// What two elements hold changes places, at once.
    #[wasm_bindgen(method)]
    fn swap(this: &Sheet, element: &Element, spare: &Element);

    /// One line for each element aimed at, a sign for its attribute and the value; and one text for each that is worded.
    #[wasm_bindgen(method)]
    fn write(this: &Sheet, lines: &str, texts: &str);
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
    Points "points", D "d", X "x", Y "y", Width "width", Height "height", Class "class", Display "display", TextAnchor "text-anchor", ViewBox "viewBox", From "x1",
    To "x2"
}

/// The sign of an attribute's line is this one plus its place among the names.
const ATTRIBUTE: u8 = b'0';
/// Behind each line and each text.
const END: char = '\0';

/// Gathers writes; the document has them after [`Pen::finish`].
pub(super) struct Pen {
    sheet: Sheet,
    lines: String,
    /// Apart, because JavaScript keeps a text in twice the room when one letter of it is no Latin one, such as the space
    /// in a number, and the many numbers of a drawing are slower then.
    texts: String,
}

impl Pen {
    /// A pen that writes on a sheet.
    pub(super) fn new(sheet: Sheet) -> Pen {
        sheet.know(NAMES);
        Pen { sheet, lines: String::new(), texts: String::new() }
    }

    /// Sets an attribute.
    pub(super) fn attribute(&mut self, element: &Element, attr: Attr, value: &str) {
        self.aim(element, attr);
        self.lines.push_str(value);
        self.lines.push(END);
    }

    /// Sets an attribute to a length in tenths of a pixel.
    pub(super) fn length(&mut self, element: &Element, attr: Attr, tenths: i32) {
        self.aim(element, attr);
        push_tenth(&mut self.lines, tenths);
        self.lines.push(END);
    }

    /// Makes a text all that an element holds. What a translator has put into it goes.
    pub(super) fn text(&mut self, element: &Element, text: &str) {
        self.sheet.word(element);
        self.texts.push_str(text);
        self.texts.push(END);
    }

    /// Puts what a spare element holds in the place of what an element holds, and the other way round. It does not wait for
    /// [`Pen::finish`].
    pub(super) fn swap(&mut self, element: &Element, spare: &Element) {
        self.sheet.swap(element, spare);
    }

    /// Hands all of it over.
    pub(super) fn finish(&mut self) {
        if self.lines.len() + self.texts.len() > 0 {
            self.sheet.write(&self.lines, &self.texts);
            self.lines.clear();
            self.texts.clear();
        }
    }

    fn aim(&mut self, element: &Element, attr: Attr) {
        self.sheet.aim(element);
        self.lines.push(char::from(ATTRIBUTE + attr as u8));
    }
}
