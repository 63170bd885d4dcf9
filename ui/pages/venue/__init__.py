"""The venue: areas, hours, posts."""

from ui.pages.venue.page import VenuePage

__all__ = ["VenuePage"]
