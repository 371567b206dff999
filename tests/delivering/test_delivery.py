"""Documents reach the output folder, and nobody's edits are lost."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.last_run import same_run
from thidua_reports.delivering.run_record import RunRecord, read_record
from thidua_reports.zip_package import pack, with_parts

CORE = b"<cp:coreProperties></cp:coreProperties>"
RECORD = RunRecord("1.0", (), (), ())
LONG_AGO = 1_000_000_000


def age(folder):
    for path in folder.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))


def touched(folder):
    return sorted(path.name for path in folder.iterdir() if path.stat().st_mtime != LONG_AGO)


def test_a_first_run_writes_everything(tmp_path, run, documents):
    folder = tmp_path / "output" / "khoi_4"

    reported = run(folder, bao_cao=b"1", bien_ban=b"2")

    assert reported == ([("bao_cao.docx", "đã ghi"), ("bien_ban.docx", "đã ghi")], [])
    assert documents(folder) == {"bao_cao.docx": b"1", "bien_ban.docx": b"2"}
    assert [file.name for file in read_record(folder / "nhat_ky.json").outputs] == [
        "bao_cao.docx",
        "bien_ban.docx",
    ]


def test_a_second_run_touches_no_file(tmp_path, run):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    age(tmp_path)

    reported = run(tmp_path, bao_cao=b"1", bien_ban=b"2")

    assert reported == ([("bao_cao.docx", "không đổi"), ("bien_ban.docx", "không đổi")], [])
    assert touched(tmp_path) == []


def test_only_what_changed_is_replaced(tmp_path, run):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    age(tmp_path)

    reported = run(tmp_path, bao_cao=b"1", bien_ban=b"new")

    assert reported == ([("bao_cao.docx", "không đổi"), ("bien_ban.docx", "đã ghi")], [])
    assert touched(tmp_path) == ["bien_ban.docx", "nhat_ky.json"]


def test_a_change_in_the_record_alone_is_recorded(tmp_path, run):
    run(tmp_path, bao_cao=b"1")
    age(tmp_path)

    run(tmp_path, RunRecord("1.1", (), (), ()), bao_cao=b"1")

    assert touched(tmp_path) == ["nhat_ky.json"]


def test_a_deleted_document_is_written_again(tmp_path, run, documents):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").unlink()

    assert run(tmp_path, bao_cao=b"1") == ([("bao_cao.docx", "đã ghi")], [])
    assert documents(tmp_path) == {"bao_cao.docx": b"1"}


def test_an_edited_document_is_kept_and_the_new_one_goes_beside_it(tmp_path, run, documents):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")

    reported = run(tmp_path, bao_cao=b"2")

    assert reported == (
        [("bao_cao (2).docx", "đã ghi thành bản khác")],
        [("bao_cao.docx", "GH01")],
    )
    assert documents(tmp_path) == {"bao_cao.docx": b"hers", "bao_cao (2).docx": b"2"}


def test_the_kept_document_and_the_new_one_are_both_named(tmp_path):
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")

    _, issues = deliver(tmp_path, [Output("bao_cao.docx", b"2")], RECORD)

    assert "“bao_cao.docx”" in issues[-1].message
    assert "“bao_cao (2).docx”" in issues[-1].message


def test_runs_after_an_edit_do_not_pile_up_copies(tmp_path, run):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")
    run(tmp_path, bao_cao=b"2")
    age(tmp_path)

    reported = run(tmp_path, bao_cao=b"2")

    assert reported == ([("bao_cao (2).docx", "không đổi")], [("bao_cao.docx", "GH01")])
    assert touched(tmp_path) == []


def test_an_untouched_second_version_is_replaced(tmp_path, run, documents):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")
    run(tmp_path, bao_cao=b"2")

    reported = run(tmp_path, bao_cao=b"3")

    assert reported[0] == [("bao_cao (2).docx", "đã ghi thành bản khác")]
    assert documents(tmp_path) == {"bao_cao.docx": b"hers", "bao_cao (2).docx": b"3"}


def test_an_edited_second_version_is_kept_too(tmp_path, run, documents):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")
    run(tmp_path, bao_cao=b"2")
    (tmp_path / "bao_cao (2).docx").write_bytes(b"hers too")

    reported = run(tmp_path, bao_cao=b"3")

    assert reported == (
        [("bao_cao (3).docx", "đã ghi thành bản khác")],
        [("bao_cao.docx", "GH01"), ("bao_cao (2).docx", "GH01")],
    )
    assert documents(tmp_path) == {
        "bao_cao.docx": b"hers",
        "bao_cao (2).docx": b"hers too",
        "bao_cao (3).docx": b"3",
    }


def test_a_new_version_is_always_the_one_with_the_highest_number(tmp_path, run):
    for name in ("bao_cao.docx", "bao_cao (2).docx", "bao_cao (10).docx", "bao_cao_cu (20).docx"):
        (tmp_path / name).write_bytes(b"hers")

    assert run(tmp_path, bao_cao=b"1")[0] == [("bao_cao (11).docx", "đã ghi thành bản khác")]


def test_a_version_with_this_content_is_found_behind_a_gap(tmp_path, run):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")
    run(tmp_path, bao_cao=b"2")
    (tmp_path / "bao_cao (2).docx").rename(tmp_path / "bao_cao (3).docx")

    assert run(tmp_path, bao_cao=b"2")[0] == [("bao_cao (3).docx", "không đổi")]


def test_a_version_of_ours_under_the_old_name_counts_as_untouched(tmp_path, run):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")
    run(tmp_path, bao_cao=b"2")
    (tmp_path / "bao_cao (2).docx").replace(tmp_path / "bao_cao.docx")

    assert run(tmp_path, bao_cao=b"3") == ([("bao_cao.docx", "đã ghi")], [])


def test_a_document_of_an_earlier_run_is_pointed_out_as_long_as_it_is_there(tmp_path, run):
    run(tmp_path, bao_cao=b"1", to_trinh=b"2")

    first, second = run(tmp_path, bao_cao=b"1"), run(tmp_path, bao_cao=b"1")
    (tmp_path / "to_trinh.docx").unlink()
    third = run(tmp_path, bao_cao=b"1")

    assert [codes for _, codes in (first, second, third)] == [
        [("to_trinh.docx", "GH04")],
        [("to_trinh.docx", "GH04")],
        [],
    ]


def test_an_edited_version_of_an_earlier_run_is_told_with_the_new_document_that_it_is_beside(
    tmp_path, run
):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"edited")
    run(tmp_path, bao_cao=b"2")
    (tmp_path / "bao_cao (2).docx").write_bytes(b"both together")
    (tmp_path / "bao_cao.docx").unlink()

    assert run(tmp_path, bao_cao=b"2") == (
        [("bao_cao.docx", "đã ghi")],
        [("bao_cao (2).docx", "GH01")],
    )
    assert (tmp_path / "bao_cao (2).docx").read_bytes() == b"both together"


def test_a_document_of_an_earlier_run_is_still_known_to_be_ours(tmp_path, run):
    run(tmp_path, bao_cao=b"1", to_trinh=b"2")
    run(tmp_path, bao_cao=b"1")

    assert run(tmp_path, bao_cao=b"1", to_trinh=b"3")[0][1] == ("to_trinh.docx", "đã ghi")


def test_a_deleted_document_that_is_not_made_again_leaves_the_record(tmp_path, run):
    run(tmp_path, bao_cao=b"1", to_trinh=b"2")
    (tmp_path / "to_trinh.docx").unlink()
    run(tmp_path, bao_cao=b"1")

    outputs = read_record(tmp_path / "nhat_ky.json").outputs
    assert [file.name for file in outputs] == ["bao_cao.docx"]


@pytest.mark.parametrize("damage", [b"{", b"", None], ids=["damaged", "empty", "missing"])
def test_without_a_record_nobody_is_said_to_have_edited_what_is_kept(tmp_path, damage, run):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    (tmp_path / "nhat_ky.json").unlink()
    if damage is not None:
        (tmp_path / "nhat_ky.json").write_bytes(damage)

    brief, codes = run(tmp_path, bao_cao=b"3", bien_ban=b"2")

    assert brief == [
        ("bao_cao (2).docx", "đã ghi thành bản khác"),
        ("bien_ban.docx", "không đổi"),
    ]
    assert codes == [("nhat_ky.json", "GH05"), ("bao_cao.docx", "GH14")]
    assert read_record(tmp_path / "nhat_ky.json") is not None
    assert hand_edited(tmp_path) == ()


def test_what_nobody_knew_to_be_edited_stays_so_until_it_is_altered(tmp_path, run):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "nhat_ky.json").unlink()
    run(tmp_path, bao_cao=b"2")

    for content in (b"2", b"3"):
        assert run(tmp_path, bao_cao=content)[1] == [("bao_cao.docx", "GH14")]
    (tmp_path / "bao_cao.docx").write_bytes(b"edited")

    for content in (b"3", b"4"):
        assert run(tmp_path, bao_cao=content)[1] == [("bao_cao.docx", "GH01")]
    assert hand_edited(tmp_path) == ("bao_cao.docx",)


def a_document(words, whose="khối 4"):
    parts = {"[Content_Types].xml": b"", "docProps/core.xml": CORE, "word/document.xml": words}
    return Output("bao_cao.docx", pack(parts)).sealed([whose]).content


@pytest.mark.parametrize("damage", [b"{", None], ids=["damaged", "missing"])
def test_without_a_record_a_document_that_is_as_it_was_made_is_replaced(tmp_path, damage, run):
    run(tmp_path, bao_cao=a_document(b"1"))
    (tmp_path / "nhat_ky.json").unlink()
    if damage is not None:
        (tmp_path / "nhat_ky.json").write_bytes(damage)

    brief, codes = run(tmp_path, bao_cao=a_document(b"2"))

    assert brief == [("bao_cao.docx", "đã ghi")]
    assert codes == ([] if damage is None else [("nhat_ky.json", "GH13")])
    assert hand_edited(tmp_path) == ()


def test_a_document_that_the_record_does_not_know_is_kept_though_it_is_as_it_was_made(
    tmp_path, run
):
    run(tmp_path, bao_cao=a_document(b"1"))
    (tmp_path / "bao_cao.docx").write_bytes(a_document(b"0"))

    brief, _ = run(tmp_path, bao_cao=a_document(b"2"))

    assert brief == [("bao_cao (2).docx", "đã ghi thành bản khác")]


def test_without_a_record_a_document_of_another_bloc_or_edited_is_kept(tmp_path, run):
    for edited in (a_document(b"1", "khối 5"), with_parts(a_document(b"1"), {"word/x.xml": b""})):
        (tmp_path / "bao_cao.docx").write_bytes(edited)

        brief, codes = run(tmp_path, bao_cao=a_document(b"2"))

        assert brief == [("bao_cao (2).docx", "đã ghi thành bản khác")]
        assert codes == [("nhat_ky.json", "GH05"), ("bao_cao.docx", "GH14")]
        (tmp_path / "nhat_ky.json").unlink()
        (tmp_path / "bao_cao (2).docx").unlink()


@pytest.mark.parametrize("damage", [b"{", b""], ids=["damaged", "empty"])
def test_a_damaged_record_is_told_where_every_document_is_as_it_was(tmp_path, damage, run):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "nhat_ky.json").write_bytes(damage)

    assert run(tmp_path, bao_cao=b"1")[1] == [("nhat_ky.json", "GH13")]
    assert run(tmp_path, bao_cao=b"1")[1] == []


def hand_edited(folder):
    return read_record(folder / "nhat_ky.json").edited


def test_documents_that_were_edited_by_hand_are_recorded_as_long_as_they_are_there(tmp_path, run):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    (tmp_path / "bao_cao.docx").write_bytes(b"edited")
    (tmp_path / "bien_ban.docx").write_bytes(b"edited too")

    run(tmp_path, bao_cao=b"3")
    found = hand_edited(tmp_path)
    (tmp_path / "bao_cao.docx").unlink()
    run(tmp_path, bao_cao=b"3")

    assert found == ("bao_cao.docx", "bien_ban.docx")
    assert hand_edited(tmp_path) == ("bien_ban.docx",)


def test_an_edited_document_that_is_held_open_is_still_known_as_edited(tmp_path, run, reading):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    (tmp_path / "bao_cao.docx").write_bytes(b"edited")
    run(tmp_path, bao_cao=b"3", bien_ban=b"2")
    reading("bao_cao.docx", times=1000)

    run(tmp_path, bao_cao=b"4", bien_ban=b"2")

    assert hand_edited(tmp_path) == ("bao_cao.docx",)


def test_a_folder_in_the_place_of_a_document_is_left_alone(tmp_path, run):
    (tmp_path / "bao_cao.docx").mkdir()

    assert run(tmp_path, bao_cao=b"1") == (
        [("bao_cao (2).docx", "đã ghi thành bản khác")],
        [("bao_cao.docx", "GH03")],
    )


def test_every_run_reports_what_it_keeps_in_the_same_words(tmp_path, run):
    outputs = [Output("bao_cao.docx", b"2")]
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"hers")

    _, first = deliver(tmp_path, outputs, RECORD)
    _, second = deliver(tmp_path, outputs, RECORD)

    assert [issue.place.workbook for issue in first] == ["bao_cao.docx"]
    assert first == second


def test_nothing_is_kept_in_a_folder_that_was_not_there(tmp_path):
    _, issues = deliver(tmp_path / "output", [Output("bao_cao.docx", b"1")], RECORD)

    assert issues == ()
    assert (tmp_path / "output" / "bao_cao.docx").read_bytes() == b"1"


steps = st.lists(
    st.one_of(
        st.tuples(st.just("run"), st.integers(0, 3)),
        st.tuples(st.just("edit"), st.integers(0, 3)),
        st.tuples(st.just("delete"), st.integers(0, 3)),
        st.tuples(st.just("lose the record"), st.just(0)),
    ),
    max_size=15,
)


@settings(deadline=None)
@given(steps=steps)
def test_whatever_happens_edits_stay_and_the_last_run_is_there(
    tmp_path_factory, steps, run, documents
):
    folder = tmp_path_factory.mktemp("output")
    hers = {}
    for number, (step, choice) in enumerate(steps):
        files = sorted(documents(folder))
        name = files[choice % len(files)] if files else "bao_cao.docx"
        if step == "run":
            content = b"run %d" % choice
            ((delivered, _),), _ = run(folder, bao_cao=content)
            assert (folder / delivered).read_bytes() == content
            assert run(folder, bao_cao=content)[0] == [(delivered, "không đổi")]
        elif step == "edit":
            hers[name] = b"edit %d" % number
            (folder / name).write_bytes(hers[name])
        elif step == "delete":
            hers.pop(name, None)
            (folder / name).unlink(missing_ok=True)
        else:
            (folder / "nhat_ky.json").unlink(missing_ok=True)

        assert hers.items() <= documents(folder).items()


def record_in(folder):
    record = read_record(folder / "nhat_ky.json")
    assert record is not None
    return record


def test_the_record_says_which_documents_this_run_delivered(tmp_path, run):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    run(tmp_path, bien_ban=b"3")

    record = record_in(tmp_path)

    assert record.delivered == ("bien_ban.docx",)
    assert {each.name for each in record.outputs} == {"bao_cao.docx", "bien_ban.docx"}


def test_what_decided_the_documents_is_known_although_the_next_run_looks_again(tmp_path, run):
    known = RunRecord("1.0", (), (), (), state="0f")
    run(tmp_path, known, bao_cao=b"1", bien_ban=b"2")
    assert not record_in(tmp_path).looks_again

    run(tmp_path, known, bien_ban=b"2")

    record = record_in(tmp_path)
    assert (record.state, record.looks_again) == ("0f", True)
    assert same_run(tmp_path, "0f") is None


def test_a_version_beside_an_edited_document_is_what_was_delivered(tmp_path, run):
    run(tmp_path, bao_cao=b"1")
    (tmp_path / "bao_cao.docx").write_bytes(b"edited")
    run(tmp_path, bao_cao=b"2")

    assert record_in(tmp_path).delivered == ("bao_cao (2).docx",)
