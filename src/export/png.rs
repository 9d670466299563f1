//! A figure as PNG, painted from its SVG with a font of this system.

use super::paint::fonts;
use super::snapshot::Snapshot;
use super::{cite, itxt, svg};
use png::{BitDepth, ColorType, Encoder};
use resvg::tiny_skia::{Pixmap, Transform};
pub use resvg::usvg::fontdb::Database as Fonts;
use resvg::usvg::fontdb::{Family, Query};
use resvg::usvg::{Options, Tree};
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

/// Why there is no picture.
#[derive(Debug)]
pub enum Error {
    /// This system has none of the fonts.
    NoFont(Vec<&'static str>),
    /// The painter or the encoder refused.
    Failed(String),
}

impl Display for Error {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        match self {
            Error::NoFont(names) => write!(out, "no font to write with; install one of: {}", names.join(", ")),
            Error::Failed(why) => write!(out, "the picture could not be painted: {why}"),
        }
    }
}

impl std::error::Error for Error {}

fn failed(error: impl Display) -> Error {
    Error::Failed(error.to_string())
}

/// Writes the file, `width` pixels wide.
///
/// # Errors
/// Where the system has none of the fonts of the page's style sheet.
pub fn file(snapshot: &Snapshot, width: u32) -> Result<Vec<u8>, Error> {
    let mut system = Fonts::new();
    system.load_system_fonts();
    file_with(snapshot, width, system)
}

/// The same with the fonts that are given.
///
/// # Errors
/// Where none of them is in the page's style sheet.
pub fn file_with(snapshot: &Snapshot, width: u32, mut given: Fonts) -> Result<Vec<u8>, Error> {
    let font = first_of(&given).ok_or_else(|| Error::NoFont(fonts().collect()))?;
    given.set_sans_serif_family(font);
    let options = Options { fontdb: Arc::new(given), font_family: font.to_owned(), ..Options::default() };
    let tree = Tree::from_str(&svg::file(snapshot, width), &options).map_err(failed)?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| failed("it has no size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    encode(snapshot, &pixels)
}

/// The first font of the stack that exists.
fn first_of(fonts_here: &Fonts) -> Option<&'static str> {
    let exists =
        |name: &&str| fonts_here.query(&Query { families: &[Family::Name(name)], ..Query::default() }).is_some();
    fonts().find(exists)
}

/// The pixels, and as text what they show and where they come from.
fn encode(snapshot: &Snapshot, pixels: &Pixmap) -> Result<Vec<u8>, Error> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    // The paper covers everything, so no pixel lets anything through.
    let opaque: Vec<u8> = pixels.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(&opaque).map_err(failed)?;
    writer.finish().map_err(failed)?;
    itxt::with_texts(&file, &cite::keywords(snapshot)).ok_or_else(|| failed("the encoder wrote no PNG"))
}
