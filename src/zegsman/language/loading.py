"""Which pipeline serves a language: the pack shipped for it, an installed spaCy package, or a folder."""

import warnings
from functools import cache
from pathlib import Path

from zegsman.errors import MissingPipeline
from zegsman.language.pipeline import Pipeline
from zegsman.language.quick import made_quick
from zegsman.language.schemes import scheme_of

SHIPPED = Path(__file__).parent / "packs"
TOKENIZER = "zegsman.Tokenizer.v1"


def shipped() -> tuple[str, ...]:
    """The languages a pack is shipped for, as ISO 639-1 codes, sorted."""
    return tuple(sorted(config.parent.name for config in SHIPPED.glob("*/config.cfg")))


def load(language: str, *, pipeline: str | None = None) -> Pipeline:
    """The pipeline for `language` (ISO 639-1), loaded once a process.

    `pipeline` names an installed spaCy package or the folder of one, to take the place of the shipped pack.
    Raises MissingPipeline where there is none, it is damaged, or it is for another language.
    """
    if pipeline is None and language not in shipped():
        raise MissingPipeline(
            f"no pipeline for {language!r} is shipped (there is one for: {', '.join(shipped()) or 'none'}); "
            "install a spaCy package for that language and name it, for example --pipeline xx_core_news_sm"
        )
    path = str(SHIPPED / language) if pipeline is None else pipeline
    loaded = load_named(path)
    if loaded.language != language:
        raise MissingPipeline(
            f"the pipeline {path!r} is for {loaded.language!r}, not for {language!r}; name another one"
        )
    return loaded


@cache
def load_named(name: str) -> Pipeline:
    """The pipeline of that name, a spaCy package or the folder of one, for whichever language; loaded once a process.

    Raises MissingPipeline where there is none or it is damaged.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # spaCy warns about versions; a pack that does not fit fails on loading
        return _loaded(name)


def register() -> None:
    """Make the tokenizer of the packs known to spaCy: a bare one, filled from the pack's own rules.

    spaCy's Dutch tokenizer brings 1,500 exceptions, which take more than a second to load and cut news worse.
    """
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without stubs
    from spacy.util import registry

    import zegsman.language.net.component  # noqa: F401  # spaCy finds the factory in it

    if not registry.has("tokenizers", TOKENIZER):
        registry.tokenizers(TOKENIZER, func=lambda: lambda nlp: Tokenizer(nlp.vocab))


def _loaded(path: str) -> Pipeline:
    import spacy
    from thinc.api import use_ops

    register()
    try:
        with use_ops("numpy", use_blis=False):  # numpy's own BLAS: 63 GFLOPS against 13 for blis on one AVX2 core
            nlp = spacy.load(path)
    except (OSError, ValueError, KeyError, ImportError) as error:
        reason = str(error).splitlines()[0][:200]
        raise MissingPipeline(
            f"no spaCy pipeline {path!r} can be loaded ({reason}); install the package of that name with pip, "
            "or give the folder of a trained pipeline"
        ) from error
    if Path(path).parent == SHIPPED:
        made_quick(nlp)
    return Pipeline(nlp, scheme_of(nlp), nlp.meta["name"])
