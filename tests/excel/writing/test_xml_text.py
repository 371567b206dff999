"""Texts put into the parts of a workbook come out of them as they were."""

from xml.etree import ElementTree

import pytest

from thidua_reports.excel.writing.xml_text import escaped, quoted

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
