"""What a package may do otherwise than Excel, and is read all the same."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from thidua_reports.reading.workbook_file import read_workbook

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


def test_a_conversation_counts_in_place_of_the_notice_that_stands_for_it():
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
