"""The ways of telling who meets whom, each for a kind of words."""
