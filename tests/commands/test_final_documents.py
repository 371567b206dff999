"""The final versions of all documents that are to be signed, made at once."""

import os

import pytest

from tests.document_text import word_text
from tests.edited_documents import edited, replaced
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text
from thidua_reports.presenting.console import not_signed_lines
from thidua_reports.word.edited.versions import Version, latest

TREES = "Trồng cây: 101 cây, đạt 101%"
HERS = replaced(TREES, f"Nhờ nhiều cách, {TREES.lower()}")
HERS_TOO = replaced(TREES, f"Bằng nhiều cách, {TREES.lower()}")
WRONG = replaced(TREES, "Trồng cây: 110 cây, đạt 101%")
COPY = "bao_cao (chính thức).docx"
TO_SIGN = ("bang_diem", "bao_cao", "bien_ban", "bien_ban_binh_xet", "to_trinh")
REFUSED = "chưa lập bản chính thức, lý do là các lỗi nêu ở"


def edit(path, *edits):
    path.write_bytes(edited(path.read_bytes(), *edits))


def beside(document, name, *edits):
    """Put a version beside a document, which somebody edited."""
    path = document.with_name(name)
    path.write_bytes(edited(document.read_bytes(), *edits))
    return path


def saved_at(path, second):
    os.utime(path, (second, second))


def finish_all(make_report, document, *own):
    return make_report("check-document", document.parent, "khoi_9", "--final", *own)


def official(document):
    return sorted(each.name for each in document.parent.glob("*(chính thức)*"))


def copies_of(*documents):
    return [f"{each} (chính thức).docx" for each in documents]


def text_of(document):
    return word_text(document.with_name(COPY).read_bytes())


def test_each_document_that_is_signed_gets_a_copy_of_what_was_edited(make_report, document):
    edit(document, HERS)

    code, said = finish_all(make_report, document)

    assert code == 0
    assert official(document) == copies_of(*TO_SIGN)
    assert "Nhờ nhiều cách, trồng cây: 101 cây" in text_of(document)
    assert f"bao_cao.docx: đã có {COPY}, lập từ bao_cao.docx." in said


def test_what_is_not_signed_is_named_with_the_reason(make_report, workspace):
    bloc = f"{SMALL_BLOC}\n# Hội nghị\nngay_hop: 20/12/2024\ndia_diem: Hội trường\n"
    build_workspace(workspace, bloc, SMALL_MEMBERS)
    make_report("khoi_9")
    results = workspace.parent / "output" / "khoi_9"

    _, said = make_report("check-document", results, "khoi_9", "--final")

    made = {f"{each.name}" for each in results.glob("*.docx") if "(" not in each.name}
    assert {"bang_diem.docx", "giay_moi.docx"} < made
    assert "bang_diem.docx: đã có bang_diem (chính thức).docx" in said
    assert "Không lập vì gửi đi trước hội nghị như đã lập: giay_moi.docx." in said


def test_a_paper_to_vote_with_is_told_to_have_nobody_who_signs_it():
    assert "Không lập vì không có người ký: phieu_suy_ton.docx." in [
        *not_signed_lines(["phieu_suy_ton.docx"])
    ]


def test_it_is_the_copy_that_the_document_alone_gets(make_report, document):
    edit(document, HERS)
    make_report("check-document", document, "khoi_9", "--final")
    alone = document.with_name(COPY)
    content = alone.read_bytes()
    alone.unlink()

    finish_all(make_report, document)

    assert alone.read_bytes() == content


def test_a_document_that_is_refused_keeps_none_of_the_others(make_report, document):
    edit(document, WRONG)
    minutes = document.with_name("bien_ban.docx")
    minutes.write_bytes(b"PK, but no archive")

    code, said = finish_all(make_report, document)

    assert (code, official(document)) == (1, copies_of("bang_diem", *TO_SIGN[3:]))
    assert ("[DC19]" in said, "[DC01]" in said) == (True, True)
    assert [each for each in said.splitlines() if REFUSED in each] == [
        f"bao_cao.docx: {REFUSED} bao_cao.docx.",
        f"bien_ban.docx: {REFUSED} bien_ban.docx.",
    ]


def test_there_is_none_at_all_while_the_data_have_errors(make_report, document, workspace):
    wrong = SMALL_MEMBERS | {"so_an": member_text("A", "A1", "rất nhiều", "28")}
    build_workspace(workspace, SMALL_BLOC, wrong)

    code, said = finish_all(make_report, document)

    assert (code, official(document), said.count("[DC11]")) == (1, [], len(TO_SIGN))


def test_what_somebody_edited_goes_before_a_newer_draft(make_report, document):
    new = document.with_name("bao_cao (2).docx")
    new.write_bytes(document.read_bytes())
    edit(document, HERS)
    saved_at(document, 1_000)

    finish_all(make_report, document)

    assert "Nhờ nhiều cách" in text_of(document)


def test_a_version_under_a_name_of_hers_is_known_by_what_it_carries(make_report, document):
    beside(document, "Trình Trưởng khối.docx", HERS)

    said = finish_all(make_report, document)[1]

    assert "lập từ Trình Trưởng khối.docx" in said
    assert "Nhờ nhiều cách" in word_text(
        document.with_name("Trình Trưởng khối (chính thức).docx").read_bytes()
    )


@pytest.mark.parametrize("name", ["bao_cao (góp ý).docx", "bao_cao_soat_xet.docx", COPY])
def test_a_copy_of_the_program_is_a_version_only_once_it_was_edited(make_report, document, name):
    copy, before = document.with_name(name), document.read_bytes()
    copy.write_bytes(before)
    edit(document, HERS)
    assert finish_all(make_report, document)[0] == 0

    copy.write_bytes(edited(before, HERS_TOO))

    said = finish_all(make_report, document)[1]
    assert ("[DC62]" in said, f"bao_cao.docx: {REFUSED}" in said) == (True, True)


@pytest.mark.remedy_of("DC62")
def test_where_two_were_edited_and_neither_is_the_last_that_one_is_left_out(make_report, document):
    other = beside(document, "Bản gửi Trưởng khối.docx", HERS_TOO)
    edit(document, HERS)

    code, said = finish_all(make_report, document)

    assert (code, official(document)) == (1, copies_of("bang_diem", *TO_SIGN[2:]))
    assert "bản sửa sau cùng trong Bản gửi Trưởng khối.docx và bao_cao.docx" in said

    other.unlink()
    assert "[DC62]" not in finish_all(make_report, document)[1]
    assert "Nhờ nhiều cách" in text_of(document)


@pytest.mark.parametrize(("first", "second", "is_clear"), [(1, 2, True), (2, 1, False)])
def test_the_last_one_is_so_by_its_number_and_by_when_it_was_saved(
    make_report, document, first, second, is_clear
):
    new = beside(document, "bao_cao (2).docx", HERS_TOO)
    edit(document, HERS)
    saved_at(document, first)
    saved_at(new, second)

    said = finish_all(make_report, document)[1]

    assert ("[DC62]" in said) is not is_clear
    assert (f"{COPY}, lập từ bao_cao (2).docx" in said) is is_clear


def version(name, saved, number, *, is_edited=True):
    return Version(name, saved, number, is_edited)


@pytest.mark.parametrize(
    ("versions", "name"),
    [
        ([], None),
        ([version("a", 5, 0)], "a"),
        ([version("a", 1, 1), version("b", 1, 2)], None),
        ([version("a", 1, 1), version("b", 2, 0)], None),
        ([version("a", 1, 1, is_edited=False), version("b", 2, 2, is_edited=False)], "b"),
    ],
    ids=["none", "one", "saved at once", "a name of hers", "drafts that nobody edited"],
)
def test_the_latest_version_is_said_only_where_it_is_certain(versions, name):
    found = latest(versions)

    assert (found and found.name) == name


@pytest.mark.remedy_of("DC63")
def test_a_document_that_was_not_made_yet_is_named(make_report, document):
    document.with_name("to_trinh.docx").unlink()
    assert "Chưa lập bản chính thức của to_trinh.docx" in finish_all(make_report, document)[1]

    make_report("khoi_9", "--force")

    assert "[DC63]" not in finish_all(make_report, document)[1]
    assert "to_trinh (chính thức).docx" in official(document)


@pytest.mark.remedy_of("DC64")
def test_a_figure_of_hers_belongs_to_one_document(make_report, document):
    code, said = finish_all(make_report, document, "--own", "12")
    assert (code, "[DC64]" in said, official(document)) == (2, True, [])

    assert make_report("check-document", document, "khoi_9", "--final", "--own", "12")[0] == 0
    assert "[DC64]" not in finish_all(make_report, document)[1]


def test_without_the_option_a_folder_is_no_document(make_report, document):
    code, said = make_report("check-document", document.parent, "khoi_9")

    assert (code, "[DC13]" in said) == (2, True)
