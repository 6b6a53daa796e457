"""Texts through the language packs as in use: gated, so that sentences without any sign of a statement have no parse.

The analyses are kept on disk, under a name that changes with the texts and with the pack.
"""

import hashlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec

from training.attribution.examples import Example, Text, example
from zegsman.attribution import needs_syntax
from zegsman.language import Stretch, analyse_where, load
from zegsman.language.loading import SHIPPED
from zegsman.model import Analysis


def examples(texts: Sequence[Text], store: Path) -> list[Example]:
    """The examples of texts in one language."""
    return [example(text, found) for text, found in zip(texts, analysed(texts, store), strict=True)]


def analysed(texts: Sequence[Text], store: Path) -> list[list[Analysis]]:
    """The analyses of texts in one language, one a passage; read from `store` where they are there."""
    if not texts:
        return []
    file = store / f"{_name(texts)}.msgpack"
    if file.exists():
        return msgspec.msgpack.decode(file.read_bytes(), type=list[list[Analysis]])
    analyses = _analysed(texts)
    store.mkdir(parents=True, exist_ok=True)
    file.write_bytes(msgspec.msgpack.encode(analyses))
    return analyses


def _analysed(texts: Sequence[Text]) -> list[list[Analysis]]:
    language = texts[0].document.language or ""
    stretches = [
        Stretch(text.document.text[passage.start : passage.end], passage.start)
        for text in texts
        for passage in text.document.passages
    ]
    found = iter(analyse_where(load(language), stretches, partial(needs_syntax, language=language)))
    return [[next(found) for _ in text.document.passages] for text in texts]


def _name(texts: Sequence[Text]) -> str:
    language = texts[0].document.language or ""
    digest = hashlib.sha256()
    for path in sorted((SHIPPED / language).rglob("*")):
        if path.is_file() and path.suffix != ".md":
            digest.update(path.read_bytes())
    for text in texts:
        digest.update(msgspec.json.encode((text.document.text, text.document.passages)))
    return f"{texts[0].convention}-{language}-{digest.hexdigest()[:12]}"
