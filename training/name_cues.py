"""Words that tell the kind of the name they stand before or in, by language."""

import re

import msgspec


class NameCues(msgspec.Struct, frozen=True):
    """`placed`: prepositions of place; `place_nouns`, `body_nouns`: nouns right before a name, in lower case; `street`,
    `body`: patterns of a word of the name; `not_named`: in the lists of names, but hardly ever one; `dates`: days,
    months."""

    placed: frozenset[str]
    place_nouns: frozenset[str]
    body_nouns: re.Pattern[str]
    street: re.Pattern[str]
    body: re.Pattern[str]
    not_named: frozenset[str]
    dates: frozenset[str]


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


FIRMS = (
    "FC|Inc\\.?|Ltd\\.?|Co\\.?|Corp\\.?|LLC|Corporation|Company|International|Group|Airlines|Airways|Computers?|Corps|"
    "Systems|Software|Motors|Records|Technolog(?:y|ies)|Industries|Holdings?|Entertainment|Pictures|Press|Times|Post|University|"
    "Foundation|Institute|Association|Society|Agency|Council|Committee|Bank|Force|Army|Navy"
)
"""Words of names of firms and bodies that news in every language leaves in English."""

NAME_CUES = {
    "nl": NameCues(
        _words("in te naar uit nabij bij rond vanuit tussen langs richting"),
        _words("gemeente stad dorp provincie hoofdstad eiland rivier plaats wijk republiek regio"),
        re.compile(
            r"(?:bedrijf|concern|maatschappij|keten|fabrikant|bureau|blad|krant|omroep|zender|bond|partij|uitgeverij|bank|"
            r"fonds|club|ploeg|(?:vliegtuig|auto|scheeps)bouwer|chipmaker)$"
        ),
        re.compile(r"^[A-Z].*(?:straat|plein|laan|gracht|weg|kade|singel)$"),
        re.compile(
            r"(?i)^(?:.*(?:partij|bank|commissie|ministerie|raad|universiteit|bond|club|vereniging|stichting|instituut|"
            r"fonds|kamer|concern|maatschappij|groep|unie|verbond|bureau|dienst|beweging|federatie|comité|museum|"
            r"ziekenhuis)|NV|BV|N\.V\.|B\.V\.|SV|" + FIRMS + ")$"
        ),
        _words("God Internet Facebook Nederlands Duits"),
        _words(
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli "
            "augustus september oktober november december"
        ),
    ),
    "en": NameCues(
        _words("in to from near at outside across around into"),
        _words("city town village province state island river district region"),
        re.compile(
            r"^(?:company|agency|newspaper|party|club|bank|fund|union|broadcaster|publisher|magazine|airline|retailer|"
            r"(?:plane|car|chip)maker|start-?up|firm|giant)$"
        ),
        re.compile(
            r"^(?:Street|Avenue|Road|Boulevard|Lake|River|Bay|Island|Islands|County|Valley|Mountain|Mountains|City)$"
        ),
        re.compile(
            r"^(?:Party|Bank|Commission|Ministry|Council|University|College|Association|Foundation|Institute|Fund|"
            r"Company|Group|Union|Agency|Bureau|Department|Office|Court|Senate|Congress|Parliament|Committee|Museum|"
            r"Hospital|School|Services?|Board|" + FIRMS + ")$"
        ),
        _words("God Internet I"),
        _words(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
            "august september october november december"
        ),
    ),
    "de": NameCues(
        _words("in im nach aus bei zwischen um"),
        _words("stadt gemeinde dorf provinz hauptstadt insel fluss region bezirk"),
        re.compile(
            r"(?:firma|konzern|unternehmen|agentur|zeitung|magazin|partei|verein|bank|sender|verlag|gewerkschaft|hersteller|"
            r"gesellschaft|kette)$"
        ),
        re.compile(r"^[A-Z].*(?:straße|strasse|platz|allee|weg|gasse)$"),
        re.compile(
            r"(?i)^(?:.*(?:partei|bank|kommission|ministerium|rat|universität|bund|verein|stiftung|institut|fonds|"
            r"kammer|konzern|gesellschaft|gruppe|union|verband|büro|dienst|bewegung|museum|krankenhaus|gericht)|"
            r"AG|GmbH|SV|e\.V\.|" + FIRMS + ")$"
        ),
        _words("Gott Internet"),
        _words(
            "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli "
            "august september oktober november dezember"
        ),
    ),
}
