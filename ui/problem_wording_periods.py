"""Sentences for problems with months and quarters: what happened, what is safe, what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

PERIODS: Mapping[str, Any] = {
    "period-running": QT_TRANSLATE_NOOP(
        "problem",
        "This period is not over yet. Nothing was signed. Review it after its last day.",
    ),
    "period-undecided": QT_TRANSLATE_NOOP(
        "problem",
        "{left} checks of this period can still be done or put down, so its figures may move. Nothing was signed. "
        "Do them, or wait until their time is over.",
    ),
    "period-moved": QT_TRANSLATE_NOOP(
        "problem",
        "The figures are no longer those that were signed before: something was recorded since. Nothing was changed. "
        "Keep the paragraph anew and review the figures again.",
    ),
    "period-step-refused": QT_TRANSLATE_NOOP(
        "problem",
        "This step cannot be taken now, somebody may have gone on at another desk. Nothing was changed. "
        "Look at the period again.",
    ),
    "period-appeals-open": QT_TRANSLATE_NOOP(
        "problem",
        "{left} words to scores are not answered yet. Nothing was sealed. Answer them, then seal.",
    ),
    "period-not-sealed": QT_TRANSLATE_NOOP(
        "problem",
        "This period is not sealed, so its figures still follow from the days. Nothing was changed. "
        "Correct what was recorded instead.",
    ),
    "amendment-approver-same": QT_TRANSLATE_NOOP(
        "problem",
        "A correction is approved by somebody other than who makes it. Nothing was changed. Choose somebody else.",
    ),
    "subject-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This area or post is not known here. Nothing was changed. Look at the quarter again.",
    ),
    "appeal-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This word to a score is not known here. Nothing was changed. Look at the quarter again.",
    ),
    "owner-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "Whoever shall see to it is not known here. Nothing was kept. Choose a post or a person again.",
    ),
    "scheme-refused": QT_TRANSLATE_NOOP(
        "problem",
        "The scheme cannot be so ({fields}). The one before still holds. The weights must make 100, the bands must fall.",
    ),
    "mark-refused": QT_TRANSLATE_NOOP(
        "problem",
        "This result does not belong to this kind of re-check. Nothing was kept. Choose another.",
    ),
}
