"""Who speaks where a name, a pronoun or nothing says it: a short text on invented people in each case."""

import pytest

from glose.article import Article
from glose.languages import load

SPEAKERS = {
    "she is the woman, he is the man": (
        "Claire Dumont a reçu Paul Garnier à la mairie. « La ville paiera », a-t-elle promis. « Nous jugerons "
        "sur pièces », a-t-il répondu.",
        ["Claire Dumont", "Paul Garnier"],
    ),
    "who became the subject speaks next": (
        "« Le pont tiendra », a dit Paul Garnier.\nMarc Valet dirige le chantier depuis mai. Il estime que les "
        "travaux dureront deux ans.",
        ["Paul Garnier", "Marc Valet"],
    ),
    "who spoke last goes on": (
        "« Le pont tiendra », a dit Paul Garnier, qui a visité le chantier avec Marc Valet.\n« Les piles sont "
        "neuves », a-t-il ajouté.",
        ["Paul Garnier", "Paul Garnier"],
    ),
    "a name in passing does not speak": (
        "Paul Garnier a critiqué le projet de Marc Valet. Il juge que le budget est trop faible.",
        ["Paul Garnier"],
    ),
    "the agent of a passive speaks next": (
        "Le décret de Jean Rivet a été annulé par le juge Marc Valet. Il estime que le texte violait la loi.",
        ["Marc Valet"],
    ),
    "the latter is who was named last": (
        "Paul Garnier a longtemps travaillé avec Marc Valet. Ce dernier affirme n’avoir rien signé.",
        ["Marc Valet"],
    ),
    "the latter may be a woman": (
        "Le préfet a reçu Claire Dumont et Jean Rivet. Cette dernière a déclaré que la réunion avait été utile.",
        ["Claire Dumont"],
    ),
    "this one is the body named last": (
        "La mairie a saisi la Fédération des ports. Celle-ci a répondu que le dossier était clos.",
        ["Fédération des ports"],
    ),
    "they are those who spoke": (
        "Les chercheurs de l’université de Lens ont filmé la ruche. Ils expliquent que les abeilles dorment.",
        ["Les chercheurs de l’université de Lens"],
    ),
    "they are two who were named": (
        "Claire Dumont et Paul Garnier dirigent l’école. Ils affirment que les élèves sont en sécurité.",
        ["Claire Dumont"],
    ),
    "according to him is who is spoken of": (
        "Marc Valet pêche ici depuis trente ans. Selon lui, le poisson a disparu en cinq ans.",
        ["Marc Valet"],
    ),
    "for him goes on with the last speaker": (
        "« La côte recule », dit Marc Valet. Pour lui, « il faut partir ».",
        ["Marc Valet", "Marc Valet"],
    ),
    "a quotation without a cue goes on": (
        "« La côte recule », constate Marc Valet. « Dans dix ans, la maison tombera. »",
        ["Marc Valet", "Marc Valet"],
    ),
    "a quotation without a cue is that of the subject before it": (
        "Claire Dumont a levé les bras sur la ligne. « Je n’y croyais plus ! »",
        ["Claire Dumont"],
    ),
    "an inserted clause has its subject behind it": (
        "« La côte, soupire Marc Valet, recule chaque hiver. »",
        ["Marc Valet"],
    ),
    "two sources at once": (
        "« Nous ferons appel », ont annoncé Claire Dumont et Paul Garnier.",
        ["Claire Dumont"],
    ),
    "a headline with a colon": (
        "Claire Dumont : « Le port restera ouvert »\nLa maire de Sars a reçu les pêcheurs mardi. Elle a promis "
        "que les taxes baisseraient.",
        ["Claire Dumont", "Claire Dumont"],
    ),
    "a civility tells husband and wife apart": (
        "Paul Garnier et Claire Garnier ont vendu la ferme. « Nous étions fatigués », dit Mme Garnier. « Je ne "
        "regrette rien », ajoute M. Garnier.",
        ["Claire Garnier", "Paul Garnier"],
    ),
    "the newspaper hears, it does not say": (
        "« Je ne signerai pas », a déclaré Claire Dumont au Courrier de Sars.",
        ["Claire Dumont"],
    ),
    "in a tweet": (
        "Dans un tweet, Marc Valet a dénoncé « une honte ».",
        ["Marc Valet"],
    ),
    "what one reads in a statement is its author's": (
        "« Le match est reporté », peut-on lire dans un communiqué du Racing de Sars.",
        ["Racing de Sars"],
    ),
    "a man without a name as subject": (
        "Le chauffeur a été placé en garde à vue mardi. Il a affirmé que les freins avaient lâché.",
        ["Le chauffeur"],
    ),
    "a man arrested speaks": (
        "La police a arrêté un homme de 30 ans. Il a avoué avoir mis le feu.",
        ["un homme de 30 ans"],
    ),
    "a participle goes on with who spoke": (
        "« Cette histoire est terrible », ajoute-t-elle.\nClaire Dumont a tout perdu. « L’eau est montée en "
        "une heure », raconte-t-elle, précisant que « personne n’est venu ».",
        [None, "Claire Dumont", "Claire Dumont"],
    ),
    "a name is its own subject before a participle": (
        "La foule a crié longtemps, Marc Valet affirmant que le vote était truqué.",
        ["Marc Valet"],
    ),
    "avant d'ajouter goes on": (
        "Claire Dumont a reconnu que la digue était vieille, avant d’ajouter qu’elle tiendrait.",
        ["Claire Dumont", "Claire Dumont"],
    ),
    "a spokesman named is himself and not his body": (
        "Un porte-parole du collectif Rivage, Marc Valet, a dit que la plage serait nettoyée.",
        ["Marc Valet"],
    ),
    "the president of a party's region": (
        "Le président PRD de la région des Lacs, Marc Valet, a lancé que « rien ne changerait ».",
        ["Marc Valet"],
    ),
    "the newspaper with its kind": (
        "Le quotidien Le Temps affirme que la ministre partira.",
        ["Le Temps"],
    ),
    "he was told of all along": (
        "Marc Valet a commencé à quinze ans. Il a couru partout. Il a gagné deux fois à Sars, devant Paul "
        "Garnier. Il raconte qu’il dormait dans sa voiture.",
        ["Marc Valet"],
    ),
    "both of two paragraphs": (
        "« La côte recule.\n« Dans dix ans, la maison tombera », dit Marc Valet.",
        ["Marc Valet"],
    ),
    "the addressee does not speak": (
        "« Vous avez menti », a lancé Claire Dumont à Paul Garnier. « Vous le savez », a-t-elle insisté.",
        ["Claire Dumont", "Claire Dumont"],
    ),
    "who is spoken of in the words does not say them": (
        "Claire Dumont a succédé à Anne Orval à la mairie. « Anne Orval a tout laissé en ordre », a-t-elle dit.",
        ["Claire Dumont"],
    ),
    "the ministry": (
        "Le ministère de la Mer a publié la carte. Il précise que douze ports sont touchés.",
        ["ministère de la Mer"],
    ),
    "she, of a body": (
        "La Confédération paysanne a défilé mardi. Elle demande que le prix du lait soit fixé.",
        ["Confédération paysanne"],
    ),
    "journalists hear, they are not the one named after them": (
        "« C’est vrai », a dit aux journalistes Annika Roche, porte-parole du port.",
        ["Annika Roche"],
    ),
    "a noun between body and name says what kind it is": (
        "La chaîne de télévision Orbis affirme que le siège a été fouillé.",
        ["Orbis"],
    ),
    "a general named after his office": (
        "Le chef d’état-major, le général Oscar Barki, a dit que l’armée obéirait.",
        ["Oscar Barki"],
    ),
    "an acronym may stand before the name": (
        "Le directeur de l’Autorité des ports (AP) Luc Vial a dit que la digue tiendrait.",
        ["Luc Vial"],
    ),
    "the man may be a Frenchman of an unclear given name": (
        "Luc Vial a gagné la course. Le Français Camille Roux est cinquième.\n« Je suis parti trop vite », "
        "a-t-il raconté.",
        ["Camille Roux"],
    ),
    "a pronoun does not go back over a woman": (
        "« Tout va bien », a dit Luc Vial. Anne Orval a quitté la salle. « Rien ne va », a-t-elle crié.",
        ["Luc Vial", "Anne Orval"],
    ),
    "two who spoke are one they": (
        "Luc Vial et Anne Orval ont indiqué qu’ils partaient. Ils ont ajouté que la maison était vendue.",
        ["Luc Vial", "Luc Vial"],
    ),
    "his lawyers are named after them": (
        "Ses avocats, Luc Vial et Anne Orval, ont indiqué qu’ils feraient appel. « C’est injuste », ont-ils déploré.",
        ["Luc Vial", "Luc Vial"],
    ),
    "a colon gives the words to who leads up to them": (
        "« Le port est plein », a dit Anne Orval.\nLuc Vial a levé la main : « Le port est vide ! »",
        ["Anne Orval", "Luc Vial"],
    ),
    "the one concerned": (
        "La presse accuse Luc Vial de fraude. L’intéressé a démenti avoir touché un euro.",
        ["Luc Vial"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_speaker_is(text: str, speakers: list[str | None]) -> None:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers
