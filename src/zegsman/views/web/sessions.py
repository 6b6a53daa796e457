"""Sessions and their tokens, in memory: a restart asks everybody to sign in again."""

import hmac
import secrets
import time
from collections import defaultdict, deque
from threading import Lock

LASTS = 12 * 3600.0
"""Seconds without a request after which a session ends: a working day."""
TRIES = 5
"""Wrong passwords for one name within WINDOW, after which it must wait."""
WINDOW = 900.0


class Sessions:
    """Who is signed in. Safe to use from several threads."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._lock = Lock()
        self._open: dict[str, tuple[str, float]] = {}

    def begin(self, name: str) -> str:
        """The key of a new session, for a cookie."""
        key = secrets.token_urlsafe(32)
        with self._lock:
            now = time.monotonic()
            self._open = {k: v for k, v in self._open.items() if v[1] > now}
            self._open[key] = (name, now + LASTS)
        return key

    def name(self, key: str) -> str | None:
        """Whose session it is, or None; a session that is used goes on."""
        with self._lock:
            found = self._open.get(key)
            if found is None or found[1] < time.monotonic():
                return None
            self._open[key] = (found[0], time.monotonic() + LASTS)
            return found[0]

    def end(self, key: str) -> None:
        """Sign out."""
        with self._lock:
            self._open.pop(key, None)

    def token(self, key: str) -> str:
        """What a form of this session must bring along, so that another site cannot make one (CSRF)."""
        return hmac.new(self._secret, key.encode(), "sha256").hexdigest()

    def vouches(self, key: str, token: str) -> bool:
        """True if the token is that of the session."""
        return hmac.compare_digest(self.token(key).encode(), token.encode())


class Tries:
    """Counts wrong passwords by name, so that no one can guess on and on."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._wrong: defaultdict[str, deque[float]] = defaultdict(lambda: deque(maxlen=TRIES))

    def wait(self, name: str) -> float:
        """Seconds until the name may try again; 0 if it may now."""
        with self._lock:
            wrong = self._wrong.get(name, deque())
            if len(wrong) < TRIES:
                return 0.0
            return max(0.0, wrong[0] + WINDOW - time.monotonic())

    def wrong(self, name: str) -> None:
        """A wrong password was given."""
        with self._lock:
            if len(self._wrong) > 10_000:  # names that were made up; forgetting them frees memory, not accounts
                self._wrong.clear()
            self._wrong[name].append(time.monotonic())

    def right(self, name: str) -> None:
        """The right one was given."""
        with self._lock:
            self._wrong.pop(name, None)
