"""Sentences for problems with rounds and findings: what happened, what is safe, what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

ROUNDS: Mapping[str, Any] = {
    "period-wrong": QT_TRANSLATE_NOOP(
        "problem",
        "This is no month or quarter. Nothing was made. Write a month as 2026-10, a quarter as 2026Q3.",
    ),
    "round-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This round is not known here. Nothing was changed. Look at the day's list again.",
    ),
    "round-begun": QT_TRANSLATE_NOOP(
        "problem",
        "This check has been begun already. Nothing was lost. Open it and go on.",
    ),
    "round-early": QT_TRANSLATE_NOOP(
        "problem",
        "It is too early for this check, it opens at {opens}. Nothing was begun. Come back then.",
    ),
    "round-missed": QT_TRANSLATE_NOOP(
        "problem",
        "The time for this check is over. Nothing was begun. Until {until} it can be put down with a witness.",
    ),
    "round-excused": QT_TRANSLATE_NOOP(
        "problem",
        "This check has been excused. Nothing was changed. There is nothing to do.",
    ),
    "round-done": QT_TRANSLATE_NOOP(
        "problem",
        "This check is done already. Nothing was changed. Open it to look at it.",
    ),
    "round-signed": QT_TRANSLATE_NOOP(
        "problem",
        "This round is signed or given up. Its answers stay as they are. Begin a special check for what is new.",
    ),
    "round-incomplete": QT_TRANSLATE_NOOP(
        "problem",
        "Something is still missing before this can be signed. All answers are kept. Look at the marked lines.",
    ),
    "round-not-submitted": QT_TRANSLATE_NOOP(
        "problem",
        "Only a round that its patroller has signed can be countersigned or sent back. Nothing was changed. Look at it again.",
    ),
    "round-not-clean": QT_TRANSLATE_NOOP(
        "problem",
        "This round has something to look at. Nothing was signed. Open it and sign it by itself.",
    ),
    "round-code-damaged": QT_TRANSLATE_NOOP(
        "problem",
        "The code of the sheet did not arrive whole. Nothing was opened. Scan it again, or type it in groups of four.",
    ),
    "occurrence-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This check is no longer due; the calendar may have changed. Nothing was changed. Look at the list again.",
    ),
    "backfill-needs-witness": QT_TRANSLATE_NOOP(
        "problem",
        "A missed check is put down with a witness. Nothing was begun. Choose “put down afterwards” in the list.",
    ),
    "backfill-closed": QT_TRANSLATE_NOOP(
        "problem",
        "More than 72 hours are over. Nothing was begun. It stays missed, with its reason in the month.",
    ),
    "same-person": QT_TRANSLATE_NOOP(
        "problem",
        "The second signature must be another person's. Nothing was signed. Ask a colleague to enter their PIN.",
    ),
    "signer-not-allowed": QT_TRANSLATE_NOOP(
        "problem",
        "This person may not sign here. Nothing was signed. Choose somebody who may.",
    ),
    "signed-already": QT_TRANSLATE_NOOP(
        "problem",
        "This person has signed already. Nothing was changed. Somebody else signs the other line.",
    ),
    "not-a-signature": QT_TRANSLATE_NOOP(
        "problem",
        "This item is not signed. Nothing was changed. Answer it as its keys say.",
    ),
    "note-needed": QT_TRANSLATE_NOOP(
        "problem",
        "Something was put right on the spot and no picture shows it afterwards. Nothing was signed. Write what you saw.",
    ),
    "own-round": QT_TRANSLATE_NOOP(
        "problem",
        "Whoever asked for it, began it or holds its post cannot excuse it. Nothing was changed. Ask another manager.",
    ),
    "nothing-requested": QT_TRANSLATE_NOOP(
        "problem",
        "Nobody asked for this check to be excused. Nothing was changed. Excuse it, or leave it.",
    ),
    "item-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This item is not part of the round. Nothing was changed. Open the round again.",
    ),
    "walk-time-wrong": QT_TRANSLATE_NOOP(
        "problem",
        "The time of the walk lies ahead, or before the day. Nothing was changed. Enter it anew.",
    ),
    "picture-unreadable": QT_TRANSLATE_NOOP(
        "problem",
        "This is no picture that can be read. Nothing was kept. Save it as JPEG or PNG and take it again.",
    ),
    "picture-too-large": QT_TRANSLATE_NOOP(
        "problem",
        "The picture is too large. Nothing was kept. Take a smaller one.",
    ),
    "picture-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This picture is not on this line. Nothing was changed. Open the round again.",
    ),
    "picture-gone": QT_TRANSLATE_NOOP(
        "problem",
        "The picture's file is missing or was changed. Its entry stays. Take it in again, or restore a backup.",
    ),
}

FINDINGS: Mapping[str, Any] = {
    "finding-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "There is no such finding. Nothing was changed. Look at the list again.",
    ),
    "finding-closed": QT_TRANSLATE_NOOP(
        "problem",
        "This finding is closed and stays so. Nothing was changed. The same trouble again is a new finding.",
    ),
    "finding-step-refused": QT_TRANSLATE_NOOP(
        "problem",
        "This cannot be done at the stage the finding is at. Nothing was changed. Look at its steps.",
    ),
    "finding-step-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "A newer version of the program knows this step. Nothing was changed. Update this desk.",
    ),
    "finding-severity-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It has no severity yet. Nothing was kept. Choose one from S1 to S4.",
    ),
    "finding-interim-needed": QT_TRANSLATE_NOOP(
        "problem",
        "Nothing protects people until it is put right. Nothing was kept. Write the measure, or close the area.",
    ),
    "finding-measure-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It does not say what is to be done. Nothing was kept. Write the measure.",
    ),
    "finding-owner-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It has no owner, or several. Nothing was kept. Choose one post, person or outside operator.",
    ),
    "finding-due-needed": QT_TRANSLATE_NOOP(
        "problem",
        "Its day is missing or over. Nothing was kept. Give a day that is still to come.",
    ),
    "finding-fund-refused": QT_TRANSLATE_NOOP(
        "problem",
        "Money cannot be less than nothing. Nothing was kept. Enter it anew.",
    ),
    "finding-plan-needed": QT_TRANSLATE_NOOP(
        "problem",
        "A major hazard needs a plan. Nothing was kept. Write the plan.",
    ),
    "finding-done-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It does not say what was done. Nothing was kept. Write it down.",
    ),
    "finding-cause-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It came back. Nothing was kept. Say why it did.",
    ),
    "finding-method-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It does not say how it was verified. Nothing was signed. Choose how.",
    ),
    "finding-verifier-is-doer": QT_TRANSLATE_NOOP(
        "problem",
        "Whoever did the work or answers for it cannot verify it. Nothing was signed. Somebody else signs.",
    ),
    "finding-proof-needed": QT_TRANSLATE_NOOP(
        "problem",
        "It was put right on the spot and nothing shows it. Nothing was signed. Add a picture of afterwards, or a word.",
    ),
    "finding-review-refused": QT_TRANSLATE_NOOP(
        "problem",
        "The day to look again must be 1 to 30 days ahead. Nothing was kept. Choose another day.",
    ),
    "finding-due-not-later": QT_TRANSLATE_NOOP(
        "problem",
        "The new day is not later than the present one. Nothing was kept. Choose a later one.",
    ),
    "finding-merge-refused": QT_TRANSLATE_NOOP(
        "problem",
        "It cannot be merged with that one. Nothing was changed. Choose another finding that is still open.",
    ),
    "finding-area-closed": QT_TRANSLATE_NOOP(
        "problem",
        "It keeps an area closed. Nothing was changed. Open the area first.",
    ),
    "voice-unknown": QT_TRANSLATE_NOOP(
        "problem",
        "This word of a visitor is not known here. Nothing was changed. Look at the list again.",
    ),
    "voice-score-refused": QT_TRANSLATE_NOOP(
        "problem",
        "A rating is 1 to 5. Nothing was kept. Enter it anew.",
    ),
}
