"""What keyboards, AutoCorrect and content controls make of tags, in Word and in Google Docs."""

from docx.oxml import parse_xml

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import by_hand, field_of_word, paragraph, row, set_anew, typed, with_xml
from tests.word.own_templates import HALF_YEAR, PLEDGE, YEAR
from tests.word.word_documents import NAMESPACES, run

_FIRST, _LOOP = "{{ loi_mo_dau }}", "{%p for dong in han_che %}"


def control(properties: str = "") -> str:
    """Return the XML of an empty content control around blocks, rows or cells."""
    inner = f"<w:sdtPr>{properties}<w:id w:val='7'/></w:sdtPr><w:sdtContent/>"
    return f"<w:sdt {NAMESPACES}>{inner}</w:sdt>"


def in_control(element) -> None:
    made = parse_xml(control())
    element.addprevious(made)
    made[-1].append(element)


_BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
    '2006"><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape '
    'xmlns:v="urn:schemas-microsoft-com:vml" id="Hop"><v:textbox><w:txbxContent><w:p>{}</w:p>'
    "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


TYPED = (
    Broken(
        "a dash that Word makes of a hyphen in a tag",
        YEAR,
        typed(_FIRST, "{{ loi–mo_dau }}"),
        case.NOT_A_NAME,
        ("loi–mo_dau",),
    ),
    Broken(
        "the dots of the manual typed into a tag",
        YEAR,
        typed(_FIRST, "{{ … }}"),
        case.NOT_A_NAME,
        ("{{ … }}",),
    ),
    Broken(
        "a name in the quotation marks that Word makes",
        HALF_YEAR,
        typed(_FIRST, "{{ “loi_mo_dau” }}"),
        case.NOT_A_NAME,
        ("“loi_mo_dau”",),
    ),
    Broken(
        "a name with decomposed marks, as a Mac types them",
        YEAR,
        typed(_FIRST, "{{ lo\u031b\u0300i_mo\u0309_dau }}"),
        case.NO_SUCH_FIELD,
        ("lời_mỏ_dau",),
    ),
    Broken(
        "a slip of the Telex keyboard in a name",
        YEAR,
        typed(_FIRST, "{{ loi_mơ_dau }}"),
        case.NO_SUCH_FIELD,
        ("loi_mơ_dau",),
    ),
    Broken(
        "a slip of the Telex keyboard in an end",
        YEAR,
        typed("{%p endfor %}", "{%p èndor %}", below="HẠN CHẾ"),
        case.NO_INSTRUCTION,
        ("èndor",),
    ),
    Broken(
        "a slip of the VNI keyboard in a name",
        PLEDGE,
        typed("{{ mo_dau }}", "{{ mo_dau1 }}"),
        case.NO_SUCH_FIELD,
        ("mo_dau1",),
    ),
    Broken(
        "a name in capitals",
        YEAR,
        typed(_FIRST, "{{ LOI_MO_DAU }}"),
        case.NO_SUCH_FIELD,
        ("LOI_MO_DAU",),
    ),
    Broken(
        "the letter of a paragraph as a capital",
        YEAR,
        typed(_LOOP, "{%P for dong in han_che %}"),
        case.NO_INSTRUCTION,
        ("{%P for",),
    ),
    Broken(
        "an instruction with a capital",
        YEAR,
        typed(_LOOP, "{%p For dong in han_che %}"),
        case.NO_INSTRUCTION,
        ("{%p For",),
    ),
    Broken(
        "a blank that does not break after the letter of a paragraph",
        YEAR,
        typed(_LOOP, "{%p\u00a0for dong in han_che %}"),
        case.NO_INSTRUCTION,
        ("han_che",),
    ),
    Broken(
        "the percent signs of a Chinese keyboard",
        YEAR,
        typed(_LOOP, "{％p for dong in han_che ％}"),
        case.WRONG_BRACES,
        ("{％",),
    ),
    Broken(
        "a blank before the percent sign",
        YEAR,
        typed(_LOOP, "{ %p for dong in han_che % }"),
        case.WRONG_BRACES,
        ("{ %",),
    ),
    Broken(
        "a brace inserted as a symbol",
        YEAR,
        set_anew(
            _FIRST,
            '<w:r><w:sym w:font="Symbol" w:char="F07B"/></w:r>' + run("{ loi_mo_dau }}"),
        ),
        case.WRONG_BRACES,
        ("loi_mo_dau",),
    ),
    Broken(
        "a hyphen that does not break within a name",
        YEAR,
        set_anew(_FIRST, run("{{ loi") + "<w:r><w:noBreakHyphen/></w:r>" + run("mo_dau }}")),
        case.NO_SUCH_FIELD,
        ("loimo_dau",),
    ),
)

HELD = (
    Broken(
        "a content control around the beginning of a loop",
        YEAR,
        by_hand(lambda document: in_control(paragraph(document, _LOOP)._p)),
        case.ELSEWHERE,
        ("endfor", "han_che"),
    ),
    Broken(
        "a content control around the row that begins the rows",
        YEAR,
        by_hand(lambda document: in_control(row(document, "{%tr for h in bang_diem %}"))),
        case.ELSEWHERE,
        ("endfor", "bang_diem"),
    ),
    Broken(
        "the mark of a comment of Google Docs around half a tag",
        YEAR,
        set_anew(
            _FIRST,
            run("{{ loi_")
            + f'<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{run("mo_")}'
            f"</w:sdtContent></w:sdt>{run('dau }}')}",
        ),
        case.CUT_BY_WORD,
        ("loi_mo_dau",),
    ),
    Broken(
        "a misspelt tag in the older form of a text box",
        YEAR,
        with_xml(_FIRST, _BOX.format(run("{{ ten_khoii }}"))),
        case.NO_SUCH_FIELD,
        ("ten_khoii",),
    ),
    Broken(
        "a loop that begins in a text box",
        YEAR,
        with_xml(_FIRST, _BOX.format(run(_LOOP))),
        (*case.OPEN_LOOP, *case.CROSSED),
        ("han_che",),
    ),
    Broken(
        "a tag in an equation",
        YEAR,
        with_xml(
            _FIRST,
            '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r>'
            "<m:t>{{ ten_khoi }}</m:t></m:r></m:oMath>",
        ),
        case.NOT_FILLED_THERE,
        ("ten_khoi",),
    ),
    Broken(
        "a sum that Word computed in another year",
        YEAR,
        with_xml(_FIRST, field_of_word("=SUM(ABOVE)", "15")),
        case.LEFT_OVER,
        ("=SUM(ABOVE)",),
    ),
)

CASES = (*TYPED, *HELD)
