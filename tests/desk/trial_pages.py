"""Pages that change, receive and open something, as those of the program do."""

import errno
import os

from flask import Blueprint, request

from thidua_reports.desk.jobs import Busy
from thidua_reports.desk.let_in import form_token, the_desk
from thidua_reports.desk.opening import open_file
from thidua_reports.desk.uploads import receive

TRIAL = Blueprint("trial", __name__)


@TRIAL.get("/token")
def token():
    return form_token()


@TRIAL.get("/tha")
def drop():
    return (
        f"<form method=post action=/nhan/khoi_4 enctype=multipart/form-data>"
        f"<input type=hidden name=token value={form_token()}>"
        f"<input type=file name=file><button>Gửi</button></form>"
    )


@TRIAL.post("/lam/<bloc>")
def do(bloc):
    try:
        return the_desk().jobs.start(bloc, "Thử", request.form.getlist("word")).id
    except Busy as busy:
        return busy.job.id, 409


@TRIAL.post("/nhan/<bloc>")
def take_in(bloc):
    folder = the_desk().folder.bloc(bloc)
    return "\n".join(
        f"{each.name}: {each.outcome}"
        for each in (receive(file, folder) for file in request.files.getlist("file"))
    )


@TRIAL.post("/mo")
def show():
    return open_file(the_desk(), request.form["bloc"], request.form["name"])


@TRIAL.get("/khong-doc-duoc")
def out_of_reach():
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@TRIAL.get("/hong")
def fail():
    raise ZeroDivisionError("x")
