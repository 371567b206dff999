"""A document that cannot be read is refused with what is wrong with it."""

import pytest

from tests.word.word_documents import word_file
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues import verbs
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.word.edited.documents import opened_document, which_of
from thidua_reports.word.edited.origin import Origin, origin_in, with_origin, without_origin
from thidua_reports.word.text import BODY
from thidua_reports.zip_package import CONTENT_TYPES, pack, unpack

PLAIN = b"wordprocessingml.document.main+xml"
OF_MACROS = b"vnd.ms-word.document.macroEnabled.main+xml"
RELATIONS = "word/_rels/document.xml.rels"


def changed(name, old, new):
    parts = unpack(word_file("Kính mời ông, bà dự họp."))
    assert old in parts[name]
    return pack({**parts, name: parts[name].replace(old, new)})


REFUSED = {
    "macros": (
        changed(CONTENT_TYPES, b"vnd.openxmlformats-officedocument." + PLAIN, OF_MACROS),
        "có chứa macro",
    ),
    "cut": (word_file("Kính mời.")[:1000], "tải về thiếu"),
    "empty": (b"", "tệp rỗng"),
    "a broken body": (changed(BODY, b"</w:body>", b""), "hỏng"),
    "an old format": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "mật khẩu"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_refusal_names_the_cause(name):
    content, cause = REFUSED[name]

    with pytest.raises(CannotGoOn) as refused:
        opened_document(InputFile("bao_cao.docx", content))

    (issue,) = refused.value.issues
    assert (issue.kind.code, cause in issue.message) == ("DC01", True)
    assert "mẫu" not in issue.message


def test_the_origin_is_kept_and_taken_out_where_no_relation_is():
    parts = unpack(word_file("Kính mời ông, bà dự họp."))
    parts.pop(RELATIONS, None)

    carrying = unpack(with_origin(parts, Origin("giay_moi.docx", ())))
    assert origin_in(carrying).name == "giay_moi.docx"

    carrying.pop(RELATIONS)
    assert without_origin(carrying).keys() == parts.keys()


@pytest.mark.parametrize(
    ("why", "todo"),
    [
        (edited_kinds.NOT_OF_THE_PERIOD, "Chọn thư mục của kỳ mà văn bản được lập rồi làm lại"),
        ("chưa có ngày họp", f"Lập văn bản {verbs.MAKE}, sửa cho lập được giao_uoc.docx"),
    ],
)
def test_what_to_do_for_a_document_that_is_not_made_now_fits_the_reason(why, todo):
    carrying = with_origin(unpack(word_file("Kính mời.")), Origin("giao_uoc.docx", ()))
    document = opened_document(InputFile("giao_uoc.docx", carrying))

    with pytest.raises(CannotGoOn) as refused:
        which_of(document, {}, {"giao_uoc.docx": why})

    (issue,) = refused.value.issues
    assert (issue.kind.code, issue.remedy.startswith(todo)) == ("DC21", True)
