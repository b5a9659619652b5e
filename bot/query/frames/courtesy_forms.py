"""The forms of what people say around a question, and what they match. Pure.

A form is words in a row, over several lines where they are many. ``a/b`` is one of two, ``_`` a blank within one; with
``?`` behind it a word may be left out, with ``*`` come again as well. ``<name>`` is a list of words below, and ``..``
up to four words of any kind.
"""

from __future__ import annotations

import re
from functools import cache

_LISTS = {
    "hail": (
        "hi/hii/hey/heyy/hello/hiya/howdy/yo/heya/greetings/good_morning/good_afternoon/good_evening/"
        "good_day/morning/dear"
    ),
    "all": (
        "all/team/everyone/everybody/folks/guys/people/there/paperboy/bot/friend/friends/colleagues/gang/"
        "channel/mate/again"
    ),
    "well": "ok/okay/so/alright/right/well/hm/hmm/um/uhm/oh/btw/by_the_way/anyway/and/but/also",
    "thanks": (
        "ta/thanks/thanx/thank_you/thx/tnx/ty/tysm/tia/cheers/appreciated/kudos/appreciate_it/appreciate_any_help"
    ),
    "thanked": "muchly/x/xx/man/mate/so_much/very_much/a_lot/a_ton/a_bunch/a_million/loads/tons/in_advance/again",
    "please": "please/pls/plz/kindly/if_you_can/if_you_could/if_possible",
    "im": "i'm/im/i_am/we're/were/we_are/i_was/we_were/i'll_be",
    "i": "i/we/i'd/we'd/i've/we've",
    "this": "this/that/it/these/them/something/one",
    "own": "a/an/the/my/our/some/this/his/her/their/another/one_of_my/one_of_our",
    "plain": (
        "very/really/quick/super/stupid/dumb/silly/basic/simple/naive/newbie/noob/random/weird/odd/short/"
        "small/little/another/more/last/next/first/honest/genuine/serious/general/vague/broad"
    ),
    "event": (
        "reading_group/study_group/journal_club/book_club/group_meeting/lab_meeting/standup/stand-up/meeting/"
        "thesis/dissertation/talk/keynote/tutorial/blog/blog_post/blogpost/post/seminar/class/course/lecture/"
        "slides/deck/presentation/proposal/grant/grant_proposal/report/memo/survey/review/article/essay/"
        "paper/rebuttal/homework/assignment/exam/project/side_project/interview/newsletter/podcast/workshop/"
        "poster/demo/discussion/literature_review/lit_review/related_work/related_work_section/introduction/"
        "phd/masters/master's/job/work"
    ),
    "person": (
        "boss/manager/supervisor/advisor/adviser/professor/prof/pi/colleague/colleagues/coworker/co-worker/"
        "friend/friends/student/students/intern/interns/teammate/customer/client/cto/ceo/team/group/lab/"
        "postdoc/reviewer"
    ),
    "when": (
        "today/tonight/tomorrow/now/soon/monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tue/"
        "wed/thu/fri/week/weekend/month/semester/morning/afternoon/evening/noon/lunch"
    ),
    "at": "on/by/before/until/this/next/coming/the/later/early/at/end_of/of/in/over/after",
    "link": (
        "link/links/pointer/pointers/ref/refs/reference/references/list/idea/ideas/suggestion/suggestions/"
        "recommendation/recommendations/recs/hint/hints/tip/tips/thought/thoughts/clue/clues/lead/leads/"
        "titles/help/advice/input/takers"
    ),
    "some": "a/a_few/some/any/a_short/short/the/just/only/two_or_three/couple_of/a_couple_of",
    "field": (
        "ml/ai/cs/llm/nlp/technical/tech/machine_learning/deep_learning/computer_science/coding/programming/math/maths/"
        "scientific/science/engineering/statistics/academic/research"
    ),
    "jargon": (
        "jargon/technical_jargon/jargon_words/formulas/formulae/equations/technicalities/technical_details/"
        "technical_terms/technical_stuff/buzzwords/big_words/fancy_words/heavy_math/heavy_maths/math_notation"
    ),
    "lacking": (
        "no/without/without_any/without_a/without_much/with_no/with_little/with_zero/zero/little/hardly_any/not_much/"
        "with_hardly_any/with_not_much/no_real/no_formal/no_prior"
    ),
    "side": "here/in_this/in_it/in_that/at_all/myself/though/please/sorry/on_my_side/on_our_side/whatsoever/yet/btw",
    "good": (
        "great/nice/helpful/awesome/appreciated/good/lovely/cool/welcome/much_appreciated/super_helpful/"
        "enough/fine/ok/okay/perfect/amazing/useful"
    ),
}

_FORMS = """
<hail> <all>*
<well> <all>*
<all>
many/much/big/huge/so_many/with/would/<i>* really? <thanks> <thanked>* <all>*
<thanks> <thanked>* for your/the/any/all/all_the <link>/time/answer/answers/patience
<please>
<im>? so/very/really? sorry/apologies/excuse_me/pardon/pardon_me/forgive_me in_advance/again/all?
sorry/apologies to bother/bug/disturb/interrupt/ask you/everyone/people/all? again/with_this?
sorry/apologies for bothering/bugging/asking/cross-posting/crossposting/spamming you/everyone/again?
sorry/apologies for the/my/another/this/such_a/a .. noise/spam/interruption/question/message/text/english/typo/typos/
    post/rant
sorry/apologies if this/that/it's/this's/it .. asked/before/already/silly/obvious/basic/stupid/dumb/off-topic/
    repeat/duplicate
sorry/apologies if this/that/it .. place/channel/question
just/only/have/i_have/i've_got/got/here's/maybe/probably/perhaps/it's* a/an/one/my/i? <plain>* question/
    questions/request maybe/probably/perhaps/i_guess/i_know/sorry/please/pls/from_me/for_you/about_papers/
    incoming/here*
might/may/could/will/this_might/it_might/this_may/probably be a/an/my/another? <plain>* one/question
<plain> one/thing from_me/for_you/please/sorry/maybe?
asap/urgent/urgently/it's_urgent/this_is_urgent/no_rush/no_hurry/no_pressure/no_worries_if_not/take_your_time
    please?
there's/there_is no_rush/no_hurry
whenever/when you can/have/get/find time/a_minute/a_moment/a_sec/a_second?
<im>? not_sure/not_really_sure/unsure/dunno/idk/don't_know/no_idea if/whether you/this/that/it/anyone .. do/
    answer/find/help/help_with/search/search_for/know/knows/possible/topic/asked/about/place/channel this/that/
    it/these/here/before/already*
<i>? would/i'd/we'd? love/like/appreciate/take/need/want/be_happy_about/be_grateful_for <some>* <link>
<some>* <link> would/will be <good>
<some>* <link> is/are <good>
<some> <link> here/on_this/on_that/for_me?
<link>
anything/whatever/everything helps/is_fine/is_welcome/goes/works
what do you think/say/have/recommend/suggest
have a <good> day/evening/weekend/week/one
best/kind/warm/with_best regards/wishes
<i>? hope/hoping you/this/that/it .. understand/makes_sense/helps/works/clear/right what_i_mean/me/anyway?
if you wouldn't_mind/don't_mind/have_time/have_a_minute/can/could/know
<well>* you there/around/awake
can/could you/anyone/anybody/someone please? help me/us? out? here/with_this/with_that?
let_me_know/hope_this_makes_sense/hope_that_makes_sense/does_this_make_sense/does_that_make_sense/
    you_know_what_i_mean
<i>? asking/asked/this_is/it's/it_is/that's/needed/need/just/also/question/context <this>? for/from/on_behalf_of
    <own>? upcoming/next/short/small/internal/own? <event>/<person> of_mine/at_work/of_ours? <at>* <when>*
for/by/before/from <own> upcoming/next/short/small/internal/own? <event>/<person> of_mine/at_work/i'm_writing/
    i'm_giving/i'm_preparing/we're_writing/we're_preparing? <at>* <when>*
for/by/before/from work/school/class/reading_group/journal_club
<im> currently/now/also/just? writing/preparing/prepping/giving/working_on/doing/making/drafting/
    putting_together/presenting/organizing/organising/hosting/running/planning/teaching/finishing <own>? short/
    small/internal/quick? <event> on_this/about_this/on_it/about_it? <at>* <when>*
<i> have/need/want/got/must/should/have_got to_give/to_prepare/to_present/to_write/to_finish/to_do? <own>/
    <this>? for/by? <own>? <event> <at>* <when>*
<i>? need <this> <at>* <when>*
<i>/<im> just/really/always/genuinely/been/was/am/are* wondering/curious/wanted_to_ask/want_to_ask/
    would_like_to_ask/need_your_help/asking_myself/trying_to_find_out
<im> very/pretty/quite/totally/a_bit/kinda/rather? new here/to_this/to_the_field/to_the_topic/to_the_area/
    to_slack/to_the_team/to_this_channel/to_all_this at_all/sorry?
<im>? total/complete/absolute/a/an? newbie/beginner/noob/layman/outsider here/in_this?
hope you're/you_are/everyone_is/all_is/this_is well/ok/fine/good/doing_well
long_time_no_see/first_time_here/first_time_asking/this_is_my_first_question/next_one/one_more/another_one/
    here_goes/so_here_goes/let's_see/let's_try/test/testing/just_curious/out_of_curiosity/fyi/see_subject/lol/
    haha/help/help_me/help_us
<i> had/have/were/was/got/just_had/been .. about/on/over this/that/it <at>* <when>*
<i>/<im> just/still/always* talking/discussing/debating/arguing/chatting about/over? this/that/it .. <at>*
    <when>*
you're/you_are my/our last/only hope
<well>* <lacking> <field> background/knowledge/expertise/experience <side>*
<well>* <im> .. <lacking> <field>? background/expertise <side>*
<well>* <i> have/has/got/know/understand .. no/little/zero/not_much/nothing/hardly_any/hardly_anything/next_to_nothing
    clue/idea/background/knowledge/expertise/experience? in/of/about/with/on? <field>/any_of_this/this/it/that <side>*
<well>* no/zero idea/clue of/about <field>/any_of_this/this/it/that <side>*
<well>* <i>? have/got? no/zero idea/clue where/what/how .. start/begin/search/search_for/look/look_for/call_it/ask
    <side>*
<well>* <please>? <lacking>/skip_the/skip/avoid/avoid_the/minus_the/less/not_too_much/without_too_much/without_the/
    leave_out_the/spare_me_the/forget_the <jargon> or/and? <jargon>? <please>*
<well>* without/not/avoid/nothing going/getting/diving/digging/being? too deep/technical/far/detailed/complicated/fancy/
    mathy/mathematical/deeply into_it/into_this/into_detail/into_details? <please>*
<well>* without going/getting/diving/digging into .. detail/details/depth/weeds <please>*
<well>* without too_much/too_many/much/many detail/details/depth <please>*
<well>* in/using/with plain/simple/easy/normal/everyday/non-technical/layman's/lay/basic english/words/terms/language
    <please>*
<well>* keep_it/make_it/please_keep_it/please_make_it short/simple/brief/light/high-level/high_level/non-technical
    <please>*
<well>* no offense/offence/disrespect/pun_intended but/though/intended?
<well>* <i>? have/got? no particular/special/strong/real preference/preferences/reason/order/opinion <side>*
<i>? have/got/with/there's/there_is? <own>? icml/iclr/neurips/acl/emnlp/cvpr/aaai/conference/paper/project/thesis/
    workshop/big/next/first? deadline/submission/camera_ready/exam/defense/defence/viva/rebuttal
    is/are/due/coming_up/approaching/looming/close/near/soon* in/on/by/within/this/next/just* about/only/less_than?
    a/an/one/two/three/four/five/six/ten/1/2/3/4/5/6/7/10/few/a_few/a_couple_of? hours/days/weeks/months/day/hour/
    <when>?
"""


def is_courtesy(clause: str) -> bool:
    """Tell whether a clause holds nothing but what is said around a question."""
    said = re.findall(r"[\w']+(?:-\w+)*", clause.lower().replace("\u2019", "'"))
    words = [_WRITTEN_OUT.get(word, word) for word in said]
    return bool(words) and len(words) <= _MOST and _forms().fullmatch("".join(f"{word} " for word in words)) is not None


_WRITTEN_OUT = {
    **dict.fromkeys(("sry", "srry", "soz", "apologise", "apologize"), "sorry"),
    "q": "question",
    "qs": "questions",
    "u": "you",
    "ur": "your",
}
"""How some are typed in haste."""

_MOST = 16
"""Words of a courtesy at most."""


@cache
def _forms() -> re.Pattern[str]:
    forms = "|".join(map(_form, re.sub(r"(?<=/)\n +|(?<=[^/])\n(?= )", "", _FORMS.strip()).splitlines()))
    return re.compile(f"(?:{forms}){{1,3}}")


def _form(line: str) -> str:
    return "".join(map(_piece, line.split()))


def _piece(piece: str) -> str:
    """Return the pattern of one piece of a form, the blank behind it included."""
    if piece == "..":
        return r"(?:\S+ ){0,4}?"
    often = piece[-1] if piece[-1] in "?*" else ""
    named = re.sub(r"<(\w+)>", lambda found: _LISTS[found[1]], piece.removesuffix(often))
    said = "|".join(re.escape(each.replace("_", " ")) for each in named.split("/"))
    return f"(?:(?:{said}) ){ {'': '', '?': '?', '*': '{0,4}'}[often] }"
