"""The one file where the rooms meet: source -> Document -> Analysis -> Statements -> Ledger."""
