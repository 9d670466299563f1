//! Who may use whom: the table of the house, held for every line of `src`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, and the rooms that each may use. `bin` is the native program.
const MAY_USE: &[(&str, &[&str])] = &[
    ("num", &[]),
    ("text", &["num"]),
    ("data", &["num", "text"]),
    ("scenario", &["num", "text", "data"]),
    ("model", &["num", "text", "data", "scenario"]),
    ("chart", &["num", "text"]),
    ("view", &["num", "text", "data", "scenario", "model", "chart"]),
    ("claim", &["num", "text", "data", "scenario", "model", "view"]),
    ("analysis", &["num", "text", "data", "scenario", "model", "view"]),
    ("export", &["num", "text", "data", "scenario", "model", "chart", "view", "claim", "analysis"]),
    ("app", &["num", "text", "data", "scenario", "model", "chart", "view", "claim", "analysis", "formula", "export"]),
    ("formula", &["num", "text", "data", "scenario", "model", "chart", "view"]),
    ("bin", &["num", "text", "data", "scenario", "model", "chart", "view", "analysis", "export", "app"]),
];

/// The rooms that may name a crate of others.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("crc32fast", &["export"]),
    ("flate2", &["export"]),
    ("libm", &["num"]),
    ("loops", &["num", "model"]),
    ("qrcodegen", &["export"]),
    ("resvg", &["export"]),
    ("serde", &["export"]),
    ("serde_json", &["export"]),
    ("yew", &["app"]),
    ("web_sys", &["app"]),
];

/// A source file: its path below `src`, its room, and its code without comments.
struct Source {
    path: String,
    room: String,
    code: String,
}

impl Source {
    fn line(&self, offset: usize) -> usize {
        self.code[..offset].matches('\n').count() + 1
    }

    fn at(&self, offset: usize) -> String {
        format!("src/{}:{}", self.path, self.line(offset))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &mut files);
    files.sort();
    assert!(files.len() > 20, "the sources were not found");
    files
        .iter()
        .map(|file| {
            let path = file.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
            let room = path.split('/').next().unwrap_or_default().to_owned();
            let text = fs::read_to_string(file).expect("a source file is text");
            Source { room, code: without_comments(&text), path }
        })
        .collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The code with its lines in place; an address in a text (`https://`) is no comment.
fn without_comments(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
        comment.map_or(line, |(at, _)| &line[..at])
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The macros that the crate exports stand at its root, wherever they were written.
fn rooms_of_macros(sources: &[Source]) -> BTreeMap<String, String> {
    let mut rooms = BTreeMap::new();
    for source in sources {
        for (at, _) in source.code.match_indices("#[macro_export]") {
            let name = source.code[at..].split_once("macro_rules!").map(|(_, rest)| word(rest.trim_start()));
            rooms.insert(name.expect("a macro follows").to_owned(), source.room.clone());
        }
    }
    rooms
}

/// The word at the start of a text.
fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

/// What follows a path such as `crate::`: one name, or the first names of a group in braces.
fn names(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else {
        return vec![word(rest)];
    };
    let mut names = Vec::new();
    let mut depth = 0;
    let mut expected = true;
    for (at, letter) in group.char_indices() {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => expected = true,
            letter if expected && depth == 0 && !letter.is_whitespace() => {
                names.push(word(&group[at..]));
                expected = false;
            }
            _ => {}
        }
    }
    names
}

/// Whether the word of this length at this place stands by itself.
fn stands_alone(code: &str, at: usize, length: usize) -> bool {
    let joins = |letter: char| letter.is_alphanumeric() || letter == '_';
    !code[..at].ends_with(joins) && !code[at + length..].starts_with(joins)
}

#[test]
fn a_room_uses_only_the_rooms_below_it() {
    let sources = sources();
    let macros = rooms_of_macros(&sources);
    let mut faults = Vec::new();
    for source in &sources {
        if source.path == "lib.rs" {
            continue;
        }
        let Some((_, allowed)) = MAY_USE.iter().find(|(room, _)| *room == source.room) else {
            faults.push(format!("src/{}: {} is no room of the table", source.path, source.room));
            continue;
        };
        // The two programs stand outside the library and call it by its name.
        let root = if source.room == "bin" { "stad::" } else { "crate::" };
        for (at, _) in source.code.match_indices(root) {
            if !stands_alone(&source.code, at, root.len() - 2) {
                continue;
            }
            for name in names(&source.code[at + root.len()..]) {
                let used = macros.get(name).map_or(name, String::as_str);
                if used != source.room && !allowed.contains(&used) {
                    faults.push(format!("{}: {} may not use {used}", source.at(at), source.room));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_crate_of_others_stays_in_its_room() {
    let mut faults = Vec::new();
    for source in &sources() {
        for (name, rooms) in ONLY_IN {
            if rooms.contains(&source.room.as_str()) {
                continue;
            }
            for (at, _) in source.code.match_indices(name).filter(|(at, _)| stands_alone(&source.code, *at, name.len()))
            {
                faults.push(format!("{}: {name} belongs to {}", source.at(at), rooms.join(" and ")));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_use_is_found_however_it_is_written() {
    assert_eq!(names("model::Run;"), ["model"]);
    assert_eq!(names("{\n    inputs,\n    text::{Label, Unit}, data,\n};"), ["inputs", "text", "data"]);
    assert_eq!(without_comments("a // crate::b\n\"https://c\" d"), "a \n\"https://c\" d");
    assert!(stands_alone("use yew::Html", 4, 3) && !stands_alone("preyew", 3, 3));
}
