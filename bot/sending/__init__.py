"""What comes by itself: which channels and subscriptions are owed what, and what that holds. A package of the core."""
