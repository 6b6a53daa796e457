"""What judgements make of a record: as one reviewer sees it, what is confirmed, what is left without its statement."""

from collections.abc import Iterable, Mapping

import msgspec

from zegsman.model import Judgement, Record, Statement, Verdict, standing


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """A record with the judgements of one reviewer. `record` holds the corrected and added statements in place of
    those judged (what was inside one, or related to it, is so to its correction), and the rejected ones still;
    `judgements` are those that stand, by the id of the statement drawn. `orphans` are judgements whose statement the
    engine no longer finds."""

    record: Record
    judgements: Mapping[str, Judgement]
    orphans: tuple[Judgement, ...]

    @property
    def complete(self) -> bool:
        """True if every statement was judged (and there is one)."""
        statements = self.record.statements
        return bool(statements) and all(s.id in self.judgements for s in statements)

    @property
    def confirmed(self) -> tuple[Statement, ...]:
        """The statements the reviewer stands for: accepted, corrected and added ones, in the order of the text."""
        rejected = {id_ for id_, j in self.judgements.items() if j.verdict is Verdict.REJECT}
        return tuple(s for s in self.record.statements if s.id in self.judgements and s.id not in rejected)


def reviewed(record: Record, judgements: Iterable[Judgement], reviewer: str) -> Reviewed:
    """The record as the reviewer left it; `judgements` are all of the document, in the order they were made."""
    mine = {subject: j for (who, subject), j in standing(judgements).items() if who == reviewer}
    found = {s.id for s in record.statements}
    drawn: dict[str, Judgement] = {}
    statements: list[Statement] = []
    now: dict[str, str] = {}  # the id of a statement that was corrected -> that of its correction
    for statement in record.statements:
        judgement = mine.get(statement.id)
        kept = judgement.corrected if judgement and judgement.corrected else statement
        statements.append(kept)
        now[statement.id] = kept.id
        if judgement:
            drawn[kept.id] = judgement
    for judgement in mine.values():
        if judgement.verdict is Verdict.ADD and judgement.corrected and judgement.subject not in found:
            statements.append(judgement.corrected)
            drawn[judgement.corrected.id] = judgement
    statements.sort(key=lambda s: (s.content[0].start, -s.content[-1].end) if s.content else (0, 0))
    return Reviewed(
        record=msgspec.structs.replace(
            record,
            statements=tuple(
                msgspec.structs.replace(s, within=now.get(s.within, s.within)) if s.within else s for s in statements
            ),
            relations=tuple(
                msgspec.structs.replace(r, source=now.get(r.source, r.source), target=now.get(r.target, r.target))
                for r in record.relations
            ),
        ),
        judgements=drawn,
        orphans=tuple(j for s, j in mine.items() if s not in found and j.verdict is not Verdict.ADD),
    )


def reviewers(judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """Who judged, by name."""
    return tuple(sorted({j.reviewer for j in judgements}))
