"""`make-report check-document`, and that what its messages say to do clears them."""

import re
import shutil

import pytest

from tests.document_text import word_text
from tests.edited_documents import edited, replaced, runs_of
from tests.word.word_documents import commented_words, word_file
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text
from thidua_reports.domain.place import Place
from thidua_reports.word.decree.reported import decree_issues
from thidua_reports.zip_package import pack, unpack

TREES = "Trồng cây: 101 cây, đạt 101%"


def edit(path, *edits):
    path.write_bytes(edited(path.read_bytes(), *edits))


def final_of(document):
    return document.with_name(f"{document.stem} (chính thức).docx")


def sent_in_again(workspace, **members):
    build_workspace(workspace, SMALL_BLOC + MEETING, SMALL_MEMBERS | members)


def test_a_document_that_nobody_edited_agrees_and_nothing_is_written(make_report, document):
    code, said = make_report("check-document", document, "khoi_9")

    assert (code, "0 lỗi, 0 cảnh báo, 0 ghi chú" in said) == (0, True)
    assert not document.with_name("bao_cao (góp ý).docx").exists()


@pytest.mark.remedy_of("DC03")
def test_a_wrong_figure_is_named_and_marked_and_gone_once_it_is_put_right(make_report, document):
    before = document.read_bytes()
    edit(document, replaced(TREES, "Trồng cây: 110 cây, đạt 101%"))
    sent = document.read_bytes()

    code, said = make_report("check-document", document, "khoi_9")

    assert code == 1
    assert "Văn bản ghi “110”, số liệu là “101”" in said
    assert document.read_bytes() == sent
    copy = document.with_name("bao_cao (góp ý).docx").read_bytes()
    ((text, figure),) = commented_words(copy)
    assert (figure, "Sửa văn bản thành “101”" in text) == ("110", True)

    edit(document, replaced("110 cây", "101 cây"))
    assert make_report("check-document", document, "khoi_9")[0] == 0
    assert before != sent


@pytest.mark.remedy_of("DC03")
def test_a_figure_of_the_document_that_is_right_goes_into_the_data(
    make_report, document, workspace
):
    edit(document, replaced(TREES, "Trồng cây: 105 cây, đạt 105%"))
    assert make_report("check-document", document, "khoi_9")[0] == 1

    corrected = SMALL_BLOC + (
        "# Điều chỉnh\n| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do | Ai báo, ngày "
        "nào |\n| A | A1 | Thực hiện | 101 | 105 | nộp thêm | điện thoại |\n"
    )
    build_workspace(workspace, corrected, SMALL_MEMBERS)

    said = make_report("check-document", document, "khoi_9")[1]
    assert "[DC03]" not in said


WHERE = {
    "what a member reported": (
        "bao_cao.docx",
        ("101 cây", "102 cây"),
        "ở trang Điều chỉnh của khoi.xlsx",
    ),
    "points that follow from others": (
        "bao_cao.docx",
        ("98,7", "97,7"),
        "ở nơi sinh ra số ấy (Tổng điểm",
    ),
    "who was there": (
        "bien_ban.docx",
        ("/03 đơn vị", "/04 đơn vị"),
        "ở trang của khoi.xlsx đã nhập số ấy (như Khối, Hội nghị,",
    ),
}


@pytest.mark.parametrize("name", WHERE)
def test_the_remedy_says_where_a_figure_comes_from(make_report, document, name):
    file, (old, new), where = WHERE[name]
    changed = document.with_name(file)

    def write(opened):
        run = next(run for run in runs_of(opened) if old in run.text)
        run.text = run.text.replace(old, new)

    edit(changed, write)

    said = make_report("check-document", changed, "khoi_9")[1]

    lines = [each for each in said.splitlines() if "[DC03]" in each]
    assert lines
    assert all(f"thì sửa số liệu {where}" in each for each in lines)


@pytest.mark.remedy_of("DC04")
def test_a_figure_that_changed_in_the_data_is_named_until_it_is_changed(
    make_report, document, workspace
):
    build_workspace(
        workspace, SMALL_BLOC, SMALL_MEMBERS | {"so_an": member_text("A", "A1", "104", "28")}
    )

    code, said = make_report("check-document", document, "khoi_9")

    assert code == 1
    assert "Văn bản còn ghi “101”, số liệu đã đổi thành “104”" in said

    def write_new(opened):
        for run in runs_of(opened):
            run.text = run.text.replace("101", "104")

    edit(document, write_new)
    assert "số liệu đã đổi thành “104”" not in make_report("check-document", document, "khoi_9")[1]


@pytest.mark.remedy_of("DC05")
def test_a_sentence_that_the_data_now_word_otherwise_is_named_until_it_is_rewritten(
    make_report, document, workspace
):
    less = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "rất nhiều", "28")}
    build_workspace(workspace, SMALL_BLOC, less)

    code, said = make_report("check-document", document, "khoi_9")

    assert code == 1
    assert "Câu này ghi “101”, “101” theo số liệu lúc lập" in said

    edit(document, replaced("Trồng cây: 101 cây, đạt 101%", "Trồng cây: chưa có số liệu"))
    assert "Câu này ghi “101”, “101”" not in make_report("check-document", document, "khoi_9")[1]


@pytest.mark.remedy_of("DC01")
def test_what_is_no_word_document_is_refused(make_report, document):
    whole = document.read_bytes()
    document.write_bytes(whole[:1000])

    code, said = make_report("check-document", document, "khoi_9")

    assert (code, "[DC01]" in said) == (2, True)
    document.write_bytes(whole)
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.remedy_of("DC02")
def test_a_document_of_something_else_is_refused(make_report, document):
    other = document.with_name("giay_moi.docx")
    other.write_bytes(word_file("Kính mời ông, bà dự họp."))

    code, said = make_report("check-document", other, "khoi_9")

    assert (code, "[DC02]" in said) == (2, True)
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.remedy_of("DC13")
def test_a_document_that_is_not_there_is_told(make_report, document):
    code, said = make_report("check-document", document.with_name("bao cao.docx"), "khoi_9")

    assert (code, "[DC13]" in said) == (2, True)
    assert make_report("check-document", document, "khoi_9")[0] == 0


def test_a_review_copy_is_told_to_be_no_document_to_edit(make_report, document):
    copy = document.with_name("bao_cao_soat_xet.docx")

    said = make_report("check-document", copy, "khoi_9")[1]

    assert "Đây là bản soát xét, hãy sửa và đối chiếu bao_cao.docx" in said


@pytest.mark.remedy_of("DC19")
def test_there_is_no_final_version_while_a_figure_is_not_that_of_the_data(make_report, document):
    edit(document, replaced(TREES, "Trồng cây: 110 cây, đạt 101%"))

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert (code, "vì văn bản còn 01 chỗ khác số liệu" in said, "[DC03]" in said) == (1, True, True)
    assert not [*document.parent.glob("*chính thức*")]

    edit(document, replaced("110 cây", "101 cây"))
    assert make_report("check-document", document, "khoi_9", "--final")[0] == 0
    assert final_of(document).exists()


def test_what_would_have_been_done_is_not_told_of_a_final_version_that_is_not_made(
    make_report, document, workspace
):
    edit(document, replaced(TREES, "Trồng cây: 110 cây, đạt 101%"))
    sent_in_again(workspace, so_binh=member_text("B", "B1", "24", "28"))

    said = make_report("check-document", document, "khoi_9", "--final")[1]

    assert ("[DC19]" in said, "[DC10]" in said) == (True, False)


@pytest.mark.remedy_of("DC13")
def test_a_folder_is_told_to_be_one(make_report, document):
    code, said = make_report("check-document", document.parent, "khoi_9")

    assert (code, "đây là thư mục" in said) == (2, True)
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.parametrize("name", ["bao_cao (2).docx", "Báo cáo trình ký.docx", "bien_ban.docx"])
def test_a_document_is_known_under_any_name(make_report, document, name):
    copy = document.with_name(name).parent / "sửa" / name
    copy.parent.mkdir()
    shutil.copy(document if name != "bien_ban.docx" else document.with_name(name), copy)

    code, said = make_report("check-document", copy, "khoi_9")

    kind = "bien_ban.docx" if name == "bien_ban.docx" else "bao_cao.docx"
    assert (code, f"đối chiếu với {kind}" in said) == (0, True)


OTHERS = {
    "the year before": ("nam: 2024", "nam: 2023", "kỳ Năm 2023"),
    "the first half": ("ky: Năm", "ky: 6 tháng", "kỳ 6 tháng 2024"),
    "another bloc": (
        "ten_khoi: Khối thi đua 9\nky_hieu: KTĐ9",
        "ten_khoi: Khối thi đua 8\nky_hieu: KTĐ8",
        "Khối thi đua 8",
    ),
    "the same name elsewhere": ("dia_danh: Tỉnh Mẫu", "dia_danh: A\ntinh: Tỉnh Khác", "Tỉnh Khác"),
}


@pytest.mark.remedy_of("DC20")
@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("option", [(), ("--final",)])
def test_a_document_of_another_bloc_or_period_is_refused(
    make_report, document, workspace, name, option
):
    old, new, named = OTHERS[name]
    before = SMALL_BLOC.replace("dia_danh", "tinh: Tỉnh Mẫu\ndia_danh")
    build_workspace(workspace, before, SMALL_MEMBERS)
    make_report("khoi_9", "--force")
    assert old in SMALL_BLOC
    other = SMALL_BLOC.replace(old, new)
    build_workspace(workspace.with_name("khac"), other, SMALL_MEMBERS)

    code, said = make_report("check-document", document, "khac", *option)

    assert (code, "[DC20]" in said, named in said) == (2, True, True)
    assert not final_of(document).exists()
    assert "[DC20]" not in make_report("check-document", document, "khoi_9", *option)[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [("ten_khoi: Khối thi đua 9", "ten_khoi: Khối thi đua số 9"), ("ky_hieu: KTĐ9", "ky_hieu: K9")],
)
def test_a_bloc_that_only_changed_its_name_or_symbol_is_the_same(
    make_report, document, workspace, old, new
):
    build_workspace(workspace, SMALL_BLOC.replace(old, new), SMALL_MEMBERS)

    assert "[DC20]" not in make_report("check-document", document, "khoi_9")[1]


@pytest.mark.parametrize("written", ["tỉnh Sông Hồng", "Sông  hồng", "TP. Sông Hồng"])
def test_another_way_to_write_the_province_makes_no_other_bloc(
    make_report, document, workspace, written
):
    for province in ("Sông Hồng", written):
        placed = SMALL_BLOC.replace("dia_danh", f"tinh: {province}\ndia_danh")
        build_workspace(workspace, placed, SMALL_MEMBERS)
        if province != written:
            make_report("khoi_9", "--force")

    assert "[DC20]" not in make_report("check-document", document, "khoi_9")[1]


HONOUR = "| 1 | Cờ thi đua của UBND tỉnh | |\n"


@pytest.mark.remedy_of("DC21")
def test_a_document_that_cannot_be_made_now_is_not_held_against_another(
    make_report, document, workspace
):
    request = document.with_name("to_trinh.docx")
    renamed = document.with_name("Trình ký.docx")
    shutil.copy(request, renamed)
    build_workspace(workspace, SMALL_BLOC.replace(HONOUR, ""), SMALL_MEMBERS)

    code, said = make_report("check-document", renamed, "khoi_9")

    assert (code, "[DC21]" in said, "to_trinh.docx" in said) == (2, True, True)
    build_workspace(workspace, SMALL_BLOC, SMALL_MEMBERS)
    assert make_report("check-document", renamed, "khoi_9")[0] == 0


def test_what_a_document_carries_decides_however_it_is_called(make_report, document):
    minutes = document.with_name("bien_ban.docx")
    shutil.copy(document, minutes)

    code, said = make_report("check-document", minutes, "khoi_9")

    assert (code, "đối chiếu với bao_cao.docx" in said) == (0, True)


NUMBERED = SMALL_BLOC.replace("\nky: Năm", "\nso_bao_cao: 05\nky: Năm")


def with_number(number):
    """Return an edit that writes a number where the document left it open."""

    def write(opened):
        for run in runs_of(opened):
            run.text = re.sub(r"(\b[Ss]ố:?)\s+/", rf"\g<1> {number}/", run.text)

    return write


@pytest.mark.remedy_of("DC23")
def test_a_number_filled_in_by_hand_is_told_while_the_data_have_another(
    make_report, document, workspace
):
    left_open = document.read_bytes()
    edit(document, with_number("07"))
    assert make_report("check-document", document, "khoi_9")[0] == 0
    build_workspace(workspace, NUMBERED, SMALL_MEMBERS)

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert (code, "điền “07”, khoi.xlsx ghi “05”" in said) == (1, True)
    assert not final_of(document).exists()
    build_workspace(workspace, NUMBERED.replace("05", "07"), SMALL_MEMBERS)
    assert "[DC23]" not in make_report("check-document", document, "khoi_9")[1]
    build_workspace(workspace, NUMBERED, SMALL_MEMBERS)
    document.write_bytes(left_open)
    edit(document, with_number("05"))
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.remedy_of("DC24")
def test_a_number_that_the_data_have_since_is_filled_in_by_the_final_version(
    make_report, document, workspace
):
    build_workspace(workspace, NUMBERED, SMALL_MEMBERS)

    code, said = make_report("check-document", document, "khoi_9")
    assert (code, "[DC24]" in said) == (0, True)
    ((text, _), *_) = commented_words(document.with_name("bao_cao (góp ý).docx").read_bytes())
    assert "khoi.xlsx nay ghi “05”" in text

    code, said = make_report("check-document", document, "khoi_9", "--final")
    assert (code, "[DC24]" in said, "[DC05]" in said) == (0, False, False)
    assert "Số: 05/BC-KTĐ9" in word_text(final_of(document).read_bytes())
    assert "[DC24]" not in make_report("check-document", final_of(document), "khoi_9")[1]


MEETING = """
# Ý kiến
| Người góp ý | Ý kiến | Tiếp thu, giải trình | Vị trí sửa |
| Sở Bình | Nêu rõ số lớp đã mở. | Tiếp thu | phần II |
"""


def spoilt(document):
    """Put the first line of the letter head into another font."""
    run = next(run for run in runs_of(document) if "CỘNG H" in run.text.upper())
    run.font.name = "Arial"


def test_what_an_edit_broke_of_the_form_is_told_and_marked_until_it_is_mended(
    make_report, document
):
    made = document.read_bytes()
    edit(document, spoilt)

    code, said = make_report("check-document", document, "khoi_9")

    assert (code, "[ND03]" in said) == (0, True)
    copy = document.with_name("bao_cao (góp ý).docx").read_bytes()
    ((text, _),) = commented_words(copy)
    assert "không phải phông Times New Roman" in text

    document.write_bytes(made)
    assert "[ND" not in make_report("check-document", document, "khoi_9")[1]


def test_the_final_version_is_judged_by_its_form_too(make_report, document):
    edit(document, spoilt)

    said = make_report("check-document", document, "khoi_9", "--final")[1]

    assert "[ND03]" in said


def test_what_the_data_lack_is_no_fault_of_the_form_of_a_document(make_report, document):
    minutes = document.with_name("bien_ban.docx")
    assert any(each.kind.code == "ND17" for each in decree_issues(minutes.read_bytes(), Place("")))

    assert "[ND" not in make_report("check-document", minutes, "khoi_9")[1]


def test_a_copy_with_comments_that_nobody_edited_is_replaced(make_report, document):
    for wrong in ("110", "111"):
        edit(document, replaced("Trồng cây: 101", f"Trồng cây: {wrong}"))
        make_report("check-document", document, "khoi_9")
        edit(document, replaced(f"Trồng cây: {wrong}", "Trồng cây: 101"))

    (copy,) = document.parent.glob("bao_cao (góp ý)*.docx")
    ((_, figure),) = commented_words(copy.read_bytes())
    assert figure == "111"


def test_a_document_with_a_damaged_part_is_refused(make_report, document):
    parts = unpack(document.read_bytes())
    document.write_bytes(pack(parts | {"word/styles.xml": b"<w:styles"}))

    code, said = make_report("check-document", document, "khoi_9")

    assert (code, "[DC01]" in said) == (2, True)
