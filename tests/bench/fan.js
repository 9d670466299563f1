// The fan of care as a careful author writes it in plain JavaScript, put into the page that is measured. The same
// algorithm: SplitMix64, deviates that are kept while other numbers move, typed arrays, percentiles without sorting.
// fan.compute(trend): the percentiles of every year.
// fan.choose(values): times all ways to find percentiles, keeps the fastest and gives its name.
// fan.ours(selector, values), fan.theirs(values): milliseconds of each move, ours from the event to all that it writes.
(() => {
  const FIRST = 2013, LAST = 2040, FARTHEST = 2060;
  const SHARE = 10.7, SPREAD = 0.5, SHOCK = 0.015, SEED = 1n, DRAWS = 10_000;
  const CAUSES = 4, COLUMNS = CAUSES + FARTHEST - FIRST;
  const PERCENTS = [5, 25, 50, 75, 95];
  const ranks = PERCENTS.map(percent => Math.ceil((percent * DRAWS) / 100));

  // --- Chance, made once ---

  const MASK = (1n << 64n) - 1n;
  const bits = index => {
    let bits = (SEED + (index + 1n) * 0x9e3779b97f4a7c15n) & MASK;
    bits = ((bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    bits = ((bits ^ (bits >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return bits ^ (bits >> 31n);
  };
  const uniform = index => (Number(bits(BigInt(index)) >> 12n) + 0.5) / 2 ** 52;
  const polynomial = (x, coefficients) => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
  // The inverse of the normal distribution, AS 241: constant terms first.
  const MIDDLE = [
    [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227],
    [1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854],
  ];
  const TAIL = [
    [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4],
    [1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 5.475938084995345e-4, 1.0507500716444169e-9],
  ];
  const FAR_TAIL = [
    [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.010334399292288e-7],
    [1, 0.5998322065558879, 0.1369298809227358, 0.014875361290850615, 7.868691311456133e-4, 1.8463183175100547e-5, 1.421511758316446e-7, 2.0442631033899398e-15],
  ];
  const ratio = (x, [above, below]) => polynomial(x, above) / polynomial(x, below);
  const normal = index => {
    const chance = uniform(index), off = chance - 0.5;
    if (Math.abs(off) <= 0.425) return off * ratio(0.180625 - off * off, MIDDLE);
    const tail = Math.sqrt(-Math.log(Math.min(chance, 1 - chance)));
    const size = tail <= 5 ? ratio(tail - 1.6, TAIL) : ratio(tail - 5, FAR_TAIL);
    return off < 0 ? -size : size;
  };
  const column = number => Float64Array.from({ length: DRAWS }, (_, path) => normal(path * COLUMNS + number));
  const levels = column(0);
  const shocks = Array.from({ length: LAST - FIRST }, (_, year) => column(CAUSES + year));

  // --- Percentiles ---

  // The number at an index, from 0, between two places of a list that it puts in order as far as it needs.
  const nth = (list, from, to, index) => {
    while (from < to) {
      const pivot = list[(from + to) >> 1];
      let up = from, down = to;
      for (;;) {
        while (list[up] < pivot) up++;
        while (list[down] > pivot) down--;
        if (up >= down) break;
        const kept = list[up];
        list[up++] = list[down];
        list[down--] = kept;
      }
      if (index <= down) to = down;
      else from = down + 1;
    }
    return list[from];
  };

  // By selection: each rank is looked for above the one before.
  const copy = new Float64Array(DRAWS);
  const selecting = (numbers, _low, _high, found) => {
    copy.set(numbers);
    for (let place = 0, from = 0; place < ranks.length; place++) {
      found[place] = nth(copy, from, DRAWS - 1, ranks[place] - 1);
      from = ranks[place];
    }
  };

  // Both ways below count in buckets, and look into those that hold a rank.
  const near = ranks.map(() => new Float64Array(DRAWS)), lengths = new Uint32Array(ranks.length);
  const places = new Uint8Array(ranks.length), within = new Uint32Array(ranks.length);
  // Which list each bucket's numbers go to, from 1; 0 where it holds no rank.
  const listed = (counts, lists) => {
    lists.fill(0);
    lengths.fill(0);
    for (let place = 0, bucket = 0, before = 0; place < ranks.length; place++) {
      while (before + counts[bucket] < ranks[place]) before += counts[bucket++];
      if (lists[bucket] === 0) lists[bucket] = place + 1;
      places[place] = lists[bucket] - 1;
      within[place] = ranks[place] - 1 - before;
    }
  };
  const picked = found => {
    for (let place = 0; place < ranks.length; place++) {
      const list = places[place];
      found[place] = nth(near[list], 0, lengths[list] - 1, within[place]);
    }
  };

  // In buckets of equal width.
  const BUCKETS = 1024;
  const counts = new Uint32Array(BUCKETS), lists = new Uint8Array(BUCKETS);
  const counting = (numbers, low, high, found) => {
    if (low === high) return found.fill(low);
    const scale = (BUCKETS - 1) / (high - low);
    counts.fill(0);
    for (let path = 0; path < DRAWS; path++) counts[((numbers[path] - low) * scale) | 0]++;
    listed(counts, lists);
    for (let path = 0; path < DRAWS; path++) {
      const number = numbers[path];
      const list = lists[((number - low) * scale) | 0];
      if (list > 0) near[list - 1][lengths[list - 1]++] = number;
    }
    picked(found);
  };

  // In buckets that the upper bits of a number name, half of them below the middle of what is expected: together from half
  // of a number to its double, or as fine as what is expected lies close.
  const REACH = 2;
  const marks = new Uint16Array(DRAWS);
  const bitsOfOne = new Float64Array(1), halves = new Uint32Array(bitsOfOne.buffer);
  const upper = number => {
    bitsOfOne[0] = number;
    return halves[1];
  };
  const halvesOf = new WeakMap();
  const naming = (buckets, isFine) => {
    const coarsest = 21 - Math.log2(buckets);
    const counts = new Uint32Array(buckets), lists = new Uint8Array(buckets);
    return (numbers, _low, _high, found) => {
      const low = upper(found[0]), distance = upper(found[found.length - 1]) - low;
      const finest = 32 - Math.clz32((distance * REACH) / buckets);
      const shift = isFine && distance > 0 ? Math.min(finest, coarsest) : coarsest;
      const start = ((low + distance / 2) >>> shift) - buckets / 2;
      let words = halvesOf.get(numbers);
      if (!words) halvesOf.set(numbers, (words = new Uint32Array(numbers.buffer)));
      counts.fill(0);
      for (let path = 0; path < DRAWS; path++) {
        let mark = (words[2 * path + 1] >>> shift) - start;
        if (mark < 0) mark = 0;
        if (mark > buckets - 1) mark = buckets - 1;
        marks[path] = mark;
        counts[mark]++;
      }
      listed(counts, lists);
      for (let path = 0; path < DRAWS; path++) {
        const list = lists[marks[path]];
        if (list > 0) near[list - 1][lengths[list - 1]++] = numbers[path];
      }
      picked(found);
    };
  };

  // --- The paths ---

  const WAYS = {
    counting,
    "naming 2,048 buckets": naming(2048, false), "naming 4,096": naming(4096, false),
    "naming 2,048 fine ones": naming(2048, true), "naming 4,096 fine ones": naming(4096, true),
    selecting,
  };
  let way = counting;
  const shares = new Float64Array(DRAWS), factors = new Float64Array(DRAWS), found = new Float64Array(ranks.length);
  const compute = trend => {
    for (let path = 0; path < DRAWS; path++) factors[path] = 1 + (trend + levels[path] * SPREAD) / 100;
    shares.fill(SHARE);
    found.fill(SHARE);
    const series = ranks.map(() => new Float64Array(LAST - FIRST + 1).fill(SHARE));
    for (let year = 0; year < LAST - FIRST; year++) {
      const shock = shocks[year];
      let low = Infinity, high = 0;
      for (let path = 0; path < DRAWS; path++) {
        const drawn = factors[path] + SHOCK * shock[path];
        const next = shares[path] * (drawn > 0.5 ? drawn : 0.5);
        const share = next > 0 ? next : 0;
        shares[path] = share;
        if (share < low) low = share;
        if (share > high) high = share;
      }
      // Near what the last percentiles become without chance.
      for (let place = 0; place < ranks.length; place++) found[place] *= 1 + trend / 100;
      way(shares, low, high, found);
      for (let place = 0; place < ranks.length; place++) series[place][year + 1] = found[place];
    }
    return series;
  };

  // --- Times ---

  const turn = () => new Promise(done => setTimeout(done, 0));
  const timed = async (values, act) => {
    const times = [];
    for (const value of values) {
      const start = performance.now();
      act(value);
      times.push(performance.now() - start);
      await turn();
    }
    return times;
  };
  const theirs = values => timed(values, compute);
  const ours = (selector, values) => {
    const slider = document.querySelector(selector);
    return timed(values, value => {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  const middle = times => times.toSorted((a, b) => a - b)[times.length >> 1];
  const choose = async values => {
    const medians = {};
    // Each comes twice: the first time it may not be compiled yet.
    for (const name of [...Object.keys(WAYS), ...Object.keys(WAYS)]) {
      way = WAYS[name];
      medians[name] = middle(await theirs(values));
    }
    const best = Object.keys(medians).reduce((best, name) => (medians[name] < medians[best] ? name : best));
    way = WAYS[best];
    return { best, medians };
  };

  window.fan = {
    compute: trend => Object.fromEntries(PERCENTS.map((percent, place) => [`p${percent}`, [...compute(trend)[place]]])),
    choose, ours, theirs,
  };
})();
