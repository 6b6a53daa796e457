"""Under which name a place is kept, whatever language or spelling one asks for it in."""

from zegsman.resolution.places.gazetteer import gazetteer


def kept_name(name: str) -> str:
    """The name under which records keep the place meant, the largest of that name; `name` itself where it is one, or
    where no place is known by it.

    >>> kept_name("Zuid-Holland"), kept_name("South Holland"), kept_name("Vlietdam")
    ('South Holland', 'South Holland', 'Vlietdam')
    """
    spots = gazetteer().find(name.strip())
    if not spots or any(spot.name == name.strip() for spot in spots):
        return name
    return max(spots, key=lambda spot: spot.people).name
