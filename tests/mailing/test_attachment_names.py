"""Names of attached files: plain letters as a rule, true ones on demand."""

import pytest

from thidua_reports.mailing.attachment_names import LONGEST, distinct, plain_name, true_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("bao_cao.docx", "bao_cao.docx"),
        ("Báo cáo (chính thức).docx", "bao_cao_chinh_thuc.docx"),
        ("Sở Y tế Đắk Lắk.XLSX", "so_y_te_dak_lak.xlsx"),
        ("CON.docx", "con_.docx"),
        ("bm.xlsx", "bm.xlsx"),
        ("báo\ncáo.docx", "bao_cao.docx"),
        ("„…“.docx", "khong_ten.docx"),
    ],
)
def test_a_plain_name_is_in_plain_letters(name, plain):
    assert plain_name(name) == plain


@pytest.mark.parametrize(
    ("name", "true"),
    [
        ("Báo cáo.docx", "Báo cáo.docx"),
        ("Ba\u0301o ca\u0301o.docx", "Báo cáo.docx"),
        ('a/b:c?"<>|.docx', "a_b_c_____.docx"),
        ("CON.docx", "_CON.docx"),
        ("a\r\nBcc: x.docx", "a Bcc_ x.docx"),
        ("Hết. .docx", "Hết.docx"),
    ],
)
def test_a_true_name_is_kept_but_for_what_no_file_may_be_called(name, true):
    assert true_name(name) == true


@pytest.mark.parametrize("make", [plain_name, true_name])
def test_no_name_is_longer_than_programs_take(make):
    assert len(make(f"{'Báo cáo ' * 30}.docx")) <= LONGEST


def test_names_that_would_be_the_same_get_a_number():
    assert distinct(["a.docx", "a.docx", "a.docx"]) == ["a.docx", "a_2.docx", "a_3.docx"]
