"""A bloc as it was looked at -> its page: the steps, who has submitted, the issues, the results."""

from collections.abc import Callable
from urllib.parse import urlencode

from thidua_reports.desk.came_in import came_in, choices, copies_elsewhere
from thidua_reports.desk.files import answers_left_over, result_files
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.look import Look, title_of
from thidua_reports.desk.step import Offered, Opened, Step
from thidua_reports.desk.steps import steps
from thidua_reports.desk.views import BlocPage, ButtonView, LinkView, OpenView, StepView
from thidua_reports.frozen import frozen
from thidua_reports.page.file_issues import issues_by_file
from thidua_reports.page.findings import Findings
from thidua_reports.page.issue_list import grouped, issue_list
from thidua_reports.page.submissions import submissions
from thidua_reports.page.verdict import verdict
from thidua_reports.presenting import desk_words as words

Address = Callable[[str], str]


@frozen
class Addresses:
    """Where an action of the bloc is begun, where a job is shown, and the page to look over."""

    action: Address
    job: Address
    page: str


def bloc_page(look: Look, latest: Job | None, addresses: Addresses) -> BlocPage:
    """Return the page of a bloc; `latest` is the verb that was begun last for it."""
    found = look.examined
    job = None if latest is None else _job_link(latest, addresses)
    steps_shown = [_step(each, addresses) for each in steps(look)]
    files = [*result_files(look, addresses.page)]
    received = came_in(look)
    if found is None:
        issues = issues_by_file(look.stopped)
        return BlocPage(look.name, look.name, steps_shown, None, issues, (), (), files, job)
    groups = grouped(found.book, found.account, found.issues)
    judged = verdict(Findings(found, groups, (), found.account, look.official))
    return BlocPage(
        name=look.name,
        title=title_of(look),
        steps=steps_shown,
        submissions=submissions(found, found.account, groups),
        issues=issue_list(found.book, groups, found.accepted, ()),
        first=judged.first,
        more=judged.more,
        files=files,
        job=job,
        came_in=received,
        choices=[*choices(received)],
        elsewhere=[*copies_elsewhere(look)],
        left_over=[*answers_left_over(look)],
    )


def _job_link(job: Job, addresses: Addresses) -> LinkView:
    pattern = words.AT_WORK if job.state == "running" else words.SEE_JOB
    return LinkView(addresses.job(job.id), pattern.format(title=job.title))


def _step(step: Step, addresses: Addresses) -> StepView:
    main, others = step.main, step.others
    is_button = main is not None and not main.action.is_told_first
    return StepView(
        key=step.key,
        title=step.title,
        told=step.told,
        level=step.state.value,
        state=step.so_far or words.STATES[step.state.value],
        button=_button(main, addresses) if main and is_button else None,
        fields=main.action.fields if main and is_button else (),
        link=_link(main, addresses) if main and not is_button else None,
        opened=[*map(_opened, step.opened)],
        buttons=[_button(each, addresses) for each in others if not each.action.is_told_first],
        links=[_link(each, addresses) for each in others if each.action.is_told_first],
        seldom=[_button(each, addresses) for each in step.seldom],
        takes_files=step.takes_files,
        page=addresses.page if step.shows_page else "",
    )


def _button(offered: Offered, addresses: Addresses) -> ButtonView:
    return ButtonView(addresses.action(offered.action.key), offered.label, offered.typed)


def _link(offered: Offered, addresses: Addresses) -> LinkView:
    href = addresses.action(offered.action.key)
    return LinkView(f"{href}?{urlencode(offered.typed)}" if offered.typed else href, offered.label)


def _opened(opened: Opened) -> OpenView:
    return OpenView(opened.name, opened.label)
