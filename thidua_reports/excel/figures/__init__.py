"""Numbers and days as people type them and as cells show them."""
