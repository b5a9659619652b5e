"""Whose papers a question asks for: people and labs, by whatever name, at any place, and those that name none."""
