# SPDX-License-Identifier: Apache-2.0
# Drives reports in Chromium from disk: search, filters, edges, permalinks, figures; nothing but files is asked for.
"""report.py BINARY WORK [ARTICLES]

WORK gets the sites, and in screenshots/ the pictures at 1280 and 390 px. ARTICLES: how many generated ones besides
the samples (0: none). Closes with "N passed, N failed, N skipped"."""
import json, os, subprocess, sys, tempfile, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))
import queries  # noqa: E402
import told  # noqa: E402

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--allow-file-access-from-files=false"]
results = {"passed": 0, "failed": 0}


def check(sentence, holds, seen=None):
    results["passed" if holds else "failed"] += 1
    if not holds:
        print("FAILED: %s%s" % (sentence, "" if seen is None else ": %r" % (seen,)))


def run(binary, *arguments):
    done = subprocess.run([binary, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        sys.exit("%s: exit code %d, %s" % (arguments[0], done.returncode, done.stderr))
    return done


def make(binary, work, articles):
    """The sites: the samples in both languages, without quotes and without texts, the told graph, generated articles."""
    graphs, texts = work / "graphs", work / "texts"
    stories = sorted((ROOT / "tests/stories").glob("*.txt"))
    run(binary, "export", "-q", *stories, "-o", graphs, "--format", "trig", "--texts", texts)
    run(binary, "report", "-q", graphs, "-o", work / "fr", "--texts", texts)
    run(binary, "report", "-q", graphs, "-o", work / "en", "--language", "en")
    (work / "told.trig").write_text(told.HEAD + told_graph(), "utf-8")
    run(binary, "report", "-q", work / "told.trig", "-o", work / "told")
    run(binary, "report", "-q", work / "told.trig", "-o", work / "unquoted", "--quotes", "none")
    if articles:
        lines = subprocess.run([sys.executable, ROOT / "tests/bench/corpus.py", str(articles)], capture_output=True, check=True).stdout
        (work / "many.jsonl").write_bytes(lines)
        with open(work / "many.nq", "wb") as out:
            subprocess.run([binary, "export", "-q", work / "many.jsonl", "-o", "-", "--format", "n-quads"], cwd=ROOT, stdout=out, check=True)
        run(binary, "report", "-q", work / "many.nq", "-o", work / "many")
    return graphs


def told_graph():
    return subprocess.run([sys.executable, told.__file__], capture_output=True, check=True, text=True).stdout[len(told.HEAD):]


class Browser:
    """One window on one folder; keeps what went wrong and what was asked for."""

    def __init__(self, playwright, folder, width=1280, scheme="light"):
        self.profile = tempfile.TemporaryDirectory()
        self.context = playwright.chromium.launch_persistent_context(
            self.profile.name, executable_path=CHROMIUM, headless=True, args=FLAGS,
            viewport={"width": width, "height": 900}, color_scheme=scheme)
        self.page, self.folder, self.width = self.context.new_page(), folder, width
        self.errors, self.asked = [], set()
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.asked.add(request.url))

    def open(self, name):
        self.page.goto((self.folder / name.split("#")[0]).as_uri() + ("#" + name.split("#")[1] if "#" in name else ""))
        return self.page

    def close(self, name):
        check(name + ": no error in the console", not self.errors, self.errors[:3])
        outside = [url for url in self.asked if not url.startswith("file://")]
        check(name + ": no request leaves the disk", not outside, outside[:3])
        self.context.close()
        self.profile.cleanup()


def axe(page, name):
    from axe_playwright_python.sync_playwright import Axe
    found = Axe().run(page).response["violations"]
    grave = [(v["id"], v["nodes"][0]["html"][:120]) for v in found if v["impact"] in ("serious", "critical")]
    check("axe finds nothing serious on " + name, not grave, grave)


def reads_the_samples(browser):
    """What a reader does with the report of the samples."""
    page = browser.open("index.html")
    page.fill("#q", "drones valdavie")
    page.wait_for_selector("#found li a")
    found = page.inner_text("#found")
    check("the search finds an event by its words", "livraison d’armes" in found, found[:200])
    page.fill("#q", "olivier brunsch")
    page.wait_for_function("document.querySelector('#found')?.textContent.includes('Olivier Brunschweig')")
    page.click("#found li a")
    check("a name found leads to its page", page.inner_text("h1") == "Olivier Brunschweig", page.inner_text("h1"))
    page = browser.open("timeline.html")
    page.wait_for_selector(".filter select")
    page.select_option("[name=standing]", "Hedged")
    shown = page.eval_on_selector_all(".line:not([hidden])", "lines => lines.map(line => line.dataset.s)")
    check("the filter leaves what is hedged", shown and set(shown) == {"Hedged"}, shown)
    page.fill("[name=party]", "valdavie")
    shown = page.eval_on_selector_all(".line:not([hidden])", "lines => lines.map(line => line.dataset.p)")
    check("the filter leaves one party", shown and all("Valdavie" in row for row in shown), shown)
    check("an uncertain interval is drawn as one", page.locator(".dated rect.interval.Hedged").count() > 0)
    page.click(".line:not([hidden]) .at")
    check("a line leads to its finding", page.locator(".finding:target").count() == 1)
    page.click(".finding:target .to a")
    check("a finding leads to its sentence", "aurait livré" in page.inner_text(".s:target"), page.locator(".s:target").count())
    page.hover(".tr.Hedged")
    check("pointing at a trigger lights its finding", page.locator(".finding.lit.Hedged").count() == 1)
    page.click(".finding.lit .why summary")
    check("a finding says why", "SupplyOfArms" in page.inner_text(".finding.lit .why"), page.inner_text(".finding.lit .why"))
    check("its permalink is its IRI", "https://w3id.org/sourcier/data/event/" in page.inner_text(".finding.lit .why"))
    page = browser.open("figures.html")
    first = page.inner_text(".divergence >> nth=0")
    check("a diverging figure is read with its source", "plus de 100 victimes" in first and "Yanis Obrel" in first, first[:300])
    check("lowest, highest and latest are told", all(word in first for word in ("le plus bas", "le plus haut", "le plus récent")))
    page = browser.open("network.html")
    if page.locator("#net svg").count():
        page.locator("#net g.edge").filter(has=page.locator(".link")).first.focus()
        page.keyboard.press("Enter")
        check("an edge opens its quotations", page.locator("#chosen blockquote").count() > 0)
    else:
        check("without the library the page says so", "D3" in page.inner_text("#net"))
    page.click(".edge summary >> nth=1")
    check("the list of edges opens too", page.locator(".edge details[open] blockquote").first.is_visible())


def reads_the_told(browser):
    """Accounts that contradict each other, copies, hostile text."""
    page = browser.open("figures.html")
    text = page.inner_text("main")
    check("what is said here and denied there stands side by side", "aucun drone" in text and "aurait livré" in text)
    check("a denial stands with what it denies", "Le maire dément" in text)
    check("a copy is counted once", "1 copie du même texte" in text, text[:400])
    check("figures of one occurrence stand together", "800 grévistes" in text and "2500 grévistes" in text)
    page = browser.open("articles.html")
    title = page.inner_text(".articles li >> nth=0 >> a")
    check("a hostile title is text", "</script><script>alert" in title and "[U+202E]" in title and "[U+2028]" in title, title)
    page.click(".articles li >> nth=0 >> a")
    check("a hostile article is read as text", "=HYPERLINK" in page.inner_text(".text"))
    page = browser.open("index.html")
    page.fill("#q", "hyperlink")
    page.wait_for_selector("#found li a")
    check("a hostile name is found as text", "=HYPERLINK" in page.inner_text("#found"), page.inner_text("#found"))
    check("no script of theirs ran", page.evaluate("typeof window.hostile") == "undefined" and page.locator("script:not([src])").count() == 0)


def hostile_files(site):
    """CSV and Markdown: nothing a spreadsheet or a reader would take for more than text."""
    for path in sorted(site.glob("data/*.csv")):
        _, rows = queries.table(path)
        raw = path.read_text("utf-8")
        check("no cell of %s is a formula" % path.name, not any(line.startswith("=") or ",=" in line or ',"=' in line for line in raw.split("\n")))
    markdown = (site / "data/report.md").read_text("utf-8")
    check("Markdown has no markup of theirs", "<script" not in markdown and "\u202E" not in markdown)
    for path in sorted(site.glob("data/**/*.js")):
        text = path.read_text("utf-8")
        check("%s holds no end of a script" % path.name, "</" not in text and "\u2028" not in text and "\u202E" not in text)


def pictures(browser, work, names):
    folder = work / "screenshots"
    folder.mkdir(exist_ok=True)
    for name in names:
        page = browser.open(name)
        page.wait_for_timeout(300)
        wide = page.evaluate("document.documentElement.scrollWidth")
        check("%s fits %d px" % (name, browser.width), wide <= browser.width, wide)
        page.screenshot(path=str(folder / ("%s-%s-%d.png" % (browser.folder.name, Path(name).stem, browser.width))), full_page=True)
        axe(page, "%s at %d px" % (name, browser.width))


def main():
    binary, work, articles = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve(), int((sys.argv[3:] + ["0"])[0])
    from playwright.sync_api import sync_playwright
    graphs = make(binary, work, articles)
    for site, files in (("fr", sorted(graphs.glob("*.trig"))), ("told", [work / "told.trig"])):
        for name, rows, fault in queries.compare(work / site, queries.store(files)):
            check("%s.csv of %s equals its query" % (name, site), fault is None, fault)
    hostile_files(work / "told")
    unquoted = "".join(path.read_text("utf-8") for path in sorted((work / "unquoted").rglob("*.html")))
    check("without quotes no sentence is told", "aurait livré" not in unquoted and "aucun drone" not in unquoted)
    check("without quotes a text fragment has three words at each end", "#:~:text=La%20Valdavie%20aurait,Norvanie%20en%20avril%2E" in unquoted)
    check("a light first page", (work / "fr/index.html").stat().st_size < 1 << 20)
    article = sorted((work / "fr/article").glob("*.html"))[1].name
    entity = next(path.name for path in sorted((work / "fr/entity").glob("*.html")) if "<h1>Valdavie</h1>" in path.read_text("utf-8"))
    names = ["index.html", "figures.html", "timeline.html", "network.html", "quotations.html", "entities.html",
             "articles.html", "data.html", "rules.html", "article/" + article, "entity/" + entity]
    with sync_playwright() as playwright:
        for site, reads in (("fr", reads_the_samples), ("told", reads_the_told)):
            browser = Browser(playwright, work / site)
            reads(browser)
            browser.close(site)
        for width, scheme in ((1280, "light"), (390, "light")):
            browser = Browser(playwright, work / "fr", width, scheme)
            pictures(browser, work, names)
            browser.close("pictures at %d px" % width)
        dark = Browser(playwright, work / "en", 1280, "dark")
        pictures(dark, work, ["index.html", "figures.html", "timeline.html", "data.html"])
        dark.close("dark")
        if articles:
            many(playwright, work, articles)
    print("%d passed, %d failed, 0 skipped" % (results["passed"], results["failed"]))
    return 1 if results["failed"] else 0


def many(playwright, work, articles):
    """Generated articles: the first page stays light; what it takes to be usable is printed, not asserted."""
    browser = Browser(playwright, work / "many")
    began = time.monotonic()
    page = browser.open("index.html")
    page.fill("#q", "ministre")
    page.wait_for_selector("#found li a, #found .none")
    print("first page of %d articles, with its first search: %.1f s" % (articles, time.monotonic() - began))
    check("the first page stays below 1 MB", (work / "many/index.html").stat().st_size < 1 << 20)
    for path in sorted((work / "many").glob("*.html")):
        check("%s stays below 1 MB" % path.name, path.stat().st_size < 1 << 20, path.stat().st_size)
    page = browser.open("timeline.html")
    page.wait_for_selector(".filter select")
    rarest = page.locator("[name=standing] option").last.get_attribute("value")
    page.select_option("[name=standing]", rarest)
    if page.locator(".parts").count():
        page.wait_for_selector(".filter output a")
        check("a filter says on which pages there is more", page.locator(".filter output a").count() > 0)
    browser.close("many")


if __name__ == "__main__":
    sys.exit(main())
