"""How fast are actors of a new document led to actors across documents? Fills a ledger with generated documents of
invented people, adds some more, and times these, in processor time (a busy machine changes nothing).

    python benchmarks/actors.py [DOCUMENTS]        (default 100,000; takes some minutes and 1 GB of disk)

The ledger is filled by a script, as reading 100,000 documents takes long; it holds what reading them would have put in
the tables of actors. What is timed goes the way of every document.
"""

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from zegsman.identity import Facts, fold
from zegsman.ledger import Ledger
from zegsman.ledger.registry import linking, told
from zegsman.ledger.registry.candidates import keys_of
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
PEOPLE = 40_000  # some are named in a tenth of the documents, most once or never
SPELLINGS = 0.05  # of the names of new documents stand in another spelling
ROLES = ("minister", "wethouder", "burgemeester", "generaal", "voetballer", "hoogleraar", "directeur", "woordvoerder")
TIMED = 300  # documents at the end whose time is measured


def main(total: int) -> None:
    rng = random.Random(11)
    people = [(_name(rng), rng.choice(ROLES)) for _ in range(PEOPLE)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ledger"
        Ledger.open(path).close()
        links = _fill(path, rng, people, total)
        size = sum(each.stat().st_size for each in Path(folder).iterdir())
        print(f"{total:,} documents, {links:,} actors in them, {size / 1e6:,.0f} MB")
        with Ledger.open(path) as ledger:
            _time(ledger, rng, people, total)


def _time(ledger: Ledger, rng: random.Random, people: list[tuple[str, str]], total: int) -> None:
    linked: list[float] = []
    added: list[float] = []
    link, linking.link = linking.link, _timed(linking.link, linked)
    try:
        for record in _records(rng, people, total, TIMED):
            _timed(ledger.add, added)(record)
    finally:
        linking.link = link
    _tell("linking the actors of a new document", linked)
    _tell("adding a new document in all", added)
    asked: dict[str, Callable[[], object]] = {
        "actors list": ledger.actors,
        "actors list NAME": lambda: ledger.actors(people[7][0]),
        "actors show": lambda: ledger.portrait(ledger.actors(limit=1)[0].id),
        "actors review": ledger.proposals,
    }
    for name, ask in asked.items():
        spent: list[float] = []
        _timed(ask, spent)()
        print(f"{name}: {spent[0] * 1000:,.0f} ms")


def _timed(function: Callable[..., object], spent: list[float]) -> Callable[..., object]:
    def timed(*arguments: object) -> object:
        begin = time.process_time()
        result = function(*arguments)
        spent.append(time.process_time() - begin)
        return result

    return timed


def _tell(what: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    median, most = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    print(f"{what}: median {median * 1000:.1f} ms, 95 of 100 within {most * 1000:.1f} ms")


def _fill(path: Path, rng: random.Random, people: list[tuple[str, str]], total: int) -> int:
    """Put documents with their actors and links into the tables. Returns how many links."""
    raw = sqlite3.connect(path)
    ids = [content_hash("ledger actor", "person", fold(name), number) for number, (name, _) in enumerate(people)]
    known = [Facts(names=(name,), kind="person", roles=(role,)) for name, role in people]
    count = [0] * len(people)
    links = 0
    with raw:
        for who, (name, _) in enumerate(people):
            raw.execute("INSERT INTO ledger_actors VALUES (?, ?, 'person', ?, NULL)", (ids[who], name, ids[who]))
            raw.executemany("INSERT INTO actor_keys VALUES (?, ?)", [(key, ids[who]) for key in keys_of(known[who])])
        for n in range(total):
            document = f"{n:016x}"
            values = (n + 1, document, f"https://krant.example/{n}", f"Krant {n % 40}", _day(rng))
            raw.execute(
                "INSERT INTO sightings (n, document, source, outlet, published, authors, passages, doubts) "
                "VALUES (?, ?, ?, ?, ?, '[]', '[]', '[]')",
                values,
            )
            raw.execute("INSERT INTO documents VALUES (?, ?, ?, 'generated', '')", (document, f"Bericht {n}", n + 1))
            for position, who in enumerate(_chosen(rng)):
                count[who] += 1
                links += 1
                local = f"{n:010x}{position:06x}"
                raw.execute(
                    "INSERT INTO document_actors (document, position, id, name, kind, aliases, roles) "
                    "VALUES (?, ?, ?, ?, 'person', '[]', '[]')",
                    (document, position, local, people[who][0]),
                )
                raw.execute("INSERT INTO actor_links VALUES (?, ?, ?, 1, '[]')", (document, local, ids[who]))
        for who, number in enumerate(count):
            rows = [(ids[who], *row, number, "2020-01-01", "2025-06-01") for row in told.rows(known[who])]
            raw.executemany("INSERT INTO actor_facts VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    raw.close()
    return links


def _records(rng: random.Random, people: list[tuple[str, str]], first: int, number: int) -> Iterator[Record]:
    for n in range(first, first + number):
        text = f"Nieuw bericht {n}"
        id_ = document_id(text)
        actors = []
        for who in _chosen(rng):
            name, role = people[who]
            spelled = name.replace("sj", "sh").replace("oe", "u") if rng.random() < SPELLINGS else name
            told_role = (role,) if rng.random() < 0.7 else ()
            actors.append(Actor(id=content_hash(id_, who), name=spelled, kind=ActorKind.PERSON, roles=told_role))
        content = (Span(0, 5),)
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
            id=id_, text=text, source=f"new/{n}", outlet=f"Krant {n % 40}", published=_day(rng), language="nl"
        )
        yield Record(document=document, statements=(statement,), actors=tuple(actors))


def _chosen(rng: random.Random) -> list[int]:
    return sorted({int(rng.paretovariate(0.5)) % PEOPLE for _ in range(A_DOCUMENT)})


def _day(rng: random.Random) -> str:
    return (date(2020, 1, 1) + timedelta(days=rng.randrange(2000))).isoformat()


def _name(rng: random.Random) -> str:
    given = "".join(rng.choice(("a", "e", "i", "o")) + rng.choice("nlrsmdt") for _ in range(2)).capitalize() + "a"
    family = rng.choice(("Sj", "B", "V", "Zj", "K", "M", "P", "H", "Tsj", "Gr", "St")) + "".join(
        rng.choice(("oe", "a", "e", "i", "o")) + rng.choice("nlrskmdtvbg") for _ in range(rng.choice((1, 2, 2, 3)))
    )
    return f"{given} {family}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
