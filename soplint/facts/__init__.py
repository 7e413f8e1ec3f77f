"""What the text says: topics, ambitions, offers, dates. Judging is left to rules."""

from soplint.facts.analyse import analyse

__all__ = ["analyse"]
