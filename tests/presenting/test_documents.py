"""Which documents the period and the data call for, and by which template each is made."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_ballot,
    a_bloc,
    a_book,
    a_candidate,
    a_criterion,
    agreed,
    an_honour,
    standings_of,
    typed_in,
)
from thidua_reports.domain.ballot import NO_BALLOT
from thidua_reports.domain.meeting import Comment
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.plan import Activity
from thidua_reports.layouts.answer_views import AnswerNote
from thidua_reports.layouts.leaflet_view import Leaflet
from thidua_reports.layouts.template_fields import CHARTS, FIELDS
from thidua_reports.presenting import documents
from thidua_reports.presenting.documents import DOCUMENTS, left_out, views_of
from thidua_reports.presenting.material import Material
from thidua_reports.workspace.templates import shipped_templates

BEFORE, AFTER = "bien_ban_truoc_hop.docx", "bien_ban_sau_hop.docx"
LETTERS = (
    "bang_diem.docx",
    "giay_moi.docx",
    "thong_bao_ket_luan.docx",
    "tiep_thu_y_kien.docx",
    "ke_hoach.docx",
)
"""Those that are made only where there is something that they are about."""
PERIODS = {
    Period.PLEDGE: {
        "giao_uoc.docx": "giao_uoc.docx",
        "bien_ban.docx": BEFORE,
        "quy_che.docx": "quy_che.docx",
    },
    Period.HALF_YEAR: {"bao_cao.docx": "bao_cao_6_thang.docx", "bien_ban.docx": BEFORE},
    Period.YEAR: {"bao_cao.docx": "bao_cao_nam.docx", "bien_ban.docx": BEFORE},
}


def material(**changes):
    book = a_book(**changes)
    return Material(book, (), standings_of(book), ())


def made_of(given):
    """Return the template of each document that is due."""
    return {name: view.template for name, view in views_of(given).items()}


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.value)
def test_each_period_has_its_documents_by_its_own_templates(period):
    assert made_of(material(bloc=a_bloc(period=period))) == PERIODS[period]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, BEFORE),
        ({"agenda": ("Thông qua",), "day": date(2025, 1, 9), "start": "14 giờ"}, BEFORE),
        ({"end": "16 giờ"}, AFTER),
        ({"conclusions": ("Thống nhất.",)}, AFTER),
    ],
    ids=["nothing known", "only prepared", "has an end", "has conclusions"],
)
def test_the_minutes_are_those_of_before_or_after_the_meeting(changes, name):
    given = material(meeting=replace(NO_MEETING, **changes))

    assert made_of(given)["bien_ban.docx"] == name


def test_a_document_that_lacks_data_is_left_out_with_what_it_lacks(monkeypatch):
    report, given = DOCUMENTS[1], material(bloc=a_bloc(period=Period.YEAR))
    lacking = replace(report, why_not=lambda _: "chưa có ý kiến")
    monkeypatch.setattr(documents, "DOCUMENTS", (lacking, DOCUMENTS[2]))

    assert list(views_of(given)) == ["bien_ban.docx"]
    assert left_out(given) == (("bao_cao.docx", "chưa có ý kiến"),)


def test_a_document_of_another_period_is_not_spoken_of(monkeypatch):
    lacking = replace(DOCUMENTS[0], why_not=lambda _: "chưa có chỉ tiêu")
    monkeypatch.setattr(documents, "DOCUMENTS", (lacking,))

    assert left_out(material(bloc=a_bloc(period=Period.YEAR))) == ()


def test_every_template_is_shipped_and_made_use_of_by_a_document():
    periods = (name for made in PERIODS.values() for name in made.values())
    for_members = {AnswerNote.template, Leaflet.template}
    asked_for = {*periods, AFTER, *made_of(judged_and_voted_on()).values()}

    assert asked_for | set(LETTERS) | for_members == set(FIELDS)
    assert all((shipped_templates() / name).is_file() for name in FIELDS)


COMMENT = Comment("", "Bổ sung.", "Tiếp thu", "", Place("khoi.xlsx"))
INVITED = replace(NO_MEETING, day=date(2025, 1, 9), venue="Sở A")
HELD = replace(INVITED, comments=(COMMENT,), conclusions=("Thống nhất.",))
SCORED = (a_criterion("TC1", TYPED_IN.name, standard=100),)
PLANNED = (Activity("Họp", "Tháng 7", ("A",), Place("khoi.xlsx")),)


@pytest.mark.parametrize(
    ("period", "meeting", "made", "left"),
    [
        (
            Period.PLEDGE,
            INVITED,
            ("giay_moi", "ke_hoach"),
            ("thong_bao_ket_luan", "tiep_thu_y_kien"),
        ),
        (
            Period.HALF_YEAR,
            HELD,
            ("bang_diem", "giay_moi", "thong_bao_ket_luan", "tiep_thu_y_kien"),
            (),
        ),
        (
            Period.YEAR,
            HELD,
            ("bang_diem", "giay_moi", "thong_bao_ket_luan", "tiep_thu_y_kien"),
            (),
        ),
    ],
    ids=["the pledge is planned", "half a year was discussed", "a year was discussed"],
)
def test_what_is_sent_out_is_made_when_there_is_something_to_send(period, meeting, made, left):
    bloc = a_bloc(period=period)
    given = material(bloc=bloc, meeting=meeting, criteria=SCORED, activities=PLANNED)

    found = {name: view.template for name, view in views_of(given).items() if name in LETTERS}

    assert found == {f"{name}.docx": f"{name}.docx" for name in made}
    missing = [name for name, _ in left_out(given) if name in LETTERS]
    assert missing == [f"{name}.docx" for name in left]


OF_A_BALLOT = {"phieu_suy_ton.docx", "bien_ban_kiem_phieu.docx"}
HONOURS = (an_honour(1, "Cờ"),)
VOTED = a_ballot(10, a_candidate("A", "Cờ", 9))


def judged(ballot=NO_BALLOT, honours=HONOURS, points=90, **changes):
    """Return a year in which A was agreed to have earned these points, or nothing was agreed."""
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),),
        agreed=(agreed("A", "TC1", points),),
        honours=honours,
        ballot=ballot,
        **changes,
    )
    submissions = tuple(typed_in(A=90))
    return Material(book, submissions, standings_of(book, *submissions), ())


def judged_and_voted_on():
    return judged(VOTED)


def reasons(given):
    return {name: why for name, why in left_out(given) if name not in LETTERS}


def test_a_year_with_points_and_an_honour_is_judged_and_requested():
    made = made_of(judged())

    assert {"bien_ban_binh_xet.docx", "to_trinh.docx"} <= made.keys()
    assert reasons(judged()).keys() == OF_A_BALLOT


def test_a_ballot_brings_a_paper_and_a_record():
    assert made_of(judged_and_voted_on()).keys() >= OF_A_BALLOT
    assert reasons(judged_and_voted_on()) == {}


def test_a_ballot_with_nobody_to_vote_on_brings_a_record_to_fill_in_alone():
    given = judged(a_ballot(10), honours=())

    assert "bien_ban_kiem_phieu.docx" in made_of(given)
    assert reasons(given)["phieu_suy_ton.docx"] == (
        "chưa có đơn vị nào đưa ra bỏ phiếu; cần phiếu trước khi họp thì ghi đơn vị ở bảng Kiểm "
        "phiếu"
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"honours": ()}, "chưa có hình thức đề nghị (bảng Khen thưởng)"),
        ({"points": None}, "thứ hạng còn tạm tính"),
        ({"honours": (an_honour(2, "Cờ"),)}, "chưa có đơn vị nào được đề nghị"),
        (
            {"honours": (an_honour(1, "Cờ", votes=80),)},
            "chưa có kết quả kiểm phiếu (bảng Bỏ phiếu, Kiểm phiếu)",
        ),
        (
            {"honours": (an_honour(1, "Cờ", votes=95),), "ballot": VOTED},
            "chưa có đơn vị nào được đề nghị",
        ),
    ],
    ids=["no honours", "provisional", "nobody", "not voted", "too few votes"],
)
def test_nothing_is_requested_before_somebody_is_proposed_for_good(changes, why):
    assert reasons(judged(**changes))["to_trinh.docx"] == why


def test_without_points_there_is_nothing_to_judge_or_to_request():
    given = material(honours=(an_honour(1, "Cờ"),))

    assert reasons(given)["bien_ban_binh_xet.docx"] == "khối không chấm điểm ở kỳ này"
    assert reasons(given)["to_trinh.docx"] == "khối không chấm điểm ở kỳ này"


def declared(view):
    fields = {name.partition("[]")[0] for name in FIELDS[view.template]}
    return fields | CHARTS[view.template].keys()


@pytest.mark.parametrize(
    "given",
    [judged(), judged_and_voted_on(), judged(a_ballot(10), ())],
    ids=["no ballot", "counted", "nobody to vote on"],
)
def test_documents_of_the_year_have_just_the_fields_that_are_declared(given):
    for view in views_of(given).values():
        assert vars(view).keys() == declared(view)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.value)
@pytest.mark.parametrize(
    "meeting", [NO_MEETING, replace(NO_MEETING, end="16 giờ"), INVITED, HELD], ids=str
)
def test_a_document_gives_its_template_just_the_fields_that_are_declared(period, meeting):
    given = material(
        bloc=a_bloc(period=period), meeting=meeting, criteria=SCORED, activities=PLANNED
    )

    for view in views_of(given).values():
        assert vars(view).keys() == declared(view)
