"""Who may enter: a small file of names and password hashes beside the ledger, made by `zegsman user add`.

The file is apart from the ledger, so that a ledger can be given away without them. Without the file, or without a name
in it, the reading room is open to whoever sits at this computer.
"""

import os
from pathlib import Path

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error

from zegsman.errors import InputError, LedgerError

SHORTEST = 10
"""Characters of a password at least (NIST SP 800-63B asks for 8 and prefers length over odd signs)."""
_LONGEST = 256  # argon2 takes any length; a megabyte of password is an attack
_hasher = PasswordHasher()
_NOBODY = _hasher.hash("nobody's password")


class Account(msgspec.Struct, frozen=True):
    """A name, as it stands under judgements, and the argon2id hash of its password."""

    name: str
    hash: str


class Accounts:
    """The accounts of one ledger, read anew at each question: the file may change while the room is open."""

    def __init__(self, ledger: Path) -> None:
        self.path = ledger.with_name(ledger.name + ".users")

    def names(self) -> tuple[str, ...]:
        """The names, in the order in which they were made."""
        return tuple(account.name for account in self._read())

    def add(self, name: str, password: str) -> None:
        """Make an account, or give one a new password. Raises InputError for a name or password that will not do."""
        name = " ".join(name.split())
        if not name or not name.isprintable() or len(name) > 80:
            raise InputError("a name has 1 to 80 visible characters")
        if not SHORTEST <= len(password) <= _LONGEST:
            raise InputError(f"a password has {SHORTEST} to {_LONGEST} characters")
        others = [account for account in self._read() if account.name != name]
        self._write([*others, Account(name, _hasher.hash(password))])

    def remove(self, name: str) -> None:
        """Take an account away; its judgements stay. Raises InputError where there is none."""
        kept = [account for account in self._read() if account.name != name]
        if len(kept) == len(self._read()):
            raise InputError(f"no account {name!r}; there are: {', '.join(self.names()) or 'none'}")
        self._write(kept)

    def fits(self, name: str, password: str) -> bool:
        """True if the password is that account's. Takes as long for a name that no one has."""
        known = {account.name: account.hash for account in self._read()}
        try:
            return _hasher.verify(known.get(name, _NOBODY), password[:_LONGEST]) and name in known
        except Argon2Error:
            return False

    def _read(self) -> list[Account]:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=list[Account])
        except FileNotFoundError:
            return []
        except (OSError, msgspec.DecodeError) as error:
            raise LedgerError(f"{self.path}: the accounts cannot be read ({error}); no one is let in") from None

    def _write(self, accounts: list[Account]) -> None:
        draft = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(msgspec.json.encode(accounts))
        draft.replace(self.path)
