"""The drawings, in the terminal and in HTML: complete, and harmless whatever the page holds."""

import io
from html.parser import HTMLParser

import msgspec
from hypothesis import given
from rich.console import Console

from tests import making
from tests.strategies import records
from zegsman.model import Outlet, Reader, Record, Speaker, StatementType
from zegsman.views.html import html
from zegsman.views.terminal import LEGEND, drawing


def drawn(record: Record, **options: object) -> str:
    stream = io.StringIO()
    Console(file=stream, width=120, highlight=False, **options).print(drawing(record))  # type: ignore[arg-type]
    return stream.getvalue()


def test_the_bridge_page_without_colour() -> None:
    lines = [line.rstrip() for line in drawn(making.page()).splitlines()]
    assert lines[1:-2] == [
        "De brug is dicht",
        "De Vlietbode · 2026-11-20T08:15:00+01:00 · nl",
        f"{making.document().id}  brug.html",
        "",
        "headline",
        "(1O De brug is dicht)",
        "",
        "body",
        '(2O De brug in Vlietdam is gesloten). [3D "Het dek is verzakt"], zei wethouder Anna Mol.',
        "    [3D] Anna Mol → De Vlietbode · direct · cue: zei · named: wethouder Anna Mol",
        "",
        "Volgens de politie [4I ontkende aannemer Bos [5R× dat hij was gewaarschuwd]], meldt persbureau Corva.",
        "    [4I] de politie → persbureau Corva → De Vlietbode · indirect · cue: Volgens",
        "    [5R×] aannemer Bos → de politie → persbureau Corva → De Vlietbode · reported, denied · cue: ontkende",
        "    doubt: two readings",
        "",
        "comment · Pim · 2026-11-21 " + "-" * 93,
        "    {6O Klopt niets van, mijn zwager zag het gebeuren}.",
        "",
    ]
    assert " ".join(lines[-2:]) == LEGEND


def test_colour_only_adds_to_the_shapes() -> None:
    from rich.text import Text

    coloured = drawn(making.page(), force_terminal=True, color_system="standard")
    assert "\x1b[" in coloured
    assert Text.from_ansi(coloured).plain.split() == drawn(making.page()).split()


@given(records())
def test_no_page_can_command_the_terminal(record: Record) -> None:
    shown = drawn(record)
    assert not {c for c in shown if c != "\n" and (ord(c) < 32 or 127 <= ord(c) < 160)}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def test_markup_of_the_drawing_library_is_only_words() -> None:
    page = making.document("Het [bold]dek[/bold] [link=https://x.example]zakt[/link] :smile:")
    assert "Het [bold]dek[/bold] [link=https://x.example]zakt[/link] :smile:" in drawn(Record(document=page))


def test_a_document_without_passages_or_statements_is_drawn() -> None:
    page = making.document("Kale tekst.", passages=(), title=None, language=None, doubts=("language-unknown",))
    shown = drawn(Record(document=page))
    for words in ("(no title)", "language unknown", "doubt: language unknown", "Kale tekst.", "no statements found"):
        assert words in shown


def test_own_voice_has_a_card_only_in_doubt() -> None:
    page = making.document()
    sure = making.statement(page, StatementType.OWN_VOICE, "De brug is dicht", Outlet("De Vlietbode"))
    unsure = making.statement(
        page, StatementType.OWN_VOICE, "De brug is dicht", Outlet("De Vlietbode"), doubts=("own-voice-possible",)
    )
    assert "own voice possible" in drawn(Record(document=page, statements=(unsure,)))
    assert "(1O)" not in drawn(Record(document=page, statements=(sure,)))


def test_a_doubt_told_of_the_passage_is_not_told_of_each_statement_again() -> None:
    page = making.document()
    *before, comment = page.passages
    unsure = msgspec.structs.replace(comment, doubts=("zone-uncertain",))
    page = msgspec.structs.replace(page, passages=(*before, unsure))
    said = making.statement(page, StatementType.OWN_VOICE, "Klopt niets van", Reader("Pim"), doubts=("zone-uncertain",))
    assert drawn(Record(document=page, statements=(said,))).count("zone uncertain") == 1


def test_what_is_not_named_is_called_so() -> None:
    page = making.document(outlet=None)
    statements = (
        making.statement(page, StatementType.HEARSAY, "De brug is dicht", Speaker()),
        making.statement(page, StatementType.REPORTED, "zag het gebeuren", Speaker("mijn zwager")),
    )
    nameless = msgspec.structs.replace(page.passages[3], author=None)
    page = msgspec.structs.replace(page, passages=(*page.passages[:3], nameless))
    shown = drawn(Record(document=page, statements=statements))
    assert "unnamed source → unnamed outlet · hearsay" in shown
    assert "mijn zwager → unnamed reader · reported" in shown


class Seen(HTMLParser):
    """The tags of a piece of HTML, checked to nest; its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(source)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data if "style" not in self.open else ""


ALLOWED = {"div", "style", "h3", "small", "p", "mark", "sup", "span", "br", "table", "thead", "tbody", "tr", "th", "td"}


@given(records())
def test_html_nests_and_holds_no_tag_of_the_page(record: Record) -> None:
    seen = Seen(html(record))
    assert {tag for tag, _ in seen.tags} <= ALLOWED
    assert {name for _, attrs in seen.tags for name in attrs} <= {"class", "title", "dir"}


def test_html_of_a_hostile_page() -> None:
    bad = '<script>alert(1)</script><img src=x onerror="x">'
    page = making.document(bad, title=bad, outlet=bad, source=bad)
    said = making.statement(page, StatementType.DIRECT, "alert(1)", Speaker(bad + '" onmouseover="x'), cue="script")
    shown = html(Record(document=page, statements=(said,)))
    assert {tag for tag, _ in Seen(shown).tags} <= ALLOWED
    assert "alert(1)" in Seen(shown).text
    assert "http" not in html(making.page())


def test_html_marks_nest_and_are_numbered() -> None:
    seen = Seen(html(making.page()))
    assert "5R×dat hij was gewaarschuwd" in seen.text
    assert [a["class"] for t, a in seen.tags if t == "mark"][3:6] == ["indirect", "indirect", "indirect"]
    assert "aannemer Bos → de politie → persbureau Corva → De Vlietbode" in seen.text
