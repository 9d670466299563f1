// The lines of the path in Observable Plot: a new svg at each move, as its documentation does it.
import { bookSpace, offices } from './offices.js';
import { say } from './offices-said.js';
import { fixed, follow } from './shared.js';

const start = offices(bookSpace).rows;
const chart = document.getElementById('chart');

function draw(space) {
  const path = offices(space);
  const line = (rows, y, options) => Plot.lineY(rows, { x: 'year', y, clip: true, ...options });
  chart.replaceChildren(Plot.plot({
    width: 680,
    height: 360,
    x: { domain: [2014, 2030], ticks: [2014, 2020, 2025, 2030], tickFormat: 'd', label: null },
    y: { domain: [0, 20], ticks: 5, grid: true, label: null },
    marks: [
      Plot.areaY(path.rows, { x: 'year', y: 'empty', fill: '#e5e9e5', clip: true }),
      Plot.areaY(path.rows, { x: 'year', y: 'friction', fill: '#d9ddd9', clip: true }),
      line(path.rows, 'kept', { stroke: '#17201c', strokeWidth: 1.25 }),
      line(start, 'empty', { stroke: '#66716b', strokeDasharray: '5 4' }),
      line(path.rows, 'empty', { stroke: '#17201c', strokeWidth: 2 }),
    ],
  }));
  say(path);
}

follow('offices-path', bookSpace, { value: now => fixed(now, 1), spoken: now => `${fixed(now, 1)} % per jaar`, draw });
