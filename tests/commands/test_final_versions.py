"""The final version of an edited document: what it replaces, keeps, and when there is none."""

import pytest

from tests.commands.test_check_document import TREES, edit, final_of, sent_in_again
from tests.document_text import word_text
from tests.edited_documents import replaced
from tests.workspaces import ROOT, SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text
from thidua_reports.issues.catalogue import edited_kinds, final_kinds


def test_the_final_version_has_the_new_figure_and_what_was_written_by_hand(
    make_report, document, workspace
):
    edit(document, replaced(TREES, f"Bằng nhiều cách, {TREES.lower()}"))
    before = document.read_bytes()
    sent_in_again(workspace, so_an=member_text("A", "A1", "104", "28"))

    code, said = make_report("check-document", document, "khoi_9", "--final")

    text = word_text(final_of(document).read_bytes())
    assert "Bằng nhiều cách, trồng cây: 104 cây, đạt 104%" in text
    assert "Đã thay “101” bằng “104”" in said
    assert edited_kinds.FIGURE_REPLACED.code in said
    assert "Ý kiến đã ghi: “Nêu rõ số lớp đã mở”; xử lý: “Tiếp thu; phần II”" in said
    assert edited_kinds.COMMENT_TO_FOLLOW.code in said
    assert document.read_bytes() == before
    assert code == 0


@pytest.mark.remedy_of("DC04")
def test_what_the_final_version_replaced_is_not_told_of_it_again(make_report, document, workspace):
    sent_in_again(workspace, so_an=member_text("A", "A1", "104", "28"))
    assert "[DC04]" in make_report("check-document", document, "khoi_9")[1]

    make_report("check-document", document, "khoi_9", "--final")

    assert "[DC04]" not in make_report("check-document", final_of(document), "khoi_9")[1]


@pytest.mark.remedy_of("DC11")
def test_there_is_no_final_version_while_the_data_have_errors(make_report, document, workspace):
    sent_in_again(workspace, so_an=member_text("A", "A1", "rất nhiều", "28"))

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert (code, "[DC11]" in said, final_of(document).exists()) == (1, True, False)

    sent_in_again(workspace)
    assert "[DC11]" not in make_report("check-document", document, "khoi_9", "--final")[1]
    assert final_of(document).exists()


@pytest.mark.parametrize("text", ["README.md", "docs/huong_dan_su_dung.md"])
def test_the_exit_code_without_a_final_version_is_the_one_that_is_documented(
    make_report, document, workspace, text
):
    sent_in_again(workspace, so_an=member_text("A", "A1", "rất nhiều", "28"))
    told = (ROOT / text).read_text("utf-8").partition("Mã kết thúc: ")[2].partition("\n")[0]
    meanings = dict(each.strip(" .").split(" ", 1) for each in told.split(";"))

    code, _ = make_report("check-document", document, "khoi_9", "--final")

    assert [each for each, meant in meanings.items() if "`--final` mà số liệu" in meant] == [
        str(code)
    ]


OF_THE_BLOC = ("bien_ban", "bien_ban_binh_xet", "to_trinh")


@pytest.mark.parametrize("name", OF_THE_BLOC)
def test_every_document_has_a_final_version_under_its_own_name(make_report, document, name):
    other = document.with_name(f"{name}.docx")

    code, said = make_report("check-document", other, "khoi_9", "--final")

    final = document.with_name(f"{name} (chính thức).docx")
    assert (code, final.name in said) == (0, True)
    assert word_text(final.read_bytes()) == word_text(other.read_bytes())


@pytest.mark.remedy_of("DC15")
def test_a_paragraph_that_would_be_made_otherwise_is_told(make_report, document, workspace):
    words = (
        "# Lời báo cáo\n| Phần | Nội dung |\n| hạn chế | Còn hai đơn vị nộp báo cáo trễ hạn. |\n"
    )
    other = SMALL_BLOC.replace("Cờ thi đua", "Bằng khen") + words
    build_workspace(workspace, other, SMALL_MEMBERS)

    said = make_report("check-document", document, "khoi_9")[1]

    assert edited_kinds.LINE_OUTDATED.code in said
    assert final_kinds.LINE_NEW.code in said
    assert "có thêm đoạn: “Còn hai đơn vị nộp báo cáo trễ hạn" in said
    late = "Còn hai đơn vị nộp báo cáo trễ hạn."
    edit(document, lambda opened: opened.add_paragraph(late))
    said = make_report("check-document", document, "khoi_9")[1]
    assert final_kinds.LINE_NEW.code not in said


def test_the_same_document_gives_the_same_files(make_report, document, workspace):
    sent_in_again(workspace, so_an=member_text("A", "A1", "104", "28"))
    for _ in range(2):
        make_report("check-document", document, "khoi_9")
        make_report("check-document", document, "khoi_9", "--final")

    names = sorted(path.name for path in document.parent.glob("bao_cao (*.docx"))
    assert names == ["bao_cao (chính thức).docx", "bao_cao (góp ý).docx"]


def test_a_chart_that_draws_other_figures_is_told_and_holds_a_final_version_up(
    make_report, document, workspace
):
    assert (
        edited_kinds.CHART_OUTDATED.code not in make_report("check-document", document, "khoi_9")[1]
    )
    sent_in_again(workspace, so_an=member_text("A", "A1", "95", "28"))

    said = make_report("check-document", document, "khoi_9", "--final")[1]

    assert edited_kinds.CHART_OUTDATED.code in said
    assert not final_of(document).exists()
