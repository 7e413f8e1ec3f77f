"""Build the test documents: `python corpora/build.py [--pdf] [NAME…]`, all of them without names.

Each corpora/sources/NAME.py with a `build(path)` gives corpora/NAME.docx and corpora/NAME.gold.json; so does
each labelled sheet corpora/tuning/NAME.sheet and corpora/held-back/NAME.sheet in its own folder.
With --pdf also corpora/NAME.pdf, by LibreOffice, for the sources that ask for it (`PDF = True`).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
PARTS = ("tuning", "clean", "held-back")


def main() -> int:
    """Build what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--pdf", action="store_true", help="convert to PDF as well, where the source has PDF = True")
    options = parser.parse_args()
    sys.path[:0] = [str(SOURCES), str(HERE)]
    sheets = {path.stem: path for part in PARTS for path in sorted((HERE / part).glob("*.sheet"))}
    for name in options.names or [*sorted(path.stem for path in SOURCES.glob("*.py")), *sheets]:
        if name in sheets:
            _load(SOURCES / "from_sheet.py").convert(sheets[name])
            continue
        module = _load(SOURCES / f"{name}.py")
        if not hasattr(module, "build"):
            if name in options.names:
                parser.error(f"{name} has no build(path)")
            continue
        target = HERE / f"{name}.docx"
        module.build(target)
        gold = json.loads(target.with_suffix(".gold.json").read_text(encoding="utf-8"))
        _report(name, gold)
        if options.pdf and getattr(module, "PDF", False):
            _convert(target)
    return 0


def _load(path: Path) -> ModuleType:
    specification = importlib.util.spec_from_file_location(path.stem.replace("-", "_"), path)
    if specification is None or specification.loader is None or not path.exists():
        raise SystemExit(f"no source: {path}")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def _report(name: str, gold: dict[str, list[object]]) -> None:
    counts = ", ".join(
        f"{len(gold[key])} {key}" for key in ("sentences", "offers", "ambitions", "expected", "forbidden")
    )
    text = " ".join(one["sentence"] for one in gold["sentences"])  # type: ignore[index]
    print(f"{name}: {len(text.split())} words, {counts}")


def _convert(docx: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(docx.parent), str(docx)], check=True, capture_output=True)  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
