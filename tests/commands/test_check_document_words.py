"""`make-report check-document` on words that are data, and that its remedies clear what it says."""

import pytest

from tests.document_text import word_text
from tests.edited_documents import edited, replaced, rewritten_cell
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text

UNIT, OTHER_UNIT = "| cây |", "| gốc |"


@pytest.mark.remedy_of("DC25")
def test_another_unit_is_named_until_it_is_put_right(make_report, document):
    before = document.read_bytes()
    document.write_bytes(edited(before, replaced("101 cây", "101 kg")))

    code, said = make_report("check-document", document, "khoi_9")

    assert (code, "[DC25]" in said) == (1, True)
    assert "Văn bản ghi “kg”, số liệu là “cây”" in said
    assert "nhận xét" in said or document.with_name("bao_cao (góp ý).docx").exists()

    document.write_bytes(before)
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.remedy_of("DC26")
def test_a_word_of_a_row_that_the_data_changed_is_named_until_it_is_written(
    make_report, document, workspace
):
    assert UNIT in SMALL_BLOC
    build_workspace(workspace, SMALL_BLOC.replace(UNIT, OTHER_UNIT), SMALL_MEMBERS)

    code, said = make_report("check-document", document, "khoi_9")

    assert (code, "[DC26]" in said) == (1, True)
    assert "Văn bản còn ghi “cây”, số liệu đã đổi thành “gốc”" in said

    document.write_bytes(edited(document.read_bytes(), rewritten_cell("Trồng", "cây", "gốc")))
    assert "[DC26]" not in make_report("check-document", document, "khoi_9")[1]


@pytest.mark.remedy_of("DC26")
def test_the_final_version_has_the_new_word(make_report, document, workspace):
    build_workspace(workspace, SMALL_BLOC.replace(UNIT, OTHER_UNIT), SMALL_MEMBERS)

    said = make_report("check-document", document, "khoi_9", "--final")[1]

    final = document.with_name("bao_cao (chính thức).docx")
    assert "Đã thay “cây” bằng “gốc”" in said
    assert "| gốc |" in word_text(final.read_bytes())
    assert "[DC26]" not in make_report("check-document", final, "khoi_9")[1]


def test_a_sentence_that_the_data_word_otherwise_is_quoted_as_it_reads_now(
    make_report, document, workspace
):
    less = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "rất nhiều", "28")}
    build_workspace(workspace, SMALL_BLOC, less)

    said = make_report("check-document", document, "khoi_9")[1]

    assert "theo số liệu hiện có thì ghi: “" in said or "không còn câu này" in said
