"""The wing of what is left out: "but not", "without", "nothing about", "besides". Pure."""
