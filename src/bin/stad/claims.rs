//! `stad claims [--lang nl|en]`: every claim with its verdict.

use stad::export::claims;
use stad::text::Lang;

/// The document, or one line that says what was wrong and what would do.
pub fn answer(arguments: &[&str]) -> Result<String, String> {
    let code = match arguments {
        [] => return Ok(claims::document(None)),
        ["--lang", code] => code,
        [word] => word.strip_prefix("--lang=").ok_or("claims takes nothing but --lang nl|en")?,
        _ => return Err("claims takes nothing but --lang nl|en".to_owned()),
    };
    let lang = Lang::from_code(code).ok_or(format!("--lang takes nl or en, not '{code}'"))?;
    Ok(claims::document(Some(lang)))
}
