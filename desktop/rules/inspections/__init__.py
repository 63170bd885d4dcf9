"""Decisions about inspections: when a round is due, what an answer means, what becomes of a finding, how it adds up."""
