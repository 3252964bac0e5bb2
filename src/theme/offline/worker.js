// Keeps a copy of what was read, and shows it where the network fails. Whatever can be fetched is fetched.
'use strict';
const own = `playbook ${new URL(registration.scope).pathname} `;
const name = `${own}VERSION`;
/** What the first page needs; everything else is kept when it is read. */
const first = ['index.html', 'theme/style.css', 'theme/script.js', 'theme/icon.svg'];
/** How long the network may take before a copy is shown, in milliseconds. */
const PATIENCE = 3000;

async function keep(request, response) {
  if (response.status !== 200 || response.type !== 'basic') return;
  const headers = new Headers(response.headers);
  headers.set('x-kept', new Date().toISOString());
  const copy = new Response(await response.blob(), { headers });
  await (await caches.open(name)).put(request, copy);
}

/** The copy of a page, which says of itself that it is one. */
async function told(copy) {
  const headers = new Headers(copy.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  const text = await copy.text();
  return new Response(text.replace('<html ', `<html data-copy="${headers.get('x-kept')}" `), { headers });
}

async function copyOf(request) {
  const cache = await caches.open(name);
  const options = { ignoreSearch: true };
  const page = request.url.split('#')[0];
  return await cache.match(request, options) ?? (page.endsWith('/') ? await cache.match(`${page}index.html`, options) : undefined);
}

async function answer(event) {
  const { request } = event;
  const fetched = fetch(request);
  // Whoever reads does not wait for the copy to be kept.
  event.waitUntil(fetched.then((response) => keep(request, response.clone())).catch(() => {}));
  const late = new Promise((_, fail) => { setTimeout(fail, PATIENCE); });
  try {
    return await Promise.race([fetched, late]);
  } catch {
    const copy = await copyOf(request);
    if (!copy) return fetched;
    return request.mode === 'navigate' ? told(copy) : copy;
  }
}

addEventListener('install', (event) => {
  skipWaiting();
  const take = async (path) => {
    const request = new Request(new URL(path, registration.scope), { cache: 'reload' });
    await keep(request, await fetch(request));
  };
  event.waitUntil(Promise.all(first.map(take)));
});

addEventListener('activate', (event) => {
  // Other playbooks of this host keep theirs.
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((other) => other.startsWith(own) && other !== name).map((other) => caches.delete(other)));
    await clients.claim();
    // What is read right now came before there was anybody to keep it.
    const open = await clients.matchAll();
    await Promise.all(open.map(async ({ url }) => keep(new Request(url), await fetch(url)).catch(() => {})));
  };
  event.waitUntil(tidy());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range') || !request.url.startsWith(registration.scope)) return;
  event.respondWith(answer(event));
});
