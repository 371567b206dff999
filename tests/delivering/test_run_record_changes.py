"""What changed since the run before."""

from thidua_reports.delivering.run_record import (
    Change,
    Fingerprint,
    RunFigure,
    RunRecord,
    with_changes,
)
from thidua_reports.domain.place import Place


def a_record(version="1.0", khoi="a0", **points):
    figures = tuple(
        RunFigure(code, "1.1", "điểm", text, Place("")) for code, text in points.items()
    )
    inputs = (Fingerprint("khoi.xlsx", khoi), Fingerprint("thanh_vien/a.xlsx", "b1"))
    return RunRecord(version, inputs, (), figures)


def test_the_first_run_has_no_changes():
    assert with_changes(a_record(SYT="9"), None).changes == ()


def test_a_figure_that_differs_comes_or_goes_is_a_change():
    before = a_record(khoi="a0", SYT="9", SXD="8", STC="7")
    now = a_record(khoi="a1", SYT="9", SXD="8,5", SNV="6")

    assert with_changes(now, before).changes == (
        Change("SXD", "1.1", "điểm", "8", "8,5"),
        Change("SNV", "1.1", "điểm", "", "6"),
        Change("STC", "1.1", "điểm", "7", ""),
    )


def test_a_figure_that_comes_or_goes_without_a_value_is_no_change():
    before = a_record(khoi="a0", SYT="9", STC="")
    now = a_record(khoi="a1", SYT="9", SNV="")

    assert with_changes(now, before).changes == ()


def test_a_second_run_on_the_same_input_records_the_same_changes():
    first = with_changes(a_record(khoi="a0", SYT="9"), None)
    second = with_changes(a_record(khoi="a1", SYT="9,5"), first)
    third = with_changes(a_record(khoi="a1", SYT="9,5"), second)

    assert second.changes == (Change("SYT", "1.1", "điểm", "9", "9,5"),)
    assert third == second


def test_the_order_of_the_inputs_is_no_difference():
    before = with_changes(a_record(khoi="a1", SYT="9,5"), a_record(khoi="a0", SYT="9"))
    now = a_record(khoi="a1", SYT="9,5")
    turned = RunRecord(now.version, now.inputs[::-1], (), now.figures)

    assert with_changes(turned, before).changes == before.changes


def test_a_new_version_of_the_tool_is_compared_anew():
    before = with_changes(a_record(khoi="a1", SYT="9,5"), a_record(khoi="a0", SYT="9"))

    assert with_changes(a_record(version="1.1", khoi="a1", SYT="9,5"), before).changes == ()
