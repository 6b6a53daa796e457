"""The corpora stand-off records point into: where they come from, and their sentences by id."""

import csv
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from corpus.records import CorpusError

SOURCES: dict[str, dict[str, str]] = json.loads(Path(__file__).with_name("sources.json").read_text(encoding="utf-8"))


def origin(file: str) -> dict[str, str]:
    """Repository, commit and licence of a corpus file, known by the first folder of its path."""
    folder = file.partition("/")[0]
    if folder not in SOURCES:
        raise CorpusError(f"{file}: unknown corpus {folder!r}; add it to corpus/sources.json")
    return SOURCES[folder]


@cache
def sentences(path: Path) -> dict[str, str]:
    """Sentence id -> text, in the order of the file. CoNLL-U: `# text`; CSV: `slug#0` is the title, `slug#1` ... the
    paragraphs (a comma in the slug is %2C); token columns: "1", "2" ..., put together by `detokenised`."""
    if not path.is_file():
        raise CorpusError(f"{path} is missing; unpack the corpus there, or name another folder with --corpora")
    readers = {".conllu": conllu, ".csv": articles}
    return dict(readers.get(path.suffix, columns)(path))


def conllu(path: Path) -> Iterator[tuple[str, str]]:
    name = ""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id = "):
            name = line[12:].strip()
        elif line.startswith("# text = "):
            yield name, line[9:].strip()


def articles(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            slug = row["url"].rpartition("/")[2].replace(",", "%2C")
            paragraphs = [" ".join(p.split()) for p in re.split(r"\n+", row["text"]) if p.strip()]
            for number, paragraph in enumerate([" ".join(row["title"].split()), *paragraphs]):
                yield f"{slug}#{number}", paragraph


def columns(path: Path) -> Iterator[tuple[str, str]]:
    """Number, tab, token, tab and more; an empty line ends a sentence. Only the tokens are read."""
    text = path.read_text(encoding="utf-8")
    for number, block in enumerate(re.split(r"\n\s*\n", text.strip()), 1):
        tokens = [line.split("\t")[1] for line in block.splitlines() if "\t" in line]
        yield str(number), detokenised(unwrapped(tokens))


def unwrapped(tokens: list[str]) -> list[str]:
    """The tokens without the quoting of a CSV cell the sentence once stood in: marks around the whole, others doubled.

    >>> unwrapped(['"', "Hij", "zei", '"', '"', "ja", '"', '"', '"'])
    ['Hij', 'zei', '"', 'ja', '"']
    """
    if len(tokens) < 3 or not tokens[0] == tokens[-1] == '"':
        return tokens
    out: list[str] = []
    for token in tokens[1:-1]:
        if token == '"' and out[-1:] == ['"']:
            out[-1] = '""'
        else:
            out.append(token)
    return ['"' if token == '""' else token for token in out]


def detokenised(tokens: list[str]) -> str:
    """Tokens as running text: marks pull to their word, straight quotation marks open and close in turn; `` and '' (one
    token or two) become ".

    >>> detokenised(["Mol", "zei", ":", '"', "Het", "dak", "(", "oud", ")", "lekt", ".", '"'])
    'Mol zei: "Het dak (oud) lekt."'
    """
    out = ""
    glue = True
    open_marks: set[str] = set()
    words = " ".join(tokens).replace("' '", "''").split(" ")
    for number, token in enumerate(words, 1):
        token = token.replace("``", '"') if token.startswith("``") else token
        closing = token in open_marks or (token == '"' and number == len(words))
        if token in ('"', "'"):
            open_marks ^= {token}
        elif token.startswith('"') and len(token) > 1:
            open_marks |= {'"'}
        if token == "''":
            token, closing, open_marks = '"', True, open_marks - {'"'}
        pulls = closing or re.fullmatch(r"[.,;:?!)\]%]+|\.\.+|’|”", token) is not None
        out += token if glue or pulls else " " + token
        glue = (token in ('"', "'") and not closing) or token in ("(", "[", "$", "‘", "“")
    return out


def stretch(known: dict[str, str], name: str) -> str:
    """The text of a sentence, or of a stretch `id:start-end` of its code points; KeyError where there is none.

    >>> stretch({"a#1": "Het dak lekt. Mol wacht."}, "a#1:14-24")
    'Mol wacht.'
    """
    part = re.fullmatch(r"(.+):(\d+)-(\d+)", name)
    if name in known or not part:
        return known[name]
    start, end = int(part[2]), int(part[3])
    if not start < end <= len(known[part[1]]):
        raise KeyError(name)
    return known[part[1]][start:end]


def expand(ids: str, known: dict[str, str]) -> list[list[str]]:
    """The blocks of sentence ids (or stretches, see `stretch`) a header names.

    >>> expand("a..c|d", {"a": "", "b": "", "c": "", "d": ""})
    [['a', 'b', 'c'], ['d']]
    """
    order = list(known)
    blocks = []
    for part in ids.split("|"):
        block: list[str] = []
        for item in part.split(","):
            first, dots, last = item.partition("..")
            for name in (first, last) if dots else (first,):
                try:
                    stretch(known, name)
                except KeyError:
                    raise CorpusError(f"no sentence {name!r} in the file") from None
            block += order[order.index(first) : order.index(last) + 1] if dots else [first]
        blocks.append(block)
    return blocks
