"""What the help says: topics of short paragraphs and of terms with their explanation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.rules.checkin import Verdict
from desktop.rules.vocabulary import TALLY_KEYS, TALLY_TAGS
from ui import wording
from ui.pages.help import inspections
from ui.pages.help.topic import Term, Topic
from ui.pages.reception.faces import look_of


def topics() -> tuple[Topic, ...]:
    """All topics in reading order."""
    desk = (_box(), _verdicts(), _tallies(), _keys(), _closing(), _cards())
    return (*desk, *inspections.topics(), _scanner(), _power(), _trust())


def _box() -> Topic:
    return Topic(
        "box",
        QCoreApplication.translate("help", "The box"),
        "search",
        (
            QCoreApplication.translate(
                "help",
                "The box on the desk page is always ready. Scan a card, or type what the visitor tells you: it is read "
                "from its shape, nothing has to be chosen first.",
            ),
        ),
        (
            Term(
                QCoreApplication.translate("help", "Card"),
                QCoreApplication.translate(
                    "help", "Scan it, or type the forty digits from under the square."
                ),
            ),
            Term(
                QCoreApplication.translate("help", "Phone"),
                QCoreApplication.translate("help", "The whole number, or its last four digits."),
            ),
            Term(
                QCoreApplication.translate("help", "Initials"),
                QCoreApplication.translate(
                    "help", "oynn finds 欧阳娜娜; whole syllables work too. Two letters are enough."
                ),
            ),
            Term(
                QCoreApplication.translate("help", "Name"),
                QCoreApplication.translate(
                    "help", "Alt+H lets the Chinese input method in for one entry. Then type the characters."
                ),
            ),
            Term(
                QCoreApplication.translate("help", "Namesakes"),
                QCoreApplication.translate(
                    "help", "When several people fit, ask for the unit or the year of birth and press 1 to 9."
                ),
            ),
            Term(
                "/",
                QCoreApplication.translate(
                    "help", "A slash lists what else can be done: undo, guest, lock, close."
                ),
            ),
        ),
    )


def _verdicts() -> Topic:
    def term(verdict: Verdict, text: str) -> Term:
        if verdict is Verdict.REPEAT:  # the desk shows no banner of its own for it
            return Term(wording.verdict(verdict), text, "repeat", "soft")
        look = look_of(verdict)
        return Term(wording.verdict(verdict), text, look.icon, str(look.tone or "ink"))

    return Topic(
        "verdicts",
        QCoreApplication.translate("help", "What the colours mean"),
        "check-circle",
        (
            QCoreApplication.translate(
                "help",
                "Every answer has a colour, a sign, a word and a sound. Green is done. Yellow and red wait for you; "
                "the keys stand beside the answer. Nothing is green that was not kept.",
            ),
        ),
        (
            term(
                Verdict.IN,
                QCoreApplication.translate("help", "Let the visitor through."),
            ),
            term(
                Verdict.IN_NOTE,
                QCoreApplication.translate(
                    "help", "Counted; there is something to say: a first visit, a card to hand over."
                ),
            ),
            term(
                Verdict.REPEAT,
                QCoreApplication.translate(
                    "help", "The scanner sent the code twice. It counts once; do nothing."
                ),
            ),
            term(
                Verdict.INSIDE,
                QCoreApplication.translate(
                    "help", "Came a short while ago. Alt+X: is leaving. Alt+N: a new visit."
                ),
            ),
            term(
                Verdict.EXPIRING,
                QCoreApplication.translate("help", "Counted. Tell the visitor; Alt+M renews the membership."),
            ),
            term(
                Verdict.EXPIRED,
                QCoreApplication.translate(
                    "help", "Not counted. Alt+Y lets in once with a reason, Alt+M renews."
                ),
            ),
            term(
                Verdict.FOREIGN,
                QCoreApplication.translate(
                    "help", "A card of another palace. Enter counts its bearer as a guest."
                ),
            ),
            term(
                Verdict.LOST,
                QCoreApplication.translate(
                    "help",
                    "Reported lost, replaced or handed back. Keep the card; look the bearer up by name. Alt+R when the "
                    "owner has found it again.",
                ),
            ),
            term(
                Verdict.BARRED,
                QCoreApplication.translate(
                    "help", "Say nothing about reasons, and call the manager on duty."
                ),
            ),
            term(
                Verdict.DAMAGED,
                QCoreApplication.translate(
                    "help", "The code arrived broken, often by an input method. Scan again."
                ),
            ),
            term(
                Verdict.UNKNOWN,
                QCoreApplication.translate(
                    "help",
                    "No card of ours: a payment code, a link, a bank card. Search by name, Alt+G for a guest.",
                ),
            ),
        ),
    )


def _tallies() -> Topic:
    keys = (
        Term(
            key,
            wording.tag(TALLY_TAGS[key]) if key in TALLY_TAGS else wording.category(category),
        )
        for key, category in TALLY_KEYS.items()
    )
    return Topic(
        "tallies",
        QCoreApplication.translate("help", "Counting without a name"),
        "users",
        (
            QCoreApplication.translate(
                "help",
                "Nobody has to give a name. One key on the desk page is one person. For a party type + and the number "
                "first, then the key. People who are counted so are person-times, and never people by name.",
            ),
        ),
        tuple(keys),
    )


def _keys() -> Topic:
    return Topic(
        "keys",
        QCoreApplication.translate("help", "Keys"),
        "keyboard",
        (
            QCoreApplication.translate(
                "help", "Letters and digits always belong to the box. Everything else has a key of its own."
            ),
        ),
        (
            Term("Alt+G", QCoreApplication.translate("help", "Sign in a guest by name.")),
            Term(
                "Ctrl+Z",
                QCoreApplication.translate("help", "Take back your own last act, up to ten minutes later."),
            ),
            Term("Alt+I", QCoreApplication.translate("help", "Who is still inside.")),
            Term(
                "Alt+V",
                QCoreApplication.translate("help", "Show the full name and phone; that you looked is kept."),
            ),
            Term("Alt+M", QCoreApplication.translate("help", "Open the member, or enrol one.")),
            Term("F9", QCoreApplication.translate("help", "Back to the box, from any page.")),
            Term("F11", QCoreApplication.translate("help", "Somebody else takes over.")),
            Term("Ctrl+L", QCoreApplication.translate("help", "Lock the desk.")),
            Term("Ctrl+1 … 9", QCoreApplication.translate("help", "Open a page, from the top of the list.")),
            Term("Esc", QCoreApplication.translate("help", "Back, or no.")),
        ),
    )


def _closing() -> Topic:
    return Topic(
        "closing",
        QCoreApplication.translate("help", "Closing the day"),
        "reports",
        (
            QCoreApplication.translate(
                "help",
                "In the evening the manager opens “The day” and presses “Close the day”. The figures are fixed, the log "
                "is sealed and signed, and a backup is made.",
            ),
            QCoreApplication.translate(
                "help",
                "Print the slip and sign it. The small square and the groups of letters on it are the proof: kept on "
                "paper, they show years later that nothing before them was changed.",
            ),
            QCoreApplication.translate(
                "help",
                "Whoever comes after the close is let in and counted; these visits stand beside the figures and never "
                "change them. A day that was forgotten can be closed on the next one.",
            ),
            QCoreApplication.translate(
                "help",
                "Person-times count every arrival. People by name are counted once a day. A visitor who was only "
                "counted is in the person-times alone. Press any figure to see the visits behind it.",
            ),
        ),
    )


def _cards() -> Topic:
    return Topic(
        "cards",
        QCoreApplication.translate("help", "Cards"),
        "cards",
        (
            QCoreApplication.translate(
                "help",
                "A card holds a number and no personal data. It points at a member; whether it is valid is decided at "
                "each scan.",
            ),
            QCoreApplication.translate(
                "help",
                "Lost: open the member and report the loss; from then on the card is refused everywhere. Replace it "
                "to issue a new one under a new number. Found again before that: take the report back.",
            ),
            QCoreApplication.translate(
                "help",
                "Cards print singly or ten to a sheet; on a begun sheet choose the first free place. A character that "
                "no font has is printed as 〓, and the program says so while the name is typed.",
            ),
            QCoreApplication.translate(
                "help",
                "Two people of one name stay two people. The program never joins them by name or phone.",
            ),
        ),
    )


def _scanner() -> Topic:
    return Topic(
        "scanner",
        QCoreApplication.translate("help", "The scanner"),
        "scan",
        (
            QCoreApplication.translate(
                "help",
                "The scanner is a keyboard: it types the digits and Enter. It works from every page, also while "
                "something else is being typed.",
            ),
            QCoreApplication.translate(
                "help",
                "“Code arrived damaged” means that an input method or another keyboard layout was in the way. The box "
                "keeps input methods out; in other fields press Shift to switch them off. It never happens again if "
                "the scanner sends F9 before every code: set F9 as its prefix and Enter as its suffix, as its booklet "
                "says.",
            ),
            QCoreApplication.translate(
                "help",
                "No sound, no light: pull its plug, wait three seconds, plug it in again. Until then search by name.",
            ),
        ),
    )


def _power() -> Topic:
    return Topic(
        "power",
        QCoreApplication.translate("help", "When the power fails"),
        "alert",
        (
            QCoreApplication.translate(
                "help",
                "Whatever the desk had answered is kept. Start the program again and go on; nothing has to be repaired. "
                "Look at the last line of the list before you repeat the last visitor.",
            ),
            QCoreApplication.translate(
                "help",
                "While there is no computer write names or strokes on paper, with the time. Count them with the tally "
                "keys when it is back.",
            ),
            QCoreApplication.translate(
                "help",
                "If the store cannot be opened, the program says why and offers to restore the last backup. It never "
                "starts an empty one in its place. On a new computer the recovery sheet and one copy bring all back.",
            ),
            QCoreApplication.translate("help", "No network is needed, at no time."),
        ),
    )


def _trust() -> Topic:
    return Topic(
        "trust",
        QCoreApplication.translate("help", "Names, phones and the log"),
        "ledger",
        (
            QCoreApplication.translate(
                "help",
                "Visitors can see the screen: names and phones are masked, and the desk locks itself. Showing a full "
                "name is written down with who looked.",
            ),
            QCoreApplication.translate(
                "help",
                "Every act is kept with who did it. Nothing is deleted in silence: what was taken back stays in the "
                "list, marked. Do not lend your PIN, it signs for you.",
            ),
            QCoreApplication.translate(
                "help", "The ledger page checks on request that log and entries are as they were written."
            ),
        ),
    )
