"""From spans back to the strings of an authoring line: what `corpus.locate` will find at exactly these offsets."""

from corpus.locate import NotInText, Span, choose, choose_content, occurrences

WORDS = 6  # words kept at either end of a content that runs over a line end


def content_strings(text: str, spans: list[Span], used: list[Span], within: list[Span]) -> list[str]:
    """The pieces of a content, numbered where they must be, given the contents used before and the enclosing one.

    >>> content_strings("Ja ja. Ja ja.", [(7, 12)], [], [])
    ['Ja ja#2']
    """
    plain = [text[a:b] for a, b in spans]
    try:
        if not any("\n" in piece for piece in plain) and choose_content(text, plain, used, within) == spans:
            return plain
    except NotInText:
        pass
    return [numbered(text, span) for span in spans]


def role_string(text: str, spans: list[list[int]], anchors: list[Span]) -> str:
    """The strings of a cue, source or other role, joined as in an authoring line; "-" for none.

    >>> role_string("Zij zei niets. Hij zei ja.", [[4, 7]], [(23, 25)])
    'zei#1'
    """
    out = []
    for a, b in spans:
        plain = text[a:b]
        out.append(plain if choose(text, plain, anchors) == (a, b) else numbered(text, (a, b)))
    return " // ".join(out) or "-"


def marked_string(text: str, spans: list[list[int]], content: list[Span]) -> str:
    """The strings of `scare` or `verb`, which are looked up inside the content only."""
    low, high = content[0][0], content[-1][1]
    return role_string(text[low:high], [[a - low, b - low] for a, b in spans], [])


def numbered(text: str, span: Span) -> str:
    """The string with the number of its occurrence, as `choose` counts them; its ends only where it has a line end.

    >>> numbered("Een.\\n\\nTwee drie.\\n\\nVier vijf.", (6, 27))
    'Twee drie. ... Vier vijf#1'
    """
    string = text[slice(*span)]
    if "\n" in string:
        string = ends(text, span)
    found = occurrences(text, string)
    if span not in found:
        raise NotInText(f"no string leads back to {span}")
    return f"{string}#{found.index(span) + 1}"


def ends(text: str, span: Span) -> str:
    """`first words ... last words`, with as many last words as single the span out."""
    lines = [line for line in text[slice(*span)].split("\n") if line.strip()]
    first = " ".join(lines[0].split(" ")[:WORDS])
    last = lines[-1].split(" ")
    for count in range(min(WORDS, len(last)), len(last) + 1):
        string = f"{first} ... {' '.join(last[-count:])}"
        if span in occurrences(text, string):
            return string
    return f"{first} ... {lines[-1]}"
