// A web server as strict as an intranet's may be, on this machine alone.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export const STRICT = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Serves the folder below a path, as sites rarely have a host to themselves. The port is any that is free, unless one is named. */
export async function serve(folder, policy, port = 0) {
  const below = '/intranet/deals/';
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    try {
      if (!path.startsWith(below)) throw new Error('not below the site');
      const body = await readFile(join(folder, normalize(path.slice(below.length))));
      const headers = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' };
      response.writeHead(200, policy ? { ...headers, 'content-security-policy': policy } : headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}${below}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return { url, close };
}
