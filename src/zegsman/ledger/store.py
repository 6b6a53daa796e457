"""The ledger: the one class through which the rest of Zegsman stores and asks."""

from collections.abc import Iterator, Mapping
from importlib.metadata import version

from zegsman.errors import Damaged
from zegsman.ledger import (
    aimed,
    answers,
    counts,
    facets,
    judgements,
    listing,
    overview,
    reading,
    search,
    writing,
)
from zegsman.ledger.judgements import Progress
from zegsman.ledger.query import Query
from zegsman.ledger.registry.door import Registry
from zegsman.ledger.search import Found
from zegsman.model import Act, Document, Judgement, Record

_NOTHING: Mapping[str, str] = {}


class Ledger(Registry):
    """A file of documents, statements and relations (SQLite). Safe to share between threads and processes: any number
    read, and writers wait for each other. Use it as a context manager, or call `close`.

    Every method raises LedgerError, or one of its kin, where the file cannot be read or written.
    """

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
