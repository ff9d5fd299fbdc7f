"""Where and when a meeting is told to have been."""
