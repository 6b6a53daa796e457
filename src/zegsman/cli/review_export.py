"""zegsman review-export"""

from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded, say


@guarded()
def command(
    reviewer: Annotated[str, typer.Argument(help="Whose judgements, by name.")],
    output: options.Output = None,
    ledger: options.Ledger = options.DEFAULT_LEDGER,
) -> None:
    """Export what a reviewer confirmed as gold. In the corpus format; documents in which every statement was judged."""
    from zegsman.cli.output import opened, refuse_to_overwrite
    from zegsman.ledger import Ledger
    from zegsman.views.export.gold import gold
    from zegsman.views.plain import json_line
    from zegsman.views.review import reviewed, reviewers

    refuse_to_overwrite(output, ledger)
    with Ledger.existing(ledger) as store, opened(output, "jsonl") as stream:
        judged = store.judgements()
        documents = dict.fromkeys(j.document for j in judged if j.reviewer == reviewer)
        whole = 0
        for document in documents:
            mine = reviewed(store.record(document), store.judgements(document), reviewer)
            if mine.complete:
                whole += 1
                stream.write(json_line(gold(mine, reviewer)))
    if not documents:
        there = ", ".join(reviewers(judged)) or "nobody"
        say(f"{reviewer} judged nothing in this ledger; who did: {there}")
    say(f"{whole} documents judged whole by {reviewer}; {len(documents) - whole} begun and left out")
