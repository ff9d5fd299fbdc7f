"""What the words around a verb or a noun say of it: held, planned, refused, called off, or not real at all."""
