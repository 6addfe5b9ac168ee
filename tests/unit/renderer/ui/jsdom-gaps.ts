// What React Aria takes for granted in a browser and jsdom lacks. Import before anything else.

/** Enough of CSS.escape for the ids that React makes. */
const escapeName = (text: string): string => text.replace(/[^\w-]/g, '\\$&');

Object.assign(globalThis, { CSS: { escape: escapeName } });

Element.prototype.scrollIntoView = () => undefined;
