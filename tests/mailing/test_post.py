"""What stands in the fields of a letter."""

from dataclasses import replace
from datetime import date

from tests.domain_values import a_bloc, a_book
from thidua_reports.domain.place import Place
from thidua_reports.domain.receipt import Receipt
from thidua_reports.layouts import mail_sheets
from thidua_reports.mailing.post import Post, values_for


def a_post(**of_bloc):
    granted = Receipt("A", None, date(2025, 7, 20), "", Place("khoi.xlsx"))
    bloc = a_bloc("AB", deadline=date(2025, 7, 5), **of_bloc)
    book = replace(a_book("AB"), bloc=bloc, receipts=(granted,))
    return Post(book, (), (), (), bloc.members)


def test_each_letter_names_the_deadline_of_its_member():
    post = a_post()
    told = [values_for(post, each)[mail_sheets.DEADLINE] for each in (*post.members, None)]

    assert told == ["20/07/2025", "05/07/2025", "05/07/2025"]


def test_who_sends_a_letter_is_whom_the_forms_go_back_to():
    post = a_post(drafter="B")

    assert values_for(post, None)[mail_sheets.DRAFTER] == post.book.bloc.member("B").name
