"""The part of the ledger that asks and decides who is one across documents."""

from collections.abc import Iterable
from pathlib import Path

from zegsman.ledger import reading
from zegsman.ledger.opened import Opened
from zegsman.ledger.registry import asking, items, judging, proposing
from zegsman.ledger.state import renew


class Registry(Opened):
    """Actors across documents. `Ledger` is the whole."""

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
