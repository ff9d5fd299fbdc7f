"""The rules for ceasefires: from words to sightings, and from sightings to records."""
