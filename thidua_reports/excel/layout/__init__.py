"""The shape of a sheet, as data."""
