"""What a question says in another form than papers: acronyms, other names of one thing, words cut short."""
