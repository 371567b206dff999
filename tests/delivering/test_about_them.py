"""What names the other documents names the files in which they really are."""

import errno

import pytest

from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.run_record import RunRecord, read_record

RECORD = RunRecord("1.0", (), (), ())


def list_of(deliveries):
    """Return the list of what was delivered, which names each file and those that were kept."""
    lines = [
        " | ".join((each.file.name, *(kept.name for kept in each.kept))) for each in deliveries
    ]
    return Output("ds.txt", "\n".join(lines).encode())


@pytest.fixture
def run(tmp_path):
    """Deliver contents together with their list; return what became of each."""

    def delivered(**contents):
        outputs = [Output(f"{name}.docx", content) for name, content in contents.items()]
        deliveries, _ = deliver(tmp_path, outputs, RECORD, list_of)
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
