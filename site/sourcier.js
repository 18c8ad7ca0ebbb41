// SPDX-License-Identifier: Apache-2.0
// What the pages share: scripts of data loaded on demand, since a page from disk may fetch nothing.
"use strict";
const sourcier = (() => {
  const here = document.currentScript.src.replace(/site\/sourcier\.js$/, "");
  const waiting = new Map(); // name of a script → promise
  const kept = new Map(); // what it brought
  const load = (name) => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = here + "data/" + name + ".js";
        script.onload = () => done(kept.get(name));
        script.onerror = () => failed(new Error(name));
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };
  /// An element with attributes and children; strings become text, never markup.
  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  return {
    load, element,
    index: (perFile, entities, quotations, all, starts) => kept.set("search", { perFile, entities, quotations, all, starts: new Set(starts) }),
    words: (name, words) => kept.set("words/" + name, words),
    items: (number, items) => kept.set("items/" + number, items),
    facets: (perPage, types, standings, parties, rows) => kept.set("facets", { perPage, types, standings, parties, rows }),
    take: (name) => kept.get(name),
  };
})();
