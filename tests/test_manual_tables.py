"""The manual leads to tables that share a sheet as what they are: she looks for tabs in Excel."""

import re

import pytest

from tests.manual import ROOT
from thidua_reports.domain.tabs import TABLES_ON_TABS

TAB_OF = {table: tab for tab, tables in TABLES_ON_TABS.items() for table in tables}
ALONE = TAB_OF.keys() - TABLES_ON_TABS.keys()
"""The tables that have no sheet of the same name."""
NAME = re.compile(r"\*([^*]+)\*")
SHEETS = re.compile(r"[Tt]rang (?:\*[^*]+\*(?:, | và |; | hoặc )?)+")
NEW_BLOCK = re.compile(r"\n(?=\s*(?:\||\* |\d+\. |$))")
PAGES = ("bat_dau", "hoi_dap", "huong_dan_su_dung")


def text_of(page):
    return (ROOT / "docs" / f"{page}.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_no_table_of_a_tab_is_called_a_sheet(page):
    said = SHEETS.findall(" ".join(text_of(page).split()))

    assert said
    assert [each for each in said if ALONE.intersection(NAME.findall(each))] == []


def test_the_beginning_names_the_tab_of_every_table_it_leads_to():
    blocks = [" ".join(each.split()) for each in NEW_BLOCK.split(text_of("bat_dau"))]
    led_to = [(table, block) for block in blocks for table in NAME.findall(block) if table in ALONE]

    assert {table for table, _ in led_to} >= {"Người ký", "Tiếp nhận", "Diễn biến", "Biểu quyết"}
    assert [each for each in led_to if f"*{TAB_OF[each[0]]}*" not in each[1]] == []
