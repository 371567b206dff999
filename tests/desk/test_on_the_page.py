"""What is shown on the page names its buttons, and nothing that can only be typed."""

import re
from functools import cache

import pytest
from markupsafe import Markup

from thidua_reports.desk.actions import ALL
from thidua_reports.desk.on_the_page import on_the_page
from thidua_reports.issues import fragments, verbs
from thidua_reports.issues.lookup import example_of, kinds_by_code
from thidua_reports.presenting import action_words, desk_words

TYPED = re.compile(r"make-report|(?<![\w-])--\w|\blệnh\b|chạy lại", re.IGNORECASE)
"""What has no meaning on the page."""
OTHERS = re.compile(r"pháp lệnh", re.IGNORECASE)
"""What looks like it."""
BUTTON = re.compile(r"nút “([^”]*)”(?:, đánh dấu “([^”]*)”)?")


def typed_in(text):
    """Return what a text says that can only be typed."""
    return TYPED.findall(OTHERS.sub("", text))


@cache
def sentences():
    """Return every sentence of an issue, and every one that fills some."""
    found = [example_of(each) for each in kinds_by_code().values()]
    filling = [each for each in vars(fragments).values() if isinstance(each, str)]
    return [*(each.message for each in found), *(each.remedy for each in found), *filling]


@pytest.mark.parametrize("kind", kinds_by_code().values(), ids=lambda each: each.code)
def test_no_issue_names_a_command_on_the_page(kind):
    issue = example_of(kind)

    assert typed_in(on_the_page(f"{issue.message} {issue.remedy}")) == []


def test_what_remains_of_a_sentence_is_one():
    left = [on_the_page(each) for each in sentences() if on_the_page(each) != each]

    assert len(left) > 80
    assert [each for each in left if re.search(r" [,;.:)](?:\s|$)|\(\)|  ", each)] == []


def test_each_button_that_is_named_is_on_the_page():
    labels = {each.words.button for each in ALL} | {desk_words.PUT_AWAY, desk_words.USE_THIS}
    ticks = {action_words.PDF.label, action_words.FORCE.label}
    named = [*sentences(), *(each for each in vars(verbs).values() if isinstance(each, str))]
    found = {match.groups() for each in named for match in BUTTON.finditer(each)}

    assert len(found) > 10
    assert {button for button, _ in found} <= labels
    assert {tick for _, tick in found if tick} == ticks


@pytest.mark.parametrize("folder", ["khoi_4", "Khối 4", "Khối (4)", "khoi(4)"])
def test_a_command_goes_with_the_folder_that_it_names(folder):
    said = f"Tiếp theo: lập biểu mẫu {verbs.by('Lập biểu mẫu', f'forms {verbs.quoted(folder)}')}."

    assert on_the_page(said) == "Tiếp theo: lập biểu mẫu (nút “Lập biểu mẫu”)."


def test_what_can_only_be_typed_is_left_out_of_markup_too():
    shown = on_the_page(Markup("<p>Chọn tệp (lệnh: thêm --attach “a (2).docx”).</p><b>(x)</b>"))

    assert shown == Markup("<p>Chọn tệp.</p><b>(x)</b>")
    assert isinstance(shown, Markup)


def test_words_about_other_orders_stay():
    said = "Luật, pháp lệnh; lệnh điều động (theo lệnh của tỉnh)"

    assert on_the_page(said) == said
