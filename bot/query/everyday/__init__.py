"""The wing of everyday words: what they describe, in the field's own. Pure."""
