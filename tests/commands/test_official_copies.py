"""An official copy holds as long as the data say what they said when it was made."""

import pytest

from tests.edited_documents import edited, replaced
from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text

TREES = "Trồng cây: 101 cây, đạt 101%"
WRONG = replaced(TREES, "Trồng cây: 110 cây, đạt 101%")
RIGHT = replaced("Trồng cây: 110 cây", "Trồng cây: 101 cây")
HERS = replaced(TREES, f"Nhờ nhiều cách, {TREES.lower()}")


def edit(path, *edits):
    path.write_bytes(edited(path.read_bytes(), *edits))


def finish(make_report, document):
    return make_report("check-document", document, "khoi_9", "--final")


def official(document):
    return sorted(path.name for path in document.parent.glob("*chính thức*"))


@pytest.fixture
def copy(make_report, document):
    """Return the official copy of a report that somebody edited."""
    edit(document, HERS)
    assert finish(make_report, document)[0] == 0
    return document.with_name("bao_cao (chính thức).docx")


WITH_ADDRESS = (
    "# Thành viên\n| Mã đơn vị | Tên đơn vị | Thư điện tử |\n"
    "| A | Sở An | an@mau.vn |\n| B | Sở Bình | |\n| C | Sở Cường | |\n"
)


def with_more_trees(workspace, changes=""):
    members = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "104", "28")}
    build_workspace(workspace, merged(SMALL_BLOC, changes), members)


def test_one_that_nobody_edited_is_replaced_by_that_of_the_data_now(
    make_report, document, workspace, copy
):
    before = copy.read_bytes()
    with_more_trees(workspace)

    assert finish(make_report, document)[0] == 0

    assert official(document) == [copy.name]
    assert copy.read_bytes() != before


@pytest.mark.usefixtures("copy")
@pytest.mark.remedy_of("DC57")
def test_where_there_is_no_new_one_the_old_one_is_named_as_no_longer_right(
    make_report, document, workspace
):
    with_more_trees(workspace)
    edit(document, replaced("101 cây", "110 cây"))

    said = finish(make_report, document)[1]

    assert "“bao_cao (chính thức).docx” không còn đúng" in said
    edit(document, replaced("110 cây", "101 cây"))
    assert "[DC57]" not in finish(make_report, document)[1]
    assert "[DC57]" not in make_report("khoi_9")[1]


@pytest.mark.usefixtures("copy")
def test_one_that_holds_is_not_named_where_a_new_edit_is_wrong(make_report, document):
    edit(document, replaced("101 cây", "110 cây"))

    said = finish(make_report, document)[1]

    assert ("[DC19]" in said, "[DC57]" in said, "[DC58]" in said) == (True, False, False)


def page_of(document):
    return document.with_name("kiem_tra.html").read_text("utf-8")


@pytest.mark.remedy_of("DC57")
def test_a_run_on_other_data_tells_that_it_no_longer_holds_until_it_is_made_again(
    make_report, document, workspace, copy
):
    code, said = make_report("khoi_9")
    assert (code, "[DC57]" in said, "đúng số liệu hiện có" in page_of(document)) == (0, False, True)

    with_more_trees(workspace)
    code, said = make_report("khoi_9")
    assert (code, f"“{copy.name}” không còn đúng" in said) == (1, True)
    assert "không còn đúng vì số liệu đã đổi: đừng ký, lập lại" in page_of(document)

    assert finish(make_report, document)[0] == 0
    assert make_report("khoi_9")[0] == 0


@pytest.mark.remedy_of("DC58")
def test_one_that_somebody_edited_is_doubted_until_it_is_made_again_of_itself(
    make_report, document, copy
):
    assert "[DC58]" not in make_report("khoi_9")[1]
    edit(copy, replaced("Nhờ nhiều cách", "Bằng nhiều cách"))

    assert "“bao_cao (chính thức).docx” đã sửa sau khi lập" in make_report("khoi_9")[1]

    finish(make_report, copy)
    assert official(document) == ["bao_cao (chính thức) (2).docx", copy.name]
    assert "[DC58]" not in make_report("khoi_9")[1]
    assert "bản cũ, đừng dùng: bao_cao (chính thức).docx" in page_of(document)


@pytest.mark.remedy_of("DC58")
def test_a_copy_of_a_document_as_it_was_made_is_doubted_once_somebody_edits_it(
    make_report, document
):
    assert finish(make_report, document)[0] == 0
    copy = document.with_name("bao_cao (chính thức).docx")
    edit(copy, HERS)

    assert "“bao_cao (chính thức).docx” đã sửa sau khi lập" in make_report("khoi_9")[1]
    assert copy.name in page_of(document)

    copy.unlink()
    assert "[DC58]" not in make_report("khoi_9")[1]
    assert copy.name not in page_of(document)


def test_a_second_run_beside_an_official_copy_changes_no_file(make_report, document, copy):
    make_report("khoi_9")
    files = {each: each.read_bytes() for each in document.parent.iterdir() if each.is_file()}
    make_report("khoi_9")

    assert {each: each.read_bytes() for each in files} == files
    assert copy in files


@pytest.mark.usefixtures("copy")
def test_the_next_period_tells_that_one_of_the_period_before_no_longer_holds(
    make_report, workspace
):
    assert "[DC57]" not in make_report("next", "khoi_9", "--to", "sau")[1]
    with_more_trees(workspace)

    code, said = make_report("next", "khoi_9", "--to", "sau")

    assert (code, "[DC57]" in said, "[NK19]" in said) == (1, True, True)


MEETING_LETTER = ("email", "khoi_9", "--kind", "moi", "--attach", "bao_cao (chính thức).docx")


@pytest.mark.remedy_of("DC57")
@pytest.mark.usefixtures("copy")
def test_one_that_no_longer_holds_is_attached_to_no_letter(make_report, document, workspace):
    with_more_trees(workspace, WITH_ADDRESS)
    make_report("khoi_9")
    code, said = make_report(*MEETING_LETTER)
    assert (code, "“bao_cao (chính thức).docx” không còn đúng" in said) == (1, True)
    assert list(document.parent.glob("thu/*.eml")) == []

    assert finish(make_report, document)[0] == 0
    make_report("khoi_9")
    assert "[DC57]" not in make_report(*MEETING_LETTER)[1]
    assert (document.parent / "thu" / "moi.eml").exists()


def test_one_that_somebody_edited_is_doubted_where_it_is_attached(make_report, copy):
    edit(copy, replaced("Nhờ nhiều cách", "Bằng nhiều cách"))
    make_report("khoi_9")

    assert "[DC58]" in make_report(*MEETING_LETTER)[1]


@pytest.mark.usefixtures("workspace")
def test_a_draft_that_is_called_official_is_attached_to_no_letter(make_report, document):
    document.with_name("bao_cao (chính thức).docx").write_bytes(document.read_bytes())
    make_report("khoi_9")

    code, said = make_report(*MEETING_LETTER)

    assert (code, "[DC59]" in said) == (1, True)
    assert list(document.parent.glob("thu/*.eml")) == []


@pytest.mark.remedy_of("DC59")
def test_a_draft_that_is_called_official_is_told_to_be_a_draft(make_report, document):
    for edits in ((), (HERS,)):
        edit(document, *edits)
        renamed = document.with_name("bao_cao (chính thức).docx")
        renamed.write_bytes(document.read_bytes())

        assert "là bản dự thảo đặt lại tên" in make_report("khoi_9")[1]
        assert "đây là bản dự thảo, không phải bản chính thức" in page_of(document)

        renamed.rename(document.with_name("bao_cao gửi xem.docx"))
        assert "[DC59]" not in make_report("khoi_9")[1]


@pytest.mark.remedy_of("DC60")
@pytest.mark.parametrize("name", ["bien_ban", "BIEN_BAN", "ke_hoach", "bien_ban (sửa)"])
def test_one_under_the_name_of_another_document_is_not_to_be_signed(
    make_report, document, copy, name
):
    wrong = copy.rename(document.with_name(f"{name} (chính thức).docx"))

    code, said = make_report("khoi_9")
    assert (code, "là bản chính thức của bao_cao.docx" in said) == (1, True)
    assert "bên trong là bao_cao.docx, tên tệp là của văn bản khác" in page_of(document)

    wrong.rename(copy)
    assert make_report("khoi_9")[0] == 0


def test_one_with_a_name_of_hers_holds(make_report, document, copy):
    copy.rename(document.with_name("Báo cáo gửi Ban (chính thức).docx"))

    code, said = make_report("khoi_9")

    assert (code, "[DC" in said) == (0, False)
    assert "đúng số liệu hiện có" in page_of(document)
