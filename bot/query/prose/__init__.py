"""The wing of filters and wishes said in prose: people, labs, code, an order, how many, something to read. Pure."""
