"""The reporting chain of a statement as names: from the first teller to the outlet. A view, computed and never stored.

"Volgens de politie ontkende Bos dat hij was gewaarschuwd, meldt persbureau Corva" in De Vlietbode gives, for the
denial: Bos -> de politie -> persbureau Corva -> De Vlietbode. With the actors of the steps: `zegsman.model.steps`.
How many independent chains carry one claim cannot be told from one record: that count belongs here once statements of
different documents are linked.
"""

from zegsman.model import Record, steps

Chain = tuple[str | None, ...]
"""Names in the order the words travelled; None where no one is named ("naar verluidt", an outlet unknown)."""


def chains(record: Record) -> dict[str, Chain]:
    """The chain of each statement of the record, by statement id."""
    return {id_: tuple(step.name for step in found) for id_, found in steps(record).items()}
