// A page that writes down all that is wrong with it.

/** A page in `context` and what it found: complaints, what is missing or was asked of other hosts than `url`. */
export async function watch(context, url) {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const page = await context.newPage();
  const found = [];
  const note = (what) => found.push(`${page.url().replace(url, '')}: ${what}`);
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) note(message.text()); });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => { if (!request.url().startsWith(url)) note(`asks ${request.url()}`); });
  page.on('requestfailed', (request) => {
    // The icon may still be on its way when the next page is opened.
    if (!request.failure()?.errorText.includes('ERR_ABORTED')) note(`${request.url()} failed`);
  });
  page.on('response', (response) => { if (response.status() >= 400) note(`${response.url()} is missing`); });
  return { page, found };
}
