"""The articles that are measured: files of a folder, taken as they are or recombined, or texts of a seeded generator."""

import json
import os
import random
import re

PER_FOLDER = 1000


def lay_out(out, count, source=None, seed=7):
    """Writes `count` articles below `out`, 1,000 a folder: a title, a blank line, the text. Returns the bytes written."""
    make = recombined(source, seed) if source else generated(seed)
    written = 0
    for n in range(count):
        folder = os.path.join(out, f"{n // PER_FOLDER:04}")
        if n % PER_FOLDER == 0:
            os.makedirs(folder)
        title, paragraphs = make()
        text = title + "\n\n" + "\n\n".join(paragraphs) + "\n"
        with open(os.path.join(folder, f"{n:06}.txt"), "w", encoding="utf-8") as file:
            file.write(text)
        written += len(text.encode())
    return written


def recombined(source, seed):
    """Articles made of paragraphs of the folder's articles, each of which begins where another's ended."""
    titles, paragraphs = [], []
    for folder, _, names in sorted(os.walk(source)):
        for name in sorted(names):
            title, body = read(os.path.join(folder, name))
            if not body:
                continue
            titles.append(title)
            for paragraph in re.split(r"\n\s*\n|\n(?=[A-Z“\"])", body):
                # Some archives have a whole article on one line.
                sentences = re.split(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])", paragraph.strip())
                for at in range(0, len(sentences), 5):
                    paragraphs.append(" ".join(sentences[at : at + 5]))
    rng = random.Random(seed)

    def article():
        begin, wanted = rng.randrange(len(paragraphs)), rng.lognormvariate(7.9, 0.5)
        taken, size = [], 0
        while size < wanted:
            if rng.random() < 0.3:
                begin = rng.randrange(len(paragraphs))
            taken.append(paragraphs[begin % len(paragraphs)])
            size += len(taken[-1])
            begin += 1
        return rng.choice(titles), taken

    return article


def read(path):
    """Title and body of a file, as far as they are plain to see."""
    with open(path, encoding="utf-8", errors="replace") as file:
        text = file.read()
    if path.endswith(".json"):
        try:
            article = json.loads(text)
        except ValueError:
            return "", ""
        body = next((article[k] for k in ("content", "body", "text", "content_original") if article.get(k)), "")
        return str(article.get("title", "")), body
    title, _, body = text.partition("\n")
    return title.lstrip("- "), body


SYLLABLES = [a + b for a in "b c d f g h l m n p r s t v st tr pl br".split() for b in "a e i o u ai er on an el".split()]
GIVEN = "Ana Tomas Ruth Martin Omar Siobhan Ludwig Helen Ines Peter Mary James Sarah David Laura Paul".split()
COMMON = """the of to and a in that for on is was said with it as by at from be have has he are an this not will but his
they which were their had its been one more or about who after would also when up there out than year two all new we if first
over last can no government people percent million market company state president could some other time into against""".split()


def generated(seed):
    """Articles of invented words, the n-th of which is as frequent as Zipf's law has it, with names, numbers and quotations."""
    rng = random.Random(seed)
    vocabulary, seen = list(COMMON), set(COMMON)
    while len(vocabulary) < 120_000:
        word = "".join(rng.choice(SYLLABLES) for _ in range(rng.choice((1, 2, 2, 2, 3, 3, 4))))
        if word not in seen:
            seen.add(word)
            vocabulary.append(word)
    weights, total = [], 0.0
    for rank in range(len(vocabulary)):
        total += 1 / (rank + 2.7)
        weights.append(total)
    families = [w.capitalize() for w in vocabulary[2000:8000]]

    def words(count):
        return rng.choices(vocabulary, cum_weights=weights, k=count)

    def sentence(low=6, high=30):
        chosen = words(rng.randint(low, high))
        if rng.random() < 0.2:
            chosen.insert(rng.randrange(len(chosen)), f"{rng.randint(1, 999)}{rng.choice(['', '.5', ',000'])}")
        if rng.random() < 0.3:
            chosen.insert(rng.randrange(len(chosen)), name())
        return " ".join(chosen)

    def name():
        return f"{rng.choice(GIVEN)} {rng.choice(families)}"

    def said(speaker):
        spoken = sentence(5, 25).capitalize()
        return rng.choice(
            (
                f"“{spoken},” {speaker} said. “{sentence(4, 15).capitalize()}.”",
                f"“{spoken},” said {speaker}.",
                f"{speaker} told reporters: “{spoken}.”",
            )
        )

    def article():
        speakers = [name() for _ in range(rng.randint(1, 4))]
        paragraphs = []
        for _ in range(rng.randint(5, 25)):
            text = " ".join(sentence().capitalize() + "." for _ in range(rng.randint(1, 3)))
            if rng.random() < 0.35:
                text = said(rng.choice(speakers)) + " " + text
            paragraphs.append(text)
        return sentence(4, 9).capitalize(), paragraphs

    return article
