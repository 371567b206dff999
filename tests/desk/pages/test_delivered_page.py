"""The page that the last run made, as the working page shows it beside an edited one."""

from tests.workspaces import HALF_YEAR
from thidua_reports.presenting import desk_words as words

AT = f"/khoi/{HALF_YEAR}/"


def test_beside_an_edited_page_the_new_one_is_shown(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"{AT}lam/lap"))
    edited = hand.desk.folder.output(HALF_YEAR) / "kiem_tra.html"
    edited.write_bytes(edited.read_bytes().replace("Đã gửi".encode(), b"<b>X</b>"))
    assert words.PAGE_EDITED in hand.get(f"{AT}kiem-tra/").words()

    job = hand.done(hand.post(f"{AT}lam/lap"))

    shown = hand.get(f"{AT}kiem-tra/")
    assert shown.words("//h2[@id='ket-luan']") == "Đã gửi được chưa?"
    for page in (job, hand.get(AT)):
        row = page.all("//tr[th[contains(., 'kiem_tra (2).html')]]")
        assert [each.get("href") for each in row[0].iter("a")] == [f"{AT}kiem-tra/"]
        assert "output/kiem_tra (2).html" not in page.all(
            "//form[@data-mo]/input[@name='ten']/@value"
        )
