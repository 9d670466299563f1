//! What a role looks like without a style sheet: attributes from the rules that `build.rs` resolved.

use crate::scenario::link::Theme;

/// What shapes of an element and classes look like.
struct Rule {
    /// The element's name; empty for any.
    tag: &'static str,
    /// All of these classes.
    classes: &'static [&'static str],
    /// Attributes with their values in light and in dark.
    set: &'static [(&'static str, [&'static str; 2])],
}

include!(concat!(env!("OUT_DIR"), "/paint.rs"));

/// The fonts of a file by name. What a system calls its own font is no name that another program knows.
pub fn fonts() -> impl Iterator<Item = &'static str> {
    let stack = RULES.iter().flat_map(|rule| rule.set).find(|(name, _)| *name == "font-family");
    let families = stack.map_or("", |(_, [family, _])| family).split(',').map(|name| name.trim().trim_matches('"'));
    families.filter(|name| !matches!(*name, "system-ui" | "-apple-system" | "sans-serif"))
}

/// What paints in light or in dark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint(pub Theme);

impl Paint {
    /// The colour of a role; of none that does not exist.
    pub fn colour(self, role: &str) -> &'static str {
        COLOURS.iter().find(|(name, _)| *name == role).map_or("none", |(_, values)| self.pick(values))
    }

    /// The attributes of an element with these classes. The font's name is left to the root of the file.
    pub fn attributes(self, tag: &str, classes: &str) -> Vec<(&'static str, &'static str)> {
        let has = |class: &&str| classes.split(' ').any(|own| own == *class);
        let matching =
            RULES.iter().filter(|rule| (rule.tag.is_empty() || rule.tag == tag) && rule.classes.iter().all(has));
        let mut attributes: Vec<(&str, &str)> = Vec::new();
        for (name, values) in matching.flat_map(|rule| rule.set).filter(|(name, _)| *name != "font-family") {
            // A later rule is at least as strong.
            attributes.retain(|(known, _)| known != name);
            attributes.push((name, self.pick(values)));
        }
        attributes
    }

    fn pick(self, [light, dark]: &[&'static str; 2]) -> &'static str {
        match self.0 {
            Theme::Light => light,
            Theme::Dark => dark,
        }
    }
}
