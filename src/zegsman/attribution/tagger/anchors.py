"""The shipped kind of network: it finds anchors, then the roles around each."""

from typing import TYPE_CHECKING

import numpy as np

from zegsman.attribution.tagger.crf import Scores
from zegsman.attribution.tagger.decode import Findings, findings
from zegsman.attribution.tagger.features import COLUMNS, Ids, fingerprint
from zegsman.attribution.tagger.model import About, Encoded
from zegsman.attribution.tagger.words import Words
from zegsman.errors import MissingTagger

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class AnchorModel:
    """words.onnx and roles.onnx, run with onnxruntime. Raises MissingTagger where they learnt from other features."""

    def __init__(self, about: About, words: "InferenceSession", roles: "InferenceSession") -> None:
        if about.features != fingerprint(COLUMNS):
            raise MissingTagger(f"the tagger {about.name!r} was trained for another version of Zegsman; train it again")
        self.name, self.least = about.name, about.least
        self.steps = np.array(about.steps, dtype=np.float32)
        self.first = np.array(about.first, dtype=np.float32)
        self._words, self._roles = words, roles

    def findings(self, words: Words, least: float) -> Findings:
        """The statements that are at least so likely, and the own voice."""
        return findings(words, self, least)

    def encode(self, ids: Ids, heads: Ids, lengths: Ids) -> Encoded:
        """See Network."""
        return Encoded(*self._words.run(None, {"ids": ids, "heads": heads, "lengths": lengths}))

    def relate(self, token: Scores, by: Scores, pairs: Ids) -> Scores:
        """See Network."""
        scores: Scores = self._roles.run(None, {"token": token, "by": by, "pairs": pairs})[0]
        return scores
