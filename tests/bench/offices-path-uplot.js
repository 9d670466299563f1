// The lines of the path in uPlot: a canvas, new data at each move.
import { bookSpace, offices, years } from './offices.js';
import { say } from './offices-said.js';
import { fixed, follow } from './shared.js';

const start = offices(bookSpace).rows.map(row => row.empty);
const columns = rows => ['empty', 'friction', 'kept'].map(name => rows.map(row => row[name]));
const data = rows => [years, ...columns(rows), start];
const chart = new uPlot({
  width: 680,
  height: 360,
  cursor: { show: false },
  legend: { show: false },
  scales: { x: { time: false }, y: { range: [0, 20] } },
  series: [
    {},
    { stroke: '#17201c', width: 2, fill: '#e5e9e5', points: { show: false } },
    { stroke: '#66716b', width: 0.75, fill: '#d9ddd9', points: { show: false } },
    { stroke: '#17201c', width: 1.25, points: { show: false } },
    { stroke: '#66716b', width: 1.5, dash: [5, 4], points: { show: false } },
  ],
}, data(offices(bookSpace).rows), document.getElementById('chart'));

function draw(space) {
  const path = offices(space);
  chart.setData(data(path.rows));
  say(path);
}

follow('offices-path', bookSpace, { value: now => fixed(now, 1), spoken: now => `${fixed(now, 1)} % per jaar`, draw });
