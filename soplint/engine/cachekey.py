"""What a report hangs on besides the document: soplint, its rules, the model, the settings.

All that could change a report is in the key, so that an entry never has to be doubted for its age:
the sources of soplint and of all rules, the versions of the libraries that read documents, the
files of the language model, the settings, and the files that settings name. The day is not: a
report knows by itself whether a rule asked for it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module, util
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path
from typing import Any

from soplint._version import VERSION
from soplint.engine.plugins import BUILT_IN, GROUP
from soplint.engine.settings import Settings
from soplint.language.pipeline import folder

_LIBRARIES = ("lxml", "markdown-it-py", "numpy", "onnxruntime", "pdfplumber", "pypdfium2", "spacy", "thinc")
_WITHOUT_EFFECT = frozenset({"today", "fail_on", "comment_suppressions", "ignore_findings", "per_file", "origins"})
"""Settings that change nothing in what is kept: suppression comes after it, and `per_file` is worked in."""
_TEXTS = frozenset({".py", ".toml"})
_NOT_OURS = frozenset({"__pycache__"})


def environment() -> str:
    """The digest of soplint itself, its plug-ins, and the libraries under it."""
    return _environment(tuple((point.name, point.value) for point in entry_points(group=GROUP)))


def settings_digest(settings: Settings) -> str:
    """The digest of the settings of one document, with the contents of the files they name and the model."""
    values = {
        field.name: _plain(getattr(settings, field.name))
        for field in fields(settings)
        if field.name not in _WITHOUT_EFFECT
    }
    where = folder(settings.model)
    return _digest([json.dumps(values, sort_keys=True), *(_stamps(where) if where else ())])


def document_key(environment: str, settings: str, name: str, data: bytes) -> str:
    """The key of the report on a document of this name and content."""
    return _digest([environment, settings, name, hashlib.sha256(data).hexdigest()])


@cache
def _environment(plugins: tuple[tuple[str, str], ...]) -> str:
    own = Path(__file__).parent.parent
    parts = [VERSION, sys.version, *(f"{name} {_version(name)}" for name in _LIBRARIES)]
    for place in (own, *map(Path, import_module(BUILT_IN).__path__)):
        parts += _stamps(place)
    for name, value in plugins:
        parts.append(f"{name} {value}")
        spec = util.find_spec(value.partition(":")[0].partition(".")[0])
        for found in (spec.submodule_search_locations or [spec.origin or ""]) if spec else ():
            parts += _stamps(Path(found))
    return _digest(parts)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "-"


def _stamps(place: Path) -> Iterator[str]:
    """What tells that a file, or a file in a folder, changed: content for source, size and time for data."""
    for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
        if _NOT_OURS.isdisjoint(path.parts) and path.is_file():
            yield path.relative_to(place).as_posix()
            if path.suffix in _TEXTS:
                yield hashlib.sha256(path.read_bytes()).hexdigest()
            else:
                stat = path.stat()
                yield f"{stat.st_size} {stat.st_mtime_ns}"


def _plain(value: Any) -> Any:
    if isinstance(value, Path):
        return _digest(_contents(value))
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def _contents(path: Path) -> Iterator[str]:
    """A file that settings name, by its content whatever it is; of a folder, the sources in it."""
    yield str(path)
    if path.is_dir():
        yield from _stamps(path)
    elif path.is_file():
        yield hashlib.sha256(path.read_bytes()).hexdigest()


def _digest(parts: Sequence[str] | Iterator[str]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(f"{len(part)}:{part}".encode("utf-8", "surrogateescape"))
    return whole.hexdigest()
