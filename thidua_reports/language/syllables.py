"""Whether a word is spelled as a Vietnamese syllable is."""

import re
import unicodedata
from functools import lru_cache

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
    """Tell whether the word may be a Vietnamese syllable: its letters, and one tone that fits."""
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
