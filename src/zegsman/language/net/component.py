"""The network as a component of a spaCy pipeline: it fills documents with every label at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS
from spacy.language import Language
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from zegsman.language.net.acronyms import Acronyms
from zegsman.language.net.lemma import applied
from zegsman.language.net.names import OUT
from zegsman.language.net.network import Network, Reading

NAME = "zegsman_network"
ATTRIBUTES = [POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
IOB = np.array([2, 3, 1], dtype=np.uint64)
"""spaCy's numbers for a word outside a name, for the first of one, and for one inside."""

MOST_LEMMAS = 100_000
"""Lemmas that are kept: some 20 MB."""

MOST_FORMS = 100_000
"""Texts of words that are kept: some 10 MB."""


class Component:
    """Reads documents in batches. Empty until `from_disk`."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._network: Network | None = None
        self._lemmas: dict[tuple[str, int, int], int] = {}
        self._texts: dict[int, str] = {}
        self._acronyms = Acronyms(lambda form: self.network.tag(form))

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 64) -> Iterator[Doc]:
        """The same documents, filled, in the same order."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            words = [self._forms(doc) for doc in batch]
            readings = self.network.read([self._acronyms.hidden(forms) for forms in words])
            for doc, forms, reading in zip(batch, words, readings, strict=True):
                yield doc.from_array(ATTRIBUTES, self._columns(forms, reading)) if len(doc) else doc

    @property
    def network(self) -> Network:
        """The network; raises RuntimeError before one is read from a folder."""
        if self._network is None:
            raise RuntimeError(f"{NAME} has no network yet: load a pipeline from its folder")
        return self._network

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations it gives; none before `from_disk`."""
        return self._network.labels.deps if self._network else ()

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the files it was read from into the folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.network.files.items():
            (folder / name).write_bytes(data)
        self.network.labels.write(folder)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> "Component":
        """Read the network in the folder."""
        self._network = Network(Path(path))
        labels, add = self._network.labels, self.vocab.strings.add
        self._upos = np.array([IDS[label] for label in labels.upos], dtype=np.uint64)
        self._feats = np.array(
            [self.vocab.morphology.add(label) if label else 0 for label in labels.feats], dtype=np.uint64
        )
        self._deps = np.array([add("ROOT" if label == "root" else label) for label in labels.deps], dtype=np.uint64)
        self._kinds = np.array([add(kind) for kind in self._network.names.kinds], dtype=np.uint64)
        return self

    def _forms(self, doc: Doc) -> list[str]:
        """The text of each word; Python objects of spaCy's words would cost as much as a layer of the network."""
        texts = self._texts
        if len(texts) > MOST_FORMS:
            texts.clear()
        orths: list[int] = doc.to_array("ORTH").tolist()
        for orth in orths:
            if orth not in texts:
                texts[orth] = doc.vocab.strings[orth]
        return [texts[orth] for orth in orths]

    def _columns(self, forms: list[str], reading: Reading) -> Any:
        kinds = np.where(reading.names != OUT, self._kinds[reading.kinds], np.uint64(0))
        heads = (reading.heads - np.arange(len(forms))).astype(np.int64).view(np.uint64)
        lemmas = np.fromiter(
            map(self._lemma, forms, reading.rules.tolist(), reading.upos.tolist()), dtype=np.uint64, count=len(forms)
        )
        columns = (self._upos[reading.upos], self._feats[reading.feats], lemmas, self._deps[reading.deps], heads)
        return np.stack([*columns, IOB[reading.names], kinds], axis=1)

    def _lemma(self, form: str, rule: int, upos: int) -> int:
        found = self._lemmas.get((form, rule, upos))
        if found is None:
            if len(self._lemmas) > MOST_LEMMAS:
                self._lemmas.clear()
            labels = self.network.labels
            irregular = (labels.irregular.get(f"{labels.upos[upos]} {written}") for written in (form, form.lower()))
            found = self.vocab.strings.add(next(filter(None, irregular), None) or applied(labels.rules[rule], form))
            self._lemmas[form, rule, upos] = found
        return found


@Language.factory(NAME)
def component(nlp: Language, name: str) -> Component:
    """The component of a pipeline, still empty."""
    return Component(nlp.vocab)
