"""Four weeks of alerts, small; ``python -m tests.run.serve.alert_weeks`` lives through them with 550 places."""

import pytest

from tests.run.serve.alert_weeks import weeks


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
def test_everybody_got_what_was_promised_when_it_was(seed: int) -> None:
    told = weeks(5, 20, seed)
    assert told.pop("promised") > 100
    assert set(told.values()) == {0}
