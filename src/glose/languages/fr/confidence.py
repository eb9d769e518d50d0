"""How sure a quotation and its speaker are: by the rule that found it and the step that told who speaks.

Of the quotations at 0.9 and above at least 95 in 100 must have the right speaker. The figures were measured on the
development articles together with as many of others, written apart from the rules.
"""

__all__ = ["CLEAR", "RESOLUTION_CONFIDENCE", "RULE_CONFIDENCE", "TOGETHER_CONFIDENCE", "confidence"]

RULE_CONFIDENCE = {
    "colon": 0.94, "inversion": 0.97, "inserted": 0.96, "que": 0.95, "selon": 0.95, "question": 0.94,
    "infinitive": 0.93, "attribute": 0.85, "passive": 0.85, "noun": 0.8, "headline": 0.93,
    "signature": 0.93, "dialogue": 0.85, "phrase": 0.93, "bare": 0.95,
}  # fmt: skip
"""How often what a rule finds is a quotation of whom it says, where the source is a name."""

RESOLUTION_CONFIDENCE = {
    "name": 0.98, "anaphora": 0.965, "chain": 0.87, "role": 0.87, "demonstrative": 0.87, "unnamed": 0.87, "body": 0.87,
}  # fmt: skip
"""How often the speaker that a step gives is right."""

TOGETHER_CONFIDENCE = {("selon", "unnamed"): 0.912}
"""How often both are right where they go better together: what follows *selon* is seldom named elsewhere."""

CLEAR = 0.4
"""A pronoun, or a quotation without a source, is clear where whoever it is given to counts so much more than the next.

As a share of what they count.
"""

_UNCLEAR = 0.88


def confidence(rule: str, step: str, clarity: float) -> float:
    """Return the confidence in a quotation that `rule` found, whose speaker `step` told with that `clarity`."""
    if (rule, step) in TOGETHER_CONFIDENCE:
        return TOGETHER_CONFIDENCE[rule, step]
    told = RESOLUTION_CONFIDENCE.get(step, 0.9)
    if step in ("anaphora", "chain") and clarity < CLEAR:
        told *= _UNCLEAR
    return round(RULE_CONFIDENCE[rule] * told, 3)
