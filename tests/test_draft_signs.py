"""No document is signed in which something is in error: each that rests on it says so itself."""

import unicodedata
from io import BytesIO

import docx_integrity
import pytest
from docx import Document
from openxml_audit import OpenXmlValidator

from tests.edited_documents import edited
from tests.test_decree_of_samples import failures
from tests.workspaces import (
    ALL_SAMPLES,
    PLEDGE,
    SAMPLES,
    SMALL_BLOC,
    SMALL_MEMBERS,
    YEAR,
    build_workspace,
    sample_texts,
)
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.pipeline import examine, render
from thidua_reports.word.decree.points import Point
from thidua_reports.word.draft_sign import take_off_draft_sign
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.text import BODY, TEXT, parse
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates
from thidua_reports.zip_package import unpack

OF_MEMBERS = "[DỰ THẢO: còn 03 lỗi chưa sửa, chưa trình ký]"
INVITATION = "giay_moi.docx"


def rendered(folder):
    return render(examine(open_workspace(folder)), (shipped_templates(),))


def documents_of(folder):
    outputs = rendered(folder).outputs
    return {each.name: each.content for each in outputs if each.name.endswith(".docx")}


def signs_in(document):
    texts = [each.text for each in Document(BytesIO(document)).paragraphs]
    return [text for text in texts if "DỰ THẢO:" in text]


@pytest.fixture(scope="module")
def in_error():
    return documents_of(SAMPLES / YEAR)


def test_while_a_member_is_in_error_each_document_but_the_invitation_says_so(in_error):
    signs = {name: signs_in(document) for name, document in in_error.items()}

    assert signs.pop(INVITATION) == []
    assert len(signs) >= 7
    assert set(map(tuple, signs.values())) == {(OF_MEMBERS,)}


@pytest.mark.parametrize("sample", [each for each in ALL_SAMPLES if each != YEAR])
def test_where_nothing_is_in_error_no_document_says_so(sample):
    signs = {name: signs_in(document) for name, document in documents_of(SAMPLES / sample).items()}

    assert set(map(tuple, signs.values())) == {()}


def test_an_error_in_what_the_bloc_wrote_is_told_in_every_document(tmp_path):
    bloc, members = sample_texts(PLEDGE)
    wrong = bloc.replace("nam: 2018", "nam: 2018\nkhoi_pho: KHONGCO", 1)
    assert wrong != bloc

    made = documents_of(build_workspace(tmp_path / "khoi", wrong, members))

    assert {"giao_uoc.docx", "quy_che.docx", "ke_hoach.docx"} <= made.keys()
    assert [name for name, document in made.items() if len(signs_in(document)) != 1] == []


def test_while_somebody_has_sent_nothing_the_report_says_so_and_the_invitation_does_not(tmp_path):
    members = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_an"}
    bloc = f"{SMALL_BLOC}\n# Hội nghị\nngay_hop: 21/1/2025\ndia_diem: Sở An\n"

    made = documents_of(build_workspace(tmp_path / "khoi", bloc, members))

    assert len(signs_in(made["bao_cao.docx"])) == 1
    assert signs_in(made[INVITATION]) == []


def test_the_sign_breaks_no_document_and_no_point_of_the_decree(in_error, tmp_path):
    path = tmp_path / "ban.docx"
    for name, document in in_error.items():
        path.write_bytes(document)
        assert OpenXmlValidator().validate(path).is_valid, name
        assert not docx_integrity.check(str(path)), name
        assert {each.point for each in failures(document)} <= {Point.SIGNATURE}, name


def test_the_final_version_no_longer_has_it():
    made = {each.name: each for each in rendered(SAMPLES / YEAR).made}
    request = made["to_trinh.docx"]
    hers = edited(request.content)
    opened = opened_document(InputFile("to_trinh.docx", hers))

    examination = examined_document(opened, request.origin)
    final = final_version(opened, examination)

    assert signs_in(hers) == [OF_MEMBERS]
    assert [issue for issue in examination.issues if "DỰ THẢO" in issue.message] == []
    assert signs_in(final.content) == []
    assert [issue for issue in final.issues if issue.kind.code == "DC18"] == []


def test_a_sign_in_letters_apart_from_their_marks_is_taken_off_too(in_error):
    root = parse(unpack(in_error["bao_cao.docx"])[BODY])
    for piece in root.iter(TEXT):
        piece.text = unicodedata.normalize("NFD", piece.text or "")

    assert take_off_draft_sign(root)
    assert not take_off_draft_sign(root)
