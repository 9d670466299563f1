// The model `vacancy-offices` with all but the space for a job at the defaults, as its formulas stand in the specification.
const FIRST = 2014;
const LAST = 2030;
const STOCK = 50;
const VACANCY = 16;
const BUILD = 0.3;
const WITHDRAW = 0.5;
const FRICTION = 4;
const REACHED = 1e-9;

export const bookSpace = -1;
export const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

export function offices(space) {
  const demand = 1 + space / 100;
  const rows = new Array(years.length);
  let occupied = STOCK * (1 - VACANCY / 100), stock = STOCK, kept = STOCK;
  let peak = -Infinity, peakYear = null, normalYear = null;
  for (let index = 0; index < rows.length; index++) {
    if (index > 0) {
      occupied *= demand;
      stock += BUILD;
      stock -= Math.max(0, Math.min(WITHDRAW, stock - occupied));
      kept += BUILD;
    }
    const year = FIRST + index, empty = stock - occupied, vacancy = 100 * (1 - occupied / stock);
    if (vacancy > peak) [peak, peakYear] = [vacancy, year];
    if (normalYear === null && vacancy <= FRICTION + REACHED) normalYear = year;
    const friction = Math.max(0, Math.min(stock * FRICTION / 100, empty));
    rows[index] = { year, empty, kept: kept - occupied, friction, vacancy, stock };
  }
  const last = rows[rows.length - 1];
  return {
    rows,
    scalars: {
      vacancy_until: last.vacancy,
      empty_until: last.empty,
      structural_until: Math.max(0, last.empty - FRICTION / 100 * last.stock),
      peak,
      peak_year: peakYear,
      normal_year: normalYear,
    },
  };
}
