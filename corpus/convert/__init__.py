"""Converters to the formats of others: brat as PolNeAR uses it, CoNLL-U with BIO columns, Label Studio JSON."""
