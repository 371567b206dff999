"""What Word itself leaves about a tag: tracked changes, fields, controls, protection."""

from docx.oxml import parse_xml

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import Edit, by_hand, formatted, row, set_anew
from tests.word.own_templates import AFTER, HALF_YEAR, PLEDGE, YEAR
from tests.word.package_edits import setting
from tests.word.word_documents import NAMESPACES, run

_WHO = 'w:id="901" w:author="Thư ký" w:date="2020-05-04T08:00:00Z"'


def _inserted(xml: str) -> str:
    return f"<w:ins {_WHO}>{xml}</w:ins>"


def _deleted(text: str) -> str:
    return f'<w:del {_WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


BOUND = '<w:dataBinding w:xpath="/root/a" w:storeItemID="{0F4A}"/>'


def _tracked_row(text: str, mark: str) -> Edit:
    """Return an edit that marks a row as inserted or deleted."""

    def change(document):
        properties = row(document, text).get_or_add_trPr()
        properties.append(parse_xml(f"<w:{mark} {NAMESPACES} {_WHO}/>"))

    return by_hand(change)


def _control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


TRACKED = (
    Broken(
        "a tag inserted with Track Changes",
        YEAR,
        set_anew("{{ loi_mo_dau }}", _inserted(run("{{ loi_mo_dau }}"))),
        case.IN_TRACKED_CHANGES,
        ("loi_mo_dau",),
    ),
    Broken(
        "a letter of a tag inserted with Track Changes",
        YEAR,
        set_anew("{{ trich_yeu }}", run("{{ trich_") + _inserted(run("y")) + run("eu }}")),
        case.IN_TRACKED_CHANGES,
        ("BÁO CÁO",),
    ),
    Broken(
        "a letter of a tag deleted with Track Changes",
        HALF_YEAR,
        set_anew("{{ loi_ket }}", run("{{ loi_") + _deleted("z") + run("ket }}./.")),
        case.IN_TRACKED_CHANGES,
        ("KIẾN NGHỊ",),
    ),
    Broken(
        "a tag deleted with Track Changes",
        YEAR,
        set_anew("{{ h.tu_cham }}", _deleted("{{ h.tu_cham }}")),
        (*case.IN_TRACKED_CHANGES, *case.LOST),
        ("h.tu_cham",),
    ),
    Broken(
        "a tag moved with Track Changes",
        PLEDGE,
        set_anew(
            "{{ mo_dau }}",
            f'<w:moveFromRangeStart w:id="7" w:name="m1" w:author="Thư ký"/><w:moveFrom {_WHO}>'
            f'{run("{{ mo_dau }}")}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>',
        ),
        case.IN_TRACKED_CHANGES,
        ("mo_dau",),
    ),
    Broken(
        "a row of data inserted with Track Changes",
        AFTER,
        _tracked_row("{{ h.nguoi }}", "ins"),
        case.TRACKED_CHANGES,
        ("hàng 3",),
    ),
    Broken(
        "a row of data deleted with Track Changes",
        AFTER,
        _tracked_row("{{ h.dong_y }}", "del"),
        case.TRACKED_CHANGES,
        ("hàng 3",),
    ),
    Broken(
        "words inserted with Track Changes",
        YEAR,
        set_anew("Điểm tự chấm", run("Điểm ") + _inserted(run("đơn vị ")) + run("tự chấm")),
        (case.of_tags.TRACKED_ELSEWHERE,),
        ("đơn vị",),
    ),
    Broken(
        "Track Changes switched on",
        YEAR,
        setting("<w:trackRevisions/>"),
        case.TRACKING_ON,
    ),
    Broken(
        "editing restricted to comments",
        YEAR,
        setting('<w:documentProtection w:edit="comments" w:enforcement="1"/>'),
        case.PROTECTED,
    ),
    Broken(
        "editing restricted with a password",
        PLEDGE,
        setting(
            '<w:documentProtection w:edit="readOnly" w:enforcement="1" w:cryptProviderType="rsaAES"'
            ' w:cryptAlgorithmClass="hash" w:cryptAlgorithmType="typeAny" w:cryptAlgorithmSid="14"'
            ' w:cryptSpinCount="100000" w:hash="AAAA" w:salt="AAAA"/>'
        ),
        case.PROTECTED,
    ),
)

CUT = (
    Broken(
        "a hyperlink over half a tag",
        YEAR,
        set_anew(
            "{{ loi_mo_dau }}",
            run("{{ loi_") + f'<w:hyperlink w:anchor="a">{run("mo_dau }}")}</w:hyperlink>',
        ),
        case.CUT_BY_WORD,
        ("loi_",),
    ),
    Broken(
        "a field over half a tag",
        YEAR,
        set_anew(
            "{{ loi_mo_dau }}",
            run("{{ loi_") + f'<w:fldSimple w:instr=" QUOTE ">{run("mo_dau }}")}</w:fldSimple>',
        ),
        case.CUT_BY_WORD,
        ("loi_",),
    ),
    Broken(
        "a content control over half a tag",
        HALF_YEAR,
        set_anew("{{ loi_mo_dau }}", run("{{ loi_mo") + _control("", run("_dau }}"))),
        case.CUT_BY_WORD,
        ("loi_mo",),
    ),
    Broken(
        "fixed words in a control that takes its text from stored data",
        YEAR,
        set_anew("BÁO CÁO", _control(BOUND, run("BÁO CÁO"))),
        case.BOUND_CONTROL,
        ("BÁO CÁO",),
    ),
    Broken(
        "a tag formatted as hidden text",
        YEAR,
        formatted("{{ h.thong_nhat }}", "<w:vanish/>"),
        case.HIDDEN_TEXT,
        ("h.thong_nhat",),
    ),
)

CASES = (*TRACKED, *CUT)
