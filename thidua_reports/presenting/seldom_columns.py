"""Which columns of a table are worth their room."""

_SELDOM = 4
"""What fewer than one row in so many tells has no column of its own."""


def is_worth_a_column(having: int, rows: int) -> bool:
    """Return whether so many of the rows have something to tell that it has a column."""
    return having > 0 and having * _SELDOM >= rows
