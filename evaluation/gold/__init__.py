"""How good is the reading of Dutch news? The whole pipeline over gold texts, scored by the gold's own script.

    python -m evaluation.gold ../shared/gold --write docs/reference/figures.md

The gold is not part of the project. Nothing is trained or tuned on it; this only measures.
"""
