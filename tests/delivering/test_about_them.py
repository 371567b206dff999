"""What names the other documents names the files in which they really are."""

import errno

import pytest

from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.overview import Memory, Overview
from thidua_reports.delivering.run_record import RunRecord, read_record
from thidua_reports.delivering.seal import sealed
from thidua_reports.zip_package import pack

RECORD = RunRecord("1.0", (), (), ())


def list_of(planned):
    """Return the list of what was delivered, which names each file and those that were kept."""
    lines = [
        " | ".join((each.file.name, *(kept.name for kept in each.kept)))
        for each in planned.deliveries
    ]
    return "\n".join(lines).encode()


@pytest.fixture
def run(tmp_path):
    """Deliver contents together with their list; return what became of each."""

    def delivered(**contents):
        outputs = [Output(f"{name}.docx", content) for name, content in contents.items()]
        deliveries, _ = deliver(tmp_path, outputs, RECORD, Overview("ds.txt", list_of))
        return [each.line for each in deliveries]

    return delivered


def test_it_names_what_is_written_beside_it(tmp_path, run):
    assert run(a=b"1", b=b"2")[-1] == ("ds.txt", "đã ghi")
    assert (tmp_path / "ds.txt").read_text() == "a.docx\nb.docx"
    assert [each.name for each in read_record(tmp_path / "nhat_ky.json").outputs][-1] == "ds.txt"


def test_a_second_run_leaves_it_untouched(tmp_path, run):
    run(a=b"1")
    before = (tmp_path / "ds.txt").stat().st_mtime_ns

    assert run(a=b"1") == [("a.docx", "không đổi"), ("ds.txt", "không đổi")]
    assert (tmp_path / "ds.txt").stat().st_mtime_ns == before


def test_an_edited_document_is_named_together_with_the_new_version(tmp_path, run):
    run(a=b"1")
    (tmp_path / "a.docx").write_bytes(b"edited")
    run(a=b"2")
    named = (tmp_path / "ds.txt").read_text()

    assert named == "a (2).docx | a.docx"
    assert run(a=b"2")[-1] == ("ds.txt", "không đổi")


def test_it_has_a_version_of_its_own_where_somebody_edited_it(tmp_path, run):
    run(a=b"1")
    (tmp_path / "ds.txt").write_bytes(b"edited")

    assert run(a=b"1") == [("a.docx", "không đổi"), ("ds (2).txt", "đã ghi thành bản khác")]
    assert (tmp_path / "ds.txt").read_bytes() == b"edited"


def test_a_document_that_is_opened_meanwhile_is_named_where_it_went(tmp_path, run, replacing):
    run(a=b"1")
    replacing(lambda name: PermissionError(errno.EACCES, "32") if name == "a.docx" else None)

    delivered = run(a=b"2")

    assert delivered == [("a (2).docx", "đã ghi thành bản khác"), ("ds.txt", "đã ghi")]
    assert (tmp_path / "ds.txt").read_text() == "a (2).docx | a.docx"
    outputs = {each.name: each.sha256 for each in read_record(tmp_path / "nhat_ky.json").outputs}
    assert {"a (2).docx", "ds.txt"} <= outputs.keys()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a (2).docx",
        "a.docx",
        "ds.txt",
        "nhat_ky.json",
    ]


@pytest.fixture
def planned(tmp_path):
    """Deliver a document and a sealed list of it; return what the list was made of."""
    made = []

    def run(content=b"1"):
        def list_of(planned):
            made.append(planned)
            return sealed(f"list {len(made)}".encode())

        outputs = [Output("a.docx", content)]
        deliveries, issues = deliver(tmp_path, outputs, RECORD, Overview("ds.html", list_of))
        return deliveries, issues, made[-1]

    return run


def test_an_unedited_list_is_replaced_even_where_the_record_is_lost(tmp_path, planned):
    planned()
    (tmp_path / "nhat_ky.json").unlink()
    deliveries, _, _ = planned()

    assert [each.line for each in deliveries] == [("a.docx", "không đổi"), ("ds.html", "đã ghi")]
    assert not (tmp_path / "ds (2).html").exists()


def test_an_edited_list_is_kept_even_where_the_record_is_lost(tmp_path, planned):
    planned()
    (tmp_path / "nhat_ky.json").unlink()
    edited = (tmp_path / "ds.html").read_bytes().replace(b"list", b"mine")
    (tmp_path / "ds.html").write_bytes(edited)

    deliveries, _, _ = planned()

    assert deliveries[-1].line == ("ds (2).html", "đã ghi thành bản khác")
    assert (tmp_path / "ds.html").read_bytes() == edited


def test_it_knows_what_is_told_at_the_end_its_own_older_version_included(tmp_path, planned):
    planned()
    (tmp_path / "a.docx").write_bytes(b"edited")
    (tmp_path / "ds.html").write_bytes(b"edited")

    _, issues, known = planned(b"2")

    assert [each.message for each in known.told] == [each.message for each in issues]
    assert [each.place.workbook for each in known.told] == ["a.docx", "ds.html"]


@pytest.mark.parametrize("damage", [b"[]", b"", b"{", bytes(range(256))])
def test_it_knows_that_the_record_is_damaged(tmp_path, planned, damage):
    planned()
    (tmp_path / "nhat_ky.json").write_bytes(damage)

    assert planned()[2].memory is Memory.DAMAGED


def test_it_knows_whether_there_was_a_run_before_and_a_record_of_it(tmp_path, planned):
    assert planned()[2].memory is Memory.NO_RUN_BEFORE
    assert planned()[2].memory is Memory.KNOWN
    (tmp_path / "nhat_ky.json").unlink()
    assert planned()[2].memory is Memory.MISSING


def test_it_knows_that_a_record_is_missing_where_all_documents_are_replaced(tmp_path, planned):
    core = b"<cp:coreProperties></cp:coreProperties>"
    first, second = (
        Output("a.docx", pack({"docProps/core.xml": core, "a": each})).sealed(["khối"]).content
        for each in (b"1", b"2")
    )
    planned(first)
    (tmp_path / "nhat_ky.json").unlink()

    deliveries, _, known = planned(second)

    assert deliveries[0].line == ("a.docx", "đã ghi")
    assert known.memory is Memory.MISSING
