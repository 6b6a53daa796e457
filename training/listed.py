"""Names from lists, to learn from their letters and words alone what kind of name one is."""

from random import Random

import msgspec
import torch
from torch import Tensor

from training.encoded import Encoder
from training.names import names

SHARES = {"PER": 0.3, "ORG": 0.35, "LOC": 0.25, "MISC": 0.1}
MOST_WORDS = 6


class Listed(msgspec.Struct, frozen=True):
    """Some names: `rows` of their forms, `places` of each name's words in them (-1 after its end), and `kinds`."""

    rows: Tensor
    places: Tensor
    kinds: Tensor


class Lists:
    """Draws names that the lists have under one kind only."""

    def __init__(self) -> None:
        found = names()
        self._names = {
            kind: [name for name in found.full[kind] if len(found.kinds(name)) == 1 and name[:1].isupper()]
            for kind in SHARES
        }

    def draw(self, count: int, encoder: Encoder, random: Random) -> Listed:
        """So many names, each kind by its share."""
        kinds = random.choices(range(len(SHARES)), list(SHARES.values()), k=count)
        drawn = [random.choice(self._names[list(SHARES)[kind]]).split()[:MOST_WORDS] for kind in kinds]
        forms = list(dict.fromkeys(form for name in drawn for form in name))
        place = {form: i for i, form in enumerate(forms)}
        places = torch.full((count, MOST_WORDS), -1)
        for row, name in zip(places, drawn, strict=True):
            row[: len(name)] = torch.tensor([place[form] for form in name])
        return Listed(torch.from_numpy(encoder.rows_of(forms)), places, torch.tensor(kinds))
