//! Digits of whole numbers as text.

/// Text that is written from its end towards its beginning, as digits come out of a number, and taken in one piece: a
/// drawing holds thousands of digits, and each push on a growing text has a price.
pub struct Digits {
    bytes: [u8; Digits::ROOM],
    start: usize,
}

impl Default for Digits {
    fn default() -> Digits {
        Digits { bytes: [b' '; Digits::ROOM], start: Digits::ROOM }
    }
}

impl Digits {
    /// Bytes that find room: a number of 64 bits with a sign and a point, or two of 32 bits with what stands between.
    pub const ROOM: usize = 26;

    /// Puts an ASCII character in front.
    pub fn byte(&mut self, byte: u8) {
        self.start = self.start.saturating_sub(1);
        self.bytes[self.start % Digits::ROOM] = byte;
    }

    /// Puts the last digit of a number in front.
    pub fn last_of(&mut self, number: u64) {
        self.byte(b"0123456789"[(number % 10) as usize]);
    }

    /// Puts a whole number in front.
    pub fn whole(&mut self, mut number: u64) {
        loop {
            self.last_of(number);
            number /= 10;
            if number == 0 {
                break;
            }
        }
    }

    /// All of it.
    pub fn text(&self) -> &str {
        std::str::from_utf8(self.bytes.get(self.start..).unwrap_or_default()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn the_largest_number_has_room() {
        let mut digits = Digits::default();
        digits.whole(u64::MAX);
        assert_eq!(digits.text(), "18446744073709551615");
        digits.byte(b'-');
        assert_eq!(digits.text(), "-18446744073709551615");
    }

    #[test]
    fn zero_is_a_digit() {
        let mut digits = Digits::default();
        digits.whole(0);
        assert_eq!(digits.text(), "0");
    }
}
