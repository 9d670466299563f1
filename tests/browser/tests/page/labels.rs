//! The texts of the drawings as a browser sets them: none covers another and none leaves its drawing.

use browser_tests::ability::Ability;
use browser_tests::number::Language;
use browser_tests::stage::in_browser_that_can;
use serde_json::Value;

/// From a small phone to a projector.
const WIDTHS: [u32; 4] = [320, 390, 1024, 1920];
/// The defaults, and numbers far from them in every chapter.
const LINKS: [&str; 2] = [
    "",
    "?care.trend=1.1&care.mode=linear&wages-doubling.high=15&wages-regions.reach=80&wages-regions.region=NL310\
     &vacancy-offices.space=2&vacancy-shops.online_growth=4&vacancy-stock.friction=8&shopping-street.vacancy=20",
];

/// Every pair of texts of one drawing whose boxes cover each other, and every text outside its drawing. Letters are lower
/// than their line, so boxes may touch by a part of it; a pixel is what rounding may add.
pub const FAULTS: &str = "
    const faults = [];
    for (const svg of document.querySelectorAll('figure svg.chart')) {
        if (!svg.clientWidth) continue;
        const frame = svg.getBoundingClientRect();
        const figure = svg.closest('figure').id;
        const texts = [...svg.querySelectorAll('text')].filter(text => text.getClientRects().length && text.textContent);
        if (!texts.length) faults.push(`${figure} has no texts`);
        const boxes = texts.map(text => [text.textContent, text.getBoundingClientRect()]);
        boxes.forEach(([words, box], index) => {
            if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
                faults.push(`${figure}: «${words}» leaves the drawing`);
            }
            for (const [others, other] of boxes.slice(index + 1)) {
                const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                if (wide > 1 && high > 1 + 0.15 * Math.min(box.height, other.height)) {
                    faults.push(`${figure}: «${words}» covers «${others}»`);
                }
            }
        });
    }
    return faults;";

#[test]
fn no_text_of_a_drawing_covers_another_or_leaves_it() {
    in_browser_that_can(Ability::DevTools, |stage| {
        for width in WIDTHS {
            for language in Language::ALL {
                for link in LINKS {
                    stage.browser.set_size(width, 900, width < 720);
                    let page = stage.page(language, link);
                    let faults = page.browser.script(FAULTS, Vec::new());
                    assert_eq!(faults, Value::Array(Vec::new()), "{width} px, {}{link}", language.file());
                }
            }
        }
    });
}
