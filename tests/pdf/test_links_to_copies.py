"""kiem_tra.html leads to the PDF copies that there are, and to no other."""

from urllib.parse import unquote

from lxml import html

from tests.pdf.copies import COPIES, NOTES, line_of
from tests.workspaces import edit_workbook
from thidua_reports.presenting.console import NOTHING_CHANGED


def links_of(output):
    page = html.parse(output / "kiem_tra.html")
    return {unquote(each) for each in page.xpath("//a/@href") if each.endswith(".pdf")}


def copies_below(output):
    return {f"./{each.relative_to(output).as_posix()}" for each in output.rglob("*.pdf")}


def test_the_page_leads_to_the_copies_that_there_are(make_report, printed_once, stand_in, output):
    assert links_of(output) == copies_below(output)
    assert len(links_of(output)) == len(COPIES) + NOTES

    edit_workbook(printed_once / "thanh_vien" / "so_an.xlsx", "Nội dung 1", {"H5": 95})
    make_report(printed_once)
    assert links_of(output) == copies_below(output)
    assert "./bao_cao.pdf" not in links_of(output)

    make_report(printed_once, "--pdf")
    assert links_of(output) == copies_below(output)
    (output / "bien_ban.pdf").unlink()
    make_report(printed_once)
    assert links_of(output) == copies_below(output)

    stand_in.does("documents = []")
    make_report(printed_once, "--pdf")
    assert links_of(output) == copies_below(output)


def test_copies_made_after_an_unchanged_run_get_their_links(
    make_report, workspace, stand_in, output
):
    make_report(workspace)
    assert links_of(output) == set()

    _, said = make_report(workspace, "--pdf")

    assert [line_of(name, said) for name in COPIES] == ["đã ghi"] * len(COPIES)
    assert links_of(output) == copies_below(output) != set()
    record = (output / "nhat_ky.json").read_bytes()
    assert NOTHING_CHANGED in make_report(workspace, "--pdf")[1]
    assert (output / "nhat_ky.json").read_bytes() == record
    assert len(stand_in.runs) == 1
