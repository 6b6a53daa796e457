"""CoNLL-U in: trees from a file, and analyses from the output of another parser (Stanza, UDPipe, Alpino with alud).

Format: https://universaldependencies.org/format.html (CoNLL-U of Universal Dependencies 2). Empty nodes (8.1) are
left out. A multiword token whose parts spell it ("don't" = "do" + "n't") gives its parts; one whose parts do not
("zum" = "zu" + "dem") gives one word with the annotation of its first part, for every word here stands in the text.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from zegsman.errors import Damaged
from zegsman.language.stretch import Stretch
from zegsman.model import Analysis, Sentence, Token


class Word(msgspec.Struct, frozen=True):
    """One syntactic word of a tree. `head` counts from 1, 0 is the root; `space` tells whether white space follows."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    dep: str
    space: bool = True
    entity: str = ""


class Tree(msgspec.Struct, frozen=True):
    """One sentence with its `sent_id` (empty if the file gives none); `opens` is True where a paragraph starts."""

    id: str
    words: tuple[Word, ...]
    opens: bool = False

    @property
    def text(self) -> str:
        """The words with the spaces between them, without one at the end."""
        return "".join(word.form + " " * word.space for word in self.words).rstrip(" ")


def trees(lines: Iterable[str]) -> Iterator[Tree]:
    """The sentences of a CoNLL-U file. Raises Damaged where a line has no ten columns or a head is no number."""
    name, opens, rows = "", False, list[list[str]]()
    for number, line in enumerate([*lines, ""], start=1):
        line = line.rstrip("\r\n")
        if line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ")
        elif line.startswith(("# newpar", "# newdoc")):
            opens = True
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if len(row) != 10:
                raise Damaged(f"line {number}: {len(row)} columns where CoNLL-U has 10")
            rows.append(row)
        elif not line and rows:
            yield _tree(name, rows, number, opens)
            name, opens, rows = "", False, []


def analysis(lines: Iterable[str], stretch: Stretch) -> Analysis:
    """The parse in CoNLL-U of the text of `stretch`, as an Analysis with offsets into the document.

    Raises Damaged where the words are not those of the text, naming the first that is missing.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    at = 0
    for tree in trees(lines):
        first = len(tokens)
        for i, word in enumerate(tree.words, start=first):
            start = stretch.text.find(word.form, at)
            if start < 0 or stretch.text[at:start].strip():
                raise Damaged(f"word {word.form!r} of the parse is not at character {at} of the text")
            at = start + len(word.form)
            head = first + word.head - 1 if word.head else i
            begin, end = stretch.offset + start, stretch.offset + at
            tokens.append(
                Token(i, begin, end, word.form, word.lemma, word.upos, word.dep, head, word.feats, word.entity)
            )
        sentences.append(Sentence(first, len(tokens)))
    return Analysis(tuple(tokens), tuple(sentences))


def _tree(name: str, rows: Sequence[Sequence[str]], number: int, opens: bool) -> Tree:
    merged, spaces = _multiword(rows)
    kept = [row for row in rows if row[0].isdigit() and row[0] not in merged]
    place = {row[0]: str(i) for i, row in enumerate(kept, start=1)} | {"0": "0"}
    try:
        place |= {part: place[into.id] for part, into in merged.items()}
        words = tuple(_word(row, place, merged, spaces) for row in kept)
    except (KeyError, ValueError) as error:
        raise Damaged(f"the sentence before line {number} has a head that is no word of it: {error}") from error
    return Tree(name, words, opens)


class _Whole(msgspec.Struct, frozen=True):
    """A multiword token written as one word: the id of its first part, and its form."""

    id: str
    form: str


def _multiword(rows: Sequence[Sequence[str]]) -> tuple[dict[str, _Whole], dict[str, bool]]:
    """Parts that melt into the first part of their token, and whether a space follows a part that does not."""
    forms = {row[0]: row[1] for row in rows}
    merged: dict[str, _Whole] = {}
    spaces: dict[str, bool] = {}
    for row in rows:
        if "-" not in row[0]:
            continue
        first, last = (int(n) for n in row[0].split("-"))
        parts = [str(n) for n in range(first, last + 1)]
        if "".join(forms.get(part, "") for part in parts) == row[1]:
            spaces |= dict.fromkeys(parts[:-1], False)
            spaces[parts[-1]] = "SpaceAfter=No" not in row[9]
        else:
            merged |= {part: _Whole(parts[0], row[1]) for part in parts[1:]}
            spaces[parts[0]] = "SpaceAfter=No" not in row[9]
    return merged, spaces


def _word(row: Sequence[str], place: dict[str, str], merged: dict[str, _Whole], spaces: dict[str, bool]) -> Word:
    whole = next((whole.form for whole in merged.values() if whole.id == row[0]), row[1])
    return Word(
        form=whole,
        lemma=row[2] if row[2] != "_" else row[1].lower(),
        upos=row[3],
        feats="" if row[5] == "_" else row[5],
        head=int(place[row[6]]),
        dep=row[7],
        space=spaces.get(row[0], "SpaceAfter=No" not in row[9]),
        entity=_entity(row[9]),
    )


def _entity(misc: str) -> str:
    """PER, ORG, LOC or MISC from Stanza's `ner=B-PER` or ours, `Entity=PER`."""
    for field in misc.split("|"):
        name, _, value = field.partition("=")
        if name in ("ner", "Entity"):
            kind = value.partition("-")[2] or value
            return kind if kind in ("PER", "ORG", "LOC", "MISC") else ""
    return ""
