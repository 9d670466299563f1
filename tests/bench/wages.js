// The model `wages-regions` for the higher educated, its regions at the defaults.
import { regions } from './regions.js';

const WAGE = 25;
const FROM = 'NL413';
const TO = 'NL329';
const count = regions.length;
const jobs = Float64Array.from(regions, region => region.jobs);
const land = Float64Array.from(regions, region => region.land);
const reference = jobs.reduce((sum, value) => sum + value) / land.reduce((sum, value) => sum + value);
const distances = new Float64Array(count * count);
for (let r = 0; r < count; r++) {
  for (let s = 0; s < count; s++) {
    distances[r * count + s] = Math.hypot(regions[r].x - regions[s].x, regions[r].y - regions[s].y);
  }
}
const from = regions.findIndex(region => region.code === FROM);
const to = regions.findIndex(region => region.code === TO);
const worked = new Float64Array(count), space = new Float64Array(count);

export const bookReach = 40;
export const bookGain = 9;
export const route = { from: regions[from], to: regions[to] };
const exponent = gain => Math.log2(1 + gain / 100);
const above = (wage, other) => (wage / other - 1) * 100;

// Jobs per km2 within reach of each region, the country 1; the same array each time.
const density = new Float64Array(count);
function within(reach) {
  worked.set(jobs);
  space.set(land);
  // Each pair once: the weight is the same in both directions.
  if (reach > 0) {
    for (let r = 1; r < count; r++) {
      for (let s = 0; s < r; s++) {
        const weight = Math.exp(-distances[r * count + s] / reach);
        worked[r] += weight * jobs[s];
        worked[s] += weight * jobs[r];
        space[r] += weight * land[s];
        space[s] += weight * land[r];
      }
    }
  }
  for (let r = 0; r < count; r++) density[r] = worked[r] / space[r] / reference;
  return density;
}

export function wages(reach) {
  const power = exponent(bookGain);
  const wage = Array.from(within(reach), value => WAGE * value ** power);
  let top = 0, bottom = 0, paid = 0, employed = 0;
  for (let r = 0; r < count; r++) {
    if (wage[r] > wage[top]) top = r;
    if (wage[r] < wage[bottom]) bottom = r;
    paid += wage[r] * jobs[r];
    employed += jobs[r];
  }
  return {
    wage,
    top: regions[top],
    bottom: regions[bottom],
    wageFrom: wage[from],
    wageTo: wage[to],
    scalars: {
      spread_high: above(wage[top], wage[bottom]),
      spread_eur_high: wage[top] - wage[bottom],
      move_high: above(wage[to], wage[from]),
      mean_high: paid / employed,
    },
  };
}

// At every reach of the scan: density of the densest region over the least dense, and of the move's end over its start.
// They do not hang on the wage, so a careful author computes them once.
const scanned = Array.from({ length: 101 }, (_, index) => {
  const values = within(2 * index);
  return { reach: 2 * index, spread: Math.max(...values) / Math.min(...values), move: values[to] / values[from] };
});

export function scan(gain) {
  const power = exponent(gain);
  return scanned.map(({ reach, spread, move }) => ({ reach, spread: above(spread ** power, 1), move: above(move ** power, 1) }));
}
