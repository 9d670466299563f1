//! Resolves the style sheet of the drawings into plain attributes, for files that carry no style sheet.
//!
//! `styles/chart.css` says what a role looks like and `styles/tokens.css` which colour that is; neither is repeated
//! anywhere. Between two comments of `chart.css` every rule must be one that a file can take over: what is not
//! understood stops the build.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// Where the drawings' part of the style sheet begins and ends.
const BEGIN: &str = "/* Drawings: files take over what follows (build/paint.rs). */";
const END: &str = "/* Drawings end here. */";

/// Properties that are attributes of SVG too.
const TAKEN: &[&str] = &[
    "fill",
    "fill-opacity",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "letter-spacing",
    "opacity",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
];
/// Properties that mean something under a hand only.
const LEFT_OUT: &[&str] = &["cursor", "outline", "outline-offset", "pointer-events", "touch-action", "transition"];

/// What shapes of an element and classes look like.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// The element's name; empty for any.
    pub tag: String,
    /// All of these classes.
    pub classes: Vec<String>,
    /// Attributes with their values in light and in dark.
    pub set: Vec<(String, [String; 2])>,
    /// Classes and elements in the selector: more of them win.
    weight: (usize, usize),
}

/// Writes the rules as a Rust table, for `include!`.
pub fn write(out_dir: &Path) {
    let read = |name: &str| {
        let path = format!("styles/{name}.css");
        println!("cargo::rerun-if-changed={path}");
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let (tokens, chart) = (read("tokens"), read("chart"));
    let fail = |error| -> ! { panic!("styles: {error}") };
    // Writing to a String cannot fail.
    let mut source = String::from("const RULES: &[Rule] = &[\n");
    for Rule { tag, classes, set, .. } in resolve(&tokens, &chart).unwrap_or_else(|error| fail(error)) {
        let _ = writeln!(source, "    Rule {{ tag: {tag:?}, classes: &{classes:?}, set: &{set:?} }},");
    }
    source.push_str("];\nconst COLOURS: &[(&str, [&str; 2])] = &[\n");
    for colour in colours(&tokens).unwrap_or_else(|error| fail(error)) {
        let _ = writeln!(source, "    {colour:?},");
    }
    source.push_str("];\n");
    let target = out_dir.join("paint.rs");
    std::fs::write(&target, source).unwrap_or_else(|error| panic!("{}: {error}", target.display()));
}

/// The colours of the roles in light and in dark.
///
/// # Errors
/// Says what `tokens.css` lacks.
pub fn colours(tokens: &str) -> Result<Vec<(String, [String; 2])>, String> {
    let [light, dark] = themes(tokens)?;
    let colours = light.into_iter().filter(|(_, value)| value.starts_with('#'));
    Ok(colours
        .map(|(role, light)| {
            let dark = dark.get(&role).unwrap_or(&light).clone();
            (role.trim_start_matches('-').to_owned(), [light, dark])
        })
        .collect())
}

/// The rules for drawings, the weakest first.
///
/// # Errors
/// Says which selector, property or value a file could not take over.
pub fn resolve(tokens: &str, chart: &str) -> Result<Vec<Rule>, String> {
    let [light, dark] = themes(tokens)?;
    let start = chart.find(BEGIN).ok_or_else(|| format!("chart.css: no {BEGIN}"))? + BEGIN.len();
    let end = chart.find(END).filter(|end| *end >= start).ok_or_else(|| format!("chart.css: no {END}"))?;
    let mut rules = Vec::new();
    for (selectors, body) in blocks(&without_comments(&chart[start..end]))? {
        let set = declarations(&body)?
            .into_iter()
            .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()))
            .map(|(name, value)| {
                let values = [value_in(&light, &value)?, value_in(&dark, &value)?];
                if TAKEN.contains(&name.as_str()) { Ok((name, values)) } else { Err(format!("property {name}")) }
            })
            .collect::<Result<Vec<_>, String>>()
            .map_err(|fault| format!("{selectors}: a file cannot take over {fault}"))?;
        for selector in selectors.split(',') {
            let mut rule =
                matched_by(selector).ok_or_else(|| format!("selector {} is not understood", selector.trim()))?;
            rule.set.clone_from(&set);
            rules.push(rule);
        }
    }
    // Equal weights keep their order.
    rules.sort_by_key(|rule| rule.weight);
    Ok(rules)
}

/// The custom properties in light and in dark.
fn themes(tokens: &str) -> Result<[BTreeMap<String, String>; 2], String> {
    let tokens = without_comments(tokens);
    let light = roles(&tokens, ":root")?;
    // Dark names only what differs.
    let mut dark = light.clone();
    dark.extend(roles(&tokens, ":root[data-theme=\"dark\"]")?);
    Ok([light, dark])
}

/// The custom properties of the first block of this selector.
fn roles(tokens: &str, selector: &str) -> Result<BTreeMap<String, String>, String> {
    let start = tokens.find(&format!("{selector} {{")).ok_or_else(|| format!("tokens.css: no {selector}"))?;
    let body = tokens[start..].split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(body, _)| body);
    Ok(declarations(body)?.into_iter().collect())
}

fn value_in(roles: &BTreeMap<String, String>, value: &str) -> Result<String, String> {
    let value = match value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
        Some(role) => roles.get(role).ok_or_else(|| format!("{role}, which tokens.css does not have"))?,
        None => value,
    };
    if value.contains(['(', '!']) && !value.starts_with("url(#") {
        return Err(format!("value {value}"));
    }
    // Attributes count in pixels.
    Ok(value.strip_suffix("px").unwrap_or(value).to_owned())
}

/// `.line.ghost`, `.chart text.ink`: one element, perhaps inside the drawing.
fn matched_by(selector: &str) -> Option<Rule> {
    let parts: Vec<&str> = selector.split_whitespace().collect();
    let (outer, own) = match parts.as_slice() {
        [own] => (0, own),
        [".chart", own] => (1, own),
        _ => return None,
    };
    let mut names = own.split('.').map(str::to_owned);
    let tag = names.next()?;
    let classes: Vec<String> = names.collect();
    let is_name = |name: &String| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !classes.iter().all(is_name) || !(tag.is_empty() || is_name(&tag)) {
        return None;
    }
    let weight = (outer + classes.len(), usize::from(!tag.is_empty()));
    Some(Rule { tag, classes, set: Vec::new(), weight })
}

fn declarations(body: &str) -> Result<Vec<(String, String)>, String> {
    body.split(';')
        .map(str::trim)
        .filter(|declaration| !declaration.is_empty())
        .map(|declaration| {
            let (name, value) = declaration.split_once(':').ok_or_else(|| format!("{declaration} has no value"))?;
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        })
        .collect()
}

/// Selectors and bodies in order.
fn blocks(css: &str) -> Result<Vec<(String, String)>, String> {
    let mut blocks = Vec::new();
    let mut rest = css.trim();
    while !rest.is_empty() {
        let (selectors, after) = rest.split_once('{').ok_or_else(|| format!("{rest} is no rule"))?;
        let (body, after) = after.split_once('}').ok_or_else(|| format!("{selectors} does not end"))?;
        if selectors.contains('@') || body.contains('{') {
            return Err(format!("{} is no plain rule", selectors.trim()));
        }
        blocks.push((selectors.trim().to_owned(), body.to_owned()));
        rest = after.trim();
    }
    Ok(blocks)
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}
