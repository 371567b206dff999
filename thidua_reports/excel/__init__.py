"""Excel files: what is read from them, what is written to them; nothing of a bloc."""
