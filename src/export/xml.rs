//! Text inside markup.

use std::fmt::{self, Display, Formatter};

/// A text, escaped for an element or an attribute of XML or HTML.
pub struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                other => write!(out, "{other}")?,
            }
        }
        Ok(())
    }
}
