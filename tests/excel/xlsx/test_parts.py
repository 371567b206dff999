"""What a package may do otherwise than Excel, and is read all the same."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.text_workbooks import workbook_bytes
from thidua_reports.excel.files.workbook_file import read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
THREADED = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"


def relations(**targets):
    rows = (
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{"".join(rows)}</Relationships>'


def book(cells, **parts):
    """Return a workbook of one sheet with these cells; other parts by their path."""
    workbook = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        '<sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    written = {
        "_rels/.rels": relations(rId1=(f"{OFFICE}/officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": relations(
            rId1=(f"{OFFICE}/worksheet", "worksheets/sheet1.xml"),
            rId2=(f"{OFFICE}/sharedStrings", "sharedStrings.xml"),
        ),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>một</t></si></sst>',
        "xl/worksheets/sheet1.xml": sheet,
    } | parts
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, part in written.items():
            package.writestr(name, part)
    return target.getvalue()


def cells_of(content):
    workbook, issues = read_workbook(content, "so.xlsx")
    assert issues == ()
    return {cell.place.cell: cell for cell in workbook.sheets[0].cells}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param('<c r="A1" t="s"><v>0</v></c>', "một", id="shared text"),
        pytest.param('<c r="A1" t="s" s=""><v>0</v></c>', "một", id="style without a number"),
        pytest.param('<c r="a1" t="s"><v>0</v></c>', "một", id="reference in small letters"),
        pytest.param('<c t="s"><v>0</v></c>', "một", id="no reference"),
        pytest.param('<c r="A1"><v>5</v></c>', 5, id="number"),
        pytest.param('<c r="A1"><v>5.0</v></c>', 5, id="whole number with a point"),
        pytest.param('<c r="A1"><v>57,45</v></c>', "57,45", id="number with a comma"),
        pytest.param('<c r="A1"><v>7_68</v></c>', "7_68", id="digits apart"),
        pytest.param('<c r="A1"><v>NaN</v></c>', "NaN", id="no number"),
        pytest.param('<c r="A1"><v>1e999</v></c>', "1e999", id="beyond all numbers"),
        pytest.param('<c r="A1"><v><![CDATA[5]]></v></c>', 5, id="number in CDATA"),
        pytest.param('<c r="A1"><v>1<!-- 0 -->2</v></c>', 12, id="number around a comment"),
        pytest.param(
            '<c r="A1" t="str"><v>_xD83D__xDE00_</v></c>', "\U0001f600", id="letter in two halves"
        ),
        pytest.param('<c r="A1" t="str"><v>a_xD83D_</v></c>', "a\ufffd", id="half a letter"),
        pytest.param('<c r="A1" t="b"><v>true</v></c>', True, id="truth in words"),
        pytest.param('<c r="A1" t="e"><v>#SPILL!</v></c>', "#SPILL!", id="error"),
    ],
)
def test_a_cell_is_read_as_it_is_seen(cell, value):
    (found,) = cells_of(book(f"<row>{cell}</row>")).values()

    assert found.value == value


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param('<c r="A1" t="s"><v></v></c>', id="shared text without a number"),
        pytest.param('<c r="A1" s="5"/>', id="only a style"),
        pytest.param('<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>', id="shows nothing"),
        pytest.param('<c r="A1" t="inlineStr"><is/></c>', id="inline text without text"),
    ],
)
def test_a_cell_in_which_nothing_is_seen_is_blank(cell):
    assert cells_of(book(f"<row>{cell}</row>")) == {}


def test_a_conversation_counts_in_place_of_the_notice_in_its_place():
    note = (
        f'<comments xmlns="{MAIN}"><commentList><comment ref="A1"><text><t>[Threaded comment] '
        "Your version of Excel …</t></text></comment></commentList></comments>"
    )
    talk = (
        f'<ThreadedComments xmlns="{THREADS}"><threadedComment ref="A1"><text>số tạm tính</text>'
        '</threadedComment><threadedComment ref="A1"><text>đã chốt</text></threadedComment>'
        "</ThreadedComments>"
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            rId1=(f"{OFFICE}/comments", "../comments1.xml"),
            rId2=(THREADED, "../threadedComments/threadedComment1.xml"),
        ),
        "xl/comments1.xml": note,
        "xl/threadedComments/threadedComment1.xml": talk,
    }
    found = cells_of(book('<row><c r="A1"><v>5</v></c></row>', **parts))

    assert found["A1"].comment == "số tạm tính – đã chốt"


def test_a_text_before_the_first_is_not_the_last():
    workbook, issues = read_workbook(book('<row><c t="s"><v>-1</v></c></row>'), "so.xlsx")

    assert workbook is None
    assert [issue.kind.code for issue in issues] == ["TM10"]


@pytest.mark.parametrize(
    ("first", "copied"),
    [
        pytest.param('<f t="shared" si="0" ref="A1:B1">C1+$D$1</f>', "=D1+$D$1", id="moved"),
        pytest.param('<f t="shared" si="0" ref="A1:B1">[C1+1</f>', "=[C1+1", id="not understood"),
        pytest.param("", "=?", id="lost"),
    ],
)
def test_a_formula_that_is_copied_over_cells_keeps_its_results(first, copied):
    cells = f'<c r="A1">{first}<v>5</v></c><c r="B1"><f t="shared" si="0"/><v>6</v></c>'
    found = cells_of(book(f"<row>{cells}</row>"))["B1"]

    assert (found.value, found.formula) == (6, copied)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({}, id="lost"),
        pytest.param(
            {
                "xl/comments1.xml": f'<comments xmlns="{MAIN}"><commentList>'
                "<comment><text><t>x</t></text></comment></commentList></comments>"
            },
            id="on no cell",
        ),
    ],
)
def test_a_remark_that_hangs_on_nothing_costs_no_figure(parts):
    related = relations(rId1=(f"{OFFICE}/comments", "../comments1.xml"))
    parts = parts | {"xl/worksheets/_rels/sheet1.xml.rels": related}

    assert cells_of(book('<row r=""><c><v>5</v></c></row>', **parts))["A1"].value == 5


@pytest.mark.parametrize(
    "beside",
    [
        pytest.param('<mergeCells><mergeCell ref="#REF!"/></mergeCells>', id="lost merge"),
        pytest.param('<mergeCells><mergeCell ref="B:C"/></mergeCells>', id="merged columns"),
        pytest.param('<cols><col min="1" max="2" width="rộng"/></cols>', id="width in words"),
    ],
)
def test_what_holds_no_figure_stops_no_reading(beside):
    sheet = (
        f'<worksheet xmlns="{MAIN}">{beside if "cols" in beside else ""}<sheetData><row>'
        f'<c r="A1"><v>5</v></c></row></sheetData>{"" if "cols" in beside else beside}</worksheet>'
    )
    found = cells_of(book("", **{"xl/worksheets/sheet1.xml": sheet}))

    assert found["A1"].value == 5


def test_a_value_under_a_merged_cell_is_unread_though_a_remark_hangs_on_it():
    sheet = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row><c r="A1"><v>5</v></c></row>'
        '<row r="2"><c r="A2"><v>7</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>'
    )
    remark = (
        f'<comments xmlns="{MAIN}"><commentList><comment ref="A2"><text><t>x</t></text></comment>'
        "</commentList></comments>"
    )
    parts = {
        "xl/worksheets/sheet1.xml": sheet,
        "xl/comments1.xml": remark,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            rId1=(f"{OFFICE}/comments", "../comments1.xml")
        ),
    }
    workbook, _ = read_workbook(book("", **parts), "so.xlsx")

    assert workbook.sheets[0].unread == {(2, 1)}
    assert workbook.sheets[0].cell((2, 1)).comment == "x"


DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
SAYS = "<x:txBody><a:p><a:r><a:t>số </a:t></a:r><a:r><a:t>70</a:t></a:r></a:p></x:txBody>"
BOX = f"<x:sp>{SAYS}</x:sp>"
FROM = "<x:from><x:col>2</x:col><x:row>4</x:row></x:from>"


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        pytest.param(f"<x:twoCellAnchor>{FROM}{BOX}</x:twoCellAnchor>", [(5, 3)], id="box"),
        pytest.param(
            f"<x:oneCellAnchor>{FROM}<x:grpSp>{BOX}</x:grpSp></x:oneCellAnchor>",
            [(5, 3)],
            id="box in a group",
        ),
        pytest.param(
            f"<x:absoluteAnchor><x:pos/>{BOX}</x:absoluteAnchor>", [(1, 1)], id="box at no cell"
        ),
        pytest.param(f"<m:a><x:oneCellAnchor>{BOX}</x:oneCellAnchor></m:a>" * 2, [(1, 1)], id="2"),
        pytest.param(
            f'<x:oneCellAnchor><x:sp><x:nvSpPr><x:cNvPr hidden="1"/></x:nvSpPr>{SAYS}</x:sp>'
            "</x:oneCellAnchor>",
            [],
            id="hidden box",
        ),
        pytest.param("<x:oneCellAnchor><x:pic/></x:oneCellAnchor>", [], id="picture"),
        pytest.param("<x:oneCellAnchor>", [], id="damaged drawing"),
    ],
)
def test_what_is_written_in_shapes_over_the_cells_is_read(drawn, expected):
    part = (
        f'<x:wsDr xmlns:x="{DRAWN}/spreadsheetDrawing" xmlns:a="{DRAWN}/main" xmlns:m="urn:m">'
        f"{drawn}</x:wsDr>"
    )
    targets = relations(rId1=(f"{OFFICE}/drawing", "../drawings/drawing1.xml"))
    related = {"xl/worksheets/_rels/sheet1.xml.rels": targets, "xl/drawings/drawing1.xml": part}
    workbook, issues = read_workbook(book("", **related), "so.xlsx")

    assert issues == ()
    assert [(box.position, box.text) for box in workbook.sheets[0].boxes] == [
        (each, "số 70") for each in expected
    ]


TYPED = "<v:textbox><div><font>số</font> đúng<br></div><div>là 70</div></v:textbox>"
ANCHOR = "<x:Anchor>2, 15, 4, 10, 5, 31, 9, 9</x:Anchor>"


def old_shape(kind, inside=TYPED, style="", anchor=ANCHOR):
    facts = f'<x:ClientData ObjectType="{kind}">{anchor}</x:ClientData>'
    return f'<v:shape style="{style}">{inside}{facts}</v:shape>'


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        pytest.param(old_shape("Button"), [((5, 3), "số đúng là 70")], id="button"),
        pytest.param(old_shape("Checkbox", anchor=""), [((1, 1), "số đúng là 70")], id="nowhere"),
        pytest.param(
            old_shape("Shape", '<v:textpath string="CHƯA CHỐT"/>'),
            [((5, 3), "CHƯA CHỐT")],
            id="word art",
        ),
        pytest.param(
            f"<v:group><v:rect>{TYPED}</v:rect></v:group>", [((1, 1), "số đúng là 70")], id="group"
        ),
        pytest.param(old_shape("Note"), [], id="comment"),
        pytest.param(
            old_shape("Note", "<v:textbox><div>a&nbsp;b</div></v:textbox>"),
            [],
            id="an entity in a comment",
        ),
        pytest.param(
            old_shape(
                "Rect", "<v:textbox><div>số&nbsp;đúng &agrave; 700 &amp; &khac; 5</div></v:textbox>"
            ),
            [((5, 3), "số đúng à 700 & &khac; 5")],
            id="entities that XML does not know",
        ),
        pytest.param(old_shape("Rect", style="left:5; visibility: hidden"), [], id="hidden"),
        pytest.param(old_shape("Drop", ""), [], id="list of choices"),
        pytest.param(old_shape("Pict", "<v:imagedata/>"), [], id="picture"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_is_written_on_shapes_of_the_older_kind_is_read(drawn, expected):
    """Excel leaves the tags of line breaks open."""
    spaces = {"v": "urn:schemas-microsoft-com:vml", "x": "urn:schemas-microsoft-com:office:excel"}
    named = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    targets = relations(rId1=(f"{OFFICE}/vmlDrawing", "../drawings/vmlDrawing1.vml"))
    related = {
        "xl/worksheets/_rels/sheet1.xml.rels": targets,
        "xl/drawings/vmlDrawing1.vml": drawn and f"<xml{named}>{drawn}</xml>",
    }
    workbook, issues = read_workbook(book("", **related), "so.xlsx")

    assert issues == ()
    assert [(box.position, box.text) for box in workbook.sheets[0].boxes] == expected


def test_a_part_whose_name_has_a_blank_is_found_by_its_address():
    content = workbook_bytes("# Tờ 1\n| 5 |")
    renamed = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(renamed, "w") as other:
        for name in package.namelist():
            part = package.read(name).replace(b"sheet1.xml", b"sheet%201.xml")
            other.writestr(name.replace("sheet1.xml", "sheet 1.xml"), part)
    workbook, issues = read_workbook(renamed.getvalue(), "so.xlsx")

    assert issues == ()
    assert workbook.sheets[0].cell((1, 1)).value == 5
