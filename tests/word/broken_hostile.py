"""Templates that somebody has put programs into, in tags or beside them."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import Edit, both, set_anew, typed_everywhere
from tests.word.own_templates import HALF_YEAR, YEAR
from tests.word.package_edits import DOCUMENT, in_part, part, relation, setting


def _field(code: str) -> Edit:
    """Put a field with this instruction behind the opening sentence, as Ctrl+F9 does."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    kept = "<w:r><w:t>{{ loi_mo_dau }}</w:t></w:r>"
    return set_anew("{{ loi_mo_dau }}", f"{kept}{begin}{instruction}{end}")


_OLE, _ACTIVE = "embeddings/oleObject1.bin", "activeX/activeX1.xml"
_CONTROL = (
    '<ax:ocx xmlns:ax="http://schemas.microsoft.com/office/2006/activeX" '
    'ax:classid="{8BD21D40-EC42-11CE-9E0D-00AA006002F3}"/>'
)
CASES: tuple[Broken, ...] = (
    Broken(
        "macros in a file that says it has none",
        YEAR,
        both(
            part("word/vbaProject.bin", b"macro", "application/vnd.ms-office.vbaProject"),
            relation("rIdOut", "vbaProject", "vbaProject.bin"),
        ),
        case.MACROS,
        ("macro",),
    ),
    Broken(
        "a control that runs a program",
        YEAR,
        both(
            part(f"word/{_ACTIVE}", _CONTROL, "application/vnd.ms-office.activeX+xml"),
            relation("rIdOut", "control", _ACTIVE),
        ),
        case.MACROS,
        ("ActiveX",),
    ),
    Broken(
        "an object of another program",
        YEAR,
        both(
            part(f"word/{_OLE}", b"MZ", "application/vnd.openxmlformats-officedocument.oleObject"),
            relation("rIdOut", "oleObject", _OLE),
        ),
        case.MACROS,
        ("chương trình khác",),
    ),
    Broken(
        "a field in small letters that starts a program",
        YEAR,
        _field(r'ddeauto c:\\windows\\system32\\cmd.exe "/c calc"'),
        case.FROM_OUTSIDE,
        ("ddeauto",),
    ),
    Broken(
        "a field in mixed letters that takes in a file",
        HALF_YEAR,
        _field('IncludeText "https://example.org/a.docx"'),
        case.FROM_OUTSIDE,
        ("example.org",),
    ),
    Broken(
        "a list of addresses for a mail merge",
        YEAR,
        both(
            setting(
                '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource xmlns:r="http:'
                '//schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>'
                "</w:mailMerge>"
            ),
            part(
                "word/_rels/settings.xml.rels",
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
                'officeDocument/2006/relationships/mailMergeSource" '
                'Target="file:///C:/danh_sach.mdb" TargetMode="External"/></Relationships>',
            ),
        ),
        case.FROM_OUTSIDE,
        ("danh_sach.mdb",),
    ),
    Broken(
        "a tag that reaches into the program",
        YEAR,
        typed_everywhere("{{ loi_mo_dau }}", "{{ loi_mo_dau.__class__.__mro__ }}"),
        (*case.COMPUTES, *case.NO_SUCH_FIELD),
        ("__class__",),
    ),
    Broken(
        "a tag that starts a program",
        YEAR,
        typed_everywhere(
            "{{ loi_mo_dau }}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}"
        ),
        case.COMPUTES,
        ("popen",),
    ),
    Broken(
        "an instruction that takes in a file",
        YEAR,
        typed_everywhere("{{ loi_mo_dau }}", "{% include '/etc/passwd' %}{{ loi_mo_dau }}"),
        case.NO_INSTRUCTION,
        ("include",),
    ),
    Broken(
        "a loop without an end in sight",
        YEAR,
        typed_everywhere(
            "{{ loi_mo_dau }}", "{% for i in range(10**9) %}{{ loi_mo_dau }}{% endfor %}"
        ),
        case.COMPUTES,
        ("range",),
    ),
    Broken(
        "code in the alternative text of a chart",
        YEAR,
        in_part(DOCUMENT, 'descr="', 'descr="{{ 7*7 }} '),
        case.NOT_FILLED_THERE,
        ("7*7",),
    ),
    Broken(
        "a part that fills the memory",
        YEAR,
        part("word/media/lon.xml", b"<a>" + b"A" * 120_000_000 + b"</a>"),
        case.UNSAFE,
    ),
)
