// Comfort only: every page reads, opens its menu, ticks and prints without this file.
// It runs in the head, so that a chosen theme is there before the first paint.
(() => {
  'use strict';
  const root = document.documentElement;
  // In the site's language: the build puts the messages `script-…` here.
  const words = {/* say: script */};

  // Storage may be forbidden (private windows, some file:// set-ups): then choices last as long as the page.
  const store = {
    get(key) {
      try { return localStorage.getItem(key); } catch { return null; }
    },
    set(key, value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch { /* not kept */ }
    },
  };

  root.dataset.js = '';
  const chosen = store.get('theme');
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;

  // The search is fetched when somebody first reaches for it. Without dialogs, everything is listed from A to Z.
  const top = new URL('..', document.currentScript.src);
  let fetched = null;
  const fetchSearch = () => fetched ??= Promise.all(['search.css', 'search-core.js', 'search.js'].map((file) => new Promise((loaded, failed) => {
    const isStyle = file.endsWith('.css');
    const element = document.createElement(isStyle ? 'link' : 'script');
    const from = new URL(`theme/${file}`, top).href;
    if (isStyle) Object.assign(element, { rel: 'stylesheet', href: from });
    else Object.assign(element, { src: from, async: false });
    element.onload = loaded;
    element.onerror = failed;
    document.head.append(element);
  })));

  function openSearch(asked) {
    const instead = () => { location.href = new URL('a-z/index.html', top).href; };
    if (!('HTMLDialogElement' in window)) instead();
    else fetchSearch().then(() => playbookSearch.show(asked, recent()), instead);
  }

  // `/` where nothing is written into, and Ctrl-K or Cmd-K anywhere.
  function searchByKey(event) {
    if (event.isComposing || event.altKey || event.defaultPrevented) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isWriting = event.target.closest?.('input, textarea, select, dialog, [contenteditable]');
    if (isCommand ? event.key.toLowerCase() !== 'k' : event.key !== '/' || isWriting) return;
    event.preventDefault();
    openSearch();
  }

  const isDark = () => root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;

  // The button names what it will do, in the label as in the word beside the picture.
  function themeButton(button) {
    if (!CSS.supports('color', 'light-dark(#000, #fff)')) {
      button.hidden = true;
      return;
    }
    const paint = () => {
      const other = isDark() ? 'light' : 'dark';
      button.setAttribute('aria-label', words[`use_${other}`]);
      button.querySelector('.t').textContent = words[other];
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      store.set('theme', root.dataset.theme);
      paint();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
    paint();
  }

  // Browsers without popovers: the button unfolds the menu above the text.
  function foldMenu(button) {
    if (CSS.supports('selector(:popover-open)')) return;
    const menu = document.getElementById('site-nav');
    button.setAttribute('aria-controls', menu.id);
    const fold = (isOpen) => {
      menu.toggleAttribute('data-open', isOpen);
      button.setAttribute('aria-expanded', String(isOpen));
    };
    button.addEventListener('click', () => fold(!menu.hasAttribute('data-open')));
    fold(false);
  }

  // Ticks survive a reload, per page. A box without an id is known by its words, so that
  // a new line in a checklist doesn't move everybody's ticks down by one.
  function keepTick(box) {
    const name = box.id || box.closest('label')?.textContent.trim().slice(0, 80) || '';
    const key = `tick:${location.pathname}#${name}`;
    box.checked = store.get(key) === '1';
    box.addEventListener('change', () => store.set(key, box.checked ? '1' : null));
  }

  // Nobody can click on paper: links to elsewhere get numbers, and the list of where they lead.
  function listLinks() {
    const ways = [];
    for (const link of document.querySelectorAll('main a[href^="http"]')) {
      // Where the words are the address, nothing is missing.
      if (link.textContent.includes(link.getAttribute('href'))) continue;
      if (!ways.includes(link.href)) ways.push(link.href);
      link.dataset.ref = ways.indexOf(link.href) + 1;
    }
    root.dataset.refs = '';
    if (!ways.length) return null;
    const list = document.createElement('section');
    list.className = 'refs print-only';
    const heading = document.createElement('h2');
    heading.textContent = words.links;
    const items = document.createElement('ol');
    for (const way of ways) items.append(Object.assign(document.createElement('li'), { textContent: way }));
    list.append(heading, items);
    document.querySelector('main').append(list);
    return list;
  }

  // Paper can't be unfolded: open everything while printing. (CSS does it too, in newer browsers.)
  function preparePaper() {
    let opened = [], list = null;
    addEventListener('beforeprint', () => {
      opened = [...document.querySelectorAll('main details:not([open])')];
      for (const details of opened) details.open = true;
      list ??= listLinks();
    });
    addEventListener('afterprint', () => {
      for (const details of opened) details.open = false;
    });
  }

  // A route that is over, or ends within a month, says so by the reader's own date.
  function tellDates(marks) {
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    for (const mark of marks) {
      const days = (Date.parse(mark.dataset.until) - today) / 864e5;
      mark.hidden = mark.dataset.if !== (days < 0 ? 'over' : days <= 30 ? 'soon' : '');
    }
  }

  // Where am I: marks the entry of the contents whose part is being read.
  function followReading(links) {
    const parts = new Map();
    for (const link of links) {
      const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (part) parts.set(part, link);
    }
    if (!parts.size || !('IntersectionObserver' in window)) return;
    const mark = () => {
      let current = null;
      for (const part of parts.keys()) {
        if (part.getBoundingClientRect().top < innerHeight * 0.3) current = part;
      }
      for (const [part, link] of parts) {
        if (part === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px', threshold: [0, 1] });
    for (const part of parts.keys()) watch.observe(part);
  }

  // What was read lately stays in this browser. Addresses count from the top of the site, wherever it lies.
  const lately = `read:${top.pathname}`;
  function recent() {
    try {
      const kept = JSON.parse(store.get(lately)) ?? [];
      return kept.filter(([path, title]) => title && new URL(path, top).href.startsWith(top.href));
    } catch {
      return [];
    }
  }

  function remember() {
    const main = document.querySelector('main');
    const title = main?.querySelector('h1')?.textContent.trim();
    if (!title || main.matches('.at-home, .at-az') || !location.pathname.startsWith(top.pathname)) return;
    const path = location.pathname.slice(top.pathname.length);
    const others = recent().filter(([other]) => other !== path);
    store.set(lately, JSON.stringify([[path, title], ...others].slice(0, 8)));
  }

  function showRecent(section) {
    const list = section.querySelector('ul');
    for (const [path, title] of recent()) {
      const link = Object.assign(document.createElement('a'), { href: new URL(path, top).href, textContent: title });
      list.appendChild(document.createElement('li')).append(link);
    }
    section.hidden = !list.children.length;
    const forget = section.querySelector('button');
    forget.addEventListener('click', () => {
      store.set(lately, null);
      section.hidden = true;
      say(forget.dataset.done);
      document.getElementById('content').focus();
    });
  }

  // Says something to everybody, for as long as it takes to read it. The same words twice are news too.
  let quiet;
  function say(words) {
    const status = document.querySelector('.told');
    if (!status) return;
    status.textContent = '';
    clearTimeout(quiet);
    setTimeout(() => { status.textContent = words; }, 50);
    quiet = setTimeout(() => { status.textContent = ''; }, 4000);
  }

  // A page that came without encryption may not use the first way.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const before = document.activeElement;
      const field = Object.assign(document.createElement('textarea'), { value: text, className: 'vh' });
      document.body.append(field);
      field.select();
      const isDone = document.execCommand('copy');
      field.remove();
      before?.focus();
      return isDone;
    }
  }

  // Buttons that copy: the way to a heading, the words of a question.
  function addCopying([link, question]) {
    const add = (button, place, words, text) => {
      const own = button.cloneNode(true);
      own.setAttribute('aria-describedby', words);
      own.addEventListener('click', async () => { say(await copy(text()) ? own.dataset.done : own.dataset.not); });
      place.append(own);
    };
    // The button is no part of what a heading, or a part that is called by it, is named.
    const within = (heading) => {
      const words = Object.assign(document.createElement('span'), { id: `${heading.id || '_title'}--words` });
      words.append(...heading.childNodes);
      heading.append(words);
      for (const named of document.querySelectorAll(`[aria-labelledby="${CSS.escape(heading.id)}"]`)) named.setAttribute('aria-labelledby', words.id);
      heading.setAttribute('aria-labelledby', words.id);
      return words;
    };
    for (const heading of document.querySelectorAll('main :is(h2, h3, h4)[id]:not(.ask, [id^="_"])')) {
      add(link, heading, within(heading).id, () => Object.assign(new URL(location.href), { hash: heading.id }).href);
    }
    for (const ask of document.querySelectorAll('.q .ask')) {
      const place = ask.closest('.q').querySelector('.q-no');
      if (place) add(question, place, ask.id, () => ask.textContent.trim());
    }
    const title = document.querySelector('.at-question h1');
    if (title) {
      const words = within(title);
      add(question, title, words.id, () => words.textContent.trim());
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    remember();
    document.querySelectorAll('.recent').forEach(showRecent);
    const aids = document.getElementById('_aids')?.content?.children;
    if (aids) addCopying(aids);
    document.querySelectorAll('.btn.theme').forEach(themeButton);
    document.querySelectorAll('.btn.menu').forEach(foldMenu);
    document.querySelectorAll('main input[type=checkbox]').forEach(keepTick);
    for (const button of document.querySelectorAll('[data-print]')) {
      button.addEventListener('click', () => print());
    }
    for (const button of document.querySelectorAll('button.find')) {
      button.addEventListener('click', () => openSearch());
      for (const near of ['pointerenter', 'focus']) button.addEventListener(near, () => { fetchSearch().catch(() => {}); }, { once: true });
    }
    if (document.querySelector('button.find')) addEventListener('keydown', searchByKey);
    // Back from a result leads to the results.
    if (history.state?.search) openSearch(history.state.search);
    tellDates(document.querySelectorAll('[data-until]'));
    preparePaper();
    followReading(document.querySelectorAll('.toc a'));
  });
})();
