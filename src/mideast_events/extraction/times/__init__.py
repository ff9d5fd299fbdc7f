"""The rules for calendar expressions, and what they resolve against."""
