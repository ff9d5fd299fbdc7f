"""The rules for crossings: from words to sightings, and from sightings to records."""
