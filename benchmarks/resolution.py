"""What resolution costs on top of the analysis: python benchmarks/resolution.py [LANGUAGE].

On the corpus's own pages of one language, in one run: seconds for the analysis (parser) with the statements, seconds
for naming speakers, actors and targets, and their ratio. Then one page with a thousand people.
"""

import sys
import time
from functools import partial

from corpus.records import files, read
from evaluation.speakers.__main__ import CORPUS
from evaluation.speakers.frames import document
from zegsman.attribution import attribute, needs_syntax
from zegsman.language import Stretch, analyse_where, load
from zegsman.lexicon import load as load_lexicon
from zegsman.model import Analysis, Document, Passage, Zone, document_id
from zegsman.resolution import resolve

CROWD = 1000  # people on the page that is all names


def main() -> None:
    """Print the seconds and the ratio."""
    language = sys.argv[1] if len(sys.argv) > 1 else "nl"
    pages = [document(r) for path in files([CORPUS / language]) for r in read(path) if "text" in r]
    analyse(pages[:1], language)  # load what is loaded once
    words = sum(len(page.text.split()) for page in pages)
    sys.stdout.write(f"{language}: {len(pages)} pages, {words:,} words\n")
    measure(pages, language)
    people = [f"Voornaam{n} Achternaam{n} zegt dat het dak lekt. Hij belt {n} keer." for n in range(CROWD)]
    text = "\n\n".join(people)
    passages, start = [], 0
    for part in people:
        passages.append(Passage(zone=Zone.BODY, start=start, end=start + len(part)))
        start += len(part) + 2
    crowd = Document(id=document_id(text), text=text, source="crowd", language="nl", passages=tuple(passages))
    sys.stdout.write(f"a page of {CROWD} people\n")
    measure([crowd], "nl")


def measure(pages: list[Document], language: str) -> None:
    """Time both steps on the pages and print them."""
    lexicon = load_lexicon(language)
    started = time.perf_counter()
    analyses = analyse(pages, language)
    told = [attribute(page, found, lexicon=lexicon) for page, found in zip(pages, analyses, strict=True)]
    analysed = time.perf_counter() - started
    started = time.perf_counter()
    for page, found, statements in zip(pages, analyses, told, strict=True):
        resolve(page, found, statements, lexicon=lexicon)
    resolved = time.perf_counter() - started
    share = 100 * resolved / analysed
    sys.stdout.write(f"  analysis {analysed:.2f} s, resolution {resolved:.2f} s: {share:.0f} % on top\n")


def analyse(pages: list[Document], language: str) -> list[list[Analysis]]:
    """One analysis a passage, as a reading makes them."""
    stretches = [[Stretch(page.text[p.start : p.end], p.start) for p in page.passages] for page in pages]
    everything = [stretch for group in stretches for stretch in group]
    found = iter(analyse_where(load(language), everything, partial(needs_syntax, language=language)))
    return [[next(found) for _ in group] for group in stretches]


if __name__ == "__main__":
    main()
