"""What `check-document --final` tells of the data, and does not tell of what it takes out."""

from copy import deepcopy

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.edited_documents import edited, replaced
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text

LEFT_OPEN = "DC61"
TREES = "Trồng cây: 101 cây, đạt 101%"


def warnings_of(make_report):
    said = make_report("check", "khoi_9")[1]
    return said.count("[cảnh báo]")


@pytest.mark.remedy_of("DC34")
def test_open_warnings_of_the_data_are_told_until_they_are_accepted(make_report, document):
    members = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "101,5", "28")}
    build_workspace(document.parents[2] / "khoi_9", SMALL_BLOC, members)
    count = warnings_of(make_report)
    assert count

    said = make_report("check-document", document, "khoi_9", "--final")[1]

    assert f"số liệu còn {count} cảnh báo chưa được chấp nhận" in said

    make_report("accept", "khoi_9", "--readings", "--by", "An", "--date", "1/2/2025")
    said = make_report("check-document", document, "khoi_9", "--final")[1]
    assert "[DC34]" not in said


@pytest.mark.remedy_of("DC35")
def test_changes_that_nobody_accepted_are_told_until_they_are(make_report, document):
    made = document.read_bytes()
    document.write_bytes(edited(made, tracked))

    said = make_report("check-document", document, "khoi_9", "--final")[1]
    assert "còn 1 chỗ sửa có theo dõi (Track Changes) chưa chấp nhận" in said

    document.write_bytes(edited(document.read_bytes(), accepted))
    said = make_report("check-document", document, "khoi_9", "--final")[1]
    assert "[DC35]" not in said


def tracked(opened):
    """Put a word in as Word does with Track Changes."""
    paragraph = next(each for each in opened.paragraphs if each.runs)
    run = paragraph.runs[-1]._r
    change = OxmlElement("w:ins")
    change.set(qn("w:id"), "901")
    change.set(qn("w:author"), "An")
    run.addnext(change)
    added = deepcopy(run)
    added.text = " thêm"
    change.append(added)


def accepted(opened):
    """Accept what was put in, as Accept All does."""
    for change in list(opened.element.body.iter(qn("w:ins"))):
        for run in list(change):
            change.addprevious(run)
        change.getparent().remove(change)


def test_data_without_warnings_have_none_told(make_report, document):
    assert not warnings_of(make_report)

    assert "[DC34]" not in make_report("check-document", document, "khoi_9", "--final")[1]


@pytest.mark.remedy_of("DC19")
@pytest.mark.remedy_of("DC33")
def test_an_old_figure_in_other_words_is_an_error_until_it_is_mended_or_told_to_be_her_own(
    make_report, document
):
    members = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "104", "28")}
    build_workspace(document.parents[2] / "khoi_9", SMALL_BLOC, members)
    own = replaced(TREES, "Kết quả chung là tốt")
    added = "Trồng 101 cây là nét nổi bật của phong trào thi đua yêu nước ở cơ sở trong năm qua."
    document.write_bytes(
        edited(document.read_bytes(), own, lambda opened: opened.add_paragraph(added))
    )

    code, said = make_report("check-document", document, "khoi_9", "--final")

    assert "“101” là số cũ, số liệu nay là “104”" in said
    assert "thêm --own 101)" in said
    assert (code, "vì văn bản còn 01 chỗ khác số liệu (kể trong danh sách này)" in said) == (
        1,
        True,
    )

    code, said = make_report("check-document", document, "khoi_9", "--final", "--own", "101")
    assert (code, "[DC19]" in said, "[DC33]" in said) == (0, False, False)

    document.write_bytes(edited(document.read_bytes(), replaced("Trồng 101", "Trồng 104")))
    code, said = make_report("check-document", document, "khoi_9", "--final")
    assert (code, "[DC19]" in said, "[DC33]" in said) == (0, False, False)


@pytest.mark.usefixtures("workspace")
def test_what_is_left_to_be_written_by_hand_is_told(make_report, document):
    said = make_report("check-document", document, "khoi_9", "--final")[1]

    assert LEFT_OPEN in said
    assert "chỗ để trống để ghi tay: “Số: ……/BC-" in said
