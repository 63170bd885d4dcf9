"""Who may do what: the matrix of roles and rights. Whatever is not listed is refused."""

from __future__ import annotations

from enum import StrEnum
from functools import cache


class Role(StrEnum):
    ATTENDANT = "attendant"
    CARD_PRINTER = "card-printer"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Right(StrEnum):
    """RECTIFY says that a finding was put right; RULE_FINDINGS assigns, verifies, defers and releases areas."""

    CHECK_IN = "check-in"
    SEE_VISITS = "see-visits"
    ANNUL = "annul"
    REVEAL = "reveal"
    SEE_MEMBERS = "see-members"
    EDIT_MEMBERS = "edit-members"
    ISSUE_CARD = "issue-card"
    REPORT_LOSS = "report-loss"
    HAND_OVER_CARD = "hand-over-card"
    REPORTS = "reports"
    CLOSE_DAY = "close-day"
    SITE_SETTINGS = "site-settings"
    STAFF = "staff"
    BACKUP = "backup"
    READ_LEDGER = "read-ledger"
    SEE_ROUNDS = "see-rounds"
    INSPECT = "inspect"
    COUNTERSIGN = "countersign"
    RAISE_FINDING = "raise-finding"
    RECTIFY = "rectify"
    RULE_FINDINGS = "rule-findings"
    TEMPLATES = "templates"
    VENUE = "venue"
    SIGN_PERIODS = "sign-periods"


_MATRIX: dict[Role, frozenset[Right]] = {
    Role.ATTENDANT: frozenset(
        {
            Right.CHECK_IN,
            Right.SEE_VISITS,
            Right.ANNUL,
            Right.REVEAL,
            Right.SEE_MEMBERS,
            Right.EDIT_MEMBERS,
            Right.REPORT_LOSS,
            Right.HAND_OVER_CARD,
            Right.BACKUP,
            Right.SEE_ROUNDS,
            Right.INSPECT,
            Right.RAISE_FINDING,
            Right.RECTIFY,
        }
    ),
    Role.CARD_PRINTER: frozenset(
        {Right.SEE_MEMBERS, Right.ISSUE_CARD, Right.REPORT_LOSS, Right.HAND_OVER_CARD}
    ),
    Role.MANAGER: frozenset(Right) - {Right.STAFF},
    Role.ADMINISTRATOR: frozenset({Right.STAFF, Right.SITE_SETTINGS, Right.BACKUP}),
    Role.AUDITOR: frozenset({Right.SEE_VISITS, Right.REPORTS, Right.READ_LEDGER, Right.SEE_ROUNDS}),
}


@cache
def may(roles: frozenset[Role], right: Right) -> bool:
    return any(right in _MATRIX[role] for role in roles)


@cache
def role_for(roles: frozenset[Role], right: Right) -> Role | None:
    """The role under which the act is recorded: the least of those held that carries the right."""
    for role in Role:
        if role in roles and right in _MATRIX[role]:
            return role
    return None


def check_roles(roles: frozenset[Role]) -> str | None:
    """None where the roles may be held together, else a code. Separation of duties: GB/T 22239-2019, level 2."""
    if not roles:
        return "no-role"
    if Role.ADMINISTRATOR in roles and Role.AUDITOR in roles:
        return "roles-apart"
    return None
