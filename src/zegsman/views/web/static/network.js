// The network: who speaks about whom. Arrows by number of statements; a click leads to what was said.
"use strict";
const place = document.getElementById("network");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const CELL = { width: 165, height: 85 }; // room of a node with its name

// Those who are tied to each other are laid out together, and the groups side by side, the largest first.
function arrange(graph) {
  const groups = graph.elements().components().sort((one, other) => other.nodes().length - one.nodes().length);
  const boxes = groups.map((group) => {
    const side = Math.sqrt(group.nodes().length) * (group.nodes().length > 5 ? 1.25 : 1);
    return { width: CELL.width * Math.max(2, Math.ceil(side * 1.2)), height: CELL.height * Math.ceil(side * 1.2) };
  });
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const across = Math.max(boxes[0].width, 1.1 * Math.sqrt((area * place.clientWidth) / place.clientHeight));
  let x = 0, y = 0, height = 0;
  groups.forEach((group, n) => {
    const box = boxes[n];
    if (x > 0 && x + box.width > across) { x = 0; y += height; height = 0; }
    group.layout({ name: "concentric", fit: false, concentric: (node) => node.degree(), levelWidth: () => 2, startAngle: 0.4, minNodeSpacing: 60 }).run();
    spread(group.nodes(), x, y, box);
    x += box.width;
    height = Math.max(height, box.height);
  });
  graph.fit(undefined, 20);
}

function spread(nodes, x, y, box) {
  const stretched = (axis, start, room) => {
    const all = nodes.map((node) => node.position(axis));
    const least = Math.min(...all), wide = Math.max(...all) - least;
    nodes.forEach((node) => { node.position(axis, start + (wide < 1 ? room / 2 : (room * (node.position(axis) - least)) / wide)); });
  };
  stretched("x", x + CELL.width / 2, box.width - CELL.width);
  stretched("y", y + CELL.height / 3, Math.max(1, box.height - CELL.height));
}

// Names that lie over each other are pushed apart, along the way that is shorter.
function part(nodes) {
  const boxes = nodes.map((node) => {
    const { x, y } = node.position(), box = node.boundingBox({ includeLabels: true });
    return { node, x, y, left: x - box.x1, right: box.x2 - x, up: y - box.y1, down: box.y2 - y };
  });
  for (let round = 0, moved = true; moved && round < 100; round++) {
    moved = false;
    boxes.forEach((one, n) => boxes.slice(n + 1).forEach((other) => {
      const across = Math.min(one.x + one.right, other.x + other.right) - Math.max(one.x - one.left, other.x - other.left);
      const down = Math.min(one.y + one.down, other.y + other.down) - Math.max(one.y - one.up, other.y - other.up);
      if (across <= 0 || down <= 0) return;
      const axis = across < down ? "x" : "y", by = (Math.min(across, down) / 2 + 1) * (one[axis] <= other[axis] ? 1 : -1);
      one[axis] -= by; other[axis] += by; moved = true;
    }));
  }
  boxes.forEach(({ node, x, y }) => node.position({ x, y }));
}

async function draw() {
  const all = await (await fetch(place.dataset.rows)).json();
  const rows = all.slice(0, place.clientWidth < 600 ? 14 : 40); // more is a ball of wool
  const note = document.getElementById("network-note");
  if (rows.length < all.length) note.textContent = note.dataset.words.replace("{count}", rows.length);
  const ties = rows.map((row) => ({ ...row, speaker: row.speaker ?? "?", other: row.other ?? row.target }));
  const names = [...new Set(ties.flatMap((tie) => [tie.speaker, tie.other]))];
  const most = Math.max(...ties.map((tie) => tie.statements));
  const weight = new Map(names.map((name) => [name, 0]));
  for (const tie of ties) weight.set(tie.speaker, weight.get(tie.speaker) + tie.statements);
  const heaviest = Math.max(...weight.values(), 1);
  const acts = JSON.parse(place.dataset.acts);
  const graph = cytoscape({
    container: place,
    elements: [
      ...names.map((name) => ({ data: { id: name, size: 12 + 28 * Math.sqrt(weight.get(name) / heaviest) } })),
      ...ties.map((tie, n) => ({ data: { id: `tie ${n}`, source: tie.speaker, target: tie.other, label: tie.act ? `${acts[tie.act] ?? tie.act} ${tie.statements}` : String(tie.statements), width: 1 + (5 * tie.statements) / most } })),
    ],
    style: [
      { selector: "node", style: { label: "data(id)", width: "data(size)", height: "data(size)", "background-color": colour("--accent"), color: colour("--ink"), "font-size": 12, "font-family": "system-ui, sans-serif", "text-wrap": "wrap", "text-max-width": 120, "text-valign": "bottom", "text-margin-y": 4, "text-outline-color": colour("--paper"), "text-outline-width": 2 } },
      { selector: "edge", style: { width: "data(width)", "line-color": colour("--soft"), "target-arrow-color": colour("--soft"), "target-arrow-shape": "triangle", "curve-style": "bezier", opacity: 0.75, label: "data(label)", color: colour("--soft"), "font-size": 10, "text-outline-color": colour("--paper"), "text-outline-width": 2 } },
    ],
    layout: { name: "preset" },
    maxZoom: 2,
  });
  arrange(graph);
  const scale = Math.max(1, 1 / graph.zoom()); // what was shrunk to fit keeps letters that can be read
  graph.style().selector("node").style({ "font-size": 12 * scale, width: (node) => node.data("size") * Math.min(scale, 1.6), height: (node) => node.data("size") * Math.min(scale, 1.6), "text-max-width": 130 * scale }).selector("edge").style({ "font-size": 10 * scale }).update();
  part(graph.nodes());
  graph.fit(undefined, 20);
  graph.on("tap", "node", (event) => (location.href = `/search?speaker=${encodeURIComponent(event.target.id())}`));
  place.dataset.drawn = String(names.length);
}
if (place) draw();
