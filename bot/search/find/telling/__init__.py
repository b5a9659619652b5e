"""What is told beside the papers: what was searched, what none of them says, which filters were guessed."""
