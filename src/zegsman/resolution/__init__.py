"""Statements -> who is meant: the speaker's fullest name in the document, and the actors. `resolve` is the door."""

from zegsman.resolution.places import find_places, kept_name
from zegsman.resolution.resolve import Resolved, name_speakers, resolve
from zegsman.resolution.saying import date_statements

__all__ = ["Resolved", "date_statements", "find_places", "kept_name", "name_speakers", "resolve"]
