"""Which document a file is a version of, by its name."""

import unicodedata

import pytest

from thidua_reports.workspace.version_names import (
    bare_stem,
    document_of,
    is_version_of,
    number_of,
    numbered,
)


def test_a_version_that_was_numbered_is_known_by_its_number():
    name = numbered("phan_hoi/so.a.xlsx", 12)

    assert name == "phan_hoi/so.a (12).xlsx"
    assert number_of("so.a (12).xlsx", "so.a.xlsx") == 12


@pytest.mark.parametrize(
    "name", ["so.xlsx", "so (a).xlsx", "so (1) (2).xlsx", "so (2).docx", "so2 (2).xlsx"]
)
def test_other_names_have_no_number(name):
    assert number_of(name, "so.xlsx") is None


def test_all_that_was_put_behind_a_name_is_taken_away():
    assert bare_stem("bao_cao (2) (chính thức)") == "bao_cao"
    assert bare_stem("(2)") == "(2)"


@pytest.mark.parametrize(
    "name",
    [
        "phan_hoi/so.xlsx",
        "phan_hoi/SO (2).XLSX",
        "phan_hoi/so (2) (chính thức).xlsx",
        unicodedata.normalize("NFD", "phan_hoi/so (chính thức).xlsx"),
    ],
)
def test_a_version_belongs_to_its_document(name):
    assert is_version_of(name, "phan_hoi/so.xlsx")


@pytest.mark.parametrize("name", ["so.xlsx", "phan_hoi/so2.xlsx", "phan_hoi/so.docx"])
def test_a_file_elsewhere_or_of_another_name_is_no_version(name):
    assert not is_version_of(name, "phan_hoi/so.xlsx")


@pytest.mark.parametrize("name", ["so (2).xlsx", "so (2) (2).xlsx"])
def test_a_document_called_like_a_version_keeps_its_own_versions(name):
    others = frozenset({"so (2).xlsx"})

    assert not is_version_of(name, "so.xlsx", others)
    assert is_version_of(name, "so (2).xlsx", frozenset({"so.xlsx"}))


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("phan_hoi/so.xlsx", "phan_hoi/so.xlsx"),
        ("phan_hoi/so (3) (chính thức).xlsx", "phan_hoi/so.xlsx"),
        ("phan_hoi/SO (2).xlsx", "phan_hoi/SO (2).xlsx"),
        ("phan_hoi/so (2) (2).xlsx", "phan_hoi/so (2).xlsx"),
    ],
)
def test_a_file_is_of_the_document_without_what_was_put_behind(name, document):
    assert document_of(name, frozenset({"phan_hoi/so (2).xlsx"})) == document
