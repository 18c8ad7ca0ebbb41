// SPDX-License-Identifier: Apache-2.0
// The search of the overview: every word must stand in what is found, the last one may be unfinished.
"use strict";
(() => {
  const box = document.getElementById("q");
  const found = document.getElementById("found");
  if (!box || !found) return;
  const most = 8; // of each kind
  let asked = 0;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss");
  const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length > 1);
  const startOf = (word) => [...word].slice(0, 2).map((letter) => letter.codePointAt(0).toString(16)).join("-");

  /// The items in which a word stands; with `open` also longer words that begin so.
  const itemsOf = async (word, open, index) => {
    const start = startOf(word);
    if (!index.starts.has(start)) return new Set();
    const words = await sourcier.load("words/" + start);
    const all = new Set();
    for (const [known, deltas] of Object.entries(words)) {
      if (known === word || (open && known.startsWith(word))) {
        let item = 0;
        for (const delta of deltas) all.add(item += delta);
      }
    }
    return all;
  };

  const show = async (groups, index) => {
    const parts = [];
    for (const [heading, items] of groups) {
      if (!items.length) continue;
      const list = sourcier.element("ul", {});
      for (const item of items.slice(0, most)) {
        const rows = await sourcier.load("items/" + Math.floor(item / index.perFile));
        const [label, below, place] = rows[item % index.perFile];
        list.append(sourcier.element("li", {}, sourcier.element("a", { href: place }, label), sourcier.element("span", { class: "src" }, below)));
      }
      parts.push(sourcier.element("h3", {}, heading + " (" + items.length + ")"), list);
    }
    return parts.length ? parts : [sourcier.element("p", { class: "none" }, found.dataset.none)];
  };

  const search = async () => {
    const turn = ++asked;
    const words = wordsOf(box.value);
    if (!words.length) { found.replaceChildren(); return; }
    await sourcier.load("search");
    const index = sourcier.take("search");
    let common = null;
    for (const [at, word] of words.entries()) {
      const items = await itemsOf(word, at === words.length - 1, index);
      common = common === null ? items : new Set([...common].filter((item) => items.has(item)));
    }
    const sorted = [...common].sort((a, b) => a - b);
    const split = index.entities + index.quotations;
    const parts = await show([
      [found.dataset.entities, sorted.filter((item) => item < index.entities)],
      [found.dataset.quotations, sorted.filter((item) => item >= index.entities && item < split)],
      [found.dataset.events, sorted.filter((item) => item >= split)],
    ], index);
    if (turn === asked) found.replaceChildren(...parts);
  };

  box.form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  box.addEventListener("input", search);
})();
