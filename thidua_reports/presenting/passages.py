"""What the bloc and its members wrote themselves, part by part, and who belongs to the bloc."""

from collections.abc import Iterable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import Passage, Submission
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.presenting import phrases
from thidua_reports.presenting.letterheads import names_of


def composition(book: BlocBook) -> list[str]:
    """Return who belongs to the bloc and who leads it."""
    bloc = book.bloc
    offices = [
        f"{bloc.name_of(code)} làm {office}"
        for code, office in ((bloc.leader, phrases.LEADER), (bloc.deputy, phrases.DEPUTY))
        if code
    ]
    count = counted_integer(len(bloc.members))
    led = f" Năm {bloc.year}, {', '.join(offices)}." if offices else ""
    return [f"{bloc.name} gồm {count} đơn vị thành viên: {names_of(bloc.members)}.{led}"]


def part_passages(book: BlocBook, submissions: Iterable[Submission], section: str) -> list[str]:
    """Return the bloc's own words, then what the members wrote, each under its name."""
    return [*bloc_passages(book, section), *member_passages(book, submissions, section)]


def member_passages(book: BlocBook, submissions: Iterable[Submission], section: str) -> list[str]:
    """Return what the members wrote, each under its name."""
    return [
        f"{book.bloc.name_of(submission.member)}: {passage.text}"
        for submission in submissions
        for passage in submission.passages
        if passage.section == section
    ]


def bloc_passages(book: BlocBook, section: str) -> list[str]:
    """Return the bloc's own words, a text for each line."""
    return [
        line for passage in _of(book.passages, section) for line in passage.text.split("\n") if line
    ]


def _of(passages: Iterable[Passage], section: str) -> Iterator[Passage]:
    return (passage for passage in passages if passage.section == section)
