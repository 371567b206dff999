"""Whoever does what a message about a template says does not see the message again."""

from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.word import own_templates as own
from tests.word.chart_documents import with_chart
from tests.word.own_templates import HALF_YEAR, YEAR, added, all_paragraphs, edited, shipped
from tests.word.word_documents import NAMESPACES, run, table_file, word_file
from tests.workspaces import SMALL_BLOC, build_workspace
from thidua_reports import cli
from thidua_reports.domain.place import Place
from thidua_reports.layouts.charts import Chart, Series
from thidua_reports.layouts.template_fields import FIELDS as FIELDS_OF
from thidua_reports.pipeline import examine, render
from thidua_reports.word.contract import NEXT_PARAGRAPH, schema
from thidua_reports.word.template import fill_template
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates, unused_templates
from thidua_reports.zip_package import pack, unpack

MAU = Place("bao_cao.docx")
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
FIELDS = {"ten": "Khối 4", "ds": ["a", "b"], "nguoi": [{"ho_ten": "c"}], "y": ""}
A_CHART = Chart(["a"], [Series(name, [Decimal(1)]) for name in ("b", "c")], "mô tả")
TYPED = {
    "MW07": (("Khối 4",), ("Khối 4", "{{ ten }}")),
    "MW11": (("{ { ten }}",), ("{{ ten }}",)),
    "MW12": (("{ ten }",), ("{{ ten }}",)),
    "MW13": (("{{ ten", "}} họp"), ("{{ ten }}", "họp")),
    "MW14": (("{{ te\u200bn }}",), ("{{ ten }}",)),
    "MW15": (("{%p if y %} a", "{%p endif %}"), ("{%p if y %}", "a", "{%p endif %}")),
    "MW16": (("{% p for d in ds %}", "{%p endfor %}"), ("{%p for d in ds %}", "{%p endfor %}")),
    "MW17": (("{{ họ tên }}",), ("{{ ten }}",)),
    "MW18": (("{{ ten|upper }}",), ("{{ ten }}",)),
    "MW19": (("{%p for d in ds %}", "{{ d }}"), ("{%p for d in ds %}", "{{ d }}", "{%p endfor %}")),
    "MW20": (("{{ ten }}", "{%p endif %}"), ("{{ ten }}",)),
    "MW21": (("{%p if y %}", "a", "{% endif %}"), ("{%p if y %}", "a", "{%p endif %}")),
    "MW22": (("{% if y %} a", "{% endif %}"), ("{% if y %} a{% endif %}",)),
    "MW23": (("{%tr for d in ds %}", "{%tr endfor %}"), ("{%p for d in ds %}", "{%p endfor %}")),
    "MW24": (("{{ tenn }}",), ("{{ ten }}",)),
    "MW25": (("{%p for d in ten %}", "{{ d }}", "{%p endfor %}"), ("{{ ten }}",)),
    "MW26": (("{{ ds }}",), ("{%p for dong in ds %}", "{{ dong }}", "{%p endfor %}")),
    "MW28": (
        ("{%p for d in ds %}", "{{ loop.so }}", "{%p endfor %}"),
        ("{%p for d in ds %}", "{{ loop.index }}", "{%p endfor %}"),
    ),
    "MW35": (("{# Kính gửi #}{{ ten }}",), ("Kính gửi {{ ten }}",)),
}
"""By code: the paragraphs at fault, and the same after the remedy."""


def codes(template):
    return {issue.kind.code for issue in fill_template(template, MAU, FIELDS)[1]}


@pytest.mark.parametrize(("code", "lines"), TYPED.items(), ids=TYPED)
def test_typing_what_the_message_says_clears_it(code, lines):
    before, after = lines

    assert code in codes(word_file(*before))
    assert codes(word_file(*after)) == set()


def test_a_tag_out_of_a_hyperlink_typed_anew_in_one_piece_is_read():
    linked = _with(run("{{ te") + f'<w:hyperlink w:anchor="a">{run("n }}")}</w:hyperlink>')

    def retype(document):
        first = document.paragraphs[0]
        for link in first._p.findall(qn("w:hyperlink")):
            first._p.remove(link)
        first.text = "{{ ten }}"

    assert codes(linked) == {"MW10"}
    assert codes(_edited(linked, retype)) == set()


@pytest.mark.parametrize("code", ["MW08", "MW09"])
def test_accepting_all_changes_clears_them(code):
    text = run("{{ ten }}" if code == "MW08" else "thêm")
    gone = '<w:r><w:delText xml:space="preserve">bớt</w:delText></w:r>'
    changes = (
        f'<w:ins w:id="1" w:author="a">{text}</w:ins><w:del w:id="2" w:author="a">{gone}</w:del>'
    )
    tracked = _with(changes, "{{ ten }}")

    def accept_all(document):
        paragraph = document.paragraphs[0]._p
        for new in paragraph.findall(qn("w:ins")):
            for piece in list(new):
                new.addprevious(piece)
            paragraph.remove(new)
        for removed in paragraph.findall(qn("w:del")):
            paragraph.remove(removed)

    assert codes(tracked) == {code}
    assert codes(_edited(tracked, accept_all)) == set()


def test_a_tag_moved_out_of_a_field_code_is_filled():
    code = "<w:r><w:instrText>REF {{ ten }}</w:instrText></w:r>"

    assert codes(_with(code, "{{ ten }}")) == {"MW27"}
    assert codes(_with(run("{{ ten }}"))) == set()


@pytest.mark.parametrize(
    ("code", "ending"), [("MW01", "dotx"), ("MW01", "odt"), ("MW02", "doc"), ("MW03", "docm")]
)
def test_a_file_saved_as_a_word_document_is_accepted(libreoffice, tmp_path, code, ending):
    sound = tmp_path / f"mau_{ending}.docx"
    sound.write_bytes(word_file("{{ ten }}"))
    (other,) = libreoffice.converted([sound], ending)
    assert codes(other.read_bytes()) == {code}

    other = other.rename(tmp_path / other.name)
    (saved,) = libreoffice.converted([other], "docx")

    assert codes(saved.read_bytes()) == set()


def test_a_link_to_content_elsewhere_that_is_removed_is_not_spoken_of():
    relation = (
        b'<Relationship Id="rId99" TargetMode="External" Target="http://a.vn/a.png" '
        b'Type="a/image"/></Relationships>'
    )
    parts = unpack(_with('<w:hyperlink r:id="rId99"/>', "{{ ten }}"))
    linked = pack(parts | {RELATIONS: parts[RELATIONS].replace(b"</Relationships>", relation)})

    def remove_it(document):
        first = document.paragraphs[0]._p
        first.getparent().remove(first)
        document.part.drop_rel("rId99")

    assert codes(linked) == {"MW04"}
    assert codes(_edited(linked, remove_it)) == set()


def test_the_contents_of_an_unsafe_file_copied_into_a_new_document_are_accepted():
    parts = unpack(word_file("Họp", "{{ ten }}"))
    declared = parts["word/document.xml"].replace(b"<w:document", b"<!DOCTYPE a><w:document")
    unsafe = pack(parts | {"word/document.xml": declared})

    copied = [paragraph.text for paragraph in Document(BytesIO(unsafe)).paragraphs]

    assert codes(unsafe) == {"MW05"}
    assert codes(word_file(*copied)) == set()


def test_a_file_that_the_program_cannot_bear_moved_away_leaves_the_shipped_template():
    parts = unpack(shipped(HALF_YEAR))
    relations = parts["_rels/.rels"].replace(b"relationships/officeDocument", b"relationships/a")
    fields, agreed = schema(FIELDS_OF[HALF_YEAR]), own.contract(HALF_YEAR)

    nothing, issues = fill_template(pack(parts | {"_rels/.rels": relations}), MAU, fields, agreed)
    made, none = fill_template(shipped(HALF_YEAR), MAU, fields, agreed)

    assert nothing is None
    assert [issue.kind.code for issue in issues] == ["MW44"]
    assert made is not None
    assert none == ()


def test_the_template_in_the_place_of_a_document_made_from_it_is_accepted():
    template = word_file("{{ ten }}")
    made, _ = fill_template(template, MAU, FIELDS)

    assert codes(made) == {"MW06"}
    assert codes(template) == set()


def test_rows_of_a_table_are_looped_over_from_rows_of_their_own():
    beside = table_file(("{%tr for d in ds %}", "Tên"), ("{{ d }}", ""), ("{%tr endfor %}", ""))
    apart = table_file(("", "Tên"), ("{%tr for d in ds %}", ""), ("{{ d }}", ""))

    assert "MW15" in codes(beside)
    assert codes(_with_rows(apart, "{%tr endfor %}")) == set()


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        (HALF_YEAR, "{{ cau.dau }}"),
        (YEAR, "{{ cau.dau }}"),
        (YEAR, "{{ tieu_de_xep_hang }}"),
        (YEAR, "{{ h.cung_ky }}"),
        (HALF_YEAR, "{{ so_ky_hieu }}"),
    ],
)
def test_a_paragraph_typed_as_the_message_shows_it_is_complete_again(name, lost):
    template = edited(name, own.without_text(lost))
    issue = own.reported(name, template)[0]
    assert issue.kind.code in {"MW36", "MW38"}

    line = next(line for line in _lines(issue) if lost in line)
    texts = [paragraph.text for paragraph in all_paragraphs(Document(BytesIO(shipped(name))))]

    def retype(document):
        for paragraph, text in zip(all_paragraphs(document), texts, strict=True):
            if text == line:
                paragraph.text = line

    assert own.codes(name, _edited(template, retype)) == []


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("{%p for dong in kien_nghi %}", "{%p endfor %}"),
        ("{%p for dong in tien_do %}", "{%p endfor %}"),
        ("{%p for nhom in ghi_chu_du_thao %}", "{%p endif %}"),
    ],
)
def test_the_lines_of_a_part_typed_anew_bring_it_back(first, last):
    def cut(document):
        own.without_part(first, last)(document)
        if "ghi_chu_du_thao" in first:
            own.without_text("{%p if ghi_chu_du_thao %}")(document)

    template = edited(HALF_YEAR, cut)
    (issue,) = own.reported(HALF_YEAR, template)
    assert issue.kind.code == ("MW37" if "ghi_chu_du_thao" in first else "MW38")

    assert own.codes(HALF_YEAR, _edited(template, added(*_lines(issue)))) == []


def test_the_remark_that_the_message_shows_clears_a_part_left_out():
    cut = own.without_part("{%p for dong in kien_nghi %}", "{%p endfor %}")
    template = edited(HALF_YEAR, cut)
    (issue,) = own.reported(HALF_YEAR, template)

    remark = issue.remedy[issue.remedy.index("{#") : issue.remedy.index("#}") + 2]

    assert own.codes(HALF_YEAR, _edited(template, added(remark))) == []


@pytest.mark.parametrize(
    ("code", "wrong", "right"),
    [
        ("MW39", "«ten_khoi» họp", "{{ ten_khoi }} họp"),
        ("MW40", "Rạch Giá, năm 2018", "Rạch Giá, năm {{ nam }}"),
        ("MW41", "Khối thi đua 7 họp", "{{ ten_khoi }} họp"),
        ("MW42", "Số: 12/BC-KTĐ4", "{{ so_ky_hieu }}"),
    ],
)
def test_the_tag_in_the_place_of_the_typed_text_clears_it(code, wrong, right):
    assert own.codes(HALF_YEAR, edited(HALF_YEAR, added(wrong))) == [code]
    assert own.codes(HALF_YEAR, edited(HALF_YEAR, added(right))) == []


def test_a_broken_picture_that_is_deleted_is_not_spoken_of():
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId99"/></v:shape>'
    relation = b'<Relationship Id="rId99" Type="a/image" Target="NULL"/></Relationships>'

    def with_relation(template):
        parts = unpack(template)
        ended = parts[RELATIONS].replace(b"</Relationships>", relation)
        return pack(parts | {RELATIONS: ended})

    broken = with_relation(_with(f"<w:r><w:pict>{shape}</w:pict></w:r>", "{{ ten }}"))
    deleted = with_relation(_with("", "{{ ten }}"))

    assert codes(broken) == {"MW43"}
    assert codes(deleted) == set()


def test_a_template_saved_in_the_right_kind_and_place_is_used(libreoffice, tmp_path):
    workspace = tmp_path / "khoi_9"
    folder = workspace / "templates"
    (folder / "moi").mkdir(parents=True)
    (tmp_path / "bao_cao_nam.docx").write_bytes(word_file("{{ ten }}"))
    (old,) = libreoffice.converted([tmp_path / "bao_cao_nam.docx"], "doc")
    old = old.rename(folder / old.name)
    (folder / "moi" / "bao_cao_nam.docx").write_bytes(b"x")
    reported = [issue.kind.code for issue in unused_templates([folder], workspace)]

    (saved,) = libreoffice.converted([old], "docx")
    saved.rename(folder / saved.name)
    old.rename(tmp_path / old.name)
    (folder / "moi" / "bao_cao_nam.docx").rename(folder / "bao_cao_6_thang.docx")

    assert reported == ["MW46", "MW47"]
    assert list(unused_templates([folder], workspace)) == []
    assert codes((folder / "bao_cao_nam.docx").read_bytes()) == set()


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("MW32", run("{{ ten }}") + "<w:p/>"),
        ("MW32", "<w:r><w:t>{{ ten }}<w:t/></w:t></w:r>"),
        ("MW34", run("{{ ten }}") + f'<w:hyperlink r:id="rId99">{run("a")}</w:hyperlink>'),
    ],
)
def test_what_word_could_not_read_is_deleted_and_typed_anew(code, broken):
    def retype(document):
        first = document.paragraphs[0]
        first.insert_paragraph_before("{{ ten }}")
        first._p.getparent().remove(first._p)

    template = _with(broken)

    assert codes(template) == {code}
    assert codes(_edited(template, retype)) == set()


def test_a_template_of_another_period_that_was_corrected_is_not_spoken_of(tmp_path):
    folder = build_workspace(tmp_path / "khoi_9_2024_nam", SMALL_BLOC, {})
    own_file = folder / "templates" / "giao_uoc.docx"
    own_file.parent.mkdir()
    sound = (shipped_templates() / own_file.name).read_bytes()
    found = examine(open_workspace(folder))

    def reported():
        documents = render(found, (own_file.parent, shipped_templates()))
        return [issue.kind.code for issue in documents.issues if issue.kind.code == "MW45"]

    own_file.write_bytes(_edited(sound, added("{{ ten_khoii }}")))
    assert reported() == ["MW45"]

    def correct(document):
        document.paragraphs[-1].text = "{{ ten_khoi }}"

    own_file.write_bytes(_edited(own_file.read_bytes(), correct))
    assert reported() == []


def test_the_path_of_the_template_is_checked_once_it_is_written_right(
    tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / HALF_YEAR).write_bytes(shipped(HALF_YEAR))

    wrong = cli.run(["check-template", "mau.docx"])
    said = capsys.readouterr().out

    assert wrong == 2
    assert "MW49" in said
    assert "Ghi đúng đường dẫn của tệp mẫu" in said
    assert cli.run(["check-template", HALF_YEAR]) == 0


def test_a_file_within_the_template_is_part_of_it_once_word_has_saved_it():
    def insert(document):
        document.element.body.insert(0, parse_xml(f"<w:altChunk {NAMESPACES}/>"))

    assert codes(word_file("{{ ten }}", change=insert)) == {"MW55"}
    assert codes(word_file("chữ của tệp kia", "{{ ten }}")) == set()


def test_a_hidden_tag_is_printed_once_it_is_not_hidden():
    def hide(document):
        document.paragraphs[0].runs[0].font.hidden = True

    def show(document):
        document.paragraphs[0].runs[0].font.hidden = False

    hidden = word_file("{{ ten }}", change=hide)

    assert codes(hidden) == {"MW57"}
    assert codes(_edited(hidden, show)) == set()


def test_another_template_under_this_name_is_that_one_once_it_is_renamed():
    mine = edited(HALF_YEAR, added("Thêm một dòng."))

    assert own.codes(YEAR, mine) == ["MW58"]
    assert own.codes(HALF_YEAR, mine) == []


@pytest.mark.parametrize("code", ["MW60", "MW61"])
def test_a_chart_named_as_the_message_says_or_deleted_is_not_spoken_of(code):
    figures = {"bieu_do": A_CHART} if code == "MW60" else {}
    fields, template = FIELDS | figures, with_chart("Biểu đồ khác")
    named = with_chart("bieu_do") if code == "MW60" else word_file("{{ ten }}")

    (issue,) = fill_template(template, MAU, fields)[1]

    assert issue.kind.code == code
    assert "bieu_do" in issue.remedy or not figures
    assert fill_template(named, MAU, fields)[1] == ()


@pytest.mark.parametrize(("code", "kind"), [("MW62", "scatter"), ("MW63", "pie")])
def test_a_chart_changed_to_another_kind_is_filled(code, kind):
    fields = FIELDS | {"bieu_do": A_CHART}

    (issue,) = fill_template(with_chart("bieu_do", kind), MAU, fields)[1]

    assert issue.kind.code == code
    assert fill_template(with_chart("bieu_do", "column"), MAU, fields)[1] == ()


def _with(xml, *lines):
    def insert(document):
        document.element.body.insert(0, parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>"))

    return word_file(*lines, change=insert)


def _with_rows(template, *rows):
    def add(document):
        for text in rows:
            document.tables[0].add_row().cells[0].text = text

    return _edited(template, add)


def _edited(template, change):
    document = Document(BytesIO(template))
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _lines(issue):
    remedy = issue.remedy.partition("các dòng: ")[2].partition(". Nếu cố ý bỏ")[0].removesuffix(".")
    return remedy.split(NEXT_PARAGRAPH)
