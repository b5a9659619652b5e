"""The wing of numbers: how many, who most, which has more, what somebody has been doing. Pure."""
