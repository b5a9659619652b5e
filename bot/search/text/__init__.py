"""Text -> sentences, words and terms: what a question and a paper are taken apart into."""
