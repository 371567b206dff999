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
    document.write_bytes(edited(document.read_bytes(), replaced("101 cây", "101 gốc")))

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


@pytest.mark.remedy_of("DC43")
def test_a_member_taken_out_of_a_list_is_named_until_it_is_written_again(make_report, document):
    before = document.read_bytes()
    document.write_bytes(edited(before, replaced("Sở An; Sở Bình; Sở Cường", "Sở An; Sở Cường")))

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert (code, "[DC43]" in said) == (1, True)
    assert "Văn bản không còn ghi “Sở Bình”" in said

    document.write_bytes(edited(document.read_bytes(), replaced("Sở An;", "Sở An; Sở Bình;")))
    assert "[DC43]" not in make_report("check-document", document, "khoi_9")[1]


@pytest.mark.remedy_of("DC44")
def test_a_member_put_into_a_list_is_named_until_it_is_taken_out(make_report, document):
    before = document.read_bytes()
    document.write_bytes(
        edited(before, replaced("đã đăng ký: Sở An", "đã đăng ký: Sở An, Sở Bình"))
    )

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert (code, "[DC44]" in said) == (1, True)
    assert "Văn bản ghi thêm “Sở Bình”" in said

    document.write_bytes(edited(document.read_bytes(), replaced("Sở An, Sở Bình (", "Sở An (")))
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.remedy_of("DC25")
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("đạt 101%", "tăng 101%", "Văn bản ghi “tăng 101%”, số liệu là “đạt 101%”"),
        ("Sở An: Trồng cây", "Sở An: Mở lớp", "Văn bản ghi “Mở lớp”, số liệu là “Trồng cây”"),
        (
            "theo điểm thống nhất",
            "theo điểm tự chấm",
            "Văn bản ghi “điểm tự chấm”, số liệu là “điểm thống nhất”",
        ),
    ],
)
def test_a_word_that_turns_a_figure_is_named_until_it_is_put_right(
    make_report, document, old, new, said
):
    before = document.read_bytes()
    document.write_bytes(edited(before, replaced(old, new)))

    code, found = make_report("check-document", document, "khoi_9", "--final")

    assert (code, said in found) == (1, True)

    document.write_bytes(edited(document.read_bytes(), replaced(new, old)))
    assert make_report("check-document", document, "khoi_9")[0] == 0


@pytest.mark.remedy_of("DC03")
def test_a_number_in_words_is_compared_as_its_figure_is(make_report, document):
    before = document.read_bytes()
    document.write_bytes(edited(before, replaced("gồm 03 đơn vị", "gồm năm đơn vị")))

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert (code, "Văn bản ghi “năm”, số liệu là “03”" in said) == (1, True)

    document.write_bytes(edited(before, replaced("gồm 03 đơn vị", "gồm ba đơn vị")))
    assert make_report("check-document", document, "khoi_9")[0] == 0
    assert "[DC08]" not in make_report("check-document", document, "khoi_9")[1]
