"""What is in records of .xls that xlrd passes over: conditional formats, boxes with words."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlrd.book import Book

from thidua_reports.excel.raw.areas import rules_over
from thidua_reports.excel.raw.workbook import Rule, TextBox
from thidua_reports.excel.xls.cells import XlsStyles
from thidua_reports.excel.xls.file import text_boxes
from thidua_reports.excel.xls.ole_package import Record, formulas_in, records_by_sheet
from thidua_reports.excel.xls.rules import rules_of

CONDFMT, CF, CONDFMT12, CF12, CFEX = 0x1B0, 0x1B1, 0x879, 0x87A, 0x87B
DRAWING, OBJ, TXO, CONTINUE = 0xEC, 0x5D, 0x1B6, 0x3C
WHITE, BLACK, NO_COLOUR = 65, 64, 0xFFFFFFFF
NOTHING_SAID = (1 << 25) - 1
CELLS = {(row, column) for row in range(1, 6) for column in range(1, 6)}


def area(top, bottom, left, right):
    return struct.pack("<4H", top - 1, bottom - 1, left - 1, right - 1)


def place(*areas):
    """Return what a record says of where its rules hold."""
    return (
        struct.pack("<HH", 1, 0)
        + area(1, 9, 1, 9)
        + struct.pack("<H", len(areas))
        + b"".join(areas)
    )


def dxf(*, number=b"", font=b"", border=b"", fill=b"", said=0):
    """Return a look: DXFN as [MS-XLS] 2.5.94 lays it out."""
    bits = [number, font, b"", border, fill]
    reported = sum(1 << (25 + at) for at, part in enumerate(bits) if part)
    is_own = int(len(number) > 2)
    return struct.pack("<IH", reported | NOTHING_SAID & ~said, is_own) + b"".join(bits)


def own_format(text):
    letters = struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
    return struct.pack("<H", len(letters) + 2) + letters


def font(*, line=0, not_said=0x9A, colour=NO_COLOUR):
    """Return DXFFntD, [MS-XLS] 2.5.93."""
    shown = struct.pack("<IIHHBBBB", 0xFFFFFFFF, line, 400, 0, 0, 0, 0, 0)
    rest = struct.pack("<IIIIIIIIIH", colour, 0, not_said, 1, 1, 1, 0, 0, 0, 1)
    return bytes(64) + shown + rest


STRUCK = font(line=0x80, not_said=0x1A)
SAYS_FILL = 7 << 16


def fill(ground, kind=1):
    return struct.pack("<I", kind << 10 | BLACK << 16 | ground << 23)


def cf(look, formula=b"\x1d\x01"):
    return struct.pack("<BBHH", 2, 0, len(formula), 0) + look + formula


def header(code, where=None):
    return struct.pack("<HH", code, 1) + (where or area(1, 1, 1, 1))


def cf12(kind, look=b"", drawn=b""):
    look = struct.pack("<I", len(look)) + (look or bytes(2))
    formulas = b"\x1d\x01" + b"\x1e\x05\0" + struct.pack("<H", 2) + b"\x1d\x01"
    order = struct.pack("<BHHB", 0, 1, 0, 16) + bytes(16)
    return header(CF12) + struct.pack("<BBHH", kind, 0, 2, 3) + look + formulas + order + drawn


def added(where, look):
    content = struct.pack("<HBBHBB", 0, 0, 0, 1, 1, 1) + struct.pack("<I", len(look)) + look
    return header(CFEX, where) + struct.pack("<IH", 0, 0) + content


def found(*records):
    listed = [Record(at, *record) for at, record in enumerate(records)]
    return rules_over(CELLS, rules_of(listed, XlsStyles(Book())))


B2 = area(2, 2, 2, 2)
HERE = (CONDFMT, place(B2))


@pytest.mark.parametrize(
    ("look", "rule"),
    [
        pytest.param(dxf(font=STRUCK), Rule(strikes=True), id="strikes"),
        pytest.param(dxf(font=font(line=0x80)), None, id="line of which nothing is said"),
        pytest.param(dxf(font=font(colour=WHITE)), Rule(fades=True), id="white"),
        pytest.param(
            dxf(font=font(colour=BLACK), border=bytes(8), fill=fill(BLACK), said=SAYS_FILL),
            Rule(fades=True), id="black on black",
        ),
        pytest.param(
            dxf(font=font(colour=WHITE), fill=fill(BLACK), said=SAYS_FILL), None, id="on black"
        ),
        pytest.param(
            dxf(font=font(colour=WHITE), fill=fill(WHITE, 2), said=SAYS_FILL), None, id="pattern"
        ),
        pytest.param(dxf(fill=fill(BLACK), said=SAYS_FILL), None, id="colour of the ground"),
        pytest.param(dxf(number=bytes((0, 10))), Rule("0.00%"), id="format by number"),
        pytest.param(
            dxf(number=own_format('"ước "0'), font=STRUCK), Rule('"ước "0', strikes=True),
            id="format of its own",
        ),
    ],
)  # fmt: skip
def test_what_a_rule_does_to_cells_is_read_from_every_record_that_may_hold_it(look, rule):
    expected = {rule: {(2, 2)}} if rule else {}

    assert found(HERE, (CF, cf(look))) == expected
    assert found((CONDFMT12, header(CONDFMT12) + place(B2)), (CF12, cf12(2, look))) == expected
    assert found(HERE, (CFEX, added(B2, look))) == expected


ICONS = struct.pack("<HBBBB", 0, 0, 3, 0, 0)
ICONS_ALONE = struct.pack("<HBBBB", 0, 0, 3, 0, 1)
BARS, BARS_ALONE = struct.pack("<HBB", 0, 0, 2), struct.pack("<HBB", 0, 0, 0)


@pytest.mark.parametrize(
    ("kind", "drawn", "hides"),
    [
        pytest.param(6, ICONS, False, id="icons"),
        pytest.param(6, ICONS_ALONE, True, id="icons alone"),
        pytest.param(4, BARS, False, id="bars"),
        pytest.param(4, BARS_ALONE, True, id="bars alone"),
        pytest.param(3, bytes(20), False, id="colours"),
    ],
)
def test_rules_that_draw_over_the_values_are_known(kind, drawn, hides):
    rules = found((CONDFMT12, header(CONDFMT12) + place(B2)), (CF12, cf12(kind, b"", drawn)))

    assert rules == ({Rule(hides=True): {(2, 2)}} if hides else {})


def test_a_rule_holds_in_each_of_its_areas():
    where = place(area(1, 2, 1, 1), area(4, 4, 3, 99))

    assert found((CONDFMT, where), (CF, cf(dxf(font=STRUCK)))) == {
        Rule(strikes=True): {(1, 1), (2, 1), (4, 3), (4, 4), (4, 5)}
    }


def test_a_rule_that_is_not_understood_is_known_to_be_there():
    assert found(HERE, (CF, cf(dxf(font=STRUCK))[:40])) == {Rule(is_unknown=True): {(2, 2)}}
    assert found((CONDFMT, place(B2)[:16])) == {Rule(is_unknown=True): CELLS}


CODES = st.sampled_from(
    [CONDFMT, CF, CONDFMT12, CF12, CFEX, DRAWING, OBJ, TXO, CONTINUE, 6, 0x809, 0x0A, 0x85]
)


@given(st.lists(st.tuples(st.just(0), CODES, st.binary(max_size=60)), max_size=12))
def test_no_record_however_damaged_stops_the_reading(records):
    listed = [Record(*record) for record in records]

    for each in (listed, *records_by_sheet(listed)):
        rules_over(CELLS, rules_of(each, XlsStyles(Book())))
        text_boxes(each)
        set(formulas_in(each))


def shape(kind, row, column, *texts):
    anchor = b"\0\0\x10\xf0\x12\0\0\0" + struct.pack(
        "<9H", 0, column - 1, 9, row - 1, 9, 9, 9, 9, 9
    )
    count = sum(len(text) - 1 if text[0] == 0 else (len(text) - 1) // 2 for text in texts)
    return [
        Record(0, DRAWING, anchor),
        Record(0, OBJ, struct.pack("<HHH", 0x15, 18, kind) + bytes(16)),
        Record(0, TXO, struct.pack("<HH6sHH", 0, 0, b"", count, 16)),
        *(Record(0, CONTINUE, text) for text in texts),
        Record(0, CONTINUE, b"\0\0\0\0\0\0\0\0"),
    ]


WIDE, NARROW = b"\x01" + "số  đúng".encode("utf-16-le"), b"\0 70"


def test_words_in_shapes_are_read_over_as_many_records_as_they_fill():
    boxes = text_boxes([*shape(6, 5, 8, WIDE, NARROW), *shape(7, 9999, 999, NARROW)])

    assert boxes == (TextBox((5, 8), "số đúng 70"), TextBox((5000, 100), "70"))


def test_remarks_on_cells_and_shapes_without_words_are_no_boxes():
    assert text_boxes([*shape(0x19, 5, 8, NARROW), *shape(6, 5, 8)]) == ()
