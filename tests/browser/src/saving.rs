//! Files that the page saves, caught before the browser puts them away, and files that are dropped on it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::browser::eventually;
use crate::figure::Figure;
use crate::page::Page;

/// Keeps what the page hands over: the content where it gets an address, the name where the link to it is clicked.
const CATCH: &str = "
if (window.caught) return;
window.caught = [];
const address = URL.createObjectURL;
URL.createObjectURL = blob => { window.caught.push({ blob }); return address.call(URL, blob); };
HTMLAnchorElement.prototype.click = function () { window.caught.at(-1).name = this.download; };";

const READ: &str = "
const done = arguments[arguments.length - 1];
const { blob, name } = window.caught.shift();
const reader = new FileReader();
reader.onload = () => done([name, blob.type, reader.result.split(',')[1]]);
reader.readAsDataURL(blob);";

/// Whether the page takes a file that is carried over it and let go.
const DROP: &str = "
const [name, type, text] = arguments;
const carried = new DataTransfer();
carried.items.add(new File([text], name, { type }));
const events = ['dragover', 'drop'].map(name => new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true }));
return events.map(event => !document.body.dispatchEvent(event));";

/// A file as the page handed it over.
pub struct Saved {
    /// The name that it is saved under.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What it holds.
    pub content: Vec<u8>,
}

impl Figure<'_> {
    /// Presses the button of this name beside "save as", by keyboard, and catches the file.
    #[track_caller]
    pub fn save_as(&self, button: &str) -> Saved {
        let browser = self.page.browser;
        browser.script(CATCH, Vec::new());
        let candidates = format!("#{} [role=group] button", self.id);
        // They come with the program that lies one press deeper.
        let come = eventually(|| if browser.all(&candidates).is_empty() { Err("no buttons") } else { Ok(()) });
        assert_eq!(come, Ok(()), "{} cannot be saved", self.id);
        let element = self.page.by_role(&candidates, "button", button);
        self.page.use_by_key(&element, fantoccini::key::Key::Enter);
        let caught = eventually(|| match browser.script("return window.caught[0]?.name ?? null", Vec::new()) {
            Value::Null => Err(()),
            _ => Ok(()),
        });
        assert_eq!(caught, Ok(()), "{button} of {} saves nothing: {}", self.id, self.page.status());
        let file = browser.script_with_callback(READ, Vec::new());
        let [name, media_type, content]: [String; 3] = serde_json::from_value(file).expect("three texts");
        Saved { name, media_type, content: STANDARD.decode(content).expect("content in base64") }
    }
}

impl Page<'_> {
    /// Drops a file in the middle of nothing.
    #[track_caller]
    pub fn drop_file(&self, name: &str, media_type: &str, content: &str) {
        let taken = self.browser.script(DROP, vec![json!(name), json!(media_type), json!(content)]);
        assert_eq!(taken, json!([true, true]), "the browser would leave the page for {name}");
    }
}
