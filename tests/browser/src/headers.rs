//! What a file `_headers` says: the headers that a host of plain files sends with which addresses.

/// The rules of such a file.
#[derive(Clone, Default)]
pub struct Headers(Vec<Rule>);

#[derive(Clone)]
struct Rule {
    /// What stands before and after the star.
    address: (String, String),
    lines: Vec<String>,
}

impl Headers {
    /// Reads a file: an address from the margin on, with at most one star, and its headers indented below it.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match (line.strip_prefix(char::is_whitespace), rules.last_mut()) {
                (Some(header), Some(rule)) => rule.lines.push(header.trim().to_owned()),
                _ => {
                    let (start, end) = line.split_once('*').unwrap_or((line, ""));
                    rules.push(Rule { address: (start.to_owned(), end.to_owned()), lines: Vec::new() });
                }
            }
        }
        Self(rules)
    }

    /// The rules that README.md gives to copy: its block of code under these words.
    pub fn of_readme() -> Self {
        let readme = include_str!("../../../README.md");
        let block = readme.split("in `_headers`:").nth(1).and_then(|rest| rest.split("```").nth(1));
        Self::parse(block.expect("README.md has a block for _headers"))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The headers of an address, a line each.
    ///
    /// # Panics
    /// Where two rules give the same header: hosts join the two, and most headers mean nothing then.
    pub fn of(&self, path: &str) -> Vec<&str> {
        let fits = |rule: &&Rule| {
            let (start, end) = &rule.address;
            path.len() >= start.len() + end.len() && path.starts_with(start.as_str()) && path.ends_with(end.as_str())
        };
        let lines: Vec<&str> =
            self.0.iter().filter(fits).flat_map(|rule| rule.lines.iter().map(String::as_str)).collect();
        let mut names: Vec<&str> = lines.iter().filter_map(|line| line.split(':').next()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), lines.len(), "{path} gets a header twice: {lines:?}");
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn a_rule_counts_for_addresses_that_begin_and_end_as_it_says() {
        let headers = Headers::parse("/*.js\n  A: 1\n\n/page-*\n  B: 2\n/x.html\n  C: 3\n");
        assert_eq!(headers.of("/page-1.js"), ["A: 1", "B: 2"]);
        assert_eq!(headers.of("/page-1.wasm"), ["B: 2"]);
        assert_eq!(headers.of("/x.html"), ["C: 3"]);
        assert!(headers.of("/y.html").is_empty());
    }

    #[test]
    #[should_panic(expected = "twice")]
    fn no_address_gets_a_header_twice() {
        Headers::parse("/*.js\n  A: 1\n/page-*\n  A: 2\n").of("/page-1.js");
    }
}
