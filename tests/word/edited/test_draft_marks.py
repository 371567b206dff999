"""Marks of a draft go, however they are written; what somebody wrote stays and is told."""

from io import BytesIO

import pytest
from docx import Document

from tests.edited_documents import edited, examined, made_of, runs_of
from tests.workspaces import SMALL_BLOC, build_workspace
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.closing import DRAFT_NOTES
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.text import PARAGRAPH

MEMBERS = {
    "so_an": "# Đơn vị\nma_don_vi: A\n# Nội dung 1\n| Mã | Thực hiện |\n| A1 | rất nhiều |\n"
}
SENTENCE = "còn thiếu hoặc cần xác minh"
"""Data in doubt make this sentence, which is told as any that is not made any more."""
HER_OWN = "cần xác minh; đây là lời của tôi"


@pytest.fixture(scope="module")
def draft(tmp_path_factory):
    return made_of(build_workspace(tmp_path_factory.mktemp("khoi") / "khoi_9", SMALL_BLOC, MEMBERS))


def finished(draft, *edits):
    """Return the texts of the final version, and the words that are told to be left."""
    content = edited(draft.content, *edits)
    document = opened_document(InputFile("bao_cao.docx", content))
    version = final_version(document, examined(content, draft.origin))
    told = [each.message for each in version.issues if each.kind.code == "DC18"]
    left = [each for each in told if SENTENCE not in each]
    return texts_of(Document(BytesIO(version.content))), left


def texts_of(document):
    headers = [each.text for section in document.sections for each in section.footer.paragraphs]
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [
        *(each.text for each in document.paragraphs),
        *(each.text for cell in cells for each in cell.paragraphs),
        *headers,
    ]


def test_the_marks_that_the_program_made_go(draft):
    texts, left = finished(draft)

    assert any("cần xác minh" in text for text in texts_of(Document(BytesIO(draft.content))))
    assert not [text for text in texts if "cần xác minh" in text.lower() and SENTENCE not in text]
    assert left == []


@pytest.mark.parametrize(
    ("written", "final"),
    [
        ("Đạt 5 vụ[cần xác minh].", "Đạt 5 vụ."),
        ("Đạt 5 vụ [Cần xác minh]", "Đạt 5 vụ"),
        ("Đạt 5 vụ  [cần  xác minh ], vượt", "Đạt 5 vụ, vượt"),
        ("[CẦN XÁC MINH] Đạt 5 vụ", "Đạt 5 vụ"),
    ],
)
def test_a_mark_in_brackets_goes_however_it_is_written(draft, written, final):
    texts, left = finished(draft, lambda document: document.add_paragraph(written))

    assert final in texts
    assert left == []


def test_a_mark_in_a_footer_goes_as_well(draft):
    def edit(document):
        document.sections[0].footer.paragraphs[0].add_run("Số liệu [cần xác minh]")

    texts, _ = finished(draft, edit)

    assert any(text.endswith("Số liệu") for text in texts)


def test_words_of_her_own_stay_and_are_told(draft):
    texts, left = finished(draft, lambda document: document.add_paragraph(HER_OWN))

    assert HER_OWN in texts
    assert len(left) == 1
    assert HER_OWN in left[0]


def test_a_mark_in_a_cell_that_was_edited_stays_and_is_told(draft):
    def edit(document):
        for run in runs_of(document):
            if run.text == "cần xác minh":
                run.text = HER_OWN

    texts, left = finished(draft, edit)

    assert (HER_OWN in texts, len(left) > 0) == (True, True)


def test_a_cell_whose_only_paragraph_is_a_note_keeps_an_empty_one(draft):
    def edit(document):
        note = document.paragraphs[-1]._p
        cell = document.add_table(1, 1).cell(0, 0)
        cell._tc.replace(cell.paragraphs[0]._p, note)

    content = edited(draft.content, edit)
    document = opened_document(InputFile("bao_cao.docx", content))
    version = final_version(document, examined(content, draft.origin))

    final = Document(BytesIO(version.content))
    assert all(cell._tc.p_lst for table in final.tables for cell in table._cells)


def test_what_is_wrong_in_notes_that_are_taken_out_is_not_told(draft, tmp_path):
    doubled = {"so_an": MEMBERS["so_an"].replace("rất nhiều", "chưa rõ là bao nhiêu")}
    now = made_of(build_workspace(tmp_path / "khoi_9", SMALL_BLOC, doubled))
    document = opened_document(InputFile("bao_cao.docx", draft.content))
    examination = examined(draft.content, now.origin)
    texts = ["".join(each.itertext()) for each in document.root.iter(PARAGRAPH)]
    heading = next(n for n, text in enumerate(texts) if DRAFT_NOTES.match(text))
    in_notes = [each for each in examination.findings if each.piece.spot[0] > heading]
    assert in_notes

    told = final_version(document, examination).issues

    assert not {each.issue for each in in_notes} & {*told}
