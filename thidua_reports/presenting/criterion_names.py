"""How documents call a criterion: by name and number; its code is for the workbooks."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion


def criterion_name(book: BlocBook, criterion: Criterion) -> str:
    """Return the name; with its own condition where another criterion has the same name."""
    is_shared = sum(each.name == criterion.name for each in book.criteria) > 1
    return criterion.wording if is_shared else criterion.name


def name_of_code(book: BlocBook, code: str) -> str:
    """Return the name of the criterion with a code; the code where there is none."""
    found = next((each for each in book.criteria if each.code == code), None)
    return criterion_name(book, found) if found else code


def criterion_number(book: BlocBook, criterion: Criterion) -> str:
    """Return its number within its content, as the pledge has it; "" outside the scale."""
    if criterion.is_outside:
        return ""
    own = (each for each in book.criteria if each.content == criterion.content)
    codes = [each.code for each in own if not each.is_outside]
    return str(codes.index(criterion.code) + 1)


def numbered(number: str, name: str) -> str:
    """Return "2. Xây dựng tổ chức Đảng"; the name alone where there is no number."""
    return f"{number}. {name}" if number else name
