"""Cards: a print run, from choosing the people to handing the cards over."""

from ui.pages.cards.page import CardsPage

__all__ = ["CardsPage"]
