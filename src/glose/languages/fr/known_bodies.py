"""Bodies that everybody knows, and of what kind each is: so *l'ONG* may stand for Amnesty International.

Compiled for glose; the kinds are those of `speaker_nouns`.
"""

from collections.abc import Mapping

__all__ = ["known_kinds"]

_NAMES: Mapping[tuple[str, ...], str] = {
    ("media",): "le monde|le figaro|libération|le parisien|la croix|l'humanité|les échos|l'équipe|le point|l'express|"
    "l'obs|marianne|paris match|canard enchaîné|charlie hebdo|mediapart|médiapart|ouest-france|sud ouest|la provence|"
    "midi libre|tf1|france 2|france 3|france info|franceinfo|france inter|bfmtv|bfm tv|rtl|rmc|europe 1|radio france|"
    "lci|cnews|arte|canal+|rfi|rtbf|rts|radio-canada|new york times|washington post|wall street journal|guardian|"
    "the guardian|times|financial times|the independent|daily telegraph|daily mail|bbc|cnn|fox news|nbc|cbs|abc|"
    "der spiegel|bild|die zeit|el país|le soir|la libre belgique|le temps|l'orient-le jour|novaïa gazeta|al jazeera|"
    "l'opinion|20 minutes|huffington post|huffpost|valeurs actuelles|la tribune|le télégramme|la voix du nord|"
    "la dépêche du midi|nice-matin|le progrès|le dauphiné libéré|l'est républicain|les inrockuptibles|télérama|"
    "le devoir|la presse|cbc|globe and mail|toronto star|newsweek|time|usa today|los angeles times|politico|"
    "the economist|daily mirror|the sun|sky news|itv|channel 4|la repubblica|corriere della sera|la stampa|el mundo|"
    "haaretz|süddeutsche zeitung|frankfurter allgemeine zeitung|die welt|de standaard|nhk|izvestia|pravda|rt|sputnik|"
    "variety|tmz|people|vanity fair|rolling stone|the atlantic|new yorker|buzzfeed|vice|the intercept|nature|science|"
    "the lancet",
    (
        "media",
        "institution",
    ): "afp|agence france-presse|reuters|associated press|ap|tass|xinhua|kcna|ansa|efe|dpa|belga|bloomberg|nasa|esa",
    (
        "ngo",
    ): "amnesty international|amnesty|human rights watch|hrw|oxfam|oxfam france|greenpeace|greenpeace france|wwf|"
    "fonds mondial pour la nature|médecins sans frontières|msf|médecins du monde|reporters sans frontières|rsf|"
    "action contre la faim|save the children|croix-rouge|croissant-rouge|secours catholique|secours populaire|emmaüs|"
    "sea-watch|sos méditerranée|transparency international|anticor|les amis de la terre|sea shepherd|"
    "ligue des droits de l'homme|ldh|fidh|sos racisme|licra|attac|handicap international|l214|peta|aclu|"
    "observatoire syrien des droits de l'homme|osdh|mouvement du nid",
    ("union",): "cgt|confédération générale du travail|cfdt|confédération française démocratique du travail|fo|"
    "force ouvrière|cftc|cfe-cgc|unsa|sud|solidaires|sud-rail|fsu|fnsea|confédération paysanne|medef|unef|fidl|snes|"
    "uaw|unifor|ig metall|verdi",
    ("party",): "ps|parti socialiste|les républicains|lr|front national|fn|rassemblement national|rn|"
    "la république en marche|lrem|modem|udi|eelv|la france insoumise|labour|tories|afd|cdu|csu|spd|fdp|ukip|podemos|"
    "ciudadanos|psoe|syriza|nouvelle démocratie",
    (
        "armed",
    ): "état islamique|ei|daech|daesh|al-qaïda|al-qaida|aqmi|aqpa|boko haram|hezbollah|hamas|shebab|al-shabab|farc|eta|"
    "ira|pkk|front al-nosra|sentier lumineux",
    (
        "company",
    ): "google|alphabet|apple|facebook|meta|amazon|microsoft|twitter|netflix|uber|airbnb|tesla|spacex|samsung|"
    "huawei|sony|nintendo|intel|ibm|yahoo|youtube|instagram|whatsapp|snapchat|tiktok|linkedin|spotify|ebay|paypal|"
    "alibaba|tencent|xiaomi|airbus|boeing|bombardier|dassault|safran|thales|rolls-royce|general electric|"
    "general motors|ford|chrysler|fiat|volkswagen|vw|bmw|daimler|mercedes|audi|opel|renault|peugeot|psa|citroën|nissan|"
    "toyota|honda|hyundai|volvo|michelin|bosch|siemens|alstom|edf|engie|areva|total|shell|bp|exxon|exxonmobil|chevron|"
    "gazprom|rosneft|eni|orange|sfr|free|bouygues|vivendi|sncf|ratp|eurostar|eurotunnel|air france|lufthansa|ryanair|"
    "easyjet|british airways|emirates|la poste|carrefour|auchan|leclerc|ikea|lidl|walmart|tesco|starbucks|mcdonald's|"
    "coca-cola|pepsi|nestlé|danone|lactalis|unilever|l'oréal|lvmh|kering|hermès|chanel|gucci|bayer|monsanto|sanofi|"
    "novartis|pfizer|roche|merck|bnp paribas|société générale|crédit agricole|hsbc|barclays|goldman sachs|"
    "deutsche bank|ubs|nike|adidas|h&m|zara",
    ("federation", "institution"): "onu|nations unies|organisation des nations unies|oms|unicef|unesco|fmi|"
    "organisation mondiale de la santé|fonds monétaire international|banque mondiale|omc|ocde|otan|osce|opep|aiea|oiac|"
    "hcr|fao|union africaine|ligue arabe|fifa|uefa|cio|interpol|europol|frontex|commission européenne|bce|cpi|giec|ama",
}
_KINDS = {name: kinds for kinds, names in _NAMES.items() for name in names.split("|")}


def known_kinds(name: str) -> tuple[str, ...]:
    """Return the kinds of a body that everybody knows (*Le Canard enchaîné* is a newspaper), none for another."""
    name = name.lower().replace("’", "'")
    return _KINDS.get(name, _KINDS.get(name.removeprefix("le "), ()))
