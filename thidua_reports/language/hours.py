"""Whether words tell an hour: "14 giờ 00" does, "Buổi sáng" does not."""


def tells_hour(typed: str) -> bool:
    """Return whether an hour is told, which takes a figure."""
    return any(letter.isdigit() for letter in typed)
