"""Rules of one region for soplint."""
