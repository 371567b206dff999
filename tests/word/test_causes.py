"""One fault in a template is told once, at its cause; what only follows from it is not listed."""

import pytest

from tests.word.own_templates import (
    HALF_YEAR,
    YEAR,
    all_paragraphs,
    codes,
    edited,
    reported,
    without_part,
    without_text,
)


def retyped(old, new):
    """Return a change that types something else, the first time that a text stands there."""

    def change(document):
        paragraph = next(each for each in all_paragraphs(document) if old in each.text)
        paragraph.text = paragraph.text.replace(old, new, 1)

    return change


def several(*changes):
    def change(document):
        for each in changes:
            each(document)

    return change


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{% for cau in don.cac_cau %}", "", "MW20"),
        ("{% endfor %}", "", "MW19"),
        ("{%p if han_che %}", "", "MW20"),
        ("{% if nguyen_nhan %}", "", "MW20"),
        ("{%p for dong in kien_nghi %}", "{%p for dong in kien_nghy %}", "MW24"),
        ("{%p for noi in noi_dung %}", "{%p for noi in noi_dungg %}", "MW24"),
        ("{%p for noi in noi_dung %}", "{%p for noi in noi_dung }", "MW13"),
        ("{{ don.ten }}", "{{ don.ten }", "MW13"),
    ],
)
def test_one_fault_is_told_once(old, new, code):
    assert codes(HALF_YEAR, edited(HALF_YEAR, retyped(old, new))) == [code]


def test_a_loop_that_is_not_closed_before_else_is_told_at_the_loop():
    def change(document):
        tags = [each.text for each in all_paragraphs(document)]
        loop = tags.index("{%p for ky in nguoi_ky %}")
        all_paragraphs(document)[tags.index("{%p endfor %}", loop)].text = ""

    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, change))

    assert issue.kind.code == "MW19"
    assert "{%p for ky in nguoi_ky %}" in issue.message


def test_a_misspelt_name_of_a_loop_is_likened_to_the_names_of_the_loops_around():
    (issue,) = reported(HALF_YEAR, edited(HALF_YEAR, retyped("{{ don.ten }}", "{{ donn.ten }}")))

    assert issue.remedy.endswith("Có phải là “don”?")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{ h.ket_qua }}", "{{ h.ket_quaa }}"),
        ("{{ ky.ho_ten }}", "{{ ky.ho_tenn }}"),
        ("{{ nhom.tieu_de }}", "{{ nhom.tieu_dee }}"),
    ],
)
def test_a_misspelt_field_of_a_list_is_told_whether_or_not_today_has_entries(old, new):
    name = "bien_ban_sau_hop.docx" if "ket_qua" in old else YEAR

    issues = reported(name, edited(name, retyped(old, new)))

    assert [issue.kind.code for issue in issues] == ["MW24"]
    near = old.removeprefix("{{ ").removesuffix(" }}").partition(".")[2]
    assert issues[0].remedy.endswith(f"Có phải là “{near}”?")


def test_a_lost_mark_of_doubt_is_told_beside_another_fault():
    change = several(
        without_text("{{ cau.dau }}"), retyped("{{ ten_khoi_hoa }}", "{{ ten_khoi_hoaa }}")
    )

    assert sorted(codes(YEAR, edited(YEAR, change))) == ["MW24", "MW36"]


def test_a_lost_part_is_told_beside_another_fault_unless_it_follows_from_it():
    cut = without_part("{%p for dong in kien_nghi %}", "{%p endfor %}")
    typed = retyped("{{ ten_khoi_hoa }}", "{{ ten_khoi_hoaa }}")

    issues = reported(HALF_YEAR, edited(HALF_YEAR, several(cut, typed)))

    assert [issue.kind.code for issue in issues] == ["MW24", "MW38"]
    assert "kien_nghi" in issues[1].message
