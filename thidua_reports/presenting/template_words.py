"""What is said on the terminal of the fields of a Word template."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua_reports.issues import verbs

SHIPPED_ONLY = "Khối không có mẫu riêng: văn bản được lập theo mẫu kèm theo chương trình."
AS_SHIPPED = "{name}: y như mẫu kèm theo chương trình."
HEAD = "{name}: dùng {used}/{known} trường của mẫu {template}."
UNUSED = "  Trường chưa dùng: {names}."
MEANINGS = f"Nghĩa, ví dụ, cách viết của từng trường: xem danh sách trường {verbs.LIST_FIELDS}."


def field_lines(
    file: str, template: str, used: Sequence[str], declared: Mapping[str, str]
) -> Iterator[str]:
    """Yield how many of the fields declared for a template a file uses, and which it does not."""
    rest = [name for name in declared if name not in {*used}]
    own = len(declared) - len(rest)
    yield HEAD.format(name=file, used=own, known=len(declared), template=template)
    if rest:
        yield UNUSED.format(names=grouped(rest))


def grouped(paths: Iterable[str]) -> str:
    """Return names with those of a list in brackets behind it: "a, b (c, d (e))"."""
    heads: dict[str, list[str]] = {}
    for path in paths:
        head, _, below = path.partition("[]")
        heads.setdefault(head, []).extend([below.removeprefix(".")] if below else [])
    return ", ".join(
        f"{head} ({grouped(below)})" if below else head for head, below in heads.items()
    )
