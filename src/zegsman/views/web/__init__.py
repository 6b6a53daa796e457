"""The reading room: a local web application over one ledger (docs/how-to/reading-room.md).

`application` makes it, `zegsman serve` runs it. A route file gathers records, a template draws them, `replies` sends
them. Nothing but this room knows HTTP.
"""
