"""Bloc and activities -> the view of the bloc's plan for the year (kế hoạch hoạt động)."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.plan import Activity
from thidua_reports.language.vietnamese import as_list, joined
from thidua_reports.layouts.document_settings import PLAN
from thidua_reports.layouts.letter_views import ActivityRow, YearPlan
from thidua_reports.presenting import head_words, letter_words, matrix_words
from thidua_reports.presenting.legal_basis import legal_basis
from thidua_reports.presenting.letterheads import signed_head
from thidua_reports.presenting.material import Material


def why_no_plan(material: Material) -> str:
    """Return what a plan lacks; "" when there are activities."""
    return "" if material.book.activities else letter_words.NO_ACTIVITY


def year_plan_view(material: Material) -> YearPlan:
    """Return the view of the plan."""
    book, bloc = material.book, material.book.bloc
    return YearPlan(
        **signed_head(book, PLAN, head_words.PLAN_SYMBOL),
        nam=str(bloc.year),
        can_cu=legal_basis(book.documents),
        noi_dung=content_lines(book),
        viec=[_row(book, at, each) for at, each in enumerate(book.activities, 1)],
        khoi_truong=bloc.name_of(bloc.leader),
        khoi_pho=bloc.name_of(bloc.deputy),
    )


def content_lines(book: BlocBook) -> list[str]:
    """Return the contents that the members compete in, as lines of a list."""
    named = [
        matrix_words.CONTENT_IS.format(position=at, name=each.name)
        for at, each in enumerate(book.contents, 1)
    ]
    return as_list(named)


def _row(book: BlocBook, position: int, activity: Activity) -> ActivityRow:
    return ActivityRow(
        tt=str(position),
        viec=activity.what,
        thoi_gian=activity.when,
        thuc_hien=joined([book.bloc.name_of(each) for each in activity.who]),
    )
