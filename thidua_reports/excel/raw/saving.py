"""The moments that a workbook names in its properties -> the day on which it was last saved."""

from datetime import date, datetime, timedelta

_HERE = timedelta(hours=7)
"""By how much the clocks of Vietnam are ahead of the universal time that some files have."""
_SECONDS = len("2000-01-01T00:00:00")


def day_of_saving(created: str, saved: str) -> date | None:
    """Return the day; None where none is named, or where it was never saved since it was made.

    The moments are written as in 2000-01-01T00:00:00, with a Z at the end in universal time.
    """
    moment = _moment(saved)
    return None if moment is None or created == saved else moment.date()


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text[:_SECONDS])
        return (found + _HERE if text.endswith("Z") else found).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None
