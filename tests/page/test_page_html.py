"""The page as a file: well built, the same every time, and text stays text in it."""

import hashlib
import re
from base64 import b64encode
from itertools import pairwise

import pytest

from tests.examined_samples import examined_sample
from tests.page.pages import (
    HOSTILE,
    MANY,
    delivered,
    examined_bloc,
    found_in,
    large_bloc,
    parsed,
    planned,
)
from tests.workspaces import ALL_SAMPLES, HALF_YEAR, YEAR
from thidua_reports.delivering.seal import is_unedited
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import number_kinds
from thidua_reports.page.issue_list import address_of
from thidua_reports.page.page import page

MOST_OF_A_SCRIPT = 3000


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return parsed(examined_bloc(tmp_path_factory.mktemp("large"), *large_bloc()))


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_it_is_built_as_a_reader_aloud_needs_it(sample):
    tree = parsed(examined_sample(sample))

    assert tree.get("lang") == "vi"
    assert tree.xpath("count(//h1)") == 1
    levels = [int(each.tag[1]) for each in tree.xpath("//h1|//h2|//h3|//h4")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(table.xpath("caption") for table in tree.xpath("//table"))
    assert tree.xpath("//th[not(@scope)]") == []
    assert tree.xpath("//div[.//table and @class='cuon' and not(@tabindex)]") == []
    links = tree.xpath("//a/@href")
    assert [each for each in links if each[0] == "#" and each[1:] not in ids] == []


@pytest.mark.parametrize("sample", [HALF_YEAR, YEAR])
def test_rows_have_as_many_cells_as_the_heading(sample):
    for table in parsed(examined_sample(sample)).xpath("//table"):
        widths = {len(row.xpath("th|td")) for row in table.xpath(".//tr")}
        assert len(widths) == 1, table.xpath("string(caption)")


def test_it_loads_nothing_and_runs_only_its_own_script_and_style():
    content = page(found_in(examined_sample(YEAR)), planned()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', content)
    style, script = (re.search(rf"<{tag}>(.*?)</{tag}>", content, re.S) for tag in TAGS)

    assert policy
    assert style
    assert script
    assert policy[1] == (
        f"default-src 'none'; style-src '{known_as(style[1])}'; "
        f"script-src '{known_as(script[1])}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"""\s(src|style|on\w+)=["']|https?://|@import|url\((?!#)""", content)
    assert len(script[1].encode()) < MOST_OF_A_SCRIPT


TAGS = ("style", "script")


def known_as(content):
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def test_the_same_material_gives_the_same_bytes():
    found = found_in(examined_sample(YEAR))

    assert page(found, planned()) == page(found, planned())


def test_what_looks_like_markup_in_names_is_shown_as_text(large):
    assert large.xpath("//img") == []
    assert len(large.xpath("//script")) == 1
    assert any(HOSTILE in each.text_content() for each in large.xpath("//th"))
    assert "</title><script>" in large.xpath("string(//h1)")


def test_names_of_files_are_text_and_their_addresses_are_encoded(tmp_path):
    workspace = tmp_path / "<script>alert(1)<br>"
    examined_bloc(workspace)
    name = 'a"onmouseover=alert(1) <img src=x> #?%.xlsx'
    (workspace / "thanh_vien" / name).write_bytes(b"x")
    tree = parsed(examined_bloc(workspace), delivered('javascript:alert(1)"#.docx'))

    assert tree.xpath("//*[@onmouseover] | //img") == []
    assert tree.xpath("//a[contains(., 'javascript')]/@href") == [
        "./javascript%3Aalert%281%29%22%23.docx"
    ]
    assert any(name in each.text_content() for each in tree.xpath("//th"))


def test_a_name_of_a_file_goes_on_in_the_next_line_only_behind_its_parts(tmp_path):
    examined_bloc(tmp_path)
    (tmp_path / "thanh_vien" / "ghi_chu&co_quan.txt").write_text("x", "utf-8")
    tree = parsed(examined_bloc(tmp_path))

    (name,) = [each for each in tree.xpath("//th") if "ghi_chu" in each.text_content()]
    assert name.text_content() == "thanh_vien/ghi_chu&co_quan.txt"
    assert [*name.itertext()] == ["thanh_", "vien/", "ghi_", "chu&co_", "quan.txt"]


def test_letters_that_turn_or_hide_others_are_not_passed_on(tmp_path):
    hidden = "# Khối\nten_khoi: Khối \u202exslx.tob\u200b\n"
    heading = parsed(examined_bloc(tmp_path, hidden)).xpath("string(//h1)")

    assert not set(heading) & {"\u202e", "\u200b"}


def test_many_members_and_issues_are_all_there(large):
    assert len(large.xpath("//table[caption/@id='bang-nop']//tbody/tr")) == MANY
    assert len(large.xpath("//li[contains(@class, 'muc')]")) >= 40
    owners = large.xpath("count(//select[@name='cua']/option)")
    assert owners == 1 + len(large.xpath("//section[@class='nhom']"))


def test_a_step_leads_to_the_very_issue_that_it_names(large):
    steps = [each for each in large.xpath("//ol//a") if "bắt đầu từ" in each.text]

    assert steps
    for each in steps:
        (issue,) = large.xpath(f"//li[@id='{each.get('href')[1:]}']")
        assert each.text.rstrip(".").endswith(f"bắt đầu từ {issue.xpath('string(.//strong)')}")


def test_very_many_alike_issues_are_led_to_by_the_one_that_is_listed():
    kind = number_kinds.NUMBER_AS_TEXT
    issues = [
        kind.at(Place("a.xlsx", "Tiêu chí", f"J{row}"), text=str(row), reading=str(row))
        for row in range(5, 40)
    ]
    groups = {"khac": issues}

    assert address_of(groups, issues[0]) == "#van-de-khac-1"
    assert address_of(groups, issues[30]) == "#van-de-khac-1"


def test_without_script_all_issues_are_seen_and_no_filter_is(large):
    assert large.xpath("//form[@id='loc' and @hidden]")
    assert large.xpath("//li[@hidden]") == []


def test_figures_are_told_by_more_than_colour(large):
    patterns = {each.removeprefix("url(#").rstrip(")") for each in large.xpath("//rect/@fill")}

    assert patterns <= set(large.xpath("//pattern/@id"))
    for chart in large.xpath("//figure"):
        assert chart.xpath(".//*[@role='img']/@aria-label")
        assert chart.xpath(".//details//table")


def test_a_member_with_nothing_wrong_has_no_link_to_issues():
    rows = parsed(examined_sample(YEAR)).xpath("//table[caption/@id='bang-nop']//tr")

    linked = [row.xpath("string(th)") for row in rows if row.xpath(".//a")]
    assert linked == ["Sở Văn hóa và Thể thao"]


def test_each_cell_says_its_column_where_the_heading_is_not_seen():
    tree = parsed(examined_sample(HALF_YEAR))

    assert tree.xpath("//td[not(@data-ten)]") == []
    for table in tree.xpath("//table"):
        headings = table.xpath("thead/tr/th/text()")
        for row in table.xpath("tbody/tr"):
            named = [each.get("data-ten") or headings[at] for at, each in enumerate(row)]
            assert named == headings


def test_it_is_known_as_unedited_until_somebody_alters_it():
    content = page(found_in(examined_sample(YEAR)), planned())

    assert is_unedited(content)
    assert not is_unedited(content.replace("Sở Y tế".encode(), "Sở Z tế".encode()))
    assert not is_unedited(content + b" ")
