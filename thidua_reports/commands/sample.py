"""`make-report init --sample`: a sample workspace, laid out to try the program on."""

from pathlib import Path

from thidua_reports.commands.command_help import WrongCommandLine
from thidua_reports.commands.result import CommandResult, Found, Made, Refused, Words
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import is_kept, kept_file, kept_files, write_new
from thidua_reports.issues.issue import did_you_mean
from thidua_reports.presenting.sample_lines import after_a_sample, unknown_sample
from thidua_reports.workspace.samples import Sample, sample_files, shipped_samples


def lay_out_sample(name: str, folder: Path | None) -> CommandResult:
    """Lay a sample out in `folder`, or in a new one of its name; nothing there is replaced.

    Where there is another khoi.xlsx, the members of the sample are not put beside it.

    Raises:
        WrongCommandLine: there is no such sample.
        CannotGoOn: a folder or a file cannot be written.
    """
    sample = _called(name)
    target = folder or Path(sample.name)
    files = [Output(*file) for file in sample_files(sample)]
    if is_kept(target, files[0]):
        kept_book = Found((kept_file(files[0].name),))
        return CommandResult((kept_book, Refused(())), has_errors=True)
    written = write_new(target, files)
    kept = tuple(kept_files(written))
    parts = (
        *((Found(kept),) if kept else ()),
        Made(str(target), tuple(each.line for each in written)),
        Words((after_a_sample(target),)),
    )
    return CommandResult(parts, has_errors=bool(kept))


def _called(name: str) -> Sample:
    samples = {each.name: each for each in shipped_samples()}
    if name.lower() in samples:
        return samples[name.lower()]
    hint = did_you_mean(name, list(samples))
    listed = [(each.name, each.title) for each in samples.values()]
    raise WrongCommandLine(unknown_sample(name, hint, listed))
