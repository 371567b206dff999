"""Figures, dates and joined words as Vietnamese administrative documents write them.

Day, month and number rules follow Annex I of Decree 30/2020/NĐ-CP.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

_POINT_AND_COMMA = str.maketrans(",.", ".,")
_ALWAYS_CAPITAL = (
    "Đảng ", "Nhà nước", "Quốc hội", "Chính phủ", "Trung ương", "Hội đồng nhân dân",
    "Ủy ban nhân dân",
)  # fmt: skip
_POINTS = "abcdđeghiklmnopqrstuvxy"
_PRINTED = str.maketrans("-", "−")


def number(value: Decimal) -> str:
    """Return 7.620.000 or −57,45; decimals as given, so Decimal("57.50") is 57,50.

    Raises:
        ValueError: The value is infinite or not a number.
    """
    return as_typed(value).translate(_PRINTED)


def as_typed(value: Decimal) -> str:
    """Return a number with the minus sign of the keyboard, for what is kept and compared.

    Raises:
        ValueError: The value is infinite or not a number.
    """
    if not value.is_finite():
        raise ValueError(value)
    signed = value if value else value.copy_abs()
    return format(signed, ",f").translate(_POINT_AND_COMMA)


def plain(value: Decimal) -> Decimal:
    """Return `value` without closing zeros after the point: 103,00 is written 103."""
    whole = value.to_integral_value()
    return Decimal(f"{whole:f}") if value == whole else value.normalize()


def counted(value: Decimal) -> str:
    """Return `value` as things are counted: 1 to 9 get a leading zero (08), zero does not."""
    written = number(value)
    return f"0{written}" if written in set("123456789") else written


def counted_integer(count: int) -> str:
    """Return a whole number as things are counted: 07, 11."""
    return counted(Decimal(count))


def fraction(part: Decimal, whole: Decimal) -> str:
    """Return 16/25, 06/10, 372.412/387.279."""
    return f"{counted(part)}/{counted(whole)}"


def percent(value: Decimal) -> str:
    """Return 57,45% for a number of per cent."""
    return f"{number(value)}%"


def short_number(value: Decimal | None, missing: str = "") -> str:
    """Return a number without closing zeros: 103 for 103,00; `missing` where there is none."""
    return missing if value is None else number(plain(value))


def short_percent(value: Decimal) -> str:
    """Return a number of per cent without closing zeros: 97,5% for 97,50."""
    return percent(plain(value))


def points_or_share(value: Decimal, *, is_share: bool) -> str:
    """Return 85,5 điểm, or 57,45% for a share of the points there are."""
    return short_percent(value) if is_share else f"{short_number(value)} điểm"


def long_date(day: date | None, year: int | None) -> str:
    """Return "ngày 05 tháng 6 năm 2020"; dots for what is not known, the `year` included."""
    if day is None:
        return f"ngày … tháng … năm {'…' if year is None else year}"
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    """Months 1 and 2 alone get a zero, so that nobody makes them 11 or 12."""
    return f"0{day.month}" if day.month in {1, 2} else str(day.month)


def joined(items: Sequence[str]) -> str:
    """Return "A; B; C"."""
    return "; ".join(items)


def as_list(items: Sequence[str]) -> list[str]:
    """Return the lines of a list: ";" after each, "." after the last."""
    return [f"{item}{'.' if at == len(items) else ';'}" for at, item in enumerate(items, 1)]


def as_points(lines: Sequence[str]) -> list[str]:
    """Return the lines as the lettered points of a clause, "a) …;"; with dashes beyond the letters.

    The letters are those of the Vietnamese alphabet (NĐ 30/2020, Phụ lục I, II.5).
    """
    is_lettered = len(lines) <= len(_POINTS)
    marks = [f"{each})" for each in _POINTS] if is_lettered else ["-"] * len(lines)
    return [f"{mark} {line}" for mark, line in zip(marks, as_list(lines), strict=False)]


def joined_names(names: Sequence[str]) -> str:
    """Return "A và B", or "A; B; C": names may hold commas of their own."""
    return " và ".join(names) if len(names) == 2 else joined(names)


def in_one_sentence(texts: Sequence[str]) -> str:
    """Return "A; b; c": the first begins in upper case, the others go on from it."""
    first, *others = texts
    return joined([sentence_start(first), *map(sentence_continue, others)])


def sentence_start(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def sentence_continue(text: str) -> str:
    """Return `text` with its first letter in lower case, unless it opens with a name.

    That is an acronym, a name of several syllables, each with a capital (Kiên Giang, Sở Y tế), one
    with a figure (Covid-19), or an institution that is always written with a capital.
    """
    first, _, rest = text.partition(" ")
    is_name = (rest[:1].isupper() and not rest[1:2].isdigit()) or any(
        sign.isdigit() for sign in first
    )
    if is_name or text.startswith(_ALWAYS_CAPITAL):
        return text
    second = text[1:2]
    return text[:1].lower() + text[1:] if second.islower() or second == " " else text
