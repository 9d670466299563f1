// Runs in the page that is measured, ours or another's: the same words for all.
// moves(selector, values): milliseconds from the event to the laid out picture, for each value.
// writes(selector, values): what each value changes in the document: attributes, texts, lists of children.
// repeat(selector, values, times): the values again and again, as fast as they go.
// spin(): milliseconds that a fixed piece of work takes: how fast the processor is just now.
(() => {
  const apply = async (slider, value) => {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await null;
    await null;
  };
  const layOut = slider => slider.closest('figure').getBoundingClientRect().height + document.body.offsetHeight;
  // The event loop turns between two moves, as it does under a hand: nothing is left over for the next one.
  const turn = () => new Promise(done => setTimeout(done, 0));

  async function moves(selector, values) {
    const slider = document.querySelector(selector);
    const times = [];
    for (const value of values) {
      const start = performance.now();
      await apply(slider, value);
      layOut(slider);
      times.push(performance.now() - start);
      await turn();
    }
    return times;
  }

  async function writes(selector, values) {
    const slider = document.querySelector(selector);
    let records = [];
    const observer = new MutationObserver(seen => records.push(...seen));
    observer.observe(document.documentElement, { subtree: true, attributes: true, characterData: true, childList: true });
    const counts = [];
    for (const value of values) {
      records = [];
      await apply(slider, value);
      layOut(slider);
      records.push(...observer.takeRecords());
      const kind = name => records.filter(record => record.type === name).length;
      counts.push([kind('attributes'), kind('characterData'), kind('childList')]);
      await turn();
    }
    observer.disconnect();
    return counts;
  }

  async function repeat(selector, values, times) {
    const slider = document.querySelector(selector);
    for (let time = 0; time < times; time++) {
      await apply(slider, values[time % values.length]);
      if (time % 50 === 49) await turn();
    }
    return [times];
  }

  function spin() {
    const start = performance.now();
    let sum = 0;
    for (let step = 0; step < 5_000_000; step++) sum += Math.sqrt(step);
    return sum > 0 ? performance.now() - start : 0;
  }

  window.measure = { moves, writes, repeat, spin };
})();
