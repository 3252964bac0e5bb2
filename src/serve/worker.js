// Listens for all open pages at once: a browser keeps six connections to a server, and would have none left to load a
// page with when six pages listened.
'use strict';

const ports = new Set();
let last;

function say(message) {
  last = message;
  for (const port of ports) port.postMessage(message);
}

function listen() {
  const events = new EventSource('/.playbook/events');
  events.onmessage = (event) => say({ news: event.data });
  events.onerror = () => {
    say({ lost: true });
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}

addEventListener('connect', (event) => {
  const [port] = event.ports;
  ports.add(port);
  port.onmessage = ({ data }) => {
    if (data === 'bye') ports.delete(port);
    else ports.add(port);
  };
  if (last) port.postMessage(last);
});

listen();
