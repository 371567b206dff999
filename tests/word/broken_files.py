"""Files that are no Word template, are damaged, or fetch what is outside."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import Edit, both, set_anew, typed_everywhere
from tests.word.own_templates import AFTER, HALF_YEAR, PLEDGE, YEAR, contract, shipped
from tests.word.package_edits import (
    DOCUMENT,
    compound_file,
    cut_off,
    doubled,
    in_part,
    main_type,
    part,
    recoded,
    relation,
    setting,
    without_part_named,
    zip_of,
)
from thidua_reports.domain.place import Place
from thidua_reports.word.contract import schema
from thidua_reports.word.template import fill_template
from thidua_reports.zip_package import CONTENT_TYPES, unpack

_AGILE = b"\x04\x00\x04\x00\x40\x00\x00\x00"
_ENCRYPTION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption">'
    b'<keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" '
    b'cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="AAAA"/></encryption>'
)


def _is(content: bytes) -> Edit:
    """Return an edit that puts quite another file in the place of the template."""
    return lambda _: content


def _encrypted(template: bytes) -> bytes:
    info = _AGILE + _ENCRYPTION
    scrambled = bytes(each ^ 0x5A for each in template)
    size = len(template).to_bytes(8, "little")
    return compound_file({"EncryptionInfo": info, "EncryptedPackage": size + scrambled})


def _filled(template: bytes) -> bytes:
    """Return the document that is made of the template."""
    agreed = contract(YEAR)
    document, _ = fill_template(template, Place(YEAR), schema(agreed.declared), agreed)
    assert document is not None
    return document


def _one_file(template: bytes) -> bytes:
    """Return the template as one file of XML, the kind "Word XML Document" of Save As."""
    body = unpack(template)[DOCUMENT].decode().partition("?>")[2]
    return (
        '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
        f'<pkg:part pkg:name="/{DOCUMENT}"><pkg:xmlData>{body}</pkg:xmlData></pkg:part>'
        "</pkg:package>"
    ).encode()


_OF_WORD = "application/vnd.ms-word"
_OPEN_TEXT = "application/vnd.oasis.opendocument.text"
_PAGE = "<html><body><p>BÁO CÁO</p><p>{{ trich_yeu }}</p></body></html>"

OTHER_KINDS = (
    Broken("a password to open it", YEAR, _encrypted, case.LOCKED_UP, ("mật khẩu",)),
    Broken(
        "a document of Word 97",
        YEAR,
        _is(compound_file({"WordDocument": b"\xec\xa5\xc1\x00", "1Table": b""})),
        (*case.LOCKED_UP, *case.NO_WORD_FILE),
        (".doc",),
    ),
    Broken(
        "a document with macros",
        YEAR,
        main_type(f"{_OF_WORD}.document.macroEnabled.main+xml"),
        case.MACROS,
        ("macro",),
    ),
    Broken(
        "a template of Word's with macros",
        YEAR,
        main_type(f"{_OF_WORD}.template.macroEnabledTemplate.main+xml"),
        case.MACROS,
        ("macro",),
    ),
    Broken(
        "a template of Word's",
        YEAR,
        in_part(CONTENT_TYPES, ".document.main+xml", ".template.main+xml"),
        case.NO_WORD_FILE,
        (".docx",),
    ),
    Broken("rich text", PLEDGE, _is(rb"{\rtf1\ansi {{ ten_khoi }}\par}"), case.NO_WORD_FILE),
    Broken("a web page", YEAR, _is(_PAGE.encode()), case.NO_WORD_FILE),
    Broken("one file of XML", YEAR, _one_file, case.NO_WORD_FILE),
    Broken("a document in print form", YEAR, _is(b"%PDF-1.7\n1 0 obj\n"), case.NO_WORD_FILE),
    Broken(
        "a document of another office program",
        YEAR,
        _is(zip_of({"mimetype": _OPEN_TEXT, "content.xml": "<office:document-content/>"})),
        case.NO_WORD_FILE,
    ),
    Broken(
        "a workbook",
        YEAR,
        _is(zip_of({CONTENT_TYPES: "<Types/>", "xl/workbook.xml": "<workbook/>"})),
        case.NO_WORD_FILE,
    ),
    Broken("an empty file", YEAR, _is(b""), case.NO_WORD_FILE, ("rỗng",)),
    Broken("the document that was made", YEAR, _filled, case.MADE_HERE),
    Broken(
        "all tags replaced by words",
        PLEDGE,
        both(typed_everywhere("{", "["), typed_everywhere("}", "]")),
        (case.of_tags.NO_TAGS, *case.LOST, *case.LEFT_OVER),
    ),
    Broken(
        "the minutes under the name of the report",
        YEAR,
        _is(shipped(AFTER)),
        case.OF_ANOTHER_NAME,
        (AFTER,),
    ),
    Broken(
        "the report of the half year under the name of that of the year",
        YEAR,
        _is(shipped(HALF_YEAR)),
        case.OF_ANOTHER_NAME,
        (HALF_YEAR,),
    ),
)

DAMAGED = (
    Broken("a download that broke off", YEAR, cut_off, case.NO_WORD_FILE),
    Broken("no main part", YEAR, without_part_named(DOCUMENT), case.NO_WORD_FILE),
    Broken("no list of contents", YEAR, without_part_named(CONTENT_TYPES), case.NO_WORD_FILE),
    Broken("the main part twice", YEAR, doubled(DOCUMENT), case.UNSAFE),
    Broken("a part in an old code page", YEAR, recoded(DOCUMENT), case.UNSAFE),
    Broken(
        "a part that is no XML",
        YEAR,
        in_part(DOCUMENT, "</w:body>", "</w:bod>"),
        case.UNSAFE,
    ),
    Broken(
        "entities in a part",
        YEAR,
        in_part(
            DOCUMENT,
            "<w:document",
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///c:/a.txt">]><w:document',
        ),
        case.UNSAFE,
    ),
    Broken(
        "a picture that the file does not hold",
        YEAR,
        both(
            relation("rIdLogo", "image", "media/logo.png"),
            in_part(
                DOCUMENT,
                "<w:sectPr",
                '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="L1">'
                '<v:imagedata r:id="rIdLogo" xmlns:r="http://schemas.openxmlformats.org/'
                'officeDocument/2006/relationships"/></v:shape></w:pict></w:r></w:p><w:sectPr',
            ),
        ),
        case.NO_PICTURE,
        ("logo.png",),
    ),
)


def _linked(kind: str, target: str) -> Edit:
    return relation("rIdOut", kind, target, external=True)


OUTSIDE = (
    Broken(
        "a linked picture",
        YEAR,
        both(
            _linked("image", "https://example.org/quoc_huy.png"),
            set_anew(
                "{{ loi_mo_dau }}",
                '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="P1">'
                '<v:imagedata r:id="rIdOut"/></v:shape></w:pict></w:r>',
            ),
        ),
        case.FROM_OUTSIDE,
        ("quoc_huy.png",),
    ),
    Broken(
        "an attached template of Word's",
        HALF_YEAR,
        both(
            setting(
                '<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/'
                '2006/relationships" r:id="rId1"/>'
            ),
            part(
                "word/_rels/settings.xml.rels",
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
                'officeDocument/2006/relationships/attachedTemplate" '
                'Target="file:///C:/mau_chung.dotx" TargetMode="External"/></Relationships>',
            ),
        ),
        case.FROM_OUTSIDE,
        ("mau_chung.dotx",),
    ),
    Broken(
        "a linked workbook",
        YEAR,
        _linked("oleObject", "file:///C:/diem.xlsx"),
        case.FROM_OUTSIDE,
        ("diem.xlsx",),
    ),
    Broken(
        "a document within the document, by a link",
        YEAR,
        both(
            _linked("subDocument", "file:///C:/phan_hai.docx"),
            in_part(DOCUMENT, "<w:body>", '<w:body><w:subDoc r:id="rIdOut"/>'),
        ),
        case.FROM_OUTSIDE,
        ("phan_hai.docx",),
    ),
)

CASES = (*OTHER_KINDS, *DAMAGED, *OUTSIDE)
