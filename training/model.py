"""A pack: the tokenizer and the network as a spaCy pipeline."""

import json
from pathlib import Path

import spacy

from training.export import exported
from training.network import Network
from training.tokenizers import tokenizer
from zegsman.language.loading import TOKENIZER, register
from zegsman.language.net.component import NAME
from zegsman.language.net.labels import Labels


def packed(language: str, network: Network, labels: Labels, folder: Path) -> None:
    """Write the pack into the folder."""
    register()
    nlp = spacy.blank(language, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    nlp.tokenizer = tokenizer(language, nlp.vocab)
    nlp.to_disk(folder, exclude=["vocab"])
    exported(network, labels, folder / NAME)
    config = folder / "config.cfg"
    lines = config.read_text(encoding="utf-8")
    lines = lines.replace("pipeline = []", f'pipeline = ["{NAME}"]')
    config.write_text(f'{lines}\n[components.{NAME}]\nfactory = "{NAME}"\n', encoding="utf-8")
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    meta |= {"pipeline": [NAME], "components": [NAME]}
    (folder / "meta.json").write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
