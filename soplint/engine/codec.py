"""Our own frozen values as plain JSON and back, by their types.

A dataclass is a list of its fields in order, so that nothing but data is stored and nothing but
these values can come out. What does not fit its type raises `ValueError`.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Coder = Callable[[Any], Any]
_PLAIN = (str, int, float, bool)


@cache
def encoder(kind: Any) -> Coder:
    """The function that makes plain data of values of a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is date:
        return date.isoformat
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        coders = [encoder(hint) for hint in _hints(kind)]
        return lambda value: [code(getattr(value, name)) for name, code in zip(names, coders, strict=True)]
    if origin is tuple and arguments[1:] == (...,):
        each = encoder(arguments[0])
        return lambda value: [each(item) for item in value]
    if origin is frozenset:
        return sorted
    if origin is tuple:
        parts = [encoder(argument) for argument in arguments]
        return lambda value: [code(item) for code, item in zip(parts, value, strict=True)]
    if _is_mapping(origin):
        inner = encoder(arguments[1])
        return lambda value: {key: inner(item) for key, item in value.items()}
    if _is_union(origin) and not _only_plain(arguments):
        some = encoder(_some(arguments))
        return lambda value: None if value is None else some(value)
    return lambda value: value


@cache
def decoder(kind: Any) -> Coder:
    """The function that makes values of a type out of plain data. It raises `ValueError`."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is date:
        return date.fromisoformat
    if kind is object:
        return lambda data: data
    if is_dataclass(kind):
        return _dataclass(kind)
    if origin is Literal:
        return _one_of(arguments)
    if origin is frozenset or (origin is tuple and arguments[1:] == (...,)):
        each = decoder(arguments[0])
        return lambda data: origin([each(item) for item in _checked(data, (list,))])
    if origin is tuple:
        parts = [decoder(argument) for argument in arguments]
        return lambda data: tuple([make(item) for make, item in zip(parts, _checked(data, (list,)), strict=True)])
    if _is_mapping(origin):
        inner = decoder(arguments[1])
        return lambda data: {key: inner(item) for key, item in _checked(data, (dict,)).items()}
    if _is_union(origin) and not _only_plain(arguments):
        some = decoder(_some(arguments))
        return lambda data: None if data is None else some(data)
    allowed = tuple(arguments) if _is_union(origin) else (kind,)
    if not _only_plain(allowed):
        raise TypeError(f"no way to store {kind}")
    return lambda data: _checked(data, allowed)


def _dataclass(kind: Any) -> Coder:
    coders = [decoder(hint) for hint in _hints(kind)]
    return lambda data: kind(*[make(item) for make, item in zip(coders, _checked(data, (list,)), strict=True)])


def _one_of(choices: tuple[Any, ...]) -> Coder:
    def make(data: object) -> object:
        if data not in choices:
            raise ValueError(f"{data!r} is none of {choices}")
        return data

    return make


def _checked(data: Any, allowed: tuple[type, ...]) -> Any:
    kind = type(data)
    if kind not in allowed and not (kind is int and float in allowed):
        raise ValueError(f"{kind.__name__} where {allowed} belongs")
    return data


def _hints(kind: Any) -> list[Any]:
    hints = get_type_hints(kind)
    return [hints[field.name] for field in fields(kind)]


def _is_mapping(origin: Any) -> bool:
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _is_union(origin: Any) -> bool:
    return origin is Union or origin is types.UnionType


def _only_plain(arguments: tuple[Any, ...]) -> bool:
    return all(argument in (*_PLAIN, type(None)) for argument in arguments)


def _some(arguments: tuple[Any, ...]) -> Any:
    """The one type of a union besides None."""
    rest = [argument for argument in arguments if argument is not type(None)]
    if len(rest) != 1:
        raise TypeError(f"no way to store a union of {arguments}")
    return rest[0]
