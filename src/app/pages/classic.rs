//! Scripts of the built page as a page can carry them that has no other files: a page opened from disk and a reading system
//! load no modules.

/// The body of a function that gives what a module exports. The module is one that the release build made small: it
/// imports nothing, and exports classes where they stand and all else together at its end.
///
/// # Errors
/// Says what the module has that a classic script cannot.
pub fn classic(module: &str) -> Result<String, String> {
    let module = module.trim_end().trim_end_matches(';');
    let (code, exports) = module
        .strip_suffix('}')
        .and_then(|module| module.rsplit_once("export{"))
        .ok_or("the code of the program does not end with its exports; build the page for release first")?;
    let classes = code.split("export class ").skip(1).filter_map(|class| class.split(['{', ' ']).next());
    let classes = classes.map(str::to_owned).collect::<Vec<_>>();
    let code = code.replace("export class ", "class ");
    if code.contains("export ") || code.contains("import ") || code.contains("import{") {
        return Err("the code of the program imports or exports in a way that a classic script cannot".into());
    }
    // Its own address is asked for only where nobody hands it the module.
    let code = code.replace("import.meta.url", "document.baseURI");
    let given = exports.split(',').map(|export| match export.trim().split_once(" as ") {
        Some((own, name)) => format!("{name}:{own}"),
        None => export.trim().to_owned(),
    });
    Ok(format!("{code}return{{{}}}", classes.into_iter().chain(given).collect::<Vec<_>>().join(",")))
}

/// What the loader asks a browser for, and what it asks a page for that holds all in itself (`assets/held.js`).
const ASKED: [(&str, &str); 4] = [
    ("import(", "held.code("),
    ("fetch(", "held.binary("),
    ("location.origin+location.pathname", "held.here()"),
    // From disk such a page calculates.
    ("location.protocol===\"file:\"", "!1"),
];

/// The loader for a page without other files. Rewritten here, so that a first visit to the other one does not pay for it.
///
/// # Errors
/// Names what the loader no longer holds.
pub fn loader(script: &str) -> Result<String, String> {
    ASKED.iter().try_fold(script.to_owned(), |script, (asked, held)| {
        if script.contains(asked) {
            Ok(script.replace(asked, held))
        } else {
            Err(format!("the loader does not hold {asked}; build the page for release first"))
        }
    })
}

/// A script as it may stand in an element of a page.
pub fn inline(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_become_what_a_function_gives() {
        let module =
            "let a=1;export class P{}async function s(u){u??=new URL('x',import.meta.url)}export{s as default,a};\n";
        let expected = "let a=1;class P{}async function s(u){u??=new URL('x',document.baseURI)}return{P,default:s,a}";
        assert_eq!(classic(module).as_deref(), Ok(expected));
    }

    #[test]
    fn what_is_no_small_module_is_refused() {
        assert!(classic("let a = 1;").is_err());
        assert!(classic("import{a}from'./b.js';export{a};").is_err());
        assert!(classic("export let a;let b;export{b};").is_err());
    }

    #[test]
    fn the_loader_asks_the_page_alone() {
        let script = "import(a);fetch(b);c=location.origin+location.pathname;if(location.protocol===\"file:\"){}";
        let expected = "held.code(a);held.binary(b);c=held.here();if(!1){}";
        assert_eq!(loader(script).as_deref(), Ok(expected));
        assert!(loader("import(a);fetch(b)").is_err());
    }

    #[test]
    fn no_script_ends_its_element() {
        assert_eq!(inline("'</script><!--'"), "'<\\/script><\\!--'");
    }
}
