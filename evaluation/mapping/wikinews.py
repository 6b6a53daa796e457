"""Our statements as quotations of the German Wikinews scheme (guide, section 10).

What the train part shows (2,877 quotes), and is done here:
- a reported quote is the whole sentence with its full stop (238 of 297); it has no cue and no frame. So have free
  indirect ones and those in Konjunktiv I, whose full stop counts too.
- a direct quote is one stretch (602 of 604): the pieces of ours become quotes of their own.
- words between marks in an indirect quote are a direct quote inside it, with the same cue, speaker and frame (144 of
  about 240 nested ones); a name between marks is none.
- the frame is what stands around the cue up to the quote or the end of the sentence (F1 .93 from gold cues and quotes).
- medium is not marked by us.
"""

from collections.abc import Iterable, Iterator

from evaluation.marked import Marked
from evaluation.offsets import MARKS
from evaluation.sets.wikinews import Article, Quote, Tokens
from evaluation.tokens import numbers, runs

TYPES = {
    "direct": "Direct",
    "indirect": "Indirect",
    "reported": "Reported",
    "free_indirect": "FreeIndirect",
    "hearsay": "IndirectFreeIndirect",
}
_FRAMED = frozenset({"direct", "indirect"})
_FINAL = frozenset(".!?…")


def quotes(article: Article, statements: Iterable[Marked]) -> list[Quote]:
    """The quotations of a document; statements in own voice and those without a token are left out."""
    made = (quote for s in statements if not s.own_voice for quote in _quotes(article, s))
    return [quote for quote in made if quote.quote]


def _quotes(article: Article, statement: Marked) -> Iterator[Quote]:
    content = numbers(statement.content, article.tokens)
    roles = _roles(article, statement, content)
    kind = TYPES[statement.type]
    if statement.type == "direct":
        for first, last in runs(content):
            yield Quote(quote=frozenset(range(first, last + 1)), roles=roles, type=kind)
        return
    yield Quote(quote=_extent(article, statement, content), roles=roles, type=kind)
    for span in statement.verbatim:
        yield Quote(quote=numbers((_with_marks(article.text, span),), article.tokens), roles=roles, type="Direct")


def _extent(article: Article, statement: Marked, content: Tokens) -> Tokens:
    """The tokens of a quote: of a reported one the sentence, of a free one with its full stop."""
    if not content or statement.type == "indirect":
        return content
    if statement.type == "reported":
        return frozenset(_sentence(article, min(content)))
    behind = max(content) + 1
    closes = behind < len(article.tokens) and _word(article, behind) in _FINAL
    return content | {behind} if closes else content


def _roles(article: Article, statement: Marked, content: Tokens) -> dict[str, Tokens]:
    roles = {
        "speaker": numbers(statement.source, article.tokens),
        "addressee": numbers(statement.addressee, article.tokens),
    }
    cue = numbers(statement.cue, article.tokens)
    if statement.type in _FRAMED and cue:
        roles |= {"cue": cue, "frame": _frame(article, cue, content)}
    return roles


def _frame(article: Article, cue: Tokens, content: Tokens) -> Tokens:
    """From the cue to the quote or the end of the sentence, on both sides; no full stop."""
    sentence = _sentence(article, min(cue))
    low, high = min(cue), max(cue)
    while low > sentence.start and low - 1 not in content:
        low -= 1
    while high + 1 < sentence.stop and high + 1 not in content:
        high += 1
    if _word(article, high) in _FINAL:
        high -= 1
    return frozenset(range(low, high + 1)) - content


def _sentence(article: Article, token: int) -> range:
    return next((range(a, b) for a, b in article.sentences if a <= token < b), range(token, token + 1))


def _word(article: Article, token: int) -> str:
    start, end = article.tokens[token]
    return article.text[start:end]


def _with_marks(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    if text[start - 1 : start] and text[start - 1] in MARKS and text[end : end + 1] and text[end] in MARKS:
        return start - 1, end + 1
    return span
