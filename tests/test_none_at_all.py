"""A bloc with "0 vụ" and a plan of zero is finished without an error, a mark or a percentage."""

import re

import pytest

from tests.commands.test_next import book_in
from tests.document_text import word_text
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text

ACCIDENTS = "| C | C1 | Tai nạn lao động | vụ | lũy kế | giảm | {plan} | TC1 |"
ACCEPTING = ("accept", "--readings", "--by", "An", "--date", "31/12/2024")
AGREED = "| C | TC1 | {points} | Hội nghị | |"


def a_workspace(folder, plan, achieved, points, changes=()):
    bloc = SMALL_BLOC.replace(
        "| C | C1 | Khám bệnh | lượt | lũy kế | tăng | 3000 | TC1 |", ACCIDENTS.format(plan=plan)
    ).replace("| C | TC1 | 77 | Hội nghị | |", AGREED.format(points=points))
    for old, new in changes:
        bloc = bloc.replace(old, new)
    members = {**SMALL_MEMBERS, "so_cuong": member_text("C", "C1", str(achieved), "25")}
    return build_workspace(folder, bloc, members)


@pytest.mark.parametrize(
    ("figures", "sentences"),
    [
        (
            (5, 0, 70),
            (
                "Tai nạn lao động: 0 vụ, không để xảy ra",
                "| không quá 5 | 0 | đạt | 70,0 |",
            ),
        ),
        (
            (0, 0, 70),
            (
                "Tai nạn lao động: 0 vụ, không để xảy ra",
                "| không để xảy ra | 0 | đạt | 70,0 |",
            ),
        ),
        (
            (0, 2, 0),
            (
                "Tai nạn lao động: 02 vụ, chưa đạt kế hoạch là 0 vụ",
                "| không để xảy ra | 2 | chưa đạt | 0,0 |",
                "- Sở Bình: Mở lớp (18/20 lớp, đạt 90% kế hoạch).",
                "- Sở Cường: Tai nạn lao động (thực hiện 02, kế hoạch không để xảy ra).",
            ),
        ),
    ],
)
def test_the_report_of_the_year_is_final(make_report, tmp_path, figures, sentences):
    """`figures` are plan, achieved, and the points that are computed and agreed."""
    folder = a_workspace(tmp_path / "khoi_9", *figures)

    code, said = make_report(folder)
    warned = re.findall(r"\[cảnh báo\].*\[(\w+)\]", said)
    asked_back = ["TV38"] if figures[:2] == (5, 0) else []
    assert (code, "[lỗi]" in said, warned) == (0, False, asked_back), said

    make_report(*ACCEPTING, folder)
    make_report(folder)
    text = word_text((tmp_path / "output" / "khoi_9" / "bao_cao.docx").read_bytes())
    assert "cần xác minh" not in text
    assert "tạm tính" not in text
    assert [each for each in sentences if each not in text] == []


def test_half_a_year_without_scores_is_reported_too(make_report, tmp_path):
    changes = (("ky: Năm", "ky: 6 tháng"), ("phan_nam: 1", "phan_nam: 0,5"))
    folder = a_workspace(tmp_path / "khoi_9", 0, 0, 70, changes)

    _, said = make_report(folder)
    text = word_text((tmp_path / "output" / "khoi_9" / "bao_cao.docx").read_bytes())

    assert "TV13" not in said
    assert "SK02" not in said
    assert "Tai nạn lao động: 0 vụ, không để xảy ra" in text


@pytest.mark.parametrize("plan", [5, 0])
def test_the_next_year_knows_the_plan_and_the_zero(make_report, tmp_path, plan):
    folder = a_workspace(tmp_path / "khoi_9_2024_nam", plan, 0, 70)
    make_report(*ACCEPTING, folder)

    code, said = make_report("next", tmp_path / "khoi_9_2024_nam")
    book, _ = book_in(tmp_path / "khoi_9_2025_giao_uoc")
    (past,) = [each for each in book.history if each.code == "C1"]

    assert code == 0, said
    assert (past.plan.value, past.achieved.value) == (plan, 0)


def test_the_next_year_is_told_of_a_zero_that_nobody_has_accepted(make_report, tmp_path):
    a_workspace(tmp_path / "khoi_9_2024_nam", 5, 0, 70)

    make_report("next", tmp_path / "khoi_9_2024_nam")
    book, _ = book_in(tmp_path / "khoi_9_2025_giao_uoc")
    (past,) = [each for each in book.history if each.code == "C1"]

    assert past.achieved.value is None
    assert "không rõ là số thật hay chưa có số liệu" in past.note
