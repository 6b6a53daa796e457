"""Bytes -> documents: files, folders, addresses, feeds and archives, each with its own reader.

>>> document, = read("Eerste alinea van een bericht.\\n\\nDe tweede alinea.".encode())
>>> [passage.zone.value for passage in document.passages], document.language
(['body', 'body'], 'nl')
"""

from zegsman.ingest.options import Failure, Options
from zegsman.ingest.reading import read

__all__ = ["Failure", "Options", "read"]
