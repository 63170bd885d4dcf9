"""One page a file, each named like the service it shows."""
