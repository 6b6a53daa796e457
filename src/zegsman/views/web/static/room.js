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
  next.focus();
  next.scrollIntoView({ block: "center" });
  next.click();
}

document.addEventListener("click", (event) => {
  const number = event.target.closest("a.number");
  if (number) choose(number.dataset.statement);
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const words = copy.parentElement.querySelector("textarea");
    words.select();
    navigator.clipboard?.writeText(words.value).then(() => (copy.textContent = copy.dataset.copy));
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "j") walk(1);
  if (event.key === "k") walk(-1);
  if (event.key === "/") { event.preventDefault(); document.getElementById("find").focus(); }
});

document.addEventListener("change", (event) => event.target.closest("form[data-at-once]")?.requestSubmit());
document.addEventListener("htmx:after:swap", () => choose(document.querySelector("#card .card")?.dataset.statement));
choose(document.querySelector("#card .card")?.dataset.statement);
