"""What the pages of one start share."""

import secrets
from pathlib import Path

from thidua_reports.desk.her_folder import HerFolder
from thidua_reports.desk.jobs import Busy, Jobs, Runner


class Desk:
    """Her folder, the jobs at work, and the key that only her browser has.

    In a blueprint it is `current_app.extensions["desk"]`.
    """

    def __init__(self, folder: Path, run: Runner) -> None:
        self.folder = HerFolder(folder)
        self.jobs = Jobs(run)
        self.key = secrets.token_urlsafe(32)

    def choose(self, path: Path) -> None:
        """Take another folder.

        Raises:
            Busy: a bloc of the folder so far has a job at work.
        """
        for job in self.jobs.running():
            raise Busy(job)
        self.folder = HerFolder(path)
