"""Places named in a text -> coordinates and country, with what else they may be."""

from zegsman.resolution.places.find import Located, find_places

__all__ = ["Located", "find_places"]
