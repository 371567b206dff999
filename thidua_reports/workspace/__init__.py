"""The folders of a bloc: what lies where, and which files come in."""
