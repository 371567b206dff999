"""What is done just now, in words for the line that is shown during long work."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Tell = Callable[[str], None]
"""Says what is done just now to whoever looks on."""

READING = "Đang đọc sổ thành viên {number}/{count}: {name}"
FILLING = "Đang lập văn bản {number}/{count}: {name}"
FORMING = "Đang lập biểu mẫu {number}/{count}: {name}"
WRITING = "Đang ghi kết quả"
PRINTING = "Đang làm {count} bản PDF bằng {program}"


def nobody(_: str) -> None:
    """Tell it to nobody."""


def told_of_each(
    items: Sequence[Item], words: str, name_of: Callable[[Item], str], tell: Tell
) -> Iterator[Item]:
    """Yield the items, each after it is told in `words` which one of how many it is."""
    for number, item in enumerate(items, start=1):
        tell(words.format(number=number, count=len(items), name=name_of(item)))
        yield item
