// What React Aria takes for granted in a browser and jsdom lacks. Import before anything else.

/** Enough of CSS.escape for the ids that React makes. */
const escapeName = (text: string): string => text.replace(/[^\w-]/g, '\\$&');

Object.assign(globalThis, { CSS: { escape: escapeName } });

Element.prototype.scrollIntoView = () => undefined;

// Nothing is laid out, so nothing has a place: the editor of formatted texts scrolls nowhere.
Range.prototype.getBoundingClientRect = () => new DOMRect();
Range.prototype.getClientRects = () => document.createElement('i').getClientRects();
