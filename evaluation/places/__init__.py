"""Answer keys for places, by document and offset, and how many of the places found are right."""
