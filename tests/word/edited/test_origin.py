"""What a document carries unseen: read back as it was, and not believed once it was altered."""

import re

import pytest
from lxml import etree

from tests.edited_documents import all_made_of, made_of
from tests.workspaces import SAMPLES, SMALL_BLOC, SMALL_MEMBERS, YEAR, build_workspace
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.origin import origin_in
from thidua_reports.word.edited.units import BREAK
from thidua_reports.word.text import BODY
from thidua_reports.zip_package import pack, unpack

ITEM = "customXml/item1.xml"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("khoi") / "khoi_9"
    return made_of(build_workspace(folder, SMALL_BLOC, SMALL_MEMBERS))


def altered(document, *changes):
    """Return the parts of a document whose origin somebody edited."""
    parts = unpack(document)
    text = parts[ITEM].decode()
    for pattern, new in changes:
        text, count = re.subn(pattern, new, text, count=1)
        assert count, pattern
    return {**parts, ITEM: text.encode()}


def said(units):
    return [[(each.general, each.text, each.key) for each in unit.pieces] for unit in units]


@pytest.mark.slow("makes all documents of a sample")
def test_what_is_read_back_is_what_was_written():
    for made in all_made_of(SAMPLES / YEAR):
        read = origin_in(unpack(made.content))

        assert (read.name, read.identity) == (made.name, made.origin.identity)
        assert said(read.units) == said(made.origin.units)


def test_a_line_of_it_is_quoted_as_it_is_printed(report):
    printed = {text_of(unit) for unit in origin_in(unpack(report.content)).units}

    assert "1. Sở Bình" not in printed, "numbers of Word are no text"
    assert any("Sở An: Trồng cây: 101 cây, đạt 101%" in text for text in printed)
    assert not [text for text in printed if re.search(r"\w [,;.)%]|[(“] \w", text)]


def test_it_is_believed_however_its_xml_is_laid_out(report):
    parts = unpack(report.content)
    root = etree.fromstring(parts[ITEM])
    for unit in root:
        unit.text = (unit.text or "").replace(" ", "\n  ")
    laid_out = etree.tostring(root, encoding="UTF-16", xml_declaration=True)
    again = etree.tostring(etree.fromstring(laid_out), pretty_print=True)

    assert said(origin_in({**parts, ITEM: again}).units) == said(report.origin.units)


ALTERED = {
    "a figure": (r"(<figure[^>]*>)101<", r"\g<1>999<"),
    "a key": (r'key="[0-9a-f]+"', 'key="0123456789ab"'),
    "a word": ("Trồng cây", "Trồng rừng"),
    "the period": ('period="Năm"', 'period="6 tháng"'),
    "a period there is not": ('period="Năm"', 'period="Quý"'),
    "no year": ('year="2024"', 'year=""'),
    "the bloc": ('bloc="[^"]*"', 'bloc="Khối khác"'),
    "the kind": ('document="bao_cao.docx"', 'document="../../to_trinh.docx"'),
    "no seal": (' seal="[^"]*"', ""),
    "another seal": ('seal="[^"]*"', 'seal="x"'),
    "nothing but the beginning": (r"(?s)<unit>.*</unit>", ""),
    "another element": ("<unit>", "<unit><figure>12</figure><figure/>"),
}


@pytest.mark.parametrize("name", ALTERED)
def test_what_was_altered_by_hand_is_not_believed_and_no_figure_is_replaced_by_it(report, name):
    parts = altered(report.content, ALTERED[name])
    document = opened_document(InputFile("bao_cao.docx", pack(parts)))

    assert document.origin is None
    examination = examined_document(document, report.origin)
    final = unpack(final_version(document, examination).content)

    assert [each.kind.code for each in examination.issues] == ["DC09"]
    assert final[BODY] == parts[BODY]
    assert not any(each.startswith("customXml") for each in final)


def test_a_document_of_an_older_version_is_still_read(report):
    parts = unpack(report.content)
    root = etree.fromstring(parts[ITEM])
    for name in set(root.attrib) - {"document"}:
        del root.attrib[name]
    for element in root.iter():
        element.text = element.text and (
            element.text if element.get("key") else spaced(element.text)
        )
        element.tail = element.tail and spaced(element.tail)

    origin = origin_in({**parts, ITEM: etree.tostring(root)})

    assert (origin.name, origin.identity) == ("bao_cao.docx", None)
    assert [unit.skeleton for unit in origin.units] == [
        unit.skeleton for unit in report.origin.units
    ]
    assert origin.figures == report.origin.figures


def spaced(text):
    """Return words and signs each with a blank before, as older versions wrote them."""
    return " " + " ".join(re.findall(rf"{BREAK}|[^\W\d_]\w*(?:[.,]\d\w*)*|\d\w*|\S", text))
