"""Standings -> the matrix of points, criteria by members (bảng điểm)."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion
from thidua_reports.domain.scores import Basis, CriterionScore
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts.score_matrix_views import MatrixGroup, MatrixRow, ScoreMatrix
from thidua_reports.presenting import matrix_words, phrases
from thidua_reports.presenting.cap_words import caps_of_member
from thidua_reports.presenting.criterion_names import (
    criterion_name,
    criterion_number,
    numbered,
)
from thidua_reports.presenting.letterheads import attached_to_minutes
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.matrix_size import Matrix, largest
from thidua_reports.presenting.score_words import (
    aligned,
    decimals_of,
    doubtful_computed_points,
    has_grades,
    ranking_notes,
)
from thidua_reports.presenting.standard_points import between

LONGEST_HEADING = 40
"""In letters: a longer name does not fit over a column, and the member's code stands for it."""

SIZES = (12.0, 10.5, 9.0, 8.0, 6.5)
"""The sizes of letters that the template has tables in."""
_NAMED = {"lon": SIZES[0], "vua": SIZES[1], "kha_nho": SIZES[3], "rat_nho": SIZES[4]}


def why_no_matrix(material: Material) -> str:
    """Return why there is no matrix; "" where the period is scored."""
    return "" if material.standings.is_scored else matrix_words.NOT_SCORED


def score_matrix_view(material: Material) -> ScoreMatrix:
    """Return the view of the matrix, with the points that the ranking goes by."""
    book, standings = material.book, material.standings
    members, table = standings.members, _Table(standings)
    groups = [*_contents(book, table), *_outside(book, table)]
    total = [table.total(each) for each in members]
    ranks = [table.following(each, str(each.rank or "")) for each in members]
    graded = members if has_grades(standings) else ()
    classes = [table.following(each, _in_one_cell(each.grade)) for each in graded]
    notes = [*_ranking_notes(book, standings), *_notes(standings), *_legend(groups, total)]
    headings, title = [_heading(each.member) for each in members], _title(book, standings)
    attached = attached_to_minutes(book)
    head = [each.format(title=title, attached=attached) for each in matrix_words.HEAD]
    size = largest(Matrix(head, headings, groups, (total, ranks, classes), notes), SIZES)
    return ScoreMatrix(
        ten_khoi=book.bloc.name,
        trich_yeu=title,
        ky_hieu_kem_theo=attached,
        don_vi=headings,
        nhom=groups,
        tong_chuan=between(each.scores.maximum for each in members),
        tong=total,
        hang=ranks,
        xep_loai=classes,
        ghi_chu=notes,
        **{f"chu_{name}": phrases.THERE_IS if size == own else "" for name, own in _NAMED.items()},
    )


class _Table:
    """Writes points by the basis that the ranking goes by, all with as many decimals."""

    def __init__(self, standings: Standings) -> None:
        self.members, self._standings = standings.members, standings
        points = [self._points(*each) for each in standings.scores()]
        self._decimals = max((decimals_of(each) for each in points if each is not None), default=0)

    def of_criterion(self, criterion: Criterion) -> list[str]:
        """Return the points of every member; "" where the criterion is not assigned."""
        found = [(each, _score(each, criterion)) for each in self.members]
        return [
            "" if score is None else self._written(self._points(each, score), [score])
            for each, score in found
        ]

    def of_content(self, content: Content) -> list[str]:
        """Return the points of every member for a content; "" where nothing of it is assigned."""
        found = [(each, each.scores.of_content(content.code)) for each in self.members]
        return [
            ""
            if score is None
            else self._written(
                score.points(self._standings.basis) if self._counts(each) else None, score.scores
            )
            for each, score in found
        ]

    def total(self, standing: MemberStanding) -> str:
        """Return a member's total, marked where a part of it is missing or in doubt."""
        return self._written(standing.points(self._standings.basis), standing.scores.all)

    def following(self, standing: MemberStanding, text: str) -> str:
        """Return what follows from a member's total, marked as that is; a dash for nothing."""
        is_sure = not text or not self._standings.is_in_doubt(standing.scores.all)
        return (text or phrases.DASH) if is_sure else f"{text}{matrix_words.IN_DOUBT}"

    def _counts(self, standing: MemberStanding) -> bool:
        """Return whether the member has points: nothing is computed without its workbook."""
        return self._standings.basis is not Basis.COMPUTED or standing.submitted

    def _points(self, standing: MemberStanding, score: CriterionScore) -> Decimal | None:
        return score.points(self._standings.basis) if self._counts(standing) else None

    def _written(self, points: Decimal | None, scores: Iterable[CriterionScore]) -> str:
        if points is None:
            return phrases.DASH
        written = aligned(points, max(self._decimals, decimals_of(points)))
        doubt = matrix_words.IN_DOUBT if self._standings.is_in_doubt(scores) else ""
        return f"{written}{doubt}"


def _contents(book: BlocBook, table: _Table) -> Iterator[MatrixGroup]:
    """Yield each content in which something is scored, with its criteria."""
    for position, content in enumerate(book.contents, 1):
        own = [
            each
            for each in book.scored_criteria
            if each.content == content.code and not each.is_outside
        ]
        scores = [each.scores.of_content(content.code) for each in table.members]
        if own:
            yield MatrixGroup(
                ten=matrix_words.CONTENT_IS.format(position=position, name=content.name),
                chuan=between(each.maximum for each in scores if each is not None),
                diem=table.of_content(content),
                dong=[_row(book, table, each) for each in own],
            )


def _outside(book: BlocBook, table: _Table) -> Iterator[MatrixGroup]:
    own = [each for each in book.scored_criteria if each.is_outside]
    if own:
        blanks = [""] * len(table.members)
        yield MatrixGroup(phrases.OUTSIDE, "", blanks, [_row(book, table, each) for each in own])


def _row(book: BlocBook, table: _Table, criterion: Criterion) -> MatrixRow:
    scores = [_score(each, criterion) for each in table.members]
    return MatrixRow(
        ten=numbered(criterion_number(book, criterion), criterion_name(book, criterion)),
        chuan=between(each.maximum for each in scores if each is not None),
        diem=table.of_criterion(criterion),
    )


def _score(standing: MemberStanding, criterion: Criterion) -> CriterionScore | None:
    own = (each for each in standing.scores.all if each.criterion.code == criterion.code)
    return next(own, None)


def _title(book: BlocBook, standings: Standings) -> str:
    title = matrix_words.TITLES[book.bloc.period].format(year=book.bloc.year, bloc=book.bloc.name)
    return f"{title}{matrix_words.PROVISIONAL if standings.provisional else ''}".upper()


def _heading(member: Member) -> str:
    name = _in_one_cell(member.short_name or member.name)
    return name if len(name) <= LONGEST_HEADING else member.code


def _in_one_cell(text: str) -> str:
    """Return a text in one line: of a list of texts each line is an entry, here a column."""
    return " ".join(text.split())


def _ranking_notes(book: BlocBook, standings: Standings) -> list[str]:
    """Return how the ranking came about; a doubt of computed points is of none that stand here."""
    is_computed = standings.basis is Basis.COMPUTED
    elsewhere = () if is_computed else tuple(doubtful_computed_points(standings))
    notes = ranking_notes(book, standings, phrases.ONLY_RANKED_BY)
    return [each for each in notes if each not in elsewhere]


def _notes(standings: Standings) -> Iterator[str]:
    """Yield which points they are, what caps cut off, and whose names codes stand for."""
    yield matrix_words.POINTS_ARE.format(basis=standings.basis.value)
    for each in standings.members:
        if standings.points_of(each) is not None:
            caps = joined([*caps_of_member(each.scores, standings.basis)])
            if caps:
                yield matrix_words.OF_MEMBER.format(member=_heading(each.member), what=caps)
    for member in (each.member for each in standings.members):
        if _heading(member) == member.code != member.name:
            yield matrix_words.CODE_IS.format(code=member.code, name=member.name)


def _legend(groups: Sequence[MatrixGroup], total: Sequence[str]) -> Iterator[str]:
    """Yield what a blank and a mark mean, where there are any."""
    cells = [cell for group in groups for row in group.dong for cell in row.diem]
    if "" in cells:
        yield matrix_words.BLANK_IS
    if any(cell.endswith(matrix_words.IN_DOUBT) for cell in (*cells, *total)):
        yield matrix_words.DOUBT_IS
