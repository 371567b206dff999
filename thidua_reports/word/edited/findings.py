"""How the figures of an edited document stand -> issues with their places, and remarks on them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds, final_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined
from thidua_reports.presenting.figure_places import FigurePlaces
from thidua_reports.word.comments import Remark
from thidua_reports.word.edited.blanks import Fill
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.head_and_annex import OtherInAnnex
from thidua_reports.word.edited.lacking import Lacking
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.outside import OldOutside
from thidua_reports.word.edited.replacing import Replacement
from thidua_reports.word.edited.row_order import RowOrder, row_name
from thidua_reports.word.edited.units import NO_TABLE, Piece, Unit
from thidua_reports.word.tags import excerpt
from thidua_reports.word.text import Paragraph, paragraphs

_OF_FIGURE = {
    Agreement.CHANGED: edited_kinds.FIGURE_DIFFERS,
    Agreement.OUTDATED: edited_kinds.FIGURE_OUTDATED,
    Agreement.ROUNDED: edited_kinds.FIGURE_ROUNDED,
    Agreement.STALE: edited_kinds.FIGURE_STALE,
}
_OF_WORD = {
    Agreement.CHANGED: edited_kinds.WORD_DIFFERS,
    Agreement.OUTDATED: edited_kinds.WORD_OUTDATED,
}
_OF_PARAGRAPH = {
    Agreement.REWORDED: edited_kinds.SENTENCE_OUTDATED,
    Agreement.UNSURE: edited_kinds.FIGURES_UNSURE,
    Agreement.AMBIGUOUS: edited_kinds.FIGURES_AMBIGUOUS,
    Agreement.ADDED: edited_kinds.FIGURES_ADDED,
}
_FEW = 3
_MOST_QUOTED, _MOST_IN_A_LINE = 20, 8


@frozen
class FigureFinding:
    """What is said of figures, and the figure at which it is said in the document."""

    issue: Issue
    piece: Piece

    @property
    def remark(self) -> Remark:
        """The issue as a remark on the figure."""
        paragraph, start, end = self.piece.spot
        return Remark(f"{self.issue.message} {self.issue.remedy}", paragraph, start, end)


class FigureFindings:
    """Words and places of what was compared in an edited document."""

    def __init__(self, root: etree._Element, name: str, places: FigurePlaces | None = None) -> None:
        """Read where the paragraphs of the document are; `name` is that of its file.

        `places` tell where a figure is put right in the data, if that is known.
        """
        self._places = places
        self._place = Place(name)
        self._paragraphs = list(paragraphs(root, self._place))

    def of_figures(self, figures: Sequence[Compared]) -> Iterator[FigureFinding]:
        """Yield what is said at places of the document, in their order."""
        for each in figures:
            if each.agreement in _OF_FIGURE and each.new is not None:
                yield self._of_piece(_OF_FIGURE[each.agreement], each, each.new)
        for agreement in _OF_PARAGRAPH:
            in_this_way = (each for each in figures if each.agreement is agreement and each.new)
            for _, group in groupby(in_this_way, key=lambda each: id(each.around)):
                yield self._of_paragraph(agreement, list(group))

    def of_words(self, words: Sequence[Compared]) -> Iterator[FigureFinding]:
        """Yield what is said of words that are data and do not agree."""
        for each in words:
            if each.new is not None and each.agreement in _OF_WORD:
                yield self._of_piece(_kind_of_word(each), each, each.new)
            elif each.new is not None:
                yield self._of_paragraph(each.agreement, [each])

    def of_orders(self, orders: Sequence[RowOrder]) -> Iterator[FigureFinding]:
        """Yield that the rows of tables are to be in another order."""
        for each in orders:
            first = each.rows[0].first
            moves = [
                edited_kinds.ROW_MOVES.format(row=shortened(row), old=old, new=new)
                for row, old, new in each.moves
            ]
            shown = [*moves[:_MOST_IN_A_LINE], *(["…"] if moves[_MOST_IN_A_LINE:] else [])]
            place = self._place_of(first)
            issue = edited_kinds.ORDER_OUTDATED.at(place, moves="; ".join(shown))
            yield FigureFinding(issue, first)

    def of_names(self, names: Sequence[Compared]) -> Iterator[FigureFinding]:
        """Yield once for each name that has changed where it stands first, and how often."""
        of_name: dict[str, list[tuple[Compared, Piece]]] = {}
        for each in names:
            if each.new is not None:
                of_name.setdefault(each.new.text.lower(), []).append((each, each.new))
        for found in of_name.values():
            first, piece = found[0]
            issue = edited_kinds.NAME_OUTDATED.at(
                self._place_of(piece), written=piece.text, expected=first.expected, count=len(found)
            )
            yield FigureFinding(issue, piece)

    def renamed(self, replaced: Sequence[Replacement]) -> Iterator[Issue]:
        """Yield once for each name how often it was written over."""
        counts = Counter((each.piece.text, each.written) for each in replaced)
        for (old, new), count in counts.items():
            near = edited_kinds.IN_PLACES.format(count=count)
            kind = edited_kinds.FIGURE_REPLACED
            yield kind.at(self._place, written=old, expected=new, near=near)

    def put_in_order(self, order: RowOrder) -> Issue:
        """Return that the rows of a table were put in the order of the data."""
        names = [f"“{shortened(row_name(row))}”" for row in order.wanted]
        shown = [*names[:_MOST_IN_A_LINE], *(["…"] if names[_MOST_IN_A_LINE:] else [])]
        place = self._place_of(order.rows[0].first)
        return edited_kinds.ROWS_ORDERED.at(place, rows="; ".join(shown))

    def at_piece(self, kind: IssueKind, piece: Piece, **words: object) -> FigureFinding:
        """Return a finding of a kind at a piece of the document."""
        return FigureFinding(kind.at(self._place_of(piece), **words), piece)

    def _of_piece(self, kind: IssueKind, compared: Compared, piece: Piece) -> FigureFinding:
        key = compared.old.key if compared.old else ""
        where = self._places.of(key) if self._places else edited_kinds.WHERE_IT_IS_TYPED
        issue = kind.at(
            self._place_of(piece),
            written=piece.text,
            expected=compared.expected or edited_kinds.EMPTY,
            where=where,
            near=self._near(piece, compared.around),
            instead=_instead(compared),
        )
        return FigureFinding(issue, piece)

    def of_fills(self, fills: Sequence[Fill]) -> Iterator[FigureFinding]:
        """Yield what is filled in otherwise than the data say, and what they say of open ones."""
        for each in fills:
            if each.differs:
                yield self._of_fill(edited_kinds.FILLED_OTHERWISE, each, each.expected)
        still_open = (each for each in fills if each.is_open)
        for _, group in groupby(still_open, key=lambda each: each.at.spot[0]):
            first, *others = group
            quoted = ", ".join(f"“{each.expected}”" for each in (first, *others))
            yield self._of_fill(edited_kinds.BLANK_KNOWN, first, quoted)

    def in_annexes(self, others: Iterable[OtherInAnnex]) -> Iterator[FigureFinding]:
        """Yield what an annex states of its document otherwise than the head does."""
        for each in others:
            yield self.at_piece(
                final_kinds.OTHER_IN_ANNEX,
                each.annex,
                what=each.what,
                where=self._place_of(each.head).sheet,
                of_head=each.of_head,
                of_annex=each.of_annex,
            )

    def _of_fill(self, kind: IssueKind, fill: Fill, expected: str) -> FigureFinding:
        issue = kind.at(
            self._place_of(fill.at),
            written=fill.written,
            expected=expected,
            near=self._near(fill.at, fill.around),
        )
        return FigureFinding(issue, fill.at)

    def replaced(self, replacement: Replacement) -> Issue:
        """Return that a figure was written over."""
        piece = replacement.piece
        return edited_kinds.FIGURE_REPLACED.at(
            self._place_of(piece),
            written=piece.text,
            expected=replacement.written.strip() or edited_kinds.EMPTY,
            near=self._near(piece, replacement.around),
        )

    def gone(self, figures: Sequence[Compared]) -> Iterator[Issue]:
        """Yield how many of the figures are not in the document any more, and some of them."""
        gone = [each for each in figures if each.agreement is Agreement.GONE]
        quoted = [_of_old(each) for each in gone[:_MOST_QUOTED]]
        if gone:
            more = ["…"] if len(gone) > len(quoted) else []
            yield edited_kinds.FIGURES_GONE.at(
                self._place, count=len(gone), figures=joined([*quoted, *more])
            )

    def no_longer_said(self, units: Iterable[Unit]) -> Iterator[FigureFinding]:
        """Yield that paragraphs stand as they were made, and would not be made so any more."""
        for unit in units:
            first = unit.first
            issue = edited_kinds.LINE_OUTDATED.at(
                self._place_of(first), line=shortened(text_of(unit))
            )
            yield FigureFinding(issue, first)

    def outside(self, old: Iterable[OldOutside]) -> Iterator[Issue]:
        """Yield the old figures outside of the text, where no remark can be made."""
        for each in old:
            figure = each.figure
            yield final_kinds.OLD_OUTSIDE.at(
                Place(self._place.workbook, each.part),
                written=figure.new.text if figure.new else "",
                part=each.part,
                expected=figure.expected,
                near=shortened(text_of(figure.around)) if figure.around else "",
            )

    def lacking(self, lines: Iterable[Lacking]) -> Iterator[FigureFinding]:
        """Yield the paragraphs and rows that would be made now, or have more words than here."""
        for each in lines:
            kind = final_kinds.LINE_SHORT if each.stands else final_kinds.LINE_NEW
            kind = final_kinds.ROW_NEW if each.is_needed else kind
            what = final_kinds.A_PARAGRAPH if each.unit.table == NO_TABLE else final_kinds.A_ROW
            behind = shortened(text_of(each.after)) if each.after else ""
            after = final_kinds.BEHIND.format(line=behind) if behind else ""
            yield self.at_piece(kind, each.at, what=what, line=text_of(each.unit), after=after)

    def _of_paragraph(self, agreement: Agreement, group: Sequence[Compared]) -> FigureFinding:
        pieces = [each.new for each in group if each.new is not None]
        quoted = [f"“{piece.text}”" for piece in pieces[:_MOST_IN_A_LINE]]
        figures = ", ".join(quoted) + (" …" if len(pieces) > len(quoted) else "")
        kind, first = _OF_PARAGRAPH[agreement], pieces[0]
        issue = kind.at(
            self._place_of(first),
            figures=figures,
            near=self._near(first, group[0].around),
            instead=_instead(group[0]),
        )
        return FigureFinding(issue, first)

    def _place_of(self, piece: Piece) -> Place:
        """Return the place; as a sheet, of which every issue is listed by itself."""
        return Place(self._place.workbook, self._paragraph(piece).place.cell)

    def _near(self, piece: Piece, around: Unit | None) -> str:
        """Return the words around a figure; of a cell that holds little else, its row."""
        _, start, end = piece.spot
        text = self._paragraph(piece).text
        if around is not None and len(text) <= end - start + _FEW:
            return shortened(text_of(around))
        return excerpt(text, start, end)

    def _paragraph(self, piece: Piece) -> Paragraph:
        return self._paragraphs[piece.spot[0]]


def _kind_of_word(compared: Compared) -> IssueKind:
    """Return the kind of words that do not agree; that of members left out or put in."""
    if compared.agreement is Agreement.CHANGED and compared.new is not None:
        if compared.new.text == edited_kinds.EMPTY:
            return edited_kinds.WORD_MISSING
        if not compared.expected:
            return edited_kinds.WORD_ADDED
    return _OF_WORD[compared.agreement]


def _instead(compared: Compared) -> str:
    """Return what a sentence should read now, as far as that is known."""
    if compared.now is not None:
        return edited_kinds.READS_NOW.format(line=text_of(compared.now))
    return edited_kinds.READS_NO_MORE if compared.is_dropped else ""


def _of_old(compared: Compared) -> str:
    """Return a figure that is gone with the first words of what it stood in."""
    if compared.old is None or compared.around is None:
        return ""
    return f"“{compared.old.text}” ({shortened(text_of(compared.around))})"
