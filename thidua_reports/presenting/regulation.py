"""Bloc, members and rules -> the view of the rules by which the bloc works (quy chế)."""

from thidua_reports.language.vietnamese import as_points, counted_integer
from thidua_reports.layouts.document_settings import REGULATION
from thidua_reports.layouts.letter_views import Regulation
from thidua_reports.presenting import head_words, phrases
from thidua_reports.presenting.legal_basis import legal_basis
from thidua_reports.presenting.letterheads import signed_head
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.provisions import honour_provisions


def regulation_view(material: Material) -> Regulation:
    """Return the view of the rules."""
    book, bloc = material.book, material.book.bloc
    return Regulation(
        **signed_head(book, REGULATION, head_words.REGULATION_SYMBOL),
        nam=str(bloc.year),
        can_cu=legal_basis(book.documents),
        so_don_vi=counted_integer(len(bloc.members)),
        thanh_vien=as_points([member.name for member in bloc.members]),
        khoi_truong=bloc.name_of(bloc.leader),
        khoi_pho=bloc.name_of(bloc.deputy),
        noi_dung=[f"{each.name}." for each in book.contents],
        cham_diem=phrases.THERE_IS if book.scored_criteria else "",
        dieu_kien=as_points([each.rstrip(".") for each in honour_provisions(book)]),
    )
