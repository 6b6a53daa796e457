"""Which tagger serves a language: the one shipped for it, or a folder of one's own."""

from functools import cache
from pathlib import Path

import msgspec

from zegsman.attribution.tagger.anchors import AnchorModel
from zegsman.attribution.tagger.model import About, session
from zegsman.attribution.tagger.read import Tagger
from zegsman.attribution.tagger.slot import LabelModel, Labels
from zegsman.errors import MissingTagger

SHIPPED = Path(__file__).parents[1] / "weights"


def shipped() -> dict[str, Path]:
    """Language (ISO 639-1) -> the folder of the tagger shipped for it."""
    abouts = {path.parent: _about(path.parent) for path in sorted(SHIPPED.glob("*/tagger.json"))}
    return {language: folder for folder, about in abouts.items() for language in about.languages}


@cache
def load(language: str, path: str | None = None) -> Tagger | None:
    """The tagger for a language, loaded once a process: the one in the folder `path` if it is for that language, else
    the one shipped; None where none is.

    Raises:
        MissingTagger: `path` holds none, it is damaged, or it was made for another version.
    """
    if path is not None and language in _about(Path(path)).languages:
        return _loaded(Path(path))
    folder = shipped().get(language)
    return _loaded(folder) if folder else None


@cache
def _loaded(folder: Path) -> Tagger:
    about = _about(folder)
    if isinstance(about, Labels):
        return Tagger(LabelModel(about, session(folder / "labels.onnx")))
    return Tagger(AnchorModel(about, session(folder / "words.onnx"), session(folder / "roles.onnx")))


def _about(folder: Path) -> About | Labels:
    file = folder / "tagger.json"
    try:
        return msgspec.json.decode(file.read_bytes(), type=About | Labels)
    except OSError as error:
        raise MissingTagger(
            f"no tagger in {folder}: there must be a file tagger.json and it cannot be read ({error.strerror}); "
            "name another folder with --tagger, or use --engine rules"
        ) from error
    except msgspec.DecodeError as error:
        raise MissingTagger(f"no tagger in {folder}: tagger.json is not well-formed ({error})") from error
