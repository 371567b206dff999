"""Texts put into the parts of a workbook come out of them as they were."""

from xml.etree import ElementTree

import pytest

from thidua_reports.excel.writing.xml_text import escaped, quoted, stored
from thidua_reports.excel.xlsx.cells import decoded

TEXTS = [
    "Tỷ lệ nợ xấu < 2% & giảm",
    "Chỉ tiêu “nổi bật”",
    "\"Dân vận khéo\" và 'Một cửa'",
    "'Chỉ tiêu'!B5",
    "dòng một\ndòng hai\tcột hai",
    "]]> <r>&amp;</r>",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_between_tags_is_read_back_as_it_was(text):
    assert ElementTree.fromstring(f"<t>{escaped(text)}</t>").text == text


@pytest.mark.parametrize("text", [*TEXTS, "hết dòng kiểu cũ\r\n"])
def test_the_value_of_an_attribute_is_read_back_as_it_was(text):
    assert ElementTree.fromstring(f"<t a={quoted(text)}/>").get("a") == text


@pytest.mark.parametrize("text", ["bao_hiem_xa_hoi", "_xa_xB_", "_x0041_", "a_x0A_", "hết\x0bdòng"])
def test_what_looks_like_an_escape_is_read_back_as_it_was(text):
    assert decoded(stored(text)) == text
