// What axe finds fault with.

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The faults of a page into which axe was put, each with its rule and in words. */
export const faults = (page) => page.evaluate(async (tags) => {
  const { violations } = await window.axe.run({ runOnly: tags, resultTypes: ['violations'], preload: false });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({ id, said: `${id}: ${help}: ${node.html.slice(0, 160)}` })));
}, TAGS);
