"""Who speaks in hand-made paragraphs: the rules find the statements, resolution names their speakers."""

from collections.abc import Sequence

from tests.attribution.trees import page
from zegsman.attribution import attribute
from zegsman.lexicon import load
from zegsman.model import Speaker, Statement, Zone, words
from zegsman.resolution import Resolved, name_speakers, resolve


def resolved(*paragraphs: Sequence[str], zones: Sequence[Zone] = ()) -> tuple[str, tuple[Statement, ...]]:
    """The text and its statements with their speakers."""
    lexicon = load("nl")
    document, analyses = page(*paragraphs, zones=zones)
    found = attribute(document, analyses, lexicon=lexicon)
    return document.text, name_speakers(document, analyses, found, lexicon=lexicon)


def cast(*paragraphs: Sequence[str], zones: Sequence[Zone] = ()) -> tuple[str, Resolved]:
    """The text and who is in it."""
    lexicon = load("nl")
    document, analyses = page(*paragraphs, zones=zones)
    found = attribute(document, analyses, lexicon=lexicon)
    return document.text, resolve(document, analyses, found, lexicon=lexicon)


def speakers(*paragraphs: Sequence[str], zones: Sequence[Zone] = ()) -> list[tuple[str, str | None]]:
    """Words of the source and name of the speaker, per statement with a source."""
    text, found = resolved(*paragraphs, zones=zones)
    return [(words(text, s.source), s.voice.name) for s in found if isinstance(s.voice, Speaker) and s.source]


def says(*source: str, head: int) -> tuple[str, ...]:
    """ "... zegt dat het dak lekt." with a source of so many words, whose head is the n-th (from 1)."""
    n = len(source)
    return (
        *source,
        f"zegt VERB! root {n + 1} zeggen",
        f"dat SCONJ mark {n + 5}",
        f"het DET det {n + 4}",
        f"dak NOUN nsubj {n + 5}",
        f"lekt VERB! ccomp {n + 1} lekken",
        f". PUNCT punct {n + 1}",
    )


def lives(*subject: str) -> tuple[str, ...]:
    """ "... woont in Goes.": a sentence about someone who says nothing."""
    n = len(subject)
    return (
        *subject,
        f"woont VERB! root {n + 1} wonen",
        f"in ADP case {n + 3}",
        f"Goes PROPN obl {n + 1}",
        f". PUNCT punct {n + 1}",
    )
