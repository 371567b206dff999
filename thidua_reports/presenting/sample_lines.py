"""Samples to try the program on -> the lines on the terminal."""

from collections.abc import Sequence

from thidua_reports.issues.verbs import by, quoted

NO_SAMPLES = "Bản cài đặt này không có bộ mẫu nào. Cài đặt lại chương trình để có các bộ mẫu."
NO_SUCH_SAMPLE = "Không có bộ mẫu “{name}”.{hint} Có các bộ mẫu:"
NOT_WITH_SAMPLE = (
    "--sample không đi cùng {others}: bộ mẫu có sẵn mọi thứ. Bỏ {others}, hoặc bỏ --sample để lập "
    "thư mục mới."
)


def unknown_sample(name: str, hint: str, samples: Sequence[tuple[str, str]]) -> str:
    """Return that there is no such sample, and the names and titles of those there are."""
    if not samples:
        return NO_SAMPLES
    width = max(len(each) for each, _ in samples)
    lines = (f"  {each.ljust(width)}  {title}" for each, title in samples)
    return "\n".join((NO_SUCH_SAMPLE.format(name=name, hint=hint), *lines))


def after_a_sample(folder: object) -> str:
    """Return what to do with a sample that was laid out."""
    return f"Tiếp theo: lập văn bản {by('Lập văn bản', quoted(folder))}."
