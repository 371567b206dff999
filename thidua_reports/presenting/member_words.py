"""What members wrote in words, each with the cell it stands in."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Submission
from thidua_reports.excel.layout.sheet_layout import ReadAs, Rows
from thidua_reports.frozen import frozen
from thidua_reports.layouts import member_workbook as layout

BESIDE_FIGURES = {
    name: each
    for name, each in layout.Results.typed_in(Rows.GIVEN).items()
    if each.read_as is ReadAs.WORDING
}


@frozen
class MemberWords:
    """Words of a member: about which item or part, in which column, and where."""

    member: str
    item: str
    column: str
    text: str
    place: Place


def member_words(submissions: Sequence[Submission]) -> tuple[MemberWords, ...]:
    """Return all that members wrote beside their figures and of the parts of the report.

    The documents print some of it only; here is every word, so that nothing is lost.
    """
    return tuple(
        each for submission in submissions for each in _of(submission) if each.text.strip()
    )


def _of(submission: Submission) -> Iterator[MemberWords]:
    member, unit = submission.member, Place(submission.workbook, layout.UNIT.name)
    yield MemberWords(member, "", layout.REPORTER.label, submission.reporter, unit)
    for report in submission.targets:
        for name, column in BESIDE_FIGURES.items():
            place, text = report.place.of(column.heading), getattr(report, name)
            yield MemberWords(member, report.code, column.heading, text, place)
    for row in submission.criteria:
        heading = layout.CriterionResults.evidence.heading
        yield MemberWords(member, row.code, heading, row.evidence, row.place.of(heading))
    for passage in submission.passages:
        heading = layout.MemberPassages.text.heading
        place = passage.place.of(heading)
        yield MemberWords(member, passage.section, heading, passage.text, place)
