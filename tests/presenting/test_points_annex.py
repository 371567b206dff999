"""The annex on points: what each criterion brings, and what shares a row."""

from tests.domain_values import (
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_report,
    a_rule,
    a_submission,
    a_target,
    agreed,
    standings_of,
)
from thidua_reports.presenting.points_annex import criterion_lines, score_tables
from thidua_reports.scoring.standings import score

OF_TARGETS = a_criterion(
    "TC1", PROPORTIONAL.name, standard=70, max_bonus=7, parameters=("0.7", None, None)
)
TYPED = tuple(a_criterion(code, TYPED_IN.name, standard=50) for code in ("TC2", "TC3", "TC4"))


def table_of(reports, own_scores, agreements=()):
    """Return the rows of a member with two targets and three criteria that it scores itself."""
    book = a_book(
        "A",
        criteria=(OF_TARGETS, *TYPED),
        targets=(a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1")),
        agreed=agreements,
    )
    rows = [a_criterion_report("A", code, self_score=points) for code, points in own_scores.items()]
    (table,) = score_tables(book, standings_of(book, a_submission("A", reports, rows)), "Phụ lục I")
    return [(row.tieu_chi, row.cach_tinh, row.tinh_toan, row.ghi_chu) for row in table.dong]


REPORTS = [a_report("A1", 90), a_report("A2", 105)]


def test_targets_are_added_up_and_what_is_only_repeated_shares_a_row():
    rows = table_of(REPORTS, {"TC2": 40, "TC3": 45, "TC4": 50})

    assert rows == [
        (
            "Tiêu chí TC1",
            "02 chỉ tiêu được chấm điểm (Phụ lục I): 133 điểm, thưởng 3,5 điểm",
            "136,5",
            "",
        ),
        (
            "03 tiêu chí còn lại",
            "Điểm tính như đơn vị tự chấm",
            "135,0",
            "",
        ),
    ]


def test_what_the_meeting_changed_or_a_limit_cut_keeps_its_row():
    agreements = tuple(
        agreed("A", code, points) for code, points in (("TC2", 39), ("TC3", 45), ("TC4", 50))
    )

    rows = table_of(REPORTS, {"TC2": 40, "TC3": 45, "TC4": 60}, agreements)

    assert [row[0] for row in rows] == [
        "Tiêu chí TC1",
        "Tiêu chí TC2",
        "Tiêu chí TC3",
        "Tiêu chí TC4",
    ]
    assert rows[1][3].startswith("giảm 1 điểm so với điểm tự chấm và điểm tính")


def test_the_shared_rows_sums_and_the_others_come_to_the_total():
    book = a_book(
        "A",
        criteria=TYPED,
        agreed=tuple(agreed("A", each.code, 40) for each in TYPED),
    )
    own = [a_criterion_report("A", each.code, self_score=40) for each in TYPED]
    standings = standings_of(book, a_submission("A", (), own))

    ((row,),) = (table.dong for table in score_tables(book, standings, "Phụ lục I"))

    assert (row.tu_cham, row.tinh_toan, row.thong_nhat) == ("120", "120", "120")
    assert row.cach_tinh == "Điểm tính, điểm thống nhất như đơn vị tự chấm"
    assert standings.points_of(standings.members[0]) == 120


def test_agreed_points_in_error_are_marked_as_is_the_total_they_come_to():
    points = (agreed("A", "TC2", 880), agreed("A", "TC3", 40), agreed("A", "TC4", 40))
    book = a_book("A", criteria=TYPED, agreed=points)
    own = [a_criterion_report("A", each.code, self_score=40) for each in TYPED]
    in_error = frozenset({points[0].points.place})
    standings, _ = score(book, (a_submission("A", (), own),), in_error)

    (table,) = score_tables(book, standings, "Phụ lục I")

    assert [row.thong_nhat for row in table.dong] == ["880 [cần xác minh]", "80"]
    assert table.tong_thong_nhat == "960 [cần xác minh]"
    assert table.tong.endswith("điểm thống nhất 960 [cần xác minh]")


def test_targets_that_cannot_be_scored_yet_are_counted():
    rows = table_of([a_report("A1", 90), a_report("A2")], {"TC2": 40, "TC3": 45, "TC4": 50})

    assert rows[0][1] == (
        "02 chỉ tiêu được chấm điểm (Phụ lục I): 63 điểm, 01 chỉ tiêu chưa tính được"
    )


def test_whole_standard_points_and_a_bonus_not_earned_need_no_word_but_a_deduction_does():
    deducted = a_rule("Trừ", "=diem_chuan-so_luong*tham_so_1")
    earned = a_rule("Cộng", "=so_luong*tham_so_1")
    book = a_book(
        "A",
        criteria=(
            a_criterion("TC1", deducted.name, standard=10, parameters=(1, None, None)),
            a_criterion("TC2", deducted.name, standard=20, parameters=(1, None, None)),
            a_criterion("TC3", earned.name, standard=0, parameters=(5, None, None)),
            a_criterion("TC4", earned.name, standard=0, parameters=(5, None, None)),
        ),
        rules=(deducted, earned),
    )
    counts = {"TC1": (0, 10), "TC2": (3, 17), "TC3": (0, 0), "TC4": (1, 5)}
    reports = [
        a_criterion_report("A", code, count=count, self_score=points)
        for code, (count, points) in counts.items()
    ]

    standings = standings_of(book, a_submission("A", (), reports))
    ((told, earned_row, shared),) = (t.dong for t in score_tables(book, standings, "Phụ lục I"))

    assert (told.tieu_chi, earned_row.tieu_chi) == ("Tiêu chí TC2", "Tiêu chí TC4")
    assert (shared.tieu_chi, shared.tinh_toan) == ("02 tiêu chí còn lại", "10")


def test_a_bonus_outside_the_scale_is_no_criterion_among_the_others():
    bonuses = tuple(
        a_criterion(code, TYPED_IN.name, standard=0, max_bonus=5, is_outside=True)
        for code in ("CC1", "CC2", "CC3")
    )
    book = a_book("A", criteria=(bonuses[0], *TYPED, *bonuses[1:]))
    own = [
        a_criterion_report("A", each.code, self_score=0 if each.is_outside else 50)
        for each in book.criteria
    ]
    standings = standings_of(book, a_submission("A", (), own))

    ((others, bonus),) = (table.dong for table in score_tables(book, standings, "Phụ lục I"))

    assert (others.tieu_chi, others.tinh_toan) == ("03 tiêu chí còn lại", "150")
    assert (bonus.tieu_chi, bonus.tinh_toan) == ("Điểm ngoài thang", "0")


def test_a_single_bonus_is_named_as_outside_the_scale():
    bonus = a_criterion("CC", TYPED_IN.name, standard=0, is_outside=True)
    book = a_book("A", criteria=(bonus, *TYPED))
    own = [a_criterion_report("A", each.code, self_score=0) for each in book.criteria]
    standings = standings_of(book, a_submission("A", (), own))

    (table,) = score_tables(book, standings, "Phụ lục I")

    assert table.dong[-1].tieu_chi == "Điểm ngoài thang: Tiêu chí CC"


def test_criteria_are_listed_by_content_and_number_and_those_outside_the_scale_last():
    book = a_book(
        contents=(a_content("ND1", "Chỉ tiêu"), a_content("ND2", "Phong trào")),
        criteria=(
            a_criterion("CC", TYPED_IN.name, standard=5, is_outside=True),
            a_criterion("TC1", TYPED_IN.name, standard=60),
            a_criterion("TC2", TYPED_IN.name, standard=20, content="ND2"),
            a_criterion("TC3", TYPED_IN.name, standard=40),
        ),
    )

    assert criterion_lines(book, ()) == [
        "Nội dung 1: Chỉ tiêu",
        "1. Tiêu chí TC1 (điểm chuẩn 60)",
        "2. Tiêu chí TC3 (điểm chuẩn 40)",
        "Nội dung 2: Phong trào",
        "1. Tiêu chí TC2 (điểm chuẩn 20)",
        "Điểm ngoài thang",
        "- Tiêu chí CC (điểm chuẩn 5)",
    ]


def test_totals_have_the_decimals_of_the_ranking_and_an_explanation_begins_like_a_sentence():
    deducted = a_rule("Trừ", "=diem_chuan-so_luong*tham_so_1")
    criteria = (a_criterion("TC1", deducted.name, standard=10, parameters=("0.5", None, None)),)
    book = a_book("AB", criteria=criteria, rules=(deducted,))
    submissions = [
        a_submission(each, (), [a_criterion_report(each, "TC1", count=count, self_score=points)])
        for each, count, points in (("A", 1, "9.5"), ("B", 2, 9))
    ]

    tables = score_tables(book, standings_of(book, *submissions), "Phụ lục I")

    assert [each.tong for each in tables] == [
        "điểm tự chấm 9,5; điểm tính 9,5",
        "điểm tự chấm 9,0; điểm tính 9,0",
    ]
    totals = [(each.tong_tu_cham, each.tong_tinh_toan, each.tong_thong_nhat) for each in tables]
    assert totals == [("9,5", "9,5", "–"), ("9,0", "9,0", "–")]
    assert [each.tong_ghi_chu for each in tables] == ["", ""]
    assert [each.dong[0].cach_tinh[:9] for each in tables] == ["Điểm chuẩ"] * 2
