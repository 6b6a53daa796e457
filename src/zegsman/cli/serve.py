"""zegsman serve"""

from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded, say


@guarded()
def command(
    ledger: options.Ledger = options.DEFAULT_LEDGER,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8017,
) -> None:
    """Open the reading room: a web page on this computer alone, to read, search and look. Ctrl-C closes it."""
    from zegsman.errors import MissingExtra

    try:
        import uvicorn

        from zegsman.views.web.app import application
    except ModuleNotFoundError as error:
        raise MissingExtra("web", error.name or "fastapi") from None
    app = application(ledger)
    config = uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", server_header=False)
    socket = config.bind_socket()
    say(f"the reading room is open at http://127.0.0.1:{socket.getsockname()[1]}/ (Ctrl-C closes it)")
    uvicorn.Server(config).run(sockets=[socket])
