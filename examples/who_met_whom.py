"""Print whom somebody met, by the record: `python who_met_whom.py abbas-kamel`, or part of a name."""
