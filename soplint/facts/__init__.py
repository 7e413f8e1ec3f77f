"""What the text says: topics, ambitions, offers, dates. Judging is left to rules."""
