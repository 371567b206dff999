"""An edited document, examined: what is said of it, and how its figures stand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.presenting.documents import REVIEW_COPIES
from thidua_reports.word.edited.alignment import Pair, paired_units
from thidua_reports.word.edited.comparison import Agreement, Compared, compared
from thidua_reports.word.edited.documents import EditedDocument, bare_stem
from thidua_reports.word.edited.findings import FigureFinding, FigureFindings
from thidua_reports.word.edited.lexicon import Lexicon
from thidua_reports.word.edited.lines import newly_said, no_longer_said
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.provisional import is_no_longer, marks_left, without_marks
from thidua_reports.word.edited.renamed import Names, known_as_then, renames
from thidua_reports.word.edited.row_order import RowOrder, reordered
from thidua_reports.word.edited.units import Unit
from thidua_reports.word.edited.units_of_now import in_words_of, numbers_of_now, units_of_now
from thidua_reports.word.edited.words import WordComparison


@frozen
class Examination:
    """The figures of a document as they stand to the data, and what is said of them.

    `made` is the document as it was made, or would be now where it does not tell; `pairs` are the
    paragraphs of both. `words` are those that are data and do not agree,
    `orders` the tables whose rows the data put in another order, `names` the names of members that
    have changed since.
    """

    made: Origin
    pairs: tuple[Pair, ...]
    figures: tuple[Compared, ...]
    words: tuple[Compared, ...]
    orders: tuple[RowOrder, ...]
    names: tuple[Compared, ...]
    findings: tuple[FigureFinding, ...]
    issues: tuple[Issue, ...]

    @property
    def counts(self) -> Mapping[Agreement, int]:
        """How many figures stand in each way."""
        return Counter(each.standing for each in self.figures)


def examined_document(document: EditedDocument, now: Origin) -> Examination:
    """Hold a document against what it would say if it were made of the data as they are.

    One that has lost what it was when it was made is held against that only: a figure that the
    data have changed cannot be told from one that somebody changed.
    """
    origin = document.origin
    made = origin if origin is not None and origin.units else now
    said, edited, then = _comparable(made, document.units, now)
    pairs, units = paired_units(said.units, edited), units_of_now(said, then)
    figures = compared(pairs, said, then, in_words_of(units, then, now))
    lexicon = Lexicon((*made.facts, *now.facts))
    marks = () if said is made else marks_left(document.units, made.units)
    words = (*WordComparison(lexicon, units).compared(pairs), *marks)
    orders = tuple(reordered(edited, pairs, said.units, numbers_of_now(units, then)))
    old_names = tuple(Names(renames(made.facts, now.facts)).old_places(document.units))
    found = FigureFindings(document.root, document.name)
    findings = (
        *found.of_figures(figures),
        *found.of_words(words),
        *found.of_orders(orders),
        *found.of_names(old_names),
        *found.no_longer_said(no_longer_said(said, then, pairs)),
    )
    lost = [_without_origin(document)] if made is now else []
    new = found.newly_said(newly_said(said, then, edited))
    issues = (*(each.issue for each in findings), *found.gone(figures), *new, *lost)
    return Examination(made, tuple(pairs), figures, words, orders, old_names, findings, issues)


def _comparable(
    made: Origin, edited: Sequence[Unit], now: Origin
) -> tuple[Origin, tuple[Unit, ...], Origin]:
    """Return a document as it was made, edited and would be now, to be compared word by word.

    All have the names of members that it was made with, and no mark of a ranking that was
    provisional and is no longer.
    """
    names, units = Names(renames(made.facts, now.facts)), tuple(edited)
    said = made
    if is_no_longer(made, now):
        said, units = Origin(made.name, without_marks(made.units), made.facts), without_marks(units)
    is_other = names.are_any or said is not made
    then = known_as_then(said, now, names) if is_other else now
    return said, names.in_old_words(units), then


def _without_origin(document: EditedDocument) -> Issue:
    """Return that a document has lost its origin; a review copy never had one."""
    reports = {PurePath(copy).stem: report for report, copy in REVIEW_COPIES.items()}
    report = reports.get(bare_stem(document.stem), "")
    use_the_report = edited_kinds.USE_THE_REPORT.format(document=report)
    todo = use_the_report if report else edited_kinds.NOTHING_TO_DO
    return edited_kinds.WITHOUT_ORIGIN.at(Place(document.name), todo=todo)
