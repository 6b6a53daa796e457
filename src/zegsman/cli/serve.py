"""zegsman serve"""

from typing import Annotated

import typer

from zegsman.cli import options
from zegsman.cli.ending import guarded, say


@guarded()
def command(
    ledger: options.Ledger = options.DEFAULT_LEDGER,
    host: Annotated[
        str, typer.Option(help="The address to listen at. Beyond this computer only with accounts (zegsman user add).")
    ] = "127.0.0.1",
    name: Annotated[
        list[str] | None, typer.Option(help="A further name that browsers may call this room by, such as news.example.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8017,
) -> None:
    """Open the reading room: read, search, review in a browser. On this computer alone; Ctrl-C closes it."""
    from zegsman.errors import MissingExtra

    try:
        import uvicorn

        from zegsman.views.web.app import application
        from zegsman.views.web.guard import LOOPBACK, refuse_strangers
    except ModuleNotFoundError as error:
        raise MissingExtra("web", error.name or "fastapi") from None
    refuse_strangers(host, ledger)
    app = application(ledger, hosts=(*LOOPBACK, host, *(name or ())))
    config = uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False)
    socket = config.bind_socket()
    say(f"the reading room is open at http://{host}:{socket.getsockname()[1]}/ (Ctrl-C closes it)")
    uvicorn.Server(config).run(sockets=[socket])
