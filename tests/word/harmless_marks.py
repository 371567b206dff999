"""What Word and other programs leave in a template unasked, and which does no harm."""

from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from tests.word.hands import Edit, both, by_hand, of_text, paragraph, set_anew, typed, with_xml
from tests.word.harmless_edits import PNG, Harmless
from tests.word.own_templates import AFTER, BEFORE, HALF_YEAR, PLEDGE, YEAR, all_paragraphs
from tests.word.package_edits import DOCUMENT, in_part, part, relation, setting, word_part
from tests.word.word_documents import NAMESPACES, run

_TAG, _CELL = "{{ loi_mo_dau }}", "{{ h.thuc_hien }}"
_IN_LOOP = "{{ dong }}"


def bookmark(name: str, inside: str) -> str:
    """Return the XML of runs within a bookmark."""
    start = f'<w:bookmarkStart w:id="41" w:name="{name}"/>'
    return f'{start}{inside}<w:bookmarkEnd w:id="41"/>'


def control(inside: str) -> str:
    """Return the XML of runs within a content control of plain text."""
    properties = '<w:sdtPr><w:alias w:val="Lời"/><w:id w:val="77"/><w:text/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _commented(text: str, below: str = "") -> Edit:
    """Return an edit that writes a comment at a paragraph."""

    def change(document: WordDocument) -> None:
        runs = paragraph(document, text, below).runs
        document.add_comment(runs, "Chị xem lại câu này.", "Thư ký", "TK")

    return by_hand(change)


def _heading_in_control(document: WordDocument) -> None:
    """Put a whole heading into a content control, as its frame is drawn around it."""
    heading = paragraph(document, "ĐẶC ĐIỂM TÌNH HÌNH")._p
    made = parse_xml(f"<w:p {NAMESPACES}>{control('')}</w:p>")[0]
    heading.addprevious(made)
    made[-1].append(heading)


def _in_pieces(text: str, first: str, second: str, between: str, below: str = "") -> Edit:
    """Return an edit that leaves a mark of Word's between two pieces of a text."""
    return set_anew(text, run(first) + between + run(second), below)


def _sittings(document: WordDocument) -> None:
    """Mark the paragraphs by the sitting in which they were typed."""
    number = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rsidR"
    for index, each in enumerate(all_paragraphs(document)):
        each._p.set(number, f"00{index:06X}")


_PICTURED = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' id='Hop1' "
    "style='width:200pt;height:40pt'><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)
_FOOTNOTE = f'<w:footnote w:id="2"><w:p>{run("Số liệu do các đơn vị báo cáo.")}</w:p></w:footnote>'
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
    "<w:continuationSeparator/></w:r></w:p></w:footnote>"
)


def _footer(inside: str) -> Edit:
    reference = f'<w:sectPr {NAMESPACES}><w:footerReference w:type="default" r:id="rIdfooter9"/>'

    def refer(document: WordDocument) -> None:
        made = parse_xml(f"{reference}</w:sectPr>")[0]
        document.sections[0]._sectPr.insert(0, made)

    return both(word_part("footer", f"<w:p>{inside}</w:p>"), by_hand(refer))


_PROOF = '<w:proofErr w:type="spellStart"/>'
_HYPERLINK = f'<w:hyperlink r:id="rIdWeb">{run("thiduakhenthuong.example.org")}</w:hyperlink>'

MARKS = (
    Harmless(
        "a bookmark",
        YEAR,
        set_anew("ĐẶC ĐIỂM TÌNH HÌNH", bookmark("dac_diem", run("ĐẶC ĐIỂM TÌNH HÌNH"))),
    ),
    Harmless("a hidden bookmark in a row", YEAR, set_anew(_CELL, bookmark("_Hlk9", run(_CELL)))),
    Harmless(
        "a hidden bookmark in a repeated paragraph",
        HALF_YEAR,
        set_anew(_IN_LOOP, bookmark("_Hlk17", run(_IN_LOOP)), below="{%p for dong in han_che %}"),
    ),
    Harmless(
        "the mark of the last edit in a repeated paragraph",
        YEAR,
        with_xml(_IN_LOOP, bookmark("_GoBack", ""), below="{%p for dong in khen_thuong %}"),
    ),
    Harmless("a comment", YEAR, _commented("ĐẶC ĐIỂM TÌNH HÌNH")),
    Harmless("a comment in a row", AFTER, _commented("{{ h.nguoi }}")),
    Harmless("a comment in a repeated paragraph", YEAR, _commented(_IN_LOOP, "dac_diem %}")),
    Harmless(
        "a spelling mark within a tag", YEAR, _in_pieces(_TAG, "{{ loi_", "mo_dau }}", _PROOF)
    ),
    Harmless(
        "the mark of a page's end within a tag",
        YEAR,
        _in_pieces(_TAG, "{{ loi_mo", "_dau }}", "<w:r><w:lastRenderedPageBreak/></w:r>"),
    ),
    Harmless("the marks of many sittings", PLEDGE, by_hand(_sittings)),
    Harmless(
        "the language of half a tag",
        YEAR,
        set_anew(
            _TAG,
            of_text("{{ loi", '<w:lang w:val="vi-VN"/>')
            + of_text("_mo_dau }}", '<w:lang w:val="en-US"/>'),
        ),
    ),
    Harmless(
        "a content control around a text",
        BEFORE,
        set_anew("Khách mời:", control(run("Khách mời:"))),
    ),
    Harmless("a content control around a heading", YEAR, by_hand(_heading_in_control)),
    Harmless("a content control around a tag", YEAR, set_anew(_TAG, control(run(_TAG)))),
    Harmless(
        "a tag in a control that takes its text from stored data",
        YEAR,
        set_anew(
            _TAG,
            '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/root/a" w:storeItemID="{0F4A}"/><w:text/>'
            f"</w:sdtPr><w:sdtContent>{run(_TAG)}</w:sdtContent></w:sdt>",
        ),
    ),
    Harmless(
        "a text box",
        YEAR,
        with_xml(_TAG, _PICTURED.format(run("Tài liệu lưu hành nội bộ"))),
    ),
    Harmless(
        "a footnote",
        YEAR,
        both(
            word_part("footnotes", _SEPARATORS + _FOOTNOTE),
            with_xml(_TAG, '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        ),
    ),
    Harmless("a footer", HALF_YEAR, _footer(run("Tài liệu phục vụ hội nghị"))),
    Harmless("a field of the report in a footer", YEAR, _footer(run("{{ ten_khoi }}"))),
    Harmless(
        "a text beside the page number",
        YEAR,
        in_part("word/header1.xml", "</w:hdr>", f"<w:p>{run('Báo cáo tổng kết')}</w:p></w:hdr>"),
    ),
    Harmless(
        "a link to a page of the province",
        PLEDGE,
        both(
            relation("rIdWeb", "hyperlink", "https://thiduakhenthuong.example.org", external=True),
            with_xml("{{ mo_dau }}", _HYPERLINK),
        ),
    ),
    Harmless(
        "a hyphen that does not break, and a tab",
        YEAR,
        with_xml("ĐẶC ĐIỂM TÌNH HÌNH", "<w:r><w:tab/><w:noBreakHyphen/></w:r>"),
    ),
    Harmless(
        "an old smart tag",
        BEFORE,
        set_anew(
            "Địa điểm: ",
            '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
            f"{run('Địa điểm: ')}</w:smartTag>{run('{{ dia_diem }}')}",
        ),
    ),
)

SETTINGS_OF_WORD = (
    Harmless(
        "another zoom and view",
        YEAR,
        in_part(
            "word/settings.xml",
            '<w:zoom w:percent="100"/>',
            '<w:view w:val="web"/><w:zoom w:percent="140"/>',
        ),
    ),
    Harmless(
        "variables of the document",
        YEAR,
        in_part(
            "word/settings.xml",
            "<w:themeFontLang",
            '<w:docVars><w:docVar w:name="a" w:val="1"/></w:docVars><w:themeFontLang',
        ),
    ),
    Harmless("the proofing finished", PLEDGE, setting('<w:proofState w:spelling="clean"/>')),
    Harmless(
        "a format of an older Word",
        YEAR,
        in_part(
            "word/settings.xml",
            'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
            'w:val="15"',
            'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
            'w:val="12"',
        ),
    ),
    Harmless(
        "data of another program in the file",
        YEAR,
        both(
            part("customXml/item1.xml", '<b:Sources xmlns:b="urn:b"/>'),
            relation("rIdData", "customXml", "../customXml/item1.xml"),
        ),
    ),
    Harmless(
        "a small picture of the first page",
        YEAR,
        both(
            part("docProps/thumbnail.png", PNG, "image/png"),
            in_part(
                "_rels/.rels",
                "</Relationships>",
                '<Relationship Id="rIdThumb" Type="http://schemas.openxmlformats.org/package/2006/'
                'relationships/metadata/thumbnail" Target="docProps/thumbnail.png"/>'
                "</Relationships>",
            ),
        ),
    ),
    Harmless(
        "saved by another program",
        HALF_YEAR,
        by_hand(lambda document: document),
    ),
    Harmless(
        "a declared encoding in capitals",
        YEAR,
        in_part(DOCUMENT, "encoding='UTF-8' standalone='yes'", 'encoding="utf-8"'),
    ),
    Harmless(
        "fixed text in decomposed letters, as a Mac types them",
        YEAR,
        typed("ĐẶC ĐIỂM TÌNH HÌNH", "ĐA\u0323\u0306C ĐIÊ\u0309M TI\u0300NH HI\u0300NH"),
    ),
)
