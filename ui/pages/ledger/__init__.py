"""The ledger: who did what and when, the head of the log, and the proof that nothing was changed behind it."""

from ui.pages.ledger.page import LedgerPage

__all__ = ["LedgerPage"]
