"""Members: finding, enrolling, changing; and the cards of a member."""

from ui.pages.members.page import MembersPage

__all__ = ["MembersPage"]
