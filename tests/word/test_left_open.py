"""What a document leaves open is told as somebody looks for it in the document."""

import pytest

from tests.word.decree_documents import minutes, report
from tests.word.own_templates import all_paragraphs
from thidua_reports.word.decree.left_open import left_open


def replaced(*pairs):
    """Return an edit that writes other words wherever some are, in tables too."""

    def edit(document):
        runs = (run for paragraph in all_paragraphs(document) for run in paragraph.runs)
        for run in runs:
            for old, new in pairs:
                run.text = run.text.replace(old, new)

    return edit


@pytest.mark.parametrize("make", [report, minutes])
def test_in_a_finished_document_nothing_is_open(make):
    assert left_open(make()) == ()


@pytest.mark.parametrize(
    ("old", "new", "quoted"),
    [
        ("05/BC-KTĐ4", "      /BC-KTĐ4", "“Số: ……/BC-KTĐ4”"),
        ("ngày 05 tháng 01 năm", "ngày … tháng … năm", "“Kiên Giang, ngày … tháng … năm 2019”"),
        ("Phong trào", "……", "“2. ……”"),
        ("Phong trào", "........", "“2. ........”"),
        ("Nguyễn Văn An", "", "tên người ký, dưới KHỐI TRƯỞNG"),
    ],
)
def test_what_is_open_is_told_once(old, new, quoted):
    assert left_open(report(replaced((old, new)))).count(quoted) == 1


def test_lines_alike_are_told_once_though_they_stand_in_several_places():
    attached = "(Kèm theo Báo cáo số      /BC-KTĐ4)"

    found = left_open(report(replaced(("1. Chỉ tiêu", attached), ("2. Phong trào", attached))))

    assert found == ("“(Kèm theo Báo cáo số ……/BC-KTĐ4)”",)


@pytest.mark.parametrize("text", ["Trồng cây, …", "hỗ trợ, v.v…", "đợi đến hôm nay..."])
def test_words_that_go_on_are_not_open(text):
    assert left_open(report(replaced(("Phong trào", text)))) == ()


def test_of_minutes_each_who_signs_needs_a_name():
    found = left_open(minutes(replaced(("Trần Thị Bình", ""), ("16 giờ 30", "…… giờ ……"))))

    ends = "“Hội nghị kết thúc vào …… giờ …… phút, ngày 21 tháng 01 năm 2019.…”"
    assert found == (ends, "tên người ký, dưới THƯ KÝ")
