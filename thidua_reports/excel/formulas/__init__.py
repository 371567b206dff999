"""The text of formulas: tokens, references, copies."""
