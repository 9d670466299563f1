// The model `wages-regions` for the higher educated with all but its reach at the defaults.
import { regions } from './regions.js';

const GAIN = 9;
const WAGE = 25;
const FROM = 'NL413';
const TO = 'NL329';
const EXPONENT = Math.log2(1 + GAIN / 100);

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

export const route = { from: regions[from], to: regions[to] };

export function wages(reach) {
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
  const wage = new Array(count);
  let top = 0, bottom = 0, paid = 0, employed = 0;
  for (let r = 0; r < count; r++) {
    wage[r] = WAGE * (worked[r] / space[r] / reference) ** EXPONENT;
    if (wage[r] > wage[top]) top = r;
    if (wage[r] < wage[bottom]) bottom = r;
    paid += wage[r] * jobs[r];
    employed += jobs[r];
  }
  return {
    wage,
    top: regions[top],
    scalars: {
      spread_high: (wage[top] / wage[bottom] - 1) * 100,
      spread_eur_high: wage[top] - wage[bottom],
      move_high: (wage[to] / wage[from] - 1) * 100,
      mean_high: paid / employed,
    },
  };
}
