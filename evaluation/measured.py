"""A set measured: its texts read (or taken from predictions), brought into its form, and counted."""

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from evaluation.mapping import polnear as to_polnear
from evaluation.mapping import wikinews as to_wikinews
from evaluation.marked import Marked, Spans, Text
from evaluation.measures import polnear as polnear_measure
from evaluation.measures import wikinews as wikinews_measure
from evaluation.measures.counts import Figure, summed
from evaluation.measures.statements import Judged, figures, judge
from evaluation.read import found as found_in
from evaluation.sets import corpus, gold, polnear, wikinews
from evaluation.sets.wikinews import Tokens
from evaluation.tokens import runs

AnyFigure = Figure | wikinews_measure.Macro


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """`figures` by name; `judged` text by text, in the form of the set; `found` as the engine gave it."""

    name: str
    about: str
    figures: dict[str, AnyFigure]
    judged: list[Judged]
    found: list[Text]


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """Where the sets are, which split is measured, and answers that stand in for the engine's (by id of the text)."""

    gold: Path
    corpora: Path
    split: str = "dev"
    predicted: Mapping[str, Text] | None = None


def answers(texts: list[Text], places: Places, *, zoned: bool = False) -> list[Text]:
    """What was found in the texts: by the engine, or as predicted; a text without a prediction has no statements."""
    if places.predicted is None:
        return found_in(texts, zoned=zoned)
    bare = (msgspec.structs.replace(text, statements=()) for text in texts)
    return [places.predicted.get(text.id, empty) for text, empty in zip(texts, bare, strict=True)]


def dutch_gold(places: Places) -> Measured:
    """The Dutch gold: passages, pages from their HTML, the article."""
    texts = [*gold.passages(places.gold), *gold.pages(places.gold), *gold.article(places.gold)]
    return _by_the_guide("gold", "Dutch gold", texts, answers(texts, places))


def own_corpus(language: str) -> Callable[[Places], Measured]:
    """The measurement of the project's own corpus in one language: pages with their zones, and passages."""

    def measured(places: Places) -> Measured:
        pages = corpus.pages(language, places.split)
        passages = corpus.passages(language, places.split, places.corpora)
        found = answers(pages, places, zoned=True) + answers(passages, places, zoned=True)
        return _by_the_guide(language, f"`corpus/{language}`, {places.split} part", pages + passages, found)

    return measured


def _by_the_guide(name: str, about: str, texts: list[Text], found: list[Text]) -> Measured:
    judged = [judge(text, other) for text, other in zip(texts, found, strict=True)]
    total = summed(map(figures, judged))
    return Measured(name=name, about=about, figures=dict(total), judged=judged, found=found)


def german_wikinews(places: Places) -> Measured:
    """German Wikinews quotations, on their own measure."""
    articles = wikinews.load(places.corpora, places.split)
    found = answers([Text(id=a.id, text=a.text) for a in articles], places)
    scores, judged = wikinews_measure.Scores(), []
    for article, answer in zip(articles, found, strict=True):
        quotes = to_wikinews.quotes(article, answer.statements)
        scores += wikinews_measure.score(article.quotes, quotes)
        judged.append(judge(_quotes_as_text(article, article.quotes), _quotes_as_text(article, quotes)))
    named = {"messages": scores.messages, "roles": scores.roles, "joint": scores.joint, "form": scores.form}
    about = f"German Wikinews quotations, {places.split} part"
    return Measured(name="wikinews", about=about, figures=dict(named), judged=judged, found=found)


def _quotes_as_text(article: wikinews.Article, quotes: list[wikinews.Quote] | tuple[wikinews.Quote, ...]) -> Text:
    ours = {theirs: own for own, theirs in to_wikinews.TYPES.items()}

    def spans(tokens: Tokens) -> Spans:
        return tuple((article.tokens[a][0], article.tokens[b][1]) for a, b in runs(tokens))

    statements = (
        Marked(
            id=str(number),
            type=ours[quote.type],
            content=spans(quote.quote),
            cue=spans(quote.roles.get("cue", frozenset())),
            source=spans(quote.roles.get("speaker", frozenset())),
        )
        for number, quote in enumerate(quotes)
    )
    return Text(id=article.id, text=article.text, statements=tuple(statements))


def english_polnear(places: Places) -> Measured:
    """PolNeAR, on its published measures and the linked one."""
    articles = polnear.load(places.corpora, places.split)
    found = answers([Text(id=a.id, text=a.text) for a in articles], places)
    scores, judged = [], []
    for article, answer in zip(articles, found, strict=True):
        ours = to_polnear.attributions(answer)
        scores.append(polnear_measure.score(article.text, article.attributions, ours))
        judged.append(judge(_as_text(article, article.attributions), _as_text(article, ours)))
    about = f"PolNeAR, {places.split} part"
    return Measured(name="polnear", about=about, figures=dict(summed(scores)), judged=judged, found=found)


def _as_text(
    article: polnear.Article, attributions: list[polnear.Attribution] | tuple[polnear.Attribution, ...]
) -> Text:
    statements = (
        Marked(id=str(number), type="attribution", content=a.content, cue=a.cue, source=a.source)
        for number, a in enumerate(attributions)
    )
    return Text(id=article.id, text=article.text, statements=tuple(statements))


SETS: dict[str, Callable[[Places], Measured]] = {
    "gold": dutch_gold,
    **{language: own_corpus(language) for language in corpus.LANGUAGES},
    "wikinews": german_wikinews,
    "polnear": english_polnear,
}
"""In the order of the page."""
