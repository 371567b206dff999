"""No letter holds two versions of one document, whatever they are called."""

import pytest

from thidua_reports.delivering.official_copies import OfficialCopy, Standing
from thidua_reports.issues.catalogue import mail_kinds as kinds
from thidua_reports.mailing.fit_to_go import Known
from thidua_reports.mailing.one_version import clashes
from thidua_reports.mailing.version import Made, Version
from thidua_reports.pdf.marks import marked

FILES = {
    "bao_cao.docx": b"edited",
    "bao_cao (2).docx": b"report",
    "bao_cao.pdf": marked(b"%PDF", b"edited"),
    "bao_cao (2).pdf": marked(b"%PDF", b"report"),
    "ban_in.pdf": marked(b"%PDF", b"report"),
    "gui_di.docx": b"report",
    "giay_moi.docx": b"invitation",
    "cong_van (1).docx": b"letter of the office",
    "cong_van (2).docx": b"another letter of the office",
}
WRITTEN = {b"report": frozenset({"bao_cao (2).docx"})}


@pytest.fixture
def told(tmp_path):
    """Return what is told of a letter with the files of these names."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    known = Known(
        lambda *_: Made.BY_HAND,
        lambda content: WRITTEN.get(content, frozenset()),
        lambda name, _: OfficialCopy(name, name, Standing.HOLDS),
    )

    def tell(*names):
        files = [Version(name, FILES[name], Made.BY_HAND) for name in names]
        return [(each.kind, each.place.workbook) for each in clashes(files, tmp_path, known)]

    return tell


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bao_cao (2).docx", "bao_cao.pdf"),
        ("bao_cao.docx", "bao_cao (2).pdf"),
        ("bao_cao.docx", "ban_in.pdf"),
        ("bao_cao.docx", "gui_di.docx"),
        ("bao_cao.pdf", "bao_cao (2).pdf"),
    ],
)
def test_two_versions_of_a_document_do_not_go_together(told, one, other):
    assert told(one, "giay_moi.docx", other) == [(kinds.TWO_VERSIONS, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bao_cao.docx", "bao_cao.pdf"),
        ("bao_cao (2).docx", "ban_in.pdf"),
        ("bao_cao (2).docx", "gui_di.docx"),
        ("bao_cao.docx", "giay_moi.docx"),
        ("cong_van (1).docx", "cong_van (2).docx"),
    ],
)
def test_a_document_goes_with_its_own_pdf_and_with_others(told, one, other):
    assert told(one, other) == []
