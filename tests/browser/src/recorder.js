// Keeps what the console is told, for engines whose driver cannot say it. It stands first in the page, and the record
// outlives a change of page within a tab.
(() => {
    let leaving = false;
    // What a page is still fetching when it is left does not arrive.
    addEventListener('beforeunload', () => leaving = true);
    addEventListener('pageshow', () => leaving = false);
    const record = words => {
        if (leaving) return;
        // A frame without an origin has nowhere to keep it, and must work as if nobody listened.
        try { sessionStorage.setItem('said', `${sessionStorage.getItem('said') ?? ''}${words}\n`); } catch {}
    };
    for (const level of ['warn', 'error']) {
        const say = console[level];
        console[level] = (...words) => {
            record(`${level}: ${words.join(' ')}`);
            say.apply(console, words);
        };
    }
    // Captured: a file that is missing is told to its own element only.
    addEventListener('error', event => record(`error: ${event.message || `not loaded: ${event.target.outerHTML}`}`), true);
    addEventListener('unhandledrejection', event => record(`error: ${event.reason}`));
    addEventListener('securitypolicyviolation', event => record(`policy: ${event.violatedDirective} ${event.blockedURI}`));
})();
