// The tile map as a careful D3 author writes it: tiles are joined once by code, a move writes only what changed.
import { regions } from './regions.js';
import { attribute, euro, fixed, follow, percent, sentence, tenth, words } from './shared.js';
import { bookReach, route, wages } from './wages.js';

const UNIT = 54, SIDE = 48;
const left = region => tenth(region.column * UNIT);
const top = region => tenth(region.row * UNIT);
const steps = d3.scaleThreshold([23, 24, 25, 26, 27], d3.range(6).map(step => `tile w${step}`));

const svg = d3.select('#wages-map svg');
const tiles = svg.selectAll('.tile').data(regions, region => region.code).join('g')
  .attr('class', 'tile').attr('transform', region => `translate(${left(region)},${top(region)})`);
tiles.append('rect').attr('width', SIDE).attr('height', SIDE);
tiles.append('text').attr('class', 'code').attr('x', 24).attr('y', 20.5).attr('text-anchor', 'middle').text(region => region.tile);
tiles.append('text').attr('class', 'value').attr('x', 24).attr('y', 38.9).attr('text-anchor', 'middle');

for (const region of [route.from, route.to]) {
  svg.append('rect').attr('class', 'pick').attr('x', left(region)).attr('y', top(region)).attr('width', SIDE).attr('height', SIDE);
}
const way = 'M270 348 267 348 267 267 186 267 186 264';
svg.append('path').attr('class', 'route casing').attr('d', way);
svg.append('path').attr('class', 'route').attr('d', way);
svg.append('path').attr('class', 'arrow').attr('d', 'M186 258.6 192 267.6 180 267.6Z');

svg.append('text').attr('class', 'ink strong').attr('x', 0).attr('y', 13).text('euro per uur');
const legend = svg.selectAll('.legend').data(['27 en meer', '26', '25', '24', '23', 'minder']).join('g')
  .attr('class', (_, index) => `w${5 - index}`).attr('transform', (_, index) => `translate(0,${21 + 14 * index})`);
legend.append('rect').attr('width', 21.6).attr('height', 14);
// Outside the group of the colour: the text stands on paper.
svg.selectAll('.legend-text').data(legend.data()).join('text').attr('x', 28.6).attr('y', (_, index) => 32.5 + 14 * index).text(label => label);

const nodes = tiles.nodes().map(node => d3.select(node));
const values = nodes.map(tile => words(tile.select('.value')));
const classes = nodes.map(tile => attribute(tile, 'class'));
const say = Object.fromEntries(['reach', 'from', 'to', 'move'].map(name => [name, words(d3.select(`#${name}-said`))]));
const headline = sentence('#wages-map h3');
d3.select('#start-said').text(percent(wages(bookReach).scalars.move_high, 1));

function draw(reach) {
  const { wage, top, bottom, wageFrom, wageTo, scalars } = wages(reach);
  for (let index = 0; index < nodes.length; index++) {
    values[index](fixed(wage[index], 1));
    classes[index](steps(wage[index]));
  }
  const spread = percent(scalars.spread_high, 1);
  if (scalars.spread_high < 0.05) headline`Alle regio’s betalen vrijwel hetzelfde: het verschil is ${spread}`;
  else headline`${top.name} betaalt hoogopgeleiden het meest: ${spread} meer dan ${bottom.name}`;
  say.reach(`${fixed(reach, 0)}\u202fkm`);
  say.from(euro(wageFrom));
  say.to(euro(wageTo));
  say.move(percent(scalars.move_high, 1));
}

follow('wages-map', bookReach, { value: now => fixed(now, 0), spoken: now => `${fixed(now, 0)} km`, draw });

window.opponent = { compute: value => ({ scalars: wages(value).scalars }) };
