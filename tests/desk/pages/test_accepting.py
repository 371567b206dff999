"""What she accepts is what the form has listed: nothing that came in since is accepted unseen."""

import pytest

from tests.workspaces import HALF_YEAR, edit_workbook
from thidua_reports.desk.look import look_at
from thidua_reports.presenting import desk_words as words

FORM = f"/khoi/{HALF_YEAR}/lam/chap-nhan"
WHO = {"by": "Trần Thị Hoa", "day": "15/12/2027"}
ITEMS = "//section[@aria-labelledby='van-de']//li[@data-muc]"


def seen(page):
    """Return the sign of the list that a form sends."""
    return page.tree.xpath("string(//input[@name='seen']/@value)")


def reports_late(hand):
    """Let a member's workbook come in anew, with a figure typed as text."""
    members = hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien"
    edit_workbook(members / "so_y_te.xlsx", "Nội dung 1", {"H5": "62.611"})


def unaccepted(hand):
    """Return the messages of the bloc that nobody has accepted."""
    return {each.message for each in look_at(hand.desk.folder, HALF_YEAR).examined.issues}


def test_the_form_lists_what_will_be_accepted_with_the_count(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.get(FORM)

    told = {" ".join(each.text_content().split()) for each in page.all(ITEMS)}
    assert len(told) == len(unaccepted(hand)) == 3
    assert all(any(message in each for each in told) for message in unaccepted(hand))
    assert page.all(f"{ITEMS}//a[starts-with(@href, '/ma/')]")
    assert "03 ghi chú" in page.words("//section[@aria-labelledby='van-de']/p[1]")


def test_what_was_listed_is_accepted(hand_at):
    hand = hand_at(HALF_YEAR)
    accepted = unaccepted(hand)
    done = hand.done(hand.post(FORM, {**WHO, "seen": seen(hand.get(FORM))}))

    assert [each for each in accepted if each in done.words()] == []
    assert unaccepted(hand) == set()
    assert "Không có lỗi, cảnh báo, ghi chú nào." in hand.get(f"/khoi/{HALF_YEAR}/").words()


def test_what_came_in_since_is_refused_and_told(hand_at):
    hand = hand_at(HALF_YEAR)
    sign, before = seen(hand.get(FORM)), unaccepted(hand)
    reports_late(hand)
    (new,) = unaccepted(hand) - before

    page = hand.done(hand.post(FORM, {**WHO, "seen": sign}))

    assert page.words("//h2[@id='ket-qua']") == "Chưa làm được: chấp nhận cảnh báo, ghi chú."
    assert "không phải danh sách mang dấu" in page.words("//li[@data-muc='loi']")
    assert new in page.words()
    assert unaccepted(hand) == {*before, new}

    hand.done(hand.post(FORM, {**WHO, "seen": seen(hand.get(FORM))}))
    assert unaccepted(hand) == set()


@pytest.mark.parametrize("sent", [{}, {"seen": ""}])
def test_nothing_is_accepted_that_was_not_listed(hand_at, sent):
    hand = hand_at(HALF_YEAR)
    before = unaccepted(hand)

    page = hand.post(FORM, {**WHO, **sent})

    assert page.status == 422
    assert words.LIST_NOT_SEEN in page.words("//div[@role='alert']")
    assert seen(page) == seen(hand.get(FORM))
    assert unaccepted(hand) == before
