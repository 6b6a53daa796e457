"""What may be set when reading, and every limit with its reason."""

import msgspec

from zegsman.errors import ZegsmanError

MEGABYTE = 1_000_000

MAX_BYTES = 50 * MEGABYTE
"""Largest item (one file, page or archived record), packed or unpacked. The longest news page in a test set of 181
pages is 3.5 MB; a book as PDF stays under 50 MB. Above it memory, not the text, is what a page is after."""

MAX_PAGE = 10 * MEGABYTE
"""Largest HTML page. lxml and trafilatura need about 15 times the page in memory and some 2 seconds a megabyte."""

MAX_RATIO = 200
"""Largest growth on unpacking. News HTML packs 4-10 times, a very regular page 60 times, a bomb 1,000 times."""

MAX_REDIRECTS = 5
"""Redirects followed. Browsers follow 20; a news page needs 2 (http to https, a tracking link)."""

MAX_SECONDS = 30.0
"""Time for one download, all redirects together."""

MAX_DEPTH = 32
"""Folders within folders. Links are not followed, so this only bounds a tree made to be deep."""

MAX_PAGES = 2_000
"""Pages of a PDF. A newspaper has under 200."""

USER_AGENT = "zegsman/0.1 (news analysis; reads single pages)"
"""Named openly, so that a site can refuse us."""


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of one run of `read`.

    `language` (ISO 639-1) and `published` (ISO 8601) overrule what is found. `max_bytes` is the largest item in bytes,
    packed or unpacked; `max_page` the largest HTML page; `max_seconds` the time for one download.
    """

    language: str | None = None
    published: str | None = None
    max_bytes: int = MAX_BYTES
    max_page: int = MAX_PAGE
    max_seconds: float = MAX_SECONDS


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A source that could not be read: its name (path, URL or record) and the error, whose text says what to do."""

    source: str
    error: ZegsmanError
