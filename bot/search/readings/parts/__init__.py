"""A question read as the parts it is made of: two topics, alternatives, a head with its asides."""
