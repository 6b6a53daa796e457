"""Hypothesis strategies: valid records with awkward text (emoji, combining marks, right-to-left, quotation marks)."""

from hypothesis import strategies as st

from zegsman.model import (
    Act,
    Actor,
    ActorKind,
    Capture,
    Document,
    Outlet,
    Passage,
    Place,
    Reader,
    Record,
    Reference,
    Relation,
    RelationType,
    Selection,
    Span,
    Speaker,
    Stance,
    Statement,
    StatementType,
    Zone,
    document_id,
    selection,
    statement_id,
)

AWKWARD = "„”“‘’«»\"'é\u0301👩‍🚒🙂שלום\u202e\u2066\x1b\x00\x07\r\t\n=+-@,;|\\<&>%*ﬁ\u00ad\u2028ßİ字"
SMALL = 40

texts = st.text(
    st.sampled_from(AWKWARD) | st.sampled_from("abn de") | st.characters(codec="utf-8"), min_size=1, max_size=SMALL
)
names = st.text(st.sampled_from("Mol Bos é'-\x1b\u202e=") | st.characters(codec="utf-8"), max_size=12)
codes = st.lists(st.sampled_from(["source-not-found", "quote-not-closed", "two-readings"]), max_size=2).map(tuple)
times = st.sampled_from(["2026-11-20", "2026-11-20T08:15:00+01:00", "2025-01-02T23:59:59Z"])


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def selections(length: int, least: int = 0) -> st.SearchStrategy[Selection]:
    """Up to three spans of at least one character inside a text of that length."""
    span = st.tuples(st.integers(0, length - 1), st.integers(1, length)).map(
        lambda p: Span(p[0], min(length, p[0] + p[1]))
    )
    return st.lists(span, min_size=least, max_size=3).map(selection)


voices = st.one_of(
    st.builds(Speaker, maybe(names), st.lists(names, max_size=2).map(tuple)),
    st.builds(Outlet, maybe(names)),
    st.builds(Reader, maybe(names)),
)
captures = st.builds(Capture, url=names, media_type=st.just("text/html"), fetched=times, sha256=st.just("0" * 64))


several = st.lists(names, max_size=2).map(tuple)
actors = st.builds(
    Actor,
    id=names,
    name=names,
    kind=st.sampled_from(ActorKind),
    aliases=several,
    roles=several,
    body=maybe(names),
)


def references(size: int) -> st.SearchStrategy[Reference]:
    return st.builds(Reference, words=selections(size), actor=maybe(names), path=several)


def places(size: int) -> st.SearchStrategy[Place]:
    return st.builds(
        Place,
        words=selections(size),
        name=names,
        latitude=maybe(st.floats(-90, 90)),
        longitude=maybe(st.floats(-180, 180)),
        country=st.sampled_from([None, "NL"]),
        score=maybe(st.floats(0, 1)),
        doubts=codes,
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(texts)
    cut = draw(st.integers(0, len(text)))
    passages = [
        Passage(
            zone=draw(st.sampled_from(Zone)),
            start=a,
            end=b,
            author=draw(maybe(names)),
            published=draw(maybe(times)),
            doubts=draw(codes),
        )
        for a, b in ((0, cut), (cut, len(text)))
        if a < b
    ]
    return Document(
        id=document_id(text),
        text=text,
        source=draw(names),
        source_id=draw(maybe(names)),
        title=draw(maybe(names)),
        outlet=draw(maybe(names)),
        authors=draw(st.lists(names, max_size=2).map(tuple)),
        published=draw(maybe(times)),
        language=draw(st.sampled_from([None, "nl", "de"])),
        passages=tuple(passages),
        capture=draw(maybe(captures)),
        doubts=draw(codes),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    document = draw(documents())
    found: list[Statement] = []
    for _ in range(draw(st.integers(0, 4))):
        statement = draw(statements(document, [s.id for s in found]))
        if all(s.id != statement.id for s in found):
            found.append(statement)
    ids = [s.id for s in found] or ["elsewhere"]
    linked = st.builds(
        Relation,
        source=st.sampled_from(ids),
        type=st.sampled_from(RelationType),
        target=st.sampled_from([*ids, "other"]),
    )
    size = len(document.text)
    return Record(
        document=document,
        statements=tuple(found),
        relations=tuple(draw(st.lists(linked, max_size=2))),
        actors=tuple(draw(st.lists(actors, max_size=2))),
        references=tuple(draw(st.lists(references(size), max_size=3))),
        places=tuple(draw(st.lists(places(size), max_size=2))),
    )


@st.composite
def statements(draw: st.DrawFn, document: Document, earlier: list[str]) -> Statement:
    size = len(document.text)
    kind = draw(st.sampled_from(StatementType))
    content, cue, source = draw(selections(size, 1)), draw(selections(size)), draw(selections(size))
    return Statement(
        id=statement_id(document.id, kind, content, cue, source),
        document=document.id,
        type=kind,
        content=content,
        cue=cue,
        source=source,
        addressee=draw(selections(size)),
        via=draw(selections(size)),
        verbatim=draw(selections(size)),
        scare=draw(selections(size)),
        voice=draw(voices),
        act=draw(maybe(st.sampled_from(Act))),
        stance=draw(st.sampled_from(Stance)),
        zone=draw(st.sampled_from(Zone)),
        within=draw(st.sampled_from([None, *earlier])),
        actor=draw(maybe(names)),
        about=draw(several),
        target=draw(several),
        when=draw(maybe(times)),
        told=draw(st.lists(times, max_size=2).map(tuple)),
        places=draw(several),
        confidence=draw(maybe(st.floats(0, 1))),
        doubts=draw(codes),
        origin=draw(st.sampled_from(["rules/frame-clause", "rules/colon", "tagger"])),
    )
