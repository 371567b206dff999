"""A document that does not carry what it is: its head tells of which bloc and period it is."""

import pytest

from tests.document_text import spaced
from tests.edited_documents import edited, made_of
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.pipeline import examine
from thidua_reports.word.edited.belonging import head_issues, refuse_another
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.origin import without_origin
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.zip_package import pack, unpack

HALF = SMALL_BLOC.replace("ky: Năm", "ky: 6 tháng")
WITH_PROVINCE = SMALL_BLOC.replace("ky_hieu", "tinh: Tỉnh Mẫu\nky_hieu")


@pytest.fixture(scope="module")
def workspace_of(tmp_path_factory):
    def build(bloc):
        folder = tmp_path_factory.mktemp("khoi") / "khoi_9"
        return build_workspace(folder, bloc, SMALL_MEMBERS)

    return build


@pytest.fixture(scope="module")
def year(workspace_of):
    folder = workspace_of(WITH_PROVINCE)
    return examine(open_workspace(folder)).book.bloc, made_of(folder).origin


def retyped(document, *edits):
    """Return a document that has lost what it carried."""
    return pack(without_origin(unpack(edited(document, *edits))))


def in_every_paragraph(old, new):
    def edit(document):
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        paragraphs = (*document.paragraphs, *(each for cell in cells for each in cell.paragraphs))
        for run in (run for paragraph in paragraphs for run in paragraph.runs):
            run.text = spaced(run.text).replace(old, new)

    return edit


def found_in(content, year):
    bloc, now = year
    document = opened_document(InputFile("bao_cao.docx", content))
    assert document.origin is None
    refuse_another(document, bloc)
    return head_issues(document, now, bloc)


REFUSED = {
    "the report of the first half": (HALF, "kỳ 6 tháng"),
    "a report of two years ago": (SMALL_BLOC.replace("nam: 2024", "nam: 2022"), "năm 2022"),
    "a report of the next year": (SMALL_BLOC.replace("nam: 2024", "nam: 2025"), "năm 2025"),
    "another bloc": (
        SMALL_BLOC.replace("Khối thi đua 9", "Khối thi đua 19").replace("KTĐ9", "KTĐ19"),
        "“KHỐI THI ĐUA 19”",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_head_that_names_another_period_or_bloc_is_refused(workspace_of, year, name):
    bloc, named = REFUSED[name]

    with pytest.raises(CannotGoOn) as refused:
        found_in(retyped(made_of(workspace_of(bloc)).content), year)

    (issue,) = refused.value.issues
    assert (issue.kind.code, f"là của {named};" in issue.message) == ("DC20", True)
    assert "thư mục này là của Khối thi đua 9 (Tỉnh Mẫu), kỳ Năm 2024" in issue.message


def test_the_head_as_it_was_made_raises_no_doubt(workspace_of, year):
    assert found_in(retyped(made_of(workspace_of(WITH_PROVINCE)).content), year) == ()


DOUBTED = {
    "the year before, whose report plans for this one": (
        SMALL_BLOC.replace("nam: 2024", "nam: 2023"),
        (),
        "ghi năm 2023",
    ),
    "no bloc named": (
        SMALL_BLOC,
        (
            in_every_paragraph("KTĐ9", "UBND"),
            in_every_paragraph("KHỐI THI ĐUA 9", "ỦY BAN"),
            in_every_paragraph("Khối thi đua 9", "tỉnh"),
        ),
        "không ghi “Khối thi đua 9”",
    ),
    "another province": (
        SMALL_BLOC,
        (in_every_paragraph("TỈNH MẪU", "TỈNH NÀO"), in_every_paragraph("Tỉnh Mẫu", "Nơi nào")),
        "không ghi “Tỉnh Mẫu”",
    ),
}


@pytest.mark.parametrize("name", DOUBTED)
def test_a_head_that_does_not_name_the_period_or_bloc_is_told(workspace_of, year, name):
    bloc, edits, what = DOUBTED[name]

    (issue,) = found_in(retyped(made_of(workspace_of(bloc)).content, *edits), year)

    assert (issue.kind.code, f"Phần đầu văn bản {what};" in issue.message) == ("DC22", True)


@pytest.mark.remedy_of("DC22")
def test_a_head_put_right_is_no_longer_doubted(workspace_of, year):
    report = retyped(made_of(workspace_of(SMALL_BLOC.replace("nam: 2024", "nam: 2023"))).content)

    (issue,) = found_in(report, year)
    assert issue.remedy.endswith("phần đầu văn bản ghi sai thì sửa trong Word.")
    put_right = edited(
        report,
        in_every_paragraph("2024", "2025"),
        in_every_paragraph("2023", "2024"),
    )

    assert found_in(put_right, year) == ()


def test_a_name_that_is_the_beginning_of_another_is_not_taken_for_it(workspace_of, year):
    other = SMALL_BLOC.replace("Khối thi đua 9", "Khối thi đua 91").replace("KTĐ9", "KTĐ91")

    with pytest.raises(CannotGoOn):
        found_in(retyped(made_of(workspace_of(other)).content), year)
