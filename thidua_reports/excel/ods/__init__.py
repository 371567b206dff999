"""Reads .ods files."""
