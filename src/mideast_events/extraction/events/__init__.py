"""The rules for other events: what happened, who did it and to whom."""
