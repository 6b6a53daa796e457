"""Title, outlet, authors and time of a page."""

import pytest

from tests.ingest.making import one, page
from zegsman.model import Document


def with_head(head: str) -> Document:
    return one(page(head=head).encode())


def json_ld(data: str) -> Document:
    return with_head(f'<script type="application/ld+json">{data}</script>')


def test_json_ld_in_a_graph() -> None:
    document = json_ld(
        '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Dijk &amp; sluis",'
        '"datePublished": "2024-02-01T08:00:00+0100", "author": [{"name": "Jan Mol"}, "Els Bos"],'
        '"publisher": {"name": "De Sluiswachter"}}]}'
    )
    assert (document.title, document.outlet) == ("Dijk & sluis", "De Sluiswachter")
    assert document.authors == ("Jan Mol", "Els Bos")
    assert document.published == "2024-02-01T08:00:00+01:00"


def test_meta_elements() -> None:
    document = with_head(
        '<meta property="og:site_name" content="De Sluiswachter"><meta name="author" content="Door Jan Mol en Els Bos">'
        '<meta property="article:published_time" content="2024-02-01T08:00:00Z">'
    )
    assert (document.outlet, document.authors) == ("De Sluiswachter", ("Jan Mol", "Els Bos"))
    assert document.published == "2024-02-01T08:00:00+00:00"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<time datetime="2024-02-01T08:00">vandaag</time>', "2024-02-01T08:00:00"),
        ("<time>1 februari 2024 om 8.05 uur</time>", "2024-02-01T08:05:00"),
        ('<p class="publicatiedatum">do 1 feb. 2024</p>', "2024-02-01"),
        ('<p class="datum">vorige week</p>', None),
    ],
)
def test_time_from_the_words_of_the_page(written: str, expected: str | None) -> None:
    assert one(page(written).encode()).published == expected


@pytest.mark.parametrize(
    "broken", ["{", "[[[", '{"@type": 3}', '"x"', "null", '{"@type": "NewsArticle", "author": {"name": 4}}', "[" * 9000]
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    assert json_ld(broken).title == "Dijk bij Oosterlee is veilig"


def test_outlet_at_the_end_of_the_title() -> None:
    html = page().replace(
        "<title>Dijk bij Oosterlee is veilig", "<title>Dijk bij Oosterlee is veilig | De Sluiswachter"
    )
    document = one(html.encode())
    assert (document.title, document.outlet) == ("Dijk bij Oosterlee is veilig", "De Sluiswachter")


def test_lone_surrogates_of_json_ld_do_not_come_in() -> None:
    assert json_ld(r'{"@type": "NewsArticle", "headline": "Dijk \ud800"}').title == "Dijk \ufffd"


def test_the_sites_name_goes_before_a_host_as_publisher() -> None:
    publisher = '{"@type": "NewsArticle", "publisher": {"name": "sluis.example"}}'
    head = f'<meta property="og:site_name" content="De Sluis"><script type="application/ld+json">{publisher}</script>'
    assert with_head(head).outlet == "De Sluis"


def test_who_wrote_a_comment_and_when_is_not_the_article() -> None:
    html = (
        "<html lang=nl><body><article><h1>Dak van de school lekt</h1><p>Het dak van de school in Vlietdam lekt al "
        "weken en de gemeente doet niets, tot verdriet van de leerlingen.</p>"
        "<p>De wethouder was gisteren op bezoek en zag overal emmers staan.</p>"
        "</article><section class=comments><div class=comment><span class=author>kees</span> "
        "<span class=date>3 mei 2024 11:31</span><p>Die wethouder heeft nooit een emmer gezien.</p></div></section>"
    )
    document = one(html.encode())
    assert (document.authors, document.published) == ((), None)
    assert document.passages[-1].author == "kees"
