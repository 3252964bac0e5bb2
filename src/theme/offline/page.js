// The worker that keeps copies, and the words above one. It ends the script of every page.
(() => {
  'use strict';
  const words = {/* say: offline */};
  const root = document.documentElement;
  const worker = new URL('../service-worker.js', document.currentScript.src);
  addEventListener('load', () => {
    // A preview always shows the latest; copies would only be in its way.
    if (!('serviceWorker' in navigator) || document.querySelector('script[src^="/.playbook/"]')) return;
    navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).catch(() => { /* not kept */ });
  });

  const kept = root.dataset.copy;
  if (!kept) return;
  document.addEventListener('DOMContentLoaded', () => {
    const note = document.createElement('p');
    note.className = 'note warn copy';
    note.setAttribute('role', 'status');
    document.querySelector('main').prepend(note);
    const day = new Date(kept).toLocaleString(root.lang, { dateStyle: 'long', timeStyle: 'short' });
    // Only what comes later is announced.
    setTimeout(() => { note.textContent = words.copy.replace('{day}', () => day); }, 100);
  });
})();
