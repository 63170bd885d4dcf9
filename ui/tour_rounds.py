"""The part of the tour in which somebody walks a round, and a manager looks at what became of the months."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from desktop.demonstration import SPORTS_HALL
from desktop.rules.inspections.vocabulary import ItemType
from desktop.rules.rights import Role
from ui.hands import Hands

_FAILS = "OP13"
"""The floor of the sports hall."""
_WHERE, _WHAT = "二号场地西侧", "地胶翘边"
_VALUES = {ItemType.COUNT: "6/6", ItemType.DATE: "20271231", ItemType.NUMBER: "360"}
_MANY = 60


class Part(NamedTuple):
    """A step: what it is called, and what is done."""

    title: str
    act: Callable[[], None]


class Guide(Protocol):
    """What the tour lends to a part of it."""

    hands: Hands
    directory: Path

    def page(self, key: str) -> Any: ...
    def someone(self, role: Role) -> Any: ...
    def keep(self, name: str) -> None: ...
    def keep_for_readme(self, page: str) -> None: ...
    def save(self, name: str, key: str = "Alt+S") -> None: ...
    def expect(self, well: bool, complaint: str) -> None: ...


class RoundSteps(QObject):
    """An opening check by digits with a fail, signed by two; then findings, the month and the quarter."""

    def __init__(self, guide: Guide) -> None:
        super().__init__()
        self._guide, self._hands = guide, guide.hands

    def walked(self) -> Iterator[Part]:
        """What an attendant does."""
        yield Part(self.tr("The rounds of the day"), self._day)
        yield Part(self.tr("A check of one area is begun"), self._begin)
        yield Part(self.tr("Digits answer; what is plain goes in one key"), self._answer)
        yield Part(self.tr("A fail asks where, and what was done"), self._fail)
        yield Part(self.tr("The first signature"), self._sign)
        yield Part(self.tr("The round on paper"), self._paper)
        yield Part(self.tr("The second signature"), self._countersign)

    def looked_at(self) -> Iterator[Part]:
        """What a manager looks at."""
        yield Part(self.tr("The findings"), self._findings)
        yield Part(self.tr("One finding, and the order to put it right"), self._order)
        yield Part(self.tr("A month that waits for its signature"), self._month)
        yield Part(self.tr("The month on paper"), self._month_paper)
        yield Part(self.tr("A sealed quarter"), self._quarter)
        yield Part(self.tr("The quarter on paper"), self._quarter_paper)

    # -- the round

    @property
    def _rounds(self) -> Any:
        return self._guide.page("rounds")

    def _day(self) -> None:
        self._hands.press("Ctrl+5")
        self._expect(self._rounds.list.current() is not None, self.tr("nothing is due"))
        self._guide.keep("rounds")

    def _begin(self) -> None:
        self._hands.press("Alt+N")
        special = self._rounds.special
        places = [special.area.itemText(at) for at in range(special.area.count())]
        self._hands.walk_to(special.area)
        self._hands.press(*["Down"] * places.index(SPORTS_HALL))
        self._hands.press("Return")
        self._expect(self._sheet is not None, self.tr("the round was not begun"))
        self._guide.keep("round-begun")

    def _answer(self) -> None:
        """Up to the line that fails."""
        self._go_on(until=_FAILS)
        self._hands.press("2")
        self._expect(self._rounds.sheet.strip is not None, self.tr("the fail asks for nothing"))

    def _fail(self) -> None:
        self._hands.type(_WHERE)
        self._hands.walk_to(self._rounds.sheet.strip.disposition)
        self._hands.press("End")
        self._hands.walk_to(self._rounds.sheet.strip.text)
        self._hands.type(_WHAT)
        self._guide.keep_for_readme("rounds")
        self._hands.press("Return")
        self._expect(self._rounds.sheet.strip is None, self.tr("the fail asks for more"))

    def _sign(self) -> None:
        self._go_on()
        self._hands.press("Ctrl+Return")
        self._guide.keep("round-sign")
        self._hands.type(self._guide.someone(Role.ATTENDANT).pin)
        self._expect(self._rounds.list.isVisible(), self.tr("the round is not signed"))

    def _paper(self) -> None:
        self._open_last()
        self._guide.save("round.pdf", "Alt+D")

    def _countersign(self) -> None:
        self._hands.press("Alt+S")
        (who,) = self._rounds.sign.findChildren(QComboBox)
        wanted = self._guide.someone(Role.MANAGER)
        names = [who.itemText(at) for at in range(who.count())]
        steps = names.index(wanted.name) - who.currentIndex()
        if steps:
            self._hands.walk_to(who)
            self._hands.press(*["Down"] * steps, *["Up"] * -steps)
            self._hands.walk_to(self._rounds.sign.pad)
        self._guide.keep("round-countersign")
        self._hands.type(wanted.pin)
        self._expect(self._rounds.list.isVisible(), self.tr("the second signature is missing"))
        self._guide.keep("round-done")

    def _go_on(self, until: str = "") -> None:
        """Answer line after line, all well, up to an item or to the end."""
        done: set[str] = set()
        for _ in range(_MANY):
            line = self._rounds.sheet.current
            if line is None or line.item.type is ItemType.SIGNATURE or line.item.code == until:
                return
            section = line.item.section
            if line.bulk and section not in done and not until:
                done.add(section)
                self._hands.press("A")
            elif line.item.type is ItemType.PASS_FAIL or line.item.type is ItemType.SELECT:
                self._hands.press("1")
            else:
                self._hands.type("" if line.offered else self._value(line))
                self._hands.press("Return")
        self._expect(False, self.tr("the round has no end"))

    def _value(self, line: Any) -> str:
        item = line.item
        if item.type is ItemType.COUNT and item.expected != "all":
            return str(item.expected or 0)
        return _VALUES[item.type]

    def _open_last(self) -> None:
        """The check that was just signed stands last."""
        self._hands.walk_to(self._rounds.list.table.view)
        self._hands.press("Ctrl+End", "Alt+S")
        self._expect(self._sheet is not None, self.tr("the round did not open"))

    @property
    def _sheet(self) -> Any:
        return self._rounds.sheet.sheet if self._rounds.sheet.isVisible() else None

    # -- findings, months

    def _findings(self) -> None:
        self._hands.press("Ctrl+6")
        self._guide.keep("findings")

    def _order(self) -> None:
        page = self._guide.page("findings")
        self._hands.walk_to(page.list.table.view)
        self._hands.press("Ctrl+Home", "Return")
        self._expect(page.finding.isVisible(), self.tr("the finding did not open"))
        self._guide.keep("finding")
        self._hands.press("Alt+D")
        self._guide.keep("order")
        self._guide.save("order.pdf")
        self._hands.press("Alt+B", "Alt+B")

    def _month(self) -> None:
        self._hands.press("Ctrl+7", "Down")
        self._expect(self._is_over(self._guide.page("periods")), self.tr("the month before is not there"))
        self._guide.keep_for_readme("month")

    def _month_paper(self) -> None:
        self._draw("month")

    def _quarter(self) -> None:
        self._hands.press("Alt+Q")
        self._hands.walk_to(self._guide.page("periods").choice.table.view)
        self._hands.press("Ctrl+Home", "Down")
        self._expect(self._is_over(self._guide.page("periods")), self.tr("the quarter before is not there"))
        self._guide.keep("quarter")

    def _quarter_paper(self) -> None:
        self._draw("quarter")

    def _draw(self, name: str) -> None:
        view = self._guide.page("periods").paper
        self._hands.press("Alt+D")
        self._hands.until(lambda: view.pages > 0)
        self._guide.keep(f"{name}-paper")
        self._guide.save(f"{name}.pdf")
        self._hands.press("Alt+B")

    def _is_over(self, page: Any) -> bool:
        report = page.report
        return report is not None and bool(report.last < page.desk.clock.today())

    def _expect(self, well: bool, complaint: str) -> None:
        self._guide.expect(well, complaint)
