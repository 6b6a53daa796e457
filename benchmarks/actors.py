"""How fast are actors of a new document led to actors across documents? Generates documents of invented people, fills a
ledger, and times what is added last, in processor time (a busy machine changes nothing).

    python benchmarks/actors.py [DOCUMENTS]        (default 100,000; takes some minutes and 1 GB of disk)

While it fills, actors are found by the letters of their names alone, which is quick and right for generated documents;
what is timed finds them as always.
"""

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from zegsman.identity import Facts, Likeness, fold
from zegsman.ledger import Ledger
from zegsman.ledger.registry import linking
from zegsman.ledger.registry.candidates import Candidate
from zegsman.model import (
    Actor,
    ActorKind,
    Document,
    Record,
    Span,
    Speaker,
    Statement,
    StatementType,
    content_hash,
    document_id,
    statement_id,
)

A_DOCUMENT = 8  # named actors; a Dutch news page of 500 words has about as many
PEOPLE = 60_000  # some are named in a tenth of the documents, most once or never
SPELLINGS = 0.05  # of the names stand in another spelling
ROLES = ("minister", "wethouder", "burgemeester", "generaal", "voetballer", "hoogleraar", "directeur", "woordvoerder")
TIMED = 300  # documents at the end whose time is measured


def main(total: int) -> None:
    rng = random.Random(11)
    people = [(_name(rng), rng.choice(ROLES)) for _ in range(PEOPLE)]
    times = Times()
    honest = linking.candidates
    linking_link, linking.link = linking.link, times.around(linking.link)  # what linking takes of the whole
    linking.candidates = _by_letters
    try:
        with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "a.ledger") as ledger:
            begin = time.process_time()
            for number, record in enumerate(_records(rng, people, total + TIMED), 1):
                if number == total + 1:
                    times.spent.clear()
                    linking.candidates = honest
                added = time.process_time()
                ledger.add(record)
                times.added.append(time.process_time() - added)
                if number % 10_000 == 0:
                    print(f"{number:,} documents, {time.process_time() - begin:,.0f} s", flush=True)
            _tell("linking the actors of a new document", times.spent)
            _tell("adding a new document in all", times.added[-TIMED:])
            size = sum(path.stat().st_size for path in Path(folder).iterdir())
            print(f"{len(ledger.actors(limit=10**7)):,} actors, {size / 1e6:,.0f} MB")
            for name, ask in {
                "actors list": ledger.actors,
                "actors review": ledger.proposals,
                "sources": ledger.sources,
            }.items():
                begin = time.process_time()
                ask()
                print(f"{name}: {(time.process_time() - begin) * 1000:,.0f} ms")
    finally:
        linking.link, linking.candidates = linking_link, honest


def _by_letters(connection: sqlite3.Connection, facts: Facts) -> list[Candidate]:
    rows = connection.execute(
        "SELECT ledger FROM actor_facts WHERE kind = 'name' AND fold = ? LIMIT 1", (fold(facts.names[0]),)
    )
    return [Candidate(ledger, Likeness(1.0)) for (ledger,) in rows]


class Times:
    """Seconds spent in a function, call by call."""

    def __init__(self) -> None:
        self.spent: list[float] = []
        self.added: list[float] = []

    def around(self, function):  # type: ignore[no-untyped-def]
        def timed(*arguments: object) -> object:
            begin = time.process_time()
            try:
                return function(*arguments)
            finally:
                self.spent.append(time.process_time() - begin)

        return timed


def _tell(what: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    median, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{what}: median {median * 1000:.1f} ms, 95 of 100 within {most * 1000:.1f} ms")


def _records(rng: random.Random, people: list[tuple[str, str]], number: int) -> Iterator[Record]:
    for n in range(number):
        chosen = {int(rng.paretovariate(0.5)) % PEOPLE for _ in range(A_DOCUMENT)}
        text = f"Bericht {n}: iets"
        id_ = document_id(text)
        actors = []
        for who in sorted(chosen):
            name, role = people[who]
            spelled = name.replace("sj", "sh").replace("oe", "u") if rng.random() < SPELLINGS else name
            told = (role,) if rng.random() < 0.7 else ()
            actor = Actor(id=content_hash(id_, who), name=spelled, kind=ActorKind.PERSON, roles=told)
            actors.append(actor)
        content = (Span(0, 7),)
        statement = Statement(
            id=statement_id(id_, StatementType.INDIRECT, content, (), ()),
            document=id_,
            type=StatementType.INDIRECT,
            content=content,
            voice=Speaker(actors[0].name),
            actor=actors[0].id,
            origin="generated",
        )
        document = Document(
            id=id_,
            text=text,
            source=f"https://krant.example/{n}",
            outlet=f"Krant {rng.randrange(40)}",
            published=(date(2020, 1, 1) + timedelta(days=rng.randrange(2000))).isoformat(),
            language="nl",
        )
        yield Record(document=document, statements=(statement,), actors=tuple(actors))


def _name(rng: random.Random) -> str:
    given = "".join(rng.choice(("a", "e", "i", "o")) + rng.choice("nlrsmdt") for _ in range(2)).capitalize() + "a"
    family = rng.choice(("Sj", "B", "V", "Zj", "K", "M", "P", "H", "Tsj", "Gr", "St")) + "".join(
        rng.choice(("oe", "a", "e", "i", "o")) + rng.choice("nlrskmdtvbg") for _ in range(rng.choice((1, 2, 2, 3)))
    )
    return f"{given} {family}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
