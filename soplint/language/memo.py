"""How much is remembered of words."""

WORDS_KEPT = 4_096
"""For how many words a function keeps its answer: those a document uses often, however many documents there are."""
