"""The charts of a template draw the figures they are named for, and look as they were designed."""

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from tests.domain_values import a_bloc
from tests.word import own_templates
from tests.word.chart_documents import (
    CHART_PART,
    DATA_PART,
    C,
    alternative_texts,
    chart_file,
    drawing,
    drawn,
    kept,
    shown,
    with_chart,
)
from tests.word.own_templates import YEAR
from tests.word.word_documents import texts, word_file
from thidua_reports.domain.place import Place
from thidua_reports.layouts.charts import NO_CHART, Chart, Series
from thidua_reports.word.chart_xml import refill
from thidua_reports.word.contract import Contract
from thidua_reports.word.template import check_template, fill_template
from thidua_reports.workspace.templates import shipped_templates
from thidua_reports.zip_package import CONTENT_TYPES, pack, unpack

MAU = Place("bao_cao.docx")
KEY = "bieu_do_diem"
FIGURES = Chart(
    ["Sở An", "Sở “Bình” & <Cường>", "Ban Đông", "Ban Tây"],
    [
        Series("Nội dung 1", [Decimal("0.3"), Decimal("25.20"), Decimal(100), None]),
        Series("Nội dung 2", [None, Decimal(-2), Decimal("0.10"), Decimal(7)]),
    ],
    "Sở An: nội dung 1 0,3.",
)
KINDS = ("bar", "column", "line", "area", "radar", "pie", "doughnut")


def filled(template, chart=FIGURES):
    return fill_template(template, MAU, {"ten": "Khối 4", KEY: chart})


def codes(template, chart=FIGURES):
    return [issue.kind.code for issue in filled(template, chart)[1]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_of_any_kind_draws_the_figures_to_the_last_digit(kind):
    document, issues = filled(with_chart(KEY, kind))

    assert [issue.kind.code for issue in issues] == ["MW63"] * (kind == "pie")
    assert shown(document) == {
        "Nội dung 1": {"Sở An": "0.3", "Sở “Bình” & <Cường>": "25.20", "Ban Đông": "100"},
        "Nội dung 2": {"Sở “Bình” & <Cường>": "-2", "Ban Đông": "0.10", "Ban Tây": "7"},
    }


def test_the_data_that_word_opens_are_those_that_are_drawn():
    document, _ = filled(with_chart(KEY))

    assert kept(document) == [
        [None, "Nội dung 1", "Nội dung 2"],
        ["Sở An", 0.3, None],
        ["Sở “Bình” & <Cường>", 25.2, -2],
        ["Ban Đông", 100, 0.1],
        ["Ban Tây", None, 7],
    ]


def test_a_chart_names_the_cells_of_its_data():
    document, _ = filled(with_chart(KEY, count=1))

    names = [each.text for each in etree.fromstring(unpack(document)[CHART_PART]).iter(C + "f")]
    assert names == [
        *("Sheet1!$B$1", "Sheet1!$A$2:$A$5", "Sheet1!$B$2:$B$5"),
        *("Sheet1!$C$1", "Sheet1!$A$2:$A$5", "Sheet1!$C$2:$C$5"),
    ]


def colours(document):
    """Return the colour of each series by its name, "" for the one that Word chooses."""
    return {
        each.find(f"{C}tx").findtext(f".//{C}v"): next(
            (colour.get("val") for colour in each.iter("{*}srgbClr")), ""
        )
        for each in etree.fromstring(unpack(document)[CHART_PART]).iter(C + "ser")
    }


def series(*names, empty=()):
    values = {name: [None if name in empty else Decimal(1)] * 2 for name in names}
    return Chart(["A", "B"], [Series(*each) for each in values.items()], "mô tả")


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param(series("a", "b"), {"a": "FF0000", "b": "00FF00"}, id="fewer"),
        pytest.param(
            series("a", "b", "c", "d", "e"),
            {"a": "FF0000", "b": "00FF00", "c": "0000FF", "d": "", "e": ""},
            id="more",
        ),
        pytest.param(
            series("a", "b", "c", empty="b"), {"a": "FF0000", "c": "0000FF"}, id="one is empty"
        ),
    ],
)
def test_each_series_has_the_look_of_its_place(figures, expected):
    document, issues = filled(with_chart(KEY, count=3), figures)

    assert not issues
    assert colours(document) == expected


def test_a_chart_of_one_series_draws_those_after_an_empty_one():
    series = (Series("Vượt", [None, None]), Series("Đạt", [Decimal(1), Decimal(2)]))
    names = ["idx", "order", "cat", "val"]
    root = etree.fromstring(
        f'<c:chartSpace xmlns:c="{C[1:-1]}"><c:barChart><c:ser>'
        + "".join(f'<c:{name} val="0"/>' for name in names)
        + "</c:ser></c:barChart></c:chartSpace>"
    )

    refill(root, Chart(["A", "B"], series, ""))

    assert [each.text for each in root.iter(f"{C}v")] == ["Đạt", "A", "B", "1", "2"]


def test_series_beyond_those_designed_are_numbered_by_themselves():
    document, _ = filled(with_chart(KEY, count=1), series("a", "b", "c"))

    found = etree.fromstring(unpack(document)[CHART_PART])
    assert [each.get("val") for each in found.iter(C + "idx")] == ["0", "1", "2"]
    assert [each.get("val") for each in found.iter(C + "order")] == ["0", "1", "2"]


def test_the_key_gives_way_to_words_that_can_be_read_aloud():
    document, _ = filled(with_chart(f" {KEY} "))

    assert alternative_texts(document) == ["Sở An: nội dung 1 0,3."]


def is_clean(document):
    names = unpack(document).keys()
    return not [name for name in names if "chart" in name or "embeddings" in name]


def test_a_chart_without_figures_goes_with_its_paragraph_and_its_sample_figures():
    document, issues = filled(with_chart(KEY), NO_CHART)

    assert not issues
    assert texts(document) == ["Khối 4", "sau"]
    assert is_clean(document)
    assert b"chart" not in unpack(document)[CONTENT_TYPES]


def test_a_chart_left_out_by_a_tag_leaves_no_sample_figures_behind():
    template = with_chart(KEY, lines=("{%p if khong %}", "{%p endif %}", "{{ ten }}"))

    document, issues = fill_template(template, MAU, {"ten": "a", "khong": "", KEY: FIGURES})

    assert not issues
    assert texts(document) == ["a"]
    assert is_clean(document)


def test_text_beside_a_chart_without_figures_stays():
    def add_text(document):
        document.paragraphs[1].add_run("chú thích")

    document, _ = filled(edited(with_chart(KEY), add_text), NO_CHART)

    assert texts(document) == ["Khối 4", "chú thích", "sau"]


def edited(template, change):
    document = Document(BytesIO(template))
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def test_a_chart_in_the_only_paragraph_of_a_cell_leaves_the_paragraph():
    def into_a_cell(document):
        document.add_table(1, 1).cell(0, 0).paragraphs[0]._p.append(
            document.paragraphs[1].runs[0]._r
        )

    document, issues = filled(edited(with_chart(KEY), into_a_cell), NO_CHART)

    assert not issues
    assert len(Document(BytesIO(document)).tables[0].cell(0, 0).paragraphs) == 1


def test_a_template_without_charts_is_filled_as_ever():
    document, issues = filled(word_file("{{ ten }}"))

    assert not issues
    assert texts(document) == ["Khối 4"]


def test_a_chart_that_nobody_fills_is_told_and_left_as_it_is():
    template = with_chart("Dân số các huyện")

    document, (issue,) = filled(template)

    assert issue.kind.code == "MW60"
    assert "“Dân số các huyện”" in issue.message
    assert KEY in issue.remedy
    assert unpack(document)[CHART_PART] == unpack(template)[CHART_PART]
    assert unpack(document)[DATA_PART] == unpack(template)[DATA_PART]


def test_a_chart_in_a_template_for_which_there_are_no_figures_is_told():
    contract = Contract({"ten": "tên"}, word_file("{{ ten }}"))

    found = check_template(with_chart(KEY), MAU, contract)

    assert "MW61" in [issue.kind.code for issue in found]


@pytest.mark.parametrize("kind", ["scatter", "stock"])
def test_a_chart_that_draws_no_figures_by_category_keeps_the_document_from_being_made(kind):
    document, (issue,) = filled(with_chart(KEY, kind))

    assert document is None
    assert issue.kind.code == "MW62"


def test_a_chart_of_the_kinds_of_word_2016_keeps_the_document_from_being_made():
    uri = "http://schemas.microsoft.com/office/drawing/2014/chartex"

    def modernize(document):
        old = next(document.element.iter("{*}drawing"))
        relation = next(old.iter("{*}chart")).values()[0]
        old.getparent().replace(old, drawing(KEY, relation, uri))

    assert codes(edited(with_chart(KEY), modernize)) == ["MW62"]


def test_a_chart_without_data_of_its_own_is_filled_all_the_same():
    parts = unpack(with_chart(KEY))
    tree = etree.fromstring(parts[CHART_PART])
    tree.remove(tree.find(C + "externalData"))
    relations = "word/charts/_rels/chart1.xml.rels"
    alone = {name: blob for name, blob in parts.items() if name not in (relations, DATA_PART)}

    document, issues = filled(pack(alone | {CHART_PART: etree.tostring(tree)}))

    assert not issues
    assert shown(document).keys() == {"Nội dung 1", "Nội dung 2"}


def test_what_was_designed_for_single_points_goes_with_points_that_are_gone():
    chart, data = drawn("bar", 1)
    point = '<c:dPt xmlns:c="{}"><c:idx val="{}"/></c:dPt>'
    tree = etree.fromstring(chart)
    for at in (2, 1):
        made = etree.fromstring(point.format(C[1:-1], at))
        tree.find(f".//{C}ser/{C}spPr").addnext(made)
    template = chart_file(KEY, etree.tostring(tree), data, ("{{ ten }}",))

    document, _ = filled(template, series("a"))

    left = etree.fromstring(unpack(document)[CHART_PART]).iter(C + "dPt")
    assert [each.find(C + "idx").get("val") for each in left] == ["1"]


@pytest.mark.parametrize("kind", ["bar", "line", "pie", "radar"])
def test_what_comes_out_is_sound_and_alike_on_every_run(kind, tmp_path, package_faults):
    template = with_chart(KEY, kind, count=1)
    (first, _), (second, _) = filled(template), filled(template)
    path, unfilled = tmp_path / "bao_cao.docx", tmp_path / "template.docx"
    path.write_bytes(first)
    unfilled.write_bytes(template)

    assert first == second
    assert not package_faults(path, beyond=unfilled)


@pytest.mark.parametrize("beside", ["above", "below"])
def test_a_chart_that_lost_its_text_is_known_by_the_tag_of_its_name(beside):
    name = f"Biểu đồ: {{{{ ten_{KEY} }}}}"
    lines = ("{{ ten }}", "{%p if ten %}", name, "{%p endif %}")
    template = with_chart("", lines=(name, "{{ ten }}") if beside == "above" else lines)

    document, issues = fill_template(
        template, MAU, {"ten": "a", f"ten_{KEY}": "Điểm", KEY: FIGURES}
    )

    assert not issues
    assert alternative_texts(document) == [FIGURES.description]


def test_a_chart_in_a_header_is_filled_too():
    def into_the_header(document):
        header = document.sections[0].header
        chart = next(
            each.target_part
            for each in document.part.rels.values()
            if each.reltype.endswith("/chart")
        )
        relation = header.part.relate_to(chart, "http://schemas.openxmlformats.org/"
                                         "officeDocument/2006/relationships/chart")  # fmt: skip
        old = next(document.element.iter("{*}drawing"))
        old.getparent().remove(old)
        run = parse_xml(f"<w:r {nsdecls('w')}/>")
        run.append(drawing(KEY, relation))
        header.paragraphs[0]._p.append(run)

    document, issues = filled(edited(with_chart(KEY), into_the_header))

    assert not issues
    assert shown(document).keys() == {"Nội dung 1", "Nội dung 2"}


def with_title(text):
    chart, data = drawn("column")
    tree = etree.fromstring(chart)
    title = (
        f'<c:title xmlns:c="{C[1:-1]}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/'
        f'main"><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Điểm </a:t></a:r><a:r><a:t>{text}</a:t>'
        "</a:r></a:p></c:rich></c:tx></c:title>"
    )
    tree.find(C + "chart").insert(0, etree.fromstring(title))
    return chart_file(KEY, etree.tostring(tree), data, ("{{ ten }}",))


@pytest.mark.remedy_of("MW64")
def test_a_title_typed_into_a_chart_of_another_year_is_told():
    fields, bloc = {"ten": "a", KEY: FIGURES}, a_bloc(year=2026)

    told = {
        year: [each.kind.code for each in fill_template(
            with_title(f"năm {year}"), MAU, fields, bloc=bloc
        )[1]]
        for year in (2025, 2026, 2027)
    }  # fmt: skip

    assert told == {2025: ["MW64"], 2026: [], 2027: []}


def test_a_chart_deleted_in_a_template_leaves_no_trace_in_the_document():
    name = f"{{{{ ten_{KEY} }}}}"
    lines = ("{{ ten }}", f"{{%p if ten_{KEY} %}}", f"Biểu đồ: {name}", "{%p endif %}")
    fields = {"ten": "a", f"ten_{KEY}": "Điểm", KEY: FIGURES}

    without, _ = fill_template(word_file(*lines), MAU, fields)
    with_it, _ = fill_template(with_chart(KEY, lines=lines), MAU, fields)

    assert texts(without) == ["a"]
    assert texts(with_it) == ["a", "", "Biểu đồ: Điểm"]


def only_the_drawings(document):
    for chart in list(document.element.body.iter("{*}drawing")):
        paragraph = chart.getparent().getparent()
        paragraph.getparent().remove(paragraph)


def all_that_is_said_of_charts(document):
    only_the_drawings(document)
    for paragraph in document.paragraphs:
        text = paragraph.text
        if text.startswith("{%p if ten_bieu_do") or text.startswith("{%p for dong in ghi_chu_bieu"):
            for _ in ("what is inside", "the end"):
                paragraph._p.getparent().remove(paragraph._p.getnext())
            paragraph._p.getparent().remove(paragraph._p)
        elif "ten_bieu_do" in text and "{% if" in text:
            paragraph.text = (
                "Kết quả nêu tại {{ phu_luc_chi_tieu }} và {{ phu_luc_diem }}, {{ noi_neu_diem }}."
            )


@pytest.mark.parametrize("delete", [only_the_drawings, all_that_is_said_of_charts])
def test_a_report_without_its_charts_is_not_found_fault_with(delete):
    assert own_templates.codes(YEAR, own_templates.edited(YEAR, delete)) == []


def shipped_chart(values):
    """Return the chart of points in the shipped report, its second series of these values."""
    with zipfile.ZipFile(shipped_templates() / "bao_cao_nam.docx") as archive:
        root = etree.fromstring(archive.read("word/charts/chart2.xml"))
    names = [f"Sở {at}" for at, _ in enumerate(values)]
    first = Series("Nội dung 1", [Decimal(600)] * len(values))
    refill(root, Chart(names, [first, Series("Nội dung 2", values)]))
    return root


def silent_figures(values):
    """Return the places of the second series that bear no figure."""
    labels = [*shipped_chart(values).iter(C + "dLbls")][1]
    return [
        each.find(C + "idx").get("val")
        for each in labels.iterfind(C + "dLbl")
        if each.find(C + "delete") is not None
    ]


@pytest.mark.parametrize(
    ("values", "silent"),
    [([300, 290], []), ([300, 5, 8], ["1", "2"]), ([300, None, 0], [])],
    ids=["wide pieces", "thin ones", "no pieces"],
)
def test_a_piece_of_a_bar_that_is_too_thin_bears_no_figure(values, silent):
    assert silent_figures([None if each is None else Decimal(each) for each in values]) == silent


@pytest.mark.parametrize(
    ("values", "code"),
    [([300, 290], "General"), (["300.5", 290], "#,##0.0"), (["300.25", "0.1"], "#,##0.00")],
)
def test_the_figures_on_bars_have_the_decimals_of_the_one_with_most(values, code):
    root = shipped_chart([Decimal(each) for each in values])

    codes = {each.find(C + "numFmt").get("formatCode") for each in root.iter(C + "dLbls")}
    assert codes == {f"[$-42A]{code}"}


def height(template, units, name="Sở"):
    chart = Chart([f"{name} {at}" for at in range(units)], [Series("Điểm", [Decimal(9)] * units)])
    document = etree.fromstring(unpack(filled(template, chart)[0])["word/document.xml"])
    return int(next(document.iter("{*}extent")).get("cy"))


def test_a_chart_of_fewer_lying_bars_is_lower_and_never_higher_than_its_template():
    template = with_chart(KEY, "bar")

    heights = [height(template, units) for units in (2, 6, 10, 14)]

    assert heights[2] == heights[3]
    assert [each / heights[2] for each in heights[:2]] == pytest.approx([1 / 3, 2 / 3], rel=1e-4)


def test_bars_whose_names_take_two_lines_keep_the_height_of_the_template():
    template = with_chart(KEY, "bar")

    short, long = (height(template, 10, name) for name in ("Sở", "Sở " + "Tài nguyên " * 5))

    assert short / long == pytest.approx(0.78, rel=1e-4)


@pytest.mark.parametrize("name", ["bao_cao_6_thang.docx", "bao_cao_nam.docx"])
def test_a_chart_of_ours_shows_the_name_of_every_bar(name):
    with zipfile.ZipFile(shipped_templates() / name) as archive:
        parts = [each for each in archive.namelist() if each.startswith("word/charts/chart")]
        axes = [
            axis for each in parts for axis in etree.fromstring(archive.read(each)).iter("{*}catAx")
        ]

    assert axes
    for axis in axes:
        assert [each.get("val") for each in axis.iter("{*}tickLblSkip")] == ["1"]
        assert [each.get("rot") for each in axis.iter("{*}bodyPr")] == ["0"]


def test_a_chart_of_columns_keeps_its_height():
    assert height(with_chart(KEY, "column"), 2) == height(with_chart(KEY, "column"), 9)
