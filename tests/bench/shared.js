// What the figures share: numbers as the page writes them, and writes to the document that happen only on a change.
const locale = d3.formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['€\u00a0', ''] });
const decimals = ['.0f', '.1f', '.2f'].map(form => locale.format(form));
export const fixed = (value, digits) => decimals[digits](value);
export const euro = locale.format('$.2f');
export const percent = (value, digits) => `${decimals[digits](value)}\u202f%`;
export const tenth = value => Math.round(value * 10) / 10;

// An attribute that is written only when it changes.
export function attribute(selection, name) {
  const node = selection.node();
  let written = node.getAttribute(name);
  return value => {
    const next = String(value);
    if (next !== written) node.setAttribute(name, written = next);
  };
}

// Whether a mark shows; written only when it changes.
export function shown(selection) {
  const display = attribute(selection, 'display');
  return is => display(is ? 'inline' : 'none');
}

// A text node that is written only when it changes: cheaper than selection.text(), which replaces the node.
export function words(selection) {
  const node = selection.node();
  const written = node.firstChild ?? node.appendChild(document.createTextNode(''));
  return content => {
    if (written.data !== content) written.data = content;
  };
}

// A sentence with live numbers, as a tagged template: while the words stay, only the numbers that changed are written.
export function sentence(selector) {
  const element = document.querySelector(selector);
  let spoken, numbers;
  return (strings, ...values) => {
    if (strings === spoken) {
      values.forEach((value, index) => numbers[index](value));
      return;
    }
    spoken = strings;
    const slots = values.map(value => {
      const slot = document.createElement('b');
      slot.textContent = value;
      return slot;
    });
    numbers = slots.map(slot => words(d3.select(slot)));
    element.replaceChildren(...strings.flatMap((part, index) => index < slots.length ? [part, slots[index]] : [part]));
  };
}

// The slider with its value, its start and the stretch that the hand moved. `draw` gets the value; at its first stop
// the slider stands for the start, which may have more decimals.
export function follow(figure, start, { value, spoken, draw }) {
  const slider = d3.select(`#${figure} input`), root = d3.select(`#${figure}`);
  const [low, high, atRest] = ['min', 'max', 'value'].map(name => Number(slider.property(name)));
  const part = at => (at - low) / (high - low);
  const number = words(root.select('output'));
  const valueText = attribute(slider, 'aria-valuetext');
  const stretch = root.select('.seg').node();
  root.select('.start').style('left', `calc(${part(start)} * (100% - 1.25rem) + .625rem)`);
  // It lies over the whole track: moving and scaling it costs no layout.
  const place = now => {
    const [from, to] = now < start ? [now, start] : [start, now];
    stretch.style.transform = `translateX(${100 * part(from)}%) scaleX(${part(to) - part(from)})`;
  };
  let moved;
  const show = now => {
    const is = now !== start;
    if (is !== moved) root.classed('moved', moved = is);
    number(value(now));
    place(now);
    draw(now);
  };
  const read = () => {
    const at = Number(slider.property('value'));
    return at === atRest ? start : at;
  };
  slider.on('input', () => show(read()));
  // While the hand moves nobody listens.
  slider.on('change', () => valueText(spoken(read())));
  valueText(spoken(start));
  show(start);
}
