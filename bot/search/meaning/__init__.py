"""What texts mean, beside their words: a model's files -> vectors of papers -> how near a question is. Optional.

It needs the extra ``meaning`` and a model's files; without them nothing of it is used, and words alone are searched.
"""
