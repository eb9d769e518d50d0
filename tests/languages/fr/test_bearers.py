"""Whom a noun stands for, and sources without a name: a short text on invented people in each case."""

import pytest

from glose.article import Article
from glose.languages import load

SPEAKERS = {
    "a role with its club is whoever the article gives that role": (
        "Sheffield a perdu samedi contre Hull. L’entraîneur de Sheffield, Dean Marlow, a sorti trois "
        "défenseurs.\nLe gardien, Tom Ashby, a été expulsé.\n« Nous étions fatigués », a reconnu l’entraîneur "
        "de Sheffield.",
        ["Dean Marlow"],
    ),
    "a role with its field stays apart from another of that role": (
        "La ministre de la Mer, Anne Orval, et le ministre des Ports, Luc Vial, étaient à Sars.\n« Le chenal "
        "sera dragué », a promis le ministre des Ports.",
        ["Luc Vial"],
    ),
    "a relative nobody names is the fullest phrase": (
        "Kevin Marsh, 17 ans, est mort à l’arrivée des secours. La police recherche une voiture grise.\n« Il "
        "partait toujours à l’heure », a raconté la mère de la victime.",
        ["la mère de la victime"],
    ),
    "a relative named before is that person": (
        "Nora Belkacem attend depuis mardi devant l’hôpital. La mère de la victime, Nora Belkacem, n’a pas "
        "dormi.\n« Personne ne m’appelle », dit la mère.",
        ["Nora Belkacem"],
    ),
    "a spokesman of the police is nobody named": (
        "Le commissaire Jean Rivet a bouclé le quartier.\n« L’enquête avance », a assuré une porte-parole de "
        "la police.\nElle a ajouté que trois hommes étaient entendus.",
        ["une porte-parole de la police", "une porte-parole de la police"],
    ),
    "the elected one is the mayor": (
        "Le maire de Sars, Paul Garnier, a fermé la plage. « La mer était trop forte », a expliqué l’élu.",
        ["Paul Garnier"],
    ),
    "the woman in her fifties is whoever has that age": (
        "Claire Dumont, 53 ans, tient la boulangerie avec sa fille Lucie, 24 ans. « On se lève à trois heures "
        "», raconte la quinquagénaire.",
        ["Claire Dumont"],
    ),
    "a magistrate is the prosecutor": (
        "La procureure de Sars, Claire Dumont, a ouvert une enquête. La magistrate a précisé que deux témoins "
        "avaient été entendus.",
        ["Claire Dumont"],
    ),
    "a footballer is the striker": (
        "L’attaquant Karim Nasri a quitté le stade en ambulance. Le joueur a écrit sur son compte qu’il "
        "reviendrait vite.",
        ["Karim Nasri"],
    ),
    "a lawyer does not become the accused": (
        "L’accusé, Marc Valet, est resté assis. Son avocat, Paul Garnier, s’est levé. « Mon client est "
        "innocent », a plaidé l’avocat.",
        ["Paul Garnier"],
    ),
    "a group is the company": (
        "La société Novatel a supprimé mille postes. « Nous devons nous adapter », a justifié le groupe.",
        ["Novatel"],
    ),
    "an association is the one named with that word": (
        "L’association Greenwave a ramassé six tonnes de filets. La société Vertigo lui a prêté un bateau.\n« "
        "Les pêcheurs nous aident », se félicite l’association.",
        ["Greenwave"],
    ),
    "an ONG is the organisation": (
        "L’organisation humanitaire Oxalia a publié son rapport. « Les nuits sont mortelles », prévient "
        "l’organisation.",
        ["Oxalia"],
    ),
    "a car maker is the company named": (
        "Le constructeur Velda rappelle 12 000 voitures. La marque assure qu’aucun accident n’est à déplorer.",
        ["Velda"],
    ),
    "a body is not the government": (
        "La Diète a voté la loi mardi. Le gouvernement affirme que la réforme protège la presse.",
        ["Le gouvernement"],
    ),
    "collective sources are kept whole": (
        "Des habitants du quartier affirment que l’eau est noire. Plusieurs médecins du port ont signalé que "
        "des enfants toussaient.",
        ["Des habitants du quartier", "Plusieurs médecins du port"],
    ),
    "an apposition after the name": (
        "Claire Dumont, présidente de la région, a annoncé que la ligne rouvrirait. « Le premier train partira "
        "en mai », a précisé la présidente.",
        ["Claire Dumont", "Claire Dumont"],
    ),
    "a statement of somebody is theirs": (
        "Selon un communiqué de la préfecture, douze maisons ont brûlé.",
        ["un communiqué de la préfecture"],
    ),
    "what one learns from a source is the source's": (
        "Trois otages ont été libérés, a-t-on appris de source militaire.",
        ["source militaire"],
    ),
    "his lawyer named before": (
        "Marc Valet est jugé à Sars. Son avocate, Claire Dumont, a demandé un renvoi. « Le dossier est vide », "
        "a répété son avocate.",
        ["Claire Dumont"],
    ),
    "his mother nobody names": (
        "Marc Valet est jugé à Sars. « Il ne ferait pas de mal à une mouche », jure sa mère.",
        ["sa mère"],
    ),
    "a witness brought in before": (
        "Un chauffeur de taxi a vu la scène. « La voiture roulait très vite », raconte le chauffeur.",
        ["Un chauffeur de taxi"],
    ),
    "the Spaniard is who is Spanish": (
        "L’Espagnol Iker Zuna a devancé le Belge Jan Maes. L’Espagnol a reconnu avoir souffert.",
        ["Iker Zuna"],
    ),
    "somebody from a place is who won": (
        "Le Français Yann Le Gall garde le maillot. Le Finistérien a reconnu avoir souffert dans la bosse.",
        ["Yann Le Gall"],
    ),
    "the rescued one": (
        "Claire Dumont a survécu au naufrage. La rescapée raconte que le bateau a coulé en dix minutes.",
        ["Claire Dumont"],
    ),
    "the singer is the artist": (
        "La chanteuse Lou Mercier annule sa tournée. L’artiste explique que sa voix ne tient plus.",
        ["Lou Mercier"],
    ),
    "a spokesman without a name is not his body": (
        "Un porte-parole du collectif Rivage a dit que la plage serait nettoyée.",
        ["Un porte-parole du collectif Rivage"],
    ),
    "a title later named": (
        "Le directeur du port de Sars dénonce « une folie »\nMarc Valet, directeur du port de Sars, a refusé "
        "de signer.",
        ["Marc Valet"],
    ),
    "the country": (
        "La Turquie a rappelé son ambassadeur. Ce pays menace de fermer le détroit.",
        ["Turquie"],
    ),
    "sources say": (
        "Selon des sources proches du dossier, la vente est signée.",
        ["des sources proches du dossier"],
    ),
    "union leader": (
        "Le secrétaire général du syndicat Force Mer, Luc Vial, bloque le port. « Personne ne passera », "
        "prévient le syndicaliste.",
        ["Luc Vial"],
    ),
    "former president": (
        "L’ancien président Jean Rivet est sorti libre. « La vérité a gagné », a déclaré l’ancien chef de l’État.",
        ["Jean Rivet"],
    ),
    "researcher": (
        "Anne Orval, climatologue à l’université de Lens, suit le glacier depuis 1998. « Il perd un mètre par "
        "mois », alerte la chercheuse.",
        ["Anne Orval"],
    ),
    "head of the company": (
        "Luc Vial, PDG de Novatel, a rencontré les syndicats. Le patron de Novatel a assuré qu’aucun site ne "
        "fermerait.",
        ["Luc Vial"],
    ),
    "the author of the book": (
        "La romancière Anne Orval publie un récit. « J’ai tout inventé », sourit l’écrivaine.",
        ["Anne Orval"],
    ),
    "a rival is the other one of that gender": (
        "Luc Vial a gagné de dix voix contre Anne Orval. Sa rivale affirme que des bulletins ont disparu.",
        ["Anne Orval"],
    ),
    "who stands before the relative must be able to speak": (
        "Ce n’est pas un attentat selon la police, qui précise que le motif est inconnu.",
        ["la police", "la police"],
    ),
    "who stands before the relative agrees with its verb": (
        "Le vote est contesté par des milliers de manifestants et par l’opposition, qui considère que les "
        "urnes étaient pleines.",
        ["l’opposition"],
    ),
    "the head of state is the president": (
        "Le président Luc Vial est arrivé à Lyon. Selon le chef de l’État, la ligne ouvrira en mai.",
        ["Luc Vial"],
    ),
    "a document is not he": (
        "Luc Vial a lu la lettre. Un rapport affirme que le pont est usé. « Je le savais », a-t-il soupiré.",
        ["Un rapport", "Luc Vial"],
    ),
    "a company told of by its kind and people": (
        "Le constructeur japonais Hanzo rappelle 12 000 voitures. « Nos clients ne risquent rien », a assuré "
        "l’entreprise.",
        ["Hanzo"],
    ),
    "in a message that one reads": (
        "Sur la page du club de Sars, on peut lire : « Le match est reporté. »",
        ["club de Sars"],
    ),
    "one who speaks for all of a group": (
        "Deux pêcheurs sont rentrés. L’un d’eux raconte que la mer était blanche.",
        ["L’un d’eux"],
    ),
    "a man quoted by a newspaper": (
        "« J’ai tout vu », affirme un voisin cité par Le Courrier.",
        ["un voisin"],
    ),
    "a young man brought in by name": (
        "Kevin Marsh, 19 ans, a été entendu. Le jeune homme a nié avoir conduit.",
        ["Kevin Marsh"],
    ),
    "a champion told of by his title": (
        "Luc Vial a gagné à Sars. Le champion du monde a avoué qu’il avait douté.",
        ["Luc Vial"],
    ),
    "the priest": (
        "L’archevêque de Sars, Luc Vial, a ouvert la cathédrale. Le prélat a demandé que l’on prie.",
        ["Luc Vial"],
    ),
    "the king": (
        "Le roi Oscar III est rentré. Le monarque a déclaré que la fête aurait lieu.",
        ["Oscar III"],
    ),
    "the widow": (
        "Jeanne Vial a perdu son mari en mer. « Il ne savait pas nager », dit la veuve.",
        ["Jeanne Vial"],
    ),
    "a teacher nobody names, twice": (
        "Une enseignante a appelé les secours. « J’ai couru », raconte-t-elle. L’enseignante ajoute que la "
        "porte était fermée.",
        ["Une enseignante", "Une enseignante"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_noun_stands_for(text: str, speakers: list[str | None]) -> None:
    quotes = load("fr").annotate(Article(text, language="fr")).quotes
    assert [quote.speaker and quote.speaker.name for quote in quotes] == speakers
