"""Documents as channels: "schrijft Mol *in een rapport*", "las de rechter voor *uit het proces-verbaal*"."""

from zegsman.attribution.paragraph import Paragraph
from zegsman.model import Selection, Span


def document_behind(paragraph: Paragraph, at: int, run: range) -> Selection:
    """The document behind a preposition, up to a comma and with its title in quotes ("in zijn boek ‘De slak’"); empty
    if the phrase `run` is of none, or of a letter or mail, in which one speaks as such (guideline, 11.6)."""
    tree = paragraph.tree
    if not tree.marks(at, "written_in"):
        return ()
    place = next((i for i in run if tree.marks(i, "document")), None)
    if place is None or tree.marks(place, "means") or paragraph.around(place) is not None:
        return ()
    stop = next((i for i in range(place + 1, run.stop) if not tree.tokens[i].text[0].isalnum()), run.stop)
    phrase = Span(tree.tokens[run.start].start, tree.tokens[stop - 1].end)
    return (Span(phrase.start, _title_end(paragraph, stop, phrase.end)),)


def _title_end(paragraph: Paragraph, behind: int, end: int) -> int:
    """Where a title in quotes ends that opens at a token or behind its comma, else `end`."""
    tree = paragraph.tree
    first = behind + 1 if behind < len(tree.words) and tree.words[behind] == "," else behind
    title = next((q for q in paragraph.quotes if first < len(tree.words) and q.start == tree.tokens[first].start), None)
    return title.end if title is not None else end
