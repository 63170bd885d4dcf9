"""Help on rounds, findings, months and quarters, and the venue."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.pages.help.topic import Term, Topic


def topics() -> tuple[Topic, ...]:
    """In the order of the rail."""
    return (_rounds(), _findings(), _periods(), _venue())


def _rounds() -> Topic:
    return Topic(
        "rounds",
        QCoreApplication.translate("help", "Rounds"),
        "clipboard",
        (
            QCoreApplication.translate(
                "help",
                "The rounds page lists what is due today: the opening check, the two-hourly patrol, the "
                "closing check, and what the month and the quarter ask for. Enter begins the chosen one, "
                "or goes on with it.",
            ),
            QCoreApplication.translate(
                "help",
                "Walk first, type afterwards. Print the sheet, take it along, and enter it in the same "
                "order; scanning the square on the sheet opens that very round.",
            ),
            QCoreApplication.translate(
                "help",
                "Every answer is kept at once. If the power fails in the middle, the page offers to go on "
                "where you were.",
            ),
        ),
        (
            Term(
                "1 2 3",
                QCoreApplication.translate(
                    "help",
                    "Pass, fail, not applicable; P, F and N do the same. A number is simply typed, Enter "
                    "keeps it.",
                ),
            ),
            Term(
                "A",
                QCoreApplication.translate(
                    "help",
                    "Passes the rest of the section. Critical items and those drawn for a closer look are "
                    "left for you to answer one by one.",
                ),
            ),
            Term(
                "G  U",
                QCoreApplication.translate(
                    "help", "G goes to the next open line, U takes the last answer back."
                ),
            ),
            Term(
                "Ctrl+Enter",
                QCoreApplication.translate(
                    "help",
                    "Shows what is missing, then asks for your PIN. A second person countersigns with theirs.",
                ),
            ),
        ),
    )


def _findings() -> Topic:
    return Topic(
        "findings",
        QCoreApplication.translate("help", "Findings"),
        "flag",
        (
            QCoreApplication.translate(
                "help",
                "A fail becomes a finding when the round is signed. Put right on the spot it only has to "
                "be looked at by a second person; otherwise it gets an owner, a measure and a date.",
            ),
            QCoreApplication.translate(
                "help",
                "Whoever did the work does not verify it. What comes back within thirty days is a new "
                "finding that names the old one.",
            ),
            QCoreApplication.translate(
                "help", "A visitor's word can become a finding too: note what was said and where."
            ),
        ),
    )


def _periods() -> Topic:
    return Topic(
        "periods",
        QCoreApplication.translate("help", "Month and quarter"),
        "calendar",
        (
            QCoreApplication.translate(
                "help",
                "The month is added up from its days: what was done in time, late, afterwards or not at "
                "all, how well it was patrolled, and what became of every finding. Each number opens the "
                "rows behind it.",
            ),
            QCoreApplication.translate(
                "help",
                "The manager adds a paragraph, reviews and signs. Once sealed the figures never change; a "
                "later correction stands beside them.",
            ),
            QCoreApplication.translate(
                "help",
                "The quarter scores areas and posts apart: a fail lowers the area, never whoever found it.",
            ),
        ),
    )


def _venue() -> Topic:
    return Topic(
        "venue",
        QCoreApplication.translate("help", "Areas, hours and posts"),
        "building",
        (
            QCoreApplication.translate(
                "help",
                "On the venue page the manager keeps the areas and their equipment, opening hours and "
                "closed days, public holidays, posts and who holds them, and the templates of all checks.",
            ),
            QCoreApplication.translate(
                "help",
                "Public holidays are known up to 2026. For a later year import the list once it is out; "
                "until then the weekly hours apply.",
            ),
        ),
    )
