"""What goes on paper: cards, sheets, slips. Imports reportlab, qrcode and pypdfium2, nothing of ours."""
