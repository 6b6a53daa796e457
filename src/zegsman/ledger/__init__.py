"""The store: documents, where they were seen, their statements and relations, in one SQLite file.

The one room that knows SQL. `Ledger` is the door; everything else here serves it.
"""

from zegsman.ledger.aimed import Aim
from zegsman.ledger.answers import Answers
from zegsman.ledger.counts import SourceCount, Stats
from zegsman.ledger.facets import COUNTED
from zegsman.ledger.listing import Listed
from zegsman.ledger.overview import Day, Lean, Spot, Tie
from zegsman.ledger.query import Query
from zegsman.ledger.registry.asking import LedgerActor, Portrait, Proposal
from zegsman.ledger.registry.items import ProposedItem, Tied
from zegsman.ledger.registry.judging import ActorJudgement
from zegsman.ledger.search import Found
from zegsman.ledger.store import Ledger
from zegsman.ledger.writing import Change

__all__ = [
    "COUNTED",
    "ActorJudgement",
    "Aim",
    "Answers",
    "Change",
    "Day",
    "Found",
    "Lean",
    "Ledger",
    "LedgerActor",
    "Listed",
    "Portrait",
    "Proposal",
    "ProposedItem",
    "Query",
    "SourceCount",
    "Spot",
    "Stats",
    "Tie",
    "Tied",
]
