// The lines of the path in Plotly: `react` with new traces at each move.
import { bookSpace, offices, years } from './offices.js';
import { say } from './offices-said.js';
import { fixed, follow } from './shared.js';

const start = offices(bookSpace).rows;
const layout = {
  width: 680,
  height: 360,
  showlegend: false,
  margin: { l: 25, r: 44, t: 12, b: 22 },
  xaxis: { range: [2014, 2030], tickvals: [2014, 2020, 2025, 2030] },
  yaxis: { range: [0, 20], dtick: 4 },
};
const trace = (rows, name, line, fill) => ({
  x: years, y: rows.map(row => row[name]), mode: 'lines', line, ...(fill ? { fill: 'tozeroy', fillcolor: fill } : {}),
});

function draw(space) {
  const path = offices(space);
  Plotly.react('chart', [
    trace(path.rows, 'empty', { color: '#17201c', width: 2 }, '#e5e9e5'),
    trace(path.rows, 'friction', { color: '#66716b', width: 0.75 }, '#d9ddd9'),
    trace(path.rows, 'kept', { color: '#17201c', width: 1.25 }),
    trace(start, 'empty', { color: '#66716b', width: 1.5, dash: 'dash' }),
  ], layout, { staticPlot: true });
  say(path);
}

follow('offices-path', bookSpace, { value: now => fixed(now, 1), spoken: now => `${fixed(now, 1)} % per jaar`, draw });
