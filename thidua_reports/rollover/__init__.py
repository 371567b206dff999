"""khoi.xlsx as it was filled in, carried into another khoi.xlsx."""
