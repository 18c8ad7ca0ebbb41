// SPDX-License-Identifier: Apache-2.0
// The picture of the network, drawn by D3 out of the list of edges below it.
"use strict";
(() => {
  const place = document.getElementById("net");
  const chosen = document.getElementById("chosen");
  const rows = [...document.querySelectorAll(".edge > details")];
  if (!place || typeof d3 === "undefined" || !rows.length) return;
  const most = 60; // edges drawn; the list has all
  const width = 760;
  const edges = rows.slice(0, most).map((row) => ({
    row, source: row.dataset.from, target: row.dataset.to, quad: row.dataset.quad, mutual: row.dataset.mutual === "1", sources: Number(row.dataset.sources),
  }));
  const nodes = new Map();
  for (const { row } of edges)
    for (const [id, label] of [[row.dataset.from, row.dataset.fromLabel], [row.dataset.to, row.dataset.toLabel]]) {
      if (!nodes.has(id)) nodes.set(id, { id, label, degree: 0 });
      ++nodes.get(id).degree;
    }
  const list = [...nodes.values()];
  const height = Math.max(380, Math.min(760, 200 + 13 * list.length));
  // Several edges between two nodes bend away from each other.
  const beside = new Map();
  for (const edge of edges) {
    const key = [edge.source, edge.target].sort().join(" ");
    edge.bend = beside.get(key) || 0;
    edge.flip = edge.source < edge.target ? 1 : -1;
    beside.set(key, edge.bend + 1);
  }
  const simulation = d3.forceSimulation(list)
    .force("link", d3.forceLink(edges).id((node) => node.id).distance(100).strength(0.6))
    .force("charge", d3.forceManyBody().strength(-320).distanceMax(300))
    .force("collide", d3.forceCollide(46))
    .force("x", d3.forceX(width / 2).strength(0.04))
    .force("y", d3.forceY(height / 2).strength(0.07))
    .stop();
  const settle = () => {
    for (const node of list) {
      node.x = Math.max(60, Math.min(width - 60, node.x));
      node.y = Math.max(24, Math.min(height - 30, node.y));
    }
  };
  for (let i = 0; i < 300; ++i) simulation.tick();
  // The drawing fills its place.
  const fit = (axis, low, high) => {
    const [least, greatest] = d3.extent(list, (node) => node[axis]);
    for (const node of list) node[axis] = greatest > least ? low + (node[axis] - least) / (greatest - least) * (high - low) : (low + high) / 2;
  };
  fit("x", 75, width - 75);
  fit("y", 24, height - 36);

  place.replaceChildren();
  const svg = d3.select(place).append("svg").attr("viewBox", "0 0 " + width + " " + height).attr("role", "group").attr("aria-label", place.dataset.label);
  const arrows = svg.append("defs");
  for (const quad of ["vc", "mc", "vx", "mx", "ot"])
    arrows.append("marker").attr("id", "arrow-" + quad).attr("viewBox", "0 -5 10 10").attr("refX", 9).attr("markerWidth", 11).attr("markerHeight", 11).attr("markerUnits", "userSpaceOnUse").attr("orient", "auto")
      .append("path").attr("d", "M0,-4.5L10,0L0,4.5").attr("class", quad).style("fill", "var(--q)");
  const path = ({ source, target, bend, flip }) => {
    const dx = target.x - source.x, dy = target.y - source.y, length = Math.hypot(dx, dy) || 1;
    const ux = dx / length, uy = dy / length, from = 9, to = 12;
    const side = (bend % 2 ? -1 : 1) * Math.ceil(bend / 2) * 26 * flip;
    const x1 = source.x + ux * from, y1 = source.y + uy * from, x2 = target.x - ux * to, y2 = target.y - uy * to;
    return "M" + x1 + "," + y1 + "Q" + ((x1 + x2) / 2 - uy * side) + "," + ((y1 + y2) / 2 + ux * side) + " " + x2 + "," + y2;
  };
  const groups = svg.selectAll("g.edge").data(edges).join("g").attr("class", (edge) => "edge " + edge.quad).attr("tabindex", 0).attr("role", "button")
    .attr("aria-label", (edge) => edge.row.querySelector("summary").textContent.replace(/\s+/g, " ").trim());
  groups.append("path").attr("class", "link").attr("stroke-width", (edge) => 1.5 + 2 * (edge.sources - 1))
    .attr("marker-end", (edge) => edge.mutual ? null : "url(#arrow-" + edge.quad + ")");
  groups.append("path").attr("class", "hit");
  const points = svg.selectAll("g.node").data(list).join("g").attr("class", "node");
  points.append("circle").attr("r", (node) => Math.min(11, 4 + node.degree));
  points.append("text").attr("text-anchor", "middle").attr("dy", 24).text((node) => node.label.length > 28 ? node.label.slice(0, 27) + "…" : node.label);
  const draw = () => {
    groups.selectAll("path").attr("d", path);
    points.attr("transform", (node) => "translate(" + node.x + "," + node.y + ")");
  };
  draw();
  points.call(d3.drag().on("drag", (node) => { node.x = d3.event.x; node.y = d3.event.y; settle(); draw(); })).style("cursor", "grab");

  const open = (edge) => {
    groups.classed("on", (other) => other === edge);
    const heading = sourcier.element("h3", {}, edge.row.querySelector("summary .pair").textContent);
    const below = sourcier.element("p", { class: "src" }, edge.row.querySelector("summary .src").textContent);
    const quotes = [...edge.row.children].slice(1).map((child) => child.cloneNode(true));
    chosen.replaceChildren(heading, below, ...quotes);
    chosen.scrollTop = 0;
  };
  groups.on("click", open).on("keydown", (edge) => {
    if (d3.event.key === "Enter" || d3.event.key === " ") { d3.event.preventDefault(); open(edge); }
  });
})();
