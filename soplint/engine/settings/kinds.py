"""Kinds of values in soplint.toml: each reads a value, merges two, and describes itself as JSON Schema."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from soplint.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Where:
    """A key in a settings file, for messages and for paths that are relative to the file."""

    file: Path
    key: str = ""

    def at(self, name: str) -> Where:
        """A key below this one."""
        shown = name if name.replace("-", "").replace("_", "").isalnum() else f'"{name}"'
        return Where(self.file, f"{self.key}.{shown}" if self.key else shown)

    def error(self, message: str) -> SettingsError:
        """What is wrong with the value of this key."""
        return SettingsError(f"{self.file}: {self.key}: {message}" if self.key else f"{self.file}: {message}")


class Kind(Protocol):
    """What a key holds."""

    def read(self, value: object, where: Where) -> Any:
        """The value for the program. Raises `SettingsError` naming file and key."""

    def merge(self, below: Any, above: Any) -> Any:
        """What a file means when it stands above one that it extends."""

    def schema(self) -> dict[str, Any]:
        """The same as JSON Schema."""


class _Replaced:
    def merge(self, _: Any, above: Any) -> Any:
        """The value of the extending file takes the place of the other."""
        return above


@dataclass(frozen=True)
class Text(_Replaced):
    """A text, or one out of `choices`."""

    choices: tuple[str, ...] = ()

    def read(self, value: object, where: Where) -> str:
        if not isinstance(value, str) or not value.strip():
            raise where.error("hier hoort een tekst tussen aanhalingstekens.")
        if self.choices and value not in self.choices:
            raise where.error(f"{value!r} bestaat niet. Kies uit: {', '.join(self.choices)}.")
        return value

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.choices)} if self.choices else {"type": "string", "minLength": 1}


class Flag(_Replaced):
    """True or false."""

    def read(self, value: object, where: Where) -> bool:
        if not isinstance(value, bool):
            raise where.error("hier hoort true of false.")
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Count(_Replaced):
    """A whole number from 1 on."""

    def read(self, value: object, where: Where) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise where.error("hier hoort een heel getal vanaf 1.")
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": 1}


@dataclass(frozen=True)
class Texts:
    """A list of texts. `added` tells that an extending file adds to it and does not replace it.

    `example` is shown to who writes something else.
    """

    added: bool = False
    example: str = '["een", "twee"]'

    def read(self, value: object, where: Where) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise where.error(f"hier hoort een lijst van teksten, zoals {self.example}.")
        return tuple(value)

    def merge(self, below: tuple[str, ...], above: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*below, *above))) if self.added else above

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "string", "minLength": 1}}


class PathOf(_Replaced):
    """A path, relative to the folder of the file."""

    def read(self, value: object, where: Where) -> Path:
        return where.file.parent / Text().read(value, where)

    def schema(self) -> dict[str, Any]:
        return Text().schema()


class Paths(_Replaced):
    """Several paths, relative to the folder of the file."""

    def read(self, value: object, where: Where) -> tuple[Path, ...]:
        return tuple(where.file.parent / name for name in Texts(example='["regels"]').read(value, where))

    def schema(self) -> dict[str, Any]:
        return Texts().schema()


class Entries:
    """Words, each with what to say about it: a table, or a list when there is nothing to say."""

    def read(self, value: object, where: Where) -> dict[str, str]:
        if isinstance(value, list):
            return dict.fromkeys(Texts().read(value, where), "")
        if not isinstance(value, dict) or not all(k.strip() and isinstance(item, str) for k, item in value.items()):
            raise where.error('hier hoort { woord = "ander woord" }, of een lijst van woorden.')
        return dict(value)

    def merge(self, below: dict[str, str], above: dict[str, str]) -> dict[str, str]:
        return {**below, **above}

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}}, Texts().schema()]}


class Scalar(_Replaced):
    """The value of an option of a rule; the rule itself says of which type it is."""

    def read(self, value: object, where: Where) -> object:
        if isinstance(value, list):
            return Texts().read(value, where)
        if not isinstance(value, (bool, int, float, str)):
            raise where.error("hier hoort een getal, een tekst, true, false of een lijst van teksten.")
        return value

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"type": ["boolean", "number", "string"]}, Texts().schema()]}


@dataclass(frozen=True)
class Table:
    """A table with these keys; `others` is the kind of all keys besides, None when there are none."""

    keys: Mapping[str, Kind]
    required: tuple[str, ...] = ()
    others: Kind | None = None

    def read(self, value: object, where: Where) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise where.error("hier hoort een tabel.")
        found = {name: self._kind(name, where).read(item, where.at(name)) for name, item in value.items()}
        for name in self.required:
            if name not in value:
                raise where.error(f"{name} ontbreekt. Vul dat in.")
        return found

    def merge(self, below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
        both = {
            name: (self.keys.get(name) or self.others or Scalar()).merge(below[name], above[name])
            for name in below.keys() & above.keys()
        }
        return {**below, **above, **both}

    def schema(self) -> dict[str, Any]:
        found: dict[str, Any] = {"type": "object", "properties": {n: kind.schema() for n, kind in self.keys.items()}}
        if self.required:
            found["required"] = list(self.required)
        return {**found, "additionalProperties": self.others.schema() if self.others else False}

    def _kind(self, name: str, where: Where) -> Kind:
        kind = self.keys.get(name) or self.others
        if kind is None:
            raise unknown(name, self.keys, where)
        return kind


@dataclass(frozen=True)
class Words(Table):
    """A table that adds to a word list and removes from it, by entry."""

    def merge(self, below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
        """Both together; what the extending file says of a word wins."""
        add = {word: use for word, use in below.get("add", {}).items() if word not in above.get("remove", ())}
        remove = [word for word in below.get("remove", ()) if word not in above.get("add", {})]
        return {
            "add": {**add, **above.get("add", {})},
            "remove": tuple(dict.fromkeys((*remove, *above.get("remove", ())))),
        }


@dataclass(frozen=True)
class TableOf:
    """A table whose keys are names of something: rules, word lists, elements, patterns of files."""

    kind: Kind
    names: tuple[str, ...] = ()

    def read(self, value: object, where: Where) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise where.error("hier hoort een tabel.")
        for name in value:
            if self.names and name not in self.names:
                raise unknown(name, self.names, where)
        return {name: self.kind.read(item, where.at(name)) for name, item in value.items()}

    def merge(self, below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
        both = {name: self.kind.merge(below[name], above[name]) for name in below.keys() & above.keys()}
        return {**below, **above, **both}

    def schema(self) -> dict[str, Any]:
        if self.names:
            return Table(dict.fromkeys(self.names, self.kind)).schema()
        return {"type": "object", "additionalProperties": self.kind.schema()}


@dataclass(frozen=True)
class Made:
    """Another kind, out of whose value `make` makes a tuple. An extending file adds to it."""

    kind: Kind
    make: Callable[[Any, Where], tuple[Any, ...]]

    def read(self, value: object, where: Where) -> tuple[Any, ...]:
        return self.make(self.kind.read(value, where), where)

    def merge(self, below: tuple[Any, ...], above: tuple[Any, ...]) -> tuple[Any, ...]:
        return (*below, *above)

    def schema(self) -> dict[str, Any]:
        return self.kind.schema()


@dataclass(frozen=True)
class ListOf:
    """A list of tables: `[[key]]`."""

    kind: Kind

    def read(self, value: object, where: Where) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise where.error(f"schrijf dit als [[{where.key}]].")
        return tuple(self._items(value, where))

    def merge(self, below: tuple[Any, ...], above: tuple[Any, ...]) -> tuple[Any, ...]:
        """All of both: an extending file adds."""
        return (*below, *above)

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.kind.schema()}

    def _items(self, value: list[object], where: Where) -> Iterator[Any]:
        for number, item in enumerate(value, start=1):
            yield self.kind.read(item, Where(where.file, f"[[{where.key}]] nummer {number}"))


def unknown(name: str, known: Collection[str], where: Where) -> SettingsError:
    """The error for a key that does not exist, with the nearest one that does."""
    near = difflib.get_close_matches(name, list(known), n=1)
    hint = f" Bedoelt u {near[0]!r}?" if near else f" Kies uit: {', '.join(known)}." if known else ""
    return where.at(name).error(f"deze instelling bestaat niet.{hint}")
