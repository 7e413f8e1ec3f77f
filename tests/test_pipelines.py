"""The files for pipelines in the manual: they parse, and ask for forms of report that exist."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT

from soplint.report import names

PAGE = (ROOT / "docs" / "pijplijn.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split(":")[0].strip(" -"))
def test_each_file_is_yaml(block: str) -> None:
    assert pytest.importorskip("yaml").safe_load(block)


def test_each_form_of_report_exists() -> None:
    asked = re.findall(r"-f (\w+)", PAGE)
    assert {"sarif", "gitlab", "junit", "github", "json"} <= set(asked) <= set(names())
