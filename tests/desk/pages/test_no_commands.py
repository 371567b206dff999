"""Whatever is pressed on the page, nothing that is shown can only be typed."""

import pytest

from tests.desk.test_on_the_page import typed_in
from tests.workspaces import HALF_YEAR, PLEDGE, YEAR
from thidua_reports.desk.actions import OF_A_BLOC
from thidua_reports.issues.issue import Severity
from thidua_reports.issues.lookup import kinds_by_code

BLOCS = (PLEDGE, HALF_YEAR, YEAR)
TYPED = {"by": "Trần Thị Bình", "day": "15/12/2027", "document": "bao_cao.docx"}


@pytest.mark.parametrize("bloc", BLOCS)
@pytest.mark.slow  # every verb on a bloc, some twice
def test_every_action_tells_of_no_command(hand_at, bloc):
    hand = hand_at(bloc)
    at = f"/khoi/{bloc}/"
    ended = 0
    # once more, when files are in the way and nothing is new
    for action in (*OF_A_BLOC, *OF_A_BLOC):
        shown = hand.get(f"{at}lam/{action.key}")
        begun = hand.post(f"{at}lam/{action.key}", TYPED)
        if begun.path.startswith("/viec/"):
            ended += 1
            begun = hand.done(begun)
        for page in (shown, begun, hand.get(at), hand.get(f"{at}kiem-tra/"), hand.get("/")):
            assert typed_in(page.words()) == [], (action.key, page.words())
    assert ended > len(OF_A_BLOC)


def test_a_sample_that_is_laid_out_tells_the_next_step_by_its_button(hand_at):
    hand = hand_at()
    page = hand.done(hand.post("/lam-thu", {"sample": HALF_YEAR}))

    assert "Tiếp theo: lập văn bản (nút “Lập văn bản”)." in page.words()
    assert typed_in(page.words()) == []


@pytest.mark.parametrize("severity", Severity)
def test_no_code_is_explained_by_a_command(hand_at, severity):
    hand = hand_at()
    codes = [each.code for each in kinds_by_code().values() if each.severity is severity]
    for asked in ("", "TH", "TH99", "XX", *codes):
        page = hand.get(f"/ma/{asked}")
        text = page.words("//main").partition("Xem thêm:")[0]
        assert typed_in(text) == [], asked
