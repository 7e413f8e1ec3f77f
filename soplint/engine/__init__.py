"""The engine: rules, settings, and running the one by the other."""
