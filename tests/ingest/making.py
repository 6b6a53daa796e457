"""Files made for the tests: pages, archives, PDF and Word files. All texts are our own, people and places invented."""

import gzip
import io
import warnings
from pathlib import Path

from docx import Document as WordDocument
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from zegsman.ingest import Failure, Options, read
from zegsman.model import Document

BODY = (
    "De dijk bij Oosterlee houdt het nog zeker tien jaar, zei dijkgraaf Minke Schaap maandag tegen de raad.",
    "Volgens het waterschap zijn er dit voorjaar zeshonderd metingen gedaan tussen de sluis en het gemaal.",
    "Boeren langs de dijk geloven dat niet: zij zien het water elke winter hoger in hun kelders staan.",
)


def page(*blocks: str, head: str = "", title: str = "Dijk bij Oosterlee is veilig") -> str:
    """A web page with a headline, the standard body and more blocks of HTML after it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{body}{''.join(blocks)}</article></body></html>"
    )


def one(source: str | bytes | Path, options: Options | None = None) -> Document:
    """The only document of a source; fails where there is a failure or more than one."""
    (found,) = read(source, options=options or Options())
    assert isinstance(found, Document), found
    return found


def failure(source: str | bytes | Path, options: Options | None = None) -> Failure:
    """The only failure of a source."""
    (found,) = read(source, options=options or Options())
    assert isinstance(found, Failure), found
    return found


def zones(document: Document) -> list[tuple[str, str]]:
    """Zone and words of every passage."""
    return [(p.zone.value, document.text[p.start : p.end]) for p in document.passages]


def warc(*pages: tuple[str, bytes], headers: tuple[tuple[str, str], ...] = (), status: str = "200 OK") -> bytes:
    """An archive of pages given as address and bytes."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # warcio leaves its temporary files to the garbage collector
        return _warc(pages, headers, status)


def _warc(pages: tuple[tuple[str, bytes], ...], headers: tuple[tuple[str, str], ...], status: str) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for address, body in pages:
        http = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8"), *headers], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=http))
    return out.getvalue()


def packed(data: bytes) -> bytes:
    """gzip without a time in it, the same at every run."""
    return gzip.compress(data, mtime=0)


def pdf(*pages: list[str]) -> bytes:
    """A PDF with the lines given for each page, in Helvetica."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    starts = []
    for number, content in enumerate(objects, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{start:010} 00000 n \n".encode() for start in starts)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)


def word(*paragraphs: tuple[str, str]) -> bytes:
    """A Word file of paragraphs given as style name and text."""
    document = WordDocument()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
