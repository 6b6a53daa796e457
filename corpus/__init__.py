"""The corpus of statements and the tools that make, check and convert it.

`nl/`, `en/` and `de/` hold JSON Lines, one document or passage a line. Texts that are not ours are kept stand-off:
offsets and a hash, never the text. The tools are run from the root of the project:

    python -m corpus.compile   authoring files -> JSON Lines        python -m corpus.render   the way back, for review
    python -m corpus.join      stand-off records -> full records    python -m corpus.check    the machine check
    python -m corpus.convert   brat, CoNLL-U with BIO, Label Studio
    python -m corpus.agree     agreement of two annotators          python -m corpus.tables   docs/reference/corpus.md
"""
