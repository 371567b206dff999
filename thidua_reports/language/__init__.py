"""Vietnamese text and numbers, and words that are nearly alike."""
