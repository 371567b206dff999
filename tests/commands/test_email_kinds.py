"""The kinds of letters: what can be typed, what it means, and how the drafts are named."""

from thidua_reports.commands.email_options import KIND_WORDS
from thidua_reports.commands.email_wanted import KINDS
from thidua_reports.domain.mail import MailKind
from thidua_reports.mailing.compose import PREFIXES


def test_each_word_that_can_be_typed_is_a_kind_and_each_kind_has_one():
    assert tuple(KINDS) == KIND_WORDS
    assert set(KINDS.values()) == set(MailKind)


def test_drafts_are_named_by_the_word_that_is_typed():
    assert {kind: word.replace("-", "_") for word, kind in KINDS.items()} == PREFIXES
