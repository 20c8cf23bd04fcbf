"""The programs that are compared: how each is told to index a folder and to answer a query."""

import os
import shutil
import sqlite3

HERE = os.path.dirname(os.path.abspath(__file__))


class Peer:
    """One program. `queries` are (name, kind, text) with kind word, and, or, phrase, prefix, speaker or help."""

    name = ""

    def found(self):
        """Whether it is on this machine."""
        return True

    def index(self, folder, home):
        """The command that indexes a folder into `home`."""
        raise NotImplementedError

    def query(self, home, kind, text):
        """The command that answers, or None where the program has no such query."""
        raise NotImplementedError


class Whosaid(Peer):
    name = "whosaid"

    def __init__(self, program):
        self.program = program

    def index(self, folder, home):
        return [self.program, "index", "--index", home, folder]

    def query(self, home, kind, text):
        if kind == "help":
            return [self.program, "--version"]
        speaker, _, words = text.rpartition("|")
        words = {"or": " OR ".join(words.split()), "phrase": f'"{words}"', "prefix": words + "*"}.get(kind, words)
        return [self.program, "--index", home, "search", words] + (["--speaker", speaker] if speaker else [])


class Bare(Peer):
    """The engine alone: benches/bare.rs."""

    name = "bare engine"

    def __init__(self, program):
        self.program = program

    def index(self, folder, home):
        return [self.program, "index", home, folder]

    def query(self, home, kind, text):
        if kind == "help":
            return [self.program]
        text = {"or": " OR ".join(text.split()), "phrase": f'"{text}"', "prefix": text + "*"}.get(kind, text)
        if kind == "prefix":
            return [self.program, "prefix", home, text.rstrip("*")]
        # There are no speakers there: the nearest is the name among the words.
        return [self.program, "search", home, text.replace("|", " ")]


class Fts5(Peer):
    """SQLite's full-text search, filled by this interpreter in one transaction."""

    name = "SQLite FTS5"

    def found(self):
        return shutil.which("sqlite3") is not None

    def index(self, folder, home):
        return ["python3", os.path.join(HERE, "peers.py"), folder, home]

    def query(self, home, kind, text):
        if kind == "help":
            return ["sqlite3", "-version"]
        text = text.replace("|", " ")
        match = {"or": " OR ".join(text.split()), "phrase": f'"{text}"', "prefix": text + "*"}.get(kind, text)
        sql = (
            f"SELECT count(*) FROM a WHERE a MATCH '{match}';"
            f"SELECT title FROM a WHERE a MATCH '{match}' ORDER BY rank LIMIT 10;"
        )
        return ["sqlite3", os.path.join(home, "fts5.db"), sql]


class Xapian(Peer):
    name = "Xapian"

    def found(self):
        return bool(shutil.which("omindex") and shutil.which("quest"))

    def index(self, folder, home):
        return ["omindex", "--db", home, "--url", "/", "--mime-type", "txt:text/plain", folder]

    def query(self, home, kind, text):
        if kind == "help":
            return ["quest", "--version"]
        text = text.replace("|", " ")
        match = {"or": " OR ".join(text.split()), "phrase": f'"{text}"', "prefix": text + "*"}.get(kind, " AND ".join(text.split()))
        return ["quest", "--db", home, "--msize", "10", match]


class Recoll(Peer):
    name = "Recoll"

    def found(self):
        return bool(shutil.which("recollindex") and shutil.which("recollq"))

    def index(self, folder, home):
        os.makedirs(home, exist_ok=True)
        with open(os.path.join(home, "recoll.conf"), "w") as file:
            file.write(f"topdirs = {os.path.abspath(folder)}\n")
        return ["recollindex", "-c", home]

    def query(self, home, kind, text):
        if kind == "help":
            return ["recollq", "--help"]
        text = text.replace("|", " ")
        match = {"or": " OR ".join(text.split()), "phrase": f'"{text}"', "prefix": text + "*"}.get(kind, text)
        return ["recollq", "-c", home, "-n", "10", match]


class Swish(Peer):
    name = "Swish-e"

    def found(self):
        return shutil.which("swish-e") is not None

    def index(self, folder, home):
        os.makedirs(home, exist_ok=True)
        return ["swish-e", "-i", folder, "-f", os.path.join(home, "index.swish"), "-v", "0"]

    def query(self, home, kind, text):
        if kind == "help":
            return ["swish-e", "-V"]
        text = text.replace("|", " ")
        match = {"or": " or ".join(text.split()), "phrase": f'"{text}"', "prefix": text + "*"}.get(kind, " and ".join(text.split()))
        return ["swish-e", "-f", os.path.join(home, "index.swish"), "-w", match, "-m", "10"]


class Ripgrep(Peer):
    """Reads the files anew for every query; `home` is a link to them."""

    name = "ripgrep"

    def found(self):
        return shutil.which("rg") is not None

    def index(self, folder, home):
        return ["ln", "-sfn", os.path.abspath(folder), home]

    def query(self, home, kind, text):
        if kind in ("and", "or", "speaker"):
            return None
        if kind == "help":
            return ["rg", "--version"]
        return ["rg", "-il", r"\b" + text + ("" if kind == "prefix" else r"\b"), home + "/"]


def fill_fts5(folder, home):
    """Fills an FTS5 table with title and body of every file."""
    from corpus import read

    os.makedirs(home, exist_ok=True)
    db = sqlite3.connect(os.path.join(home, "fts5.db"))
    db.execute("PRAGMA journal_mode=OFF")
    db.execute("CREATE VIRTUAL TABLE a USING fts5(title, body)")

    def rows():
        for below, _, names in os.walk(folder):
            for name in names:
                yield read(os.path.join(below, name))

    db.executemany("INSERT INTO a VALUES (?, ?)", rows())
    db.commit()
    db.close()


if __name__ == "__main__":
    import sys

    fill_fts5(sys.argv[1], sys.argv[2])
