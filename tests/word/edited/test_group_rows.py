"""A member over its results, or an honour over its units, that changed places is told."""

import pytest

from tests.edited_documents import edited, examined
from tests.table_edits import table_with

REPORT, REQUEST = "bao_cao.docx", "to_trinh.docx"
TARGET, PRAISED = "Chỉ tiêu", "Tóm tắt thành tích"
TAX, CUSTOMS = "Cục Thuế tỉnh", "Hải quan Kiên Giang"
SMALL, LARGE = "Cảng Hàng không Rạch Giá", "Cảng Hàng không Phú Quốc"
FLAG, CERTIFICATE = "Cờ thi đua của UBND tỉnh", "Bằng khen của UBND tỉnh"


def head_in(document, heading, text):
    rows = table_with(document, heading).rows
    return next(each for each in rows if len(each._tr.tc_lst) == 1 and text in each.cells[0].text)


def typed(heading, *others):
    def edit(document):
        rows = [head_in(document, heading, old) for old, _ in others]
        for row, (_, new) in zip(rows, others, strict=True):
            first, *more = row.cells[0].paragraphs[0].runs
            first.text = new
            for run in more:
                run._r.getparent().remove(run._r)

    return edit


def without(heading, text):
    def edit(document):
        row = head_in(document, heading, text)._tr
        row.getparent().remove(row)

    return edit


def exchanged(one, other):
    return (one, other), (other, one)


TOLD = {
    "two members": (REPORT, typed(TARGET, *exchanged(TAX, CUSTOMS)), {TAX, CUSTOMS}),
    "two alike": (REPORT, typed(TARGET, *exchanged(SMALL, LARGE)), {SMALL, LARGE}),
    "two honours": (REQUEST, typed(PRAISED, *exchanged(FLAG, CERTIFICATE)), {FLAG, CERTIFICATE}),
    "none": (REPORT, without(TARGET, CUSTOMS), {CUSTOMS}),
    "another": (REPORT, typed(TARGET, (TAX, "Sở Tài chính")), {TAX}),
}


@pytest.mark.parametrize("name", TOLD)
def test_rows_under_another_head_are_told_with_both(all_made, name):
    document, edit, heads = TOLD[name]

    found = examined(edited(all_made[document].content, edit), all_made[document].origin)

    told = [each.message for each in found.issues if each.kind.code == "DC42"]
    assert len(told) == len(heads)
    assert all(any(f"dưới “{head}”." in each for each in told) for head in heads)


@pytest.mark.remedy_of("DC42")
def test_it_is_quiet_once_the_heads_are_put_back(all_made):
    exchange = typed(TARGET, *exchanged(TAX, CUSTOMS))
    back = edited(all_made[REPORT].content, exchange, exchange)

    assert examined(back, all_made[REPORT].origin).issues == ()


SILENT = {
    "more words": typed(TARGET, (TAX, f"II. {TAX} (đã thẩm định)")),
    "one of her own": lambda document: head_in(document, TARGET, TAX)._tr.addnext(
        head_copy(document, "Các chỉ tiêu")
    ),
}


def head_copy(document, text):
    row = head_in(document, TARGET, TAX)
    copy = row._tr.__copy__()
    for number, each in enumerate(list(copy.iter("{*}t"))):
        each.text = "" if number else text
    return copy


@pytest.mark.parametrize("name", SILENT)
def test_a_head_in_more_words_or_one_put_in_is_not_told(all_made, name):
    found = examined(edited(all_made[REPORT].content, SILENT[name]), all_made[REPORT].origin)

    assert "DC42" not in {each.kind.code for each in found.issues}
