"""The list of fields, as a page and as a Word file: all fields, with examples, tags and loops."""

from io import BytesIO

import pytest
from docx import Document

from tests.examined_samples import examined_sample, views_of_sample
from tests.word.own_templates import all_paragraphs
from tests.word.word_documents import word_file
from tests.workspaces import (
    ALL_SAMPLES,
    ROOT,
    TEMPLATES,
    field_examples,
    field_loops,
    small_workspace,
)
from thidua_reports import cli
from thidua_reports.domain.place import Place
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.presenting.answers import answer_views
from thidua_reports.presenting.leaflet import leaflet
from thidua_reports.word.contract import schema
from thidua_reports.word.template import check_template
from thidua_reports.workspace.templates import FIELD_LIST, shipped_templates, unused_templates

REBUILD = "run python templates/source/build_templates.py"


@pytest.fixture(scope="module")
def document():
    """Return the Word file."""
    return Document(TEMPLATES / FIELD_LIST)


def texts(document):
    return [paragraph.text for paragraph in all_paragraphs(document)]


def section(document, name):
    """Return what the Word file says of a template, up to the next one."""
    said = texts(document)
    start = said.index(f"Mẫu {name}")
    later = [at for at, text in enumerate(said) if text.startswith("Mẫu ") and at > start]
    return said[start : min(later, default=len(said))]


@pytest.mark.slow("words the documents of all samples")
def test_the_examples_are_what_the_samples_print():
    views = [
        view
        for sample in sorted(ALL_SAMPLES)
        for view in (
            *views_of_sample(sample).values(),
            *answer_views(examined_sample(sample)),
            leaflet(examined_sample(sample).book),
        )
    ]

    assert field_examples().committed() == field_examples().examples(views), REBUILD


def test_every_field_of_a_chart_has_an_example_of_its_own_period():
    examples = field_examples().committed()
    half_year, year = examples["bao_cao_6_thang.docx"], examples["bao_cao_nam.docx"]

    of_charts = [each for own in (half_year, year) for each in own.items() if "bieu_do" in each[0]]
    assert [path for path, example in of_charts if not example] == []
    assert "6 tháng đầu năm" in half_year["ten_bieu_do_chi_tieu"]
    assert "6 tháng" not in year["ten_bieu_do_chi_tieu"]


@pytest.mark.parametrize("name", FIELDS)
def test_the_word_file_has_every_field_with_its_meaning_example_and_tag(document, name):
    rows = [
        tuple(cell.text for cell in row.cells)
        for table in document.tables
        if f"Trường của mẫu {name}" in table._tbl.xml
        for row in table.rows[1:]
    ]

    examples, tags = field_examples().committed()[name], field_loops().tags(name)
    assert rows == [
        (path, meaning, examples[path], tags[path]) for path, meaning in FIELDS[name].items()
    ], REBUILD


@pytest.mark.parametrize("name", FIELDS)
def test_every_list_has_a_loop_in_the_word_file_and_on_the_page(document, name):
    page = (ROOT / "docs" / "danh_sach_truong.md").read_text("utf-8")
    said = section(document, name)

    for loop in field_loops().loops(name):
        assert f"Vòng lặp {loop.name}, mẫu {name}" in said, REBUILD
        assert [tag for tag in loop.tags if tag not in said] == [], REBUILD
        assert f"Vòng lặp `{loop.name}`" in page, REBUILD
        assert [tag for tag in loop.tags if tag not in page] == [], REBUILD


@pytest.mark.parametrize("name", FIELDS)
def test_the_loops_and_tags_are_sound_once_they_are_copied_into_a_template(name):
    loops = list(field_loops().loops(name))
    paragraphs = [tag for loop in loops if not loop.is_table for tag in loop.tags]
    single = [f"{{{{ {path} }}}}" for path in FIELDS[name] if "[]" not in path]

    def add_tables(document):
        for loop in loops:
            if loop.is_table:
                table = document.add_table(3, len(loop.fields))
                table.cell(0, 0).text, table.cell(2, 0).text = loop.tags[0], loop.tags[-1]
                for cell, tag in zip(table.rows[1].cells, loop.tags[1:-1], strict=True):
                    cell.text = tag

    template = word_file(*single, *paragraphs, change=add_tables)

    assert check_template(template, Place(name), schema(FIELDS[name])) == ()


def test_word_can_open_the_file(package_faults):
    assert not package_faults(TEMPLATES / FIELD_LIST)


def test_the_file_is_written_where_she_asks_for_it(tmp_path, capsys):
    code = cli.run(["check-template", "--fields", "--output", str(tmp_path)])

    assert code == 0
    assert FIELD_LIST in capsys.readouterr().out
    assert (tmp_path / FIELD_LIST).read_bytes() == (shipped_templates() / FIELD_LIST).read_bytes()


def test_the_file_is_never_taken_for_a_template(tmp_path):
    folder = small_workspace(tmp_path)
    (folder / "templates").mkdir()
    content = (TEMPLATES / FIELD_LIST).read_bytes()
    (folder / "templates" / FIELD_LIST).write_bytes(content)

    assert list(unused_templates([folder / "templates"], folder)) == []
    (issue,) = check_template(content, Place(FIELD_LIST), {})
    assert issue.kind.code == "MW06"
    assert Document(BytesIO(content)).core_properties.title
