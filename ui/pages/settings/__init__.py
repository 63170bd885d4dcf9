"""Settings: this computer, one's own PIN, the palace, and the backups."""

from ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
