"""A workbook that somebody else keeps -> the same with single cells, rows and sheets changed."""
