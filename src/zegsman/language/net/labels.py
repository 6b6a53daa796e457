"""The labels of a network, by number, and the words of its table: `labels.json` in a pack."""

from pathlib import Path

import msgspec

FILE = "labels.json"


class Labels(msgspec.Struct, frozen=True):
    """`words`: rows of known words from 2 on; `rules`: of lemmas; `entities`: "O", "B-PER", "I-PER" and so on.

    `irregular`: lemmas that no rule or a rare one makes of the form, by part of speech and form: "AUX was" -> "zijn".
    """

    words: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[str, ...]
    rules: tuple[str, ...]
    deps: tuple[str, ...]
    entities: tuple[str, ...]
    irregular: dict[str, str] = {}

    def rows(self) -> dict[str, int]:
        """Row of each known word."""
        return {word: row for row, word in enumerate(self.words, start=2)}

    def write(self, folder: Path) -> None:
        """Put them into the folder of a network."""
        (folder / FILE).write_bytes(msgspec.json.encode(self))


def labels_in(folder: Path) -> Labels:
    """The labels in the folder of a network."""
    return msgspec.json.decode((folder / FILE).read_bytes(), type=Labels)
