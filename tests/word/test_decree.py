"""Nghị định 30/2020 as a checklist: what is right passes, one fault fails at its own point."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Mm, Pt, RGBColor

from tests.word.decree_documents import at, count_of_ballots, letter, minutes, pledge, report, write
from tests.word.own_templates import AFTER, BEFORE, HALF_YEAR, PLEDGE, YEAR, shipped
from tests.word.word_documents import word_file
from thidua_reports.word.decree.checklist import findings, verdicts
from thidua_reports.word.decree.points import Point, Reason, Spot, Verdict

NUMBER_OF = "Số: 05/BC-KTĐ4"
DAY_OF = "Kiên Giang, ngày"
LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


def failures(document):
    return {
        (each.point.name, each.reason.name)
        for each in findings(document)
        if each.verdict is Verdict.FAIL
    }


def says(beginning, text):
    """Return a change that words a paragraph otherwise, in the look of its first run."""

    def change(document):
        first, *others = at(document, beginning).runs
        first.text = text
        for run in others:
            run.text = ""

    return change


def looks(beginning, **font):
    """Return a change of the lettering of a paragraph, such as bold=False or size=Pt(12)."""

    def change(document):
        for run in at(document, beginning).runs:
            for name, value in font.items():
                setattr(run.font, name, value)

    return change


def light_name(beginning, name):
    """Return a change of the name under a signature, which is written in light letters."""

    def change(document):
        says(beginning, name)(document)
        looks(name, bold=False)(document)

    return change


def laid(beginning, **layout):
    """Return a change of the layout of a paragraph, such as alignment=LEFT."""

    def change(document):
        paragraph = at(document, beginning)
        for name, value in layout.items():
            setattr(paragraph.paragraph_format, name, value)

    return change


def paged(index=0, **layout):
    """Return a change of a section."""

    def change(document):
        for name, value in layout.items():
            setattr(document.sections[index], name, value)

    return change


def without(beginning):
    """Return a change that deletes a paragraph."""

    def change(document):
        element = at(document, beginning)._p
        element.getparent().remove(element)

    return change


def followed_by(beginning, text, **font):
    """Return a change that adds words at the end of a paragraph."""

    def change(document):
        run = at(document, beginning).add_run(text)
        run.font.name, run.font.size = "Times New Roman", Pt(14)
        for name, value in font.items():
            setattr(run.font, name, value)

    return change


def without_rule_below(beginning):
    """Return a change that deletes the line below a paragraph."""

    def change(document):
        element = at(document, beginning)._p.getnext()
        element.getparent().remove(element)

    return change


def ruled(beginning, left, right):
    """Return a change that draws the line below a paragraph with other indents, in cm."""

    def change(document):
        text = at(document, beginning)
        rule = type(text)(text._p.getnext(), text._parent)
        rule.paragraph_format.left_indent = Cm(left)
        rule.paragraph_format.right_indent = Cm(right)

    return change


def red(document):
    at(document, "Các đơn vị").runs[0].font.color.rgb = RGBColor(255, 0, 0)


def number_in_footer(document):
    section = document.sections[0]
    field = section.header.paragraphs[0]._p
    section.footer.paragraphs[0]._p.addnext(field)


def left_number(document):
    document.sections[0].header.paragraphs[0].alignment = LEFT


def unnumbered_annex(document):
    for start in document.sections[1]._sectPr.xpath("w:pgNumType"):
        document.sections[1]._sectPr.remove(start)


def recipients_below(document):
    table = document.tables[1]
    for paragraph in reversed(table.cell(0, 0).paragraphs):
        table._tbl.addnext(paragraph._p)
    write(table.cell(0, 0), "", 11)


def swapped_signers(document):
    left, right = document.tables[1].rows[0].cells
    left._tc.addprevious(right._tc)


def no_room(document):
    for paragraph in document.tables[1].cell(0, 1).paragraphs:
        if not paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)


def place_in_minutes(document):
    write(document.tables[0].cell(1, 1), "Kiên Giang, ngày 21 tháng 01 năm 2019", 13, "i", CENTRE)


def unsigned(document):
    table = document.tables[1]
    table.cell(0, 2).paragraphs[0].runs[0].text = "Ghi chú"


BROKEN = {
    "letter paper": (report, paged(page_width=Mm(216), page_height=Mm(279)), "PAPER NOT_A4"),
    "a broad page of text": (
        letter,
        paged(page_width=Mm(297), page_height=Mm(210), left_margin=Mm(30)),
        "PAPER LANDSCAPE_WITHOUT_TABLE",
    ),
    "a narrow left margin": (report, paged(left_margin=Mm(20)), "MARGINS MARGIN_LEFT"),
    "a wide bottom margin": (report, paged(bottom_margin=Mm(30)), "MARGINS MARGIN_BOTTOM"),
    "a gutter": (letter, paged(gutter=Mm(10)), "MARGINS MARGIN_LEFT"),
    "Arial": (report, looks("1. Chỉ tiêu", name="Arial"), "FONT WRONG_FONT"),
    "red words": (report, red, "FONT WRONG_COLOUR"),
    "highlighted words": (
        report,
        followed_by("Các đơn vị", " xem lại", highlight_color=WD_COLOR_INDEX.YELLOW),
        "FONT HIGHLIGHTED",
    ),
    "the number at the foot": (report, number_in_footer, "PAGE_NUMBER NOT_IN_TOP_MARGIN"),
    "the number at the left": (report, left_number, "PAGE_NUMBER NOT_CENTRED"),
    "a number on the first page": (
        report,
        paged(different_first_page_header_footer=False),
        "PAGE_NUMBER SHOWN_ON_FIRST_PAGE",
    ),
    "an annex that counts on": (report, unnumbered_annex, "PAGE_NUMBER NOT_NUMBERED_APART"),
    "no country": (report, without("CỘNG HÒA"), "COUNTRY MISSING"),
    "a light country": (report, looks("CỘNG HÒA", bold=False), "COUNTRY NOT_BOLD"),
    "a large country": (report, looks("CỘNG HÒA", size=Pt(14)), "COUNTRY WRONG_SIZE"),
    "a motto with dashes": (
        report, says("Độc lập", "Độc lập – Tự do – Hạnh phúc"), "MOTTO WRONG_WORDING",
    ),
    "a motto without a rule": (report, without_rule_below("Độc lập"), "MOTTO NO_RULE"),
    "a motto with a short rule": (report, ruled("Độc lập", 3, 3), "MOTTO RULE_TOO_SHORT"),
    "a bold superior body": (report, looks("HỘI ĐỒNG", bold=True), "SUPERIOR_BODY BOLD"),
    "a superior body in small letters": (
        report, says("HỘI ĐỒNG", "Hội đồng Thi đua"), "SUPERIOR_BODY NOT_CAPITALS",
    ),
    "a body without a rule": (report, without_rule_below("KHỐI THI ĐUA 4"), "ISSUING_BODY NO_RULE"),
    "a body with a long rule": (
        report, ruled("KHỐI THI ĐUA 4", 1.5, 1.5), "ISSUING_BODY RULE_TOO_LONG",
    ),
    "an italic body": (report, looks("KHỐI THI ĐUA 4", italic=True), "ISSUING_BODY ITALIC"),
    "a number of one figure": (report, says("Số:", "Số: 5/BC-KTĐ4"), "NUMBER NO_LEADING_ZERO"),
    "a symbol with blanks": (report, says("Số:", "Số: 05/BC - KTĐ4"), "NUMBER SPACE_IN_SYMBOL"),
    "a number without a colon": (report, says("Số:", "Số 05/BC-KTĐ4"), "NUMBER WRONG_WORDING"),
    "a bold number": (report, looks("Số:", bold=True), "NUMBER BOLD"),
    "a day without a zero": (
        report,
        says(DAY_OF, "Kiên Giang, ngày 5 tháng 01 năm 2019"),
        "PLACE_AND_DAY NO_LEADING_ZERO",
    ),
    "a month with a needless zero": (
        report,
        says(DAY_OF, "Kiên Giang, ngày 05 tháng 07 năm 2019"),
        "PLACE_AND_DAY NEEDLESS_ZERO",
    ),
    "an upright day": (report, looks(DAY_OF, italic=False), "PLACE_AND_DAY NOT_ITALIC"),
    "minutes with place and day": (minutes, place_in_minutes, "PLACE_AND_DAY NOT_IN_MINUTES"),
    "no subject rule": (report, without_rule_below("Tổng kết"), "TITLE NO_RULE"),
    "a light subject": (report, looks("Tổng kết", bold=False), "TITLE NOT_BOLD"),
    "a small title": (report, looks("BÁO CÁO", size=Pt(12)), "TITLE WRONG_SIZE"),
    "a basis that ends in a dot": (
        report,
        says("Căn cứ Luật", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022."),
        "LEGAL_BASIS WRONG_ENDING",
    ),
    "a basis without its subject": (
        report,
        says("Căn cứ Quyết", "Căn cứ Quyết định số 809/QĐ-UBND ngày 04 tháng 4 năm 2019."),
        "LEGAL_BASIS INCOMPLETE_CITATION",
    ),
    "an upright basis": (report, looks("Căn cứ Luật", italic=False), "LEGAL_BASIS NOT_ITALIC"),
    "small text": (report, looks("Các đơn vị", size=Pt(12)), "BODY WRONG_SIZE"),
    "ragged text": (report, laid("Các đơn vị", alignment=LEFT), "BODY NOT_JUSTIFIED"),
    "text without an indent": (
        report, laid("Các đơn vị", first_line_indent=Cm(0)), "BODY FIRST_LINE_INDENT",
    ),
    "dense paragraphs": (
        report, laid("Kết quả từng", space_after=Pt(0)), "BODY PARAGRAPH_SPACING",
    ),
    "double lines": (report, laid("Các đơn vị", line_spacing=2.0), "BODY LINE_SPACING"),
    "a heading left out": (report, without("II. KẾT QUẢ"), "HEADINGS OUT_OF_ORDER"),
    "a heading without a number": (report, says("III.", "KIẾN NGHỊ"), "HEADINGS UNNUMBERED"),
    "a letter that is not Vietnamese": (
        report, says("2. Phong trào", "f) Phong trào"), "HEADINGS OUT_OF_ORDER",
    ),
    "a heading twice": (report, says("2. Phong", "1. Phong trào"), "HEADINGS OUT_OF_ORDER"),
    "a light heading": (report, looks("II. KẾT", bold=False), "HEADINGS NOT_BOLD"),
    "nobody is addressed": (report, without("Kính gửi"), "ADDRESSEES MISSING"),
    "no one as above": (report, without("- Như trên"), "ADDRESSEES NOT_AS_ABOVE"),
    "a letter to nobody": (letter, without("Kính gửi"), "ADDRESSEES MISSING"),
    "recipients below the names": (report, recipients_below, "RECIPIENTS NOT_LEVEL"),
    "no file copy": (report, without("- Lưu"), "RECIPIENTS NO_FILE_COPY WRONG_ENDING"),
    "large recipients": (report, looks("- Các đơn vị", size=Pt(14)), "RECIPIENTS WRONG_SIZE"),
    "upright recipients": (report, looks("Nơi nhận", italic=False), "RECIPIENTS NOT_ITALIC"),
    "no authority": (report, without("TM."), "SIGNATURE NO_AUTHORITY"),
    "a doctor's title": (
        report, says("Nguyễn Văn An", "TS. Nguyễn Văn An"), "SIGNATURE TITLE_BEFORE_NAME",
    ),
    "no name": (report, says("Nguyễn Văn An", ""), "SIGNATURE NO_NAME"),
    "a light name of letters beyond Latin-1": (
        report, light_name("Nguyễn Văn An", "Đỗ Ứng Ấn"), "SIGNATURE NOT_BOLD",
    ),
    "the head of the board at the left": (
        count_of_ballots,
        swapped_signers,
        "SIGNATURE OUT_OF_PLACE",
    ),
    "the chair at the left": (minutes, swapped_signers, "SIGNATURE OUT_OF_PLACE"),
    "a pledge that nobody can sign": (pledge, unsigned, "SIGNATURE MISSING"),
    "an annex in capitals": (report, says("Phụ lục II", "PHỤ LỤC II"), "ANNEXES CAPITALS"),
    "an Arabic annex": (report, says("Phụ lục II", "Phụ lục 2"), "ANNEXES NOT_ROMAN"),
    "annexes without numbers": (report, says("Phụ lục II", "Phụ lục"), "ANNEXES UNNUMBERED"),
    "annexes nobody refers to": (
        report, says("Kết quả từng", "Kết quả như đã nêu."), "ANNEXES NOT_REFERRED_TO",
    ),
    "an annex of nothing": (report, without("(Kèm theo"), "ANNEXES MISSING"),
    "no mark of the end": (report, says("Trên đây", "Trên đây là báo cáo."), "END_MARK MISSING"),
    "no room to sign": (report, no_room, "ROOM_TO_SIGN NO_ROOM"),
}  # fmt: skip


@pytest.mark.parametrize("make", [report, minutes, count_of_ballots, letter, pledge])
def test_a_document_that_is_right_fails_nowhere(make):
    assert failures(make()) == set()


def test_a_report_that_is_right_passes_all_twenty_points():
    assert verdicts(report()) == dict.fromkeys(Point, Verdict.PASS)


@pytest.mark.parametrize(("make", "change", "expected"), BROKEN.values(), ids=BROKEN)
def test_one_fault_fails_at_its_own_point(make, change, expected):
    point, *reasons = expected.split()

    assert failures(make(change)) == {(point, reason) for reason in reasons}


def test_every_point_fails_somewhere():
    assert {expected.split()[0] for _, _, expected in BROKEN.values()} == {p.name for p in Point}


def test_what_is_not_asked_of_a_kind_does_not_apply():
    of_minutes, of_pledge = verdicts(minutes()), verdicts(pledge())

    assert of_minutes[Point.ADDRESSEES] is Verdict.NOT_APPLICABLE
    assert of_minutes[Point.PLACE_AND_DAY] is Verdict.PASS
    assert of_pledge[Point.SIGNATURE] is Verdict.PASS
    assert of_pledge[Point.ROOM_TO_SIGN] is Verdict.NOT_APPLICABLE


def test_a_finding_says_where_it_is():
    broken = report(looks("- Các đơn vị", size=Pt(14)))
    in_text = report(looks("Kết quả từng", size=Pt(12)))

    assert [each.spot for each in findings(broken)] == [
        Spot("III. KIẾN NGHỊ", 2, 1, "- Các đơn vị thành viên;")
    ]
    assert [each.spot.heading for each in findings(in_text)] == ["III. KIẾN NGHỊ"]
    assert findings(in_text)[0].reason is Reason.WRONG_SIZE


@pytest.mark.parametrize("mark", [" [cần xác minh]", "[Chưa có nội dung: bổ sung]"])
def test_marks_of_a_draft_are_no_fault(mark):
    marked = report(followed_by("Các đơn vị", mark, highlight_color=WD_COLOR_INDEX.YELLOW))

    assert failures(marked) == set()


def test_the_page_of_the_drafter_is_not_judged():
    def add(document):
        notes = write(document, "GHI CHÚ CỦA BẢN DỰ THẢO (xoá trước khi ban hành)", 14, "b")
        notes.paragraph_format.page_break_before = True
        notes.runs[0].font.highlight_color = WD_COLOR_INDEX.YELLOW
        write(document, "Số liệu cần xác minh", 9, "b")

    assert failures(report(add)) == set()


def two_signers(document):
    """Put the recipients at the left of two who sign."""
    first = document.tables[1].cell(0, 1)._tc
    first.addnext(parse_xml(first.xml))


def test_recipients_may_stand_left_of_two_signers():
    assert failures(report(two_signers)) == set()


def numbered_by_word(document):
    """Number the headings by Word, each through a list of its own levels."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for level, (form, text) in enumerate([("upperRoman", "%1."), ("decimal", "%2.")])
    )
    root = document.part.numbering_part.element
    root.insert(
        0,
        parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'),
    )
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>')
    )
    for paragraph in document.paragraphs:
        number, _, words = paragraph.text.partition(". ")
        if paragraph.runs and paragraph.runs[0].bold and number in {"I", "II", "III", "1", "2"}:
            level = 1 if number.isdigit() else 0
            paragraph.runs[0].text = words
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_ilvl().val = level
            paragraph._p.pPr.numPr.get_or_add_numId().val = 90


def test_headings_may_be_numbered_by_word():
    assert failures(report(numbered_by_word)) == set()


def test_headings_numbered_by_word_are_quoted_with_their_numbers():
    def change(document):
        numbered_by_word(document)
        looks("KẾT QUẢ", size=Pt(12))(document)

    assert [each.spot.quote for each in findings(report(change))] == ["II. KẾT QUẢ"]


def shape(length):
    """Return a paragraph that holds a straight line of a length in mm, as Word draws it."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return parse_xml(
        f"<w:p {nsdecls('w')}><w:r><w:drawing><wp:anchor "
        f'xmlns:wp="{drawing}/wordprocessingDrawing"><wp:extent cx="{length * 36000}" cy="0"/>'
        f'<a:graphic xmlns:a="{drawing}/main"><a:prstGeom prst="line"/></a:graphic>'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


@pytest.mark.parametrize(
    ("length", "reasons"),
    [(14, set()), (30, {("ISSUING_BODY", "RULE_TOO_LONG")})],
    ids=["as long as it should be", "too long"],
)
def test_a_rule_may_be_drawn_as_a_shape(length, reasons):
    def change(document):
        without_rule_below("KHỐI THI ĐUA 4")(document)
        at(document, "KHỐI THI ĐUA 4")._p.addnext(shape(length))

    assert failures(report(change)) == reasons


def test_a_motto_that_is_underlined_has_its_rule():
    def change(document):
        without_rule_below("Độc lập")(document)
        looks("Độc lập", underline=True)(document)

    assert failures(report(change)) == set()


def test_tags_of_a_template_may_address_refer_to_annexes_and_head_them():
    def change(document):
        says("Kính gửi", "{{ kinh_gui }}")(document)
        says("Kết quả từng", "Kết quả tại {{ phu_luc_chi_tieu }} kèm theo.")(document)
        says("Phụ lục I", "{{ phu_luc_chi_tieu }}")(document)
        says("Phụ lục II", "{{ phu_luc_diem }}")(document)

    found = verdicts(report(change))

    only_data = {point for point, verdict in found.items() if verdict is Verdict.NOT_APPLICABLE}
    assert only_data == {Point.ADDRESSEES, Point.ANNEXES}
    assert set(found.values()) == {Verdict.PASS, Verdict.NOT_APPLICABLE}


def test_instructions_of_a_template_are_no_text():
    def change(document):
        first = at(document, "Các đơn vị")
        first.insert_paragraph_before("{%p for dong in dac_diem %}")
        first.insert_paragraph_before("{%p endfor %}")
        followed_by("Kết quả từng", "{% if x %}{% endif %}", bold=True)(document)

    assert failures(report(change)) == set()


def test_a_document_of_nothing_is_judged_too():
    found = verdicts(word_file())

    assert found[Point.COUNTRY] is found[Point.SIGNATURE] is Verdict.FAIL
    assert found[Point.HEADINGS] is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize("name", [HALF_YEAR, YEAR, PLEDGE, BEFORE, AFTER])
def test_of_a_shipped_template_only_data_tells_what_its_tags_print(name):
    found = verdicts(shipped(name))

    typed = (Point.PAPER, Point.MARGINS, Point.FONT, Point.PAGE_NUMBER, Point.COUNTRY, Point.MOTTO)
    assert {found[point] for point in (*typed, Point.SUPERIOR_BODY, Point.BODY)} == {Verdict.PASS}
    assert found[Point.ISSUING_BODY] is Verdict.NOT_APPLICABLE
    assert found[Point.NUMBER] is Verdict.NOT_APPLICABLE
    assert found[Point.TITLE] is Verdict.NOT_APPLICABLE


def test_a_copy_saved_by_libreoffice_is_judged_alike(libreoffice, tmp_path):
    documents = {"report": report(), "minutes": minutes(), "letter": letter(), "pledge": pledge()}
    for number, (make, change, _) in enumerate(BROKEN.values()):
        documents[f"broken_{number}"] = make(change)
    sources = [tmp_path / f"{name}.docx" for name in documents]
    for source, document in zip(sources, documents.values(), strict=True):
        source.write_bytes(document)

    copies = libreoffice.converted(sources, "docx")

    differing = {
        source.stem: (failures(document) ^ failures(copy.read_bytes()))
        for source, document, copy in zip(sources, documents.values(), copies, strict=True)
        if verdicts(document) != verdicts(copy.read_bytes())
    }
    assert differing == {}


OF_ITS_OWN = {Point.PAPER, Point.MARGINS, Point.FONT, Point.PAGE_NUMBER, Point.ANNEXES}


def test_of_an_annex_in_a_file_of_its_own_only_page_and_head_of_annexes_are_asked():
    found = verdicts(shipped("bang_diem.docx"))

    assert {point for point in Point if found[point] is not Verdict.NOT_APPLICABLE} <= OF_ITS_OWN
    assert Verdict.FAIL not in found.values()


def test_an_annex_in_a_file_of_its_own_says_what_it_is_attached_to():
    document = Document(BytesIO(shipped("bang_diem.docx")))
    attached = next(each for each in document.paragraphs if "ky_hieu_kem_theo" in each.text)
    attached._p.getparent().remove(attached._p)
    changed = BytesIO()
    document.save(changed)

    assert {point for point, _ in failures(changed.getvalue())} == {"ANNEXES"}
