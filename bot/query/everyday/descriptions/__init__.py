"""What people describe who do not know the field's word for it: that word, and below it how it is said. Data alone.

``signs`` reads these: ``a|b`` one of these, ``word*`` any of its endings, a last ``?`` what may be left out,
``..`` up to four words, ``&`` between what may stand in any order, and in capitals one of the ``kinds``. A description
means one thing only: what two parts of the field would claim ("make it smaller") is not here.
"""

from bot.query.everyday.descriptions.agents import AGENTS
from bot.query.everyday.descriptions.behaviour import BEHAVIOUR
from bot.query.everyday.descriptions.language import LANGUAGE
from bot.query.everyday.descriptions.pictures import PICTURES
from bot.query.everyday.descriptions.running import RUNNING
from bot.query.everyday.descriptions.sciences import SCIENCES
from bot.query.everyday.descriptions.sound import SOUND
from bot.query.everyday.descriptions.spaces import SPACES
from bot.query.everyday.descriptions.training import TRAINING

DESCRIPTIONS = (BEHAVIOUR, TRAINING, RUNNING, LANGUAGE, AGENTS, SOUND, PICTURES, SPACES, SCIENCES)
"""All descriptions, a text a subject."""
