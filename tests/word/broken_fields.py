"""Fields of Word's, and the signs of other programs' fields, where a tag should be."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import field_of_word, set_anew, typed
from tests.word.own_templates import HALF_YEAR, PLEDGE, YEAR
from tests.word.word_documents import run

LEFT_OVER = (
    Broken(
        "a field of mail merge",
        YEAR,
        set_anew("{{ loi_mo_dau }}", field_of_word("MERGEFIELD loi_mo_dau", "«loi_mo_dau»")),
        case.LEFT_OVER,
        ("loi_mo_dau",),
    ),
    Broken(
        "a simple field of mail merge in a row",
        YEAR,
        set_anew(
            "{{ h.thong_nhat }}",
            f'<w:fldSimple w:instr=" MERGEFIELD diem ">{run("«diem»")}</w:fldSimple>',
        ),
        case.LEFT_OVER,
        ("diem", "hàng 3"),
    ),
    Broken(
        "the sign of a mail merge, typed",
        HALF_YEAR,
        typed("{{ trich_yeu }}", "Sơ kết thi đua của «ten_khoi»"),
        case.LEFT_OVER,
        ("«ten_khoi»", "Sơ kết thi đua"),
    ),
    Broken(
        "square brackets, as in the sentences of the workbook",
        PLEDGE,
        typed("Các đơn vị thành viên cam kết", "Các đơn vị thành viên của [[ten_khoi]] cam kết"),
        case.LEFT_OVER,
        ("[[ten_khoi]]",),
    ),
    Broken(
        "the sign of another program",
        HALF_YEAR,
        typed("{{ loi_ket }}", "{{ loi_ket }} của ${ten_khoi}"),
        (*case.LEFT_OVER, *case.WRONG_BRACES),
        ("ten_khoi",),
    ),
)

CODES = (
    Broken(
        "a tag in the code of an IF field",
        YEAR,
        set_anew("{{ loi_ket }}", field_of_word('IF {{ nam }} = "2020" "đạt" "chưa"', "đạt")),
        case.NOT_FILLED_THERE,
        ("nam",),
    ),
    Broken(
        "a tag in the address of a hyperlink field",
        PLEDGE,
        set_anew("{{ mo_dau }}", field_of_word('HYPERLINK "mailto:{{ ten_khoi }}"', "thư điện tử")),
        case.NOT_FILLED_THERE,
        ("ten_khoi",),
    ),
)

FETCHED = (
    Broken(
        "the text of a file elsewhere, by a field",
        YEAR,
        set_anew("{{ loi_mo_dau }}", field_of_word(r'INCLUDETEXT "C:\\mo_dau.docx"', "Mở đầu")),
        case.FROM_OUTSIDE,
        ("mo_dau.docx",),
    ),
    Broken(
        "a picture of the internet, by a field",
        YEAR,
        set_anew("{{ loi_ket }}", field_of_word('INCLUDEPICTURE "https://example.org/a.png"', "")),
        case.FROM_OUTSIDE,
        ("example.org",),
    ),
    Broken(
        "a cell of a workbook, by a link",
        HALF_YEAR,
        set_anew("{{ loi_ket }}", field_of_word(r'LINK Excel.Sheet.12 "C:\\a.xlsx" "R1C1"', "97")),
        case.FROM_OUTSIDE,
        ("a.xlsx",),
    ),
)

CHANGING = (
    Broken(
        "a date that is of the day on which the document is opened",
        HALF_YEAR,
        set_anew(
            "{{ loi_ket }}",
            run("{{ loi_ket }} tính đến ngày ")
            + field_of_word(r'DATE \@ "dd/MM/yyyy"', "30/06/2020")
            + run("./."),
        ),
        case.CHANGES_BY_ITSELF,
        ("DATE",),
    ),
)

CASES = (*LEFT_OVER, *CODES, *FETCHED, *CHANGING)
