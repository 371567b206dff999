"""make-report explain: codes as people type them, groups, and what there is not."""

import pytest

from thidua_reports import cli
from thidua_reports.issues.lookup import examples_of_group


def said(capsys, *arguments):
    code = cli.run(["explain", *arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


@pytest.mark.parametrize(
    "typed",
    [["SO15"], ["so15"], ["[SO15]"], ["SO", "15"], ["SO-15"], ["SO15,"]],
    ids=" ".join,
)
def test_a_code_is_understood_however_it_is_typed(capsys, typed):
    code, out, _ = said(capsys, *typed)

    assert code == 0
    assert "SO15 – lỗi" in out
    assert "“rất nhiều” không phải là số." in out


def test_a_missing_zero_is_added(capsys):
    assert "TB01 – lỗi" in said(capsys, "tb1")[1]


def test_several_codes_are_explained_in_their_order_once_each(capsys):
    _, out, _ = said(capsys, "TV24", "SO15", "tv24")

    heads = [line for line in out.splitlines() if " – " in line and not line.startswith(" ")]
    assert heads == ["TV24 – cảnh báo", "SO15 – lỗi"]


def test_letters_alone_list_the_codes_of_a_group(capsys):
    code, out, _ = said(capsys, "gh")

    assert code == 0
    assert f"GH: ghi tệp kết quả. Có {len(examples_of_group('GH'))} mã" in out
    assert "  GH01 [cảnh báo] Tệp “bao_cao.docx” đã có người sửa" in out


def test_without_a_code_the_groups_are_told(capsys):
    code, out, _ = said(capsys)

    assert code == 0
    assert "  TB  trang, cột, hàng, ô của sổ Excel" in out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("TB99", "“TB99”. Ghi TB để xem các mã của nhóm này"),
        ("TX01", "“TX01”. Có phải là “XB01”?"),
        ("gì", "“GÌ”."),
    ],
)
def test_a_code_that_there_is_not_is_told_with_what_is_near(capsys, typed, told):
    code, out, err = said(capsys, typed)

    assert (code, out) == (2, "")
    assert f"Không có mã hay nhóm {told}" in err


def test_what_is_known_is_explained_beside_what_is_not(capsys):
    code, out, _ = said(capsys, "TB13", "ABCD")

    assert code == 1
    assert "TB13 – lỗi" in out
    assert out.rstrip().splitlines()[-1].startswith("Không có mã hay nhóm “ABCD”.")


def test_the_screen_says_how_to_ask_about_an_error(make_report, tmp_path):
    _, shown = make_report(tmp_path / "khong_co")

    assert "Hỏi thêm về một mã: make-report explain TM01." in shown
