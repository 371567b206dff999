"""Results -> the table of all targets in the annex."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import Standings, TargetResult
from thidua_reports.presenting import phrases
from thidua_reports.presenting.heads import Fields, member_name
from thidua_reports.presenting.sentences import written_figure, written_value
from thidua_reports.vietnamese import percent, plain


def target_rows(book: BlocBook, standings: Standings) -> list[Fields]:
    """Return a row for every registered target, in the bloc's order of members."""
    results = [
        result
        for standing in standings.members
        for result in standings.results_of(standing.member.code)
    ]
    return [_row(book, number, result) for number, result in enumerate(results, start=1)]


def _row(book: BlocBook, number: int, result: TargetResult) -> Fields:
    target, report = result.target, result.report
    return {
        "tt": str(number),
        "don_vi": member_name(book.bloc, target.member),
        "chi_tieu": target.name,
        "don_vi_tinh": target.unit,
        "ke_hoach": written_figure(result, target.plan.value) or phrases.DASH,
        "thuc_hien": written_value(result) or phrases.UNKNOWN,
        "ty_le": _per_cent(result) or phrases.DASH,
        "cung_ky": written_figure(result, report.previous.value if report else None)
        or phrases.DASH,
        "so_cung_ky": _compared(result) or phrases.DASH,
        "ghi_chu": phrases.TO_VERIFY.strip(" []") if result.doubtful else "",
    }


def _per_cent(result: TargetResult) -> str:
    return "" if result.percent is None else percent(plain(result.percent))


def _compared(result: TargetResult) -> str:
    if result.growth is None:
        return ""
    sign = "+" if result.growth > 0 else ""
    return f"{sign}{percent(plain(result.growth))}"
