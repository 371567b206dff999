"""Word templates: read, checked and filled."""
