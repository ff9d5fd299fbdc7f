"""The rules for meetings: from words to sightings, and from sightings to records."""
