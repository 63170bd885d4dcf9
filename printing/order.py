"""The rectification order (督办单): what must be put right, by whom and until when, with a slip to answer on."""

from __future__ import annotations

from dataclasses import dataclass

from printing.report import Fact, Letter, SignBox

__all__ = ["Fact", "Letter", "OrderPaper", "Picture", "SignBox"]


@dataclass(frozen=True)
class Picture:
    """A photo of the thing, with the words under it."""

    data: bytes
    label: str


@dataclass(frozen=True)
class OrderPaper:
    """One page, a second one where the words are long. `due` stands large.

    `number` is the finding's; `to` whom it is for; `facts` what, where, found when, class and severity;
    `demands` what is asked, numbered; `history` what happened so far, a line each. `reply` are the lines of the
    answer slip to be filled in by hand.
    """

    letter: Letter
    number: str
    to: Fact
    lead: str
    facts: tuple[Fact, ...]
    due: Fact
    demands_title: str
    demands: tuple[str, ...]
    history_title: str
    history: tuple[str, ...]
    pictures: tuple[Picture, ...]
    signatures: tuple[SignBox, ...]
    reply_title: str
    reply: tuple[str, ...]
    reply_signatures: tuple[SignBox, ...]
