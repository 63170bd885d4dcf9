"""Help: what a colleague would say, on one page that can be searched."""

from ui.pages.help.page import HelpPage

__all__ = ["HelpPage"]
