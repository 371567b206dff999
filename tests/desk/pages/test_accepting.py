"""What she accepts is what the form has listed: nothing that came in since is accepted unseen."""

import pytest

from tests.workspaces import HALF_YEAR, edit_workbook
from thidua_reports.desk.look import look_at
from thidua_reports.presenting import desk_words as words

FORM = f"/khoi/{HALF_YEAR}/lam/chap-nhan"
WHO = {"by": "Trần Thị Hoa", "day": "15/12/2027"}
ITEMS = "//fieldset[@id='o-chosen']//li"


def seen(page):
    """Return the sign of the list that a form sends."""
    return page.tree.xpath("string(//input[@name='seen']/@value)")


def ticked(page):
    """Return what a form sends of the lines that are ticked."""
    return "\n".join(page.tree.xpath("//input[@name='chosen'][@checked]/@value"))


def as_it_stands(page):
    return {**WHO, "seen": seen(page), "chosen": ticked(page)}


def reports_late(hand):
    """Let a member's workbook come in anew, with a figure typed as text."""
    members = hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien"
    edit_workbook(members / "so_y_te.xlsx", "Nội dung 1", {"H5": "62.611"})


def unaccepted(hand):
    """Return the messages of the bloc that nobody has accepted."""
    return {each.message for each in look_at(hand.desk.folder, HALF_YEAR).examined.issues}


def test_the_form_lists_what_can_be_accepted_a_tick_each(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.get(FORM)

    told = {" ".join(each.text_content().split()) for each in page.all(ITEMS)}
    assert len(told) == len(unaccepted(hand)) == 3
    assert all(any(message in each for each in told) for message in unaccepted(hand))
    assert len(ticked(page).split()) == 3


def test_what_was_listed_is_accepted(hand_at):
    hand = hand_at(HALF_YEAR)
    accepted = unaccepted(hand)
    done = hand.done(hand.post(FORM, as_it_stands(hand.get(FORM))))

    assert [each for each in accepted if each in done.words()] == []
    assert unaccepted(hand) == set()
    assert "Không có lỗi, cảnh báo, ghi chú nào." in hand.get(f"/khoi/{HALF_YEAR}/").words()


def test_what_came_in_since_is_refused_and_told(hand_at):
    hand = hand_at(HALF_YEAR)
    form, before = as_it_stands(hand.get(FORM)), unaccepted(hand)
    reports_late(hand)
    (new,) = unaccepted(hand) - before

    page = hand.done(hand.post(FORM, form))

    assert page.words("//h2[@id='ket-qua']") == "Chưa làm được: chấp nhận cảnh báo, ghi chú."
    assert "không phải danh sách mang dấu" in page.words("//li[@data-muc='loi']")
    assert new in page.words()
    assert unaccepted(hand) == {*before, new}

    hand.done(hand.post(FORM, as_it_stands(hand.get(FORM))))
    assert unaccepted(hand) == set()


@pytest.mark.parametrize("sent", [{}, {"seen": ""}])
def test_nothing_is_accepted_that_was_not_listed(hand_at, sent):
    hand = hand_at(HALF_YEAR)
    before = unaccepted(hand)

    page = hand.post(FORM, {**as_it_stands(hand.get(FORM)), "seen": "", **sent})

    assert page.status == 422
    assert words.LIST_NOT_SEEN in page.words("//div[@role='alert']")
    assert seen(page) == seen(hand.get(FORM))
    assert unaccepted(hand) == before


def test_a_line_that_is_not_ticked_is_not_accepted(hand_at):
    hand = hand_at(HALF_YEAR)
    form, before = as_it_stands(hand.get(FORM)), unaccepted(hand)
    first, *_ = form["chosen"].splitlines()

    hand.done(hand.post(FORM, {**form, "chosen": first}))

    assert len(unaccepted(hand)) == len(before) - 1


def test_a_figure_to_be_asked_about_stands_first_and_is_not_ticked(hand_at):
    hand = hand_at(HALF_YEAR)
    members = hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien"
    edit_workbook(members / "so_y_te.xlsx", "Nội dung 1", {"H5": 99999999999})

    page = hand.get(FORM)

    told = [" ".join(each.text_content().split()) for each in page.all(ITEMS)]
    assert told[0].startswith("PHẢI HỎI LẠI: ")
    assert len(ticked(page).split()) == len(told) - 1


def test_nothing_ticked_is_told(hand_at):
    hand = hand_at(HALF_YEAR)

    page = hand.post(FORM, {**as_it_stands(hand.get(FORM)), "chosen": ""})

    assert (page.status, ticked(page)) == (422, "")
    assert words.NOTHING_CHOSEN in page.words("//div[@role='alert']")
