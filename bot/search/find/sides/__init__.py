"""What is found of a question that names several things: alternatives, a comparison, topics side by side."""
