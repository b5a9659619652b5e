"""The README's pictures are those that the command draws."""

import re
from pathlib import Path

from bot.run.demo.pictures import SCENES

HOUSE = Path(__file__).parents[3]


def test_every_picture_of_the_readme_is_drawn_by_the_command_and_no_other_is_kept():
    shown = set(re.findall(r"deploy/pictures/([\w-]+)\.png", (HOUSE / "README.md").read_text("utf-8")))
    kept = {path.stem for path in (HOUSE / "deploy" / "pictures").glob("*.png")}
    assert shown == kept == {scene.name for scene in SCENES}
