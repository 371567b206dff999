"""How long texts are in Times New Roman, as Word would set them."""

from pathlib import Path

import pytest

from thidua_reports.language.text_width import Lettering, longest_line, width

LETTERS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ƯỞNG trường 0123456789 "
    "“Số:” 12/BC-KTĐ4 (100%), kỳ; ghi; xã; zích; jư; ĂÂÊÔƠ ăâêôơ ýỵỹ … – —"
)
FONTS = {
    False: Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"),
    True: Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf"),
}


@pytest.mark.parametrize("is_bold", [False, True], ids=["regular", "bold"])
def test_a_text_is_as_wide_as_in_liberation_serif(is_bold):
    fonts = pytest.importorskip("fontTools.ttLib", reason="fontTools reads the font to compare")
    if not FONTS[is_bold].exists():
        pytest.skip("Liberation Serif is not installed")
    font = fonts.TTFont(FONTS[is_bold])
    names, metrics = font.getBestCmap(), font["hmtx"]
    advances = sum(metrics[names[ord(letter)]][0] for letter in LETTERS)
    expected = advances / font["head"].unitsPerEm * 14 * 25.4 / 72

    assert width(Lettering(LETTERS, 14, is_bold)) == pytest.approx(expected, rel=0.002)


def test_marks_do_not_widen_a_letter_but_horns_do():
    plain, marked, horned = (width(Lettering(text, 12)) for text in ("eu", "ềụ", "eư"))

    assert plain == marked
    assert horned > plain


def test_the_longest_line_is_that_of_the_wrapped_text():
    one = width(Lettering("HỘI ĐỒNG", 12))
    text = Lettering("HỘI ĐỒNG HỘI ĐỒNG HỘI", 12)

    assert longest_line([text], 1000) == pytest.approx(width(text))
    assert longest_line([text], one * 1.2) == pytest.approx(one)


def test_a_word_wider_than_the_column_is_a_line():
    assert longest_line([Lettering("Nghiêng", 12)], 1) == width(Lettering("Nghiêng", 12))


def test_a_text_in_two_weights_is_one_line():
    text = [Lettering("Số: ", 12, is_bold=True), Lettering("12", 12)]

    assert longest_line(text, 100) == pytest.approx(sum(map(width, text)))
