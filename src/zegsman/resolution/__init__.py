"""Statements -> who is meant: the speaker's fullest name in the document, and the actors. `resolve` is the door."""

from zegsman.resolution.resolve import Resolved, name_speakers, resolve

__all__ = ["Resolved", "name_speakers", "resolve"]
