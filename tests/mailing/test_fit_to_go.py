"""One rule of what may go along: by where a file is, by its name, and by its content."""

import unicodedata
from dataclasses import replace

import pytest

from thidua_reports.delivering.official_copies import OfficialCopy, Standing
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.issues.catalogue import mail_kinds as kinds
from thidua_reports.mailing.fit_to_go import Known, doubts, refusals
from thidua_reports.mailing.version import Made, Version
from thidua_reports.mailing.which_files import Shelf
from thidua_reports.pdf.marks import marked
from thidua_reports.zip_package import GENERATED_MARK, pack

OF_NOW = {
    "bao_cao.docx": b"report",
    "bao_cao_soat_xet.docx": b"report with remarks",
    "bang_tong_hop.xlsx": b"all points",
    "kiem_tra.html": b"page",
    "phan_hoi/so_an.xlsx": b"answer to An",
    "phan_hoi/so_binh.xlsx": b"answer to Binh",
}
OF_AN_EARLIER_RUN = {"to_trinh.docx": b"proposal", "bien_ban.docx": b"minutes"}
CAME_IN = {"thanh_vien/so_an.xlsx": b"workbook of An", "khoi.xlsx": b"workbook of the bloc"}
KNOWN = OF_NOW | OF_AN_EARLIER_RUN | CAME_IN
AN, BINH = "phan_hoi/so_an.xlsx", "phan_hoi/so_binh.xlsx"


def made(_, content):
    if content in OF_NOW.values():
        return Made.NOW
    return Made.EARLIER if content in OF_AN_EARLIER_RUN.values() else Made.BY_HAND


def names_of(content):
    return frozenset(name for name, known in KNOWN.items() if known == content)


NOTE = "phan_hoi/yt - phan_hoi.docx"
ANSWERED = '<x:sheet sheetId="2" name="Phản hồi của Khối (2)"/>'.encode()
TELLING = '<sheet name="Tổng"/><sheet name="Lời của đơn vị"/>'.encode()
A_FORM = b'<sheet name="_bieu_mau" sheetId="1"/>'
OUR_COMMENT = b'<w:comment w:author="make-report"/>'
A_NOTE = {
    "docProps/core.xml": GENERATED_MARK.encode(),
    "word/document.xml": "<w:t>PHIẾU </w:t><w:t>PHẢN HỒI</w:t>".encode(),
}


def holding(name, _):
    """Judge every official copy to hold."""
    return OfficialCopy(name, name, Standing.HOLDS)


RUNS = Known(made, names_of, holding, frozenset({AN, BINH, NOTE}), frozenset(OF_NOW))
NO_RUN = Known(lambda *_: Made.BY_HAND, lambda _: frozenset(), holding)


@pytest.fixture
def folder(tmp_path):
    """Return the results of the last run, with what an earlier one left."""
    for name, content in (OF_NOW | OF_AN_EARLIER_RUN).items():
        put(tmp_path, name, content)
    return tmp_path


def put(folder, name, content):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return Version(name, content, made(name, content))


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("bao_cao.docx", b"report", None),
        ("bao_cao.docx", b"report, edited", None),
        ("bao_cao (chính thức).docx", b"report, signed", None),
        ("gui_di.docx", b"report", None),
        ("cong_van.docx", b"letter of the office", None),
        ("cong_van.pdf", b"%PDF of the office", None),
        ("bang_tong_hop.xlsx", b"all points", None),
        ("to_trinh.docx", b"proposal", kinds.LEFT_OVER),
        ("gui_di.docx", b"proposal", kinds.LEFT_OVER),
        ("to_trinh.docx", b"proposal, edited", kinds.LEFT_OVER),
        ("to_trinh (2).docx", b"proposal, edited", kinds.LEFT_OVER),
        ("to_trinh.pdf", b"%PDF of the proposal", kinds.LEFT_OVER),
        ("bao_cao_soat_xet.docx", b"report with remarks", kinds.NOT_TO_BE_SENT),
        ("bao_cao (góp ý).docx", b"report, checked", kinds.NOT_TO_BE_SENT),
        ("bao_cao (2).docx", b"report with remarks", kinds.NOT_TO_BE_SENT),
        ("bao_cao_soat_xet.pdf", b"%PDF", kinds.NOT_TO_BE_SENT),
        ("bao_cao_soat_xet - Copy.docx", b"remarks, edited", kinds.NOT_TO_BE_SENT),
        ("Bao_cao_soat_xet (2).docx", b"remarks, edited", kinds.NOT_TO_BE_SENT),
        ("bao_cao (2) (góp ý) - Copy.docx", b"checked, edited", kinds.NOT_TO_BE_SENT),
        ("ke_hoach_soat_xet.docx", b"plan of the office", None),
        ("kiem_tra.html", b"page", kinds.OF_THE_BLOC),
        ("kiem_tra (2).html", b"older page", kinds.OF_THE_BLOC),
        ("KIEM_TRA.HTML", b"page", kinds.OF_THE_BLOC),
        ("xem.html", b"page", kinds.OF_THE_BLOC),
        ("nhat_ky.json", b"{}", kinds.OF_THE_BLOC),
        ("thu_da_gui.jsonl", b"{}", kinds.OF_THE_BLOC),
        ("so.xlsx", b"workbook of the bloc", kinds.OF_THE_BLOC),
        ("so.xlsx", b"workbook of An", kinds.PRIVATE_FILE),
        ("so.xlsx", b"answer to An", kinds.PRIVATE_FILE),
        ("thanh_vien/so_binh.xlsx", b"workbook of Binh", kinds.PRIVATE_FILE),
        ("phan_hoi/so_binh.xlsx", b"answer to Binh", kinds.PRIVATE_FILE),
        ("bieu_mau/so_binh.xlsx", b"form", kinds.PRIVATE_FILE),
        ("thu/nhac_b.eml", b"letter", kinds.PRIVATE_FILE),
        ("sua.xlsx", pack({"xl/workbook.xml": ANSWERED}), kinds.PRIVATE_FILE),
        ("bm.xlsx", pack({"xl/workbook.xml": A_FORM}), kinds.PRIVATE_FILE),
        ("bang.xlsx", pack({"xl/workbook.xml": b'<sheet name="S"/>'}), None),
        ("phieu.docx", pack(A_NOTE), kinds.PRIVATE_FILE),
        ("gui.docx", pack(A_NOTE | {"docProps/core.xml": b""}), None),
        ("yt - phan_hoi.pdf", b"%PDF by Word", kinds.PRIVATE_FILE),
        ("soat.docx", pack({"word/comments.xml": OUR_COMMENT}), kinds.NOT_TO_BE_SENT),
        ("gop_y.docx", pack({"word/comments.xml": b'w:author="An"'}), None),
        ("bao_cao.pdf", marked(b"%PDF", b"report"), None),
        ("bao_cao.pdf", marked(b"%PDF", b"report of old"), kinds.OLD_PDF),
        ("gui_di.pdf", marked(b"%PDF", b"report"), None),
        ("gui_di.pdf", marked(b"%PDF", b"report") + b"signed", None),
        ("gui_di.pdf", marked(b"%PDF", b"report of old") + b"signed", kinds.OLD_PDF),
        ("gui_di.pdf", marked(b"%PDF", b"report with remarks") + b"signed", kinds.NOT_TO_BE_SENT),
        ("gui_di.pdf", marked(b"%PDF", b"report with remarks"), kinds.NOT_TO_BE_SENT),
        ("to_trinh.pdf", marked(b"%PDF", b"proposal"), kinds.LEFT_OVER),
        ("gui_di.pdf", marked(b"%PDF", b"proposal"), kinds.LEFT_OVER),
    ],
)
def test_what_goes_to_all_is_of_all_and_of_now(folder, name, content, kind):
    found = [issue.kind for issue in refusals(put(folder, name, content), folder, RUNS)]

    assert found[:1] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("content", "meant", "kind"),
    [
        (b"answer to Binh", BINH, None),
        (b"answer to Binh, edited", BINH, None),
        (b"answer to An", BINH, kinds.PRIVATE_FILE),
        (b"workbook of An", BINH, kinds.PRIVATE_FILE),
        (b"page", BINH, kinds.OF_THE_BLOC),
        (b"answer to An", "bao_cao.docx", kinds.PRIVATE_FILE),
        (b"report with remarks", "bao_cao.docx", kinds.NOT_TO_BE_SENT),
        (b"minutes", "bao_cao.docx", kinds.LEFT_OVER),
    ],
)
def test_what_is_taken_for_a_document_is_not_another_one_by_its_content(
    folder, content, meant, kind
):
    version = put(folder, meant, content)

    taken, issues = Shelf(folder, RUNS, (meant,), lambda *_: "").taken(meant)

    assert [issue.kind for issue in issues][:1] == ([kind] if kind else [])
    assert taken == (None if kind else version)


def test_after_the_document_was_edited_its_pdf_is_no_longer_of_it(folder):
    copy = put(folder, "bao_cao.pdf", marked(b"%PDF", b"report"))
    put(folder, "bao_cao.docx", b"report, edited")

    assert [issue.kind for issue in refusals(copy, folder, RUNS)] == [kinds.OLD_PDF]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("bao_cao.pdf", b"%PDF by Word", kinds.FOREIGN_PDF),
        ("bao_cao.pdf", marked(b"%PDF", b"report"), None),
        ("bao_cao.pdf", marked(b"%PDF", b"report") + b"signed", None),
        ("cong_van.pdf", b"%PDF of the office", None),
        ("ho_so.zip", pack({"bao_cao.docx": b"report"}), kinds.UNSEEN_INSIDE),
        ("ho_so.7z", b"7z\xbc\xaf'\x1c", kinds.UNSEEN_INSIDE),
        ("cong_van.docx", pack({"word/document.xml": b"<w:p/>"}), None),
        ("bang_tong_hop.xlsx", pack({"xl/workbook.xml": TELLING}), kinds.TELLS_OF_ALL),
        ("tong_hop_gui.xlsx", pack({"xl/workbook.xml": TELLING}), kinds.TELLS_OF_ALL),
        ("bang_tong_hop.xlsx", pack({"xl/workbook.xml": b'<sheet name="Diem"/>'}), None),
    ],
)
def test_what_may_go_and_is_doubted_is_told(folder, name, content, kind):
    found = [issue.kind for issue in doubts(put(folder, name, content), folder, RUNS)]

    assert found == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("name", "new", "expected"),
    [
        ("bao_cao.docx", "bao_cao (2).docx", [kinds.EDITED_BEFORE]),
        ("bao_cao (2).docx", "bao_cao.docx", [kinds.EDITED_BEFORE]),
        ("bao_cao (2).docx", "bao_cao (3).docx", [kinds.EDITED_BEFORE]),
        ("bao_cao (chính thức).docx", "bao_cao (2).docx", [kinds.EDITED_BEFORE]),
        ("BAO_CAO (3).docx", "bao_cao.docx", [kinds.EDITED_BEFORE]),
        ("cong_van (2).docx", "bao_cao.docx", []),
    ],
)
def test_what_was_edited_is_told_to_be_older_than_any_version_of_the_last_run(
    tmp_path, name, new, expected
):
    put(tmp_path, new, b"report")
    put(tmp_path, name, b"edited")

    assert doubted_of(tmp_path, name) == expected


@pytest.mark.parametrize(
    ("name", "pdf", "expected"),
    [
        ("gui_di.pdf", marked(b"%PDF", b"edited"), [kinds.EDITED_BEFORE]),
        ("gui_di.pdf", marked(b"%PDF", b"report"), []),
        ("bao_cao (2).pdf", b"%PDF by Word", [kinds.FOREIGN_PDF, kinds.EDITED_BEFORE]),
        ("bao_cao (ký).pdf", b"%PDF of a scanner", []),
    ],
)
def test_a_pdf_is_as_old_as_its_document(tmp_path, name, pdf, expected):
    put(tmp_path, "bao_cao.docx", b"report")
    put(tmp_path, "bao_cao (2).docx", b"edited")
    put(tmp_path, name, pdf)

    assert doubted_of(tmp_path, name) == expected


def doubted_of(folder, name):
    found, refused, doubted = Shelf(folder, RUNS, (name,), lambda *_: "").added([])
    assert ([each.name for each in found], refused) == ([name], ())
    return [issue.kind for issue in doubted]


@pytest.mark.parametrize(
    ("document", "pdf", "own", "is_refused"),
    [
        (b"note to Yt", marked(b"%PDF", b"note to Yt"), [NOTE], False),
        (b"note to Yt", marked(b"%PDF", b"note to Yt"), [], True),
        (b"note to Yt", marked(b"%PDF", b"note to Yt"), [AN], True),
        (b"note to Yt", marked(b"%PDF", b"note of old"), [NOTE], True),
        (b"note to Yt", b"%PDF by Word", [NOTE], True),
    ],
)
def test_the_pdf_of_a_note_goes_to_its_own_member_only(folder, document, pdf, own, is_refused):
    put(folder, NOTE, document)
    name = NOTE.replace(".docx", ".pdf")
    put(folder, name, pdf)
    known = replace(RUNS, delivered=RUNS.delivered | {NOTE})

    found, refused, _ = Shelf(folder, known, (name,), lambda *_: "").added(own, own)

    assert ([each.name for each in found], bool(refused)) == (
        [] if is_refused else [name],
        is_refused,
    )


def test_without_any_run_a_letter_of_the_office_goes(tmp_path):
    assert not [*refusals(put(tmp_path, "cong_van.docx", b"letter"), tmp_path, NO_RUN)]


OFFICIAL = "bao_cao (chính thức).docx"
DECOMPOSED = unicodedata.normalize("NFD", "bao_cao (chính thức) (2).docx")


@pytest.mark.parametrize(
    ("name", "standing", "refused", "doubted"),
    [
        (OFFICIAL, Standing.HOLDS, [], []),
        (OFFICIAL, Standing.OUTDATED, [final_kinds.OFFICIAL_OUTDATED], []),
        (DECOMPOSED, Standing.OUTDATED, [final_kinds.OFFICIAL_OUTDATED], []),
        (OFFICIAL, Standing.ANOTHER, [final_kinds.OFFICIAL_OF_ANOTHER], []),
        (OFFICIAL, Standing.EDITED, [], [final_kinds.OFFICIAL_EDITED]),
        (OFFICIAL, Standing.DRAFT, [final_kinds.OFFICIAL_IS_DRAFT], []),
        ("cong_van.docx", Standing.OUTDATED, [], []),
    ],
)
def test_an_official_copy_goes_along_as_long_as_it_holds(folder, name, standing, refused, doubted):
    known = replace(RUNS, official=lambda called, _: OfficialCopy(called, called, standing))
    version = put(folder, name, b"signed")

    assert [each.kind for each in refusals(version, folder, known)] == refused
    assert [each.kind for each in doubts(version, folder, known)] == doubted


def test_a_pdf_of_an_official_copy_that_no_longer_holds_does_not_go_along_either(folder):
    known = replace(RUNS, official=lambda name, _: OfficialCopy(name, name, Standing.OUTDATED))
    put(folder, OFFICIAL, b"signed")
    pdf = put(folder, OFFICIAL.replace(".docx", ".pdf"), marked(b"%PDF", b"signed"))

    (issue,) = refusals(pdf, folder, known)

    assert (issue.kind, issue.place.workbook) == (final_kinds.OFFICIAL_OUTDATED, pdf.name)
