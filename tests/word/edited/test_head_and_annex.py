"""A number or a day filled in by hand in the head and otherwise in an annex is an error."""

import re

import pytest

from tests.edited_documents import edited, examined, runs_of
from tests.word.edited.said import unit_of
from thidua_reports.word.edited.head_and_annex import other_in_annexes

REQUEST = "to_trinh.docx"
SYMBOL, DAY = "/TTr-KTĐ17", "ngày … tháng …"


def filled(old, *texts):
    """Return an edit that writes over what stands in this pattern, each place with its own."""

    def edit(document):
        runs = [run for run in runs_of(document) if re.search(old, run.text)]
        assert len(runs) == len(texts)
        for run, text in zip(runs, texts, strict=True):
            run.text = re.sub(old, text, run.text)

    return edit


def numbers(in_annex, in_head):
    return filled(rf"(\b[Ss]ố:?)\s+(?={SYMBOL})", rf"\g<1> {in_annex}", rf"\g<1> {in_head}")


def days(in_annex, in_head):
    return filled(DAY, in_annex, in_head)


def told(document, now):
    return [each.message for each in examined(document, now).issues if each.kind.code == "DC50"]


@pytest.mark.parametrize(
    ("edit", "of_head", "of_annex"),
    [
        (numbers("16", "15"), "“15/TTr-KTĐ17”", "“16/TTr-KTĐ17”"),
        (numbers("     ", "15"), "“15/TTr-KTĐ17”", "“(để trống)”"),
        (numbers("15", "     "), "“(để trống)”", "“15/TTr-KTĐ17”"),
        (
            days("ngày 21 tháng 01", "ngày 20 tháng 01"),
            "“ngày 20 tháng 01 năm 2019”",
            "“ngày 21 tháng 01 năm 2019”",
        ),
        (days(DAY, "ngày 20 tháng 01"), "“ngày 20 tháng 01 năm 2019”", "“(để trống)”"),
    ],
)
@pytest.mark.remedy_of("DC50")
def test_what_head_and_annex_have_otherwise_is_told_with_both(all_made, edit, of_head, of_annex):
    request = all_made[REQUEST]

    (message,) = told(edited(request.content, edit), request.origin)

    assert f"ở phần đầu (bảng 1, hàng 2, cột {1 if 'TTr' in message else 2})" in message
    assert f"là {of_head}, ở phụ lục này là {of_annex}" in message


@pytest.mark.parametrize(
    "edits",
    [
        (),
        (numbers("15", "15"),),
        (numbers("5", "05"), days("ngày 20 tháng 1", "ngày 20 tháng 01")),
        (numbers("……", "     "),),
    ],
)
def test_what_both_have_alike_is_not_told(all_made, edits):
    request = all_made[REQUEST]

    assert told(edited(request.content, *edits), request.origin) == []


def test_each_annex_is_held_against_the_head(made):
    in_head = filled(r"(\bSố:)\s+(?=/BC)", r"\g<1> 12")

    assert len(told(edited(made.content, in_head), made.origin)) == 2


def test_what_the_data_say_is_held_against_the_data_only(all_made, made_after):
    numbered = made_after(("\nky: Năm", "\nso_to_trinh: 15\nky: Năm"))[REQUEST]
    document = edited(all_made[REQUEST].content, numbers("     ", "16"))

    codes = {each.kind.code for each in examined(document, numbered.origin).issues}

    assert (codes & {"DC23", "DC24", "DC50"}) == {"DC23", "DC24"}


OPEN = ("Số: …/BC-K4", "Kiên Giang, ngày … tháng 7 năm 2018", "(Kèm theo Báo cáo số …/BC-K4)")
HEAD = ("Số: 15/BC-K4", "Kiên Giang, ngày 20 tháng 7 năm 2018")


@pytest.mark.parametrize(
    ("annex", "told_of"),
    [
        ("(Kèm theo Báo cáo số 15/BC-K4, ngày 20/7/2018)", []),
        ("(Kèm theo Báo cáo số 15/BC-K4, ngày 21/7/2018)", ["Ngày"]),
        ("(Ban hành kèm theo Báo cáo số 16/BC-K4 ngày 20-07-2018)", ["Số"]),
        ("(Kèm theo Quyết định số 9/QĐ-UBND ngày 02/3/2018)", []),
        ("Quyết định số 16/BC-K4 ngày 21/7/2018 có nêu", []),
    ],
)
def test_a_day_in_digits_is_compared_and_another_document_is_not(annex, told_of):
    made, found = (
        [unit_of(text, number=at) for at, text in enumerate(texts)]
        for texts in (OPEN, (*HEAD, annex))
    )

    assert [each.what for each in other_in_annexes(made, made, found)] == told_of
