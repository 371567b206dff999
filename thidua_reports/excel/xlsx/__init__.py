"""Reads .xlsx files."""
