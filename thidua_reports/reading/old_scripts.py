"""Whether text is Vietnamese as Unicode writes it, or was damaged by another encoding."""

import re
import unicodedata

TCVN3, VNI, TWICE = "TCVN3 (phông .VnTime)", "VNI (phông VNI-Times)", "UTF-8 đọc nhầm"
_ONLY_VIETNAMESE = re.compile("[ăđĩũơư\u1ea0-\u1ef9]", re.IGNORECASE)
_TWICE = re.compile("á[»º]|Æ°|Æ¡|Ä[‘\x91ƒ]|Ã[\x80-\xbf¡-¿]")
_OF_TCVN3 = re.compile(r"[¸µ¶·¹¨¾¼½Æ©Ç®ÐÌÎÏÑªÒÓÖ×ØÜÞß«¬\xad÷þ¡¢§£¤¥¦]")
# a sign or a capital behind a small letter
_WITHIN_A_WORD = re.compile(r"[a-zà-ÿ][¸µ¶·¹¨¾¼½©®ª«¬÷À-ÖØ-Þ]")
_OF_VNI = re.compile(r"[aeouyôö][øûïåëäöü]|[nN]?[ñÑæ](?=[a-zà-ÿ])", re.IGNORECASE)
_LOST = re.compile(r"[^\W\d_]\?[^\W\d_]|\?[^\W\d_]|[^\W\d_]\?(?=\s+\S)|\ufffd")


def suspected_encoding(text: str) -> str:
    """Return the name of the encoding that the text seems to be in; empty for Unicode.

    The letters of TCVN3 and VNI, seen as Western ones, stand in no Vietnamese text in Unicode.
    """
    plain = unicodedata.normalize("NFC", text)
    if _TWICE.search(plain):
        return TWICE
    if _ONLY_VIETNAMESE.search(plain):
        return ""
    if len(_OF_TCVN3.findall(plain)) > 1 or _WITHIN_A_WORD.search(plain):
        return TCVN3
    return VNI if _OF_VNI.search(plain) else ""


def has_lost_letters(text: str) -> bool:
    """Tell whether letters became question marks when the text was saved: "S? Y t?"."""
    return _LOST.search(text) is not None
