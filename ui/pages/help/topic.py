"""What a topic of the help is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """A key, a word or a verdict, and what there is to know. `icon` and `tone` are those the desk shows with it."""

    word: str
    text: str
    icon: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Topic:
    key: str
    title: str
    icon: str
    paragraphs: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()

    def text(self) -> str:
        """All of it, for the search."""
        lines = [self.title, *self.paragraphs]
        for term in self.terms:
            lines += (term.word, term.text)
        return "\n".join(lines).casefold()
