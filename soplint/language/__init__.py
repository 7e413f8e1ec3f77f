"""Dutch: sentences, words and the model that reads them."""
