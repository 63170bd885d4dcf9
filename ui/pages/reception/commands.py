"""What can be done from the box with a slash."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

SIGNS = "/／、"
"""The key of the slash gives 、 while a Chinese input method is open."""


@dataclass(frozen=True)
class Command:
    """One command: `word` is typed after the slash; `key` is the key that does the same, "" for none."""

    word: str
    title: str
    key: str = ""


def all_commands() -> tuple[Command, ...]:
    """Every command, in the language of the program."""
    return (
        Command("undo", QCoreApplication.translate("desk", "Take back the last act"), "Ctrl+Z"),
        Command("guest", QCoreApplication.translate("desk", "Sign in a guest by name"), "Alt+G"),
        Command("enrol", QCoreApplication.translate("desk", "Enrol a member"), "Alt+M"),
        Command("inside", QCoreApplication.translate("desk", "Show who is still inside"), "Alt+I"),
        Command("close", QCoreApplication.translate("desk", "Close the day")),
        Command("members", QCoreApplication.translate("desk", "Open the members")),
        Command("rounds", QCoreApplication.translate("desk", "Open today's rounds")),
        Command("lock", QCoreApplication.translate("desk", "Lock the desk"), "Ctrl+L"),
        Command(
            "help",
            QCoreApplication.translate("desk", "Help"),
        ),
    )


def is_command(text: str) -> bool:
    return text.lstrip()[:1] in tuple(SIGNS)


def fitting(text: str) -> tuple[Command, ...]:
    """The commands that begin with the word after the slash."""
    word = _word(text)
    return tuple(command for command in all_commands() if command.word.startswith(word))


def arguments(text: str) -> str:
    """What stands behind the command's word."""
    parts = text.strip()[1:].split(None, 1)
    return parts[1] if len(parts) > 1 else ""


def _word(text: str) -> str:
    parts = text.strip()[1:].split(None, 1)
    return parts[0].casefold() if parts else ""
