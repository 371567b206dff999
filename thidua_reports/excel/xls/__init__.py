"""Reads .xls files."""
