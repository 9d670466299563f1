// The sentence above the path of empty offices: its words follow the end of the path.
import { fixed, percent, sentence } from './shared.js';

const headline = sentence('#offices-path h3');
const amount = value => `${fixed(value, 1)}\u202fmiljoen m²`;

export function say({ rows, scalars }) {
  const first = rows[0].empty, last = rows.at(-1).empty;
  const vacancy = percent(scalars.vacancy_until, 1);
  if (last < 0) headline`In 2030 zijn er te weinig kantoren: ${amount(-last)} te kort`;
  else if (last > first + 0.05) headline`Er staan in 2030 meer kantoren leeg dan in 2014: ${amount(last)}, ${vacancy} van alle vloer`;
  else if (last < first - 0.05) headline`Er staan in 2030 minder kantoren leeg dan in 2014: ${amount(last)}, ${vacancy} van alle vloer`;
  else headline`Er staan in 2030 evenveel kantoren leeg als in 2014: ${amount(last)}, ${vacancy} van alle vloer`;
}
