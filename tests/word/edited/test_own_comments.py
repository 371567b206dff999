"""A final version that is made of a copy with comments: ours are gone, those of people stay."""

from io import BytesIO

import pytest
from docx import Document

from tests.edited_documents import edited, examined, made_of, replaced
from tests.word.word_documents import commented_words
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.comments import commented
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.text import BODY
from thidua_reports.zip_package import pack, unpack

EXTENDED, IDS = "word/commentsExtended.xml", "word/commentsIds.xml"
EXTENSIBLE = "word/commentsExtensible.xml"
SPACE = 'xmlns:a="urn:a"'


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("khoi") / "khoi_9"
    return made_of(build_workspace(folder, SMALL_BLOC, SMALL_MEMBERS))


@pytest.fixture(scope="module")
def copy(report):
    """Return a copy with our comment on a wrong figure, and one of the leader."""
    wrong = edited(report.content, replaced("101 cây", "110 cây"))
    marked = commented(wrong, [each.remark for each in examined(wrong, report.origin).findings])
    opened = Document(BytesIO(marked))
    paragraph = next(each for each in opened.paragraphs if "Trồng cây" in each.text)
    opened.add_comment(paragraph.runs, "Viết gọn lại.", "Khối trưởng", "KT")
    target = BytesIO()
    opened.save(target)
    return target.getvalue()


def final_of(document, now):
    opened = opened_document(InputFile("bao_cao (góp ý).docx", document))
    return final_version(opened, examined(document, now)).content


def test_only_the_comments_of_people_are_left(report, copy, package_faults, tmp_path):
    assert len(commented_words(copy)) == 2
    final, path = final_of(copy, report.origin), tmp_path / "bao_cao.docx"
    path.write_bytes(final)

    ((text, words),) = commented_words(final)
    assert (text, "Trồng cây: 110 cây" in words) == ("Viết gọn lại.", True)
    assert unpack(final)[BODY].count(b"<w:commentReference") == 1
    assert package_faults(path) == set()


def test_what_word_keeps_beside_the_comments_goes_with_them(report, copy):
    parts = unpack(copy)
    comments = parts["word/comments.xml"].decode()
    first, second = (f'w:p {SPACE} a:paraId="{name}"' for name in ("11", "22"))
    head, *rest = comments.split("<w:p>")
    assert len(rest) == 2
    beside = {
        EXTENDED: '<c><e a:paraId="11"/><e a:paraId="22"/></c>',
        IDS: '<c><e a:paraId="11" a:durableId="A1"/><e a:paraId="22" a:durableId="B2"/></c>',
        EXTENSIBLE: '<c><e a:durableId="A1"/><e a:durableId="B2"/></c>',
    }
    held = {name: text.replace("<c>", f"<c {SPACE}>").encode() for name, text in beside.items()}
    worded = f"{head}<{first}>{rest[0]}<{second}>{rest[1]}".encode()

    final = unpack(final_of(pack({**parts, **held, "word/comments.xml": worded}), report.origin))

    ours = "11" if comments.index("make-report") < comments.index("Khối trưởng") else "22"
    lasting = {"11": "A1", "22": "B2"}[ours]
    assert not any(ours in final[name].decode() for name in (EXTENDED, IDS))
    assert not any(lasting in final[name].decode() for name in (IDS, EXTENSIBLE))
    assert all(final[name].count(b"<e ") == 1 for name in beside)


def test_a_document_without_comments_of_ours_keeps_all_parts(report):
    final = unpack(final_of(report.content, report.origin))

    assert "word/comments.xml" not in final
