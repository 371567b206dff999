"""Whether a deadline has passed, as far as a workspace tells."""

from datetime import date

from thidua_reports.domain.bloc_book import BlocBook


def has_passed(book: BlocBook, due: date) -> bool:
    """Return whether the bloc has noted anything that came after a deadline.

    No clock is asked: what is made of a workspace is the same on any day.
    """
    came = (each.received for each in book.receipts if each.received)
    return book.meeting.has_been_held or any(day > due for day in came)
