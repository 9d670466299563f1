//! The container of a book: a ZIP file as EPUB asks for it.

use std::io::{Cursor, Write as _};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What says that the container is a book; it comes first and as it is, so that a program finds it at a fixed place.
const MIMETYPE: (&str, &str) = ("mimetype", "application/epub+zip");

/// Packs files, by their paths in the container. No dates: a book made twice is the same book.
///
/// # Errors
/// Says which limit of the format was met.
pub fn file(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    pack(files).map_err(|error| error.to_string())
}

fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer.start_file(MIMETYPE.0, options.compression_method(CompressionMethod::Stored))?;
    writer.write_all(MIMETYPE.1.as_bytes())?;
    for (path, content) in files {
        writer.start_file(path.as_str(), options.compression_method(CompressionMethod::Deflated))?;
        writer.write_all(content)?;
    }
    Ok(writer.finish()?.into_inner())
}
