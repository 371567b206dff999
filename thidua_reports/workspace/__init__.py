"""The folders of a bloc: where everything is, and which files come in."""
