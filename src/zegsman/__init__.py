"""Zegsman takes news apart into a ledger of statements: who says what, through which chain, in which words."""
