"""What a browser sends, and what somebody sends who is none."""

import http.client
from urllib.parse import urlencode

from thidua_reports.desk.doors import entrance
from thidua_reports.desk.let_in import cookie_name

BOUNDARY = "xxBOUNDARYxx"


class Answer:
    """What the server said."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode()


def ask(desk, method, path, *, headers=None, body=None):
    """Send one request, with these headers alone."""
    connection = http.client.HTTPConnection("127.0.0.1", desk.port, timeout=30)
    try:
        connection.request(method, path, body=body, headers=headers or {})
        return Answer(connection.getresponse())
    finally:
        connection.close()


class Visitor:
    """Her browser: it has the key, and says where a form comes from."""

    def __init__(self, desk):
        self.desk = desk
        entered = ask(desk, "GET", entrance(desk.ticket(), ""))
        assert entered.status == 303
        self.cookie = entered.headers["Set-Cookie"].partition(";")[0]
        self.token = self.get("/token").text

    @property
    def headers(self):
        """What her browser sends from a page of ours."""
        return {
            "Host": f"127.0.0.1:{self.desk.port}",
            "Cookie": self.cookie,
            "Origin": f"http://127.0.0.1:{self.desk.port}",
            "Sec-Fetch-Site": "same-origin",
        }

    def get(self, path, **changed):
        """Look at a page; for `changed` see `post`."""
        return ask(self.desk, "GET", path, headers=self.changed(changed))

    def post(self, path, fields=(), **changed):
        """Send a form; `changed` headers replace those of a browser, None leaves one out."""
        typed = {"token": self.token, **dict(fields)}
        headers = {**self.changed(changed), "Content-Type": "application/x-www-form-urlencoded"}
        return ask(self.desk, "POST", path, headers=headers, body=urlencode(typed))

    def drop(self, files, path="/nhan/khoi_4"):
        """Send files, by their names, as a page does."""
        return self.send([part("file", content, name) for name, content in files], path)

    def send(self, parts, path):
        """Send a form of several parts."""
        named = [part("token", self.token.encode()), *parts]
        body = b"".join(named) + f"--{BOUNDARY}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        return ask(self.desk, "POST", path, headers={**self.headers, **kind}, body=body)

    def changed(self, changed):
        """Return the headers of a browser with changes."""
        named = {name.replace("_", "-").title(): value for name, value in changed.items()}
        return {name: each for name, each in {**self.headers, **named}.items() if each is not None}


def part(field, content, filename=None):
    """Return one part of what a page sends with files."""
    named = f'; filename="{filename}"' if filename is not None else ""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"{named}\r\n\r\n'
    return head.encode() + content + b"\r\n"


def key_of(desk):
    """Return the cookie that lets in."""
    return f"{cookie_name(desk)}={desk.key}"
