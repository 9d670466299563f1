//! The project's sign as a PNG, for the places of a system that take no SVG.

use super::png::Error;
use png::{BitDepth, ColorType, Encoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fmt::Display;

/// Paints a square SVG without letters, `side` pixels wide.
///
/// # Errors
/// What the painter or the encoder refuses.
pub fn png(svg: &str, side: u32) -> Result<Vec<u8>, Error> {
    let failed = |error: &dyn Display| Error::Failed(error.to_string());
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| failed(&error))?;
    let mut pixels = Pixmap::new(side, side).ok_or_else(|| failed(&"it has no size"))?;
    let scale = side as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    // Beyond its round corners the sign lets through what lies behind.
    let colours: Vec<u8> = pixels
        .pixels()
        .iter()
        .map(|pixel| pixel.demultiply())
        .flat_map(|colour| [colour.red(), colour.green(), colour.blue(), colour.alpha()])
        .collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, side, side);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(|error| failed(&error))?;
    writer.write_image_data(&colours).map_err(|error| failed(&error))?;
    writer.finish().map_err(|error| failed(&error))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::png as painted;

    #[test]
    fn an_icon_is_as_large_as_asked_and_has_its_colours() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><rect width=\"1\" height=\"2\" fill=\"#A83C24\"/></svg>";
        let file = painted(svg, 8).expect("it is painted");
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut pixels).expect("its pixels");
        assert_eq!(pixels.len(), 8 * 8 * 4);
        assert_eq!(pixels[..4], [0xA8, 0x3C, 0x24, 0xFF], "left");
        assert_eq!(pixels[7 * 4 + 3], 0, "right, where nothing is drawn");
    }
}
