"""Measures: what is right, missed and wrong in one text (`judge`), and the figures over many."""
