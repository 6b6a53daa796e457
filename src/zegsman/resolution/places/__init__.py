"""Places named in a text -> coordinates and country, with what else they may be."""

from zegsman.resolution.places.find import Located, find_places
from zegsman.resolution.places.kept import kept_name

__all__ = ["Located", "find_places", "kept_name"]
