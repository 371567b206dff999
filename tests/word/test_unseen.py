"""A tag that nobody would read is told in whatever XML a program wrote the template."""

import pytest

from tests.word.hands import formatted
from tests.word.own_templates import HALF_YEAR, codes, shipped
from tests.word.package_edits import DOCUMENT
from thidua_reports.zip_package import pack, unpack

WHITE = '<w:color w:val="FFFFFF"/>'


def in_single_quotes(xml):
    return xml.replace(WHITE, WHITE.replace('"', "'"))


def with_another_prefix(xml):
    for start in ("<w:", "</w:", " w:", " xmlns:w="):
        xml = xml.replace(start, start.replace("w", "word"))
    return xml


@pytest.mark.parametrize("written", [str, in_single_quotes, with_another_prefix])
def test_a_white_figure_is_told_however_its_xml_is_written(written):
    parts = unpack(formatted("{{ h.thuc_hien }}", WHITE)(shipped(HALF_YEAR)))
    document = written(parts[DOCUMENT].decode())

    assert "MW72" in codes(HALF_YEAR, pack(parts | {DOCUMENT: document.encode()}))
