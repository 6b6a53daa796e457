"""Bytes -> documents: files, folders, addresses, feeds and archives, each with its own reader.

>>> document, = read("Eerste alinea van een bericht.\\n\\nDe tweede alinea.".encode())
>>> [passage.zone.value for passage in document.passages], document.language
(['body', 'body'], 'nl')
"""

import logging

from zegsman.ingest.options import Failure, Options
from zegsman.ingest.reading import read

for _name in ("pypdf", "trafilatura", "htmldate", "justext", "readability", "charset_normalizer"):
    # these report every oddity of a bad file, and without a handler Python would print it; what matters is a Failure
    logging.getLogger(_name).addHandler(logging.NullHandler())

__all__ = ["Failure", "Options", "read"]
