"""The index of the lexicons in docs/reference/lexicon.md: python -m evaluation.lexicon [--out FILE]."""

import argparse
import inspect
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from zegsman.lexicon import LANGUAGES, Cue, Lexicon, load, records
from zegsman.lexicon.load import TABLES

NAMES = {"nl": "Dutch", "en": "English", "de": "German"}
PAGE = Path("docs/reference/lexicon.md")
INTRO = """# The lexicon

Made by `make lexicon`; do not edit. What Zegsman knows of a language stands in `src/zegsman/lexicon/nl`, `en` and `de`:
the same TOML files each, one entry a block, every entry with its `source`. `zegsman.lexicon.load("nl")` reads them.

- `source` is a sentence of a corpus ("corpus: cdb.conllu cdb\\453" is a file of the Alpino treebank and a sentence id),
  or "own: reviewed list".
- Examples are our own sentences.
- The surface forms of the cue verbs stand in `verbs.toml`, one line a verb. Joined forms of a separable verb follow.
- A list of words without spaces may be written as one string: `frames = 'quote clause'`.
- To add a cue: write its block in `cues.toml`, its forms in `verbs.toml` if the verb is new; run `make lexicon test`.
  An entry that is not well-formed is an error that names the file and the entry.
"""


def page() -> str:
    """The whole page in Markdown: fields, counts and an index of the cues of each language."""
    lexicons = [load(language) for language in LANGUAGES]
    parts = [INTRO, "## Fields of a cue\n", _cue_fields(), "## How many entries\n", _counts(lexicons)]
    for lexicon in lexicons:
        parts += [f"## {NAMES[lexicon.language]} cues\n", _index(lexicon)]
    return "\n".join(parts)


def _cue_fields() -> str:
    return inspect.cleandoc(records.Cue.__doc__ or "") + "\n"


def _counts(lexicons: list[Lexicon]) -> str:
    rows = [f"| | {' | '.join(NAMES[lexicon.language] for lexicon in lexicons)} |", "|---|" + "---:|" * len(lexicons)]
    for table in TABLES:
        rows.append(f"| {table}.toml | {' | '.join(str(len(getattr(lexicon, table))) for lexicon in lexicons)} |")
    figures: dict[str, Callable[[Lexicon], int]] = {
        "different verbs in cues.toml": lambda lexicon: len({cue.lemma for cue in lexicon.cues}),
        "surface forms of cues": lambda lexicon: len(lexicon.cues_by_form),
        "cues with a corpus sentence": lambda lexicon: sum(cue.source.startswith("corpus:") for cue in lexicon.cues),
        "cues with an example": lambda lexicon: sum(bool(cue.example) for cue in lexicon.cues),
        "words for roles and bodies": lambda lexicon: len(lexicon.roles_by_word),
    }
    for name, figure in figures.items():
        rows.append(f"| {name} | {' | '.join(f'{figure(lexicon):,}' for lexicon in lexicons)} |")
    stances = [Counter(str(cue.stance) for cue in lexicon.cues) for lexicon in lexicons]
    for stance in sorted({stance for counts in stances for stance in counts}):
        rows.append(f"| cues with stance {stance} | {' | '.join(str(counts[stance]) for counts in stances)} |")
    return "\n".join(rows) + "\n"


def _index(lexicon: Lexicon) -> str:
    rows = ["| cue | act | stance | frames | example |", "|---|---|---|---|---|"]
    cues = sorted(lexicon.cues, key=lambda cue: (cue.lemma, cue.words, cue.act))
    rows += [f"| {_name(cue)} | {cue.act} | {cue.stance} | {' '.join(cue.frames)} | {cue.example} |" for cue in cues]
    return "\n".join(rows) + "\n"


def _name(cue: Cue) -> str:
    verb = f"{cue.particle}·{cue.stem}" if cue.particle else cue.lemma
    beside = [*(["(reflexive)"] if cue.reflexive else []), *cue.words]
    return f"{verb} + {' '.join(beside)}" if beside else verb


def main() -> None:
    """Writes the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=PAGE, help="file to write")
    parser.parse_args().out.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
