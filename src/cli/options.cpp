// SPDX-License-Identifier: Apache-2.0
// The command line, by Boost.Program_options; one table says which option serves which
// command.
#include "cli/options.hpp"

#include "load/profiles.hpp"
#include "problem.hpp"
#include "read/dates.hpp"
#include "read/formats.hpp"
#include "write/formats.hpp"

#include <boost/program_options.hpp>

#include <cmath>
#include <iostream>
#include <sstream>
#include <string_view>

namespace sourcier::cli {
namespace {

namespace po = boost::program_options;

/// True where `name` is one of the blank-separated words of `list`.
bool listed(std::string_view list, std::string_view name) {
  std::istringstream words{std::string(list)};
  std::string word;
  while (words >> word) {
    if (word == name) {
      return true;
    }
  }
  return false;
}

class Builder {
 public:
  Builder(std::string_view command, po::options_description& into)
      : command_(command), into_(into) {}

  template <class Value>
  void value(std::string_view commands,
             const char* name,
             Value& field,
             const char* shape,
             const char* effect) {
    if (listed(commands, command_)) {
      into_.add_options()(
          name, po::value(&field)->default_value(field)->value_name(shape), effect);
    }
  }
  /// A text whose default is "none", not shown.
  void text(std::string_view commands,
            const char* name,
            std::string& field,
            const char* shape,
            const char* effect) {
    if (listed(commands, command_)) {
      into_.add_options()(name, po::value(&field)->value_name(shape), effect);
    }
  }
  void
  flag(std::string_view commands, const char* name, bool& field, const char* effect) {
    if (listed(commands, command_)) {
      into_.add_options()(name, po::bool_switch(&field), effect);
    }
  }

 private:
  std::string_view command_;
  po::options_description& into_;
};

void describe_input(Builder& add, Settings& s) {
  add.text("export annotate",
           "from",
           s.from,
           "FORMAT",
           "input format: text, jsonl, html, warc; default: by the file's extension");
  add.text("export",
           "published",
           s.published,
           "YYYY-MM-DD",
           "publication date of articles that give none");
  add.text("export",
           "metadata",
           s.metadata,
           "FILE",
           "tab-separated table with the columns file, date, url");
}

void describe_means(Builder& add, Settings& s) {
  add.text(
      "export annotate check kb report",
      "data",
      s.data,
      "DIR",
      "folder of mappings/, ontology/ and site/; default: $SOURCIER_DATA, beside the "
      "program, or "
      "share/sourcier of its installation");
  add.text("export annotate",
           "model",
           s.model,
           "NAME|PATH",
           "md, sm, or a model folder; default: $SOURCIER_MODEL, else md");
  add.text("export kb",
           "kb",
           s.kb,
           "FILE",
           "index of who is who, made by kb import; used beside the built-in table");
  add.text("export",
           "links",
           s.links,
           "FILE",
           "table of links decided on (see review), which win over the linker");
  add.flag("kb", "tsv", s.tsv, "import tab-separated tables with named columns");
  add.value("export",
            "link-threshold",
            s.link_threshold,
            "0..1",
            "below this confidence a name is not linked to Wikidata");
  add.value("export annotate", "jobs", s.jobs, "N", "threads; 0: all cores");
  add.value("export annotate",
            "cache-mb",
            s.cache_mb,
            "MB",
            "megabytes of remembered words, shared by all threads");
}

void describe_output(Builder& add, Settings& s) {
  add.text("export",
           "output,o",
           s.output,
           "DIR|-",
           "folder of the results, or - for one stream; default: out");
  add.text("kb", "output,o", s.output, "FILE", "import: the index that is written");
  add.text("review", "output,o", s.output, "DIR", "folder; default: out/review");
  add.value("review",
            "accept",
            s.accept,
            "0..1",
            "links of at least this confidence are accepted, others doubtful");
  add.text("review",
           "retrieved",
           s.retrieved,
           "YYYY-MM-DD",
           "day on which the articles were fetched, for references");
  add.text(
      "annotate", "output,o", s.output, "FILE|-", "file of the result; default: -");
  add.text("export",
           "format",
           s.format,
           "FORMAT",
           "turtle, trig, n-triples, n-quads; default: turtle");
  add.text("merge",
           "output,o",
           s.output,
           "FILE|-",
           "file of the result; default: out/occurrences.nq");
  add.text("merge",
           "format",
           s.format,
           "FORMAT",
           "n-quads, trig, n-triples, turtle; default: by the file's name");
  add.text("annotate", "format", s.format, "FORMAT", "conllu, jsonl; default: conllu");
  add.value("export",
            "detail",
            s.detail,
            "LEVEL",
            "facts: no phrases; standard; full: every mention, figure, date and rival");
  add.value("export merge", "base", s.base, "IRI", "what every data IRI begins with");
  add.value("export",
            "quotes",
            s.quotes,
            "all|none",
            "none: no nif:anchorOf; title, names and what is counted stay");
  add.text(
      "export", "texts", s.texts, "DIR", "keep each reference text there, as DOC.txt");
  add.text("export",
           "dataset",
           s.dataset,
           "DIR",
           "write shards of N-Quads, shared graphs and a catalogue there; run again, "
           "it goes on, adds and replaces");
  add.value("export",
            "shard-size",
            s.shard_mb,
            "MB",
            "megabytes of N-Quads in a shard of --dataset, unpacked");
  add.value("export", "pack", s.packing, "gz|zst", "how --dataset packs");
  add.text("export",
           "license",
           s.license,
           "IRI",
           "licence of what --dataset holds; default: as it was");
  add.value("export",
            "persons",
            s.persons,
            "all|public",
            "public: only persons that are linked to Wikidata or hold an office");
  add.text("export",
           "forget",
           s.forget,
           "FILE",
           "leave out, for good: lines key: …, name: …, qid: Q…");
  add.text("check", "texts", s.texts, "DIR", "folder of the reference texts");
  add.text("report",
           "texts",
           s.texts,
           "DIR",
           "folder of the reference texts; without it the sentences of the graph");
  add.value("report",
            "quotes",
            s.quotes,
            "all|none",
            "none: offsets and links to the original instead of its words");
  add.text("report", "output,o", s.output, "DIR", "folder of the pages");
  add.value("report", "language", s.language, "fr|en", "language of the pages");
  add.text("report",
           "forget",
           s.forget,
           "FILE",
           "keys, names and Wikidata items that the pages must not tell");
  add.flag(
      "annotate", "raw", s.raw, "annotate the untouched text, exactly as spaCy would");
  add.flag("export",
           "explain",
           s.explain,
           "print, sentence by sentence, what matched and why");
}

void describe_merging(Builder& add, Settings& s) {
  add.text(
      "merge", "forget", s.forget, "FILE", "pass over: lines key: …, name: …, qid: Q…");
  add.value("merge",
            "sort-mb",
            s.sort_mb,
            "MB",
            "megabytes held for sorting, a few times over; the rest is on disk");
  add.text("merge",
           "work",
           s.work,
           "DIR",
           "folder for sorting, emptied and removed; default: FILE.work");
}

void describe_store(Builder& add, Settings& s) {
  add.text(
      "load report", "store", s.store, "URL", "address of the store, see --profile");
  add.value(
      "load report",
      "profile",
      s.profile,
      "NAME",
      "fuseki (URL of the dataset), oxigraph (of the server), rdf4j (of the "
      "repository), virtuoso (of the server), generic (of the graph store itself)");
  add.text("load report",
           "auth",
           s.auth,
           "WAY",
           "none, basic, digest, bearer; default: by the profile and what is known");
  add.text("load report",
           "credentials",
           s.credentials,
           "FILE",
           "lines user: …, password: …, token: …; default: $SOURCIER_STORE_USER, "
           "$SOURCIER_STORE_PASSWORD, $SOURCIER_STORE_TOKEN");
  add.value("load", "concurrency", s.concurrency, "N", "requests at once");
  add.value("load report",
            "retries",
            s.retries,
            "N",
            "tries after the first, when the store is busy or gone");
  add.value("load report", "timeout", s.timeout, "S", "seconds for one request");
}

void describe_loading(Builder& add, Settings& s) {
  add.text("load",
           "forget",
           s.forget,
           "FILE",
           "leave out, delete what is there: lines key: …, name: …, qid: Q…");
  add.flag("load",
           "delete",
           s.remove,
           "delete the graphs instead; also IRIs, and .txt lists of them");
  add.flag("load", "bulk", s.bulk, "many graphs a request, into an empty store");
  add.flag("load", "verify", s.verify, "count each graph in the store and compare");
  add.flag("load", "dry-run", s.dry_run, "read and check everything, send nothing");
  add.flag("load",
           "only-changed",
           s.only_changed,
           "pass over what the journal of the last load holds");
  add.text("load", "graph", s.graph, "IRI", "for statements that stand in no graph");
  add.value("load",
            "shared",
            s.shared,
            "HOW",
            "graphs of all articles: add, replace, auto: replace for whole datasets");
  add.text("load",
           "journal",
           s.journal,
           "FILE",
           "what the store has taken; default: one for each store in out/load");
  add.value(
      "load", "refused", s.refused, "DIR", "where graphs that are refused are kept");
}

void describe_telling(Builder& add, Settings& s) {
  add.flag("export annotate",
           "keep-going",
           s.keep_going,
           "exit with 0 though some articles were left out");
  add.flag("export annotate check merge load kb review report",
           "quiet,q",
           s.quiet,
           "no progress line and no summary");
  add.value("export annotate check merge load kb review report",
            "log",
            s.log,
            "text|json",
            "how messages are written");
}

po::options_description describe(std::string_view command, Settings& settings) {
  constexpr unsigned width = 80;
  po::options_description all("options", width);
  Builder add(command, all);
  describe_input(add, settings);
  describe_means(add, settings);
  describe_output(add, settings);
  describe_merging(add, settings);
  describe_store(add, settings);
  describe_loading(add, settings);
  describe_telling(add, settings);
  all.add_options()("help,h", "this text");
  return all;
}

void one_of(std::string_view option, std::string_view value, std::string_view allowed) {
  if (!value.empty() && !listed(allowed, value)) {
    throw Failure("--" + std::string(option) + ": '" + std::string(value) +
                      "' is not one of: " + std::string(allowed) + "; see --help",
                  2);
  }
}

/// The names of a table of formats, joined by blanks.
template <class Table>
std::string names_of(const Table& table) {
  std::string names;
  for (const auto& row : table) {
    names.append(names.empty() ? "" : " ").append(row.name);
  }
  return names;
}

void verify(const Command& command, const Settings& settings) {
  one_of("log", settings.log, "text json");
  one_of("quotes", settings.quotes, "all none");
  one_of("language", settings.language, "fr en");
  one_of("pack", settings.packing, "gz zst");
  one_of("persons", settings.persons, "all public");
  one_of("detail", settings.detail, "facts standard full");
  one_of("from", settings.from, names_of(read::formats()));
  if (command.name == "export" || command.name == "merge") {
    one_of("format", settings.format, names_of(write::formats()));
  }
  if (command.name == "annotate") {
    one_of("format", settings.format, "conllu jsonl");
  }
  one_of("profile", settings.profile, names_of(load::profiles));
  one_of("auth", settings.auth, "none basic digest bearer");
  one_of("shared", settings.shared, "auto add replace");
  if (!(settings.link_threshold >= 0 && settings.link_threshold <= 1)) {
    throw Failure("--link-threshold: not between 0 and 1; see --help", 2);
  }
  if (!(settings.accept >= 0 && settings.accept <= 1)) {
    throw Failure("--accept: not between 0 and 1; see --help", 2);
  }
  if (!settings.retrieved.empty() && !read::iso_date(settings.retrieved)) {
    throw Failure(
        "--retrieved: \"" + settings.retrieved + "\" is no date; write YYYY-MM-DD", 2);
  }
  constexpr std::size_t most_jobs = 1024; // a negative number wraps to far above
  if (settings.jobs > most_jobs) {
    throw Failure("--jobs: not between 0 and 1024; see --help", 2);
  }
  constexpr std::size_t most_megabytes = std::size_t{1} << 20U;
  if (settings.cache_mb > most_megabytes) {
    throw Failure("--cache-mb: not between 0 and 1048576; see --help", 2);
  }
  if (settings.sort_mb > most_megabytes) {
    throw Failure("--sort-mb: not between 0 and 1048576; see --help", 2);
  }
  if (!settings.base.ends_with('/') && !settings.base.ends_with('#')) {
    throw Failure(settings.base + ": no base for IRIs; end it with / or #", 2);
  }
  if (settings.explain && settings.output == "-") {
    throw Failure(
        "--explain: prints to standard output as -o - does; name a folder with -o", 2);
  }
  const bool reads_store = command.name == "report" && !settings.store.empty();
  if (!settings.dataset.empty() &&
      !(settings.output.empty() && settings.format.empty() && !settings.explain)) {
    throw Failure("--dataset: writes N-Quads into its own folder; leave out -o, "
                  "--format and --explain",
                  2);
  }
  constexpr std::size_t most_shard = 65536;
  if (settings.shard_mb == 0 || settings.shard_mb > most_shard) {
    throw Failure("--shard-size: not between 1 and 65536; see --help", 2);
  }
  const bool only_forgets = !settings.dataset.empty() && !settings.forget.empty();
  if (!reads_store && settings.places.empty() && !only_forgets) {
    throw Failure("sourcier " + std::string(command.name) +
                      ": nothing to read; name a file, see --help",
                  2);
  }
}

} // namespace

std::optional<Settings> options(const Command& command,
                                const std::vector<std::string>& words) {
  Settings settings;
  po::options_description shown = describe(command.name, settings);
  po::options_description all;
  all.add(shown).add_options()("place", po::value(&settings.places));
  po::positional_options_description positions;
  positions.add("place", -1);
  try {
    po::variables_map map;
    po::store(po::command_line_parser(words).options(all).positional(positions).run(),
              map);
    po::notify(map);
    if (map.count("help") != 0) {
      std::cout << help(command);
      return std::nullopt;
    }
  } catch (const po::error& error) {
    throw Failure("sourcier " + std::string(command.name) + ": " + error.what() +
                      "; see sourcier " + std::string(command.name) + " --help",
                  2);
  }
  verify(command, settings);
  return settings;
}

std::string help(const Command& command) {
  Settings settings;
  std::ostringstream out;
  out << "usage: sourcier " << command.name << ' ' << command.usage << '\n'
      << command.purpose << "\n\n"
      << describe(command.name, settings);
  return out.str();
}

std::string help() {
  std::ostringstream out;
  out << "usage: sourcier COMMAND [options] …\n"
         "Reads French news articles and writes a knowledge graph in RDF in which "
         "every triple\n"
         "knows its sentence.\n\ncommands\n";
  for (const Command& command : commands()) {
    out << "  " << command.name << std::string(10 - command.name.size(), ' ')
        << command.purpose << '\n';
  }
  out << "\n  sourcier COMMAND --help    the options of a command\n"
         "  sourcier --version         version, with the hashes of mappings and "
         "model\n\n"
         "exit codes\n  0  done\n  1  the run failed\n  2  the command line is wrong\n"
         "  3  done, but some articles were left out\n  4  check found violations\n";
  return out.str();
}

} // namespace sourcier::cli
