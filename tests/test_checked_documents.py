"""check-document: what no longer agrees is named, and nothing that does."""

import copy
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from tests.edited_documents import (
    all_made_of,
    edited,
    examined,
    figures_in,
    made_of,
    paragraph_with,
    replaced,
    runs_of,
    with_one_figure,
    write,
)
from tests.workspaces import ALL_SAMPLES, SAMPLES, YEAR
from thidua_reports.word.comments import commented
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.origin import without_origin
from thidua_reports.zip_package import pack, unpack

FALSE_ALARM = {Agreement.CHANGED, Agreement.OUTDATED, Agreement.REWORDED}
VISITORS, SCHOOLS = BOTH = "Tổng lượt khách du lịch", "Huy động trẻ từ"


@pytest.fixture(scope="module")
def report():
    return made_of(SAMPLES / YEAR)


def standings(examination):
    return {standing for standing, count in examination.counts.items() if count}


def changed(examination):
    return [
        (each.new.text, each.expected)
        for each in examination.figures
        if each.agreement is Agreement.CHANGED
    ]


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_every_document_as_it_was_made_agrees_in_every_figure(sample):
    for made in all_made_of(SAMPLES / sample):
        examination = examined(made.content, made.origin)

        assert (standings(examination), examination.issues) == ({Agreement.AGREES}, ()), made.name


def change_twenty(skipped, changes):
    def edit(document):
        for run in with_one_figure(document)[skipped::6][:20]:
            (figure,) = figures_in(run)
            new = f"{figure.text}1" if "," in figure.text else f"9{figure.text}"
            write(run, figure, new)
            changes.append((new, figure.text))

    return edit


@pytest.mark.parametrize("is_whole", [True, False])
@pytest.mark.parametrize("skipped", range(6))
def test_twenty_changed_figures_are_all_named_and_no_other(report, skipped, is_whole):
    changes = []
    document = edited(report.content, change_twenty(skipped, changes))
    if not is_whole:
        document = pack(without_origin(unpack(document)))

    examination = examined(document, report.origin)

    assert (len(report.figures) > 300, len(changes)) == (True, 20)
    assert sorted(changed(examination)) == sorted(changes)
    assert standings(examination) == {Agreement.AGREES, Agreement.CHANGED}
    assert [each.kind.code for each in examination.issues].count("DC03") == 20


def move_first_unit_down(document):
    first, last = paragraph_with(document, VISITORS)._p, paragraph_with(document, SCHOOLS)._p
    last.addnext(first)


def remove(words):
    def edit(document):
        element = paragraph_with(document, words)._p
        element.getparent().remove(element)

    return edit


def add(words):
    def edit(document):
        paragraph = paragraph_with(document, VISITORS)
        paragraph.insert_paragraph_before(words)

    return edit


def another_font(document):
    for run in runs_of(document):
        run.font.name, run.font.size = "Arial", Pt(12)


def divided_runs(document):
    """Divide every run in two, as Word does when it saves an edit."""
    for run in list(runs_of(document)):
        if len(run.text) > 1:
            second = copy.deepcopy(run._r)
            run._r.addnext(second)
            middle = len(run.text) // 2
            texts = run.text[:middle], run.text[middle:]
            run.text = texts[0]
            next(each for each in runs_of(document) if each._r is second).text = texts[1]


def accepted_insertion(document):
    """Insert words as a tracked change, and take others out as one."""
    paragraph = paragraph_with(document, VISITORS)
    inserted = f'<w:ins {nsdecls("w")} w:id="900" w:author="a"><w:r><w:t> (mới)</w:t></w:r></w:ins>'
    deleted = (
        f'<w:del {nsdecls("w")} w:id="901" w:author="a">'
        "<w:r><w:delText> 123 bỏ</w:delText></w:r></w:del>"
    )
    paragraph._p.append(parse_xml(inserted))
    paragraph._p.append(parse_xml(deleted))


def remove_row(document):
    row = next(
        row for table in document.tables for row in table.rows if "Huy động" in row.cells[1].text
    )
    row._tr.getparent().remove(row._tr)


def remove_unit_of_table(document):
    """Take the rows of one unit out of the annex, and number the rest anew."""
    table = next(each for each in document.tables if "Huy động" in each._tbl.xml)
    rows = [row for row in table.rows if row.cells[0].text.strip().isdigit()]
    for row in rows[3:6]:
        row._tr.getparent().remove(row._tr)
    for number, row in enumerate(rows[:3] + rows[6:], start=1):
        row.cells[0].paragraphs[0].runs[0].text = str(number)


def same_in_other_digits(document):
    for run in runs_of(document):
        for figure in figures_in(run)[:1]:
            if figure.text.isdigit() and len(figure.text) == 1 and len(run.text) > 5:
                write(run, figure, f"0{figure.text}")


HARMLESS = {
    "words before a sentence": replaced(VISITORS, "Trong năm, tổng lượt khách du lịch"),
    "words within": replaced("đến trường đạt", "đến trường trong toàn tỉnh đã đạt"),
    "another verb": replaced("công nhận thêm", "đã công nhận mới được"),
    "a sentence taken over": replaced("so chỉ tiêu đăng ký; công", "so với đăng ký đầu năm. Công"),
    "a moved paragraph": move_first_unit_down,
    "a deleted paragraph": remove(SCHOOLS),
    "two deleted paragraphs": lambda document: (
        remove(SCHOOLS)(document),
        remove(VISITORS)(document),
    ),
    "a paragraph of her own": add("Năm 2018, Khối tổ chức 03 hội thi với 450 thí sinh, đạt 96%."),
    "the same words again": add(
        "Tổng lượt khách du lịch năm 2018 đạt 100 lượt, tăng 1% so cùng kỳ"
    ),
    "another font": another_font,
    "divided runs": divided_runs,
    "tracked changes": accepted_insertion,
    "a deleted row": remove_row,
    "the rows of a unit": remove_unit_of_table,
    "zeros before figures": same_in_other_digits,
    "everything at once": lambda document: [
        edit(document)
        for edit in (
            accepted_insertion,
            add("Khối có 12 mô hình mới, 5 sáng kiến."),
            replaced(VISITORS, "Trong năm, tổng lượt khách du lịch"),
            replaced("công nhận thêm", "đã công nhận mới được"),
            remove_row,
            another_font,
        )
    ],
}


@pytest.mark.parametrize("is_whole", [True, False])
@pytest.mark.parametrize("name", HARMLESS)
def test_a_harmless_edit_raises_no_false_alarm(report, name, is_whole):
    document = edited(report.content, HARMLESS[name])
    if not is_whole:
        document = pack(without_origin(unpack(document)))

    examination = examined(document, report.origin)

    assert changed(examination) == []
    assert standings(examination).isdisjoint(FALSE_ALARM)
    assert examination.counts[Agreement.AGREES] > 300


def test_comments_raise_no_false_alarm(report):
    marked = commented(
        report.content, [each.remark for each in examined(report.content, report.origin).findings]
    )

    assert standings(examined(marked, report.origin)) == {Agreement.AGREES}


def test_a_wrong_figure_among_reworded_sentences_is_named(report):
    def edit(document):
        replaced("đến trường đạt 99,06", "đến trường trong năm đã đạt 98,06")(document)

    examination = examined(edited(report.content, edit), report.origin)

    assert changed(examination) == [("98,06", "99,06")]


def test_figures_that_were_added_or_taken_out_are_told(report):
    document = edited(report.content, add("Có 12 mô hình."), remove(SCHOOLS))

    issues = {each.kind.code: each for each in examined(document, report.origin).issues}

    assert set(issues) == {"DC07", "DC08"}
    assert "“12”" in issues["DC07"].message
    assert "không còn 4 con số" in issues["DC08"].message or "99,06" in issues["DC08"].message


def test_what_libreoffice_saved_agrees_in_every_figure(report, libreoffice, tmp_path):
    source = tmp_path / "bao_cao.docx"
    source.write_bytes(report.content)
    (saved,) = libreoffice.converted([source], "docx")

    examination = examined(saved.read_bytes(), report.origin)

    assert (standings(examination), examination.issues) == ({Agreement.AGREES}, ())


def test_the_places_of_what_is_wrong_are_words_of_the_document(report):
    document = edited(report.content, replaced("đạt 99,06", "đạt 98,06"))

    (issue,) = examined(document, report.origin).issues

    assert issue.place.sheet.startswith("đoạn “- Sở Giáo dục và Đào tạo: Huy động trẻ")
    assert "Văn bản ghi “98,06”, số liệu là “99,06”" in issue.message


def test_the_document_carries_its_origin_and_reads_the_same(report):
    plain, carrying = (Document(BytesIO(each)) for each in (report.filled.content, report.content))

    assert plain.element.xml == carrying.element.xml


def test_without_its_origin_a_document_is_held_against_the_data_only(report):
    document = pack(without_origin(unpack(report.content)))

    assert [each.kind.code for each in examined(document, report.origin).issues] == ["DC09"]


def test_a_figure_amid_other_words_is_not_assigned_but_told(report):
    new = "Ngành giáo dục duy trì 98 trường, đạt kết quả khá; tỷ lệ 99,06% trẻ đến trường"
    document = edited(
        report.content, replaced("Huy động trẻ từ 6-14 tuổi đến trường đạt 99,06%", new)
    )

    examination = examined(document, report.origin)

    assert changed(examination) == []
    assert {"DC06", "DC07"} & {each.kind.code for each in examination.issues}


def test_a_wrong_figure_in_a_cell_is_told_with_its_row(report):
    def edit(document):
        for run in runs_of(document):
            if run.text == "7.100.000":
                run.text = "7.010.000"

    (issue,) = examined(edited(report.content, edit), report.origin).issues

    assert "“7.010.000”, số liệu là “7.100.000”" in issue.message
    assert "Tổng lượt khách du lịch" in issue.message
