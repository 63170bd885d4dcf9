"""Who acts."""

from __future__ import annotations

from typing import NamedTuple

from desktop.rules import rights
from desktop.rules.rights import Right, Role


class Actor(NamedTuple):
    """A member of staff who signed in at this desk. `session` is the proof; it dies with the sign-out."""

    staff: bytes
    name: str
    roles: frozenset[Role]
    session: bytes

    def may(self, right: Right) -> bool:
        """For showing and hiding; the services decide for themselves."""
        return rights.may(self.roles, right)
