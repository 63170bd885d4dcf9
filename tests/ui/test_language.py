"""The windows speak Chinese where the desktop does, down to Qt's own buttons; Chinese can be typed under fcitx."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ui import language


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    language.install(qapp, "en")
    QLocale.setDefault(before)


def ok_button(qtbot: QtBot) -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text()


def test_chinese_reaches_qts_own_buttons_and_dates(qtbot: QtBot, qapp: QApplication) -> None:
    assert language.install(qapp, "zh_CN") == "zh_CN"
    assert "取消" in ok_button(qtbot)
    assert QLocale().toString(QDate(2026, 11, 22), QLocale.FormatType.LongFormat) == "2026年11月22日星期日"


def test_english_again_afterwards(qtbot: QtBot, qapp: QApplication) -> None:
    language.install(qapp, "zh_CN")
    assert language.install(qapp, "en") == "en"
    assert "取消" not in ok_button(qtbot)
    assert "November" in QLocale().toString(QDate(2026, 11, 22), QLocale.FormatType.LongFormat)


@pytest.mark.parametrize("wish", ["", "system", "fr"])
def test_without_a_language_of_ours_the_desktop_decides(qapp: QApplication, wish: str) -> None:
    assert language.install(qapp, wish) == language.system_language()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, {"QT_IM_MODULES": "wayland;ibus"}),
        ({}, {}),
    ],
)
def test_fcitx_is_spoken_to_in_the_language_of_ibus(before: dict[str, str], after: dict[str, str]) -> None:
    language.prepare_environment(before)
    assert before == after
