"""Bloc, members and rules -> the view of the rules by which the bloc works (quy chế)."""

from thidua_reports.language.vietnamese import as_list, counted_integer
from thidua_reports.layouts.document_settings import REGULATION
from thidua_reports.layouts.letter_views import Regulation
from thidua_reports.presenting import head_words
from thidua_reports.presenting.letterheads import signed_head
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.points_annex import criterion_lines
from thidua_reports.presenting.provisions import provisions
from thidua_reports.presenting.rule_words import rule_rows
from thidua_reports.presenting.year_plan import content_lines


def regulation_view(material: Material) -> Regulation:
    """Return the view of the rules."""
    book, bloc = material.book, material.book.bloc
    by_target = material.standings.by_target
    return Regulation(
        **signed_head(book, REGULATION, head_words.REGULATION_SYMBOL),
        nam=str(bloc.year),
        can_cu=tuple(line.value for line in book.documents.legal_basis),
        so_don_vi=counted_integer(len(bloc.members)),
        thanh_vien=as_list([member.name for member in bloc.members]),
        khoi_truong=bloc.name_of(bloc.leader),
        khoi_pho=bloc.name_of(bloc.deputy),
        noi_dung=content_lines(book),
        tieu_chi=as_list(criterion_lines(book, by_target)),
        cach_cham=rule_rows(book),
        quy_dinh=provisions(book),
    )
