"""The cell of a member's addresses -> addresses that a letter can go to, and what is wrong.

The rule is narrower than RFC 5321: only what the mail servers of offices give out. Nothing is asked
of the network. What is doubtful is told with its cell, and no letter goes there.
"""

import re
from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import INVISIBLE
from thidua_reports.language.text import UNSEEN, shortened
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.mailing.letter import Recipient

BETWEEN = re.compile("[;,]")
_ATOMS = r"[A-Za-z0-9_+%'&=-]+(?:\.[A-Za-z0-9_+%'&=-]+)*"
MAILBOX = re.compile(_ATOMS)
DOMAIN = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"
)
LONGEST_MAILBOX, LONGEST = 64, 254
_IN_WORDS = re.compile(rf"{_ATOMS}@{DOMAIN.pattern}(?![\w.-])")


@frozen
class AddressBook:
    """To whom letters to each member can go, by code, and what is wrong with the cells."""

    recipients: dict[str, tuple[Recipient, ...]]
    issues: tuple[Issue, ...]


def address_book(members: Sequence[Member], others: Sequence[Member]) -> AddressBook:
    """Return the addresses of the members; no letter to one of them may reach one of the others.

    The `others` may be among the members themselves, and get no letter at present.
    """
    found = {member.code: tuple(_recipients(member)) for member in members}
    issues = [issue for member in members for issue in _issues(member, found[member.code])]
    if others:
        shared = [*_shared(members, others)]
        issues += (issue for _, issue in shared)
        found |= {code: () for code, _ in shared}
    return AddressBook(found, tuple(issues))


def fault_of(address: str) -> str:
    """Return in words why this is no address that can be used; "" if it is one."""
    for is_so, why in _faults(address):
        if is_so:
            return why
    return ""


def _faults(address: str) -> Iterator[tuple[bool, str]]:
    mailbox, _, domain = address.rpartition("@")
    foreign = "".join(dict.fromkeys(each for each in address if not each.isascii()))
    yield (
        bool(INVISIBLE.search(address) or UNSEEN.search(" ".join(address.split()))),
        (fragments.UNSEEN_LETTER),
    )
    yield _is_among_words(address), fragments.NAME_BESIDE_ADDRESS
    yield bool(foreign.strip()), fragments.FOREIGN_LETTERS.format(letters=foreign)
    yield "@" not in address, fragments.NO_AT
    yield address.count("@") > 1, fragments.SEVERAL_AT
    yield any(each.isspace() for each in address), fragments.BLANK_INSIDE
    yield not MAILBOX.fullmatch(mailbox) or len(mailbox) > LONGEST_MAILBOX, fragments.NO_MAILBOX
    yield not DOMAIN.fullmatch(domain) or len(address) > LONGEST, fragments.NO_DOMAIN


def _is_among_words(text: str) -> bool:
    found = _IN_WORDS.findall(text)
    return len(found) == 1 and found[0] != text and ("<" in text or " " in text)


def _parts(member: Member) -> list[str]:
    return [part.strip() for part in BETWEEN.split(member.email) if part.strip()]


def _recipients(member: Member) -> Iterator[Recipient]:
    """A cell with one part in doubt gives no address at all: it may be meant for another office."""
    parts = _parts(member)
    if not any(map(fault_of, parts)):
        distinct = {part.casefold(): part for part in reversed(parts)}
        addresses = dict.fromkeys(distinct[part.casefold()] for part in parts)
        yield from (Recipient(member.code, member.name, each) for each in addresses)


def _issues(member: Member, found: Sequence[Recipient]) -> Iterator[Issue]:
    place = _place(member)
    if not _parts(member):
        yield mail_kinds.NO_ADDRESS.at(place, name=member.name)
    for part in _parts(member):
        why = fault_of(part)
        if why:
            hint = "".join(_IN_WORDS.findall(part)[:1]) if _is_among_words(part) else ""
            yield mail_kinds.BAD_ADDRESS.at(
                place,
                text=shortened(part),
                why=why,
                hint=fragments.DID_YOU_MEAN.format(near=hint) if hint else "",
            )
    if len(found) > 1:
        addresses = ", ".join(each.address for each in found)
        details = {"count": len(found), "name": member.name, "addresses": addresses}
        yield mail_kinds.SEVERAL_ADDRESSES.at(place, **details)


def _shared(members: Sequence[Member], others: Sequence[Member]) -> Iterator[tuple[str, Issue]]:
    """Yield whose addresses are also those of others, who may have more that are in doubt."""
    owners: dict[str, list[Member]] = {}
    for each in others:
        for address in {part.casefold() for part in _parts(each)}:
            owners.setdefault(address, []).append(each)
    for member in members:
        for address in dict.fromkeys(_parts(member)):
            sharing = owners.get(address.casefold(), ())
            names = [each.name for each in sharing if each.code != member.code]
            if names and not fault_of(address):
                details = {"address": address, "other": names[0]}
                yield member.code, mail_kinds.SHARED_ADDRESS.at(_place(member), **details)


def _place(member: Member) -> Place:
    return member.place.of(Members.email.heading)
