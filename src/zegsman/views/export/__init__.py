"""Records as files: JSON Lines (the exchange format), CSV, Parquet and Excel. One table of columns serves all."""
