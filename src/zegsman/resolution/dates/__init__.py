"""Times named in a text -> ISO 8601 values, counted from the time of publication."""

from zegsman.resolution.dates.find import Time, times
from zegsman.resolution.dates.now import Now, now

__all__ = ["Now", "Time", "now", "times"]
