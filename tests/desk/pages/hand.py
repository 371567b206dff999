"""Her hand on the page without a browser: it follows links, presses buttons, types."""

import time

from lxml import html

from thidua_reports.desk.app import create_app
from thidua_reports.desk.let_in import cookie_name

PORT = 4321
HERE = f"http://127.0.0.1:{PORT}"
LONGEST = 60.0
"""Seconds a verb may take on a slow machine."""


class Hand:
    """Looks at the pages of a desk, with the key of her browser."""

    def __init__(self, desk):
        self.desk = desk
        desk.port = PORT
        self.client = create_app(desk).test_client()
        self.client.set_cookie(cookie_name(desk), desk.key, domain="127.0.0.1")

    def get(self, path, **others):
        """Look at a page."""
        return Page(self.client.get(path, base_url=HERE, follow_redirects=True, **others))

    def post(self, path, fields=(), **others):
        """Send a form of that page with its token."""
        token = self.get("/").token
        return Page(
            self.client.post(
                path,
                base_url=HERE,
                data={"token": token, **dict(fields)},
                headers={"Origin": HERE, **others},
                follow_redirects=True,
            )
        )

    def done(self, page):
        """Return the page of a verb once it has ended."""
        job = self.desk.jobs.find(page.path.rpartition("/")[2])
        until = time.monotonic() + LONGEST
        while job.state == "running" and time.monotonic() < until:
            time.sleep(0.02)
        return self.get(page.path)


class Page:
    """What was answered."""

    def __init__(self, response):
        self.status = response.status_code
        self.path = response.request.path
        self.text = response.get_data(as_text=True)
        self.json = response.get_json(silent=True)
        self.tree = html.fromstring(self.text) if self.text.lstrip().startswith("<") else None

    @property
    def token(self):
        """The token of its forms."""
        return self.tree.xpath("string(//meta[@name='token']/@content)")

    def words(self, path="//main"):
        """Return the words of an element in one line."""
        return " ".join(" ".join(each.text_content().split()) for each in self.tree.xpath(path))

    def all(self, path):
        """Return the elements at a path."""
        return self.tree.xpath(path)
