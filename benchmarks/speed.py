"""How fast is the analysis, and what does the gate save? Prints a page in Markdown.

    python benchmarks/speed.py TEXTS.jsonl [--write docs/reference/speed.md]

TEXTS.jsonl holds a Dutch article a line, {"id": ..., "text": ...}. Everything runs on one thread. The ways of reading
take turns on the same few articles, so that a busy machine slows all of them alike; time is CPU time. Words are
counted between white space, as editors count them.
"""

import os

os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")  # before numpy loads

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from zegsman.attribution import attribute, needs_syntax
from zegsman.ingest import read as documents_of
from zegsman.language import Pipeline, Stretch, analyse_where, load
from zegsman.lexicon import load as load_lexicon
from zegsman.model import Analysis, Document, Record
from zegsman.pipeline import read_documents
from zegsman.resolution import name_speakers

LANGUAGE = "nl"
TOGETHER = 32  # documents a turn, as many as zegsman.pipeline takes at a time
COLD = 5  # cold starts; the median is shown
EXAMPLE = Path(__file__).parents[1] / "examples" / "konvooi-karsk.html"

COMMAND = str(Path(sys.executable).with_name("zegsman"))

Way = Callable[[list[Document]], object]
"""A way of reading some documents."""


class Cost(NamedTuple):
    """What one run of the command took: seconds on the clock, of CPU time, and the most memory."""

    wall: float
    cpu: float
    megabytes: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page here too")
    asked = parser.parse_args()
    documents = [item for item in documents_of(asked.texts) if isinstance(item, Document) and item.language == LANGUAGE]
    if not documents:
        sys.exit(f"speed: no Dutch text in {asked.texts}")
    words = sum(len(document.text.split()) for document in documents)
    same_as_the_command(documents[:TOGETHER])
    run(str(EXAMPLE))  # not counted: the first run after an installation compiles
    seconds = timed(documents)
    text = page(
        words, len(documents), seconds, whole=run(str(asked.texts)), cold=[run(str(EXAMPLE)) for _ in range(COLD)]
    )
    print(text)
    if asked.write:
        asked.write.write_text(text, "utf-8")


def ways() -> dict[str, Way]:
    """The ways that are compared, by name."""
    loaded = load(LANGUAGE)
    nlp = bare_spacy()
    return {
        "spaCy alone": lambda documents: list(nlp.pipe((p.text for p in stretches(documents)), batch_size=64)),
        "language room, everything parsed": lambda documents: loaded.analyse(stretches(documents)),
        "whole analysis, without the gate": lambda documents: found(documents, ungated(loaded, documents)),
        "whole analysis, with the gate": lambda documents: found(documents, gated(loaded, documents)),
    }


def bare_spacy() -> Any:  # spaCy has no stubs
    """The same pack loaded and run by spaCy itself, its own tokenizer included."""
    import spacy
    from thinc.api import use_ops

    from zegsman.language.loading import SHIPPED, register

    register()
    with use_ops("numpy", use_blis=False):  # as zegsman.language.loading does
        return spacy.load(SHIPPED / LANGUAGE)


def stretches(documents: list[Document]) -> list[Stretch]:
    """The passages of all documents, one after another."""
    return [Stretch(d.text[p.start : p.end], p.start) for d in documents for p in d.passages]


def gated(pipeline: Pipeline, documents: list[Document]) -> list[Analysis]:
    """Analyses in which only sentences that the gate lets through are parsed."""
    return analyse_where(pipeline, stretches(documents), partial(needs_syntax, language=LANGUAGE))


def ungated(pipeline: Pipeline, documents: list[Document]) -> list[Analysis]:
    """Analyses in which every sentence is parsed."""
    return pipeline.analyse(stretches(documents))


def found(documents: list[Document], analyses: list[Analysis]) -> list[Record]:
    """Records with statements and speakers, as zegsman.pipeline makes them."""
    lexicon = load_lexicon(LANGUAGE)
    rest = iter(analyses)
    records = []
    for document in documents:
        own = [next(rest) for _ in document.passages]
        statements = attribute(document, own, lexicon=lexicon)
        statements = name_speakers(document, own, statements, lexicon=lexicon)
        records.append(Record(document=document, statements=statements))
    return records


def same_as_the_command(documents: list[Document]) -> None:
    """Stop where the parts put together here are no longer what the command runs."""
    here = found(documents, gated(load(LANGUAGE), documents))
    there = [reading.record for reading in read_documents(documents)]  # type: ignore[union-attr]  # no failures go in
    if here != there:
        sys.exit("speed: this benchmark no longer does what zegsman.pipeline does; bring it up to date")


def timed(documents: list[Document]) -> dict[str, float]:
    """CPU seconds by way, over all documents; all ways take turns, after one turn that is not counted."""
    chosen = ways()
    seconds = dict.fromkeys(chosen, 0.0)
    for way in chosen.values():
        way(documents[:TOGETHER])
    for turn, some in enumerate(batches(documents)):
        names = list(chosen)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            begin = time.process_time()
            chosen[name](some)
            seconds[name] += time.process_time() - begin
    return seconds


def batches(documents: list[Document]) -> Iterator[list[Document]]:
    """The documents, TOGETHER at a time."""
    for start in range(0, len(documents), TOGETHER):
        yield documents[start : start + TOGETHER]


# A small process starts the command and measures it: a child's peak counts from that of the process that starts it,
# and this one is large.
LAUNCHER = """
import resource, subprocess, sys, time
begin = time.perf_counter()
status = subprocess.run(sys.argv[1:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6)
sys.exit(status)
"""


def run(source: str) -> Cost:
    """`zegsman read SOURCE` in a process of its own, from cold, its answer thrown away in a file.

    Python may keep its compiled files, as it does for a user, whatever is set where this runs.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out.jsonl"
        command = [COMMAND, "read", source, "--format", "jsonl", "--quiet", "-o", out]
        launched = [sys.executable, "-c", LAUNCHER, *command]
        done = subprocess.run(launched, env=kept, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"speed: zegsman read {source} failed")
    return Cost(*map(float, done.stdout.split()))


PAGE = """# Speed

Made by `make speed TEXTS=articles.jsonl`; do not edit. Figures of one machine: compare the rows, do not quote them.

{words:,} words of Dutch news in {documents:,} articles, on one thread. Seconds are CPU time; the rows took turns.
Words are counted between white space.

| what ran | seconds | words a second | times spaCy alone |
|---|---:|---:|---:|
{rows}

The gate makes the whole analysis {saved:.2f} times as fast.

| the command | seconds | CPU seconds | most memory |
|---|---:|---:|---:|
| `zegsman read` of all these articles | {whole.wall:,.1f} | {whole.cpu:,.1f} | {whole.megabytes:,.0f} MB |
| `zegsman read page.html` from cold, median of {times} | {cold.wall:.2f} | {cold.cpu:.2f} | {cold.megabytes:,.0f} MB |

With loading, reading and writing, the command makes {rate:,.0f} words a second of CPU time.
"""


def page(words: int, documents: int, seconds: dict[str, float], *, whole: Cost, cold: list[Cost]) -> str:
    """The page of the docs."""
    bare = seconds["spaCy alone"]
    rows = [f"| {name} | {spent:,.1f} | {words / spent:,.0f} | {bare / spent:.2f} |" for name, spent in seconds.items()]
    return PAGE.format(
        words=words,
        documents=documents,
        rows="\n".join(rows),
        saved=seconds["whole analysis, without the gate"] / seconds["whole analysis, with the gate"],
        whole=whole,
        times=len(cold),
        cold=Cost(*(statistics.median(values) for values in zip(*cold, strict=True))),
        rate=words / whole.cpu,
    )


if __name__ == "__main__":
    main()
