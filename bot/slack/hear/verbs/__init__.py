"""What can be commanded, a file a verb; ``table`` lists them."""
