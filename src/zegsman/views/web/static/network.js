// The network: who speaks about whom. Arrows by number of statements; a click leads to what was said.
"use strict";
const place = document.getElementById("network");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

async function draw() {
  const rows = await (await fetch(place.dataset.rows)).json();
  const ties = rows.map((row) => ({ ...row, speaker: row.speaker ?? "?", other: row.other ?? row.target }));
  const names = [...new Set(ties.flatMap((tie) => [tie.speaker, tie.other]))];
  const most = Math.max(...ties.map((tie) => tie.statements));
  const weight = new Map(names.map((name) => [name, 0]));
  for (const tie of ties) weight.set(tie.speaker, weight.get(tie.speaker) + tie.statements);
  const heaviest = Math.max(...weight.values(), 1);
  const graph = cytoscape({
    container: place,
    elements: [
      ...names.map((name) => ({ data: { id: name, size: 12 + 28 * Math.sqrt(weight.get(name) / heaviest) } })),
      ...ties.map((tie, n) => ({ data: { id: `tie ${n}`, source: tie.speaker, target: tie.other, label: tie.act ? `${tie.act} ${tie.statements}` : String(tie.statements), width: 1 + (5 * tie.statements) / most } })),
    ],
    style: [
      { selector: "node", style: { label: "data(id)", width: "data(size)", height: "data(size)", "background-color": colour("--accent"), color: colour("--ink"), "font-size": 12, "font-family": "system-ui, sans-serif", "text-wrap": "wrap", "text-max-width": 120, "text-valign": "bottom", "text-margin-y": 4, "text-outline-color": colour("--paper"), "text-outline-width": 2 } },
      { selector: "edge", style: { width: "data(width)", "line-color": colour("--soft"), "target-arrow-color": colour("--soft"), "target-arrow-shape": "triangle", "curve-style": "bezier", opacity: 0.75, label: "data(label)", color: colour("--soft"), "font-size": 10, "text-outline-color": colour("--paper"), "text-outline-width": 2 } },
    ],
    layout: { name: "cose", animate: false, randomize: false, nodeDimensionsIncludeLabels: true, nodeRepulsion: 60000, nodeOverlap: 30, idealEdgeLength: 110, padding: 30 },
    maxZoom: 2,
  });
  const scale = Math.max(1, 1 / graph.zoom()); // what was shrunk to fit keeps letters that can be read
  graph.style().selector("node").style({ "font-size": 12 * scale, width: (node) => node.data("size") * Math.min(scale, 1.6), height: (node) => node.data("size") * Math.min(scale, 1.6), "text-max-width": 130 * scale }).selector("edge").style({ "font-size": 10 * scale }).update();
  graph.on("tap", "node", (event) => (location.href = `/search?speaker=${encodeURIComponent(event.target.id())}`));
  place.dataset.drawn = String(names.length);
}
if (place) draw();
