// Runs in the page that is measured, ours or the opponent's: the same words for both.
// moves(selector, values): milliseconds from the event to the laid out picture, for each value.
// writes(selector, values): what each value changes in the document.
(() => {
  const parts = selector => {
    const slider = document.querySelector(selector);
    const picture = slider.closest('figure').querySelector('svg');
    return { slider, picture };
  };

  async function move(slider, picture, value) {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await null;
    await null;
    return picture.getBoundingClientRect().height + document.body.offsetHeight;
  }

  // The event loop turns between two moves, as it does under a hand: nothing is left over for the next one.
  const turn = () => new Promise(done => setTimeout(done, 0));

  async function moves(selector, values) {
    const { slider, picture } = parts(selector);
    const times = [];
    for (const value of values) {
      const start = performance.now();
      await move(slider, picture, value);
      times.push(performance.now() - start);
      await turn();
    }
    return times;
  }

  async function writes(selector, values) {
    const { slider, picture } = parts(selector);
    let records = [];
    const observer = new MutationObserver(seen => records.push(...seen));
    observer.observe(document.documentElement, { subtree: true, attributes: true, characterData: true, childList: true });
    const counts = [];
    for (const value of values) {
      records = [];
      await move(slider, picture, value);
      records.push(...observer.takeRecords());
      const kind = name => records.filter(record => record.type === name).length;
      counts.push([kind('attributes'), kind('characterData'), kind('childList')]);
      await turn();
    }
    observer.disconnect();
    return counts;
  }

  window.measure = { moves, writes };
})();
