"""Who does what in a sentence: a row of units, its clauses, subjects and objects, without a parser."""
