"""How a command ends: exit statuses, and what is said on the way out.

0 all went well; 1 failure; 2 wrong usage (typer's own); 3 some inputs failed, the rest was read; 130 interrupted;
141 whoever read our output stopped reading.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import UnsupportedOperation

import typer

from zegsman.errors import ZegsmanError
from zegsman.views.plain import one_line

FAILED = 1
SOME_FAILED = 3
INTERRUPTED = 130
NOBODY_READS = 141


def say(words: str) -> None:
    """A line for the user on standard error."""
    print(f"zegsman: {one_line(words)}", file=sys.stderr, flush=True)


@contextmanager
def guarded() -> Iterator[None]:
    """Ends the command with a line and a status where it meets an error of ours, Ctrl-C, a closed pipe, a full disk."""
    try:
        yield
        sys.stdout.flush()
    except ZegsmanError as error:
        say(str(error))
        raise typer.Exit(FAILED) from error
    except KeyboardInterrupt:
        say("interrupted; what was finished is kept")
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        _flush_nowhere()
        raise typer.Exit(NOBODY_READS) from None
    except OSError as error:
        say(f"{error.filename or 'the results'}: cannot be read or written ({error.strerror or error})")
        _flush_nowhere()
        raise typer.Exit(FAILED) from error


def _flush_nowhere() -> None:
    """Python flushes standard output once more at exit, which would fail again: give it somewhere to go."""
    with suppress(UnsupportedOperation):  # not a file, as in tests
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
