"""Every figure of a view is marked, and known again by what stands around it."""

from dataclasses import replace

from thidua_reports.language.figures import taken_out
from thidua_reports.layouts.score_matrix_views import MatrixGroup, ScoreMatrix
from thidua_reports.layouts.views import DraftNotes, NoteGroup, Ranking, RankingRow
from thidua_reports.presenting.tracing import traced

ROW = RankingRow("1", "Sở An", "95,5", "96", "97", "", "")


def a_ranking(*rows):
    return Ranking("Bảng xếp hạng", "", ["Có 02 đơn vị đạt 95%."], "", list(rows))


def keys(view):
    return {each.text: each.key for each in traced(view).figures}


def test_a_figure_knows_its_field_and_the_row_around_it():
    found = traced(a_ranking(ROW)).figures

    assert [(each.field, each.labels, each.text) for each in found] == [
        ("ghi_chu_xep_hang[]", (), "02"),
        ("ghi_chu_xep_hang[]", (), "95"),
        ("bang_diem[].hang", ("Sở An",), "1"),
        ("bang_diem[].tu_cham", ("Sở An",), "95,5"),
        ("bang_diem[].tinh_toan", ("Sở An",), "96"),
        ("bang_diem[].thong_nhat", ("Sở An",), "97"),
    ]


def test_the_marks_are_the_places_in_the_list():
    fields = traced(a_ranking(ROW)).fields

    text, (mark,) = taken_out(fields["bang_diem"][0]["tinh_toan"])

    assert (text, traced(a_ranking(ROW)).figures[mark.number].text) == ("96", "96")


def test_a_figure_that_changed_keeps_its_key_wherever_its_row_stands():
    other = RankingRow("2", "Sở Bình", "90,1", "91", "92", "", "")
    before, after = a_ranking(ROW), a_ranking(other, replace(ROW, tinh_toan="99,5"))

    assert keys(before)["96"] == keys(after)["99,5"]
    assert keys(before)["97"] == keys(after)["97"]
    assert keys(before)["96"] != keys(after)["91"]


def test_a_figure_in_other_words_has_another_key():
    one, other = (
        DraftNotes([NoteGroup("Ghi chú", [line])]) for line in ("Đạt 08 cuộc", "Vượt 08 cuộc")
    )

    assert keys(one)["08"] != keys(other)["08"]


def test_every_column_of_a_table_of_lists_has_its_own_keys_wherever_it_stands():
    def matrix(*columns):
        names, points = zip(*columns, strict=True)
        return ScoreMatrix(
            "",
            "",
            "",
            names,
            [MatrixGroup("Nội dung 1", "", points, [])],
            "",
            [],
            [],
            [],
            [],
            "",
            "",
            "",
            "",
        )

    before, after = matrix(("Sở An", "5"), ("Sở Bình", "6")), matrix(("Sở Bình", "7"))

    assert keys(before)["6"] == keys(after)["7"] != keys(before)["5"]


def test_two_figures_of_one_line_have_their_own_keys():
    assert len(set(keys(a_ranking()).values())) == 2
