// The budget nest as a careful D3 author writes it: what stands still is drawn once, and a move writes only what changed.
import { bookTrend, budget, budgets, care, partOfCare, quarter, years } from './care.js';
import { attribute, fixed, follow, percent, sentence, shown, tenth, words } from './shared.js';

const LEFT = 24.6, RIGHT = 663.4, TOP = 24, BOTTOM = 378;
const x = d3.scaleLinear([years[0], years.at(-1)], [LEFT, RIGHT]);
const y = d3.scaleLinear([0, 50], [BOTTOM, TOP]);
const across = row => x(row.year);
const line = top => d3.line(across, row => y(top(row))).digits(1);
const careLine = line(row => row.care);
const socialLine = line(row => row.care + row.social);
const readings = d3.area(across, row => y(partOfCare * row.care), row => y(row.care)).digits(1);
// Closed outside the plot, where the clip hides it: the outline's stroke shows along the top alone.
const closed = path => `${path}h6V384H18.6Z`;

const svg = d3.select('#care-nest svg');
svg.append('clipPath').attr('id', 'plot').append('rect').attr('x', LEFT).attr('y', TOP).attr('width', RIGHT - LEFT).attr('height', BOTTOM - TOP);
const layer = clipped => svg.append('g').attr('clip-path', clipped ? 'url(#plot)' : null);
const ground = layer(true), axes = layer(false), lines = layer(true), above = layer(false);

const book = care(bookTrend);
const first = book.rows[0];
const level = (low, high) => `M${LEFT},${tenth(y(low))}H${RIGHT}V${tenth(y(high))}H${LEFT}Z`;
const label = (name, content, left, top, anchor) =>
  above.append('text').attr('class', name).attr('x', left).attr('y', tenth(top)).attr('text-anchor', anchor).text(content);

ground.append('path').attr('class', 'area rest').attr('d', level(0, budget));
const social = ground.append('path').attr('class', 'area social');
ground.append('path').attr('class', 'line threshold').attr('d', `M${LEFT},${tenth(y(quarter))}H${RIGHT}`);
const careArea = ground.append('path').attr('class', 'area care');
const band = ground.append('path').attr('class', 'ribbon inside');
ground.append('path').attr('class', 'ribbon').attr('d', level(budgets[0] / 4, budgets[1] / 4));
for (const tick of [0, 20, 40]) {
  axes.append('path').attr('class', tick ? 'grid over' : 'axis').attr('d', `M${LEFT},${tenth(y(tick))}H${RIGHT}`);
  axes.append('text').attr('class', 'tick').attr('x', 16.6).attr('y', tenth(y(tick) + 4.6)).attr('text-anchor', 'end').text(tick);
}
for (const year of [2013, 2020, 2030, 2040]) {
  axes.append('text').attr('class', 'tick').attr('x', tenth(x(year))).attr('y', 396).attr('text-anchor', 'middle').text(year);
}
const inside = lines.append('line').attr('class', 'line threshold inside').attr('x2', RIGHT).attr('y1', tenth(y(quarter))).attr('y2', tenth(y(quarter)));
lines.append('path').attr('class', 'line ghost-case').attr('d', careLine(book.rows));
lines.append('path').attr('class', 'line ghost').attr('d', careLine(book.rows));
lines.append('path').attr('class', 'line rim').attr('d', `M${LEFT},${tenth(y(budget))}H${RIGHT}`);
const ring = above.append('circle').attr('class', 'ring').attr('cy', tenth(y(quarter))).attr('r', 5);

const middle = (low, high) => (Math.max(TOP, y(high)) + Math.min(BOTTOM, y(low))) / 2;
label('ink strong', 'rand van het nest: de begroting, 47,0\u202f% van het bbp', LEFT, 34.8);
const ringLabel = label('on-care strong', '', 0, y(quarter) + 19.1);
label('on-care big strong', `Zorg ${fixed(first.care, 1)}`, LEFT + 7, middle(0, first.care) + 5.6);
label('ink', `Sociale zekerheid ${fixed(first.social, 1)}`, LEFT + 7, middle(quarter, first.care + first.social) + 4.3);
label('ink', `Al het andere ${fixed(first.other, 1)}`, LEFT + 7, middle(first.care + first.social, budget) + 4.3);
const careLast = label('on-care big strong', '', RIGHT - 7, 0, 'end');
const socialLast = label('ink', fixed(book.rows.at(-1).social, 1), RIGHT - 7, 0, 'end');
const otherLast = label('ink', '', RIGHT - 7, 0, 'end');
const startEnd = y(book.rows.at(-1).care);
const ghostLast = label('ink halo ghost-mark', `uitgangspunt ${fixed(book.rows.at(-1).care, 1)}`, RIGHT, 0, 'end');

const write = {
  social: attribute(social, 'd'), care: attribute(careArea, 'd'), band: attribute(band, 'd'), inside: attribute(inside, 'x1'),
  ring: attribute(ring, 'cx'), ringPlace: attribute(ringLabel, 'x'), ringText: words(ringLabel),
  careText: words(careLast), carePlace: attribute(careLast, 'y'), socialPlace: attribute(socialLast, 'y'),
  otherText: words(otherLast), otherPlace: attribute(otherLast, 'y'), ghostPlace: attribute(ghostLast, 'y'),
};
const reached = [inside, ring, ringLabel].map(shown);
const headline = sentence('#care-nest h3');

function draw(trend) {
  const { rows, crossing, scalars } = care(trend);
  const last = rows.at(-1), stacked = last.care + last.social;
  write.social(closed(socialLine(rows)));
  write.care(closed(careLine(rows)));
  write.band(readings(rows));
  reached.forEach(show => show(crossing !== null));
  if (crossing !== null) {
    const at = tenth(x(crossing));
    write.inside(at);
    write.ring(at);
    write.ringPlace(at);
    write.ringText(`een kwart in ${scalars.quarter_budget_year}`);
  }

  const places = [
    last.care - quarter > quarter ? middle(quarter, last.care) : middle(0, Math.min(last.care, quarter)),
    stacked - quarter > quarter - last.care ? middle(Math.max(last.care, quarter), stacked) : middle(last.care, quarter),
    middle(stacked, Math.max(budget, stacked)),
  ];
  write.careText(fixed(last.care, 1));
  write.carePlace(tenth(places[0] + 5.6));
  write.socialPlace(tenth(places[1] + 4.3));
  write.otherText(fixed(last.other, 1));
  write.otherPlace(tenth(places[2] + 4.3));
  // Above the start's end, or below it where another number stands there.
  const isFree = place => places.every(other => Math.abs(other - place) > 18);
  write.ghostPlace(tenth((isFree(startEnd - 15) ? startEnd - 15 : startEnd + 15) + 4.3));

  const growth = percent(scalars.growth_rate, 2), ratio = percent(scalars.ratio_until, 1);
  if (last.other < 0) {
    headline`In 2040 is er niets meer over voor al het andere: de zorg kost ${ratio} van de begroting, de sociale zekerheid ${percent(last.social, 1)} van het bbp`;
  } else if (Math.abs(scalars.ratio_until - 25) < 0.05) {
    headline`Groeit de zorg ${growth} per jaar sneller dan het bbp, dan is zij in 2040 precies een kwart van de begroting: ${ratio}`;
  } else if (scalars.ratio_until > 25) {
    headline`Groeit de zorg ${growth} per jaar sneller dan het bbp, dan kost zij ${ratio} van de begroting in 2040`;
  } else {
    headline`Groeit de zorg ${growth} per jaar sneller dan het bbp, dan blijft zij in 2040 onder een kwart van de begroting: ${ratio}`;
  }
}

follow('care-nest', bookTrend, { value: now => fixed(now, 2), spoken: now => `${fixed(now, 2)} % per jaar`, draw });

window.opponent = { compute: value => ({ scalars: care(value).scalars }) };
