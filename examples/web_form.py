"""A form on the web that checks an uploaded profile, with the standard library only.

    python examples/web_form.py          and open http://127.0.0.1:8000

`application` is plain WSGI, so any WSGI server runs it. The upload is bounded twice: what the server
takes in (`UPLOAD_BYTES`), and what soplint takes on (`Limits`). Nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from email import policy
from email.parser import BytesParser
from html import escape
from typing import Any
from wsgiref.simple_server import make_server

from soplint import Limits, Linter, Report, Settings

UPLOAD_BYTES = 5_000_000
LINTER = Linter(Settings(model="bundled", limits=Limits(file_bytes=UPLOAD_BYTES, pdf_pages=100, wall_seconds=20)))
"""One for all requests: the model is loaded once, and threads may share it."""

FORM = (
    '<form method="post" enctype="multipart/form-data"><label>Uw profiel (Word of PDF)'
    ' <input type="file" name="profiel" required></label> <button>Kijk na</button></form>'
)


class Refused(Exception):
    """A request that is answered with a status and a line of text."""


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The form, and on a POST the findings in the uploaded profile."""
    status = "200 OK"
    try:
        body = _findings(LINTER.check(*_upload(environ))) if environ["REQUEST_METHOD"] == "POST" else FORM
    except Refused as error:
        status, message = error.args
        body = f"<p>{escape(message)}</p>{FORM}"
    page = f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>Profiel nakijken</title>{body}</html>'.encode()
    start_response(status, [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))])
    return [page]


def _upload(environ: dict[str, Any]) -> tuple[bytes, str]:
    """The first file of the form and its name. Raises `Refused`."""
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > UPLOAD_BYTES:
        raise Refused("413 Content Too Large", "Dit bestand is te groot. Kies een bestand tot 5 MB.")
    head = f"Content-Type: {environ.get('CONTENT_TYPE', '')}\r\n\r\n".encode()
    form = BytesParser(policy=policy.HTTP).parsebytes(head + environ["wsgi.input"].read(length))
    for part in form.iter_parts() if form.is_multipart() else ():
        data = part.get_payload(decode=True)
        if part.get_filename() and isinstance(data, bytes) and data:
            return data, str(part.get_filename())
    raise Refused("400 Bad Request", "Er zit geen bestand bij. Kies een Word-bestand of een PDF.")


def _findings(report: Report) -> str:
    """The findings as a list. Everything out of the document is escaped."""
    if report.error:
        return f"<p>{escape(report.error.message)}</p>{FORM}"
    rows = "".join(
        f"<li><b>{finding.code}</b> {escape(finding.message)} <q>{escape(finding.quote or '')}</q></li>"
        for finding in report.findings
    )
    return f"<h1>{escape(report.path)}: {len(report.findings)} meldingen</h1><ol>{rows}</ol>"


if __name__ == "__main__":
    with make_server("127.0.0.1", 8000, application) as server:
        print("http://127.0.0.1:8000")
        server.serve_forever()
