"""What a member says in a comment, apart from what the bloc says in it."""

import pytest

from thidua_reports.domain.answer_marks import BEGINNING, END, MARKS, UNCHECKED_END
from thidua_reports.excel.raw.own_words import as_answer, own_words

SAID = "[lỗi] Số này chưa rõ.\nCách xử lý: Ghi lại con số."
OURS = as_answer(SAID)
CODE = OURS.partition(END)[2]
UNCHECKED = f"{BEGINNING}\n{SAID}\n{UNCHECKED_END}"


@pytest.mark.parametrize(
    ("comment", "own"),
    [
        ("Số tạm tính", "Số tạm tính"),
        (OURS, ""),
        (" ".join(OURS.split()), ""),
        (f"Số tạm tính {OURS}", "Số tạm tính"),
        (f"{OURS} Đã sửa thành 25", "Đã sửa thành 25"),
        (f"Trước {OURS} giữa {OURS} sau", "Trước giữa sau"),
        (UNCHECKED, ""),
        (" ".join(UNCHECKED.split()), ""),
        (f"Trước\n{UNCHECKED} giữa {OURS}\nsau", "Trước giữa sau"),
        (f"Trước {OURS} giữa {UNCHECKED} sau", "Trước giữa sau"),
        (f"{BEGINNING} giữa {UNCHECKED} sau", "giữa sau"),
        ("", ""),
    ],
)
def test_only_what_the_member_wrote_is_left(comment, own):
    assert own_words(comment) == own


@pytest.mark.parametrize("line", [0, 1, 2, 3])
def test_words_typed_between_the_marks_are_the_member_s(line):
    lines = OURS.split("\n")
    lines.insert(line + 1, "Đã sửa thành 25") if line < 3 else lines.append("Đã sửa thành 25")

    assert own_words("Trước\n" + "\n".join(lines)) == "Trước Đã sửa thành 25"


@pytest.mark.parametrize("at", range(len(BEGINNING), len(OURS) - len(CODE) - len(END) + 1))
def test_words_typed_anywhere_in_the_bloc_s_text_are_found(at):
    comment = f"{OURS[:at]} Đã sửa 25! {OURS[at:]}"

    assert own_words(comment) == "Đã sửa 25!"


@pytest.mark.parametrize(
    ("comment", "kept"),
    [
        (OURS.replace("chưa rõ", "rõ rồi, là 25"), "rõ rồi, là 25"),
        (OURS.replace("Số", "Một: số").replace("Ghi", "Hai: ghi"), "Hai: ghi"),
        (f"{BEGINNING} [lỗi] Số này là 25", "Số này là 25"),
        (f"{BEGINNING} Là 25 {END}", "Là 25"),
        (f"Là 25 {END}{CODE}", "Là 25"),
        (OURS.replace(END, f"{END} Là 25"), "Là 25"),
        (f"Là 25 {UNCHECKED_END}", "Là 25"),
        (f"{BEGINNING} Là 25 {END} ({'9' * 5000}-abcdef)", "Là 25"),
        (as_answer("số " * 2000).replace("số ", "số Là 25 ", 1), "Là 25"),
    ],
    ids=[
        "changed",
        "two places",
        "no end",
        "no sum",
        "no beginning",
        "before the sum",
        "unchecked",
        "a length of very many digits",
        "long",
    ],
)
def test_where_it_cannot_be_told_who_wrote_what_all_is_kept_but_the_marks(comment, kept):
    own = own_words(comment)

    assert kept in own
    assert not any(mark in own for mark in MARKS)
