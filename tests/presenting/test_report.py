"""The fields of the report."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_passage,
    a_report,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.layouts.report_views import ReportContent, ResultSentence, UnitOfContent
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.report import report_view
from thidua_reports.scoring.standings import score

YEAR_ONLY = {
    "danh_gia",
    "nam_sau",
    "tieu_de_xep_hang",
    "ghi_chu_xep_hang",
    "bang_diem",
    "moc_diem",
    "khen_thuong",
    "nhan_su",
    "phu_luc_diem",
    "tieu_chi",
    "cach_cham",
    "diem_don_vi",
}


def fields(book, *submissions, issues=()):
    return report_view(Material(book, submissions, standings_of(book, *submissions), issues))


def test_units_and_sentences_are_printed_under_their_content():
    book = a_book("A", targets=(a_target("A1"), a_target("A2", pattern="Đạt [tỷ lệ]%.")))

    found = fields(book, a_submission("A", [a_report("A1", 50), a_report("A2", 70)]))

    assert found.noi_dung == [
        ReportContent(
            ten="Thi đua thực hiện chỉ tiêu",
            mo_dau=[],
            don_vi=[
                UnitOfContent(
                    "Sở A",
                    [
                        ResultSentence(loi="Chỉ tiêu A1: 50 cây, đạt 50%", dau="", ket=";"),
                        ResultSentence(loi="đạt 70%", dau="", ket="."),
                    ],
                )
            ],
            doan=[],
        )
    ]


def test_a_lead_opens_its_content_in_a_paragraph_for_each_line():
    book = a_book("A", targets=(a_target("A1"),))
    content = replace(book.contents[0], lead="Đã làm nhiều việc.\nHầu hết các chỉ tiêu đều đạt:")
    submission = a_submission("A", [a_report("A1", 100)])

    found = fields(replace(book, contents=(content,)), submission)

    assert found.noi_dung[0].mo_dau == ["Đã làm nhiều việc.", "Hầu hết các chỉ tiêu đều đạt:"]


@pytest.mark.parametrize(
    ("lead", "printed"),
    [
        ("Kết quả: ", []),
        ("", []),
        ("Không có chỉ tiêu nào.", ["Không có chỉ tiêu nào."]),
        ("Đã tổ chức 03 phong trào.\nKết quả:", ["Đã tổ chức 03 phong trào."]),
    ],
    ids=["leads to nothing", "none", "a sentence of its own", "a sentence before"],
)
def test_a_content_about_which_nothing_is_said_is_left_out(lead, printed):
    book = a_book("A")
    content = replace(book.contents[0], lead=lead)

    found = fields(replace(book, contents=(content,)), a_submission("A"))

    assert [line for content in found.noi_dung for line in content.mo_dau] == printed
    assert len(found.noi_dung) == len(printed)


def test_members_words_on_the_situation_and_joint_activities_are_printed():
    passages = [
        a_passage("đặc điểm tình hình", "Sáp nhập."),
        a_passage("hoạt động chung", "Hội thao."),
    ]

    found = fields(a_book("A"), a_submission("A", passages=tuple(passages)))

    assert found.dac_diem[-1] == "Sở A: Sáp nhập."
    assert found.hoat_dong_chung == ["Sở A: Hội thao."]


def test_the_blocs_words_come_before_the_members_which_are_printed_under_their_names():
    submission = a_submission("A", passages=(a_passage("hạn chế", "Còn chậm."),))
    book = a_book(
        "A",
        bloc=a_bloc("A", period=Period.HALF_YEAR),
        passages=(a_passage("hạn chế", "Chưa có phong trào.\n\nChưa đều."),),
    )

    found = fields(book, submission)

    assert found.han_che == ["Chưa có phong trào.", "Chưa đều.", "Sở A: Còn chậm."]
    assert found.nguyen_nhan == []


@pytest.mark.parametrize(
    ("leader", "deputy", "expected"),
    [
        ("A", "B", " Năm 2024, Sở A làm Khối trưởng, Sở B làm Khối phó."),
        ("A", "", " Năm 2024, Sở A làm Khối trưởng."),
        ("", "", ""),
    ],
    ids=["both", "no deputy", "not said"],
)
def test_who_belongs_to_the_bloc_and_who_leads_it(leader, deputy, expected):
    book = a_book(bloc=a_bloc(leader=leader, deputy=deputy))

    assert fields(book).dac_diem == [
        f"Khối thi đua 9 gồm 02 đơn vị thành viên: Sở A; Sở B.{expected}"
    ]


def missed(*units, count="01"):
    return [f"Còn {count} chỉ tiêu chưa đạt kế hoạch:", *[f"- {unit}" for unit in units]]


@pytest.mark.parametrize(
    ("target", "achieved", "expected"),
    [
        (a_target("A1"), "64", missed("Sở A: Chỉ tiêu A1 (64/100 cây, đạt 64% kế hoạch).")),
        (a_target("A1"), "0", missed("Sở A: Chỉ tiêu A1 (0/100 cây, đạt 0% kế hoạch).")),
        (
            a_target("A1"),
            "99.999",
            missed("Sở A: Chỉ tiêu A1 (99,999/100 cây, đạt xấp xỉ 100% kế hoạch)."),
        ),
        (a_target("A1"), "100", []),
        (a_target("A1"), "101", []),
        (a_target("A1"), None, []),
        (
            a_target("A1", 4, direction=Direction.DOWN),
            "5",
            missed("Sở A: Chỉ tiêu A1 (thực hiện 05, kế hoạch không quá 04)."),
        ),
        (
            a_target("A1", 0, direction=Direction.DOWN),
            "2",
            missed("Sở A: Chỉ tiêu A1 (thực hiện 02, kế hoạch không để xảy ra)."),
        ),
        (
            a_target("A1", 90, kind=TargetKind.RATE, unit="%"),
            "81",
            missed("Sở A: Chỉ tiêu A1 (thực hiện 81%, kế hoạch 90%)."),
        ),
        (
            a_target("A1", 20, unit="%"),
            "18",
            missed("Sở A: Chỉ tiêu A1 (thực hiện 18%, kế hoạch 20%)."),
        ),
    ],
    ids=[
        "missed",
        "nothing done",
        "missed by less than is shown",
        "reached",
        "exceeded",
        "unknown",
        "falling too little",
        "not to happen at all",
        "a rate",
        "a quantity in per cent",
    ],
)
def test_missed_targets_are_named_in_the_years_report(target, achieved, expected):
    book = a_book("A", targets=(target,))

    assert fields(book, a_submission("A", [a_report("A1", achieved)])).han_che == expected


def test_each_unit_has_a_line_of_its_own_for_what_it_missed():
    targets = [a_target(code, name=f"Trồng {code}") for code in ("A1", "A2", "B1")]
    book = a_book("AB", targets=targets)
    reports = [a_submission("A", [a_report("A1", 40), a_report("A2", 60)])]

    found = fields(book, *reports, a_submission("B", [a_report("B1", 90)]))

    assert found.han_che == missed(
        "Sở A: Trồng A1 (40/100 cây, đạt 40% kế hoạch); trồng A2 (60/100 cây, đạt 60% kế hoạch).",
        "Sở B: Trồng B1 (90/100 cây, đạt 90% kế hoạch).",
        count="03",
    )


def test_of_very_many_missed_targets_of_a_unit_only_the_number_is_told():
    targets = [a_target(f"A{number}") for number in range(11)]
    book = a_book("A", targets=targets)
    reports = [a_report(target.code, 40) for target in targets]

    assert fields(book, a_submission("A", reports)).han_che == missed(
        "Sở A: 11 chỉ tiêu, nêu tại phụ lục kết quả thực hiện các chỉ tiêu.", count="11"
    )


def test_at_half_year_only_what_went_above_the_limit_of_the_year_has_been_missed():
    bloc = a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    targets = (
        a_target("A1", kind=TargetKind.SNAPSHOT),
        a_target("A2", "12.4", kind=TargetKind.RATE, unit="%", direction=Direction.DOWN),
        a_target("A3", 3, direction=Direction.DOWN),
    )
    book = a_book("A", targets=targets, bloc=bloc)
    reports = [a_report("A1", 97), a_report("A2", "12.5"), a_report("A3", 4)]

    assert fields(book, a_submission("A", reports)).han_che == missed(
        "Sở A: Chỉ tiêu A3 (thực hiện 04, kế hoạch không quá 03)."
    )


def test_at_half_year_a_target_is_missed_when_less_is_reached_than_is_due():
    bloc = a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    words = a_passage("hạn chế", "Chưa đều.")
    book = a_book("A", targets=(a_target("A1"),), bloc=bloc, passages=(words,))

    behind, on_time = (fields(book, a_submission("A", [a_report("A1", n)])) for n in (49, 50))

    assert on_time.han_che == ["Chưa đều."]
    assert behind.han_che == [
        "Chỉ tiêu chậm so với tiến độ (50% kế hoạch năm):",
        "- Sở A: Chỉ tiêu A1 đạt 49% kế hoạch, chậm 1 điểm phần trăm, còn thiếu 01 cây so với mức "
        "cần đạt 50 cây.",
        "Chưa đều.",
    ]
    assert behind.tien_do == [
        "Đến hết 6 tháng đầu năm, 0/01 chỉ tiêu xét theo tiến độ đạt từ 50% kế hoạch năm trở lên."
    ]


def test_the_years_report_says_nothing_of_what_was_due_at_half_year():
    book = a_book("A", targets=(a_target("A1"),))

    found = fields(book, a_submission("A", [a_report("A1", 40)]))

    assert "tien_do" not in vars(found)
    assert not any("muc_can_dat" in vars(row) for unit in found.bang_chi_tieu for row in unit.dong)
    assert found.han_che == missed("Sở A: Chỉ tiêu A1 (40/100 cây, đạt 40% kế hoạch).")


def test_a_target_in_doubt_is_counted_apart_and_not_among_those_missed():
    book, report = a_book("A", targets=(a_target("A1"),)), a_report("A1", 50)
    submission = a_submission("A", [report])
    standings, _ = score(book, [submission], frozenset({report.previous.place}))

    view = report_view(Material(book, (submission,), standings, ()))
    assert view.han_che == []
    assert view.danh_gia == [
        "Năm 2024, có 0/01 chỉ tiêu đạt và vượt kế hoạch, 01 chỉ tiêu chưa đủ căn cứ đánh giá."
    ]


@pytest.mark.parametrize(
    ("period", "expected"), [(Period.YEAR, YEAR_ONLY), (Period.HALF_YEAR, set())]
)
def test_ranking_and_honours_belong_to_the_years_report(period, expected):
    book = a_book(
        "A", bloc=a_bloc("A", period=period), criteria=(a_criterion("TC1", TYPED_IN.name),)
    )

    assert YEAR_ONLY & vars(fields(book)).keys() == expected


def test_how_every_point_came_about_is_the_second_annex():
    criterion = a_criterion("TC1", TYPED_IN.name, standard=100)
    book = a_book("A", targets=(a_target("A1"),), criteria=(criterion,))
    rows = [a_criterion_report("A", "TC1", self_score=92)]

    scored, unscored = fields(book, a_submission("A", (), rows)), fields(a_book("A"))

    annex = ("tieu_chi", "cach_cham", "diem_don_vi")
    assert (scored.phu_luc_chi_tieu, scored.phu_luc_diem) == ("Phụ lục I", "Phụ lục II")
    assert unscored.phu_luc_chi_tieu == "Phụ lục"
    assert all(getattr(scored, name) for name in annex)
    assert [getattr(unscored, name) for name in annex] == [[], [], []]


def test_the_annex_on_points_is_the_only_one_where_there_are_no_targets():
    book = a_book("A", criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),))
    rows = [a_criterion_report("A", "TC1", self_score=92)]

    assert fields(book, a_submission("A", (), rows)).phu_luc_diem == "Phụ lục"


def test_a_draft_without_doubts_has_no_page_of_notes():
    book = a_book("A", targets=(a_target("A1"),))

    assert fields(book, a_submission("A", [a_report("A1", 50)])).ghi_chu_du_thao == []
