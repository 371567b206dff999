"""Which of some texts is which of others, by the words that they have in common.

Compared are those at about the same place among the others, and those that share a word which few
have: else a long document would take the square of its length.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua_reports.frozen import frozen

_LEAST_ALIKE, _AHEAD = 0.5, 0.1
"""Our own limits: fewer words in common are another text; a rival so near leaves a doubt."""
_REACH, _RARE = 40, 8
"""How far from its place a text is looked for, and in how many others a word is that is rare."""
_Text = tuple[str, ...]


def alike_texts(old: Sequence[_Text], new: Sequence[_Text]) -> Iterator[tuple[int, int, bool]]:
    """Yield the numbers of texts that belong together, the most alike first, and if for sure.

    It is sure where nothing else that is left is nearly as much alike. Of those that say the same
    none is sure; they are taken in their order.
    """
    olds, news = _by_text(old), _by_text(new)
    alike = sorted(_candidates(list(olds), list(news)), key=lambda each: -each.likeness)
    rivals = _Rivals(alike, olds, news)
    for each in alike:
        own, others = olds[each.old], news[each.new]
        is_sure = len(own) == len(others) == 1 and not rivals.are_near(each)
        while own and others:
            yield own.pop(0), others.pop(0), is_sure


@frozen
class _Candidate:
    """Two texts that may belong together, and the share of words that they have in common."""

    likeness: float
    old: _Text
    new: _Text


class _Rivals:
    """The candidates by their texts."""

    def __init__(
        self,
        alike: Sequence[_Candidate],
        olds: Mapping[_Text, Sequence[int]],
        news: Mapping[_Text, Sequence[int]],
    ) -> None:
        """Take the candidates, the most alike first, and the texts that are left."""
        self._olds, self._news = olds, news
        self._of_old: dict[_Text, list[_Candidate]] = {}
        self._of_new: dict[_Text, list[_Candidate]] = {}
        for each in alike:
            self._of_old.setdefault(each.old, []).append(each)
            self._of_new.setdefault(each.new, []).append(each)

    def are_near(self, pair: _Candidate) -> bool:
        """Return whether another text that is left is nearly as much alike one of the pair."""
        for each in (*self._of_old[pair.old], *self._of_new[pair.new]):
            is_left = bool(self._olds[each.old] and self._news[each.new])
            if each is not pair and is_left and each.likeness >= pair.likeness - _AHEAD:
                return True
        return False


def _by_text(texts: Sequence[_Text]) -> dict[_Text, list[int]]:
    found: dict[_Text, list[int]] = {}
    for number, text in enumerate(texts):
        found.setdefault(text, []).append(number)
    return found


def _candidates(old: Sequence[_Text], new: Sequence[_Text]) -> Iterator[_Candidate]:
    was, now = [_words(each) for each in old], [_words(each) for each in new]
    holders: dict[str, list[int]] = {}
    for number, words in enumerate(now):
        for word in words:
            holders.setdefault(word, []).append(number)
    for number, words in enumerate(was):
        near = range(max(0, number - _REACH), min(len(now), number + _REACH + 1))
        rare = (holders.get(word, ()) for word in words)
        others = {*near, *(each for held in rare if len(held) <= _RARE for each in held)}
        for other in sorted(others):
            likeness = _likeness(words, now[other])
            if likeness >= _LEAST_ALIKE:
                yield _Candidate(likeness, old[number], new[other])


def _words(text: Iterable[str]) -> Counter[str]:
    return Counter(each for each in text if any(map(str.isalpha, each)))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two texts have in common; 0 for surely too low."""
    first, second = one.total(), other.total()
    if 2 * min(first, second) < _LEAST_ALIKE * (first + second):
        return 0
    common = sum(min(count, other[word]) for word, count in one.items() if word in other)
    return 2 * common / max(1, first + second)
