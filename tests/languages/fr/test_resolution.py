"""Who is meant by a noun or a pronoun, over several sentences: a short text on invented people in each case."""

import pytest

from glose.article import Article
from glose.languages import load

SPEAKERS = {
    "she who spoke is remembered once": (
        "« Nous cherchons encore », a dit l’inspectrice Karen Odell.\nLa mère de la jeune fille, Rhonda Mars, a "
        "supplié les témoins de se manifester.\n« Quelqu’un sait », a-t-elle dit, la voix brisée, devant la maison.\n"
        "« Je ne dors plus depuis lundi. »",
        ["Karen Odell", "Rhonda Mars", "Rhonda Mars", "Rhonda Mars"],
    ),
    "whom a subject speaks of by a noun is not the subject": (
        "Le juge Otto Brand a condamné Waldo Perez à deux ans de prison.\nDans son jugement, le magistrat écrit que "
        "l’accusé a menti. Perez a laissé échapper un rire. « C’est une vengeance », a-t-il protesté.",
        ["Otto Brand", "Waldo Perez"],
    ),
    "it is five o'clock of nobody": (
        "Les nuits de Sars\nIl est cinq heures du matin et Luc Vial pétrit. « Je dors peu », dit-il.",
        ["Luc Vial"],
    ),
    "l' shows no gender of a noun that men and women bear": (
        "L’archéologue Anne Orval fouille la place. Le maire de Sars, Luc Vial, a fait arrêter les travaux. L’édile "
        "dit avoir écrit trois fois à l’État.",
        ["Luc Vial"],
    ),
    "who opens the article without a name is named in the next paragraph": (
        "Un mineur resté deux jours sous terre a expliqué qu’il avait bu l’eau des parois.\nGary Price, 44 ans, "
        "travaillait au fond du puits.\n« Je chantais », raconte-t-il.",
        ["Gary Price", "Gary Price"],
    ),
    "so is who stands in the headline": (
        "Procès du port : l’accusé affirme ne se souvenir de rien\nCarl Vann, 34 ans, a comparu lundi.",
        ["Carl Vann"],
    ),
    "an official of the lead stays without a name": (
        "Un porte-parole de la police a indiqué que le pont était fermé.\nGary Price, 44 ans, a été blessé.",
        ["Un porte-parole de la police"],
    ),
    "what somebody was before is told of whoever spoke": (
        "Le manager, Ian Carver, a révélé que le fax était en panne. « On est en 2018 », a soupiré l’ancien défenseur "
        "de Hiber.\nIl a ajouté que le club paierait.",
        ["Ian Carver", "Ian Carver", "Ian Carver"],
    ),
    "a former function of a woman who has another": (
        "La députée Jana Feito a quitté le plateau. L’ancienne syndicaliste a assuré qu’elle reviendrait.",
        ["Jana Feito"],
    ),
    "who played in a film is the actress": (
        "L’actrice Tess Lock était à Londres avec le danseur Rico Vald. « Je ris », a dit l’interprète de Black Bay.",
        ["Tess Lock"],
    ),
    "the winner of a prize is the one who is spoken of": (
        "Carlo Ronda a nié les faits mardi. « C’est faux », a déclaré le quintuple lauréat du Ballon d’or.",
        ["Carlo Ronda"],
    ),
    "a name between commas after who it is, is the subject": (
        "« Le fax est en panne », a dit Ian Carver. Il a prévenu que la recrue ne jouerait pas.\nSon vis-à-vis, Tor "
        "Aasen, n’a pas paru surpris.\n« C’est un bon joueur.\nIl y en a beaucoup », a répondu le Norvégien.",
        ["Ian Carver", "Ian Carver", "Tor Aasen"],
    ),
    "a rumour that says something does not put off whom the story tells of": (
        "« Le club va bien », a dit Ian Carver.\nLe président du club, Gordon Tweed, a démenti les rumeurs selon "
        "lesquelles le stade serait vendu.\n« Rien n’est à vendre », a-t-il insisté.",
        ["Ian Carver", "les rumeurs", "Gordon Tweed"],
    ),
    "a noun with its complement may tell something new of who has just spoken": (
        "En face, Steve Garl n’a pas caché que son équipe avait souffert. « Nous avons mal joué », a reconnu "
        "l’entraîneur de Hiber.",
        ["Steve Garl", "Steve Garl"],
    ),
    "of who has not spoken it tells nothing": (
        "Luc Vial a été hospitalisé mardi. « Il va bien », a assuré le directeur de l’hôpital.",
        ["le directeur de l’hôpital"],
    ),
    "an NGO that everybody knows": (
        "Amnesty International a dénoncé un recul. L’ONG affirme que la moitié des écoles sont fermées.",
        ["Amnesty International"],
    ),
    "a union that everybody knows, and not the NGO": (
        "La CGT a appelé à la grève. Greenpeace a déposé plainte. « Nous irons jusqu’au bout », prévient le syndicat.",
        ["CGT"],
    ),
    "who is asked a question answers": (
        "« C’est cher », a dit Despina Kost. J’ai demandé à une habituée, Yvonne Bapt, ce qu’elle comptait faire.\n"
        "« Rentrer chez moi », a-t-elle dit.",
        ["Despina Kost", "Yvonne Bapt"],
    ),
    "whom one asks is no subject": (
        "« C’est cher », a dit Paul Orval. Le juge Marc Valet a interrogé Luc Vial.\n« J’ai payé », a-t-il dit.",
        ["Paul Orval", "Luc Vial"],
    ),
    "what one reads there is whose statement it is": (
        "« Je n’ai rien vu », a dit Luc Vial.\nL’équipe de campagne de Marc Valet a diffusé une déclaration.\n"
        "« Il aime ses enfants », pouvait-on y lire.",
        ["Luc Vial", "L’équipe de campagne de Marc Valet"],
    ),
    "the latter is whom a question was put to": (
        "Dans un courriel, un cadre demandait à un collègue s’il existait un autre mot. « Essaie encore », lui "
        "répondait ce dernier.",
        ["un cadre", "un collègue"],
    ),
    "the latter is whom the last speaker spoke of": (
        "Luc Vial a dit que le maire, Marc Valet, mentait. Ce dernier a nié avoir touché un euro.",
        ["Luc Vial", "Marc Valet"],
    ),
    "a body that leads up to a pronoun": (
        "Le ministre de l’Intérieur, Sandor Pint, a dit que la loi passerait.\nMardi, le ministère des Finances a "
        "proposé une taxe. Dans un communiqué, il a indiqué que les ports paieraient.",
        ["Sandor Pint", "ministère des Finances"],
    ),
    "a body whose sentence goes on": (
        "« Je demande pardon », a dit Fermin Echev. Le Vatican n’a pas commenté un rapport qu’il dit ne pas "
        "avoir reçu.",
        ["Fermin Echev", "Vatican"],
    ),
    "the article of a function shows the gender": (
        "La commissaire à la Mer, Maro Vest, a visité le port avec le maire, Luc Vial. « Je suis ravi », a-t-il dit.",
        ["Luc Vial"],
    ),
    "of several artists the rapper": (
        "On attendait le rappeur Kosmo et la chanteuse Leila Dris. Le rappeur a réagi : « Je suis libre. »",
        ["Kosmo"],
    ),
    "a bare surname is not the relative's": (
        "Le joueur de kora Toumani Sissa est mort lundi. Sa fille, la chanteuse Fatou Sissa, a salué un père aimant.\n"
        "« Il riait », a dit Fatou Sissa.\nEn 2004, Sissa déclarait : « Je joue pour vivre. »",
        ["Fatou Sissa", "Toumani Sissa"],
    ),
    "a civility may be the relative's": (
        "L’Américain John Kern a été arrêté. Son épouse, Mary Kern, a lancé un appel. Mme Kern a promis d’attendre.",
        ["Mary Kern"],
    ),
    "the elected one is the deputy, not who is in charge": (
        "La députée Véra Salm a interrogé le ministre. Une responsable, Tina Xhon, a ouvert la salle.\n« C’est "
        "surréaliste », a lancé l’élue verte.",
        ["Véra Salm"],
    ),
    "the only woman, by where she is from": (
        "« Nous y sommes », s’est écriée Lucia Ferr, directrice de l’agence.\nLa sonde a rebondi. « Elle penche », "
        "plaisante l’ingénieure italienne.",
        ["Lucia Ferr", "Lucia Ferr"],
    ),
    "the rival is the one of that gender": (
        "Nico Gross devance de 212 voix la juriste Ana Ciob, et Remo Usat est troisième.\n« La victoire est là », a "
        "lancé Nico Gross.\nSa rivale affirme que des bulletins manquent.",
        ["Nico Gross", "Ana Ciob"],
    ),
    "a company by its town": (
        "Microsoft a perdu 3 % en Bourse. Le géant de Redmond a reconnu que les ventes avaient baissé.",
        ["Microsoft"],
    ),
    "an adjective tells of the town of a role": (
        "L’entraîneur de Lens, Marc Orv, a été expulsé. Son homologue de Lille, Jean Brac, a salué « un grand match ». "
        "« Nous méritions mieux », a réagi le technicien lensois.",
        ["Jean Brac", "Marc Orv"],
    ),
    "a minister of another people is another minister": (
        "Le ministre russe de la Mer, Serge Lavr, a reçu son homologue turc, Mevlut Cav. « Nous sommes d’accord », a "
        "dit M. Lavr. Le ministre turc a précisé qu’un sommet aurait lieu.",
        ["Serge Lavr", "Mevlut Cav"],
    ),
    "who answers has not just spoken": (
        "La juge a demandé à l’accusée si elle regrettait son geste. « Tous les jours », a-t-elle répondu.",
        ["La juge", "l’accusée"],
    ),
    "who is asked in a dialogue answers without a cue": (
        "L’avocate Anna Garr a demandé à l’accusé, Carl Price, pourquoi il avait lavé sa voiture.\n« Il y avait du "
        "lait », a répondu l’accusé.\n« Du lait ? », a répété Mme Garr.\n« Oui, du lait. Ça sent mauvais. »",
        ["Anna Garr", "Carl Price", "Anna Garr", "Carl Price"],
    ),
    "words that open an article are of who is named after them": (
        "« Je n’ai jamais été aussi heureuse » : Tess Lock se confie sur son divorce\nL’actrice vit à Londres.",
        ["Tess Lock"],
    ),
    "they are those whom something angers": (
        "« Le texte est bon », ont dit les députés.\nCette décision a provoqué la colère des pêcheurs. Ils affirment "
        "que le port va mourir.",
        ["les députés", "des pêcheurs"],
    ),
    "the one concerned is not the last speaker": (
        "Le proviseur Wade Strick a été suspendu.\nUn professeur, Igor Belt, affirme ne rien regretter.\nDans un "
        "courriel, le principal intéressé a expliqué que c’était un exercice.",
        ["Igor Belt", "Wade Strick"],
    ),
    "the first and the second of two": (
        "Le maire, Luc Vial, et la préfète, Anne Orval, ont visité le port. « Tout est prêt », a assuré le premier. « "
        "Presque », a corrigé la seconde.",
        ["Luc Vial", "Anne Orval"],
    ),
    "who is questioned before being named": (
        "Interrogée par la BBC, la Première ministre, Tessa May, a refusé de répondre. « Le peuple a voté », a-t-elle "
        "dit. La dirigeante conservatrice a assuré que la date serait tenue.",
        ["Tessa May", "Tessa May"],
    ),
    "a tenor is a singer": (
        "Le ténor Paul Kern a annulé son récital. « Ma voix est partie », a écrit le chanteur.",
        ["Paul Kern"],
    ),
    "the sovereign pontiff is the pope": (
        "Le pape a reçu des victimes. « J’ai honte », a dit le souverain pontife.",
        ["Le pape"],
    ),
    "what somebody is said to be": (
        "Anne Vial est une ingénieure de Sars. Bruno Orv dirige le port.\nTina Marl l’a quitté. « La digue tient », "
        "affirme l’ingénieure.",
        ["Anne Vial"],
    ),
    "the newspaper is the one that speaks in the sentence": (
        "Le Soir a publié la tribune. Pour le Sars Tribune, il s’agit d’une « intrusion du port » que le journal "
        "estime comme « une atteinte à la presse ».",
        ["Sars Tribune", "Sars Tribune"],
    ),
    "who lives in the White House": (
        "Le président américain Donald Trumbo a retiré ses troupes. Son homologue russe, Vlad Poutov, a salué une "
        "décision « juste ». Le locataire de la Maison-Blanche a précisé que le retrait prendrait un mois.",
        ["Vlad Poutov", "Donald Trumbo"],
    ),
    "the only woman of a debate is the candidate": (
        "Marine Pen et Jean Melench ont débattu. La candidate du Front national a accusé son rival de mentir. « Vous "
        "ne connaissez rien », a-t-elle lancé.",
        ["Marine Pen", "Marine Pen"],
    ),
    "the only man, by where he is from": (
        "Le secrétaire général de l’ONU, Antonio Guter, a appelé à la retenue. Le diplomate portugais a rappelé que la "
        "paix était fragile.",
        ["Antonio Guter"],
    ),
    "a fisherman is told by what stands after his name": (
        "Jim Orr, pêcheur à Hull, a vendu son bateau. « On ne peut plus vivre de la mer », explique-t-il. Son voisin "
        "Bob Lee a fait de même. Le pêcheur dit regretter le bruit du moteur.",
        ["Jim Orr", "Jim Orr"],
    ),
    "a mother of a family is any woman": (
        "Julie Marr n’a pas oublié. « J’entends encore le bruit », confie cette infirmière de 41 ans. La mère de "
        "famille dit dormir avec la lumière.",
        ["Julie Marr", "Julie Marr"],
    ),
    "the republican is not the democrat": (
        "Le candidat démocrate, Andrew Gill, a critiqué son adversaire, Ron Sant. « Il ment », a-t-il dit. Le "
        "républicain a répondu que son rival était fou.",
        ["Andrew Gill", "Ron Sant"],
    ),
    "a person named since is rather meant than one without a name": (
        "Personne n’a été blessé, a indiqué le maire. « Les enfants étaient en vacances », a expliqué Luc Vial. L’élu "
        "a promis que l’école serait reconstruite.",
        ["le maire", "Luc Vial", "Luc Vial"],
    ),
    "a company that has just spoken goes on": (
        "« Elles sont dangereuses », estime l’adjointe, Anne Orval. La société Limo a fait savoir qu’elle ferait "
        "appel. Elle affirme que ses engins sont sûrs.",
        ["Anne Orval", "Limo", "Limo"],
    ),
    "the judge is not the father": (
        "Le père de la victime, Tom Hale, a parlé. « Vous avez pris ma fille », a-t-il dit. Le juge a demandé qu’il "
        "se taise.",
        ["Tom Hale", "Le juge"],
    ),
    "a woman whom the story leads up to speaks": (
        "Selon la mère de Kevin, l’école savait. La directrice le conteste. Elle assure n’avoir reçu aucun "
        "signalement.",
        ["la mère de Kevin", "La directrice"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_speaker_is(text: str, speakers: list[str | None]) -> None:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers
