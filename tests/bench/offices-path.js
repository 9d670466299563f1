// The path of empty offices as a careful D3 author writes it: lines that share one scale, labels beside their ends.
import { bookSpace, offices, years } from './offices.js';
import { say } from './offices-said.js';
import { attribute, fixed, follow, shown, tenth, words } from './shared.js';

const LEFT = 24.6, RIGHT = 636, TOP = 12, BOTTOM = 338;
const LINE = 15.6, BASELINE = 4.3;
const x = d3.scaleLinear([years[0], years.at(-1)], [LEFT, RIGHT]);
const y = d3.scaleLinear([0, 20], [BOTTOM, TOP]);
const lineOf = name => d3.line(row => x(row.year), row => y(row[name])).digits(1);
const emptyLine = lineOf('empty'), keptLine = lineOf('kept'), frictionLine = lineOf('friction');
// Closed outside the plot, where the clip hides it: the outline's stroke shows along the top alone.
const closed = path => `${path}h6V344H18.6Z`;

const svg = d3.select('#offices-path svg');
svg.append('clipPath').attr('id', 'plot').append('rect').attr('x', LEFT).attr('y', TOP).attr('width', RIGHT - LEFT).attr('height', BOTTOM - TOP);
const layer = clipped => svg.append('g').attr('clip-path', clipped ? 'url(#plot)' : null);
const ground = layer(true), axes = layer(false), lines = layer(true), above = layer(false);
const mark = (group, name) => group.append('path').attr('class', name);
const label = (name, left, content = '') => above.append('text').attr('class', name).attr('x', left).text(content);

const book = offices(bookSpace).rows;
const area = mark(ground, 'area empty'), paper = mark(ground, 'area paper'), friction = mark(ground, 'area friction');
for (const tick of [0, 4, 8, 12, 16, 20]) {
  mark(axes, tick ? 'grid' : 'axis').attr('d', `M${LEFT},${tenth(y(tick))}H${RIGHT}`);
  axes.append('text').attr('class', 'tick').attr('x', 16.6).attr('y', tenth(y(tick) + 4.6)).attr('text-anchor', 'end').text(tick);
}
for (const year of [2014, 2020, 2025, 2030]) {
  axes.append('text').attr('class', 'tick').attr('x', tenth(x(year))).attr('y', 356).attr('text-anchor', 'middle').text(year);
}
const keptPath = mark(lines, 'line thin');
mark(lines, 'line ghost').attr('d', emptyLine(book));
const emptyPath = mark(lines, 'line');
above.append('rect').attr('class', 'book').attr('x', LEFT - 4).attr('y', tenth(y(book[0].empty) - 4)).attr('width', 8).attr('height', 8);

const threeQuarters = Math.floor(years.length * 3 / 4);
const emptyLabel = label('ink strong', RIGHT + 7), keptLabel = label('ink', RIGHT + 7);
const ghostLabel = label('pencil ghost-mark', RIGHT + 7, fixed(book.at(-1).empty, 1));
const keptName = label('ink halo', tenth(x(years[threeQuarters])), 'als niets uit de markt gaat');
const ghostName = label('pencil halo ghost-mark', tenth(x(years[threeQuarters])), 'uitgangspunt').attr('text-anchor', 'end');
const bookLabel = label('pencil halo', LEFT, `boek ${fixed(book[0].empty, 0)}`);
const frictionLabel = label('ink halo', RIGHT - 7, 'schuifruimte').attr('text-anchor', 'end');

const write = {
  area: attribute(area, 'd'), paper: attribute(paper, 'd'), friction: attribute(friction, 'd'),
  kept: attribute(keptPath, 'd'), empty: attribute(emptyPath, 'd'),
  emptyText: words(emptyLabel), emptyPlace: attribute(emptyLabel, 'y'), keptText: words(keptLabel), keptPlace: attribute(keptLabel, 'y'),
  ghostPlace: attribute(ghostLabel, 'y'), keptNamePlace: attribute(keptName, 'y'), keptNameAnchor: attribute(keptName, 'text-anchor'),
  ghostNamePlace: attribute(ghostName, 'y'), bookPlace: attribute(bookLabel, 'y'), frictionPlace: attribute(frictionLabel, 'y'),
};
const isKept = [keptLabel, keptName].map(shown), hasFriction = shown(frictionLabel);
const inPlot = value => Math.min(BOTTOM, Math.max(TOP, y(value)));

// Heights in the margin, pushed apart so that each number has a line of its own.
function apart(heights) {
  const order = d3.range(heights.length).sort((a, b) => heights[a] - heights[b]);
  const places = heights.slice();
  for (let at = 1; at < order.length; at++) places[order[at]] = Math.max(places[order[at]], places[order[at - 1]] + LINE);
  let limit = BOTTOM;
  for (const index of order.reverse()) {
    places[index] = Math.min(places[index], limit);
    limit = places[index] - LINE;
  }
  return places;
}

function draw(space) {
  const path = offices(space), rows = path.rows;
  const first = rows[0], last = rows.at(-1);
  const line = emptyLine(rows), floor = closed(frictionLine(rows));
  write.area(closed(line));
  write.paper(floor);
  write.friction(floor);
  write.kept(keptLine(rows));
  write.empty(line);

  const showsKept = last.kept - last.empty > 0.3;
  isKept.forEach(show => show(showsKept));
  const margin = [last.empty, ...(space === bookSpace ? [] : [book.at(-1).empty]), ...(showsKept ? [last.kept] : [])];
  const places = apart(margin.map(inPlot));
  write.emptyText(fixed(last.empty, 1));
  write.emptyPlace(tenth(places[0] + BASELINE));
  if (space !== bookSpace) write.ghostPlace(tenth(places[1] + BASELINE));
  if (showsKept) {
    const rises = last.kept >= first.kept;
    write.keptText(fixed(last.kept, 1));
    write.keptPlace(tenth(places.at(-1) + BASELINE));
    write.keptNameAnchor(rises ? 'end' : 'start');
    write.keptNamePlace(tenth(Math.max(y(rows[threeQuarters].kept) - 10.5, BASELINE + LINE / 2)));
  }
  // The start's name stands on the side of its line that the path leaves free.
  write.ghostNamePlace(tenth(y(book[threeQuarters].empty) + (last.empty < book.at(-1).empty ? -10.5 : 19.1)));
  write.bookPlace(tenth(y(first.empty) + (last.empty >= first.empty ? 19.1 : -10.5)));
  hasFriction(last.friction > 20 * 0.08);
  write.frictionPlace(tenth((y(last.friction) + BOTTOM) / 2 + BASELINE));
  say(path);
}

follow('offices-path', bookSpace, { value: now => fixed(now, 1), spoken: now => `${fixed(now, 1)} % per jaar`, draw });

window.opponent = {
  compute: value => {
    const { rows, scalars } = offices(value);
    return { scalars, series: { empty: rows.map(row => row.empty) } };
  },
};
