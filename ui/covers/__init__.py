"""What stands before the pages: signing in, the first run, a store that does not open."""
