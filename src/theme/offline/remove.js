// Takes the place of a worker that readers have: it throws away what that one kept, and itself.
'use strict';
addEventListener('install', () => { skipWaiting(); });
addEventListener('activate', (event) => {
  const own = `playbook ${new URL(registration.scope).pathname} `;
  const leave = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
