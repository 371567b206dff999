"""A sample that was chosen -> the verb that lays it out, or what is wrong with the choice."""

from collections.abc import Mapping

from thidua_reports.desk.actions import SAMPLE, Spot, Typed
from thidua_reports.desk.fields import Choice, Field
from thidua_reports.desk.forms import with_choices
from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.presenting import desk_words as words
from thidua_reports.workspace.samples import shipped_samples

CHOSEN = "sample"


def fields_of_sample() -> tuple[Field, ...]:
    """Return the fields of a sample, with those to choose from."""
    return with_choices(
        SAMPLE.fields, {CHOSEN: [Choice(each.name, each.title) for each in shipped_samples()]}
    )


def problems_of_sample(folder: HerFolder, typed: Typed) -> Mapping[str, str]:
    """Return what is wrong with a sample that is known, by the name of the field."""
    name = typed[CHOSEN]
    return {CHOSEN: words.SAMPLE_TAKEN.format(name=name)} if folder.is_taken(name) else {}


def sample_command(folder: HerFolder, typed: Typed) -> tuple[Spot, tuple[str, ...]]:
    """Return where a sample will be, and the verb that lays it out."""
    name = typed[CHOSEN]
    spot = Spot(folder.path / name, folder.output(name))
    return spot, SAMPLE.command(spot, typed)
