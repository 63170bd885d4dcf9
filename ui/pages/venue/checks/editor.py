"""The editor of a draft: its sections and items in their order at the left, one of them at the right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.inspections.templates import Version
from desktop.rules.inspections import template as rules
from desktop.rules.inspections.template import Fault, Item, Section, Template
from desktop.rules.inspections.vocabulary import Severity, TemplateKind, VersionState
from ui import wording
from ui import wording_inspections as words
from ui import wording_templates as said
from ui.pages.members.reason import ReasonAsk
from ui.pages.venue.checks.item_form import item_fields, item_of, item_values, show_kind
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.confirm import ConfirmStrip
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_FORM = 46 * GRID

Kind = Literal["title", "section", "item"]


@dataclass(frozen=True)
class Line:
    """A line of the list: the template's title, a section, or an item, by its place among its kind."""

    kind: Kind
    place: int
    code: str
    text: str
    aside: str = ""
    faulty: bool = False
    waits: bool = False


class Editor(QWidget):
    """Edits a copy; nothing is kept before `save_asked`. A published version is only looked through.

    `save_asked` carries the template; `publish_asked` the template and a note; `confirm_asked` the template and the
    code of an item that is taken as it stands; `left` leaves.
    """

    save_asked = Signal(object)
    publish_asked = Signal(object, str)
    confirm_asked = Signal(object, str)
    edit_asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version: Version | None = None
        self._template: Template | None = None
        self._fixed: frozenset[str] = frozenset()
        self._unread: dict[tuple[str, str], str] = {}
        self._answered: tuple[Fault, ...] = ()
        self._quiet = False
        self._item: Form | None = None
        self._title = PlainLabel("", size="title", elide=True)
        self._state = PlainLabel("", ink="soft", wrap=True)
        self._faults = PlainLabel("", ink="stop", wrap=True)
        self._faults.hide()
        self.table = self._build_table()
        self._say = PlainLabel("", ink="caution", wrap=True)
        self._confirm = Button(self.tr("Confirm as it stands"), "check")
        self._confirm.clicked.connect(self._ask_confirm)
        self._card = self._build_card()
        self._strip = ConfirmStrip()
        self._note = ReasonAsk()
        self._build_buttons()
        self._build()

    # -- building

    def _build_table(self) -> Table:
        table = Table(
            (
                Column(self.tr("Code"), lambda line: line.code, width=10 * GRID, ink=_ink),
                Column(self.tr("Item"), lambda line: line.text, ink=_ink, icon=_icon),
                Column(self.tr("Answer"), lambda line: line.aside, width=21 * GRID, ink=lambda _: "soft"),
            ),
            name=self.tr("Items of the check"),
            empty=Empty(self.tr("No items yet"), self.tr("A check needs at least one item."), "clipboard"),
            key=lambda line: (line.kind, line.place),
        )
        table.view.setSortingEnabled(False)
        table.picked.connect(self._pick)
        return table

    def _build_buttons(self) -> None:
        self._back = Button(self.tr("Back"), "chevron-left", key="Alt+Left")
        self._back.clicked.connect(self._leave)
        self._save = Button(self.tr("Save the draft"), "save", key="Alt+S")
        self._save.clicked.connect(self._ask_save)
        self._publish = Button(self.tr("Publish"), "check", kind="primary", key="Alt+P")
        self._publish.clicked.connect(self._ask_publish)
        self._edit = Button(self.tr("Begin a new version"), "pencil", kind="primary", key="Alt+E")
        self._edit.clicked.connect(self._ask_edit)
        self._add = Button(self.tr("Item"), "plus", key="Alt+N", name=self.tr("New item"))
        self._add.clicked.connect(self.add_item)
        self._add_section = Button(self.tr("Section"), "plus", key="Alt+G", name=self.tr("New section"))
        self._add_section.clicked.connect(self.add_section)
        self._up = Button("", "chevron-up", key="Alt+Up", name=self.tr("Further up"))
        self._up.clicked.connect(lambda: self.move_by(-1))
        self._down = Button("", "chevron-down", key="Alt+Down", name=self.tr("Further down"))
        self._down.clicked.connect(lambda: self.move_by(1))
        self._remove = Button("", "trash", key="Alt+Del", name=self.tr("Remove"))
        self._remove.clicked.connect(self.remove)
        self._editing = (
            self._save,
            self._publish,
            self._add,
            self._add_section,
            self._up,
            self._down,
            self._remove,
        )

    def _build_card(self) -> QStackedWidget:
        self._head = Form(
            (
                Field("title_zh", self.tr("Title in Chinese"), limit=120),
                Field("title_en", self.tr("Title in English"), limit=120),
                Field(
                    "kind",
                    self.tr("Kind of check"),
                    "choice",
                    choices=tuple((one, words.template_kind(one.value)) for one in TemplateKind),
                ),
            )
        )
        self._part = Form(
            (
                Field("label_zh", self.tr("Section in Chinese"), limit=120),
                Field("label_en", self.tr("Section in English"), limit=120),
            )
        )
        self._head.edited.connect(self._head_edited)
        self._part.edited.connect(self._part_edited)
        self._ground = PlainLabel("", ink="soft", wrap=True)
        self._item_box = QVBoxLayout()
        self._item_box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._item_box.setSpacing(2 * GRID)
        self._item_box.addWidget(self._say)
        self._item_box.addWidget(self._confirm)
        self._item_box.addWidget(self._ground)
        self._item_box.addStretch(1)
        items = QWidget()
        items.setLayout(self._item_box)
        self._stack = QStackedWidget()
        for inside in (_padded(self._head), _padded(self._part), items):
            self._stack.addWidget(Scroll(inside))
        return self._stack

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._state)
        head.addLayout(names, 1)
        for button in (self._save, self._publish, self._edit):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self._add, self._add_section, self._up, self._down, self._remove):
            self.table.add_tool(button)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self._faults)
        left.addWidget(self.table, 1)
        card = Card()
        card.setFixedWidth(_FORM)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._card)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addLayout(left, 1)
        row.addWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._note)
        column.addLayout(row, 1)

    # -- what the section uses

    @property
    def version(self) -> Version | None:
        return self._version

    @property
    def fixed(self) -> frozenset[str]:
        """Codes that were published."""
        return self._fixed

    @property
    def template(self) -> Template:
        """The template as it stands in the editor."""
        assert self._template is not None
        return self._template

    @property
    def item_form(self) -> Form:
        assert self._item is not None
        return self._item

    def open(self, version: Version, fixed: Iterable[str] = ()) -> None:
        """Show a version; `fixed` are codes that were published and keep their kind of answer."""
        again = self._version is not None and self._version.id == version.id
        current = self.table.current() if again else None
        self._version, self._template = version, version.template
        self._fixed = frozenset(fixed)
        self._unread, self._answered = {}, ()
        draft = version.state is VersionState.DRAFT
        for button in self._editing:
            button.setVisible(draft)
        self._edit.setVisible(not draft)
        for form in (self._head, self._part):
            form.setEnabled(draft)
        self._strip.dismiss()
        self._note.close_question()
        self._rebuild_item()
        self._show(None if current is None else (current.kind, current.place))
        if current is None:
            self.table.select(("item", self._order()[0][1]) if self._order() else ("title", 0))

    def dirty(self) -> bool:
        """Whether something was changed that is not kept."""
        version = self._version
        draft = version is not None and version.state is VersionState.DRAFT
        return draft and version is not None and (bool(self._unread) or self._template != version.template)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """What the desk answered: shown per item, the first one opened."""
        self._answered = tuple(faults)
        self._show(self._key())
        for fault in faults:
            place = self._place(fault.item)
            if place is not None:
                self.table.select(("item", place))
                break
        self._mark()

    def faults(self) -> list[Fault]:
        """All that is wrong now: what cannot be read, what the rules say, and what the desk answered last."""
        unread = [Fault(item, field, code) for (item, field), code in self._unread.items()]
        return list(dict.fromkeys([*unread, *rules.faults(self.template), *self._answered]))

    # -- the list

    def _order(self) -> list[tuple[int, int]]:
        """Section and item places in the order of the check."""
        template = self.template
        places = {section.code: place for place, section in enumerate(template.sections)}
        return sorted((places.get(item.section, len(places)), at) for at, item in enumerate(template.items))

    def _lines(self) -> list[Line]:
        template, faults = self.template, self.faults()
        wrong = {fault.item for fault in faults if fault.code != "unconfirmed"}
        lines = [
            Line(
                "title",
                0,
                template.code,
                words.bilingual(template.title_zh, template.title_en),
                faulty="" in wrong,
            )
        ]
        order = self._order()
        for at, section in enumerate(template.sections):
            lines.append(Line("section", at, "", words.bilingual(section.label_zh, section.label_en)))
            lines += [self._line(place, wrong) for owner, place in order if owner == at]
        lines += [self._line(place, wrong) for owner, place in order if owner == len(template.sections)]
        return lines

    def _line(self, place: int, wrong: set[str]) -> Line:
        item = self.template.items[place]
        aside = said.limit(item) or words.item_type(item.type.value)
        if item.severity is not None:
            aside = f"S{int(item.severity)} · {aside}"
        return Line(
            "item", place, item.code, said.label(item), aside, item.code in wrong, item.needs_confirmation
        )

    def _show(self, key: tuple[Kind, int] | None) -> None:
        version, template = self._version, self.template
        assert version is not None
        self._quiet = True
        self.table.set_rows(self._lines())
        self._quiet = False
        if key is not None:
            self.table.select(key)
        self._title.setText(words.bilingual(template.title_zh, template.title_en))
        state = self.tr("{code}, version {number}: {state}, {count} items").format(
            code=template.code,
            number=version.number,
            state=words.version_state(version.state.value),
            count=len(template.items),
        )
        self._state.setText(state)
        self._show_faults()
        self._save.setEnabled(self.dirty())

    def _show_faults(self) -> None:
        faults = self.faults()
        line = self.tr("{item} {field}: {fault}")
        shown = [
            line.format(item=one.item, field=said.field(one.field), fault=said.fault(one.code)).strip()
            for one in faults[:3]
        ]
        if len(faults) > 3:
            shown.append(self.tr("and {count} more").format(count=len(faults) - 3))
        self._faults.setText("\n".join(shown))
        self._faults.setVisible(bool(shown))

    def _key(self) -> tuple[Kind, int] | None:
        line = self.table.current()
        return None if line is None else (line.kind, line.place)

    def _place(self, code: str) -> int | None:
        return next((at for at, item in enumerate(self.template.items) if item.code == code), None)

    @Slot(object)
    def _pick(self, line: Line | None) -> None:
        if line is None or self._quiet:
            return
        self._quiet = True
        template = self.template
        if line.kind == "title":
            self._head.set_values(
                {"title_zh": template.title_zh, "title_en": template.title_en, "kind": template.kind}
            )
            self._stack.setCurrentIndex(0)
        elif line.kind == "section":
            section = template.sections[line.place]
            self._part.set_values({"label_zh": section.label_zh, "label_en": section.label_en})
            self._stack.setCurrentIndex(1)
        else:
            self._fill_item(template.items[line.place])
            self._stack.setCurrentIndex(2)
        self._quiet = False
        self._mark()

    def _fill_item(self, item: Item) -> None:
        form = self.item_form
        form.set_values(item_values(item))
        draft = self._version is not None and self._version.state is VersionState.DRAFT
        form.setEnabled(draft)
        for key in ("code", "type"):
            form.field(key).setEnabled(item.code not in self._fixed)
        show_kind(form, item)
        self._show_waiting(item)

    def _show_waiting(self, item: Item) -> None:
        waits = item.needs_confirmation or rules.lacks_limit(item)
        self._say.setText(
            self.tr("The palace has to give this limit before the check is published.")
            if rules.lacks_limit(item)
            else self.tr("The palace has still to confirm this. Another limit is the palace's own.")
        )
        self._say.setVisible(waits)
        draft = self._version is not None and self._version.state is VersionState.DRAFT
        self._confirm.setVisible(draft and item.needs_confirmation and not rules.lacks_limit(item))
        grounds = list(dict.fromkeys(said.ground(one) for one in item.sources))
        self._ground.setText(self.tr("Ground: {ground}").format(ground=wording.listed(grounds)))
        self._ground.setVisible(bool(grounds))

    def _rebuild_item(self) -> None:
        """The choices of sections are those of this template."""
        if self._item is not None:
            self._item_box.removeWidget(self._item)
            self._item.hide()
            self._item.deleteLater()
        self._item = Form(item_fields(self.template))
        self._item.edited.connect(self._item_edited)
        self._item_box.insertWidget(2, self._item)

    def _mark(self) -> None:
        """Put what is wrong with the item that is open under its fields."""
        line = self.table.current()
        if line is None:
            return
        faults = self.faults()
        if line.kind == "item":
            code = self.template.items[line.place].code
            shown = set(item_values(self.template.items[line.place]))
            for key in shown:
                self.item_form.set_error(key, "")
            for fault in reversed([one for one in faults if one.item == code and one.field in shown]):
                self.item_form.set_error(fault.field, said.fault(fault.code))
        elif line.kind == "title":
            own = next((one for one in faults if one.item == "" and one.field == "title_zh"), None)
            self._head.set_error("title_zh", "" if own is None else said.fault(own.code))

    # -- editing

    @Slot()
    def _head_edited(self) -> None:
        if not self._quiet:
            self._set(replace(self.template, **self._head.values()))

    @Slot()
    def _part_edited(self) -> None:
        line = self.table.current()
        if self._quiet or line is None or line.kind != "section":
            return
        sections = list(self.template.sections)
        sections[line.place] = replace(sections[line.place], **self._part.values())
        self._set(replace(self.template, sections=tuple(sections)))

    @Slot()
    def _item_edited(self) -> None:
        line = self.table.current()
        if self._quiet or line is None or line.kind != "item":
            return
        before = self.template.items[line.place]
        item, unread = item_of(before, self.item_form.values())
        self._unread = {key: code for key, code in self._unread.items() if key[0] != before.code}
        self._unread |= {(item.code, field): code for field, code in unread.items()}
        items = list(self.template.items)
        items[line.place] = item
        self._answered = tuple(one for one in self._answered if one.item not in (before.code, item.code))
        self._set(rules.with_items(self.template, items))
        self._quiet = True
        show_kind(self.item_form, item)
        self._quiet = False
        self._show_waiting(item)
        self._mark()

    def _set(self, template: Template) -> None:
        """Take a changed template into the list, without touching the form that is typed in."""
        key = self._key()
        self._template = template
        self._quiet = True
        self.table.set_rows(self._lines())
        if key is not None:
            self.table.select(key)
        self._quiet = False
        self._title.setText(words.bilingual(template.title_zh, template.title_en))
        self._show_faults()
        self._save.setEnabled(self.dirty())

    @Slot()
    def add_item(self) -> None:
        """A new item after the one that is open, with the next free code."""
        template, line = self.template, self.table.current()
        if not template.sections:
            self.add_section()
            template, line = self.template, self.table.current()
        section, at = template.sections[-1].code, len(template.items)
        if line is not None and line.kind == "item":
            section, at = template.items[line.place].section, line.place + 1
        elif line is not None and line.kind == "section":
            section = template.sections[line.place].code
        item = Item(
            _free_code(template), section, "", "", severity=Severity.S3, weight=rules.WEIGHTS[Severity.S3]
        )
        items = [*template.items[:at], item, *template.items[at:]]
        self._change(rules.with_items(template, items), ("item", at))
        self.item_form.focus_first()

    @Slot()
    def add_section(self) -> None:
        """A new section at the end."""
        template = self.template
        known = {section.code for section in template.sections}
        code = next(code for number in range(1, 400) if (code := f"S{number}") not in known)
        sections = (*template.sections, Section(code, "", ""))
        self._change(replace(template, sections=sections), ("section", len(sections) - 1))
        self._part.focus_first()

    @Slot()
    def remove(self) -> None:
        """Take away the item that is open, or a section without items."""
        line, template = self.table.current(), self.template
        if line is None or line.kind == "title":
            return
        if line.kind == "section":
            code = template.sections[line.place].code
            if any(item.section == code for item in template.items):
                self._part.set_error("label_zh", self.tr("There are items in it; move or remove them first."))
                return
            sections = [*template.sections]
            del sections[line.place]
            self._change(replace(template, sections=tuple(sections)), ("title", 0))
            return
        order = [place for _, place in self._order()]
        at = order.index(line.place)
        items = [*template.items]
        gone = items.pop(line.place)
        self._unread = {key: code for key, code in self._unread.items() if key[0] != gone.code}
        self._answered = tuple(one for one in self._answered if one.item != gone.code)
        order.remove(line.place)
        left = order[min(at, len(order) - 1)] if order else None
        key: tuple[Kind, int] = ("title", 0) if left is None else ("item", left - (left > line.place))
        self._change(rules.with_items(template, items), key)

    def move_by(self, step: int) -> None:
        """Move the line that is open up or down: an item through its section and into the next, a section as a whole."""
        line, template = self.table.current(), self.template
        if line is None or line.kind == "title":
            return
        if line.kind == "section":
            goal = line.place + step
            if 0 <= goal < len(template.sections):
                sections = [*template.sections]
                sections.insert(goal, sections.pop(line.place))
                self._change(replace(template, sections=tuple(sections)), ("section", goal))
            return
        template, place = self._tidied(line.place)
        item = template.items[place]
        other = place + step
        codes = [section.code for section in template.sections]
        items = [*template.items]
        if 0 <= other < len(items) and items[other].section == item.section:
            items[place], items[other] = items[other], items[place]
            self._change(rules.with_items(template, items), ("item", other))
            return
        goal = (codes.index(item.section) if item.section in codes else len(codes)) + step
        if 0 <= goal < len(codes):
            items[place] = replace(item, section=codes[goal])
            self._change(rules.with_items(template, items), ("item", place))

    def _tidied(self, place: int) -> tuple[Template, int]:
        """The template with its items in the order they are shown, and where one of them is then."""
        order = [at for _, at in self._order()]
        items = [self.template.items[at] for at in order]
        return rules.with_items(self.template, items), order.index(place)

    def _change(self, template: Template, key: tuple[Kind, int]) -> None:
        sections = self.template.sections
        self._template = template
        if template.sections != sections:
            self._rebuild_item()
        self._quiet = True
        self.table.set_rows(self._lines())
        self.table.select(key)
        self._quiet = False
        self._pick(self.table.current())
        self._show_faults()
        self._save.setEnabled(self.dirty())

    # -- keeping

    @Slot()
    def _ask_save(self) -> None:
        if self._readable():
            self.save_asked.emit(self.template)

    @Slot()
    def _ask_edit(self) -> None:
        if self._version is not None:
            self.edit_asked.emit(self._version.code)

    @Slot()
    def _ask_publish(self) -> None:
        if not self._readable():
            return
        template = self.template
        self._note.ask(
            self.tr("From now on new rounds use this version; rounds that have begun keep theirs."),
            self.tr("Publish"),
            lambda note: self.publish_asked.emit(template, note),
            "may",
        )

    @Slot()
    def _ask_confirm(self) -> None:
        line = self.table.current()
        if line is not None and line.kind == "item" and self._readable():
            self.confirm_asked.emit(self.template, self.template.items[line.place].code)

    def _readable(self) -> bool:
        """Whether all that was typed can be read; else the first fault is opened."""
        if not self._unread:
            return True
        place = self._place(next(iter(self._unread))[0])
        if place is not None:
            self.table.select(("item", place))
        self._mark()
        self.item_form.focus_error()
        return False

    @Slot()
    def _leave(self) -> None:
        if not self.dirty():
            self.left.emit()
            return
        self._strip.ask(
            self.tr("Leave without saving?"),
            self.tr("What you changed in this draft would be lost."),
            self.tr("Leave"),
            self.left.emit,
            kind="danger",
        )


def _padded(inside: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    column.addWidget(inside)
    column.addStretch(1)
    return holder


def _free_code(template: Template) -> str:
    """The number after the highest: OP31 after OP30, whatever was removed between."""
    codes = [item.code for item in template.items]
    prefix = codes[0].rstrip("0123456789") if codes else template.code[:13]
    numbers = [int(code[len(prefix) :]) for code in codes if re.fullmatch(rf"{prefix}\d+", code)]
    return f"{prefix}{max(numbers, default=0) + 1:02}"


def _ink(line: Any) -> str:
    if line.faulty:
        return "stop"
    return "caution" if line.waits else "soft" if line.kind != "item" else ""


def _icon(line: Any) -> str:
    if line.faulty:
        return "alert"
    return {"title": "clipboard", "section": "chevron-down"}.get(line.kind, "question" if line.waits else "")
