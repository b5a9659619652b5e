"""The wing of what stands around a topic: talk, asides, purposes, slips of the finger, other tongues. Pure."""
