// What scripts add to the pages: a card marks its words in the text, J and K walk the statements, forms send themselves.
"use strict";
document.documentElement.classList.add("scripted");

const numbers = () => [...document.querySelectorAll(".article a.number[id]")];

function choose(statement) {
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
  if (!statement) return;
  for (const part of document.querySelectorAll(".article [data-statement]"))
    if (part.dataset.statement === statement) part.classList.add("chosen");
}

function walk(step) {
  const all = numbers();
  if (!all.length) return;
  const now = all.findIndex((number) => number.classList.contains("chosen"));
  const next = all[Math.min(all.length - 1, Math.max(0, now + step))];
  next.scrollIntoView({ block: "center" });
  next.click();
  next.focus();
}

const reviewing = () => document.querySelector(".article.reviewing") !== null;
const shown = () => document.querySelector("#card .card")?.dataset.statement;
let pinned = false; // a card that was chosen stays when the mouse moves on
let soon;

function show(statement) {
  const number = document.getElementById(`s-${statement}`);
  if (!number || shown() === statement) return;
  choose(statement);
  htmx.ajax("GET", number.getAttribute("hx-get"), "#card");
}

const markOf = (event) => event.target.closest?.(".article:not(.reviewing) .mark")?.dataset.statement;

document.addEventListener("pointerover", (event) => {
  clearTimeout(soon);
  const statement = markOf(event);
  const beside = matchMedia("(min-width: 62.01rem)").matches; // below the text a card would cover what is read
  if (statement && !pinned && beside && event.pointerType === "mouse") soon = setTimeout(() => show(statement), 350);
});

document.addEventListener("focusin", (event) => {
  const number = event.target.closest("a.number[id]");
  if (number && !reviewing() && number.matches(":focus-visible")) show(number.dataset.statement);
});

document.addEventListener("click", (event) => {
  clearTimeout(soon);
  const number = event.target.closest("a.number");
  if (number) choose(number.dataset.statement);
  const statement = event.target.closest("a") ? null : markOf(event);
  if (statement && document.getSelection().isCollapsed) show(statement);
  if (number || statement) pinned = true;
  if (event.target.closest("[data-close]")) close();
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const words = copy.parentElement.querySelector("textarea");
    words.select();
    navigator.clipboard?.writeText(words.value).then(() => (copy.textContent = copy.dataset.copy));
  }
});

function close() {
  const card = document.getElementById("card");
  const empty = document.createElement("p");
  empty.className = "empty";
  empty.textContent = card.dataset.empty;
  card.replaceChildren(empty);
  choose(null);
  pinned = false;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "Escape" && shown()) close();
  if (event.key === "j") walk(1);
  if (event.key === "k") walk(-1);
  if (event.key === "/") { event.preventDefault(); document.getElementById("find").focus(); }
});

document.addEventListener("change", (event) => event.target.closest("form[data-at-once]")?.requestSubmit());
document.addEventListener("htmx:after:swap", () => choose(document.querySelector("#card .card")?.dataset.statement));
choose(document.querySelector("#card .card")?.dataset.statement);

// Review: keys press the buttons of the card; selected words become code-point offsets into the document's text.
function offset(node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const piece = element.closest("[data-at]");
  if (!piece) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, at);
  const words = before.cloneContents();
  for (const line of words.querySelectorAll("br")) line.replaceWith("\n");
  return Number(piece.dataset.at) + [...words.textContent].length;
}

function selectedSpan() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { span: `${start}-${end}`, words: selection.toString() };
}

let lastSpan = null; // a click on a button clears the selection in some browsers
document.addEventListener("selectionchange", () => (lastSpan = selectedSpan() ?? lastSpan));

function take(role, more) {
  const field = document.querySelector(`#card [data-role="${role}"]`);
  const chosen = selectedSpan() ?? lastSpan;
  if (!field || !chosen) return;
  const input = field.querySelector("input");
  const shown = field.querySelector("output");
  input.value = more && input.value ? `${input.value},${chosen.span}` : chosen.span;
  shown.textContent = more && shown.textContent ? `${shown.textContent} … ${chosen.words}` : chosen.words;
  field.closest("details")?.setAttribute("open", "");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-take]");
  if (button) take(button.dataset.take, event.shiftKey);
});

document.addEventListener("keydown", (event) => {
  if (!document.querySelector(".article.reviewing")) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const key = event.key.toLowerCase();
  if (key === "m") {
    const chosen = selectedSpan();
    const page = document.querySelector(".article").dataset.document;
    if (chosen) htmx.ajax("GET", `/document/${page}/new?content=${chosen.span}`, "#card");
    return;
  }
  const control = document.querySelector(`#card [data-key="${CSS.escape(key)}"]`);
  if (!control) return;
  event.preventDefault();
  if (control.dataset.take) take(control.dataset.take, event.shiftKey);
  else control.click();
});
