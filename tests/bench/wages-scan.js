// The scan over all reaches as a careful D3 author writes it. What belongs to one reach is one group that moves.
import { bookGain, scan } from './wages.js';
import { attribute, fixed, follow, percent, sentence, shown, tenth, words } from './shared.js';

const LEFT = 24.6, RIGHT = 655.4, TOP = 10, BOTTOM = 320;
const SPREAD = 10, SPREAD_BAND = [9, 11], MOVE = 9, MOVE_BAND = [8.5, 9.5];
const x = d3.scaleLinear([0, 200], [LEFT, RIGHT]);
const y = d3.scaleLinear([0, 50], [BOTTOM, TOP]);
const line = name => d3.line(row => x(row.reach), row => y(row[name])).digits(1);
const spreadLine = line('spread'), moveLine = line('move');

const svg = d3.select('#wages-scan svg');
svg.append('clipPath').attr('id', 'plot').append('rect').attr('x', LEFT).attr('y', TOP).attr('width', RIGHT - LEFT).attr('height', BOTTOM - TOP);
const layer = clipped => svg.append('g').attr('clip-path', clipped ? 'url(#plot)' : null);
const ground = layer(true), axes = layer(false), lines = layer(true), above = layer(false);
const path = (group, name, d) => group.append('path').attr('class', name).attr('d', d);
const level = (name, value) => path(lines, name, `M${LEFT},${tenth(y(value))}H${RIGHT}`);
const label = (group, name, left, content = '') => group.append('text').attr('class', name).attr('x', left).text(content);

for (const [low, high] of [SPREAD_BAND, MOVE_BAND]) {
  ground.append('rect').attr('class', 'band').attr('x', LEFT).attr('width', RIGHT - LEFT).attr('y', y(high)).attr('height', y(low) - y(high));
}
for (const tick of [0, 10, 20, 30, 40, 50]) {
  path(axes, tick ? 'grid' : 'axis', `M${LEFT},${tenth(y(tick))}H${RIGHT}`);
  label(axes, 'tick', 16.6, tick).attr('y', tenth(y(tick) + 4.6)).attr('text-anchor', 'end');
}
const start = scan(bookGain);
const atMove = lastCrossing(start, 'move', MOVE), atSpread = lastCrossing(start, 'spread', SPREAD);
const ticks = [0, 40, 80, 120, 160, 200].filter(tick => Math.abs(tick - atMove) > 14 && Math.abs(tick - atSpread) > 14);
for (const tick of [...ticks, atMove, atSpread]) {
  label(axes, 'tick', tenth(x(tick)), tick === 200 ? '200 km' : fixed(tick, 0)).attr('y', 338).attr('text-anchor', 'middle');
}
label(axes, 'tick', LEFT, 'bereik: tot hoe ver buren meetellen').attr('y', 356);
level('line ghost', SPREAD);
level('line ghost thin', MOVE);
path(lines, 'line ghost ghost-mark', spreadLine(start));
path(lines, 'line ghost thin ghost-mark', moveLine(start));
// A group for each of the two reaches: stem, the dot that holds, the dot that fails, and what it fails by.
const stems = [0, 1].map(() => lines.append('g'));
const stemLines = stems.map(stem => stem.append('line').attr('class', 'stem').attr('y1', BOTTOM));
const spreadPath = path(lines, 'line high'), movePath = path(lines, 'line high thin');
const ends = [MOVE, SPREAD].map(book => {
  const group = above.append('g');
  group.append('circle').attr('class', 'dot').attr('r', 4.5).attr('cy', tenth(y(book)));
  return { group, fails: group.append('circle').attr('class', 'dot open').attr('r', 4.5), text: label(group, 'high strong halo', 9) };
});
label(above, 'pencil halo', RIGHT, 'boek: regio’s verschillen ongeveer 10\u202f%').attr('y', 241.3).attr('text-anchor', 'end');
label(above, 'pencil halo', RIGHT, 'boek: verhuizing levert 9\u202f%').attr('y', 225.7).attr('text-anchor', 'end');
const name = label(above, 'high strong halo', tenth(x(start[6].reach)), 'verschil tussen hoogste en laagste regio');

const write = {
  spread: attribute(spreadPath, 'd'), move: attribute(movePath, 'd'), name: attribute(name, 'y'), named: shown(name),
  ends: ends.map(({ group, fails, text }, index) => ({
    stem: attribute(stems[index], 'transform'), group: attribute(group, 'transform'), shows: [stems[index], group].map(shown),
    top: attribute(stemLines[index], 'y2'), fails: attribute(fails, 'cy'), place: attribute(text, 'y'), text: words(text),
  })),
};
const headline = sentence('#wages-scan h3');

// The widest reach at which a falling line passes a level, null where none does.
function lastCrossing(rows, name, level) {
  for (let at = rows.length - 1; at > 0; at--) {
    const [before, after] = [rows[at - 1], rows[at]];
    if (before[name] >= level !== after[name] >= level) {
      return before.reach + (after.reach - before.reach) * (level - before[name]) / (after[name] - before[name]);
    }
  }
  return null;
}

function valueAt(rows, name, reach) {
  const at = Math.min(rows.length - 1, Math.max(1, Math.ceil(reach / 2)));
  const [before, after] = [rows[at - 1], rows[at]];
  return before[name] + (after[name] - before[name]) * (reach - before.reach) / (after.reach - before.reach);
}

const isWithin = (value, [low, high]) => value >= low && value <= high;

function draw(gain) {
  const rows = scan(gain);
  write.spread(spreadLine(rows));
  write.move(moveLine(rows));
  const found = [
    { reach: lastCrossing(rows, 'move', MOVE), fails: 'spread', top: 'spread', said: value => percent(value, 0) },
    { reach: lastCrossing(rows, 'spread', SPREAD), fails: 'move', said: value => `verhuizing ${percent(value, 1)}` },
  ];
  found.forEach(({ reach, fails, top, said }, index) => {
    const end = write.ends[index];
    end.shows.forEach(show => show(reach !== null));
    if (reach === null) return;
    const value = valueAt(rows, fails, reach), place = `translate(${tenth(x(reach))},0)`;
    end.stem(place);
    end.group(place);
    end.top(tenth(y(top ? value : SPREAD)));
    end.fails(tenth(y(value)));
    end.place(tenth(y(value) + 4.3));
    end.text(said(value));
  });
  const top = y(rows[6].spread) - 22.6;
  write.named(top >= 0);
  write.name(tenth(top + 12.1));

  const both = rows.find(row => isWithin(row.spread, SPREAD_BAND) && isWithin(row.move, MOVE_BAND));
  if (both) headline`Bij een bereik van ${`${fixed(both.reach, 0)}\u202fkm`} passen de twee getallen van het boek bij elkaar`;
  else headline`Geen enkel bereik geeft in dit model de twee getallen van het boek tegelijk`;
}

follow('wages-scan', bookGain, { value: now => fixed(now, 1), spoken: now => `${fixed(now, 1)} %`, draw });

window.opponent = {
  compute: value => {
    const rows = scan(value);
    const series = { scan_density_spread_high: rows.map(row => row.spread), scan_density_move_high: rows.map(row => row.move) };
    return { scalars: { spread_high: rows[20].spread, move_high: rows[20].move }, series };
  },
};
