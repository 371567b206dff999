"""An edited document, examined: what is said of it, and how its figures stand."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.presenting.documents import REVIEW_COPIES
from thidua_reports.presenting.figure_places import FigurePlaces
from thidua_reports.word.edited.alignment import Pair, paired_units
from thidua_reports.word.edited.blanks import Fill, unfilled, unfilled_without_origin
from thidua_reports.word.edited.comparison import Compared, Standing, compared
from thidua_reports.word.edited.documents import EditedDocument, bare_stem
from thidua_reports.word.edited.findings import FigureFinding, FigureFindings
from thidua_reports.word.edited.lines import newly_said, no_longer_said
from thidua_reports.word.edited.origin import Origin


@frozen
class Examination:
    """The figures of a document as they stand to the data, and what is said of them.

    `made` is the document as it was made, or would be now where it does not tell; `pairs` are the
    paragraphs of both, `fills` what was left open in it.
    """

    made: Origin
    pairs: tuple[Pair, ...]
    figures: tuple[Compared, ...]
    fills: tuple[Fill, ...]
    findings: tuple[FigureFinding, ...]
    issues: tuple[Issue, ...]

    @property
    def counts(self) -> Mapping[Standing, int]:
        """How many figures stand in each way."""
        return Counter(each.standing for each in self.figures)


def examined_document(
    document: EditedDocument, now: Origin, places: FigurePlaces | None = None
) -> Examination:
    """Hold a document against what it would say if it were made of the data as they are.

    `places` tell where its figures are put right in the data.

    One that has lost what it was when it was made is held against that only: a figure that the
    data have changed cannot be told from one that somebody changed.
    """
    origin = document.origin
    if origin is not None and origin.units:
        made, without, lost = origin, unfilled(origin, document.units, now), []
    else:
        without = unfilled_without_origin(document.units, now)
        made, lost = without.now, [_without_origin(document)]
    pairs = paired_units(made.units, without.edited)
    figures = (*compared(pairs, made, without.now), *_unknown(without.fills))
    words = FigureFindings(document.root, document.name, places)
    findings = (
        *words.of_figures(figures),
        *words.of_fills(without.fills),
        *words.no_longer_said(no_longer_said(made, without.now, pairs)),
    )
    new = words.newly_said(newly_said(made, without.now, without.edited))
    issues = (*(each.issue for each in findings), *words.gone(figures), *new, *lost)
    return Examination(made, tuple(pairs), figures, without.fills, findings, issues)


def _unknown(fills: Sequence[Fill]) -> Iterator[Compared]:
    """Yield the figures that were filled in where the data say nothing."""
    for fill in fills:
        for piece in fill.figures:
            yield Compared(Standing.ADDED, None, piece, "", fill.around)


def _without_origin(document: EditedDocument) -> Issue:
    """Return that a document has lost its origin; a review copy never had one."""
    reports = {PurePath(copy).stem: report for report, copy in REVIEW_COPIES.items()}
    report = reports.get(bare_stem(document.stem), "")
    use_the_report = edited_kinds.USE_THE_REPORT.format(document=report)
    todo = use_the_report if report else edited_kinds.NOTHING_TO_DO
    return edited_kinds.WITHOUT_ORIGIN.at(Place(document.name), todo=todo)
