"""The editions of the manual say all that its pages say, and every place in them can be reached."""

import re
from collections import Counter
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.issue_kinds import KINDS
from tests.manual import ROOT
from tests.workspaces import column_shares, manual_builder, page_numbers
from thidua_reports import cli, manual
from thidua_reports.manual import HTML_EDITION, WORD_EDITION, html_manual, word_manual
from thidua_reports.version import VERSION

PAGES = ("bat_dau", "huong_dan_su_dung", "hoi_dap", "danh_sach_ma", "danh_sach_truong")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
COMMANDS = re.compile(r"```.*?```", re.DOTALL)
MARKS = re.compile(r"[*`]")


@pytest.fixture(scope="module")
def editions():
    return manual_builder().editions()


@pytest.fixture(scope="module")
def page(editions):
    return editions[HTML_EDITION].decode()


@pytest.fixture(scope="module")
def document(editions):
    return docx.Document(BytesIO(editions[WORD_EDITION]))


def headings_of_the_pages():
    texts = ((ROOT / "docs" / f"{name}.md").read_text("utf-8") for name in PAGES)
    return [
        MARKS.sub("", heading)
        for text in texts
        for heading in HEADING.findall(COMMANDS.sub("", text))
    ]


def test_both_editions_have_every_heading_of_the_pages_in_their_order(page, document):
    in_word = [each.text for each in document.paragraphs if each.style.name.startswith("Heading")]
    shown = re.findall(r"<h[2-9] id=[^>]*>(.*?)</h\d>", page)

    assert in_word == headings_of_the_pages()
    assert [re.sub("<[^>]*>", "", each).replace("&amp;", "&") for each in shown] == in_word


def test_every_code_has_a_row_that_can_be_jumped_to(page, document):
    rows = re.findall(r'<tr id="(\w+)">\s*<td>(\w+)</td>', page)
    cells = [row.cells[0] for table in document.tables for row in table.rows]
    in_word = [each.text for each in cells if each._tc.findall(f".//{qn('w:bookmarkStart')}")]

    assert {name for name, _ in rows} == {kind.code for kind in KINDS.values()}
    assert all(name == code for name, code in rows)
    assert in_word == [code for _, code in rows]


def test_every_link_of_the_page_leads_to_one_place_of_it(page):
    places = Counter(re.findall(r' id="([^"]*)"', page))
    links = re.findall(r'href="([^"]*)"', page)

    assert [place for place, number in places.items() if number > 1] == []
    assert [link for link in links if link.removeprefix("#") not in places] == []


def test_every_link_of_the_document_leads_to_one_place_of_it(document):
    body = document.element.body
    places = Counter(each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart")))
    links = {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))}

    assert [place for place, number in places.items() if number > 1] == []
    assert links
    assert links - places.keys() == set()


def test_a_code_in_the_text_leads_to_its_row(page):
    assert re.search(r'<a href="#TB27" class="ma">TB27</a>', page)


def entries_of(document):
    return [each for each in document.paragraphs if each.style.style_id.startswith("TOC")]


def test_the_contents_of_the_document_are_there_before_word_renews_them(document):
    entries = entries_of(document)
    shown = [each.text.partition("\t")[0] for each in entries]
    wanted = [
        each.text
        for each in document.paragraphs
        if each.style.style_id in ("Heading1", "Heading2", "Heading3")
    ]

    assert shown == wanted
    assert all(each._p.findall(qn("w:hyperlink")) for each in entries)


@pytest.fixture(scope="module")
def parts():
    return manual_builder().manual_parts(ROOT / "none")


def test_of_a_text_whose_pages_nobody_counted_the_contents_show_no_numbers(parts, tmp_path):
    kept = tmp_path / "pages.json"
    numbering = page_numbers()

    assert numbering.known_pages(parts, kept) == []
    kept.write_text('{"of": "another text", "pages": ["1"]}', "utf-8")
    assert numbering.known_pages(parts, kept) == []

    without = docx.Document(BytesIO(manual_builder().word_edition(parts)))
    assert not [each for each in entries_of(without) if "\t" in each.text]
    assert any("Muốn có số trang" in each.text for each in without.paragraphs)


@pytest.mark.slow("prints the manual")
def test_the_contents_show_the_pages_on_which_the_headings_stand(parts, libreoffice, tmp_path):
    numbering, path = page_numbers(), tmp_path / "sach.docx"
    numbering.keep_pages(parts, tmp_path / "pages.json")
    pages = numbering.known_pages(parts, tmp_path / "pages.json")
    path.write_bytes(manual_builder().word_edition(parts, pages))

    entries = [each.text.split("\t") for each in entries_of(docx.Document(path))]
    printed = [flat(page.extract_text()) for page in PdfReader(libreoffice.to_pdf(path)).pages]

    assert len(entries) > 100
    assert [
        (heading, number)
        for heading, number in entries
        if flat(heading) not in printed[int(number) - 1]
    ] == []
    assert printed[int(entries[0][1]) - 1].startswith(entries[0][1])


def flat(text):
    """Return a text without blanks, which a printed page may have elsewhere."""
    return "".join(text.split())


def test_the_document_is_in_order(editions, package_faults, tmp_path):
    path = tmp_path / WORD_EDITION
    path.write_bytes(editions[WORD_EDITION])

    assert package_faults(path) == set()


def test_both_editions_say_of_which_version_they_speak(page, document):
    assert VERSION in page.split("<main")[0]
    assert any(VERSION in each.text for each in document.paragraphs[:4])


def test_the_same_pages_give_the_same_bytes(editions):
    assert manual_builder().editions() == editions


def test_nothing_is_fetched_from_elsewhere(page):
    assert re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', page) == []
    assert re.findall(r"url\(|@import|fetch\(", page) == []


def widths(*rows, total=16):
    return column_shares().column_widths(rows, total)


def test_the_columns_are_together_as_wide_as_the_table():
    for rows in (
        [("a", "b")],
        [("a", "b " * 400), ("c", "d")],
        [("x" * 200, "y" * 200)],
    ):
        assert sum(widths(*rows)) == pytest.approx(16)


def test_a_name_is_not_broken_for_a_long_text_beside_it():
    name = "bien_ban_kiem_phieu.docx"

    narrow, wide = widths((name, "một câu dài " * 90), ("ngắn", "ngắn"))

    assert narrow > len(name) * 0.2
    assert wide > narrow


def test_where_there_is_too_little_room_the_longest_words_give_way():
    code, *paths = widths(("TB13", "a" * 30, "b" * 30, "c" * 30))

    assert code > len("TB13") * 0.2
    assert len({round(each, 6) for each in paths}) == 1


def test_two_texts_share_the_room_by_their_length():
    shorter, longer = widths(("chữ " * 40, "chữ " * 160))

    assert 2 < longer / shorter <= 4


def test_the_manual_of_a_repository_is_the_one_that_was_built_of_it():
    assert html_manual() == ROOT / "build" / "manual" / HTML_EDITION
    assert word_manual() == ROOT / "build" / "manual" / WORD_EDITION


def test_where_no_manual_was_built_there_is_none_and_the_help_names_none(monkeypatch, capsys):
    monkeypatch.setattr(manual, "_folders", lambda: [])

    assert html_manual() is None
    assert word_manual() is None
    assert cli.run(["--help"]) == 0
    assert "Hướng dẫn đầy đủ" not in capsys.readouterr().out


def test_the_help_names_the_manual_whole_on_a_line(capsys):
    assert cli.run(["--help"]) == 0

    shown = capsys.readouterr().out.splitlines()
    assert shown[-3:] == ["Hướng dẫn đầy đủ:", f"  {html_manual()}", f"  {word_manual()}"]
