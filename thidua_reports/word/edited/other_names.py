"""Whether words in the place of a name are another name, of a member or of a person."""

from collections.abc import Sequence, Set
from itertools import takewhile

from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.lexicon import Said, word_of, words_of
from thidua_reports.word.edited.units import Piece

_OFFICES = frozenset(
    {"sở", "cục", "ban", "ubnd", "ủy", "bộ", "tòa", "viện", "trường", "đài", "báo"}
)
"""How the names of offices begin that are no members."""
_NO_OFFICES = frozenset(
    {
        ("báo", "cáo"), ("ban", "hành"), ("ban", "đầu"), ("ban", "ngày"), ("bộ", "phận"),
        ("bộ", "máy"), ("cục", "bộ"), ("trường", "hợp"), ("sở", "dĩ"), ("viện", "dẫn"),
        ("viện", "trợ"), ("đài", "thọ"), ("bộ", "hồ"), ("báo", "với"),
    }
)  # fmt: skip
"""Words that begin as the name of an office does, and are none."""
_LONGEST_AUTHORITY = 8
_OF, _ENDS_AUTHORITY = "của", frozenset({"cho", "và", "đối", "vì", "năm", "để", "được"})
"""How the authority of an honour begins, and the words that stand behind it."""
_FEWEST_LETTERS, _FEWEST_WORDS = 2, 2


def is_other_name(there: Sequence[Piece], said: Said, members: Sequence[Fact]) -> bool:
    """Return whether words are a name, and none that the member itself could have.

    A name begins as those of the members or of other offices do. One that shares a word with those
    of the member that no other member has, or abbreviates them, is its own.
    """
    own = {word for each in members if _is_of(each, said) for word in words_of(each.text)}
    others = {word for each in members if not _is_of(each, said) for word in words_of(each.text)}
    words = [word_of(each.text) for each in there]
    short = [each.text for each in there if is_short(each.text)]
    initials = {word[0].upper() for word in own}
    if (own - others) & {*words} or (short and all(initials >= {*each} for each in short)):
        return False
    return begins_as_name(there, {words_of(each.text)[0] for each in members})


def begins_as_name(there: Sequence[Piece], firsts: Set[str]) -> bool:
    """Return whether words begin as the name of an office, with a capital, or with one of some."""
    words = [piece for piece in there if piece.is_word]
    first, *others = [word_of(piece.text) for piece in words[:2]] or [""]
    if (first, *others) in _NO_OFFICES:
        return False
    return first in firsts or (first in _OFFICES and words[0].text[0].isupper())


def _is_of(fact: Fact, said: Said) -> bool:
    return fact.means == said.fact.means


def is_short(word: str) -> bool:
    """Return whether a word is an abbreviation in capitals."""
    return len(word) >= _FEWEST_LETTERS and word.isalpha() and word.isupper()


def leading_name(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the words with capitals that some pieces begin with."""
    return [*takewhile(lambda piece: piece.is_word and piece.text[0].isupper(), pieces)]


def is_other_person(name: Sequence[Piece], said: Said) -> bool:
    """Return whether words with capitals name another person; one may be called by a part."""
    own, words = words_of(said.fact.text), {word_of(piece.text) for piece in name}
    return len(name) >= _FEWEST_WORDS and not words <= {*own}


def authority_of(honour: Said, pieces: Sequence[Piece]) -> list[str]:
    """Return the words behind an honour that say whose it is; none behind other words."""
    if honour.fact.kind is not FactKind.HONOUR:
        return []
    behind = pieces[honour.stop : honour.stop + _LONGEST_AUTHORITY]
    words = [word_of(piece.text) for piece in takewhile(lambda piece: piece.is_word, behind)]
    ends = [at for at, word in enumerate(words) if word in _ENDS_AUTHORITY]
    return words[: min(ends, default=len(words))] if words[:1] == [_OF] else []
