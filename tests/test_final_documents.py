"""The final version starts from the edited document: every hand edit stays, new figures come in."""

from io import BytesIO

import pytest
from docx import Document
from docx.shared import RGBColor

from tests.edited_documents import all_made_of, edited, examined, made_of, replaced, runs_of
from tests.workspaces import (
    INVENTED_YEAR,
    OUT_OF_1000,
    PLEDGE,
    SAMPLES,
    SMALL_BLOC,
    build_workspace,
    sample_texts,
)
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.zip_package import unpack

NEW = {"6081000": "6085000", "4386000": "4386500", "36120": "36180"}
"""Figures that members sent in anew after the report had been made."""
UNTOUCHED = {"word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/footer1.xml"}


@pytest.fixture(scope="module")
def report():
    return made_of(SAMPLES / OUT_OF_1000)


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    """Return what the report would say after members have sent in other figures."""
    bloc, members = sample_texts(OUT_OF_1000)
    for old, new in NEW.items():
        assert any(old in text for text in members.values()), old
        members = {name: text.replace(old, new) for name, text in members.items()}
    folder = tmp_path_factory.mktemp("nam") / OUT_OF_1000
    return made_of(build_workspace(folder, bloc, members)).origin


def finished(document, now):
    """Return the final version of a document, and what is said of it by code."""
    opened = opened_document(InputFile("bao_cao.docx", document))
    version = final_version(opened, examined_document(opened, now))
    codes = {}
    for issue in version.issues:
        codes.setdefault(issue.kind.code, []).append(issue.message)
    return version.content, codes


def texts_of(document):
    return ["".join(run.text for run in paragraph.runs) for paragraph in paragraphs_of(document)]


def paragraphs_of(document):
    opened = Document(BytesIO(document))
    yield from opened.paragraphs
    cells = (cell for table in opened.tables for row in table.rows for cell in row.cells)
    for cell in {each._tc: each for each in cells}.values():
        yield from cell.paragraphs


def thirty_edits(document):
    """Edit thirty paragraphs by hand: words before, behind, within, other looks, new paragraphs."""
    edited_ones = [each for each in document.paragraphs if len(each.text) > 30 and each.runs][4:30]
    for number, paragraph in enumerate(edited_ones[:20]):
        if number % 2:
            paragraph.add_run(f" (sửa tay {number})").italic = True
        else:
            paragraph.runs[0].text = f"[sửa tay {number}] {paragraph.runs[0].text}"
    for number, paragraph in enumerate(edited_ones[:5], start=20):
        paragraph.insert_paragraph_before(f"Đoạn sửa tay {number}: thêm 15 mô hình.")
    for number, run in enumerate(list(runs_of(document))[60:65], start=25):
        run.font.color.rgb = RGBColor(0, 0, number)
        run.text = f"{run.text} (sửa tay {number})"


def test_thirty_edits_by_hand_stay_and_three_results_are_new(report, now):
    document = edited(report.content, thirty_edits)
    assert sum(text.count("ửa tay") for text in texts_of(document)) == 30

    final, codes = finished(document, now)

    new = {"6.081.000": "6.085.000", "4.386.000": "4.386.500", "36.120": "36.180"}
    before, after = texts_of(document), texts_of(final)
    same = [one == other for one, other in zip(before, after, strict=True)]
    assert sum(text.count("ửa tay") for text in after) == 30
    assert 3 <= same.count(False) < 30
    assert not [text for text in after for old in new if old in text]
    assert "DC05" not in codes, "no sentence has to be written anew"
    assert all(any(each in text for text in after) for each in new.values())
    assert len(codes["DC10"]) >= 6
    assert "DC03" not in codes


def test_all_but_the_figures_and_the_origin_is_byte_for_byte_hers(report, now):
    document = edited(report.content, thirty_edits)
    before, after = unpack(document), unpack(finished(document, now)[0])

    other = {name for name in before if after.get(name) != before[name]}
    assert other == {
        "[Content_Types].xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "customXml/_rels/item1.xml.rels",
    }
    assert not any(name.startswith("customXml") for name in after)
    assert UNTOUCHED & before.keys()


def test_a_new_figure_looks_as_the_old_one_did_and_is_written_as_it_was(report, now):
    def edit(document):
        replaced("6.081.000", "6081000")(document)
        for run in runs_of(document):
            run.bold = "6081000" in run.text

    final, _ = finished(edited(report.content, edit), now)

    found = [run for run in runs_of(Document(BytesIO(final))) if "6085000" in run.text]
    assert [run.bold for run in found] == [True]


def test_a_figure_that_she_changed_herself_stays_and_is_told(report, now):
    document = edited(report.content, replaced("6.081.000 lượt", "6.083.000 lượt"))

    final, codes = finished(document, now)

    assert any("6.083.000" in text for text in texts_of(final))
    assert any("“6.083.000”, số liệu là “6.085.000”" in message for message in codes["DC03"])


def test_without_new_data_the_final_version_says_what_the_document_says(report):
    document = edited(report.content, thirty_edits)

    final, codes = finished(document, report.origin)

    assert texts_of(final) == texts_of(document)
    assert not codes.keys() - {"DC06", "DC07"}


def test_the_final_version_is_sound_and_agrees_with_the_data(report, now, tmp_path, package_faults):
    path = tmp_path / "bao_cao.docx"
    final, _ = finished(report.content, now)
    path.write_bytes(final)

    assert not package_faults(path)
    wrong = [
        each.new
        for each in examined(final, now).figures
        if each.agreement in (Agreement.CHANGED, Agreement.OUTDATED)
    ]
    units = opened_document(InputFile("bao_cao.docx", final)).units
    rows = {" ".join(unit.skeleton) for unit in units if set(unit.pieces) & set(wrong)}
    told = [
        " ".join(each.around.skeleton)
        for each in examined(report.content, now).figures
        if each.agreement is Agreement.REWORDED
    ]
    assert rows <= set(told)


@pytest.mark.slow("makes and validates every document of a sample")
@pytest.mark.parametrize("sample", [INVENTED_YEAR, PLEDGE])
def test_every_kind_of_document_has_a_sound_final_version(sample, tmp_path, package_faults):
    path = tmp_path / "van_ban.docx"
    for each in all_made_of(SAMPLES / sample):
        document = edited(each.content, lambda opened: opened.add_paragraph("Ghi thêm ở cuối."))

        final, codes = finished(document, each.origin)

        path.write_bytes(final)
        assert not package_faults(path), each.name
        assert codes == {}, each.name
        assert texts_of(final) == texts_of(document), each.name
        assert not any(name.startswith("customXml") for name in unpack(final)), each.name


@pytest.mark.parametrize("name", ["bao_cao.docx", "bien_ban.docx", "bien_ban_binh_xet.docx"])
def test_marks_and_notes_of_a_draft_go_from_every_document(tmp_path, name):
    members = {
        "so_an": "# Đơn vị\nma_don_vi: A\n# Nội dung 1\n| Mã | Thực hiện |\n| A1 | rất nhiều |\n"
    }
    draft = made_of(build_workspace(tmp_path / "khoi_9", SMALL_BLOC, members), name)

    final, _ = finished(draft.content, draft.origin)

    text = "\n".join(texts_of(final)).casefold()
    assert not [each for each in ("[cần xác minh]", "ghi chú của bản", "(dự thảo)") if each in text]


def test_marks_and_notes_of_the_draft_go_once_nothing_is_in_doubt(tmp_path):
    members = {
        "so_an": "# Đơn vị\nma_don_vi: A\n# Nội dung 1\n| Mã | Thực hiện |\n| A1 | rất nhiều |\n"
    }
    draft = made_of(build_workspace(tmp_path / "khoi_9", SMALL_BLOC, members))
    own = edited(draft.content, lambda document: document.add_paragraph("Ghi thêm ở cuối."))
    marks = ("[cần xác minh]", "GHI CHÚ CỦA BẢN DỰ THẢO")
    assert all(any(mark in text for text in texts_of(own)) for mark in marks)

    final, _ = finished(own, draft.origin)

    assert not any(mark in text for text in texts_of(final) for mark in marks)
    assert "Ghi thêm ở cuối." in texts_of(final)
