"""How good are the statements? Sets of annotated texts, measures, and tables: see docs/how-to/measure.md.

`sets` load annotated texts, `read` runs the engine on them, `mapping` brings our statements into the form of a set,
`measures` count. `python -m evaluation` prints all tables, `python -m evaluation.compare` two engines record by record,
`python -m evaluation.floors` guards the figures of the project's own pages. Nothing here trains anything.
"""
