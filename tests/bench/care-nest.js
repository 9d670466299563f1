// The budget nest as a careful D3 author writes it: what stands still is drawn once, and a move writes only what changed.
import { bookTrend, budget, care, quarter, years } from './care.js';

const LEFT = 30, RIGHT = 676, TOP = 26, BOTTOM = 374;
const x = d3.scaleLinear([years[0], years.at(-1)], [LEFT, RIGHT]);
const y = d3.scaleLinear([0, budget], [BOTTOM, TOP]);
const { format } = d3.formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['€ ', ''] });
const one = format('.1f'), two = format('.2f');

const careTop = row => y(row.care);
const socialTop = row => y(row.care + row.social);
const across = row => x(row.year);
const careArea = d3.area(across, BOTTOM, careTop).digits(1);
// Care is painted over it, so its lower edge may lie on the axis.
const socialArea = d3.area(across, BOTTOM, socialTop).digits(1);
const careLine = d3.line(across, careTop).digits(1);
const socialLine = d3.line(across, socialTop).digits(1);

const svg = d3.select('#care-nest svg');
const book = care(bookTrend);
const first = book.rows[0];

const text = (content, left, top, anchor, name) =>
  svg.append('text').attr('class', name).attr('x', left).attr('y', top).attr('text-anchor', anchor).text(content);
const line = (name, x1, y1, x2, y2) =>
  svg.append('line').attr('class', name).attr('x1', x1).attr('y1', y1).attr('x2', x2).attr('y2', y2);
const middle = (low, high) => y((low + high) / 2) + 5;

for (const tick of [0, 20, 40]) text(tick, 22, y(tick) + 4.5, 'end', 'tick');
svg.append('rect').attr('class', 'rest').attr('x', LEFT).attr('y', TOP).attr('width', RIGHT - LEFT).attr('height', BOTTOM - TOP);
const socialPath = svg.append('path').attr('class', 'social');
const carePath = svg.append('path').attr('class', 'care');
for (const tick of [20, 40]) line('grid', LEFT, y(tick), RIGHT, y(tick));
const socialEdge = svg.append('path').attr('class', 'social-line');
const careEdge = svg.append('path').attr('class', 'care-line');
line('rim', LEFT, TOP, RIGHT, TOP);
line('axis', LEFT, BOTTOM, RIGHT, BOTTOM);
text('rand van het nest: de begroting, 47 % van het bbp', LEFT, 17, 'start', 'strong');
const before = line('threshold', LEFT, y(quarter), RIGHT, y(quarter));
const inCare = line('threshold-in-care', RIGHT, y(quarter), RIGHT, y(quarter));
svg.append('path').attr('class', 'ghost ghost-mark').attr('d', careLine(book.rows));
text(`boek ${one(book.scalars.share_until)}`, RIGHT - 8, careTop(book.rows.at(-1)) - 8, 'end', 'strong ghost-mark');
const ring = svg.append('g').attr('class', 'ring');
ring.append('circle').attr('r', 5.5);
const ringLabel = ring.append('text').attr('class', 'on-care').attr('x', 1).attr('y', 23);
text('een kwart van de begroting', RIGHT - 8, y(quarter) - 6, 'end', 'on-care');
text(`Zorg ${one(first.care)}`, LEFT + 8, middle(0, first.care), 'start', 'on-care large');
text(`Sociale zekerheid ${one(first.social)}`, LEFT + 8, middle(first.care, first.care + first.social), 'start', 'plain');
text(`Al het andere ${one(first.other)}`, LEFT + 8, middle(first.care + first.social, budget), 'start', 'plain');
// Beside its first value, where it never meets the threshold: it need not move.
const careLast = text('', RIGHT - 8, middle(0, first.care), 'end', 'on-care large');
const socialLast = text('', RIGHT - 8, 0, 'end', 'strong');
const otherLast = text('', RIGHT - 8, 0, 'end', 'strong');
for (const [year, anchor] of [[2013, 'start'], [2020, 'middle'], [2030, 'middle'], [2040, 'end']]) text(year, x(year), 393, anchor, 'tick');

// A text node that is written only when it changes: cheaper than selection.text(), which replaces the node.
function live(selection) {
  const node = selection.node();
  const written = node.firstChild ?? node.appendChild(document.createTextNode(''));
  return content => { if (written.data !== content) written.data = content; };
}
const say = {
  trend: live(d3.select('#trend-said')), ratio: live(d3.select('#ratio-said')), value: live(d3.select('#trend-value')),
  care: live(careLast), social: live(socialLast), other: live(otherLast), ring: live(ringLabel),
};

let crossing;
function draw(trend) {
  const { rows, scalars } = care(trend);
  carePath.attr('d', careArea(rows));
  careEdge.attr('d', careLine(rows));
  socialPath.attr('d', socialArea(rows));
  socialEdge.attr('d', socialLine(rows));

  const last = rows[rows.length - 1];
  const nest = last.care + last.social;
  socialLast.attr('y', middle(last.care, nest).toFixed(1));
  otherLast.attr('y', middle(nest, budget).toFixed(1));
  say.care(one(last.care));
  say.social(one(last.social));
  say.other(one(last.other));

  const year = scalars.quarter_budget_year;
  if (year !== crossing) {
    crossing = year;
    const shown = year !== null && year <= years[years.length - 1];
    const place = shown ? x(year).toFixed(1) : RIGHT;
    before.attr('x2', place);
    inCare.attr('x1', place);
    // The threshold is where the ring belongs, so it moves only along it.
    ring.attr('display', shown ? null : 'none').attr('transform', `translate(${place},${y(quarter).toFixed(1)})`);
    say.ring(`kwart in ${year}`);
  }
  say.trend(two(trend));
  say.ratio(one(scalars.ratio_until));
  say.value(two(trend));
}

const slider = d3.select('[name="care.trend"]');
const atRest = slider.property('value');
slider.on('input', event => {
  const moved = event.target.value !== atRest;
  svg.classed('still', !moved);
  draw(moved ? Number(event.target.value) : bookTrend);
});
svg.classed('still', true);
draw(bookTrend);

window.opponent = { compute: value => care(value).scalars };
