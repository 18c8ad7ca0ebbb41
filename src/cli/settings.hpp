// SPDX-License-Identifier: Apache-2.0
// Everything a user can set, with its default and unit; --help prints it from here.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace sourcier::cli {

struct Settings {
  std::vector<std::string> places; ///< files, folders, "-" for standard input
  // what is read
  std::string from;      ///< input format: text, jsonl; empty: by the file's extension
  std::string published; ///< YYYY-MM-DD for articles that give no date; empty: none
  std::string metadata;  ///< TSV file: file, date, url; empty: none
  // what is used
  std::string data;  ///< folder of mappings/ and ontology/; empty: searched
  std::string model; ///< md, sm, or a model folder; empty: $SOURCIER_MODEL, else md
  std::string kb;    ///< index of kb import, beside the built-in table; empty: none
  std::string links; ///< table of links that a person decided on; empty: none
  bool tsv = false;  ///< kb import: tab-separated tables, no JSON
  double link_threshold = 0.5; ///< confidence, 0 to 1
  std::size_t jobs = 0;        ///< threads; 0: all cores
  std::size_t cache_mb = 250;  ///< megabytes of remembered words, shared by all threads
  // what is written
  std::string output; ///< folder, or "-" for standard output; empty: the command's own
  std::string format; ///< output format; empty: the command's own
  std::string detail = "standard"; ///< facts, standard, full
  std::string base =
      "https://w3id.org/sourcier/data/"; ///< IRI in front of every data IRI
  std::string quotes = "all";            ///< all, none: no nif:anchorOf
  std::string texts;                     ///< folder of reference texts, DOC.txt
  std::string dataset; ///< folder of a dataset that grows run by run; empty: none
  std::size_t shard_mb = 256;  ///< megabytes of N-Quads in a shard, unpacked
  std::string packing = "gz";  ///< of shards: gz, zst
  std::string license;         ///< IRI of the licence of a dataset; empty: as it was
  std::string persons = "all"; ///< all, public: linked to Wikidata or in office
  bool raw = false;            ///< annotate the untouched text, as spaCy would
  std::string forget;          ///< file of keys, names and items to forget; empty: none
  // how articles are merged
  std::size_t sort_mb = 64; ///< megabytes held for sorting, a few times over
  std::string work;         ///< folder for sorting; empty: beside the output
  // where graphs are loaded
  std::string store;               ///< address of the store, as its profile wants it
  std::string profile = "generic"; ///< which store it is: a row of load/profiles.hpp
  std::string auth;        ///< none, basic, digest, bearer; empty: by what is known
  std::string credentials; ///< file of user, password, token; empty: the environment
  std::string graph;       ///< IRI for statements in no graph; empty: left out
  std::string shared = "auto"; ///< add, replace, auto: replace for whole datasets
  bool bulk = false;           ///< many graphs a request, into an empty store
  bool remove = false;         ///< delete the graphs from the store instead
  bool verify = false;         ///< count each graph in the store and compare
  bool dry_run = false;        ///< read and check everything, send nothing
  bool only_changed = false;   ///< believe the journal of a load that came to its end
  std::size_t concurrency = 2; ///< requests at once
  std::size_t retries = 6;     ///< tries after the first, where that may help
  std::size_t timeout = 300;   ///< seconds for one request
  std::string journal;         ///< file; empty: one for each store in out/load
  std::string refused = "out/load/refused"; ///< folder for graphs that are refused
  // what is given to people
  double accept = 0.8;   ///< confidence from which a link is no matter of doubt, 0 to 1
  std::string retrieved; ///< YYYY-MM-DD, when the articles were fetched; empty: unknown
  // the report
  std::string language = "fr"; ///< fr, en: of the pages
  // how it is told
  bool explain = false;     ///< print what matched, sentence by sentence
  bool keep_going = false;  ///< exit 0 though articles were left out
  bool quiet = false;       ///< no progress, no summary
  std::string log = "text"; ///< text, json
};

} // namespace sourcier::cli
