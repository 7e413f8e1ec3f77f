"""A rule: one decorated function whose signature is its contract.

    @rule("AMB002", "ambitie-zonder-termijn", title="Ambitie zonder termijn", severity="warning", ...)
    def ambition_without_deadline(ambition: Ambition, *, vague: tuple[str, ...] = ()) -> Iterator[Finding]:
        if ambition.when is None:
            yield ambition.finding("...")

The annotation of the first parameter says what the rule looks at, a second parameter annotated
`Context` gets the day and the profile, and keyword-only parameters are the options of the rule; one
annotated `WordList` gets that list as the user changed it.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_type_hints

from soplint.document.finding import SEVERITIES, Finding, Severity
from soplint.document.model import Document, Section
from soplint.engine.units import Corpus, Paragraph
from soplint.engine.wordlist import WordList
from soplint.errors import RuleError
from soplint.facts.model import Ambition, Analysis, Offer
from soplint.language.sentence import Sentence

UNITS: tuple[type, ...] = (Corpus, Document, Analysis, Section, Paragraph, Sentence, Ambition, Offer)
"""What a rule can look at."""
ALL = "ALL"
"""What selects every stable rule."""
OPTION_TYPES: tuple[Any, ...] = (bool, int, float, str, tuple[str, ...])

_CODE = re.compile(r"[A-Z]{2,8}\d{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Clock:
    """The day of a run, and whether any rule asked for it: what did not ask is as good tomorrow."""

    def __init__(self, today: date) -> None:
        self._today = today
        self.was_read = False

    def read(self) -> date:
        """The day."""
        self.was_read = True
        return self._today


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides what it looks at: dates are judged against `today`.

    `schoolgids` and `schoolplan` are the documents given beside this one, None where there is none
    (or where it is this very document).
    """

    clock: Clock
    profile: str
    analysis: Analysis
    schoolgids: Document | None = None
    schoolplan: Document | None = None
    paper: str = "het profiel"

    @property
    def paper_first(self) -> str:
        """`paper`, what the text is called, as the first words of a sentence."""
        return self.paper[:1].upper() + self.paper[1:]

    @property
    def today(self) -> date:
        """The day that dates are judged against."""
        return self.clock.read()


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule, by the name it has in soplint.toml ("max-words")."""

    name: str
    type: Any
    default: object

    @property
    def parameter(self) -> str:
        """The name of the keyword-only parameter it fills."""
        return self.name.replace("-", "_")


@dataclass(frozen=True)
class Rule:
    """A rule with all that a reader, a report or a board asks about it.

    `good` and `bad` are Markdown texts, each a small document of its own: the manual and the tests.
    One that needs more than a text is an `Example`.
    `words` are its word lists by the parameter they fill.
    """

    code: str
    name: str
    title: str
    severity: Severity
    source: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    check: Callable[..., Iterable[Finding]]
    unit: type
    options: tuple[Option, ...] = ()
    words: tuple[tuple[str, WordList], ...] = ()
    wants_context: bool = False
    preview: bool = False

    def findings(self, unit: object, context: Context, given: Mapping[str, object]) -> Iterator[Finding]:
        """What the rule finds in one unit, with these options and word lists by parameter (others their default)."""
        extra = (context,) if self.wants_context else ()
        yield from self.check(unit, *extra, **given)


def rule(
    code: str,
    name: str,
    *,
    title: str,
    severity: Severity,
    source: str,
    why: str,
    bad: Sequence[str],
    good: Sequence[str],
    preview: bool = False,
) -> Callable[[Callable[..., Iterable[Finding]]], Rule]:
    """Make a rule of a function. Raises `RuleError` when it breaks the contract."""

    def make(check: Callable[..., Iterable[Finding]]) -> Rule:
        unit, wants_context, options, words = _signature(code, check)
        made = Rule(
            code,
            name,
            title,
            severity,
            source,
            why,
            tuple(bad),
            tuple(good),
            check,
            unit,
            options,
            words,
            wants_context,
            preview,
        )
        _validate(made)
        return made

    return make


def _validate(made: Rule) -> None:
    if not _CODE.fullmatch(made.code):
        raise RuleError(f"Regel {made.code}: een code is hoofdletters met drie cijfers, zoals ABC001.")
    if not _NAME.fullmatch(made.name):
        raise RuleError(
            f"Regel {made.code}: de naam {made.name} mag alleen kleine letters, cijfers en streepjes hebben."
        )
    if made.severity not in SEVERITIES:
        raise RuleError(f"Regel {made.code}: ernst {made.severity} bestaat niet. Kies uit {', '.join(SEVERITIES)}.")
    missing = [field for field in ("title", "source", "why", "bad", "good") if not getattr(made, field)]
    if missing:
        raise RuleError(f"Regel {made.code}: vul in bij @rule: {', '.join(missing)}.")


def _signature(
    code: str, check: Callable[..., Any]
) -> tuple[type, bool, tuple[Option, ...], tuple[tuple[str, WordList], ...]]:
    parameters = list(inspect.signature(check).parameters.values())
    try:
        hints = get_type_hints(check)
    except NameError as error:
        raise RuleError(f"Regel {code}: een type in de functie {check.__name__} is onbekend ({error}).") from error
    plain = [parameter for parameter in parameters if parameter.kind is not inspect.Parameter.KEYWORD_ONLY]
    unit = hints.get(plain[0].name) if plain else None
    if unit not in UNITS:
        names = ", ".join(sorted(known.__name__ for known in UNITS))
        raise RuleError(
            f"Regel {code}: de eerste parameter van {check.__name__} moet een van deze types hebben: {names}."
        )
    if len(plain) > 2 or (len(plain) == 2 and hints.get(plain[1].name) is not Context):
        raise RuleError(f"Regel {code}: na de eerste parameter mag alleen nog een Context; opties komen na een *.")
    rest = [parameter for parameter in parameters if parameter not in plain]
    words = tuple((one.name, one.default) for one in rest if isinstance(one.default, WordList))
    options = tuple(_option(code, one, hints) for one in rest if not isinstance(one.default, WordList))
    assert isinstance(unit, type)  # noqa: S101  (UNITS holds types only; tells mypy)
    return unit, len(plain) == 2, options, words


def _option(code: str, parameter: inspect.Parameter, hints: Mapping[str, Any]) -> Option:
    kind = hints.get(parameter.name)
    if kind not in OPTION_TYPES or parameter.default is inspect.Parameter.empty:
        raise RuleError(f"Regel {code}: optie {parameter.name} heeft een type en een standaard nodig.")
    return Option(parameter.name.replace("_", "-"), kind, parameter.default)
