"""The remarks that no sentence has a field for."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.results import TargetResult
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import bloc_sheets, patterns
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.presenting.sentences import fitting_pattern

MOST_QUOTED = 5


def lost_remarks(book: BlocBook, results: Sequence[TargetResult]) -> Iterator[Issue]:
    """Yield each pattern without a field for the remarks on the figures that it prints."""
    lost: dict[tuple[str, Place], list[str]] = {}
    for result in results:
        pattern = fitting_pattern(result, book.policy.pattern)
        remark = result.entry.remark if result.entry else ""
        if remark and patterns.REMARK not in patterns.fields_in(pattern):
            quoted = fragments.REMARK_OF.format(code=result.target.code, text=shortened(remark))
            lost.setdefault((pattern, _place(book, result, pattern)), []).append(quoted)
    for (pattern, place), remarks in lost.items():
        yield bloc_kinds.REMARK_WITHOUT_FIELD.at(place, pattern=pattern, remarks=_listed(remarks))


def _place(book: BlocBook, result: TargetResult, pattern: str) -> Place:
    """Where the pattern is written: beside the target, else for the whole bloc."""
    if result.target.pattern == pattern:
        return result.target.place.of(Targets.pattern.heading)
    return book.bloc.place.of(bloc_sheets.PATTERN.code)


def _listed(remarks: Sequence[str]) -> str:
    shown = joined(remarks[:MOST_QUOTED])
    more = len(remarks) - MOST_QUOTED
    return fragments.AND_OTHERS.format(shown=shown, count=more) if more > 0 else shown
