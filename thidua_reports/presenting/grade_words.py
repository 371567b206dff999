"""The classes of the bloc and what each is given for, in words."""

from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.language.vietnamese import points_or_share, short_number, short_percent

_GRADES_ARE = "Xếp loại: {grades}."
_FROM, _BETWEEN = "{name} từ {least} trở lên", "{name} từ {least} đến dưới {below}"
_BELOW = "{name} dưới {below}"


def grade_sentences(book: BlocBook) -> list[str]:
    """Return the sentence on the classes with their bounds; none where the bloc has none."""
    grades = [*_grades(book)]
    return [_GRADES_ARE.format(grades="; ".join(grades))] if grades else []


def least_in_words(book: BlocBook, value: Decimal) -> str:
    """Return the least of what the bloc ranks by: "950 điểm", or "95%" where it is a share."""
    return points_or_share(value, is_share=book.policy.ranking.is_by_share)


def _grades(book: BlocBook) -> Iterator[str]:
    """Yield each class with its bounds: a class ends where the next better one begins."""
    known = [(each.name, each.least.value) for each in book.policy.ranking.grades]
    bounds = [(name, least) for name, least in known if least is not None]
    for name, least in bounds:
        better = min((each for _, each in bounds if each > least), default=None)
        words = _FROM
        if better is not None:
            words = _BETWEEN if least else _BELOW
        written = least_in_words(book, least) if better is None else _bare(book, least)
        below = "" if better is None else least_in_words(book, better)
        yield words.format(name=name, least=written, below=below)


def _bare(book: BlocBook, value: Decimal) -> str:
    """Return the lower of two bounds, whose unit stands after the upper one."""
    return short_percent(value) if book.policy.ranking.is_by_share else short_number(value)
