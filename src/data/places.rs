//! Where a line of the book's text file stands: part, chapter, authors.

/// A chapter of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its first line in the text file.
    pub from_line: u32,
    /// The part of the book.
    pub part: &'static str,
    /// The title.
    pub chapter: &'static str,
    /// Who wrote it, as the book prints them.
    pub authors: &'static str,
}

/// All chapters in the order of the book.
pub const PLACES: &[Place] = &include!(concat!(env!("OUT_DIR"), "/places.rs"));

/// The chapter in which a line stands. Lines before the first chapter count with it.
pub fn place(line: u32) -> Place {
    let after = PLACES.partition_point(|place| place.from_line <= line);
    PLACES[after.saturating_sub(1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_in_the_last_chapter_that_began() {
        assert_eq!(place(0), PLACES[0]);
        assert_eq!(place(1), PLACES[0]);
        assert_eq!(place(4927).chapter, "De verzorgingsstaat op de schop");
        assert_eq!(place(4873).authors, place(5026).authors);
        assert_eq!(place(2620).authors, "Henri de Groot");
        assert_eq!(place(u32::MAX).part, "Conclusies");
    }

    #[test]
    fn the_chapters_stand_in_order() {
        assert!(PLACES.is_sorted_by(|a, b| a.from_line < b.from_line));
    }
}
