"""The desk page: one box, a verdict, the day's list."""

from ui.pages.reception.page import ReceptionPage

__all__ = ["ReceptionPage"]
