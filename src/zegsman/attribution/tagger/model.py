"""What decoding needs of a network, and the file that describes one."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import msgspec
import numpy as np

from zegsman.attribution.tagger.crf import Scores
from zegsman.attribution.tagger.features import Ids
from zegsman.errors import MissingTagger

if TYPE_CHECKING:
    from onnxruntime import InferenceSession


class About(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="anchors"):
    """tagger.json beside words.onnx and roles.onnx. `name` goes into the origin of a statement; `features` tells which
    numbering of features it learnt from (`fingerprint`); `least` is how likely a statement must be to be kept; `steps`
    and `first` are the CRF's."""

    name: str
    languages: tuple[str, ...]
    features: str
    least: float
    steps: tuple[tuple[float, ...], ...]
    first: tuple[float, ...]


class Encoded(msgspec.Struct, frozen=True):
    """Of some windows, each (windows, tokens, ...): scores of anchors, own voice, kinds as the anchor sees them and as
    the words of a content see them; `token` and `by` are what `relate` needs."""

    scores: Scores
    token: Scores
    by: Scores


class Network(Protocol):
    """What decoding needs of a network. `steps` and `first` are the scores of going from role to role and of starting
    with one."""

    steps: Scores
    first: Scores

    def encode(self, ids: Ids, heads: Ids, lengths: Ids) -> Encoded:
        """Of windows (windows, tokens, columns) with the heads counted within each, padded to one length."""

    def relate(self, token: Scores, by: Scores, pairs: Ids) -> Scores:
        """Role scores (anchors, tokens, roles) of the words around anchors."""


def session(path: Path) -> "InferenceSession":
    """A file of ONNX, ready to run on one thread.

    Raises:
        MissingTagger: it is missing or no ONNX.
    """
    from onnxruntime import InferenceSession, SessionOptions

    options: Any = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own classes have no other base in common
        raise MissingTagger(f"{path} cannot be run: {str(error).splitlines()[0][:200]}") from error


def probabilities(scores: Scores) -> Scores:
    """Softmax over the last axis.

    >>> probabilities(np.zeros(2, dtype=np.float32)).tolist()
    [0.5, 0.5]
    """
    weights: Scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights
