"""`soplint annotate` as a user calls it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner, Result
from reportlab.lib.pdfencrypt import StandardEncryption

from soplint import Document
from soplint.cli import cli
from soplint.document.read import read_bytes
from tests.document.pdf_files import draw

FIXED = ("--model", "bundled", "--today", "2026-11-24", "--isolated")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, list(map(str, arguments)))


def annotate(source: Path, copy: Path, *options: str) -> Result:
    return run("annotate", *FIXED, *options, source, "-o", copy)


def read(path: Path) -> Document:
    return read_bytes(path.read_bytes(), path.name)


def test_each_finding_of_check_stands_in_the_copy(tmp_path: Path, corpora: Path) -> None:
    source, copy = corpora / "po-formulier.docx", tmp_path / "kopie.docx"
    before = source.read_bytes()
    result = annotate(source, copy)
    found = json.loads(run("check", *FIXED, "-f", "json", source).stdout)["documents"][0]["findings"]
    assert result.exit_code == 1
    assert not result.stdout
    assert f"{len(found)} opmerkingen" in result.stderr
    assert source.read_bytes() == before
    assert [block.text for block in read(copy).blocks] == [block.text for block in read(source).blocks]
    written = "\n".join(comment.text for comment in read(copy).comments)
    for finding in found:
        assert " ".join(finding["message"].split()) in written
        assert finding["code"] in written


def test_a_copy_can_be_annotated_again(tmp_path: Path, corpora: Path) -> None:
    source, once, twice = corpora / "po-verhalend.docx", tmp_path / "een.docx", tmp_path / "twee.docx"
    annotate(source, once)
    annotate(once, twice)
    assert once.read_bytes() == twice.read_bytes()


def test_a_pdf_gets_a_bookmark_for_each_finding(tmp_path: Path, corpora: Path) -> None:
    source, copy = corpora / "uitleg-alleen.pdf", tmp_path / "kopie.pdf"
    result = annotate(source, copy)
    own = pypdf.PdfReader(copy).outline[-1]
    assert isinstance(own, list)
    assert result.stderr == f"{copy}: {len(own)} opmerkingen\n"


def test_exit_code_follows_fail_on(tmp_path: Path, corpora: Path) -> None:
    source, copy = corpora / "po-formulier.docx", tmp_path / "kopie.docx"
    assert annotate(source, copy, "--fail-on", "never", "--quiet").exit_code == 0
    assert annotate(source, copy, "--select", "LEE002", "--fail-on", "error").exit_code == 0


def linked(source: Path) -> Path:
    link = source.with_name("koppeling.docx")
    os.link(source, link)
    return link


@pytest.mark.parametrize("name", [lambda path: path, lambda path: path.parent / "." / path.name, linked])
def test_the_document_itself_is_never_written_over(tmp_path: Path, corpora: Path, name: object) -> None:
    source = tmp_path / "sop.docx"
    source.write_bytes((corpora / "po-formulier.docx").read_bytes())
    before = source.read_bytes()
    result = annotate(source, name(source))  # type: ignore[operator]
    assert result.exit_code == 2
    assert "andere naam" in result.stderr
    assert source.read_bytes() == before


def protected() -> bytes:
    """A PDF that may be read and not changed."""
    encryption = StandardEncryption("", "eigenaar", canModify=0)
    return draw(lambda canvas: canvas.drawString(72, 700, "Elk kind telt mee."), protect=encryption)


@pytest.mark.parametrize(
    ("source", "copy", "words"),
    [
        ("tekst.md", "kopie.md", "soplint check"),
        ("tekst.txt", "kopie.txt", "soplint check"),
        ("sop.docx", "kopie.pdf", ".docx"),
        ("sop.docx", "er-is-geen-map/kopie.docx", "map die bestaat"),
        ("sop.pdf", "kopie.pdf", "beveiligd"),
        ("stuk.docx", "kopie.docx", "beschadigd"),
        ("bestaat-niet.docx", "kopie.docx", "bestaat niet"),
    ],
)
def test_what_cannot_be_done_gives_one_line_and_no_file(
    tmp_path: Path, corpora: Path, source: str, copy: str, words: str
) -> None:
    (tmp_path / "tekst.md").write_text("# Visie\n\nElk kind telt mee.", encoding="utf-8")
    (tmp_path / "tekst.txt").write_text("Elk kind telt mee.", encoding="utf-8")
    (tmp_path / "sop.docx").write_bytes((corpora / "po-formulier.docx").read_bytes())
    (tmp_path / "sop.pdf").write_bytes(protected())
    (tmp_path / "stuk.docx").write_bytes(b"PK\x03\x04stuk")
    before = sorted(tmp_path.iterdir())
    result = annotate(tmp_path / source, tmp_path / copy)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.startswith("soplint: ")
    assert result.stderr.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_copy_is_written_at_once_or_not_at_all(
    tmp_path: Path, corpora: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "kopie.docx"
    copy.write_bytes(b"oud")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fails)
    result = annotate(corpora / "goed-b1.docx", copy)
    assert result.exit_code == 2
    assert copy.read_bytes() == b"oud"
    assert list(tmp_path.iterdir()) == [copy]
