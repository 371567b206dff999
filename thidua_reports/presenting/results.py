"""What became of the documents of a run -> the last lines on the terminal."""

from collections.abc import Iterator, Sequence

UNCHANGED = "không đổi"
NOTHING_CHANGED = (
    "Đầu vào, mẫu, kết quả vẫn như lần chạy trước nên không lập lại; muốn lập lại thì thêm --force."
)


def delivery_lines(folder: str, files: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what was written where; `files` are names and what became of them."""
    yield ""
    yield f"Kết quả trong {folder}:"
    width = max((len(name) for name, _ in files), default=0)
    yield from (f"  {name.ljust(width)}  {status}" for name, status in files)


def unchanged_lines(folder: str, names: Sequence[str]) -> Iterator[str]:
    """Yield what lies in the folder as the last run made it, and how to make it all the same."""
    yield from delivery_lines(folder, [(name, UNCHANGED) for name in names])
    yield NOTHING_CHANGED


def not_written() -> str:
    """Return the sentence for a strict run that found errors."""
    return "Còn lỗi nên không ghi gì (--strict)."
