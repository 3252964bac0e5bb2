// The dialog for searching. The site's script fetches it when somebody first reaches for the search.
(() => {
  'use strict';
  const search = globalThis.playbookSearch;
  const top = new URL('..', document.currentScript.src);

  // In the site's language: the build puts the messages `search-…` here, text with places in braces, or the place that
  // variants go by and a table of them.
  const words = {/* say: search */};
  let plurals = null;
  try { plurals = new Intl.PluralRules(document.documentElement.lang); } catch { /* a tag that browsers do not know */ }

  function say(id, given = {}) {
    let text = words[id];
    if (Array.isArray(text)) {
      const [by, variants] = text;
      text = variants[given[by]] ?? variants[plurals?.select(given[by])] ?? variants.other;
    }
    return text.replace(/\{(\w+)\}/g, (_, name) => given[name]);
  }

  /** A message as pieces: `of(name)` is the list of those in a place. */
  const pieces = (id, of) => words[id].split(/\{(\w+)\}/).flatMap((piece, at) => (at % 2 ? of(piece) : [piece]));

  const KEYS = { up: '↑', down: '↓', enter: 'Enter', escape: 'Esc' };
  /** How many results are shown at first, and how many more at a time. */
  const SOME = 6;
  /** Milliseconds between the keys of a word being typed: by fast fingers, and by none, as where a keyboard puts in a word
   *  that it guessed or somebody pastes one. */
  const FAST = 60, AT_ONCE = 30;

  // ---- Fetching ----

  let lastKey = 0, keyGap = Infinity, turn = 0;
  const STALE = new Error('the query changed');

  const script = (name, isAhead) => new Promise((loaded, failed) => {
    const element = document.createElement('script');
    element.src = new URL(`search/${name}.js`, top).href;
    // Browsers take scripts that a script puts in for the least of all files, and here somebody waits for most.
    element.fetchPriority = isAhead ? 'low' : 'high';
    element.onload = () => { element.remove(); loaded(search.take(name)); };
    element.onerror = () => { element.remove(); failed(new Error(`${name} could not be fetched`)); };
    document.head.append(element);
  });

  /** How long after a key the next one is waited for. */
  function patience() {
    if (input.value.length < 2) return FAST;
    return keyGap > FAST || keyGap < AT_ONCE ? 0 : Math.min(1.5 * keyGap, FAST);
  }

  /** Waits for the next key of somebody who types fast: results of half a word would be fetched for nothing. */
  async function pause() {
    const mine = turn;
    const wait = lastKey + patience() - performance.now();
    if (wait > 0) await new Promise((done) => { setTimeout(done, wait); });
    if (mine !== turn) throw STALE;
  }

  // Words are few files and needed in any case. Results are many, and other ones with every letter.
  const engine = search.open(async (name, isAhead) => {
    if (name.startsWith('d-')) await pause();
    return script(name, isAhead);
  });

  /** Who empties the box asks for something else next. The words for it are fetched while nothing else is to be done. */
  function fetchAhead() {
    if (navigator.connection?.saveData) return;
    (globalThis.requestIdleCallback ?? setTimeout)(() => { if (!input.value) engine.ahead().catch(() => {}); });
  }

  // ---- The dialog ----

  /** An element with attributes and children; what is `null` is left out. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  function icon(path) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'ico');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    shape.setAttribute('d', path);
    svg.append(shape);
    return svg;
  }

  const input = make('input', {
    type: 'search', role: 'combobox', 'aria-label': words.input, 'aria-autocomplete': 'list',
    'aria-expanded': 'false', 'aria-controls': 'search-results', placeholder: words.placeholder,
    autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go',
  });
  const shut = make('button', { type: 'button', class: 'btn shut' }, words.close);
  const narrow = make('div', { class: 'narrow', role: 'group', 'aria-label': words.narrow, hidden: '' });
  const list = make('ul', { id: 'search-results', role: 'listbox', 'aria-label': words.results, hidden: '' });
  const more = make('button', { type: 'button', class: 'btn more-results', hidden: '' }, words.more);
  const state = make('p', { class: 'state', role: 'status' });
  const results = make('div', { class: 'found' }, list, more);
  const foot = make('p', { class: 'hint' },
    make('span', {}, ...pieces('keys', (name) => [make('kbd', {}, KEYS[name])])),
    make('a', { href: new URL('a-z/index.html', top).href }, words.az));
  const dialog = make('dialog', { class: 'search', 'aria-label': words.dialog },
    make('div', { class: 'in' }, icon('M4 11a7 7 0 1 0 14 0 7 7 0 1 0-14 0M20 20l-3.9-3.9'), input, shut), narrow, state, results, foot);
  document.body.append(dialog);

  const filters = {};

  function addFilter(name, label, options) {
    if (options.length < 2) return;
    const select = make('select', { 'aria-label': label }, make('option', { value: '' }, label),
      ...options.map(([value, title]) => make('option', { value }, title)));
    select.addEventListener('change', () => { shown = SOME; look(); });
    filters[name] = select;
    narrow.append(select);
    narrow.hidden = false;
  }

  const prepared = engine.directory().then((directory) => {
    addFilter('kind', words.kind, directory.kinds.map((kind) => [kind, words[`all_${kind}`]]));
    addFilter('moment', words.moment, directory.moments);
    addFilter('team', words.team, directory.teams);
  });

  // ---- Results ----

  let shown = SOME, active = -1;
  /** The turn whose results are shown, and the one of which some are. */
  let answered = 0, begun = 0;
  /** Ends when the results are those of the query. */
  let looking = Promise.resolve();
  const options = () => [...list.querySelectorAll('[role=option]')];

  function marked(result, text) {
    return result.marked(text).map(({ text: piece, isHit }) => (isHit ? make('mark', {}, piece) : piece));
  }

  function option(result, number) {
    const path = result.path.split('/').map(encodeURIComponent).join('/');
    const way = new URL(path + (result.anchor ? `#${encodeURIComponent(result.anchor)}` : ''), top).href;
    const kind = words[`one_${result.kind}`];
    // A route in a folder called Routes is a route.
    const within = result.within.startsWith(kind) ? '' : result.within;
    const label = [result.isRetired ? say('retired', { kind }) : kind, within].filter(Boolean).join(' · ');
    const link = make('a', { role: 'option', id: `search-result-${number}`, href: way, tabindex: '-1', 'aria-selected': 'false' },
      make('span', { class: 'kind' }, label),
      make('span', { class: result.kind === 'question' ? 'ttl voice' : 'ttl' }, ...marked(result, result.title),
        ...(result.heading ? [make('span', { class: 'part' }, ' › ', ...marked(result, result.heading))] : [])),
      result.said ? make('span', { class: 'said' }, ...pieces('said', () => marked(result, result.said))) : null,
      result.called ? make('span', { class: 'snip' }, ...pieces('called', () => marked(result, result.called))) : null,
      result.text ? make('span', { class: 'snip' }, ...marked(result, result.text)) : null);
    return make('li', { role: 'presentation' }, link);
  }

  /** What was read lately, as long as nothing is asked. */
  let lately = [];
  function readOption([path, title], number) {
    const link = make('a', { role: 'option', id: `search-result-${number}`, href: new URL(path, top).href, tabindex: '-1', 'aria-selected': 'false' },
      make('span', { class: 'kind' }, words.recent), make('span', { class: 'ttl' }, title));
    return make('li', { role: 'presentation' }, link);
  }

  function choose(at) {
    const all = options();
    active = all.length ? (at + all.length) % all.length : -1;
    all.forEach((one, number) => one.setAttribute('aria-selected', String(number === active)));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', all[active].id);
  }

  const scrollToChosen = () => options()[active]?.scrollIntoView({ block: 'nearest' });

  function show({ results: found, total }, query, isLast = true) {
    // What is there already stays, so that nothing moves under a pointer while one reads on.
    const read = query.trim() ? [] : lately.map(readOption);
    list.replaceChildren(...found.map(option), ...read);
    list.hidden = !list.children.length;
    more.hidden = total <= found.length || shown > 40;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(shown > SOME ? shown - SOME : 0);
    if (shown > SOME) scrollToChosen();
    // Counts are read aloud: only the last.
    if (!isLast) return;
    list.removeAttribute('aria-busy');
    if (!query.trim()) state.textContent = words.try;
    else if (!found.length) state.textContent = say('nothing', { query: query.trim() });
    else state.textContent = total > found.length ? say('best', { shown: found.length, total }) : say('total', { total });
  }

  function look() {
    list.setAttribute('aria-busy', 'true');
    looking = lookOnce();
    return looking;
  }

  async function lookOnce() {
    const mine = ++turn;
    // Before results are there: to scroll behind them would wait until all of them are laid out.
    if (shown === SOME) results.scrollTop = 0;
    const query = input.value;
    const wanted = Object.fromEntries(Object.entries(filters).map(([name, select]) => [name, select.value]));
    try {
      // What is there is shown where the rest takes a moment longer, unless that would be less than stands there now.
      const onFirst = (there) => setTimeout(() => {
        if (mine <= answered || mine < begun || shown !== SOME) return;
        begun = mine;
        show(there(), query, false);
      });
      const found = await engine.find(query, { filters: wanted, limit: shown, onFirst });
      // What was asked a letter ago is better than nothing, until there is some of the answer to what is asked now.
      if (mine < Math.max(answered, begun)) return;
      answered = mine;
      show(found, query, mine === turn);
    } catch (error) {
      if (mine !== turn) return;
      // It waited for a file with a query before it, which was given up.
      if (error === STALE) {
        await look();
        return;
      }
      show({ results: [], total: 0 }, '');
      state.textContent = words.failed;
    }
  }

  // ---- Keys and clicks ----

  input.addEventListener('input', () => {
    const now = performance.now();
    keyGap = now - lastKey;
    lastKey = now;
    shown = SOME;
    look();
    if (!input.value) fetchAhead();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(active + (event.key === 'ArrowDown' ? 1 : -1));
      scrollToChosen();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      // Who types fast means what they typed, not what was found a moment before.
      looking.then(() => options()[active]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey })));
    }
  });
  dialog.addEventListener('keydown', (event) => {
    // A search field would empty itself first.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  shut.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  more.addEventListener('click', () => {
    shown += SOME;
    look().then(() => input.focus());
  });

  // The query is kept with the page it was asked on, so that Back leads to it.
  const keep = (asked) => {
    try { history.replaceState({ ...history.state, search: asked }, ''); } catch { /* not kept */ }
  };
  list.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    keep({ query: input.value, filters: Object.fromEntries(Object.entries(filters).map(([name, select]) => [name, select.value])) });
    if (link.href.split('#')[0] === location.href.split('#')[0]) {
      leaving = true;
      dialog.close();
      leaving = false;
    }
  });
  let leaving = false;
  dialog.addEventListener('close', () => { if (!leaving && history.state?.search) keep(undefined); });
  addEventListener('popstate', ({ state: kept }) => { if (kept?.search) search.show(kept.search); });

  /** Opens the dialog; `asked` is a query to open it with, `read` what was read lately: addresses and titles. */
  search.show = async (asked, read = []) => {
    lately = read;
    if (!dialog.open) dialog.showModal();
    input.select();
    await prepared.catch(() => {});
    if (asked) {
      input.value = asked.query;
      for (const [name, select] of Object.entries(filters)) select.value = asked.filters?.[name] ?? '';
    }
    look();
  };
})();
