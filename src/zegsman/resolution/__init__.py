"""Statements -> who is meant: the speaker's fullest name in the document. `name_speakers` is the door."""

from zegsman.resolution.speakers import name_speakers

__all__ = ["name_speakers"]
