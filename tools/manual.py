"""The hook of mkdocs: what the code knows is put into the manual when it is built.

A page asks for it with a line `<!-- soplint: NAME -->`, where NAME is a key of `PARTS`, and a block that
starts with ```` ```console ```` gets the output of its commands (lines that begin with `$ `). Each family of
rules becomes a page of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click

from soplint.cli import cli
from soplint.document.finding import SEVERITIES
from soplint.engine.registry import load_rules
from soplint.engine.rule import Rule
from soplint.engine.settings import Settings
from soplint.engine.settings.keys import KEYS, Key
from soplint.engine.settings.written import toml
from soplint.report import names, renderer
from soplint.report.overview import FORMATS
from soplint.report.wording import FAMILY, SEVERITY

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpora" / "po-formulier.docx"
"""The profile that the first run checks; its name there is `voorbeeld.docx`."""
SAMPLE_NAME = "voorbeeld.docx"
ENGLISH = "For programmers"
"""The last part of the navigation."""
_PART = re.compile(r"^<!-- soplint: (?P<name>[\w-]+) -->$", re.MULTILINE)
_CONSOLE = re.compile(r"^```console\n(?P<commands>(?:\$ .*\n)+)```$", re.MULTILINE)
_PAGE = re.compile(r"[\w/-]+\.md")
_FOREIGN = re.compile(
    r"<(?:script|link|img|iframe|source)\b[^>]*\s(?:src|href)=[\"']?(?:https?:)?//[^\s>]*", re.IGNORECASE
)
_KEPT = 24
"""Lines shown of a long output, before the dots."""
_END = 4
"""Lines shown behind the dots."""
_EXAMPLES = 3
"""Examples of a rule that a page shows; `soplint explain` has all."""
_PATIENCE = 300
"""Seconds for one command."""


def on_config(config: Any) -> Any:
    """Put a page for each family of rules below "Regels", and every page that is not listed in its language."""
    written = {page.relative_to(config.docs_dir).as_posix() for page in Path(config.docs_dir).rglob("*.md")}
    *dutch, english = config.nav
    for name in sorted(written - set(_PAGE.findall(str(config.nav)))):
        (english[ENGLISH] if name.startswith("en/") else dutch).append(name)
    config.nav = [*dutch, english]
    for entry in dutch:
        if isinstance(entry, dict) and entry.get("Regels") == "regels/index.md":
            pages = [{f"{code} {_about(code)}": f"regels/{code.lower()}.md"} for code in _families()]
            entry["Regels"] = [{"Alle families": "regels/index.md"}, *pages]
    return config


def on_files(files: Any, config: Any) -> Any:
    """Make the pages of the families, and the example that can be downloaded."""
    from mkdocs.structure.files import File  # only who builds the manual has mkdocs

    for name, page in family_pages().items():
        files.append(File.generated(config, name, content=page))
    files.append(File.generated(config, SAMPLE_NAME, abs_src_path=str(SAMPLE)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put in what a page asks for."""
    markdown = _PART.sub(lambda found: PARTS[found["name"]](), markdown)
    return _CONSOLE.sub(lambda found: _shown(found["commands"]), markdown)


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """Nobody must see who reads the manual. Raises `RuntimeError` for a page that loads something from elsewhere."""
    found = _FOREIGN.search(output)
    if found:
        raise RuntimeError(f"{page.file.src_uri} loads something from elsewhere: {found[0]}")
    return output


def family_pages() -> dict[str, str]:
    """The page of each family of rules, by its file name."""
    return {f"regels/{code.lower()}.md": _family(code, rules) for code, rules in _families().items()}


def commands(markdown: str) -> list[str]:
    """All command lines of the console blocks of a page, in order."""
    return [line[2:] for block in _CONSOLE.finditer(markdown) for line in block["commands"].splitlines()]


def shortened(output: str) -> str:
    """An output as the manual shows it: the begin and the end of a long one."""
    lines = output.rstrip("\n").split("\n")
    if len(lines) > _KEPT + _END + 4:
        lines = [*lines[:_KEPT], "", "(...)", "", *lines[-_END:]]
    return "\n".join(lines)


def _shown(lines: str) -> str:
    blocks = [f"{line}\n{shortened(_output(line[2:]))}" for line in lines.splitlines()]
    return "```console\n" + "\n\n".join(block.rstrip("\n") for block in blocks) + "\n```"


def shown_outputs(markdown: str) -> dict[str, str]:
    """What the manual shows for each command of a page, as it stands there."""
    return {line: shortened(_output(line)) for line in commands(markdown)}


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="soplint-manual-"))
    shutil.copy(SAMPLE, folder / SAMPLE_NAME)
    return folder


@cache
def _output(line: str) -> str:
    """What a command shows, in a folder that holds the example. Only what soplint shows is run."""
    program, *words = line.split()
    if program != "soplint":
        return ""
    environment = {**os.environ, "NO_COLOR": "1", "SOPLINT_CACHE_DIR": str(_folder() / ".cache")}
    done = subprocess.run(
        [sys.executable, "-m", "soplint", *words],
        cwd=_folder(),
        stdin=subprocess.DEVNULL,
        timeout=_PATIENCE,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{line}: {done.stdout}")
    return done.stdout


@cache
def _families() -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in load_rules():
        found.setdefault(rule.code[:-3], []).append(rule)
    return found


def _about(code: str) -> str:
    return FAMILY.get(code, "Andere regels")


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    def line(cells: Sequence[object]) -> str:
        return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", "<br>") for cell in cells) + " |"

    return "\n".join([line(head), line(["---"] * len(head)), *map(line, rows)])


def _family(code: str, rules: Sequence[Rule]) -> str:
    overview = _table(
        ["Code", "Wat", "Ernst"],
        ([f"[{rule.code}](#{rule.code.lower()})", rule.title, SEVERITY[rule.severity]] for rule in rules),
    )
    return "\n\n".join([f"# {code}: {_about(code)}", overview, *map(_rule, rules)]) + "\n"


def _rule(rule: Rule) -> str:
    parts = [
        f"## {rule.code} {rule.title} {{ #{rule.code.lower()} }}",
        f"Naam: `{rule.name}`. Ernst: {SEVERITY[rule.severity]}."
        + (" Dit is een proefregel: hij doet alleen mee als u zijn hele code noemt." if rule.preview else ""),
        rule.why,
        f"Bron: {rule.source}",
    ]
    if rule.options:
        lines = [f"[rules.{rule.code}]", *(f"{option.name} = {toml(option.default)}" for option in rule.options)]
        parts += ["Instellen:", "\n".join(["```toml", *lines, "```"])]
    if rule.words:
        lists = ", ".join(f"`[words.{words.name}]` ({len(words.entries)} woorden)" for _, words in rule.words)
        parts.append(f"Woordenlijst: {lists}. U kunt er woorden bij zetten en uit halen.")
    for title, examples in (("Dit meldt soplint", rule.bad), ("Dit is goed", rule.good)):
        parts.append(f"**{title}**")
        parts += [f"```text\n{example.strip()}\n```" for example in examples[:_EXAMPLES]]
    parts.append(f"Meer voorbeelden: `soplint explain {rule.code}`.")
    return "\n\n".join(parts)


def _list_of_families() -> str:
    return _table(
        ["Familie", "Waarover", "Regels"],
        ([f"[{code}]({code.lower()}.md)", _about(code), len(rules)] for code, rules in _families().items()),
    )


def _settings() -> str:
    rows = ([f"`{key.name}`", key.help.replace("*", "\\*"), _default(key)] for key in KEYS)
    examples = "\n\n".join(key.example for key in KEYS if key.example)
    table = _table(["Sleutel", "Wat het doet", "Standaard"], rows)
    return f"{table}\n\nZo schrijft u ze:\n\n```toml\n{examples}\n```"


def _default(key: Key) -> str:
    """What holds when the file does not say; nothing for tables, which start empty."""
    value = getattr(Settings(), key.field) if key.field else ()
    return f"`{toml(value)}`" if isinstance(value, (str, bool)) or value else ""


def _formats() -> str:
    return _table(["Vorm", "Waarvoor"], ([f"`{name}`", renderer(name).title] for name in names()))


def _severities() -> str:
    told = {
        "error": "Dit moet anders: iets ontbreekt wat de wet vraagt, of er staat iets wat niet mag.",
        "warning": "Dit kan beter: een ouder of collega loopt hier vast.",
        "info": "Een tip. Kijk of hij bij uw school past.",
    }
    return _table(["Woord", "Wat het betekent"], ([SEVERITY[severity], told[severity]] for severity in SEVERITIES))


def _commands() -> str:
    return "\n\n".join(_help(cli, "soplint", 2))


def _help(command: click.Command, path: str, depth: int) -> Iterator[str]:
    context = command.context_class(command, info_name=path, max_content_width=88, terminal_width=88)
    context.help_option_names = ["-h", "--help"]
    yield f"{'#' * depth} {path}\n\n```text\n{command.get_help(context)}\n```"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None:
                yield from _help(found, f"{path} {name}", 3)


def _figures() -> str:
    unseen, seen = (_scores(ROOT / "corpora" / name) for name in ("held-back/figures.json", "figures.json"))
    none = ("-",) * 4
    head = ["What", "precision", "recall", "F1", "labels", "precision (seen)", "recall (seen)", "F1 (seen)"]
    rows = ([_NAMES.get(kind, kind), *unseen.get(kind, none), *seen[kind][:3]] for kind in seen)
    return _table(head, rows)


def _documents() -> str:
    unseen, seen = (
        len(json.loads((ROOT / "corpora" / name).read_text(encoding="utf-8"))["documents"])
        for name in ("held-back/figures.json", "figures.json")
    )
    return f"Now {unseen} held-back documents and {seen} documents that were seen during development."


_NAMES = {
    "aanbod": "offers and limits",
    "ambitie": "ambitions and their facets",
    "element": "the six elements of a document",
    "feit": "facts of a document",
    "lezen": "sentences found by the reader",
    "meta": "explanations that say nothing about the school",
    "onderwerp": "topics of sentences",
    "regel": "findings of rules",
}


def _scores(path: Path) -> dict[str, tuple[str, ...]]:
    figures = json.loads(path.read_text(encoding="utf-8"))["figures"]
    found = {}
    for kind, rows in figures.items():
        row = rows.get("(samen)") or next(iter(rows.values()))
        found[kind] = (*(_figure(row[name]) for name in ("precision", "recall", "f1")), str(row["support"]))
    return found


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


PARTS: dict[str, Callable[[], str]] = {
    "families": _list_of_families,
    "settings": _settings,
    "formats": _formats,
    "overview-formats": lambda: ", ".join(f"`{name}`" for name in FORMATS),
    "severities": _severities,
    "commands": _commands,
    "figures": _figures,
    "documents": _documents,
    "rule-count": lambda: f"Er zijn nu {len(load_rules())} regels, in {len(_families())} families.",
}
