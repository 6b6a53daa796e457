"""Corpora kept outside the project: an unpacked folder where there is one, else the archive, unpacked on first use."""

import tarfile
from pathlib import Path

UNPACKED = Path(__file__).parent / "work"
"""Where archives are unpacked; git ignores it."""

OTHER_NAMES = {"nl-meantime-clin26": "nl-meantime", "de-uhh-wikinews": "de-wikinews"}
"""An archive ends with the name of the folder in it (syntax-de-ud-gsd.tar.xz), but for these."""


class SetMissing(Exception):
    """A set of texts is not where it was sought; the message names the place and what to do."""


def unpacked(folder: Path, into: Path = UNPACKED) -> Path:
    """The folder as it is, or unpacked from the archive beside where it should be. Raises SetMissing."""
    ready = into / folder.parent.name / folder.name
    for place in (folder, ready):
        if place.is_dir():
            return place
    ending = OTHER_NAMES.get(folder.name, folder.name)
    archive = next(iter(sorted(folder.parent.glob(f"*-{ending}.tar.xz"))), None)
    if archive is None:
        raise SetMissing(f"neither {folder} nor its archive is there; name the corpora with --corpora DIR")
    part = ready.with_suffix(".part")
    with tarfile.open(archive) as opened:
        opened.extractall(part, filter="data")
    if not (part / folder.name).is_dir():
        raise SetMissing(f"{archive} holds no folder {folder.name}")
    (part / folder.name).rename(ready)
    return ready
