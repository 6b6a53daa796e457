"""The ledger: the one class through which the rest of Zegsman stores and asks."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from zegsman.errors import Damaged
from zegsman.ledger import (
    aimed,
    answers,
    counts,
    facets,
    file,
    judgements,
    listing,
    migration,
    overview,
    reading,
    search,
    writing,
)
from zegsman.ledger.failures import explained
from zegsman.ledger.judgements import Progress
from zegsman.ledger.query import Query
from zegsman.ledger.registry import asking, items, judging, proposing
from zegsman.ledger.search import Found
from zegsman.ledger.state import renew
from zegsman.ledger.tables import SCHEMA_VERSION
from zegsman.model import Act, Document, Judgement, Record

_NOTHING: Mapping[str, str] = {}


class Ledger:
    """A file of documents, statements and relations (SQLite). Safe to share between threads and processes: any number
    read, and writers wait for each other. Use it as a context manager, or call `close`.

    Every method raises LedgerError, or one of its kin, where the file cannot be read or written.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        """Use `Ledger.open` or `Ledger.existing`."""
        self.path = path
        self._engine = engine
        self._remembered = answers.Remembered()

    @classmethod
    def open(cls, path: str | Path, *, wait: float = 30.0) -> Self:
        """The ledger at `path`, made if there is none. A writer waits up to `wait` seconds for another.

        Raises NotALedger for a file that is something else; it is not touched.
        """
        path = Path(path)
        if not path.exists():
            file.make(path)
        return cls.existing(path, wait=wait)

    @classmethod
    def existing(cls, path: str | Path, *, wait: float = 30.0) -> Self:
        """The ledger at `path`, brought up to date if an earlier Zegsman made it; LedgerError if none is there."""
        path = Path(path)
        version = file.check(path)
        engine = file.connect(path, seconds=wait)
        if version < SCHEMA_VERSION:
            with explained(path):
                migration.upgrade(engine)
        return cls(path, engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def add(
        self, record: Record, lemmas: Mapping[str, str] = _NOTHING, *, engine: str = f"zegsman {version('zegsman')}"
    ) -> writing.Change:
        """Store a record in one transaction: all of it or nothing.

        `lemmas` maps a statement's id to the lemmas of its content, separated by spaces; they are searched beside the
        words. `engine` names what read the document: a record from another engine than before replaces the statements
        that engine had found, never those a person made. The same record twice changes nothing.

        Raises Damaged for a record with half a character (a lone surrogate) in it, which no file can hold.
        """
        try:
            with self._at_work("BEGIN IMMEDIATE") as connection:
                return writing.add(connection, record, lemmas, engine)
        except UnicodeEncodeError as error:
            raise Damaged(
                "half a character (a lone surrogate) in the text, a title, a name or the source; nothing was stored; "
                "read it again with its encoding set right"
            ) from error

    def record(self, key: str) -> Record:
        """The document that `key` names, with its statements: by id, the beginning of an id, source, file
        name or the user's id.

        Raises NotInLedger where none or several answer to it.
        """
        with self._at_work("BEGIN") as connection:
            return reading.record_of(connection, key)

    def document_of(self, statement: str) -> str:
        """The id of the document that holds the statement of that id. Raises NotInLedger where none does."""
        with self._at_work("BEGIN") as connection:
            return reading.document_of(connection, statement)

    def records(self) -> Iterator[Record]:
        """All records in the order of their ids, as they are when the iteration begins."""
        with self._at_work("BEGIN") as connection:
            yield from reading.records(connection)

    def sightings(self, document: str) -> tuple[Document, ...]:
        """The document of that id as it was seen at each place, in the order of reading."""
        with self._at_work("BEGIN") as connection:
            return reading.sightings_of(connection, document)

    def search(self, query: Query) -> tuple[Found, ...]:
        """Statements that answer the query: the best first if it has words, else the newest first."""
        with self._at_work("BEGIN") as connection:
            return search.search(connection, query)

    def count(self, query: Query) -> int:
        """How many statements answer the query, whatever its limit."""
        with self._at_work("BEGIN") as connection:
            return search.count(connection, query)

    def answers(self, query: Query) -> answers.Answers:
        """What `search`, `count` and `facets` give, in a third of the time."""
        with self._at_work("BEGIN") as connection:
            return answers.answers(connection, query, self._remembered)

    def listing(self, query: Query = Query()) -> tuple[listing.Listed, ...]:  # noqa: B008 (a frozen record)
        """A page of the documents, those published last first, with how many statements each holds. A query for
        words, a speaker or the like gives the documents that hold such a statement."""
        with self._at_work("BEGIN") as connection:
            return listing.listing(connection, query)

    def judge(self, judgement: Judgement) -> None:
        """Add a judgement; nothing takes it away again. The same one twice is one.

        Raises NotInLedger where its document is not there.
        """
        with self._at_work("BEGIN IMMEDIATE") as connection:
            judgements.judge(connection, judgement)

    def judgements(self, document: str | None = None) -> tuple[Judgement, ...]:
        """The judgements of a document, or of all, in the order they were made, the withdrawn ones included."""
        with self._at_work("BEGIN") as connection:
            return tuple(judgements.judged(connection, document))

    def queue(self, reviewer: str, limit: int = 20, *, doubt: str | None = None) -> tuple[Found, ...]:
        """Statements that the reviewer has not judged, the most doubtful first."""
        with self._at_work("BEGIN") as connection:
            return judgements.queue(connection, reviewer, limit, doubt)

    def progress(self, reviewer: str) -> Progress:
        """How many of the statements the reviewer has judged."""
        with self._at_work("BEGIN") as connection:
            return judgements.progress(connection, reviewer)

    def actor(self, key: str) -> str:
        """The id of the ledger actor that `key` names: by id, the beginning of an id, or a name it goes by; where it
        was merged, of the one that stands for it.

        Raises NotInLedger where none or several answer to it.
        """
        with self._at_work("BEGIN") as connection:
            return asking.actor_id(connection, key)

    def actors(self, name: str = "", *, limit: int = 50, offset: int = 0) -> tuple[asking.LedgerActor, ...]:
        """Actors across documents, those named in most of them first; `name` asks for these letters in a name."""
        with self._at_work("BEGIN") as connection:
            return asking.actors(connection, name, limit, offset)

    def portrait(self, actor: str, *, limit: int = 50) -> asking.Portrait:
        """What is known of an actor (a key as for `actor`), with up to `limit` of the documents that name it."""
        with self._at_work("BEGIN") as connection:
            return asking.portrait(connection, actor, limit)

    def identities(self, document: str) -> dict[str, asking.LedgerActor]:
        """The ledger actor of each actor of a document, by the id it has there; without counts."""
        with self._at_work("BEGIN") as connection:
            return asking.identities(connection, document)

    def proposals(self, limit: int = 20, *, actor: str = "") -> tuple[asking.Proposal, ...]:
        """Pairs of actors that may be one, that nobody judged and of which one says something; the likeliest first.
        `actor` (a key as for `actor`) asks for its own."""
        with self._at_work("BEGIN") as connection:
            return proposing.proposals(connection, limit, asking.actor_id(connection, actor) if actor else "")

    def tie_items(self, path: str | Path) -> items.Tied:
        """Tie actors to items of Wikidata from a file (docs/how-to/actors.md), all or nothing.

        Raises NotFound, InputError or Damaged where the file cannot be read.
        """
        with self._at_work("BEGIN IMMEDIATE") as connection:
            renew(connection)
            return items.tie(connection, Path(path))

    def proposed_items(self, limit: int = 20) -> tuple[items.ProposedItem, ...]:
        """Items of Wikidata that may be an actor and that nobody judged, the likeliest first."""
        with self._at_work("BEGIN") as connection:
            return items.proposed(connection, limit)

    def merge_actors(self, actor: str, other: str, *, reviewer: str, note: str = "") -> judging.ActorJudgement:
        """Say that two actors are one; `actor` stands for both. Or that a Wikidata item ("Q42") is the actor.

        Raises NotInLedger for one that is unknown, LedgerError where they are one already.
        """
        with self._at_work("BEGIN IMMEDIATE") as connection:
            renew(connection)
            return judging.merge(connection, actor, other, reviewer=reviewer, note=note)

    def split_actor(
        self, actor: str, other: str = "", *, document: str | None = None, reviewer: str, note: str = ""
    ) -> judging.ActorJudgement:
        """Say that `other` (an actor, a Wikidata item) is not this actor, or that the one a `document` names is not.

        Raises NotInLedger for one that is unknown, LedgerError where nothing is named to take away.
        """
        with self._at_work("BEGIN IMMEDIATE") as connection:
            renew(connection)
            record = reading.record_of(connection, document) if document is not None else None
            return judging.split(connection, actor, other, record, reviewer=reviewer, note=note)

    def actor_judgements(self) -> tuple[judging.ActorJudgement, ...]:
        """What people decided about actors, in order."""
        with self._at_work("BEGIN") as connection:
            return judging.judgements(connection)

    def actor_names(self, ids: Iterable[str]) -> dict[str, str]:
        """The names of actors by id, of those merged too; ids that are none (items of Wikidata) are left out."""
        with self._at_work("BEGIN") as connection:
            return asking.names(connection, ids)

    def facets(self, query: Query) -> facets.Facets:
        """How the statements that answer the query are spread, up to COUNTED of them."""
        with self._at_work("BEGIN") as connection:
            return facets.facets(connection, query)

    def network(self, query: Query) -> tuple[overview.Tie, ...]:
        """Who speaks about whom, the strongest ties first."""
        with self._at_work("BEGIN") as connection:
            return overview.network(connection, query)

    def timeline(self, query: Query, length: int = 10) -> tuple[overview.Day, ...]:
        """How many statements of each type were published by day (10), month (7) or year (4)."""
        with self._at_work("BEGIN") as connection:
            return overview.timeline(connection, query, length)

    def spots(self, query: Query) -> tuple[overview.Spot, ...]:
        """The places that the documents name, the most named first."""
        with self._at_work("BEGIN") as connection:
            return overview.spots(connection, query)

    def leaning(self, query: Query) -> tuple[overview.Lean, ...]:
        """What the statements rest on: named or anonymous, persons or bodies, direct or not, relayed or not."""
        with self._at_work("BEGIN") as connection:
            return overview.leaning(connection, query)

    def sources(self, query: Query = Query()) -> tuple[counts.SourceCount, ...]:  # noqa: B008 (a frozen record)
        """Who is quoted how often among the statements that answer the query, the most quoted first."""
        with self._at_work("BEGIN") as connection:
            return counts.sources(connection, query)

    def aims(self, query: Query = Query(), act: Act | None = None) -> tuple[aimed.Aim, ...]:  # noqa: B008 (frozen)
        """Who accuses, blames, criticises or praises whom among the statements that answer the query; `act` asks for
        one of these alone."""
        with self._at_work("BEGIN") as connection:
            return aimed.aims(connection, query, act)

    def size(self) -> tuple[int, int]:
        """How many documents and statements the ledger holds; cheap, where `stats` reads all of it."""
        with self._at_work("BEGIN") as connection:
            return counts.size(connection)

    def stats(self) -> counts.Stats:
        """How much the ledger holds of everything."""
        with self._at_work("BEGIN") as connection:
            return counts.stats(connection)

    @contextmanager
    def _at_work(self, opening: str) -> Iterator[Connection]:
        with explained(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(opening=opening)
            with connection.begin():
                yield connection
