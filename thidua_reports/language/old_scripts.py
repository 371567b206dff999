"""Text in an encoding of before Unicode, or damaged on its way, and what it was meant to be."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from thidua_reports.frozen import frozen
from thidua_reports.language.matching import without_diacritics

_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_ONSET = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]"
_OPEN = (
    "iêu|yêu|ươi|ươu|uôi|uây|uya|uyu|oai|oay|oao|oeo|uêu|uao|uai|uay|uơi|oi|ôi|ơi|ai|ao|au|ay|âu|ây"
    "|eo|êu|iu|ui|ia|ya|uơ|ưa|ưi|ưu"
)
_BEFORE_END = "uyê|iê|yê|ươ|uô|uâ|uê|uă|ua|uy|oa|oă|oe|oo|[aăâeêioôơuưy]"
_END = "ch|nh|ng|[cmnpt]"
_SYLLABLE = re.compile(rf"(?:{_ONSET})?(?:{_OPEN}|(?:{_BEFORE_END})(?P<end>{_END})?)")
_STOPS = ("c", "ch", "p", "t")
_STOPPED = ("s", "j")


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Return whether the word may be a Vietnamese syllable: its letters, and one tone that fits."""
    letters, tones = _without_tone(word.lower())
    found = _SYLLABLE.fullmatch(letters)
    if found is None or len(tones) > 1:
        return False
    return found["end"] not in _STOPS or tones in ("", *_STOPPED)


def _without_tone(word: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(_TONES[sign] for sign in decomposed if sign in _TONES)
    left = "".join(sign for sign in decomposed if sign not in _TONES)
    return unicodedata.normalize("NFC", left), tones


TCVN3, VNI, TWICE = "TCVN3 (phông .VnTime)", "VNI (phông VNI-Times)", "UTF-8 đọc nhầm"
_TCVN3_SIGNS = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\xadøõö÷ùýúûüþ¡¢§£¤¥¦"
_TCVN3_LETTERS = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ"
_FROM_TCVN3 = str.maketrans(_TCVN3_SIGNS, _TCVN3_LETTERS)
_VNI_MARKS = {
    "a": "ùøûõïâêáàåãäéèúüë", "e": "ùøûõïâáàåãä", "o": "ùøûõïâáàåãä",
    "u": "ùøûõï", "y": "ùøûõ", "ô": "ùøûõï", "ö": "ùøûõï",
}  # fmt: skip
_VNI_LETTERS = {
    "a": "áàảãạâăấầẩẫậắằẳẵặ", "e": "éèẻẽẹêấầẩẫậ".translate(str.maketrans("ấầẩẫậ", "ếềểễệ")),
    "o": "óòỏõọôốồổỗộ", "u": "úùủũụ", "y": "ýỳỷỹ", "ô": "ớờởỡợ", "ö": "ứừửữự",
}  # fmt: skip
_VNI_SINGLE = dict(zip("ñíìæóòôöî", "đíìỉĩịơưỵ", strict=True))


def _vni_pairs() -> dict[str, str]:
    pairs = {
        base + mark: letter
        for base, marks in _VNI_MARKS.items()
        for mark, letter in zip(marks, _VNI_LETTERS[base], strict=True)
    }
    small = pairs | _VNI_SINGLE
    capital = {key.upper(): letter.upper() for key, letter in small.items()}
    mixed = {key[0].upper() + key[1:]: letter.upper() for key, letter in pairs.items()}
    return small | capital | mixed


_FROM_VNI = _vni_pairs()
_VNI = re.compile("|".join(sorted(_FROM_VNI, key=len, reverse=True)))
_WORD = re.compile(f"[A-Za-z{re.escape(_TCVN3_SIGNS)}\xc0-\xff\u0100-\u024f\u1ea0-\u1ef9]+")
_ONLY_VIETNAMESE = re.compile("[ăđĩũơư\u1ea0-\u1ef9]", re.IGNORECASE)
_NO_VIETNAMESE = re.compile(
    "[^\\x00-\x7fàáâãèéêìíòóôõùúýăđĩũơư\u0300-\u0323\u1ea0-\u1ef9]", re.IGNORECASE
)
_DOUBLED = re.compile("[aeoyô][âáàãéèêúùõ]|ö[ùõ]|u[ùõ]", re.IGNORECASE)
_TWICE = re.compile("á[»º]|Æ[°¡]|Ä[‘\x91ƒ©]|Å©|Ã[\x80-\xbf¡-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_UNDEFINED = {chr(code): code for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_LEAST_SURE, _LEAST_MIXED = 3, 2
_NO_PROSE = re.compile(r"[/@=&\\]|\.\w")
_ASKED = re.compile(r"[^\W\d_]*\?(?:[^\W\d_]|\?)*")
_VOWELS = "aáâấêếôốơớưứiíăắđ"
"""What may have been where a question mark is now, with and without a tone."""


@frozen
class OldText:
    """A text that is not as Unicode writes it; `meant` is its text in Unicode, if `is_certain`."""

    encoding: str
    meant: str
    is_certain: bool


@lru_cache(maxsize=4096)
def old_text(text: str) -> OldText | None:
    """Return what a text in another encoding means; None for one in Unicode.

    It is certain where every word that changes becomes a Vietnamese syllable, and was none.
    """
    plain = unicodedata.normalize("NFC", text)
    if plain.isascii():
        return None
    if _TWICE.search(plain):
        return _decoded_again(plain)
    if not (_NO_VIETNAMESE.search(plain) or _DOUBLED.search(plain)):
        return None
    is_unicode = _ONLY_VIETNAMESE.search(plain) is not None
    readings = (
        _converted(plain, TCVN3, _from_tcvn3),
        _converted(plain, VNI, _from_vni),
    )
    found = max(filter(None, readings), key=lambda each: each[0], default=None)
    if found is None:
        return None
    return OldText(found[1].encoding, found[1].meant, found[1].is_certain and not is_unicode)


def in_font(text: str, font: str) -> OldText | None:
    """Return what a text means that is drawn in a font of an old script; None for any other.

    What is no syllable by its encoding is read as typed: somebody may type Unicode in such a font.
    Where both readings are words it is not certain. The capitals of TCVN3 have a font each.
    """
    name = font.casefold()
    if not name.startswith((".vn", "vni-")) or _ONLY_VIETNAMESE.search(text):
        return None
    encoding, convert = (TCVN3, _from_tcvn3) if name.startswith(".vn") else (VNI, _from_vni)
    plain = unicodedata.normalize("NFC", text)
    changed = [word for word in _WORD.findall(plain) if convert(word) != word]
    if not changed or not all(is_syllable(convert(word)) for word in changed):
        return None
    is_typed = all(map(_is_word, changed))
    if is_typed and len(changed) > 1:
        return None
    meant = _WORD.sub(lambda found: convert(found[0]), plain)
    is_capital = name.startswith(".vn") and name.endswith("h")
    return OldText(encoding, meant.upper() if is_capital else meant, is_certain=not is_typed)


def has_lost_letters(text: str) -> bool:
    """Return whether letters became question marks when the text was saved: "S? Y t?".

    A syllable with a mark within it is enough; marks behind words could be questions, unless the
    words have no vowel left.
    """
    if "\ufffd" in text:
        return True
    if "?" not in text:
        return False
    prose = (part for part in text.split() if not _NO_PROSE.search(part))
    words = [found for part in prose for found in _ASKED.findall(part)]
    within = sum(_is_within(word) for word in words)
    return within > 0 or sum(_has_no_vowel(word) for word in words) > 1


def _is_within(word: str) -> bool:
    before, _, after = word.partition("?")
    is_sentence = before[-1:].islower() and after[:1].isupper()
    is_syllabic = any(is_syllable(word.replace("?", each)) for each in _VOWELS)
    return bool(before and after.strip("?")) and not is_sentence and is_syllabic


def _has_no_vowel(word: str) -> bool:
    """Return whether only marks can be the vowels of the word: "t?", but not "?y" of "uỷ"."""
    bare = word.strip("?")
    return (
        bool(bare)
        and any(is_syllable(word.replace("?", each)) for each in _VOWELS)
        and (not any(sign in "aeiouy" for sign in without_diacritics(bare)))
    )


def _from_tcvn3(word: str) -> str:
    return word.translate(_FROM_TCVN3)


def _from_vni(word: str) -> str:
    return _VNI.sub(lambda found: _FROM_VNI[found[0]], word)


def _converted(
    text: str, encoding: str, convert: Callable[[str], str]
) -> tuple[int, OldText] | None:
    """Return how many words become syllables by the conversion, and what the text then is."""
    words = [word for word in _WORD.findall(text) if _may_be_old(word)]
    changed = [(word, convert(word)) for word in words if convert(word) != word]
    mended = [word for word, meant in changed if not _is_word(word) and is_syllable(meant)]
    left = [word for word, meant in changed if not is_syllable(meant)]
    right = [word for word, meant in changed if _is_word(word)]
    is_mixed = _ONLY_VIETNAMESE.search(text) is not None
    if is_mixed and len(mended) < _LEAST_MIXED:
        return None
    if len(mended) <= len(left) or len(mended) < len(right) or not _is_enough(mended):
        return None
    if left and len(mended) < _LEAST_SURE:
        return None
    meant = _WORD.sub(lambda found: convert(found[0]), text)
    return len(mended) - len(left), OldText(encoding, meant, is_certain=not left)


def _may_be_old(word: str) -> bool:
    """A letter that only Unicode has is in no word of an old script."""
    return re.search("[A-Za-z]", word) is not None and not _ONLY_VIETNAMESE.search(word)


def _is_word(word: str) -> bool:
    """Nobody writes a capital behind a small letter, as in tÕ, which is "tế" of TCVN3."""
    return is_syllable(word) and (word.islower() or word.isupper() or word.istitle())


def _is_enough(mended: list[str]) -> bool:
    """One short word such as µm proves nothing."""
    return len(mended) > 1 or any(len(word) > 2 for word in mended)


def _decoded_again(text: str) -> OldText | None:
    try:
        meant = bytes(chain.from_iterable(map(_bytes_of, text))).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        is_damaged = len(_TWICE.findall(text)) > 1 and not _ONLY_VIETNAMESE.search(text)
        return OldText(TWICE, text, is_certain=False) if is_damaged else None
    return OldText(TWICE, unicodedata.normalize("NFC", meant), is_certain=True)


def _bytes_of(sign: str) -> bytes:
    """Western Windows leaves five bytes without a sign, and programs keep them as they are."""
    return bytes([_UNDEFINED[sign]]) if sign in _UNDEFINED else sign.encode("cp1252")
