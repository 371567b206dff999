"""Headers, footers, notes, boxes, properties and inserted files, which are easily forgotten."""

from docx.oxml import parse_xml

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import Edit, both, by_hand, set_anew
from tests.word.own_templates import PLEDGE, YEAR
from tests.word.package_edits import part, relation, word_part
from tests.word.word_documents import NAMESPACES, run

_TEXT_BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="Box1" '
    'style="width:200pt;height:40pt"><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent>'
    "</v:textbox></v:shape></w:pict></w:r>"
)


def _noted(kind: str, text: str) -> Edit:
    """Return an edit that adds a note to the first sentence, such as a footnote."""
    noted = f'<w:{kind} w:id="2"><w:p>{run(text)}</w:p></w:{kind}>'
    mark = f'{run("{{ loi_mo_dau }}")}<w:r><w:{kind}Reference w:id="2"/></w:r>'
    return both(set_anew("{{ loi_mo_dau }}", mark), word_part(f"{kind}s", noted))


def _footed(text: str) -> Edit:
    """Return an edit that writes a footer on every page but the first."""
    reference = '<w:footerReference w:type="default" r:id="rIdfooter9"/>'
    xml = f"<w:sectPr {NAMESPACES}>{reference}</w:sectPr>"
    place = by_hand(
        lambda document: [
            each._sectPr.insert(0, parse_xml(xml)[0]) for each in document.sections[:1]
        ]
    )
    return both(word_part("footer", f"<w:p>{run(text)}</w:p>"), place)


STORIES = (
    Broken(
        "a misspelt tag in a footer",
        YEAR,
        _footed("Báo cáo của {{ ten_khoii }}"),
        case.NO_SUCH_FIELD,
        ("ten_khoii", "chân trang"),
    ),
    Broken(
        "a misspelt tag in the header",
        YEAR,
        part(
            "word/header1.xml",
            f"<w:hdr {NAMESPACES}><w:p>{run('{{ ten_khoii }} ')}"
            f"<w:fldSimple w:instr=' PAGE '>{run('2')}</w:fldSimple></w:p></w:hdr>",
        ),
        case.NO_SUCH_FIELD,
        ("ten_khoii", "đầu trang"),
    ),
    Broken(
        "a misspelt tag in a footnote",
        YEAR,
        _noted("footnote", "Theo {{ can_cu_nao }}"),
        case.NO_SUCH_FIELD,
        ("can_cu_nao", "cước chú"),
    ),
    Broken(
        "a tag in an endnote",
        YEAR,
        _noted("endnote", "Theo {{ ten_khoi }}"),
        (*case.NOT_FILLED_THERE, *case.NO_SUCH_FIELD),
        ("ten_khoi",),
    ),
    Broken(
        "a misspelt tag in a text box",
        PLEDGE,
        set_anew("{{ mo_dau }}", run("{{ mo_dau }}") + _TEXT_BOX.format(run("{{ so_hieu }}"))),
        case.NO_SUCH_FIELD,
        ("so_hieu",),
    ),
    Broken(
        "code in the title among the properties of the file",
        YEAR,
        by_hand(lambda document: setattr(document.core_properties, "title", "{{ ''.__class__ }}")),
        (*case.NOT_FILLED_THERE, *case.COMPUTES),
        ("__class__", "thuộc tính"),
    ),
    Broken(
        "last year in the footer",
        YEAR,
        _footed("Báo cáo năm 2019"),
        case.OLD_YEAR,
        ("2019", "chân trang"),
    ),
)


def _inserted_file(content_type: str, text: str) -> Edit:
    """Return an edit that inserts the text of a file, as programs that join documents do."""
    chunk = f'<w:altChunk {NAMESPACES} r:id="rIdChunk"/>'
    placed = by_hand(lambda document: document.element.body.insert(5, parse_xml(chunk)))
    name = "word/chunk1.html"
    return both(
        part(name, text, content_type), relation("rIdChunk", "aFChunk", "chunk1.html"), placed
    )


INSERTED = (
    Broken(
        "the text of a file inserted as a whole",
        YEAR,
        _inserted_file("text/html", "<html><body><p>{{ loi_mo_dau }}</p></body></html>"),
        case.FOREIGN_CHUNK,
    ),
)

CASES = (*STORIES, *INSERTED)
