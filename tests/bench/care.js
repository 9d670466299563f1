// The model `care` with all but its trend at the defaults, as its formulas stand in the specification.
const FIRST = 2013;
const LAST = 2040;
const SEARCHED = 2100;
const SHARE = 10.7;
const BUDGET = 47;
const SOCIAL = 13.1;
const SOCIAL_GROWTH = (13.1 / 11.4) ** (1 / 43);
const REACHED = 1e-9;

export const bookTrend = ((10.7 / 2.8) ** (1 / 43) - 1) * 100;
export const years = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
export const budget = BUDGET;
export const quarter = BUDGET / 4;
// The definitions of the budget, and the least part of care that it pays: the bands of what the book leaves open.
export const budgets = [46.8, 49.9];
export const partOfCare = 0.9;

// It does not move with the trend, so a careful author computes it once.
const social = years.map((_, index) => SOCIAL * SOCIAL_GROWTH ** index);

export function care(trend) {
  const factor = 1 + trend / 100;
  let share = SHARE;
  let crossing = null;
  const rows = new Array(years.length);
  for (let year = FIRST; year <= SEARCHED; year++) {
    if (year > FIRST) share = Math.max(0, share * factor);
    if (crossing === null && (share / BUDGET) * 100 >= 25 - REACHED) crossing = year;
    const index = year - FIRST;
    if (index < rows.length) rows[index] = { year, care: share, social: social[index], other: BUDGET - share - social[index] };
    else if (crossing !== null) break;
  }
  const last = rows[rows.length - 1];
  return {
    rows,
    crossing: crossed(rows),
    scalars: {
      growth_rate: 100 * ((last.care / SHARE) ** (1 / (LAST - FIRST)) - 1),
      share_until: last.care,
      ratio_until: (last.care / BUDGET) * 100,
      social_until: last.social,
      other_until: last.other,
      crowded_out: rows[0].other - last.other,
      quarter_budget_year: crossing,
    },
  };
}

// When care takes a quarter, between two years; null where it does not on this side of the last one.
function crossed(rows) {
  const after = rows.findIndex(row => row.care >= quarter);
  if (after < 1) return after < 0 ? null : FIRST;
  const [before, reached] = [rows[after - 1], rows[after]];
  return before.year + (quarter - before.care) / (reached.care - before.care);
}
