// SPDX-License-Identifier: Apache-2.0
// Filters of a list by type, standing and party; of a list on several pages it says where there is more.
"use strict";
(() => {
  const listed = document.querySelector(".listed");
  const lines = listed ? [...listed.querySelectorAll(".line")] : [];
  if (!lines.length) return;
  const french = document.documentElement.lang === "fr";
  const say = french
    ? { type: "Type", standing: "Statut", party: "Partie ou source", all: "tous", shown: "affichés sur", elsewhere: "Aussi page" }
    : { type: "Type", standing: "Standing", party: "Party or source", all: "all", shown: "shown out of", elsewhere: "Also page" };
  const several = Number(listed.dataset.parts) > 1;
  const { element } = sourcier;
  const wordsOf = new Map(); // standing → the words most lines use for it
  for (const line of lines) {
    const mark = line.querySelector(".st");
    if (mark && !wordsOf.has(line.dataset.s)) wordsOf.set(line.dataset.s, mark.firstChild.textContent + " " + mark.lastChild.textContent.split(",")[0].replace(/^(selon|according to) .*/, "$1 …"));
  }
  const select = (name, label, values) => {
    const box = element("select", { name }, element("option", { value: "" }, say.all), ...values.map(([value, words]) => element("option", { value }, words)));
    return element("label", {}, label, box);
  };
  const distinct = (key) => [...new Set(lines.map((line) => line.dataset[key]))].sort((a, b) => a.localeCompare(b));
  const names = [...new Set(lines.flatMap((line) => line.dataset.p.split("|")))].filter(Boolean).sort((a, b) => a.localeCompare(b));
  const output = element("output", { "aria-live": "polite" });
  const form = element("form", { class: "filter", action: "#" },
    select("type", say.type, distinct("t").map((type) => [type, type])),
    select("standing", say.standing, distinct("s").map((name) => [name, wordsOf.get(name) || name])),
    element("label", {}, say.party, element("input", { name: "party", list: "parties", autocomplete: "off" })),
    element("datalist", { id: "parties" }, ...names.map((value) => element("option", { value }))),
    output);
  listed.before(form);

  const matches = (want, type, standing, parties) =>
    (!want.type || type === want.type) && (!want.standing || standing === want.standing) &&
    (!want.party || parties.some((party) => party.toLowerCase().includes(want.party)));

  const elsewhere = async (want) => {
    const { perPage, types, standings, parties, rows } = (await sourcier.load("facets-" + listed.dataset.stem), sourcier.take("facets"));
    const pages = new Map();
    rows.forEach(([type, standing, named], at) => {
      const part = Math.floor(at / perPage);
      if (part !== Number(listed.dataset.part) && matches(want, types[type], standings[standing], named.map((party) => parties[party])))
        pages.set(part, (pages.get(part) || 0) + 1);
    });
    output.append(...[...pages].slice(0, 12).flatMap(([part, count]) => [
      " · " + say.elsewhere + " ",
      element("a", { href: listed.dataset.stem + (part ? "-" + (part + 1) : "") + ".html#" + new URLSearchParams(want) }, part + 1 + " (" + count + ")")]));
  };

  const apply = () => {
    const want = { type: form.type.value, standing: form.standing.value, party: form.party.value.trim().toLowerCase() };
    let shown = 0;
    for (const line of lines) {
      line.hidden = !matches(want, line.dataset.t, line.dataset.s, line.dataset.p.split("|"));
      shown += line.hidden ? 0 : 1;
    }
    for (const heading of listed.querySelectorAll(".month")) heading.hidden = ![...heading.nextElementSibling.children].some((line) => !line.hidden);
    for (const mark of document.querySelectorAll(".dated svg a")) mark.style.opacity = document.getElementById(mark.getAttribute("href").slice(1))?.hidden ? "0.15" : "";
    output.textContent = shown + " " + say.shown + " " + lines.length;
    if (several && (want.type || want.standing || want.party)) elsewhere(want);
  };
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const name of ["type", "standing", "party"]) if (asked.get(name)) form[name].value = asked.get(name);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", apply);
  apply();
})();
