"""Scoring rules: ordinary Excel formulas over named quantities.

The same text is bound to cells in a member's form, evaluated here, and bound to cells in the
consolidated workbook. Only `engine` knows the spreadsheet engine.
"""
