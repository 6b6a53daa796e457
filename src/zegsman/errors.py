"""Every error Zegsman raises, one tree:

ZegsmanError
├── InputError               a source could not be read (named, with the reason)
│   ├── NotFound             no such file, or the server says 404
│   ├── NotText              bytes that are no text in any encoding we know
│   ├── EmptyInput           nothing in it
│   ├── NoArticle            a page without an article
│   ├── TooLarge             more bytes than the limit, packed or unpacked
│   ├── Damaged              truncated or corrupt container (gzip, WARC, PDF, DOCX, JSON)
│   └── Refused              an address we do not fetch (private network, other scheme)
├── MissingExtra             an optional library is not installed; names the extra
├── MissingPipeline          no language pipeline of that name; names what to install
├── MissingTagger            no trained attribution tagger there, or it does not fit this version
├── AnalysisError            a document was read and could not be analysed
├── LexiconError             a lexicon file is not well-formed; names the file and the entry
└── LedgerError              the ledger cannot be opened, read or written
    ├── NotALedger           a file that is something else
    ├── NotInLedger          no document or statement of that name in it, or several
    └── LedgerFull           the disk is full; nothing half was written
"""


class ZegsmanError(Exception):
    """Base of all errors below: `except ZegsmanError` catches what the library raises on purpose."""


class InputError(ZegsmanError):
    """A source could not be read."""


class NotFound(InputError):
    """No such file or page."""


class NotText(InputError):
    """The bytes are no text in any encoding we know."""


class EmptyInput(InputError):
    """The source holds nothing to read."""


class NoArticle(InputError):
    """A page in which no article was found."""


class TooLarge(InputError):
    """More bytes than the limit, before or after unpacking."""


class Damaged(InputError):
    """A truncated or corrupt container."""


class Refused(InputError):
    """An address that is not fetched: another scheme, or not a public host."""


class MissingExtra(ZegsmanError):
    """An optional library is not installed.

    >>> str(MissingExtra("pdf", "pypdf"))
    "this needs pypdf, which is not installed; install it with: pip install 'zegsman[pdf]'"
    """

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(
            f"this needs {library}, which is not installed; install it with: pip install 'zegsman[{extra}]'"
        )


class MissingPipeline(ZegsmanError):
    """No language pipeline of that name is installed."""


class MissingTagger(ZegsmanError):
    """No trained attribution tagger where one was named, or one that does not fit this version."""


class AnalysisError(ZegsmanError):
    """A document was read, and something went wrong in taking it apart."""


class LexiconError(ZegsmanError):
    """A lexicon file is not well-formed."""


class LedgerError(ZegsmanError):
    """The ledger cannot be opened, read or written."""


class NotALedger(LedgerError):
    """The file is something else than a ledger."""


class NotInLedger(LedgerError):
    """The ledger holds no document or statement of that name, or several."""


class DecidedAlready(LedgerError):
    """Two actors are one already, or there is nothing that could be taken from one."""


class LedgerFull(LedgerError):
    """The disk is full; nothing half was written."""
