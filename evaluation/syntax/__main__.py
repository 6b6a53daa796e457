"""python -m evaluation.syntax: score the shipped packs on the dev parts and write docs/reference/packs.md."""

import argparse
import sys
import time
from pathlib import Path

import spacy  # noqa: F401  # so that its import does not count as loading a pack

from training.figures import CROSS_VALIDATED, figures, speed, tables
from training.landing import performance
from training.recipe import recipe_of
from zegsman.language import load
from zegsman.language.loading import SHIPPED, shipped

HEAD = """# Language packs: figures

Made by `make packs-figures` (`python -m evaluation.syntax --write docs/reference/packs.md`). It needs the corpora in
`../shared/corpora/free`.

F1 in per cent on dev parts, from raw text, paragraph by paragraph. Words are matched by their characters. LAS compares
relations without their subtype, as in the CoNLL 2018 shared task; "LAS full" with it. Punctuation counts. "subject" and
"content clause": the exact words of the subject (nsubj) and of the clause (ccomp) under a verb of the cue lexicon.
PER, ORG and LOC: exact span and kind; a leading article does not count. MEANTIME leaves many names unmarked: its second
table counts only sentences with a mark, and no title as part of a person's name. "cross-validated": read by networks
that did not learn from these sentences, while the pack did. Settings were chosen on these parts: expect a little
less elsewhere. Each pack's `CARD.md` says how it was made and from what.
"""


def main() -> None:
    """Print the page, or write it to a file."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.syntax", description=__doc__)
    parser.add_argument("--write", type=Path, help="file to write instead of standard output")
    options = parser.parse_args()
    page = "\n".join([HEAD, *(section(language) for language in shipped())])
    if options.write:
        options.write.write_text(page, encoding="utf-8")
    else:
        sys.stdout.write(page)


def section(language: str) -> str:
    """The figures of one pack in Markdown. Those of cross-validation cannot be had from the pack: it keeps them."""
    recipe = recipe_of(language)
    start = time.process_time()
    pipeline = load(language)
    seconds = time.process_time() - start
    kept = {name: values for name, values in performance(SHIPPED / language).items() if CROSS_VALIDATED in name}
    lines = [
        f"## {language}",
        "",
        f"{speed(pipeline, recipe):,.0f} words a second on one core; loads in {seconds:.1f} s of processor time.",
        "",
        *tables(kept | figures(pipeline, recipe)),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
