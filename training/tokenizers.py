"""Tokenizers fit for news, saved with each pack.

They start from spaCy's rules for the language. What is different is listed here with the reason. The rules travel in
the pack's `tokenizer` file, so at run time a bare tokenizer is filled from it (zegsman.language.loading).
"""

import re

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import Vocab

from training import english_words

Rules = dict[str, list[dict[int, str]]]
"""Words with their parts, as spaCy's tokenizer takes them: 65 is its number for the written form."""

ELIDED = r"(?:s|t|n|k|m|r|ns|er|[0-9]{2})"
"""What follows an apostrophe that opens a Dutch word: 's avonds, 't, 'n, 'k, 'm, 'r, de jaren '70."""

WORDS = rf"(?:[{ALPHA}]\.){{2,}}|@\w+|#(?!\d)\w+|,,|''|['’‘]{ELIDED}"
"""Never cut: a.s., N.V.; #nieuws, @naam; older newspapers' ,, and '' ; words that open with an apostrophe."""

ABBREVIATIONS = {
    "nl": (
        "aug bijv blz burg bv ca dec dhr dr drs ds enz etc excl fa fam feb febr gebr gem gld incl ing ir jan jhr jl jr "
        "kol kon lic ltd mej mevr mgr mld mln mr mw ned nl nov nr nrs okt ong pag pct plm plv prof red resp rev "
        "sec secr sept sgt sr st tel tgv tov vgl vlg vs wnd zg zgn Inc Co Th Ph Chr Wm v.Chr n.Chr N.-Br"
    ),
}
"""Written with a full stop that belongs to the word. Left out are those that are words too (dat., vol., hand.)."""


RUNS = ("={2,}", r"\*{2,}", "_{2,}", "~{2,}", r"\${2,}", ">{2,}", "<{2,}", "-{2,}")
"""Repeated marks are one word, as in the treebanks; one by one they made lines of dashes very long sentences."""

SHOUTS = r"[!?]{2,}"
"""One word in the English treebank, one by one in the German one."""

HYPHEN_BEFORE, HYPHEN_AFTER = rf"(?<=[{ALPHA}])-", rf"-(?=[{ALPHA}])"
"""German treebanks cut at hyphens, "SPD-Chefin" and "Umwelt- und"; the networks know the parts, not the whole."""


def tokenizer(language: str, vocab: Vocab) -> Tokenizer:
    """The tokenizer of a pack."""
    return {"nl": dutch, "en": english, "de": german}[language](vocab)


def dutch(vocab: Vocab) -> Tokenizer:
    """Dutch: few abbreviations, apostrophes inside words kept, all marks of quotation cut off."""
    defaults = spacy.util.get_lang_class("nl").Defaults
    prefixes = [_guarded(p) for p in defaults.prefixes] + [rf"-(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])"]
    suffixes = [",,", *map(_spare_initials, defaults.suffixes), rf"(?<=[{ALPHA_LOWER}][{ALPHA_UPPER}])\."]
    infixes = [
        *(i.replace("’", "").replace("‘", "") if "?<=" in i else i for i in defaults.infixes),
        rf"(?<=[{ALPHA}0-9]),,(?=[{ALPHA}])",
        r":(?=,,)",
        r"(?<=:),,",
    ]
    rules: Rules = {}
    for word in ABBREVIATIONS["nl"].split():
        for form in (word, word[0].upper() + word[1:]):
            rules[form + "."] = [{65: form + "."}]
    return _built("nl", vocab, rules, prefixes, suffixes, infixes)


def english(vocab: Vocab) -> Tokenizer:
    """English: runs of exclamation and question marks kept whole, and what english_words lists."""
    rules = {word: parts for word, parts in _lettered("en").items() if word not in english_words.OTHERWISE}
    rules |= english_words.rules()
    defaults = spacy.util.get_lang_class("en").Defaults
    prefixes = [english_words.NUMBERED, *english_words.PAIRS, SHOUTS, *RUNS, *map(_guarded, defaults.prefixes)]
    suffixes = [english_words.SMILEYS, *english_words.PAIRS, SHOUTS, english_words.UNITS, *RUNS, *defaults.suffixes]
    infixes = english_words.infixes(defaults.infixes)
    return _built("en", vocab, rules, prefixes, suffixes, infixes, whole=rf"{WORDS}|{english_words.WHOLE}")


def german(vocab: Vocab) -> Tokenizer:
    """German: words with hyphens cut in their parts."""
    defaults = spacy.util.get_lang_class("de").Defaults
    prefixes = [HYPHEN_AFTER, *RUNS, *map(_guarded, defaults.prefixes)]
    suffixes = [HYPHEN_BEFORE, *RUNS, *defaults.suffixes]
    infixes = [*defaults.infixes, rf"(?<=[{ALPHA}0-9]){HYPHEN_AFTER}"]
    return _built("de", vocab, _lettered("de"), prefixes, suffixes, infixes)


def _lettered(language: str) -> Rules:
    """spaCy's list of words with their parts, without its smileys."""
    usual = spacy.util.get_lang_class(language).Defaults.tokenizer_exceptions
    return {word: parts for word, parts in usual.items() if any(map(str.isalpha, word))}


def _guarded(prefix: str) -> str:
    if prefix.removeprefix("\\") in ("'", "’", "‘"):
        return rf"{prefix}(?!{ELIDED}\b)"
    return r"#(?!\w)" if prefix == "#" else prefix


def _spare_initials(suffix: str) -> str:
    """The full stop of a.s. is not cut off after a bracket was."""
    return rf"(?<!\.[{ALPHA}]){suffix}" if suffix.endswith(r"\.") else suffix


def _built(language: str, vocab: Vocab, rules: Rules, *affixes: list[str], whole: str = WORDS) -> Tokenizer:
    prefixes, suffixes, infixes = affixes
    return Tokenizer(
        vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=re.compile(rf"(?:{whole})$").match,
        url_match=spacy.util.get_lang_class(language).Defaults.url_match,
    )
