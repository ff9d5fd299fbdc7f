"""Many articles: shards and workers, and the same record told in several articles."""
