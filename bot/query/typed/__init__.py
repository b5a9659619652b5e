"""The wing of filters typed as such: ``author:``, ``-word``, ``"a phrase"``, ids and links. Pure."""
