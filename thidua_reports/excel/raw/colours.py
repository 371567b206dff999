"""Colours of characters and of what is behind them, as red, green and blue in six signs."""

import colorsys
import re
from functools import lru_cache
from typing import Final

BLACK, WHITE = "000000", "FFFFFF"
PALETTE: Final = (
    "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF",
    "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
    "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
    "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
    "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
    "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
    "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
)  # fmt: skip
"""The colours that Excel knows by number, of which formats call the first Color1.

They are those of ECMA-376, 18.8.27, from index 8; xlrd has them too, but takes long to load.
"""
_NAMED = {
    "black": BLACK,
    "white": WHITE,
    "red": "FF0000",
    "green": "00FF00",
    "blue": "0000FF",
    "yellow": "FFFF00",
    "magenta": "FF00FF",
    "cyan": "00FFFF",
}
FIRST_COLOURS = tuple(_NAMED[name] for name in (
    "black", "white", "red", "green", "blue", "yellow", "magenta", "cyan"
))  # fmt: skip
_NUMBERED = re.compile(r"color *([0-9]{1,2})", re.IGNORECASE)
_LEAST_CONTRAST = 1.5
"""How many times lighter one colour is than the other for characters to be made out."""
_MOST = 255


def named_colour(name: str) -> str:
    """Return the colour that a number format calls so; nothing where it is no colour."""
    numbered = _NUMBERED.fullmatch(name.strip())
    if numbered is None:
        return _NAMED.get(name.strip().casefold(), "")
    at = int(numbered[1]) - 1
    return PALETTE[at] if 0 <= at < len(PALETTE) else ""


def name_of(colour: str) -> str:
    """Return what a number format calls the colour; nothing where it has no name for it."""
    by_number = {each: f"Color{at}" for at, each in enumerate(PALETTE, start=1)}
    by_name = {each: name.capitalize() for name, each in _NAMED.items()}
    return (by_number | by_name).get(colour, "")


def tinted(colour: str, tint: float) -> str:
    """Return the colour as much lighter, or darker below zero, as a theme's tint says."""
    hue, light, depth = colorsys.rgb_to_hls(*(each / _MOST for each in bytes.fromhex(colour)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    changed = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), depth)
    return bytes(round(each * _MOST) for each in changed).hex().upper()


@lru_cache(maxsize=1024)
def is_unseen(ink: str, ground: str) -> bool:
    """Return whether characters of that ink can hardly be made out on the ground.

    The eye goes by how light they are: yellow on white is lost, white on red is not.
    """
    if ink == ground:
        return bool(ink)
    try:
        lights = sorted((_light_of(ink), _light_of(ground)))
    except ValueError:
        return False
    return lights[1] < lights[0] * _LEAST_CONTRAST


def _light_of(colour: str) -> float:
    """Return how light a colour is, by the contrast ratio of the WCAG; ValueError if none."""
    red, green, blue = (_linear(each / _MOST) for each in bytes.fromhex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
