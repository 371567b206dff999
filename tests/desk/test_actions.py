"""Every action of the page is a verb, and does what the verb does when it is typed."""

import shlex
import shutil
from datetime import date

import click
import pytest

from tests.mail_bloc import mail_workspace
from tests.workspaces import ALL_SAMPLES, HALF_YEAR, PLEDGE, SAMPLES, YEAR
from thidua_reports.cli import command
from thidua_reports.desk import actions
from thidua_reports.desk.actions import Spot
from thidua_reports.desk.fields import Kind
from thidua_reports.desk.her_folder import HerFolder

DAY = date(2027, 12, 15)
OF_A_TERMINAL = {
    "--help": "the page says of each action what it does",
    "--quiet": "the page shows everything",
    "--json": "is for other programs",
}
LEFT_OUT = {
    "bao-cao": {
        "--templates": "her own templates lie in the folder of the bloc",
        "--strict": "a draft with errors says so, and can be read",
    },
    "check": {"--templates": "as in bao-cao"},
    "check-document": {"--templates": "as in bao-cao"},
    "check-template": {"--as": "the templates of a bloc have their own names"},
    "email": {
        "--templates": "as in bao-cao",
        "--unicode-filenames": "the usual names go everywhere",
        **dict.fromkeys(
            ("--send", "--limit", "--assume-sent", "--resend", "--again"),
            "sending asks questions at a terminal; the page makes drafts",
        ),
    },
    "next": {"--to": "the next period lies beside this one, where the page finds it"},
}
"""The options that the page does not offer, each with the reason."""
TEXTS = {Kind.YEAR: "2027", Kind.DAY: f"{DAY:%d/%m/%Y}", Kind.TICK: "1", Kind.LINES: "Sở Y tế\n12"}


@pytest.fixture
def spot(tmp_path):
    return Spot(tmp_path / "khối một", tmp_path / "output" / "khối một")


def filled(action):
    """Return something in every field of an action."""
    last = {each.name: each.choices[-1].value for each in action.fields if each.choices}
    typed = {each.name: TEXTS.get(each.kind, "--lạ") for each in action.fields}
    return {"code": "TB13", **typed, **{name: value for name, value in last.items() if value}}


def options_of(verb):
    """Return the names of the options of a verb."""
    own = (each for each in command.commands[verb].params if isinstance(each, click.Option))
    return {each.opts[0] for each in own}


def options_in(arguments):
    return {each.partition("=")[0] for each in arguments if each.startswith("--")}


def test_every_verb_is_an_action_and_codes_have_a_page_instead():
    assert {each.verb for each in actions.ALL} == set(command.commands) - {"explain"}


@pytest.mark.parametrize("verb", command.commands)
def test_every_option_is_offered_or_left_out_for_a_reason(spot, verb):
    offered = [each for each in actions.ALL if each.verb == verb]
    used = set().union(*(options_in(each.command(spot, filled(each))) for each in offered))
    left_out = {*LEFT_OUT.get(verb, {}), *OF_A_TERMINAL}

    assert used.isdisjoint(left_out)
    assert used | (left_out & options_of(verb)) == options_of(verb)
    assert set(LEFT_OUT.get(verb, {})) <= options_of(verb)


@pytest.mark.parametrize("action", actions.ALL, ids=lambda each: each.key)
def test_what_is_typed_stays_in_its_option_whatever_it_begins_with(spot, action):
    verb, *arguments = action.command(spot, filled(action))

    context = command.commands[verb].make_context(verb, arguments)

    given = [value for value in context.params.values() if value not in (None, "", (), False)]
    assert len(given) >= len(arguments) - arguments.count("--lạ")
    assert not context.args


def test_the_keys_of_actions_are_their_own():
    keys = [each.key for each in actions.ALL]

    assert len(set(keys)) == len(keys)


def files_below(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


CASES = {
    "reports": (HALF_YEAR, actions.MAKE, {}, "{bloc}"),
    "reports of a year": (YEAR, actions.MAKE, {"force": "1"}, "{bloc} --force"),
    "forms": (HALF_YEAR, actions.FORMS, {}, "forms {bloc}"),
    "pledge": (PLEDGE, actions.ACCEPT_TARGETS, {}, "accept {bloc}"),
    "scores": (YEAR, actions.AGREE, {}, "accept {bloc}"),
    "readings": (
        HALF_YEAR,
        actions.READINGS,
        {"by": "Trần Thị Hoa", "day": "15/12/2027"},
        "accept {bloc} --readings --by 'Trần Thị Hoa' --date 15/12/2027",
    ),
    "next": (HALF_YEAR, actions.NEXT, {}, "next {bloc}"),
    "fields": (PLEDGE, actions.LIST_FIELDS, {}, "check-template --fields --output output/{bloc}"),
}


@pytest.mark.slow("makes everything twice")
@pytest.mark.parametrize("case", CASES)
def test_an_action_makes_the_files_that_its_command_line_makes(
    make_report, tmp_path, monkeypatch, case
):
    sample, action, typed, line = CASES[case]
    pressed, at_terminal = tmp_path / "trang", tmp_path / "lệnh"
    for folder in (pressed, at_terminal):
        shutil.copytree(SAMPLES / sample, folder / sample)
    hers = HerFolder(pressed)

    code, _ = make_report(*action.command(Spot(hers.bloc(sample), hers.output(sample)), typed))
    monkeypatch.chdir(at_terminal)
    words = shlex.split(line.format(bloc=sample))

    assert make_report(*words)[0] == code
    assert files_below(pressed) == files_below(at_terminal)
    assert len(files_below(pressed)) > len(files_below(SAMPLES / sample))


@pytest.mark.slow("makes everything twice")
def test_letters_are_those_of_the_command_line(make_report, tmp_path, monkeypatch):
    pressed, at_terminal = tmp_path / "trang", tmp_path / "lệnh"
    for folder in (pressed, at_terminal):
        folder.mkdir()
        mail_workspace(folder / "khoi", members={})
    hers = HerFolder(pressed)
    spot = Spot(hers.bloc("khoi"), hers.output("khoi"))

    assert make_report(*actions.LETTERS.command(spot, {"kind": "nhac", "member": "B"}))[0] == 0
    monkeypatch.chdir(at_terminal)
    assert make_report("email", "khoi", "--kind", "nhac", "--member", "B")[0] == 0

    assert files_below(pressed) == files_below(at_terminal)
    assert [each.name for each in (spot.output / "thu").iterdir()] == ["nhac_b_so_binh.eml"]


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_results_lie_where_the_main_job_puts_them(sample):
    assert HerFolder(SAMPLES).output(sample) == SAMPLES / "output" / sample
