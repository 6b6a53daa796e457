"""The records of Zegsman, one name per thing (docs/explanation/vocabulary.md). Imports nothing but msgspec."""

from zegsman.model.actor import Actor, ActorKind, Place, Reference
from zegsman.model.analysis import Analysis, Sentence, Token
from zegsman.model.chain import Part, Step, steps, steps_of
from zegsman.model.document import Capture, Document, Passage, Zone
from zegsman.model.ids import actor_id, content_hash, document_id, statement_id
from zegsman.model.judgement import Judgement, Verdict, judgement_id, standing
from zegsman.model.relation import Record, Relation, RelationType
from zegsman.model.span import Selection, Span, covers, minus, overlaps, selection, words
from zegsman.model.statement import Act, Outlet, Reader, Speaker, Stance, Statement, StatementType, Voice
from zegsman.model.sure import at_least

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Analysis",
    "Capture",
    "Document",
    "Judgement",
    "Outlet",
    "Part",
    "Passage",
    "Place",
    "Reader",
    "Record",
    "Reference",
    "Relation",
    "RelationType",
    "Selection",
    "Sentence",
    "Span",
    "Speaker",
    "Stance",
    "Statement",
    "StatementType",
    "Step",
    "Token",
    "Verdict",
    "Voice",
    "Zone",
    "actor_id",
    "at_least",
    "content_hash",
    "covers",
    "document_id",
    "judgement_id",
    "minus",
    "overlaps",
    "selection",
    "standing",
    "statement_id",
    "steps",
    "steps_of",
    "words",
]
