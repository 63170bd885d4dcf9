"""One spelling for what is kept of a period, so that it can be compared: integers, texts, lists and names, never a float."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def spell(value: object) -> str:
    """The canonical JSON of a frozen dataclass. Raises TypeError for a float, which has no one spelling."""
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"))


def unspell(kind: type[T], text: str) -> T:
    """The value again. Fields that the text does not have (it is older) take their defaults; unknown ones are left out.

    Raises ValueError or TypeError for a text that is none of this kind.
    """
    value: T = _built(kind, json.loads(text))
    return value


def differences(kept: str, anew: str) -> tuple[str, ...]:
    """The paths at which a recomputation differs from what was kept; what only the newer one has does not count."""
    return tuple(sorted(_differing(json.loads(kept), json.loads(anew), "")))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return _plain(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(_plain(name)): _plain(each) for name, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"{type(value).__name__} has no canonical spelling")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _built(kind: Any, value: Any) -> Any:
    if is_dataclass(kind):
        if not isinstance(value, dict):
            raise ValueError("not a table of names")
        hints = _hints(typing.cast(type, kind))
        known = (each.name for each in fields(kind) if each.init and each.name in value)
        return typing.cast(Any, kind)(**{name: _built(hints[name], value[name]) for name in known})
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return (
            None if value is None else _built(next(each for each in inside if each is not type(None)), value)
        )
    if origin is tuple:
        return _tuple(inside, value)
    if origin is dict:
        return {_built(inside[0], name): _built(inside[1], each) for name, each in value.items()}
    return _leaf(kind, value)


def _tuple(inside: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError("not a list")
    if len(inside) == 2 and inside[1] is Ellipsis:
        return tuple(_built(inside[0], each) for each in value)
    return tuple(_built(kind, each) for kind, each in zip(inside, value, strict=True))


def _leaf(kind: Any, value: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if type(value) is not kind:
        raise ValueError(f"not {kind!r}")
    return value


def _differing(kept: Any, anew: Any, path: str) -> Iterator[str]:
    if isinstance(kept, dict) and isinstance(anew, dict):
        for name, value in kept.items():
            below = f"{path}/{name}" if path else name
            if name not in anew:
                yield below
            else:
                yield from _differing(value, anew[name], below)
    elif isinstance(kept, list) and isinstance(anew, list):
        if len(kept) != len(anew):
            yield path
            return
        for place, (one, other) in enumerate(zip(kept, anew, strict=True)):
            yield from _differing(one, other, f"{path}/{place}")
    elif kept != anew or type(kept) is not type(anew):
        yield path
