"""How fast is the whole analysis, beside spaCy and beside the rules alone? Prints a page in Markdown.

    python -m benchmarks.speed TEXTS.jsonl [--rival PIPELINE] [--many 10000] [--write docs/reference/speed.md]

TEXTS.jsonl holds a Dutch article a line, {"id": ..., "text": ...}. The rival is a stock spaCy pipeline with tagger,
lemmatizer, parser and names, by name or folder, which reads every sentence; without one the shipped pack stands there.

Everything runs on one thread. The ways of reading take turns on the same few articles, so that a busy machine slows all
of them alike; time is CPU time. Words are counted between white space, as editors count them.
"""

import os

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")  # before numpy loads

import argparse
import resource
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.commands import Cost, run
from zegsman import pipeline
from zegsman.attribution import Engine
from zegsman.ingest import read as documents_of
from zegsman.language.loading import SHIPPED, register
from zegsman.model import Document

LANGUAGE = "nl"
COLD = 5  # cold starts; the median is shown
AGAIN = 4  # times the articles are read by the command
PAIRS = 2  # runs with one and with two processes, in turn; the best of each is shown
EXAMPLE = Path(__file__).parents[1] / "examples" / "konvooi-karsk.html"

Way = Callable[[list[Document]], object]
"""A way of reading some documents."""


def main() -> None:
    """Measure and print."""
    asked = _asked()
    documents = [item for item in documents_of(asked.texts) if isinstance(item, Document) and item.language == LANGUAGE]
    if not documents:
        sys.exit(f"speed: no Dutch text in {asked.texts}")
    seconds = timed(documents, ways(asked.rival))
    growth = list(grown(documents, asked.many))
    run(EXAMPLE)  # not counted: the first run after an installation compiles
    with repeated(asked.texts) as many:
        pairs = [(run(many), run(many, "--processes", "2")) for _ in range(PAIRS)]
    cold = [run(EXAMPLE) for _ in range(COLD)]
    text = page(documents, seconds, growth, pairs, cold)
    print(text)
    if asked.write:
        asked.write.write_text(text, "utf-8")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--rival", help="a stock spaCy pipeline, by name or folder; the shipped pack if left out")
    parser.add_argument(
        "--many", type=int, default=10_000, help="documents for the cost per word as they grow in number"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page here too")
    return parser.parse_args()


def ways(rival: str | None) -> dict[str, Way]:
    """The ways that are compared, by name; the first is what the others are set beside."""
    stock, pack = spacy_alone(rival or str(SHIPPED / LANGUAGE)), spacy_alone(str(SHIPPED / LANGUAGE))
    return {
        "spaCy alone: a stock pipeline, every sentence": lambda some: list(stock.pipe(texts(some), batch_size=64)),
        "spaCy alone: the shipped pack, every sentence": lambda some: list(pack.pipe(texts(some), batch_size=64)),
        "whole analysis, without the gate": ungated,
        "whole analysis, rules alone": rules_alone,
        "whole analysis": whole,
    }


def whole(documents: list[Document]) -> list[object]:
    """Records as the command makes them: statements, speakers, actors, times, places."""
    return list(pipeline.read_documents(documents))


def rules_alone(documents: list[Document]) -> list[object]:
    """The same without the tagger, wherever it would read."""
    return list(pipeline.read_documents(documents, means=pipeline.Means(engine=Engine.RULES)))


def ungated(documents: list[Document]) -> list[object]:
    """The same with every sentence parsed."""
    with patch.object(pipeline, "needs_syntax", lambda text, language: True):
        return list(pipeline.read_documents(documents))


def spacy_alone(path: str) -> Any:  # spaCy has no stubs
    """A pipeline loaded and run by spaCy itself, its own tokenizer included."""
    import spacy
    from thinc.api import use_ops

    register()
    with use_ops("numpy", use_blis=False), warnings.catch_warnings():  # as zegsman.language.loading does
        warnings.simplefilter("ignore")
        return spacy.load(path)


def texts(documents: list[Document]) -> Iterator[str]:
    """The passages of the documents, one after another."""
    return (d.text[p.start : p.end] for d in documents for p in d.passages)


@contextmanager
def repeated(source: Path) -> Iterator[Path]:
    """A file in which the articles stand AGAIN times, so that start-up weighs little."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "articles.jsonl"
        copy.write_text(AGAIN * (source.read_text("utf-8").rstrip("\n") + "\n"), "utf-8")
        yield copy


def words_in(documents: list[Document]) -> int:
    """Words between white space."""
    return sum(len(document.text.split()) for document in documents)


def timed(documents: list[Document], chosen: dict[str, Way]) -> dict[str, float]:
    """CPU seconds by way, over all documents; all ways take turns, after one turn that is not counted."""
    seconds = dict.fromkeys(chosen, 0.0)
    for way in chosen.values():
        way(documents[: pipeline.TOGETHER])
    for turn, some in enumerate(batches(documents)):
        names = list(chosen)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            begin = time.process_time()
            chosen[name](some)
            seconds[name] += time.process_time() - begin
    return seconds


def batches(documents: list[Document]) -> Iterator[list[Document]]:
    """The documents, as many at a time as the pipeline takes."""
    return (documents[at : at + pipeline.TOGETHER] for at in range(0, len(documents), pipeline.TOGETHER))


def grown(documents: list[Document], many: int) -> Iterator[tuple[int, float, float]]:
    """Number of documents read in one go, microseconds a word of the last part of them, most memory in megabytes.

    The articles come again where there are not enough of them.
    """
    rest = cycle(documents)
    done = 0
    goal = 10
    while goal <= many:
        part = list(islice(rest, goal - done))
        begin = time.process_time()
        for _ in pipeline.read_documents(part):
            pass
        spent = time.process_time() - begin
        done = goal
        goal *= 10
        yield done, 1e6 * spent / words_in(part), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6


PAGE = """# Speed

Made by `make speed TEXTS=articles.jsonl`; do not edit. Figures of one machine: compare the rows, do not quote them.

{words:,} words of Dutch news in {documents:,} articles, on one thread. Seconds are CPU time; the rows took turns.
Words are counted between white space.

| what ran | seconds | words a second | times the first row |
|---|---:|---:|---:|
{rows}

One run over more and more articles; each row is what was added to the one before.

| articles | microseconds a word | most memory so far |
|---:|---:|---:|
{growth}

| the command | seconds | CPU seconds | most memory of a process |
|---|---:|---:|---:|
| `zegsman read` of all these articles, {again} times | {one.wall:,.1f} | {one.cpu:,.1f} | {one.megabytes:,.0f} MB |
| the same with `--processes 2` | {two.wall:,.1f} | {two.cpu:,.1f} | {two.megabytes:,.0f} MB |
| `zegsman read page.html` from cold, median of {times} | {cold.wall:.2f} | {cold.cpu:.2f} | {cold.megabytes:,.0f} MB |

Start-up is in it. With two processes the command is {faster:.2f} times as fast (the best of {pairs} pairs of runs).
"""


def page(
    documents: list[Document],
    seconds: dict[str, float],
    growth: list[tuple[int, float, float]],
    pairs: list[tuple[Cost, Cost]],
    cold: list[Cost],
) -> str:
    """The page of the docs."""
    words = words_in(documents)
    first = next(iter(seconds.values()))
    rows = [
        f"| {name} | {spent:,.1f} | {words / spent:,.0f} | {first / spent:.2f} |" for name, spent in seconds.items()
    ]
    one, two = max(pairs, key=lambda pair: pair[0].wall / pair[1].wall)
    return PAGE.format(
        words=words,
        documents=len(documents),
        rows="\n".join(rows),
        growth="\n".join(f"| {n:,} | {cost:.1f} | {memory:,.0f} MB |" for n, cost, memory in growth),
        one=one,
        two=two,
        faster=one.wall / two.wall,
        pairs=len(pairs),
        cold=Cost(*(statistics.median(values) for values in zip(*cold, strict=True))),
        times=len(cold),
        again=AGAIN,
    )


if __name__ == "__main__":
    main()
