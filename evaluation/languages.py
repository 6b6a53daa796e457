"""python -m evaluation.languages: how often `identify` is right, wrong or silent on single dev sentences."""

import sys

from training.sources import ALPINO_DEV, EWT_DEV, GSD_DEV, Source
from zegsman.language import identify

SETS: dict[str, Source] = {"nl": ALPINO_DEV, "en": EWT_DEV, "de": GSD_DEV}


def main() -> None:
    """Print one line a language: sentences, right, wrong, None, in per cent."""
    for language, source in SETS.items():
        found = [identify(tree.text) for tree in source.trees()]
        right, silent = found.count(language), found.count(None)
        wrong = len(found) - right - silent
        shares = " ".join(
            f"{name} {100 * n / len(found):.1f}" for name, n in zip(NAMES, (right, wrong, silent), strict=True)
        )
        sys.stdout.write(f"{language}: {len(found)} sentences, {shares}\n")


NAMES = ("right", "wrong", "none")

if __name__ == "__main__":
    main()
