"""Actors across documents: which actors of single documents are one, as the engine thinks and as people decided.

A ledger actor is what the actors of documents are linked to. People join and part ledger actors; their judgements are
kept for good, in order, and the last word on two actors holds (decisions.py).
"""
