"""The words of the papers of inspections; `desktop.paper_inspections` draws them."""
