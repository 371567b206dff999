"""What Word bears with in a template is filled: loose references, comments, section breaks."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml

from tests.word.word_documents import NAMESPACES, run, texts, word_file
from thidua_reports.domain.place import Place
from thidua_reports.word.template import fill_template
from thidua_reports.zip_package import pack, unpack

MAU = Place("bao_cao.docx")
RELS = "word/_rels/document.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
LOOP = ("{%p for d in ds %}", "{{ d }}", "{%p endfor %}")


def with_relation(kind, target, *lines, paragraph=""):
    def insert(document):
        document.element.body.insert(0, parse_xml(f"<w:p {NAMESPACES}>{paragraph}</w:p>"))

    parts = unpack(word_file(*lines, change=insert if paragraph else bool))
    relation = f'<Relationship Id="rId99" Type="{KIND}{kind}" Target="{target}"/></Relationships>'
    return pack(parts | {RELS: parts[RELS].replace(b"</Relationships>", relation.encode())})


@pytest.mark.parametrize(
    ("kind", "target"), [("image", "NULL"), ("image", "../NULL"), ("hyperlink", "#_top")]
)
def test_a_relation_that_leads_nowhere_and_is_not_used_is_dropped(kind, target):
    document, issues = fill_template(
        with_relation(kind, target, "{{ ten }}"), MAU, {"ten": "Khối 4"}
    )

    assert not issues
    assert texts(document) == ["Khối 4"]
    assert b"rId99" not in unpack(document)[RELS]


def test_a_link_to_a_place_in_the_document_is_kept_as_one():
    link = f'<w:hyperlink r:id="rId99">{run("lên đầu")}</w:hyperlink>'
    template = with_relation("hyperlink", "#_top", "{{ ten }}", paragraph=link)

    document, issues = fill_template(template, MAU, {"ten": "a"})

    assert not issues
    assert b'<w:hyperlink w:anchor="_top">' in unpack(document)["word/document.xml"]


def test_a_picture_that_is_not_in_the_file_is_reported_and_left_out():
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId99"/></v:shape>'
    picture = f"{run('hình')}<w:r><w:pict>{shape}</w:pict></w:r>"
    template = with_relation("image", "NULL", "{{ ten }}", paragraph=picture)

    document, issues = fill_template(template, MAU, {"ten": "a"})

    assert [issue.kind.code for issue in issues] == ["MW43"]
    assert "(NULL)" in issues[0].message
    assert texts(document) == ["hình", "a"]


def test_what_is_unforeseen_does_not_blame_the_tags():
    parts = unpack(word_file("{{ ten }}"))
    rels = parts["_rels/.rels"].replace(b"relationships/officeDocument", b"relationships/other")

    document, issues = fill_template(pack(parts | {"_rels/.rels": rels}), MAU, {"ten": "a"})

    assert document is None
    assert [issue.kind.code for issue in issues] == ["MW44"]
    assert "không phải do thẻ" in issues[0].message


def test_a_comment_in_a_loop_is_not_multiplied_but_left_out():
    def add_comment(document):
        document.add_comment(document.paragraphs[1].runs, "xem lại {{ câu }}", author="Thư ký")

    template = word_file(*LOOP, change=add_comment)
    assert b"commentReference" in unpack(template)["word/document.xml"]

    document, issues = fill_template(template, MAU, {"ds": ["a", "b", "c"]})

    assert not issues
    assert texts(document) == ["a", "b", "c"]
    assert not [name for name in unpack(document) if "comments" in name]
    assert b"comment" not in unpack(document)["word/document.xml"]


@pytest.mark.parametrize("position", [0, 2], ids=["where a block opens", "where it closes"])
@pytest.mark.parametrize("entries", [[], ["a", "b"]], ids=["empty", "two"])
def test_a_section_break_in_the_paragraph_of_a_tag_stays(position, entries):
    def move(document):
        document.add_section().orientation = WD_ORIENT.LANDSCAPE
        document.add_paragraph("Phụ lục")
        holder = next(p._p for p in document.paragraphs if "w:sectPr" in p._p.xml)
        layout = next(each for each in holder.pPr if each.tag.endswith("sectPr"))
        document.paragraphs[1 + position]._p.get_or_add_pPr().append(layout)
        holder.getparent().remove(holder)

    template = word_file("Đầu", *LOOP, change=move)

    blob, issues = fill_template(template, MAU, {"ds": entries})

    document = Document(BytesIO(blob))
    assert not issues
    assert [text for text in texts(blob) if text] == ["Đầu", *entries, "Phụ lục"]
    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]


@pytest.mark.parametrize("lock", ["documentProtection", "writeProtection", "trackRevisions"])
def test_a_lock_of_the_template_is_not_handed_on(lock):
    parts = unpack(word_file("{{ ten }}"))
    settings = parts["word/settings.xml"]
    end = settings.index(b">", settings.index(b"<w:settings")) + 1
    locked = settings[:end] + f"<w:{lock}/>".encode() + settings[end:]

    document, issues = fill_template(pack(parts | {"word/settings.xml": locked}), MAU, {"ten": "a"})

    assert not issues
    assert lock.encode() not in unpack(document)["word/settings.xml"]


def test_a_text_that_word_would_fetch_from_elsewhere_is_the_filled_one():
    bound = (
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>'
        f"<w:sdtContent>{run('{{ ten }}')}</w:sdtContent></w:sdt>"
    )

    def insert(document):
        document.element.body.insert(0, parse_xml(f"<w:p {NAMESPACES}>{bound}</w:p>"))

    document, issues = fill_template(word_file(change=insert), MAU, {"ten": "Khối 4"})

    body = unpack(document)["word/document.xml"].decode()
    assert not issues
    assert "Khối 4" in body
    assert "dataBinding" not in body
