"""The date set, and how much of it comes out right."""
