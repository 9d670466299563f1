//! Text inside a PNG: `iTXt`, the kind that holds every language.

use crc32fast::Hasher;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The signature and the first chunk: its length, its name, 13 bytes about the picture, a checksum.
const HEAD: usize = SIGNATURE.len() + 4 + 4 + 13 + 4;

/// A PNG with texts under keywords, behind its first chunk. `None` where the bytes are no PNG.
pub fn with_texts(png: &[u8], texts: &[(&str, String)]) -> Option<Vec<u8>> {
    let (head, rest) = png.split_at_checked(HEAD)?;
    if !head.starts_with(SIGNATURE) || !head[SIGNATURE.len() + 4..].starts_with(b"IHDR") {
        return None;
    }
    let mut file = head.to_vec();
    for (keyword, text) in texts {
        // Not compressed, in no named language, the keyword not translated.
        let data = [keyword.as_bytes(), &[0; 5], text.as_bytes()].concat();
        file.extend(chunk(*b"iTXt", &data)?);
    }
    file.extend(rest);
    Some(file)
}

/// Length, name, data, and the checksum of name and data.
fn chunk(name: [u8; 4], data: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(data.len()).ok()?;
    let mut sum = Hasher::new();
    sum.update(&name);
    sum.update(data);
    Some([&length.to_be_bytes(), &name, data, &sum.finalize().to_be_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_png_gets_no_texts() {
        assert_eq!(with_texts(b"", &[]), None);
        assert_eq!(with_texts(&[0; 64], &[]), None);
        assert_eq!(with_texts(&SIGNATURE.repeat(8), &[]), None);
    }

    #[test]
    fn a_checksum_is_that_of_the_standard() {
        // The last chunk of every PNG.
        assert_eq!(chunk(*b"IEND", &[]).as_deref(), Some(&b"\0\0\0\0IEND\xaeB`\x82"[..]));
    }
}
