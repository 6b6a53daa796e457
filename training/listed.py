"""Names from lists, to learn from their letters and words alone what kind of name one is."""

from collections import Counter
from functools import cache
from random import Random

import msgspec
import torch
from torch import Tensor

from training.encoded import Encoder
from training.names import names
from zegsman.language.net.features import normal

SHARES = {"PER": 0.3, "ORG": 0.35, "LOC": 0.25, "MISC": 0.1}
MOST_WORDS = 6

SHARE = 1e-4
"""Of the names of a kind: three of the firms, twelve of the people."""

LENGTHS = {"PER": (2, 3, 4), "ORG": (1, 1, 3, 4), "LOC": (1, 1, 3), "MISC": (1, 1, 2, 3)}
"""The most words of a name that is drawn."""


class Listed(msgspec.Struct, frozen=True):
    """Some names: `rows` of their forms, `places` of each name's words in them (-1 after its end), and `kinds`."""

    rows: Tensor
    places: Tensor
    kinds: Tensor


@cache
def of_one_kind() -> dict[str, tuple[str, ...]]:
    """The names that the lists have under one kind only, by kind."""
    found = names()
    return {
        kind: tuple(name for name in found.full[kind] if len(found.kinds(name)) == 1 and name[:1].isupper())
        for kind in SHARES
    }


def words_of_names() -> list[str]:
    """Words worth a vector of their own, as the table of words has them: firms of one word, and words that a good
    share of the names of a kind have."""
    counts: dict[str, None] = {}
    for listed in of_one_kind().values():
        words = Counter(normal(word) for name in listed for word in name.split())
        counts |= dict.fromkeys(word for word, count in words.items() if count > SHARE * len(listed))
    firms = (name for name in of_one_kind()["ORG"] if " " not in name and not name.isupper())
    return list(dict.fromkeys((*counts, *map(normal, firms))))


def drawn(kind: str, random: Random) -> list[str]:
    """The words of a name of this kind, of one word half of the time, and never of many."""
    most = random.choice(LENGTHS[kind])
    while len(name := random.choice(of_one_kind()[kind]).split()) > most:
        pass
    return name


class Lists:
    """Draws names that the lists have under one kind only."""

    def draw(self, count: int, encoder: Encoder, random: Random) -> Listed:
        """So many names, each kind by its share."""
        kinds = random.choices(range(len(SHARES)), list(SHARES.values()), k=count)
        chosen = [random.choice(of_one_kind()[list(SHARES)[kind]]).split()[:MOST_WORDS] for kind in kinds]
        forms = list(dict.fromkeys(form for name in chosen for form in name))
        place = {form: i for i, form in enumerate(forms)}
        places = torch.full((count, MOST_WORDS), -1)
        for row, name in zip(places, chosen, strict=True):
            row[: len(name)] = torch.tensor([place[form] for form in name])
        return Listed(torch.from_numpy(encoder.rows_of(forms)), places, torch.tensor(kinds))
