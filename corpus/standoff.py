"""Records without their text: offsets and a hash that point into a corpus kept elsewhere."""

import hashlib
from pathlib import Path
from typing import Any

from corpus.chain import chain
from corpus.records import ROLES, CorpusError, Record, exact
from corpus.sources import expand, origin, sentences, stretch

JOINER, BLOCK_JOINER = " ", "\n\n"


def fingerprint(text: str) -> str:
    """sha256 of the text in UTF-8, hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def pointer(file: str, ids: str, corpora: Path) -> tuple[dict[str, Any], list[str]]:
    """The `standoff` object for `ids` of a corpus file, and the text of each block."""
    known = sentences(corpora / file)
    blocks = expand(ids, known)
    texts = [JOINER.join(stretch(known, name) for name in block) for block in blocks]
    source = origin(file)
    return {
        "repository": source["repository"],
        "commit": source["commit"],
        "file": file,
        "sentence_ids": blocks,
        "joiner": JOINER,
        "block_joiner": BLOCK_JOINER,
        "sha256": fingerprint(BLOCK_JOINER.join(texts)),
    }, texts


def text_of(record: Record, corpora: Path) -> str:
    """The text a stand-off record points at; CorpusError where the corpus holds another text than was annotated."""
    where = record["standoff"]
    known = sentences(corpora / where["file"])
    try:
        blocks = [where["joiner"].join(stretch(known, name) for name in block) for block in where["sentence_ids"]]
    except KeyError as error:
        raise CorpusError(f"{record['id']}: no sentence {error} in {where['file']}") from None
    text: str = where["block_joiner"].join(blocks)
    if fingerprint(text) != where["sha256"]:
        raise CorpusError(
            f"{record['id']}: the text of {where['file']} is not the one that was annotated (sha256 differs); "
            f"unpack {where['repository']} at commit {where['commit']}"
        )
    return text


def detach(record: Record) -> Record:
    """The stand-off form of a full record: every string of the text is left out or turned into offsets."""
    out = {key: value for key, value in record.items() if key != "text"}
    out["statements"] = []
    for statement in record["statements"]:
        slim = {k: v for k, v in statement.items() if k not in ("exact", "chain", "speaker_ref")}
        out["statements"].append(slim)
    return out


def attach(record: Record, corpora: Path) -> Record:
    """The full record of a stand-off one, with text, exact strings, speaker and chain; a full record as it is."""
    if "standoff" not in record:
        return record
    text = text_of(record, corpora)
    full: Record = {}
    for key, value in record.items():
        full[key] = value
        if key == "standoff":
            full["text"] = text
    full["statements"] = [
        dict(
            statement,
            speaker_ref=text[slice(*statement["speaker_span"])] if statement["speaker_span"] else None,
            exact={role: exact(text, statement[role]) for role in ROLES if statement[role]},
        )
        for statement in record["statements"]
    ]
    for statement in full["statements"]:
        statement["chain"] = chain(full, statement)
    return full


def joined(record: Record, corpora: Path | None) -> Record:
    """The record with its text, joined where it is stand-off."""
    if "text" in record:
        return record
    if corpora is None:
        raise CorpusError(f"{record['id']} is stand-off: name the corpora with --corpora DIR")
    return attach(record, corpora)
