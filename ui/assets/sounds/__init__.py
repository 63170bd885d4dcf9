"""The five sounds of the desk, and the script that made them."""
