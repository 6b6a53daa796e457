from zegsman.language import lemmas
from zegsman.model import Analysis, Span, Token


def analysis(start: int, *words: tuple[str, str]) -> Analysis:
    tokens = []
    for i, (text, lemma) in enumerate(words):
        tokens.append(Token(i, start, start + len(text), text, lemma, "X", "dep", 0))
        start += len(text) + 1
    return Analysis(tuple(tokens), ())


def test_lemmas_of_each_selection_over_its_gaps_and_the_passages() -> None:
    page = [
        analysis(0, ("Mol", "Mol"), ("zei", "zeggen"), ("dit", "dit")),
        analysis(20, ("voorjaarsnota", "voorjaar_nota")),
    ]
    asked = [(Span(4, 7), Span(20, 33)), (), (Span(0, 11),)]
    assert lemmas(page, asked) == ["zeggen voorjaarnota", "", "Mol zeggen dit"]
    assert lemmas([], [(Span(0, 3),)]) == [""]
