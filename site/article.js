// SPDX-License-Identifier: Apache-2.0
// Text and findings side by side: what is pointed at or focused lights up on the other side.
"use strict";
(() => {
  const cards = document.querySelector(".cards");
  if (!cards) return;
  const pieces = [...document.querySelectorAll("[data-f]")];
  const card = (number) => cards.querySelector('[data-n="' + number + '"]');
  const clear = () => document.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"));
  const light = (numbers, scroll) => {
    clear();
    for (const piece of pieces) if (piece.dataset.f.split(" ").some((number) => numbers.includes(number))) piece.classList.add("lit");
    const lit = numbers.map(card).filter(Boolean);
    lit.forEach((one) => one.classList.add("lit"));
    if (scroll && lit[0] && getComputedStyle(cards).position === "sticky") cards.scrollTo({ top: lit[0].offsetTop - cards.offsetTop - 40 });
  };
  for (const piece of pieces) {
    const own = piece.dataset.f.split(" ").filter(Boolean);
    if (!own.length) continue;
    const numbers = piece.matches(".tr") ? [cards.querySelector(piece.getAttribute("href"))?.dataset.n || own[0]] : own;
    piece.addEventListener("mouseenter", () => light(numbers, true));
    piece.addEventListener("focus", () => light(numbers, true));
  }
  for (const finding of cards.querySelectorAll(".finding")) {
    finding.addEventListener("mouseenter", () => light([finding.dataset.n], false));
    finding.addEventListener("focusin", () => light([finding.dataset.n], false));
  }
  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.dataset.n) light([target.dataset.n], true);
  };
  window.addEventListener("hashchange", follow);
  follow();
})();
