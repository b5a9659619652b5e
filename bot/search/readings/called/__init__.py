"""The paper that a question calls by its name: a model, a method, or the title itself in other words."""
