"""The page to look over is shown on the working page only where nothing in it can act."""

import re
from pathlib import Path

import pytest
from lxml import html

from tests.page.pages import HOSTILE, examined_bloc, found_in, planned, sample_page
from tests.workspaces import ALL_SAMPLES, HALF_YEAR, small_workspace
from thidua_reports.delivering.seal import sealed
from thidua_reports.desk.delivered_page import delivered_page
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.known_markup import ATTRIBUTES, ELEMENTS, known_markup
from thidua_reports.desk.look import look_at
from thidua_reports.page import page as page_module
from thidua_reports.page.page import page
from thidua_reports.presenting import desk_words as words

MAIN = re.compile(r'<main id="chinh">\n(.*)</main>', re.DOTALL)
ACTS = [
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<div data-mo-tep="/khoi/x/lam/ky-sau"><a href="./x">xem</a></div>',
    '<form action="/khoi/x/lam/ky-sau" method="post"></form>',
    '<button formaction="/khoi/x/lam/ky-sau">xem</button>',
    '<a href="https://evil.example/">xem</a>',
    '<a href="/khoi/x/lam/ky-sau">xem</a>',
    '<a href="./x" target="_blank">xem</a>',
    '<a href=".//evil.example">x</a><base href="https://evil.example/">',
    '<a href="javascript:alert(1)">xem</a>',
    '<rect fill="url(https://evil.example/#a)"/>',
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<p onclick="alert(1)">x</p>',
    '<p style="position:fixed">x</p>',
    '<p class="a" class="b">x</p>',
    "<iframe></iframe>",
    "<!--><meta http-equiv=refresh><!-- -->",
    "<![CDATA[<meta http-equiv=refresh>]]>",
    "</div><p>beside it</p><div>",
    "<p>not closed",
    "<section/>",
    '<form><button type="submit" name="token" value="x">Bấm</button></form>',
    '<form id="loc"><button>Bấm</button></form>',
    '<button type="reset" name="token">Bấm</button>',
    '<form aria-label="Lọc"></form>',
    '<input type="password" name="chu">',
    '<input name="chu">',
    '<input type="search" name="x">',
    '<div id="viec"><p id="dang-lam"></p></div>',
    '<p id="noi">x</p>',
    '<p id="ket-luan">x</p><p id="ket-luan">y</p>',
]


def main_of(content):
    return MAIN.search(content.decode("utf-8"))[1]


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_what_the_program_makes_is_known_and_stays_as_it_is(sample):
    made = main_of(sample_page(sample))

    shown = known_markup(made)

    assert shown is not None
    assert html.tostring(html.fromstring(shown)) == html.tostring(html.fromstring(made))


def test_text_in_it_stays_text(tmp_path):
    examined = examined_bloc(tmp_path, f"# Khối\nten_khoi: {HOSTILE}")
    made = main_of(page(found_in(examined), planned()))

    shown = known_markup(made)

    assert shown is not None
    assert "<img" not in shown


@pytest.mark.parametrize("act", ACTS)
def test_what_could_act_is_known_as_none_of_ours(act):
    assert known_markup(f"<p>Xong</p>{act}") is None


@pytest.mark.parametrize("act", ACTS[:2])
def test_a_page_that_was_forged_with_its_seal_is_not_shown(tmp_path, act):
    small_workspace(tmp_path / "khoi_9")
    output = tmp_path / "output" / "khoi_9"
    output.mkdir(parents=True)
    forged = sample_page(HALF_YEAR).replace(b"</main>", act.encode() + b"</main>")
    (output / "kiem_tra.html").write_bytes(sealed(forged))

    shown, told = delivered_page(look_at(HerFolder(tmp_path), "khoi_9"))

    assert (str(shown), told) == ("", words.PAGE_EDITED)


def test_the_templates_of_the_page_use_no_other_words():
    folder = Path(page_module.__file__).parent
    parts = (folder / "parts.html.jinja").read_text("utf-8")
    patterns = parts[parts.index("{% macro patterns()") : parts.index("{% macro submissions_")]
    whole = (folder / "kiem_tra.html.jinja").read_text("utf-8")
    main = whole[whole.index("{% block main %}") : whole.index("{% block script %}")]
    markup = parts.replace(patterns, "") + main
    tags = re.findall(r"<([a-z][a-z0-9]*)((?:[^<>{]|\{\{.*?\}\}|\{%.*?%\})*)>", markup)
    attributes = {
        name
        for _, rest in tags
        for name in re.findall(r"\s([a-z][a-z0-9-]*)=\"", re.sub(r"\{%.*?%\}", " ", rest))
    }

    assert {tag for tag, _ in tags} <= ELEMENTS
    assert attributes <= ATTRIBUTES
    assert len(attributes) > 20
