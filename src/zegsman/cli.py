"""The command line: read, show, search, sources, export, stats."""
