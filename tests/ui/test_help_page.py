"""The help says what is true of this program, and is found by its words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from desktop.rules.checkin import Verdict
from desktop.rules.vocabulary import TALLY_KEYS
from ui import wording
from ui.pages.help import HelpPage
from ui.pages.help.topics import topics
from ui.pages.page import Page
from ui.pages.reception.page import _KEYS as DESK_KEYS

NOT_YET_SAID = {Verdict.FULL, Verdict.NOT_ENROLLED, Verdict.CLOSED}
"""Rooms and courses come with a later release."""
EXPLAINED_ELSEWHERE = {Verdict.OUT, Verdict.CHOOSE}


@pytest.fixture
def help_page(page_of: Callable[..., Page]) -> HelpPage:
    page = page_of(HelpPage)
    assert isinstance(page, HelpPage)
    return page


def test_every_verdict_of_the_desk_is_explained() -> None:
    (told,) = [topic for topic in topics() if topic.key == "verdicts"]
    words = {term.word for term in told.terms}
    assert words == {wording.verdict(v) for v in set(Verdict) - NOT_YET_SAID - EXPLAINED_ELSEWHERE}


def test_every_tally_key_is_listed() -> None:
    (told,) = [topic for topic in topics() if topic.key == "tallies"]
    assert [term.word for term in told.terms] == list(TALLY_KEYS)
    assert len({term.text for term in told.terms}) == len(TALLY_KEYS)


def test_no_key_is_promised_that_the_desk_does_not_have() -> None:
    promised = set(re.findall(r"Alt\+[A-Z]\b|Ctrl\+[A-Z]\b", "\n".join(_all_texts())))
    elsewhere = {"Alt+H", "Ctrl+L"}  # the box itself, and the window
    assert promised
    assert promised - set(DESK_KEYS) - elsewhere == set()


def _all_texts() -> list[str]:
    return [
        text
        for topic in topics()
        for text in (*topic.paragraphs, *(f"{term.word} {term.text}" for term in topic.terms))
    ]


@pytest.mark.parametrize(
    ("typed", "found"), [("F9", {"keys", "scanner"}), ("POWER", {"power"}), ("slip sign", {"closing"})]
)
def test_words_find_their_topics(help_page: HelpPage, typed: str, found: set[str]) -> None:
    help_page.search.setText(typed)
    assert found <= set(help_page.shown_topics())
    assert len(help_page.shown_topics()) < len(topics())


def test_a_word_that_is_nowhere_says_so_and_clearing_brings_all_back(help_page: HelpPage) -> None:
    help_page.search.setText("量子")
    shown = [label.text() for label in help_page.findChildren(QLabel) if label.isVisible()]
    assert any("Nothing about that" in text for text in shown)
    help_page.search.clear()
    assert len(help_page.shown_topics()) == len(topics())


def test_another_page_can_ask_for_a_topic(help_page: HelpPage, qtbot: object) -> None:
    help_page.search.setText("F9")
    help_page.receive("closing")
    assert help_page.search.text() == ""
    bar = help_page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)  # type: ignore[attr-defined]
