"""Zones, comments and quoted posts of web pages."""

import pytest

from tests.ingest.making import BODY, failure, one, page, zones
from zegsman.errors import NoArticle


def read_page(*blocks: str, head: str = "") -> list[tuple[str, str]]:
    return zones(one(page(*blocks, head=head).encode()))


def test_headline_then_body() -> None:
    assert read_page() == [("headline", "Dijk bij Oosterlee is veilig"), *(("body", words) for words in BODY)]


@pytest.mark.parametrize("name", ["intro", "artikel__lead", "article-standfirst", "leadText", "samenvatting"])
def test_lead_by_its_class(name: str) -> None:
    html = page().replace(f"<p>{BODY[0]}", f'<p class="{name}">{BODY[0]}')
    assert zones(one(html.encode()))[1] == ("lead", BODY[0])


def test_lead_in_bold() -> None:
    html = page().replace(f"<p>{BODY[0]}</p>", f"<p><strong>{BODY[0]}</strong></p>")
    assert zones(one(html.encode()))[1] == ("lead", BODY[0])


def test_subhead_list_caption() -> None:
    last = "Wie het oplevert, mag de aannemer zelf bepalen, aldus Schaap."
    found = read_page(
        "<h2>Natte kelders</h2><p>Dit jaar wordt gewerkt aan drie punten, zei ze:</p>",
        "<ul><li>de sluis;</li><li>het gemaal.</li></ul>",
        f"<figure><img><figcaption>De dijk in maart.</figcaption></figure><p>{last}</p>",
    )[4:]
    assert found == [
        ("subhead", "Natte kelders"),
        ("body", "Dit jaar wordt gewerkt aan drie punten, zei ze:"),
        ("list_item", "de sluis;"),
        ("list_item", "het gemaal."),
        ("caption", "De dijk in maart."),
        ("body", last),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        '<aside class="lees-ook"><ul><li><a href="/1">De sluis is dicht</a></li></ul></aside>',
        '<div class="share-buttons">Deel dit artikel</div>',
        '<p class="byline">Door Tom Oever</p>',
        '<div class="newsletter"><p>Elke ochtend het nieuws van Oosterlee in uw postbus, gratis.</p></div>',
        '<p><a href="/2">Dit waren de tien natste winters van de streek</a></p>',
        "<p>Lees ook: zo werkt een gemaal</p>",
        "<p hidden>Verborgen tekst over de dijk van Oosterlee.</p>",
        '<p style="display: none">Verborgen tekst over de dijk van Oosterlee.</p>',
    ],
)
def test_furniture_is_no_passage(furniture: str) -> None:
    html = page(f"<p>{BODY[0]} Dat was in mei.</p>").replace(f"<p>{BODY[2]}", furniture + f"<p>{BODY[2]}")
    found = zones(one(html.encode()))
    assert [words for _, words in found[1:]] == [*BODY, f"{BODY[0]} Dat was in mei."]


def test_a_box_class_around_the_whole_article_does_not_hide_it() -> None:
    html = page().replace("<article>", '<article class="paywall widget related">')
    assert [words for _, words in zones(one(html.encode()))][1:] == list(BODY)


def test_white_space_and_line_breaks() -> None:
    found = read_page("<p>Het kost\u00a020\n  euro,<br>zei de boe\u00adrin van hoeve Wolzicht.</p>")
    assert found[-1] == ("body", "Het kost 20 euro,\nzei de boerin van hoeve Wolzicht.")


COMMENTS = """
<section class="comments"><h3>2 reacties</h3><ul>
<li itemscope itemtype="https://schema.org/Comment"><span itemprop="author">waterrat</span>
<time datetime="2024-02-01T10:00:00+01:00">10:00</time><p itemprop="text">Mijn kelder is droog hoor.</p>
<ul><li itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Els</span>
<time datetime="2024-02-01T10:05:00+01:00">10:05</time><p itemprop="text">De mijne niet!</p>
<button>Reageer</button></li></ul>
</li></ul></section>"""


def test_comments_with_replies() -> None:
    document = one(page(COMMENTS).encode())
    readers = [p for p in document.passages if p.zone == "comment"]
    assert [(p.author, p.published) for p in readers] == [
        ("waterrat", "2024-02-01T10:00:00+01:00"),
        ("Els", "2024-02-01T10:05:00+01:00"),
    ]
    assert [document.text[p.start : p.end] for p in readers] == ["Mijn kelder is droog hoor.", "De mijne niet!"]


@pytest.mark.parametrize(
    "markup",
    [
        '<div id="reacties"><div class="reactie"><b class="naam">Jo</b> <i class="datum">3 mei 2021 12:10</i>'
        "<p>Top!</p></div></div>",
        '<div class="kommentare"><article><span class="autor">Jo</span><time datetime="2021-05-03T12:10">x</time>'
        "<p>Top!</p></article></div>",
        '<ol class="comment-list"><li id="comment-77"><cite class="fn">Jo</cite>'
        '<span class="comment-date">03-05-2021, 12:10</span><p>Top!</p></li></ol>',
    ],
)
def test_comment_markup_of_several_kinds(markup: str) -> None:
    document = one(page(markup).encode())
    last = document.passages[-1]
    assert (last.zone, last.author, last.published) == ("comment", "Jo", "2021-05-03T12:10:00")
    assert document.text[last.start : last.end] == "Top!"


def test_comments_from_json_ld_where_the_page_shows_none() -> None:
    reader = '{"@type": "Comment", "text": "Nat &amp; koud", "author": {"name": "Wim"}}'
    data = f'{{"@type": "NewsArticle", "comment": [{reader}]}}'
    document = one(page(head=f'<script type="application/ld+json">{data}</script>').encode())
    assert (document.passages[-1].zone, document.passages[-1].author) == ("comment", "Wim")
    assert zones(document)[-1][1] == "Nat & koud"


def test_an_unmarked_furious_last_paragraph_is_a_readers() -> None:
    document = one(page("<p>SCHANDALIG!! Waar blijft ons geld? Wie betaalt die pomp? Wij weer!</p>").encode())
    assert (document.passages[-1].zone, document.passages[-1].doubts) == ("comment", ("zone-uncertain",))


def test_blockquote_with_its_author() -> None:
    quote = "<blockquote><p>Water wint altijd.</p><cite>Aagje Sloot, dichter</cite></blockquote>"
    document = one(page(quote, "<p>Zo sloot zij haar toespraak maandag af.</p>").encode())
    (passage,) = [p for p in document.passages if p.zone == "quote"]
    assert (document.text[passage.start : passage.end], passage.author) == (
        "Water wint altijd.",
        "Aagje Sloot, dichter",
    )


def test_headline_from_metadata_is_doubted() -> None:
    html = page(head='<meta property="og:title" content="Dijk veilig">').replace("h1>", "b>")
    first = one(html.encode()).passages[0]
    assert (first.zone, first.doubts) == ("headline", ("headline-from-metadata",))


def test_the_only_h1_is_the_headline_also_where_the_title_is_worded_otherwise() -> None:
    html = page().replace("<title>Dijk bij Oosterlee is veilig", "<title>Waterschap keurt dijk goed")
    assert zones(one(html.encode()))[0] == ("headline", "Dijk bij Oosterlee is veilig")
    assert one(html.encode()).passages[0].doubts == ()


@pytest.mark.parametrize("body", ["", "<nav><a href='/'>Start</a></nav>", "<ul><li><a href='/1'>Een</a></li></ul>"])
def test_page_without_article(body: str) -> None:
    assert isinstance(failure(f"<!doctype html><html><body>{body}</body></html>".encode()).error, NoArticle)


def test_a_pull_quote_is_said_once() -> None:
    pulled = f"<p>{BODY[0]}</p><p>De raad vergadert in mei verder over de dijk.</p>"
    assert [words for _, words in read_page(pulled)].count(BODY[0]) == 1


def test_a_class_on_every_paragraph_says_nothing() -> None:
    html = page().replace("<p>", '<p class="paywall lead caption">')
    assert zones(one(html.encode()))[1:] == [("body", words) for words in BODY]


def test_a_post_whose_writer_stands_after_a_line_break() -> None:
    found = one(
        page("<blockquote>Ik kom niet.<br>— Jo Mol (@jomol), 3 mei 2021</blockquote>", "<p>Dat was het.</p>").encode()
    )
    (post,) = [p for p in found.passages if p.zone == "quote"]
    assert (found.text[post.start : post.end], post.author, post.published) == ("Ik kom niet.", "Jo Mol", "2021-05-03")


def test_a_lead_outside_the_text_is_taken_back() -> None:
    lead = "Bewoners van Oosterlee hoeven niet te vrezen voor natte voeten, vindt het waterschap."
    boxed = f'</h1><div class="story-lead"><p>{lead}</p></div><div class="byline">Online 7.57</div><div class="text">'
    html = page().replace("</h1>", boxed).replace("</article>", "</div></article>")
    assert zones(one(html.encode()))[:3] == [
        ("headline", "Dijk bij Oosterlee is veilig"),
        ("lead", lead),
        ("body", BODY[0]),
    ]
