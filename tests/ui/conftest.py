"""An article of our own on invented events, annotated by hand, and the reader that shows it."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tests.ui.lone_view import Shown, ViewApp
from tests.ui.waiting import annotated
from textual.pilot import Pilot

from glose import themes
from glose.annotation import (
    Annotations,
    Cue,
    Entity,
    Kind,
    Label,
    Mention,
    Pipeline,
    Quote,
    Segment,
    Sentence,
    Span,
    Speaker,
)
from glose.article import Article, Date, Name, Record, paragraphs
from glose.clipboard import Copied
from glose.ui.app import ReaderApp
from glose.ui.article_view import ArticleView
from glose.ui.screens.reader import ReaderScreen

TEXT = """\
Le conseil municipal de Valmorin a voté lundi 9 mars la fermeture du pont des Tanneurs, que 4 200 voitures \
empruntent chaque jour. Les travaux doivent durer dix-huit mois.
« Nous ne pouvions plus attendre », a déclaré la maire, Odile Vasseur. « Chaque hiver, la pile centrale descend \
de trois centimètres. »
Selon le cabinet Ardoise, qui a examiné l’ouvrage en janvier, les fondations « ne tiennent plus que par habitude ».
Odile Vasseur a ajouté que la ville avancerait 2,3 millions d’euros. Elle n’a pas dit que les impôts augmenteraient.
Les commerçants de la rue des Forges sont inquiets. Leur porte-parole, Karim Benhadj, craint « une ville coupée en \
deux ».
« On nous promet une passerelle depuis 2019. Nous la promettre encore, c’est se moquer de nous », dit-il à \
La Gazette de Valmorin.
Mme Vasseur affirme qu’une passerelle provisoire ouvrira en septembre. Les Valmorinois la verront peut-être \
avant 18 h 30, heure à laquelle le bac cesse son service.
La préfecture de l’Orle n’a pas souhaité répondre."""


def _span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words), words)


_NAMED: tuple[tuple[str, Label, str], ...] = (
    ("Valmorin", "LOC", "Valmorin"),
    ("lundi 9 mars", "DATE", "lundi 9 mars"),
    ("pont des Tanneurs", "LOC", "pont des Tanneurs"),
    ("4 200 voitures", "QUANTITY", "4 200 voitures"),
    ("dix-huit mois", "DATE", "dix-huit mois"),
    ("Odile Vasseur", "PER", "Odile Vasseur"),
    ("trois centimètres", "QUANTITY", "trois centimètres"),
    ("Ardoise", "ORG", "Ardoise"),
    ("janvier", "DATE", "janvier"),
    ("Odile Vasseur", "PER", "Odile Vasseur"),
    ("2,3 millions d’euros", "MONEY", "2,3 millions d’euros"),
    ("rue des Forges", "LOC", "rue des Forges"),
    ("Karim Benhadj", "PER", "Karim Benhadj"),
    ("2019", "DATE", "2019"),
    ("La Gazette de Valmorin", "ORG", "La Gazette de Valmorin"),
    ("Vasseur", "PER", "Odile Vasseur"),
    ("septembre", "DATE", "septembre"),
    ("Valmorinois", "NORP", "Valmorinois"),
    ("18 h 30", "TIME", "18 h 30"),
    ("préfecture de l’Orle", "ORG", "préfecture de l’Orle"),
)
_ROLES = {"Odile Vasseur": ("maire",), "Karim Benhadj": ("porte-parole",)}


def _mentions_and_entities() -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    ids = {name: f"e{number}" for number, name in enumerate(dict.fromkeys(name for _t, _l, name in _NAMED), 1)}
    mentions, after = [], 0
    for number, (words, label, name) in enumerate(_NAMED, 1):
        span = _span(words, after)
        after = span.end
        mentions.append(Mention(f"m{number}", span.start, span.end, words, label, ids[name]))
    entities = []
    for name, identity in ids.items():
        own = [mention for mention in mentions if mention.entity == identity]
        places = tuple(mention.id for mention in own)
        entities.append(Entity(identity, own[0].label, name, _ROLES.get(name, ()), places))
    return tuple(mentions), tuple(entities)


def _sentences() -> tuple[Sentence, ...]:
    found = []
    for paragraph, (start, end) in enumerate(paragraphs(TEXT)):
        begin = start
        for stop in re.finditer(r"\.(?: »)?(?: (?=[A-ZÀ-Ý«])|$)", TEXT[start:end]):
            finish = start + stop.end()
            if TEXT[begin:finish].count("«") > TEXT[begin:finish].count("»"):
                continue
            found.append(Sentence(f"s{len(found) + 1}", begin, begin + len(TEXT[begin:finish].rstrip()), paragraph))
            begin = finish
    return tuple(found)


def _quote(
    number: int,
    kind: Kind,
    content: tuple[str, ...],
    cue: tuple[str, str] | None,
    source: str,
    speaker: Speaker,
    method: str,
    *,
    medium: str | None = None,
    negated: bool = False,
) -> Quote:
    segments = tuple(
        Segment(span.start, span.end, span.text, kind == "direct") for span in (_span(words) for words in content)
    )
    near = TEXT.rfind("\n", 0, segments[0].start) + 1  # its paragraph
    cued = _span(cue[0], near) if cue else None
    return Quote(
        f"q{number}",
        kind,
        segments,
        Cue(cued.start, cued.end, cued.text, cue[1]) if cued and cue else None,
        _span(source, near),
        speaker,
        None,
        _span(medium) if medium else None,
        negated,
        0.95 - number / 50,
        method,
    )


def _quotes(entities: tuple[Entity, ...]) -> tuple[Quote, ...]:
    ids = {entity.name: entity.id for entity in entities}
    mayor = Speaker(ids["Odile Vasseur"], "Odile Vasseur", "maire")
    trader = Speaker(ids["Karim Benhadj"], "Karim Benhadj", "porte-parole")
    bridge = "une passerelle provisoire ouvrira en septembre"
    return (
        _quote(
            1,
            "direct",
            ("Nous ne pouvions plus attendre", "Chaque hiver, la pile centrale descend de trois centimètres."),
            ("a déclaré", "déclarer"),
            "la maire, Odile Vasseur",
            mayor,
            "inserted-clause+apposition",
        ),
        _quote(
            2,
            "mixed",
            ("les fondations « ne tiennent plus que par habitude »",),
            ("Selon", "selon"),
            "le cabinet Ardoise",
            Speaker(ids["Ardoise"], "Ardoise", None),
            "selon",
        ),
        _quote(
            3,
            "indirect",
            ("la ville avancerait 2,3 millions d’euros",),
            ("a ajouté", "ajouter"),
            "Odile Vasseur",
            mayor,
            "que",
        ),
        _quote(
            4,
            "indirect",
            ("les impôts augmenteraient",),
            ("n’a pas dit", "dire"),
            "Elle",
            mayor,
            "que+anaphora",
            negated=True,
        ),
        _quote(
            5,
            "mixed",
            ("une ville coupée en deux",),
            ("craint", "craindre"),
            "Leur porte-parole, Karim Benhadj",
            trader,
            "inversion",
        ),
        _quote(
            6,
            "direct",
            ("On nous promet une passerelle depuis 2019. Nous la promettre encore, c’est se moquer de nous",),
            ("dit", "dire"),
            "il",
            trader,
            "inserted-clause+anaphora",
            medium="La Gazette de Valmorin",
        ),
        _quote(7, "indirect", (f"{bridge}",), ("affirme", "affirmer"), "Mme Vasseur", mayor, "que"),
    )


@pytest.fixture(scope="session")
def article() -> Article:
    """Some 250 words on a bridge that never was."""
    record = Record(
        type="article-newspaper",
        title="À Valmorin, le pont des Tanneurs ferme pour dix-huit mois",
        author=(Name(family="Delorme", given="Inès"),),
        container_title="Le Courrier de l’Orle",
        issued=Date(date_parts=((2026, 3, 10),)),
        language="fr-FR",
    )
    return Article(TEXT, record, origin="pont.txt", language="fr")


@pytest.fixture(scope="session")
def annotations() -> Annotations:
    """What there is to find in it."""
    mentions, entities = _mentions_and_entities()
    return Annotations("fr", Pipeline("by-hand", "1"), _sentences(), mentions, entities, _quotes(entities))


@pytest.fixture
def copied() -> list[str]:
    """What was put on the clipboard, the last text last."""
    return []


@pytest.fixture
def open_reader(article: Article, annotations: Annotations, copied: list[str]) -> Callable[..., ReaderApp]:
    """Make a reader of the article; the keywords are those of ReaderApp, and `theme` may be a name."""

    def record(text: str, *, osc52: Callable[[str], None]) -> Copied:
        copied.append(text)
        return Copied("record", sure=True, length=len(text))

    def annotate(_article: Article) -> Iterator[Annotations]:
        yield annotations

    def opened(*, theme: str = themes.DEFAULT, **keywords: object) -> ReaderApp:
        settings = {"article": article, "annotate": annotate, "copy": record} | keywords
        subject = settings.pop("article")
        return ReaderApp(subject, theme=themes.find(theme), **settings)

    return opened


@pytest.fixture
def shown(article: Article, annotations: Annotations) -> Shown:
    """Show the article, annotated unless told otherwise, on a screen of that size."""

    @asynccontextmanager
    async def on_screen(
        size: tuple[int, int] = (60, 20),
        *,
        article: Article = article,
        annotations: Annotations | None = annotations,
    ) -> AsyncIterator[tuple[ArticleView, Pilot[None]]]:
        app = ViewApp()
        async with app.run_test(size=size) as pilot:
            view = app.query_one(ArticleView)
            view.article = article
            view.annotations = annotations
            view.focus()
            await pilot.pause()
            yield view, pilot

    return on_screen


@pytest.fixture
def ready() -> Callable[[Pilot[None]], Awaitable[ReaderScreen]]:
    """Wait until the annotations are shown."""
    return annotated


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the themes or the library of whoever runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
