"""How often the right person or body is said to speak.

    python -m evaluation.speakers [--part dev] [--language nl] [--corpora DIR] [--misses]

On the texts of `corpus/`, with the annotated frames given, so that only the naming of speakers is measured. Own texts
are always there; texts of other corpora only where `--corpora` names the folder they are unpacked in. `right`: the
found name shares a word with the annotated one. `unknown`: nobody was found where someone is annotated.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus.records import CorpusError, files, read
from corpus.standoff import attach
from evaluation.speakers.frames import Framed, Record, framed
from evaluation.speakers.score import SourceKind, Verdict, source_kind, verdict
from zegsman.lexicon import LANGUAGES, load
from zegsman.model import Speaker, Statement, words
from zegsman.resolution import name_speakers

Count = Counter[tuple[SourceKind, Verdict]]
CORPUS = Path(__file__).parents[2] / "corpus"


def main() -> int:
    """Print a table a language, and with --misses each statement that went wrong."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.speakers", description=__doc__)
    parser.add_argument("--part", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--corpora", type=Path, help="folder of the unpacked corpora")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for language in asked.language or LANGUAGES:
        count: Count = Counter()
        try:
            texts = list(records(language, asked.part, asked.corpora))
        except CorpusError as error:
            print(f"evaluation: {error}", file=sys.stderr)
            return 2
        for text in framed(texts, language):
            for statement, annotated, found, kind, judged in judgements(text, language):
                count[kind, judged] += 1
                if asked.misses and judged is not Verdict.RIGHT:
                    print(f"{judged.value:8}{kind.value:12}{text.document.source_id} {shown(text, statement)}")
                    print(f"{'':20}annotated {annotated!r}, found {found.name!r}: {' | '.join(found.path)}")
        print(table(language, count))
    return 0


def records(language: str, part: str, corpora: Path | None) -> Iterator[Record]:
    """The annotated texts of one part; those of other corpora only where their folder is given."""
    for path in files([CORPUS / language]):
        for record in read(path):
            if record["split"] == part and ("text" in record or corpora is not None):
                yield attach(record, corpora) if corpora else record


Judgement = tuple[Statement, str | None, Speaker, SourceKind, Verdict]


def judgements(text: Framed, language: str) -> Iterator[Judgement]:
    """Each statement with the annotated speaker, the one found, the kind of its source and the verdict."""
    lexicon = load(language)
    named = name_speakers(text.document, text.analyses, text.statements, lexicon=lexicon)
    for statement, annotated in zip(named, text.speakers, strict=True):
        assert isinstance(statement.voice, Speaker)
        kind = source_kind(words(text.document.text, statement.source), lexicon)
        if annotated is not None and source_kind(annotated, lexicon) is SourceKind.PRONOUN:
            annotated = None  # nobody is named before it
        yield statement, annotated, statement.voice, kind, verdict(annotated, statement.voice.name)


def shown(text: Framed, statement: Statement) -> str:
    """The source with a few words around it."""
    around = statement.source or statement.content
    start, end = around[0].start, around[-1].end
    body = text.document.text
    return " ".join(f"{body[max(0, start - 60) : start]}<{body[start:end]}>{body[end : end + 30]}".split())


def table(language: str, count: Count) -> str:
    """Right and unknown in per cent by kind of source, and over all."""
    lines = [f"{language:14}{'n':>5}{'right':>8}{'unknown':>9}"]
    for kind in (*SourceKind, None):
        of = {v: sum(n for (k, w), n in count.items() if w is v and kind in (k, None)) for v in Verdict}
        total = sum(of.values())
        if total:
            right, unknown = (100 * of[v] / total for v in (Verdict.RIGHT, Verdict.UNKNOWN))
            lines.append(f"  {kind.value if kind else 'all':12}{total:5}{right:8.1f}{unknown:9.1f}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
