"""The same reading in several processes of one machine: `read` is the door. Order is kept, failures pass."""

from zegsman.scale.local import read

__all__ = ["read"]
