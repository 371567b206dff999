"""Cells, sheets and workbooks as a file holds them, whatever kind of file it is."""
