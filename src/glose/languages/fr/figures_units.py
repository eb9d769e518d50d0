"""Currencies and units of measure as French articles write them, and the codes glose gives them.

Currencies: ISO 4217; a currency that several countries share under one name and that the words do not tell apart
keeps its French name. Units: symbols of the SI and of ISO 80000, else the unit's usual symbol.
"""

import re
from functools import cache

from glose.languages.fr.figures_numbers import BLANK

__all__ = ["CURRENCY_AFTER", "CURRENCY_BEFORE", "UNIT", "currency", "unit"]

# Pattern of the words after the number -> code. The first that matches wins: longer names stand before shorter ones.
_CURRENCIES = (
    (r"dollars?\s(?:canadiens?)|CAD|C\$", "CAD"),
    (r"dollars?\s(?:australiens?)|AUD|A\$", "AUD"),
    (r"dollars?\s(?:néo-zélandais)|NZD", "NZD"),
    (r"dollars?\sde\sHong\s?Kong|HKD", "HKD"),
    (r"dollars?\sde\sSingapour|SGD", "SGD"),
    (r"dollars?(?:\s(?:américains?|US))?|USD|US\$|\$\s?US|\$", "USD"),
    (r"euros?|EUR|€", "EUR"),
    (r"centimes?(?:\sd[’']euros?)?", "EUR/100"),
    (r"cents", "USD/100"),
    (r"livres?\ssterling|GBP|£", "GBP"),
    (r"pence", "GBP/100"),
    (r"livres?\slibanaises?|LBP", "LBP"),
    (r"livres?\ségyptiennes?|EGP", "EGP"),
    (r"livres?\ssyriennes?|SYP", "SYP"),
    (r"livres?\sturques?|TRY", "TRY"),
    (r"livres?(?!\w)", "livre"),
    (r"yens?|JPY|¥", "JPY"),
    (r"yuans?|renminbis?|CNY", "CNY"),
    (r"wons?(?:\ssud-coréens?)?|KRW", "KRW"),
    (r"roubles?|RUB", "RUB"),
    (r"roupies?\sindiennes?|INR|₹", "INR"),
    (r"roupies?\sindonésiennes?|IDR", "IDR"),
    (r"roupies?\spakistanaises?|PKR", "PKR"),
    (r"roupies?", "roupie"),
    (r"francs?\ssuisses?|CHF", "CHF"),
    (r"francs?\sCFA|F\s?CFA|FCFA|XOF|XAF", "XOF"),
    (r"francs?\scongolais|CDF", "CDF"),
    (r"francs?\sbelges?|BEF", "BEF"),
    (r"francs?(?:\sfrançais)?", "FRF"),
    (r"couronnes?\ssuédoises?|SEK", "SEK"),
    (r"couronnes?\snorvégiennes?|NOK", "NOK"),
    (r"couronnes?\sdanoises?|DKK", "DKK"),
    (r"couronnes?\stchèques?|CZK", "CZK"),
    (r"pesos?\sargentins?|ARS", "ARS"),
    (r"pesos?\smexicains?|MXN", "MXN"),
    (r"pesos?", "peso"),
    (r"dinars?\salgériens?|DZD", "DZD"),
    (r"dinars?\stunisiens?|TND", "TND"),
    (r"dinars?", "dinar"),
    (r"dirhams?", "dirham"),
    (r"riyals?|rials?", "rial"),
    (r"réa(?:l|is)(?:\sbrésiliens?)?|BRL|reais", "BRL"),
    (r"rands?|ZAR", "ZAR"),
    (r"shekels?|ILS", "ILS"),
    (r"złotys?|zlotys?|PLN", "PLN"),
    (r"forints?|HUF", "HUF"),
    (r"hryvnias?|UAH", "UAH"),
    (r"bolivars?", "VES"),
    (r"nairas?|NGN", "NGN"),
    (r"cédis?|GHS", "GHS"),
    (r"takas?|BDT", "BDT"),
    (r"bahts?|THB", "THB"),
    (r"dôngs?|dongs?|VND", "VND"),
    (r"ringgits?|MYR", "MYR"),
    (r"tenges?|KZT", "KZT"),
    (r"birrs?|ETB", "ETB"),
    (r"ariarys?|MGA", "MGA"),
    (r"gourdes?|HTG", "HTG"),
    (r"afghanis?|AFN", "AFN"),
    (r"shillings?\skényans?|KES", "KES"),
    (r"shillings?", "shilling"),
    (r"bitcoins?|BTC", "BTC"),
    (r"deutsche?\s?marks?|marks?\sallemands?", "DEM"),
    (r"lires?(?:\sitaliennes?)", "ITL"),
)

# Pattern of the words after the number -> symbol. Words in any case; symbols as they are written.
_UNITS = (
    (r"kilomètres?\scarrés?", "km²"), (r"mètres?\scarrés?", "m²"), (r"centimètres?\scarrés?", "cm²"),
    (r"mètres?\scubes?", "m³"), (r"kilomètres?\scubes?", "km³"), (r"miles?\scarrés?", "mi²"),
    (r"pieds?\scarrés?", "ft²"),
    (r"kilomètres?(?:(?:\s|-)(?:à\sl[’']|par\s)?heure|/h)", "km/h"), (r"mètres?\spar\sseconde", "m/s"),
    (r"miles?\s(?:à\sl[’']|par\s)heure", "mph"), (r"nœuds?|noeuds?", "kn"),
    (r"kilomètres?", "km"), (r"centimètres?", "cm"), (r"millimètres?", "mm"), (r"micromètres?|microns?", "µm"),
    (r"nanomètres?", "nm"), (r"mètres?", "m"), (r"milles?\s(?:marins?|nautiques?)", "nmi"), (r"miles?", "mi"),
    (r"yards?", "yd"), (r"années?(?:\s|-)lumières?", "ly"), (r"unités?\sastronomiques?", "au"),
    (r"hectares?", "ha"), (r"acres?", "acre"),
    (r"kilogrammes?|kilos?", "kg"), (r"milligrammes?", "mg"), (r"microgrammes?", "µg"), (r"grammes?", "g"),
    (r"mégatonnes?", "Mt"), (r"kilotonnes?", "kt"), (r"gigatonnes?", "Gt"), (r"tonnes?", "t"),
    (r"quintaux|quintal", "q"),
    (r"onces?", "oz"), (r"carats?", "ct"),
    (r"hectolitres?", "hl"), (r"centilitres?", "cl"), (r"millilitres?", "ml"), (r"décilitres?", "dl"),
    (r"litres?", "l"),
    (r"gallons?", "gal"), (r"barils?", "bbl"),
    (r"degrés?\s(?:Celsius|centigrades?)", "°C"), (r"degrés?\sFahrenheit", "°F"), (r"degrés?", "°"),
    (r"(?:kilo|méga|giga|téra)watt(?:s?(?:\s|-)?heures?)", "Wh"), (r"kilowatts?", "kW"), (r"mégawatts?", "MW"),
    (r"gigawatts?", "GW"), (r"térawatts?", "TW"), (r"watts?", "W"), (r"chevaux-vapeur", "hp"),
    (r"kilovolts?", "kV"), (r"volts?", "V"), (r"ampères?", "A"),
    (r"kilojoules?", "kJ"), (r"joules?", "J"), (r"kilocalories?", "kcal"), (r"calories?", "cal"),
    (r"mégahertz", "MHz"), (r"gigahertz", "GHz"), (r"kilohertz", "kHz"), (r"hertz", "Hz"),
    (r"décibels?", "dB"), (r"hectopascals?", "hPa"), (r"millibars?", "mbar"), (r"pascals?", "Pa"),
    (r"millisieverts?", "mSv"), (r"sieverts?", "Sv"), (r"becquerels?", "Bq"),
    (r"kilo-?octets?", "ko"), (r"méga-?octets?", "Mo"), (r"giga-?octets?", "Go"), (r"téra-?octets?", "To"),
    (r"mégapixels?", "Mpx"), (r"pieds?", "ft"), (r"pouces?", "in"),
)  # fmt: skip
_SYMBOLS = (
    "km²", "km2", "m²", "m2", "cm²", "cm2", "m³", "m3", "km³", "km3", "km/h", "m/s", "mph", "km", "cm", "mm", "µm",
    "nm", "m", "ha", "kg", "mg", "µg", "g", "Mt", "kt", "t", "hl", "cl", "ml", "dl", "L", "°C", "°F", "° C", "°", "kWh",
    "MWh", "GWh", "TWh", "kW", "MW", "GW", "TW", "kV", "kcal", "MHz", "GHz", "kHz", "Hz", "dB", "hPa", "mSv",
    "Mo", "Go", "To", "Mb/s", "Mbit/s", "Gbit/s", "ch", "lbs", "lb", "ft", "yd",
)  # fmt: skip
_CODE_OF_SYMBOL = {"km2": "km²", "m2": "m²", "cm2": "cm²", "m3": "m³", "km3": "km³", "L": "l", "° C": "°C", "lbs": "lb"}


def _spaced(pattern: str) -> str:
    return pattern.replace(r"\s", BLANK)


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{_spaced(pattern)})" for pattern in patterns)


CURRENCY_AFTER = rf"(?i:{_any([pattern for pattern, _ in _CURRENCIES])})(?!\w)"
"""Pattern of a currency that follows its number."""

CURRENCY_BEFORE = r"(?:US|C|A|NZ|HK)?\$|€|£|¥|₹"
"""Pattern of a currency sign that stands before its number."""

UNIT = (
    rf"(?:(?i:{_any([pattern for pattern, _ in _UNITS])})"
    rf"|{'|'.join(map(re.escape, sorted(_SYMBOLS, key=len, reverse=True)))})(?![\w²³/])"
)
"""Pattern of a unit of measure that follows its number."""


@cache
def currency(words: str) -> tuple[str, float]:
    """Return the code of a match of `CURRENCY_AFTER` or `CURRENCY_BEFORE`, and what one of it is worth of that code."""
    for pattern, code in _CURRENCIES:
        if re.fullmatch(_spaced(pattern), words, re.IGNORECASE):
            name, _, part = code.partition("/")
            return name, 1 / int(part) if part else 1.0
    return words, 1.0


@cache
def unit(words: str) -> str:
    """Return the symbol of a match of `UNIT`."""
    if words in _SYMBOLS:
        return _CODE_OF_SYMBOL.get(words, words)
    for pattern, code in _UNITS:
        if re.fullmatch(_spaced(pattern), words, re.IGNORECASE):
            return code
    return words
