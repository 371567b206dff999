"""Which documents the period and the data call for, and by which template each is made."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain_values import NO_MEETING, a_bloc, a_book, standings_of
from thidua_reports.domain.period import Period
from thidua_reports.layouts.template_fields import CHARTS, FIELDS
from thidua_reports.presenting import documents
from thidua_reports.presenting.documents import DOCUMENTS, left_out, views_of
from thidua_reports.presenting.material import Material
from thidua_reports.workspace.templates import shipped_templates

BEFORE, AFTER = "bien_ban_truoc_hop.docx", "bien_ban_sau_hop.docx"
PERIODS = {
    Period.PLEDGE: {"giao_uoc.docx": "giao_uoc.docx", "bien_ban.docx": BEFORE},
    Period.HALF_YEAR: {"bao_cao.docx": "bao_cao_6_thang.docx", "bien_ban.docx": BEFORE},
    Period.YEAR: {"bao_cao.docx": "bao_cao_nam.docx", "bien_ban.docx": BEFORE},
}


def material(**changes):
    book = a_book(**changes)
    return Material(book, (), standings_of(book), ())


def made_of(given):
    """Return the template of each document that is due."""
    return {name: view.template for name, view in views_of(given).items()}


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.value)
def test_each_period_has_its_documents_by_its_own_templates(period):
    assert made_of(material(bloc=a_bloc(period=period))) == PERIODS[period]


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, BEFORE),
        ({"agenda": ("Thông qua",), "day": date(2025, 1, 9), "start": "14 giờ"}, BEFORE),
        ({"end": "16 giờ"}, AFTER),
        ({"conclusions": ("Thống nhất.",)}, AFTER),
    ],
    ids=["nothing known", "only prepared", "has an end", "has conclusions"],
)
def test_the_minutes_are_those_of_before_or_after_the_meeting(changes, name):
    given = material(meeting=replace(NO_MEETING, **changes))

    assert made_of(given)["bien_ban.docx"] == name


def test_a_document_that_lacks_data_is_left_out_with_what_it_lacks(monkeypatch):
    report, given = DOCUMENTS[1], material(bloc=a_bloc(period=Period.YEAR))
    lacking = replace(report, why_not=lambda _: "chưa có ý kiến")
    monkeypatch.setattr(documents, "DOCUMENTS", (lacking, *DOCUMENTS[2:]))

    assert list(views_of(given)) == ["bien_ban.docx"]
    assert left_out(given) == (("bao_cao.docx", "chưa có ý kiến"),)


def test_a_document_of_another_period_is_not_spoken_of(monkeypatch):
    lacking = replace(DOCUMENTS[0], why_not=lambda _: "chưa có chỉ tiêu")
    monkeypatch.setattr(documents, "DOCUMENTS", (lacking,))

    assert left_out(material(bloc=a_bloc(period=Period.YEAR))) == ()


def test_every_template_is_shipped_and_made_use_of_by_a_document():
    asked_for = {name for made in PERIODS.values() for name in made.values()} | {AFTER}

    assert asked_for == set(FIELDS)
    assert all((shipped_templates() / name).is_file() for name in FIELDS)


@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period.value)
@pytest.mark.parametrize("meeting", [NO_MEETING, replace(NO_MEETING, end="16 giờ")], ids=str)
def test_a_document_gives_its_template_just_the_fields_that_are_declared(period, meeting):
    given = material(bloc=a_bloc(period=period), meeting=meeting)

    for view in views_of(given).values():
        declared = {name.partition("[]")[0] for name in FIELDS[view.template]}
        assert vars(view).keys() == declared | CHARTS[view.template].keys()
