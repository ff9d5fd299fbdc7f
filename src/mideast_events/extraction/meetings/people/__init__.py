"""Who takes part in a meeting, for whom, and who is meant by a pronoun."""
