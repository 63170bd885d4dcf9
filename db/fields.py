"""Column kinds that both engines hold alike."""

from __future__ import annotations

from peewee import Field


class Bytes(Field):
    """Raw bytes: 16-byte row ids, 32-byte digests, pictures. Comes back as `bytes` from either engine."""

    field_type = "BLOB"

    def db_value(self, value: bytes | None) -> bytes | None:
        return value

    def python_value(self, value: bytes | memoryview | None) -> bytes | None:
        return None if value is None else bytes(value)


class RowKey(Field):
    """A 64-bit integer primary key that is the table's own order in SQLite (no second tree)."""

    field_type = "ROWKEY"
