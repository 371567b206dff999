"""No document is signed in which something is in error: each that rests on it says so itself."""

import unicodedata
from io import BytesIO

import pytest
from docx import Document

from tests.edited_documents import edited
from tests.test_decree_of_samples import failures
from tests.word.word_documents import word_file
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
from thidua_reports.word.draft_sign import take_off_draft_sign, with_draft_sign
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.text import BODY, parse, text_in
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates
from thidua_reports.zip_package import unpack

OF_MEMBERS = "[DỰ THẢO: còn 03 lỗi chưa sửa, chưa trình ký]"
INVITATION = "giay_moi.docx"


def rendered(folder):
    return render(examine(open_workspace(folder)), (shipped_templates(),))


def documents_of(folder):
    outputs = rendered(folder).outputs
    signed = (each for each in outputs if "/" not in each.name)
    return {each.name: each.content for each in signed if each.name.endswith(".docx")}


def signs_in(document):
    texts = [each.text for each in Document(BytesIO(document)).paragraphs]
    return [text for text in texts if "DỰ THẢO:" in text]


def sections_of(document):
    return len(Document(BytesIO(document)).sections)


def is_signed_throughout(document):
    """Return whether each section of the document has the sign, and all have the same."""
    signs = signs_in(document)
    return len(signs) == sections_of(document) and len(set(signs)) == 1


@pytest.fixture(scope="module")
def in_error():
    return documents_of(SAMPLES / YEAR)


def test_while_a_member_is_in_error_each_document_but_the_invitation_says_so(in_error):
    signs = {name: signs_in(document) for name, document in in_error.items()}

    assert signs.pop(INVITATION) == []
    assert len(signs) >= 7
    assert {sign for every in signs.values() for sign in every} == {OF_MEMBERS}


@pytest.mark.parametrize("name", ["bao_cao.docx", "to_trinh.docx"])
def test_the_first_page_of_an_annex_says_so_above_its_head(in_error, name):
    lines = [each.text for each in Document(BytesIO(in_error[name])).paragraphs]
    heads = [at for at, text in enumerate(lines) if text.startswith("Phụ lục")]

    assert heads
    assert {lines[at - 1] for at in heads} == {OF_MEMBERS}
    assert is_signed_throughout(in_error[name])


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
    assert [name for name, each in made.items() if not is_signed_throughout(each)] == []


def test_while_somebody_has_sent_nothing_the_report_says_so_and_the_invitation_does_not(tmp_path):
    members = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_an"}
    bloc = f"{SMALL_BLOC}\n# Hội nghị\nngay_hop: 21/1/2025\ndia_diem: Sở An\n"

    made = documents_of(build_workspace(tmp_path / "khoi", bloc, members))

    assert is_signed_throughout(made["bao_cao.docx"])
    assert signs_in(made[INVITATION]) == []


def test_the_sign_breaks_no_document_and_no_point_of_the_decree(in_error, package_faults, tmp_path):
    path = tmp_path / "ban.docx"
    for name, document in in_error.items():
        path.write_bytes(document)
        assert package_faults(path) == set(), name
        assert {each.point for each in failures(document)} <= {Point.SIGNATURE}, name


def test_the_final_version_no_longer_has_it():
    made = {each.name: each for each in rendered(SAMPLES / YEAR).made}
    request = made["to_trinh.docx"]
    hers = edited(request.content)
    opened = opened_document(InputFile("to_trinh.docx", hers))

    examination = examined_document(opened, request.origin)
    final = final_version(opened, examination)

    assert signs_in(hers) == [OF_MEMBERS] * 2
    assert [issue for issue in examination.issues if "DỰ THẢO" in issue.message] == []
    assert signs_in(final.content) == []
    assert [issue for issue in final.issues if issue.kind.code == "DC18"] == []


def test_a_sign_that_another_program_saved_in_decomposed_letters_goes_as_well():
    parts = with_draft_sign(unpack(word_file("Kính mời.")), OF_MEMBERS)
    body = parts[BODY].decode()
    decomposed = body.replace(OF_MEMBERS, unicodedata.normalize("NFD", OF_MEMBERS))
    assert decomposed != body
    root = parse(decomposed.encode())

    assert take_off_draft_sign(root)
    assert text_in(root) == "Kính mời."
