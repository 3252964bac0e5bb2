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
    else fetchSearch().then(() => playbookSearch.show(asked), instead);
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

  document.addEventListener('DOMContentLoaded', () => {
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
