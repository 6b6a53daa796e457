"""The records of Zegsman, one name per thing (docs/explanation/vocabulary.md). Imports nothing but msgspec."""

from zegsman.model.analysis import Analysis, Sentence, Token
from zegsman.model.document import Capture, Document, Passage, Zone
from zegsman.model.ids import content_hash, document_id, statement_id
from zegsman.model.relation import Record, Relation, RelationType
from zegsman.model.span import Selection, Span, covers, minus, overlaps, selection, words
from zegsman.model.statement import Outlet, Reader, Speaker, Stance, Statement, StatementType, Voice

__all__ = [
    "Analysis",
    "Capture",
    "Document",
    "Outlet",
    "Passage",
    "Reader",
    "Record",
    "Relation",
    "RelationType",
    "Selection",
    "Sentence",
    "Span",
    "Speaker",
    "Stance",
    "Statement",
    "StatementType",
    "Token",
    "Voice",
    "Zone",
    "content_hash",
    "covers",
    "document_id",
    "minus",
    "overlaps",
    "selection",
    "statement_id",
    "words",
]
