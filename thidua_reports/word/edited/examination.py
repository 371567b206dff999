"""An edited document, examined: what is said of it, and how its figures stand."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.presenting.figure_places import FigurePlaces
from thidua_reports.word.edited.alignment import Pair, paired_units
from thidua_reports.word.edited.blanks import Fill, Unfilled, unfilled, unfilled_without_origin
from thidua_reports.word.edited.comparison import Agreement, Compared, compared
from thidua_reports.word.edited.documents import EditedDocument, reviewed_document
from thidua_reports.word.edited.findings import FigureFinding, FigureFindings
from thidua_reports.word.edited.group_rows import other_heads
from thidua_reports.word.edited.head_and_annex import other_in_annexes
from thidua_reports.word.edited.in_columns import in_columns
from thidua_reports.word.edited.lacking import lacking
from thidua_reports.word.edited.lexicon import Lexicon
from thidua_reports.word.edited.lines import no_longer_said
from thidua_reports.word.edited.moved import with_moved_ones
from thidua_reports.word.edited.name_places import NamePlaces, names_left
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.outside import old_outside
from thidua_reports.word.edited.provisional import is_no_longer, marks_left, without_marks
from thidua_reports.word.edited.renamed import Names, known_as_then, renames
from thidua_reports.word.edited.row_order import RowOrder
from thidua_reports.word.edited.stale import with_stale_ones
from thidua_reports.word.edited.sureness import as_whole_sentences
from thidua_reports.word.edited.table_findings import table_findings
from thidua_reports.word.edited.units import Unit
from thidua_reports.word.edited.units_of_now import in_words_of, units_of_now
from thidua_reports.word.edited.words import WordComparison
from thidua_reports.workspace.version_names import bare_stem


@frozen
class Examination:
    """The figures of a document as they stand to the data, and what is said of them.

    `made` is the document as it was made, or would be now where it does not tell; `pairs` are the
    paragraphs of both. `words` are those that are data and do not agree, `orders` the tables whose
    rows the data put in another order, `names` the names of members that have changed since,
    `fills` what was left open, `own` the figures that somebody told to be her own.
    """

    made: Origin
    pairs: tuple[Pair, ...]
    figures: tuple[Compared, ...]
    words: tuple[Compared, ...]
    orders: tuple[RowOrder, ...]
    names: tuple[Compared, ...]
    fills: tuple[Fill, ...]
    findings: tuple[FigureFinding, ...]
    issues: tuple[Issue, ...]
    own: tuple[str, ...] = ()

    @property
    def counts(self) -> Mapping[Agreement, int]:
        """How many figures stand in each way."""
        return Counter(each.agreement for each in self.figures)


def examined_document(
    document: EditedDocument,
    now: Origin,
    places: FigurePlaces | None = None,
    own: Collection[str] = (),
) -> Examination:
    """Hold a document against what it would say if it were made of the data as they are.

    `places` tell where its figures are put right in the data; `own` are the figures that its
    author has told to be others than those of the data that they read like.

    One that has lost what it was when it was made is held against that only: a figure that the
    data have changed cannot be told from one that somebody changed.
    """
    made, without = _as_made(document, now)
    names = Names(renames(made.facts, now.facts))
    said, edited, then = _comparable(made, without.edited, without.now, names)
    columns, units = in_columns(document.root, said.units, edited), units_of_now(said, then)
    pairs = paired_units(columns.made, columns.edited)
    then_and_now = columns.of_made(in_words_of(units, then, without.now))
    heads = other_heads(pairs, columns.edited, columns.of_made(units), (columns.made, then.units))
    placed = as_whole_sentences(compared(pairs, said, then, then_and_now), pairs)
    figures = (*_recognized(placed, pairs, own), *columns.gone, *_unknown(without.fills))
    marks = () if said is made else marks_left(document.units, made.units)
    lexicon = Lexicon((*made.facts, *now.facts))
    words = (*WordComparison(lexicon, columns.words_of_now(units)).compared(pairs), *marks)
    orders = columns.orders(pairs, said, then, units)
    places_of_names = NamePlaces(names, now.units)
    outdated = tuple(places_of_names.outdated(document.units))
    expected = {each.expected for each in words}
    found = FigureFindings(document.root, document.name, places)
    findings = (
        *found.of_figures(figures),
        *found.of_words(words),
        *found.of_orders(orders),
        *found.of_names(outdated),
        *names_left(document, places_of_names.left(document.units)),
        *found.of_fills(without.fills),
        *found.in_annexes(other_in_annexes(made.units, now.units, document.units)),
        *table_findings(found, columns, heads),
        *found.no_longer_said(no_longer_said(said, then, pairs)),
        *found.lacking(lacking(said, then, edited, columns.as_edited(pairs), expected)),
    )
    lost = [_without_origin(document)] if made is without.now else []
    old = found.outside(old_outside(document.parts, figures, pairs, own))
    issues = (*(each.issue for each in findings), *old, *found.gone(figures), *lost)
    data = (figures, words, orders, outdated, without.fills)
    return Examination(made, tuple(pairs), *data, findings, issues, (*own,))


def _recognized(
    placed: Sequence[Compared], pairs: Sequence[Pair], own: Collection[str]
) -> tuple[Compared, ...]:
    """Return how figures stand where those without a place are known as old or as moved ones."""
    return with_moved_ones(with_stale_ones(placed, pairs, own), pairs)


def _as_made(document: EditedDocument, now: Origin) -> tuple[Origin, Unfilled]:
    """Return what a document was made as, and it and that of now without what was filled in.

    One that does not tell is taken to be made as it would be now.
    """
    origin = document.origin
    if origin is not None and origin.units:
        return origin, unfilled(origin, document.units, now)
    without = unfilled_without_origin(document.units, now)
    return without.now, without


def _unknown(fills: Sequence[Fill]) -> Iterator[Compared]:
    """Yield the figures that were filled in where the data say nothing."""
    for fill in fills:
        for piece in fill.figures:
            yield Compared(Agreement.ADDED, None, piece, "", fill.around)


def _comparable(
    made: Origin, edited: Sequence[Unit], now: Origin, names: Names
) -> tuple[Origin, tuple[Unit, ...], Origin]:
    """Return a document as it was made, edited and would be now, to be compared word by word.

    All have the names of members that it was made with, and no mark of a ranking that was
    provisional and is no longer.
    """
    said, units = made, tuple(edited)
    if is_no_longer(made, now):
        said, units = replace(made, units=without_marks(made.units)), without_marks(units)
    is_other = names.are_any or said is not made
    then = known_as_then(said, now, names) if is_other else now
    return said, names.in_old_words(units), then


def _without_origin(document: EditedDocument) -> Issue:
    """Return that a document has lost its origin; a review copy never had one."""
    report = reviewed_document(bare_stem(document.stem))
    use_the_report = edited_kinds.USE_THE_REPORT.format(document=f"{report}.docx")
    todo = use_the_report if report else edited_kinds.NOTHING_TO_DO
    return edited_kinds.WITHOUT_ORIGIN.at(Place(document.name), todo=todo)
