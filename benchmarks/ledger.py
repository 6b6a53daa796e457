"""How fast is the ledger? Generates documents of invented words, loads, searches and exports them, and prints the
figures beside those of a plain sqlite3 script that stores the same rows with one transaction and no records.

    python benchmarks/ledger.py [STATEMENTS]        (default 500,000; takes a few minutes and 1.5 GB of disk)
"""

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from zegsman.ledger import Ledger, Query
from zegsman.ledger.answers import Remembered
from zegsman.model import (
    Document,
    Outlet,
    Passage,
    Record,
    Span,
    Speaker,
    Statement,
    StatementType,
    Zone,
    document_id,
    statement_id,
    words,
)
from zegsman.views.queries import hits

A_DOCUMENT = 20  # statements; a Dutch news page of 500 words has about as many
A_STATEMENT = 15  # words
VOCABULARY = 60_000


def main(total: int) -> None:
    made = [(record, _lemmas(record)) for record in made_records(total // A_DOCUMENT)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ledger"
        print(f"{total:,} statements in {len(made):,} documents")
        _plain(Path(folder) / "plain.sqlite", made)
        with Ledger.open(path) as ledger:
            with Timed("ledger: load, a transaction a document"):
                for record, lemmas in made:
                    ledger.add(record, lemmas)
            with Timed("ledger: the same again (nothing is written)"):
                for record, lemmas in made:
                    ledger.add(record, lemmas)
            print(f"  size {path.stat().st_size / 1e6:,.0f} MB")
            _ask(ledger)
            with Timed("all records out"):
                print(f"  {sum(1 for _ in ledger.records()):,} documents")


def _ask(ledger: Ledger) -> None:
    common, middle, rare = _word(1), _word(300), _word(20_000)
    for name, query in {
        "a rare word": Query(words=rare),
        "a middling word": Query(words=middle),
        "the commonest word": Query(words=common),
        "two words, one common": Query(words=f"{middle} {common}"),
        "a phrase": Query(words=f'"{common} {middle}"'),
        "the beginning of a word": Query(words=f"{middle[:3]}*"),
        "a word and a speaker": Query(words=middle, speaker="spreker7"),
        "a speaker": Query(speaker="spreker7"),
        "an outlet and a month": Query(outlet="Krant 3", since=date(2026, 3, 1), until=date(2026, 3, 31)),
        "a type and a zone": Query(type=StatementType.DIRECT, zone=Zone.BODY),
        "nothing (the newest)": Query(),
        "page 50 of a middling word": Query(words=middle, offset=1000),
    }.items():
        times = []
        for _ in range(7):
            begin = time.perf_counter()
            found = ledger.search(query)
            times.append(time.perf_counter() - begin)
        print(
            f"  search {name:32} {sorted(times)[3] * 1000:9.1f} ms   {ledger.count(query):8,} found, {len(found)} shown"
        )
    _ask_pages(ledger)
    for name, ask in {"sources": ledger.sources, "stats": ledger.stats}.items():
        with Timed(name):
            ask()


def _ask_pages(ledger: Ledger) -> None:
    """What the search page of the reading room asks: a page of answers with their chains, the total and the facets."""
    common, middle, rare = _word(1), _word(300), _word(20_000)
    march = {"since": date(2026, 3, 1), "until": date(2026, 3, 31)}
    for name, query in {
        "the commonest word": Query(words=common),
        "a middling word": Query(words=middle),
        "a rare word": Query(words=rare),
        "two words, one common": Query(words=f"{middle} {common}"),
        "the beginning of a word": Query(words=f"{middle[:3]}*"),
        "no word": Query(),
        "no word, a type": Query(type=StatementType.DIRECT),
        "no word, a type and a zone": Query(type=StatementType.DIRECT, zone=Zone.BODY),
        "no word, an outlet": Query(outlet="Krant 3"),
        "no word, a language and a type": Query(language="nl", type=StatementType.DIRECT),
        "no word, a month": Query(**march),
        "no word, a speaker": Query(speaker="Anna Spreker7"),
        "the commonest word, a type": Query(words=common, type=StatementType.DIRECT),
        "the commonest word, an outlet": Query(words=common, outlet="Krant 3"),
        "a middling word, an outlet": Query(words=middle, outlet="Krant 3"),
        "the commonest word, a month": Query(words=common, **march),
    }.items():
        times, work = [], time.process_time()
        for _ in range(7):
            ledger._remembered = Remembered()  # as if it were asked for the first time
            begin = time.perf_counter()
            answers = ledger.answers(query)
            shown = len(list(hits(ledger, answers.found)))
            times.append(time.perf_counter() - begin)
        work = (time.process_time() - work) / 7
        total = f"{'more than ' if answers.more else ''}{answers.total:,}"
        print(
            f"  page {name:34} {sorted(times)[3] * 1000:9.1f} ms {work * 1000:7.1f} ms of processor   "
            f"{total} found, {shown} shown"
        )


def _plain(path: Path, made: list[tuple[Record, dict[str, str]]]) -> None:
    """The least any store on SQLite must do: text, words and lemmas in, one transaction, one index."""
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE documents (id TEXT PRIMARY KEY, text TEXT)")
    raw.execute("CREATE TABLE statements (n INTEGER PRIMARY KEY, id TEXT, document TEXT, type TEXT, speaker TEXT)")
    raw.execute("CREATE VIRTUAL TABLE w USING fts5(words, lemmas, tokenize = 'unicode61 remove_diacritics 2')")
    with Timed("plain sqlite3: load, one transaction"), raw:
        for record, lemmas in made:
            raw.execute("INSERT INTO documents VALUES (?, ?)", (record.document.id, record.document.text))
            for s in record.statements:
                row = (s.id, s.document, s.type.value, s.voice.name)
                n = raw.execute("INSERT INTO statements VALUES (NULL, ?, ?, ?, ?)", row).lastrowid
                raw.execute(
                    "INSERT INTO w (rowid, words, lemmas) VALUES (?, ?, ?)",
                    (n, words(record.document.text, s.content), lemmas[s.id]),
                )
    for name, word in {"a rare word": _word(20_000), "a middling word": _word(300)}.items():
        begin = time.perf_counter()
        found = raw.execute("SELECT rowid FROM w WHERE w MATCH ? ORDER BY rank LIMIT 20", (word,)).fetchall()
        print(f"  plain  {name:32} {(time.perf_counter() - begin) * 1000:9.1f} ms   {len(found)} shown")
    raw.close()


def made_records(number: int) -> Iterator[Record]:
    rng = random.Random(7)
    ranks = range(1, VOCABULARY + 1)
    weights = [1 / (rank + 2) for rank in ranks]  # Zipf
    for i in range(number):
        drawn = [_word(r) for r in rng.choices(ranks, weights, k=A_DOCUMENT * A_STATEMENT)]
        sentences = [" ".join(drawn[k : k + A_STATEMENT]) for k in range(0, len(drawn), A_STATEMENT)]
        yield _record(rng, i, sentences)


def _record(rng: random.Random, i: int, sentences: list[str]) -> Record:
    text = ". ".join([f"Bericht {i}", *sentences])
    id_ = document_id(text)
    outlet = f"Krant {rng.randrange(40)}"
    found, start = [], text.index(". ") + 2
    for sentence in sentences:
        kind = rng.choice(list(StatementType))
        content = (Span(start, start + len(sentence)),)
        own = kind is StatementType.OWN_VOICE
        voice = Outlet(outlet) if own else Speaker(f"Anna Spreker{int(rng.paretovariate(0.6)) % 20_000}")
        cue = (Span(start, start + 3),)
        found.append(
            Statement(
                id=statement_id(id_, kind, content, cue, cue),
                document=id_,
                type=kind,
                content=content,
                cue=cue,
                source=cue,
                voice=voice,
                origin="generated",
            )
        )
        start += len(sentence) + 2
    document = Document(
        id=id_,
        text=text,
        source=f"https://krant.example/{i}",
        title=f"Bericht {i} over {_word(rng.randrange(1, VOCABULARY))}",
        outlet=outlet,
        published=(date(2026, 1, 1) + timedelta(days=rng.randrange(300))).isoformat(),
        language="nl",
        passages=(Passage(zone=Zone.BODY, start=0, end=len(text)),),
    )
    return Record(document=document, statements=tuple(found))


def _word(rank: int) -> str:
    """The invented word of that rank: syllables, as many as it takes."""
    word = ""
    while rank:
        rank, rest = divmod(rank, 70)
        word += "bdfgklmnprstvz"[rest % 14] + "aeiou"[rest // 14] + ("n" if rank % 3 else "")
    return word


def _lemmas(record: Record) -> dict[str, str]:
    return {s.id: words(record.document.text, s.content).replace("n ", " ") for s in record.statements}


class Timed:
    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        self._begin = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        print(f"{self._name:48} {time.perf_counter() - self._begin:7.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500_000)
