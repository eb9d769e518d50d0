"""The forms of the verbs that matter to quotations: which lemma a written form belongs to.

A table of forms knows the simple past and the rare verbs (*déplora*, *railla-t-il*, *susurre*) that a lemmatizer meets
too seldom in its training. Regular verbs are conjugated by rule, with the changes of stem of *annoncer*, *juger*,
*révéler*, *appeler*; the irregular ones by the endings of their model.
"""

import re
from collections.abc import Iterable, Iterator

__all__ = ["conjugated"]

_FUTURE = ["ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient"]
_IMPERFECT = ["ais", "ait", "ions", "iez", "aient", "ant"]
_PAST = ["s", "t", "rent"]
_AGREEING = ["", "e", "s", "es"]

_MODELS: dict[str, tuple[str, str]] = {
    # ending of the infinitive: what replaces it in all tenses but the future, and the stem of the future
    "dire": (
        "dis dit disons dites disez disent dirent dise dises dît disant dite disais disait disions disaient",
        "dir",
    ),
    "crire": (
        "cris crit crivons crivez crivent crivis crivit crivirent crive crivant crite crits crites crivais "
        "crivait crivaient crivions",
        "crir",
    ),
    "mettre": (
        "mets met mettons mettez mettent mis mit mirent mette mettes mettant mise mises mettais mettait mettaient",
        "mettr",
    ),
    "connaître": (
        "connais connaît connait connaissons connaissez connaissent connut connus connurent connaisse "
        "connaissant connu connue connues connaissais connaissait connaissaient",
        "connaîtr",
    ),
    "tenir": (
        "tiens tient tenons tenez tiennent tins tint tinrent tienne tiennes tenant tenu tenue tenus tenues "
        "tenais tenait tenaient",
        "tiendr",
    ),
    "venir": (
        "viens vient venons venez viennent vins vint vinrent vienne viennes venant venu venue venus venues "
        "venais venait venaient",
        "viendr",
    ),
    "prendre": (
        "prends prend prenons prenez prennent pris prit prirent prenne prenant prise prises prenais prenait prenaient",
        "prendr",
    ),
    "endre": (
        "ends end endons endez endent endis endit endirent ende endant endu endue endus endues endais endait endaient",
        "endr",
    ),
    "ondre": (
        "onds ond ondons ondez ondent ondis ondit ondirent onde ondant ondu ondue ondus ondues ondais ondait ondaient",
        "ondr",
    ),
    "indre": (
        "ins int ignons ignez ignent ignis ignit ignirent igne ignant inte ints intes ignais ignait ignaient",
        "indr",
    ),
    "clure": (
        "clus clut cluons cluez cluent clurent clue cluant clu cluais cluait cluaient",
        "clur",
    ),
    "lire": (
        "lis lit lisons lisez lisent lut lus lurent lise lisant lu lue lues lisais lisait lisaient",
        "lir",
    ),
    "suivre": (
        "suis suit suivons suivez suivent suivis suivit suivirent suive suivant suivi suivie suivies suivais "
        "suivait suivaient",
        "suivr",
    ),
    "rire": (
        "ris rit rions riez rient rirent rie riant ri riais riait riaient",
        "rir",
    ),
    "quérir": (
        "quiers quiert quérons quérez quièrent quis quit quirent quière quérant quise quérais quérait quéraient",
        "querr",
    ),
    "mouvoir": (
        "meus meut mouvons mouvez meuvent mus mut murent meuve mouvant mu mue mues mouvais mouvait mouvaient",
        "mouvr",
    ),
    "vaincre": (
        "vaincs vainc vainquons vainquez vainquent vainquit vainquirent vainque vainquant vaincu vaincue "
        "vaincus vainquait vainquaient",
        "vaincr",
    ),
    "faire": (
        "fais fait faisons faites font fis fit firent fasse faisant faite faits faisais faisait faisaient",
        "fer",
    ),
    "mentir": (
        "mens ment mentons mentez mentent mentis mentit mentirent mente mentant menti mentie mentis menties "
        "mentais mentait mentaient",
        "mentir",
    ),
    "sentir": (
        "sens sent sentons sentez sentent sentis sentit sentirent sente sentant senti sentie sentais sentait sentaient",
        "sentir",
    ),
    "offrir": (
        "offre offres offrent offrons offrez offrit offrirent offrant offert offerte offrait offraient",
        "offrir",
    ),
}
_OPEN_E = re.compile(r"[ée](?=(?:[bcdfghjklmnpqrstvwxz]{1,2}|gu|qu)$)")


def conjugated(lemmas: Iterable[str]) -> dict[str, str]:
    """Return the forms of the verbs `lemmas` (lower case, without a reflexive pronoun), each with its lemma.

    Where two verbs share a form, the first keeps it; the infinitive always belongs to itself.
    """
    table: dict[str, str] = {}
    lemmas = sorted(set(lemmas))
    for lemma in lemmas:
        table[lemma] = lemma
    for lemma in lemmas:
        for form in _forms(lemma):
            table.setdefault(form, lemma)
    return table


def _forms(lemma: str) -> Iterator[str]:
    if lemma.endswith("er"):
        return _first_group(lemma[:-2])
    for ending, (replaced, future) in _MODELS.items():
        if lemma.endswith(ending):
            root = lemma[: -len(ending)]
            return iter([root + part for part in replaced.split()] + [root + future + part for part in _FUTURE])
    return _second_group(lemma[:-1]) if lemma.endswith("ir") else iter(())


def _first_group(stem: str) -> Iterator[str]:
    """*annoncer*: the stem is *annonç* before a; *révèle*, *appelle*, *balaie* have another before a mute e."""
    soft = f"{stem[:-1]}ç" if stem.endswith("c") else f"{stem}e" if stem.endswith("g") else stem
    open_stems = {stem, _OPEN_E.sub("è", stem)}
    if stem.endswith(("el", "et")):
        open_stems.add(stem + stem[-1])
    if stem.endswith("y"):
        open_stems.add(f"{stem[:-1]}i")
    for part in ("é", "ée", "és", "ées", "ez", "iez", "ions", "èrent"):
        yield stem + part
    for part in (*_IMPERFECT, "a", "as", "ai", "ât", "ons"):
        yield soft + part
    for open_stem in sorted(open_stems):
        for part in ("e", "es", "ent", *(f"er{ending}" for ending in _FUTURE)):
            yield open_stem + part


def _second_group(stem: str) -> Iterator[str]:
    """*avertir*, *garantir*, *réagir*: `stem` keeps its i."""
    for part in (*_AGREEING, *_PAST, "ssons", "ssez", "ssent", "sse", "ssant"):
        yield stem + part
    for part in _IMPERFECT:
        yield f"{stem}ss{part}"
    for part in _FUTURE:
        yield f"{stem}r{part}"
