// What the preview adds to each page: it follows the author's edits, keeps the reader's place while it does, and shows
// what was found. The published site has nothing of it.
(() => {
  'use strict';
  const born = { ...document.currentScript.dataset };
  const root = document.documentElement;
  const PLACE = `playbook-place ${location.pathname}`;
  const MINE = '#playbook-live, .playbook-mark, .playbook-bar';

  // Storage may be forbidden: then the place is lost, and nothing else.
  const store = {
    get(key) {
      try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
    },
    set(key, value) {
      try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* not kept */ }
    },
    remove(key) {
      try { sessionStorage.removeItem(key); } catch { /* not kept */ }
    },
  };

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '/.playbook/live.css';
  document.currentScript.after(style);

  // ---- The reader's place ----

  /** What an element is known by on the page as it was and as it is: its id, or its number in the nearest part with one. */
  function keyOf(element) {
    if (element.id) return `#${element.id}`;
    const part = element.parentElement?.closest('[id]');
    const alike = [...(part ?? document).querySelectorAll(element.localName)].filter((one) => !one.id);
    return `${part?.id ?? ''} ${element.localName} ${alike.indexOf(element)}`;
  }

  const isBox = (field) => field.type === 'checkbox' || field.type === 'radio';
  const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => !one.closest(MINE));
  const fields = () => all('input, textarea, select').filter((one) => !['file', 'hidden', 'password', 'submit', 'button', 'reset', 'image'].includes(one.type));

  /** What a reader made of a field; nothing if it is as the page has it. */
  function answer(field) {
    if (isBox(field)) return field.checked === field.defaultChecked ? undefined : field.checked;
    if (field.localName === 'select') {
      const options = [...field.options];
      if (options.every((option) => option.selected === option.defaultSelected) && !(field.selectedIndex > 0)) return undefined;
      return options.filter((option) => option.selected).map((option) => option.value);
    }
    return field.value === field.defaultValue ? undefined : field.value;
  }

  function put(field, value) {
    const before = isBox(field) ? field.checked : field.value;
    if (isBox(field)) field.checked = value;
    else if (field.localName === 'select') for (const option of field.options) option.selected = value.includes(option.value);
    else field.value = value;
    if (before === (isBox(field) ? field.checked : field.value)) return;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }

  /** The last thing with an id above the top of the window: text that grows before it moves the reader along. */
  function anchor() {
    if (scrollY < 1) return null;
    let found = null;
    for (const element of all('main [id]')) {
      const { top, height } = element.getBoundingClientRect();
      if (height && top <= 80) found = { id: element.id, top };
    }
    return found;
  }

  function savePlace() {
    const active = document.activeElement;
    store.set(PLACE, {
      x: scrollX,
      y: scrollY,
      anchor: anchor(),
      details: all('details').map((one) => [keyOf(one), one.open]),
      answers: fields().map((one) => [keyOf(one), answer(one)]).filter(([, value]) => value !== undefined),
      focus: active && active !== document.body && !active.closest(MINE)
        ? { key: keyOf(active), from: active.selectionStart ?? null, to: active.selectionEnd ?? null }
        : null,
    });
  }

  function scrollBack(place) {
    const element = place.anchor && document.getElementById(place.anchor.id);
    const top = element ? scrollY + element.getBoundingClientRect().top - place.anchor.top : place.y;
    scrollTo({ left: place.x, top, behavior: 'instant' });
  }

  /** Changes the page and leaves what is read where it is in the window. */
  function withoutMoving(change) {
    const before = { x: scrollX, y: scrollY, anchor: anchor() };
    change();
    if (before.anchor) scrollBack(before);
  }

  function restorePlace(place) {
    const find = (selector, saved, give) => {
      const known = new Map(saved);
      for (const one of all(selector)) {
        const value = known.get(keyOf(one));
        if (value !== undefined) give(one, value);
      }
    };
    find('details', place.details, (details, isOpen) => { details.open = isOpen; });
    find('input, textarea, select', place.answers, put);
    // What is hidden cannot have the focus.
    root.classList.remove('playbook-returning');
    const active = place.focus && all('a, button, input, textarea, select, summary, [tabindex]').find((one) => keyOf(one) === place.focus.key);
    if (active) {
      active.focus({ preventScroll: true });
      try {
        if (place.focus.from !== null) active.setSelectionRange(place.focus.from, place.focus.to);
      } catch { /* a field without a place in its text */ }
    }
    scrollBack(place);
  }

  const place = store.get(PLACE);
  if (place) {
    store.remove(PLACE);
    history.scrollRestoration = 'manual';
    // Until then the browser goes on showing what it showed before: nobody sees the top of the page go by.
    root.classList.add('playbook-returning');
    let isTouched = false;
    for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(type, () => { isTouched = true; }, { once: true, passive: true });
    addEventListener('DOMContentLoaded', () => restorePlace(place));
    addEventListener('load', () => { if (!isTouched) scrollBack(place); });
    // Not before: the browser would still go back to where it was, and not to what was read there.
    addEventListener('pagehide', () => { history.scrollRestoration = 'auto'; });
  }

  function reload(state) {
    // Once for each build: a page that is different whenever it is asked for must not be loaded for ever.
    const key = `playbook-reloaded ${location.pathname}`;
    const build = `${state.run}-${state.at}`;
    if (store.get(key) === build) return false;
    store.set(key, build);
    savePlace();
    location.reload();
    return true;
  }

  // ---- What changed ----

  /** Takes a newer version of a style sheet or picture, and the old one out only when the new one is there. */
  function swap(state) {
    const isOtherRun = state.run !== born.run;
    const newer = new Map(state.files.filter(([, at]) => isOtherRun || at > Number(born.at)));
    const version = `${state.run}-`;
    const fresh = (written) => {
      const url = new URL(written, location.href);
      const at = url.origin === location.origin && newer.get(url.pathname);
      if (!at || url.searchParams.get('playbook') === version + at) return null;
      url.searchParams.set('playbook', version + at);
      return url.href;
    };
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      const href = fresh(link.href);
      if (!href || link.dataset.playbookGoing) continue;
      const next = link.cloneNode();
      next.href = href;
      link.dataset.playbookGoing = 'true';
      next.addEventListener('load', () => link.remove());
      next.addEventListener('error', () => { next.remove(); delete link.dataset.playbookGoing; });
      link.after(next);
    }
    for (const image of document.images) {
      const src = image.src && fresh(image.src);
      if (src) image.src = src;
    }
  }

  let current = null;

  function take(state) {
    const isNews = current ? current.run !== state.run || current.at !== state.at : state.run !== born.run || state.at > Number(born.at);
    const isFollowed = state.follow && isNews && state.run === born.run && state.follow[0] > Number((current ?? born).at);
    current = state;
    if (isFollowed && document.visibilityState === 'visible' && state.follow[1] !== location.pathname && state.follow[1] !== `${location.pathname}index.html`) {
      location.assign(state.follow[1]);
      return;
    }
    if ((state.page !== born.page || state.scripts !== born.scripts) && reload(state)) return;
    swap(state);
    show(state);
  }

  let isAsking = false;
  let isToAsk = false;
  async function ask() {
    isToAsk = true;
    if (isAsking) return;
    isAsking = true;
    while (isToAsk) {
      isToAsk = false;
      try {
        const response = await fetch(`/.playbook/state?path=${encodeURIComponent(location.pathname)}`, { cache: 'no-store' });
        if (response.ok) take(await response.json());
      } catch { /* the next news come when the server is back */ }
    }
    isAsking = false;
  }

  let lost = null;
  function hear({ news }) {
    clearTimeout(lost);
    if (!news) {
      lost = setTimeout(() => say('The preview has ended. This page no longer follows your edits.', true), 2500);
      return;
    }
    if (root.dataset.playbookLost) say('The preview is back.', false);
    if (!current || news !== `${current.run}-${current.at}`) ask();
  }

  function connect() {
    if ('SharedWorker' in window) {
      try {
        const { port } = new SharedWorker('/.playbook/worker.js', { name: 'playbook' });
        port.onmessage = ({ data }) => hear(data);
        addEventListener('pagehide', () => port.postMessage('bye'));
        addEventListener('pageshow', (event) => {
          if (!event.persisted) return;
          port.postMessage('hello');
          ask();
        });
        return;
      } catch { /* forbidden: then each page listens for itself */ }
    }
    let events;
    const open = () => {
      events = new EventSource('/.playbook/events');
      events.onmessage = (event) => hear({ news: event.data });
      events.onerror = () => hear({});
    };
    // A hidden page needs none of the few connections there are.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) events.close();
      else open();
    });
    open();
  }

  // ---- What was found ----

  function make(name, properties, ...inside) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  }

  const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const numbers = ({ errors, warnings }) => [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean).join(', ');

  let live;
  function build() {
    const status = make('p', { className: 'playbook-said', role: 'status' });
    const button = make('button', { type: 'button', id: 'playbook-badge', hidden: true });
    button.setAttribute('aria-controls', 'playbook-panel');
    const list = make('div', { className: 'playbook-lists' });
    const close = make('button', { type: 'button', className: 'playbook-close', textContent: 'Close' });
    const panel = make('div', { id: 'playbook-panel', hidden: true, tabIndex: 0 }, make('div', { className: 'playbook-top' }, make('h2', { textContent: 'Found in this playbook' }), close), list);
    panel.setAttribute('role', 'region');
    panel.setAttribute('aria-label', 'Problems');
    const aside = make('aside', { id: 'playbook-live' }, status, panel, button);
    aside.setAttribute('aria-label', 'Preview');
    const open = (isOpen) => {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
      store.set('playbook-panel', isOpen);
    };
    open(store.get('playbook-panel') === true);
    button.addEventListener('click', () => open(panel.hidden));
    const fold = () => {
      open(false);
      button.focus();
    };
    close.addEventListener('click', fold);
    aside.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || panel.hidden) return;
      event.stopPropagation();
      fold();
    });
    document.body.append(aside);
    return { status, button, list, panel, open, said: '', drawn: '' };
  }

  /** Tells screen readers, once. */
  function say(text, isLost) {
    if (isLost) root.dataset.playbookLost = 'true';
    else delete root.dataset.playbookLost;
    live.status.textContent = text;
    live.said = text;
  }

  function item(problem, number) {
    const entry = make('li', { id: `playbook-problem-${number}`, tabIndex: -1, className: problem.error ? 'playbook-error' : 'playbook-warning' });
    // Written by the server, which escapes what comes from the author's files.
    entry.innerHTML = problem.html;
    return entry;
  }

  function group(title, entries) {
    return entries.length ? [make('h3', { textContent: title }), make('ol', { className: 'playbook-list' }, ...entries)] : [];
  }

  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const heading = (words) => [...document.querySelectorAll('main :is(h2, h3, h4, h5, h6)')].find((one) => !one.closest(MINE) && plain(one.textContent) === plain(words));

  /** Where on this page a problem belongs; nowhere if it is about another. */
  function target(problem) {
    const own = (problem.id && document.getElementById(problem.id)) || (problem.heading && heading(problem.heading));
    if (own) return own;
    return problem.here ? document.querySelector('main h1') : null;
  }

  function mark(problem, number, at) {
    const more = make('button', { type: 'button', textContent: 'Show' });
    const word = problem.error ? 'Error' : 'Warning';
    const text = make('span', { innerHTML: problem.brief });
    more.setAttribute('aria-label', `Show: ${word}, ${text.textContent}`);
    more.addEventListener('click', () => {
      live.open(true);
      document.getElementById(`playbook-problem-${number}`)?.focus();
    });
    const note = make('div', { className: `playbook-mark ${problem.error ? 'playbook-error' : 'playbook-warning'}` }, make('b', { textContent: word }), ' ', text, ' ', more);
    note.setAttribute('role', 'note');
    if (/^H\d$/.test(at.tagName)) at.after(note);
    else at.prepend(note);
  }

  function bar(state) {
    document.querySelector('.playbook-bar')?.remove();
    root.classList.toggle('playbook-stale', state.stale);
    if (!state.stale) return;
    const more = make('button', { type: 'button', textContent: 'Show what to correct' });
    more.addEventListener('click', () => {
      live.open(true);
      live.panel.focus();
    });
    const keep = state.errors === 1 ? 'keeps' : 'keep';
    const words = make('p', {}, make('b', { textContent: 'Not up to date. ' }), `This is the last good version: ${count(state.errors, 'error')} ${keep} the new one from being built. `, more);
    const note = make('aside', { className: 'playbook-bar' }, words);
    note.setAttribute('aria-label', 'State of the preview');
    const skip = document.body.querySelector(':scope > a.skip');
    if (skip) skip.after(note);
    else document.body.prepend(note);
  }

  function draw(state) {
    const hadFocus = live.panel.contains(document.activeElement);
    for (const old of document.querySelectorAll('.playbook-mark')) old.remove();
    const here = [];
    const elsewhere = [];
    state.problems.forEach((problem, number) => {
      const at = target(problem);
      (at ? here : elsewhere).push(item(problem, number));
      if (at) mark(problem, number, at);
    });
    const isSplit = here.length && elsewhere.length;
    const more = state.more ? [make('p', { textContent: `And ${state.more} more, which the terminal lists.` })] : [];
    live.list.replaceChildren(...group(isSplit || here.length ? 'On this page' : 'On other pages', here), ...group('On other pages', elsewhere), ...more);
    if (hadFocus && !live.panel.hidden) live.panel.focus();
    bar(state);
  }

  function show(state) {
    // What is in place of a playbook that was never built says all there is to say.
    if (document.body.classList.contains('playbook-waits')) return;
    const drawn = JSON.stringify([state.problems, state.stale]);
    if (drawn !== live.drawn) {
      live.drawn = drawn;
      withoutMoving(() => draw(state));
    }
    const text = numbers(state);
    live.button.textContent = text;
    live.button.className = state.errors ? 'playbook-error' : 'playbook-warning';
    live.button.hidden = !text;
    if (!text) live.panel.hidden = true;
    else live.open(store.get('playbook-panel') === true);
    const said = state.stale ? `${text}. This page is the last good version.` : text;
    if (said !== live.said && (said || live.said)) say(said || 'All problems are solved.', false);
    if (!said) live.said = '';
  }

  addEventListener('DOMContentLoaded', () => {
    live = build();
    connect();
    ask();
  });
})();
