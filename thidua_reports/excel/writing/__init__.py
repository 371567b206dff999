"""Sheets to write, written with XlsxWriter."""
