// The tile map as a careful D3 author writes it: tiles are joined once by code, a move writes only what changed.
import { regions } from './regions.js';
import { route, wages } from './wages.js';

const WIDTH = 56.3, HEIGHT = 48.4, ACROSS = 62.28, DOWN = 54.4;
const left = region => 1 + (region.column - 1) * ACROSS;
const top = region => 2 + region.row * DOWN;
const steps = d3.scaleThreshold([23, 24, 25, 26, 27], ['w0', 'w1', 'w2', 'w3', 'w4', 'w5']);
const { format } = d3.formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['€ ', ''] });
const one = format('.1f');

const svg = d3.select('#wages-map svg');
const tiles = svg.selectAll('.tile').data(regions, region => region.code).join('g')
  .attr('transform', region => `translate(${left(region).toFixed(1)},${top(region).toFixed(1)})`);
tiles.append('rect').attr('width', WIDTH).attr('height', HEIGHT).attr('rx', 2);
tiles.append('text').attr('class', 'short').attr('x', 28.2).attr('y', 22.2).attr('text-anchor', 'middle').text(region => region.short);
tiles.append('text').attr('class', 'value').attr('x', 28.2).attr('y', 38.2).attr('text-anchor', 'middle');

for (const region of [route.from, route.to]) {
  svg.append('rect').attr('class', 'pick').attr('rx', 3).attr('x', left(region) - 1.5).attr('y', top(region) - 1.5)
    .attr('width', WIDTH + 3).attr('height', HEIGHT + 3);
}
const way = 'M254.1 325.4L252.1 325.4Q247.1 325.4 247.1 320.4L247.1 277.0Q247.1 271.0 241.1 271.0L185.9 271.0';
svg.append('path').attr('class', 'route-casing').attr('d', way);
svg.append('path').attr('class', 'route').attr('d', way);
svg.append('path').attr('class', 'arrow').attr('d', 'M175.9 271.0l11 -7v14Z');

svg.append('text').attr('class', 'strong').attr('x', 1).attr('y', 16).text('euro per uur');
const legend = svg.selectAll('.legend').data(['27 en meer', '26', '25', '24', '23', 'minder']).join('g')
  .attr('class', (_, index) => `w${5 - index}`).attr('transform', (_, index) => `translate(1,${26 + 18 * index})`);
legend.append('rect').attr('width', 22).attr('height', 16).attr('rx', 1.5);
// Outside the group of the colour: the text stands on paper.
svg.selectAll('.legend-text').data(legend.data()).join('text').attr('x', 31).attr('y', (_, index) => 38.5 + 18 * index).text(label => label);

// A text node that is written only when it changes: cheaper than selection.text(), which replaces the node.
function live(node) {
  const written = node.firstChild ?? node.appendChild(document.createTextNode(''));
  return content => { if (written.data !== content) written.data = content; };
}
const values = tiles.select('.value').nodes().map(live);
const nodes = tiles.nodes();
const classes = new Array(nodes.length);
const said = id => live(document.getElementById(id));
const say = { top: said('top-said'), reach: said('reach-said'), move: said('move-said'), spread: said('spread-said'), value: said('reach-value') };

function draw(reach) {
  const { wage, top, scalars } = wages(reach);
  for (let index = 0; index < nodes.length; index++) {
    values[index](one(wage[index]));
    const step = steps(wage[index]);
    if (step !== classes[index]) nodes[index].setAttribute('class', classes[index] = step);
  }
  say.top(top.name);
  say.reach(String(reach));
  say.move(one(scalars.move_high));
  say.spread(one(scalars.spread_high));
  say.value(String(reach));
}

const slider = d3.select('[name="wages-regions.reach"]');
slider.on('input', event => draw(Number(event.target.value)));
draw(Number(slider.property('value')));

window.opponent = { compute: value => wages(value).scalars };
