"""Sets of annotated texts, each in a module of its own."""
