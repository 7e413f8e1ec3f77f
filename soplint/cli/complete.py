"""What a shell may fill in, by click's own completion. Nothing here reads a document or a language model."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

from soplint.engine.profile import AUTO, PROFILES
from soplint.engine.registry import load_rules
from soplint.engine.rule import ALL
from soplint.errors import RuleError
from soplint.report import names


def rules(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes, names and families; also of own rules, and after a comma."""
    before, comma, last = incomplete.rpartition(",")
    try:
        known = load_rules(ctx.params.get("rules") or ())
    except RuleError:  # the command itself will say so
        known = load_rules()
    found = {ALL: "alle regels", **{rule.code[:-3]: "alle regels van deze familie" for rule in known}}
    found |= {rule.code: rule.title for rule in known} | {rule.name: rule.title for rule in known}
    return [
        CompletionItem(f"{before}{comma}{name}", help=help)
        for name, help in found.items()
        if name.startswith(last) or (last and name.startswith(last.upper()))
    ]


def formats(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The forms of a report."""
    return _starting(names(), incomplete)


def profiles(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The profiles of law."""
    return _starting((AUTO, *PROFILES), incomplete)


def models(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The language models that have a name."""
    return _starting(("auto", "bundled", "nl_core_news_sm", "nl_core_news_md", "nl_core_news_lg"), incomplete)


def paths(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files and folders, by the shell itself."""
    return [CompletionItem(incomplete, type="file")]


def _starting(known: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in known if name.startswith(incomplete)]
