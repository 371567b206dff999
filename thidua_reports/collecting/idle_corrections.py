"""The corrections of the bloc that correct nothing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from thidua_reports.checking.submission_checks import check_submissions
from thidua_reports.collecting.corrections import Corrected, apply_corrections, of_nothing
from thidua_reports.collecting.gathering import Gathered
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.issues.issue import Issue


def idle_corrections(
    registered: BlocBook, gathered: Gathered, corrected: Corrected
) -> Iterator[Issue]:
    """Yield the corrections that change neither a figure nor an issue of it.

    What a correction confirms would be doubted again without it.
    """
    for correction in corrected.repeating:
        others = tuple(each for each in registered.corrections if each.place != correction.place)
        registered_so = replace(registered, corrections=others)
        without = apply_corrections(registered_so, gathered.submissions)
        ways = [_issue_counts(correction.member, gathered, each) for each in (without, corrected)]
        if ways[0] <= ways[1]:
            yield of_nothing(correction)


def _issue_counts(
    member: str, gathered: Gathered, corrected: Corrected
) -> Counter[tuple[str, str]]:
    """Count the issues, wherever they are: a figure that was corrected has another place."""
    own = (each for each in corrected.submissions if each.member == member)
    issues = (*corrected.still_wrong(gathered.issues), *check_submissions(own, corrected.book))
    return Counter((issue.kind.code, issue.message) for issue in issues)
