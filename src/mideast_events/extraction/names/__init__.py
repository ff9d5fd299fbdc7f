"""Whom and what a text names: the words, the names among them, and the phrases around these."""
