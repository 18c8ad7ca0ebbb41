// SPDX-License-Identifier: Apache-2.0
// Decides what becomes of each article, and keeps shard and journal in step.
#include "dataset/dataset.hpp"

#include "dataset/publish.hpp"
#include "dataset/sweep.hpp"
#include "hash/sha256.hpp"
#include "problem.hpp"
#include "write/files.hpp"

#include <utility>

namespace sourcier::dataset {

namespace {

/// Articles put between two times that all is brought to the disk.
constexpr std::size_t most_waiting = 64;
/// Characters of the digests of graphs.
constexpr std::size_t half_digest = 32;

std::string list_name(const forget::List& list) {
  return hash::sha256_hex(list.text()).substr(0, half_digest);
}

} // namespace

Dataset::Dataset(Options options)
    : options_(std::move(options)), layout_{options_.folder, options_.packing} {
  write::folder(layout_.hidden());
  const Head head{options_.base,
                  packing_name(options_.packing),
                  options_.only_public ? "public" : "all",
                  options_.license};
  journal_.emplace(layout_, head);
  require_same(head);
  if (!journal_->snapshot().is_published) {
    publish(layout_, *journal_);
  }
  tidy(layout_, *journal_);
  shards_.emplace(layout_, options_.shard_bytes, *journal_);
  forget();
}

void Dataset::require_same(const Head& head) const {
  const Head& old = journal_->snapshot().head;
  const auto require = [&](const std::string& option,
                           const std::string& was,
                           const std::string& is) {
    if (was != is) {
      throw Failure(layout_.folder.string() + ": a dataset made with " + option + " " +
                    was + " and not " + is + "; give that or name another folder");
    }
  };
  require("--base", old.base, head.base);
  require("--pack", old.packing, head.packing);
  require("--persons", old.persons, head.persons);
}

/// What is newly listed leaves the articles that are there.
void Dataset::forget() {
  forget::List& list = options_.forgotten;
  const forget::List& before = journal_->snapshot().forgotten;
  list.add(before);
  learn(layout_, *journal_, list);
  if (list.text() == before.text() || journal_->swept() == list_name(list)) {
    return;
  }
  for (const std::string& graph : list.graphs()) {
    if (journal_->latest(graph) && !journal_->dropped().contains(graph) &&
        !journal_->snapshot().gone.contains(graph)) {
      journal_->drop(graph);
    }
  }
  if (list.has_people()) {
    sweep(layout_, *journal_, list, [&](Record record, const Parcel& parcel) {
      record.item.key = parcel.tells_key ? record.item.key : "";
      record.content = parcel.parcel.sha256.substr(0, half_digest);
      record.changed = journal_->version();
      record.is_redone = true;
      shards_->add(parcel.parcel, record);
      journal_->put(record);
      commit_some();
    });
  }
  journal_->sweep(list_name(list));
  commit();
}

bool Dataset::holds(const Item& item) const {
  const std::scoped_lock lock(mutex_);
  const std::optional<Latest> latest = journal_->latest(item.graph);
  return latest && latest->record.item.input == item.input;
}

Outcome Dataset::put(const Item& item, const std::function<Parcel()>& make) {
  if (options_.forgotten.holds_key(item.key)) {
    return Outcome::forgotten;
  }
  std::optional<Latest> latest;
  {
    const std::scoped_lock lock(mutex_);
    latest = journal_->latest(item.graph);
    if (latest && latest->record.item.input == item.input) {
      if (!latest->of_this_run) {
        journal_->same(*latest, item.input);
      }
      return Outcome::unchanged;
    }
  }
  if (latest && latest->of_this_run && !item.outranks(latest->record.item)) {
    return Outcome::outranked;
  }
  const Outcome outcome = add(item, latest, make);
  commit_some();
  return outcome;
}

Outcome Dataset::add(const Item& item,
                     const std::optional<Latest>& latest,
                     const std::function<Parcel()>& make) {
  const Parcel parcel = make();
  Record record;
  record.item = item;
  record.item.key = parcel.tells_key ? item.key : "";
  record.content = parcel.parcel.sha256.substr(0, half_digest);
  record.changed = journal_->version();
  record.added = latest ? latest->record.added : record.changed;
  const std::scoped_lock lock(mutex_);
  if (latest && !latest->of_this_run && latest->record.content == record.content) {
    journal_->same(*latest, item.input);
    return Outcome::unchanged;
  }
  shards_->add(parcel.parcel, record);
  journal_->put(record);
  if (latest && latest->of_this_run) {
    return Outcome::replaced_earlier;
  }
  return latest ? Outcome::replaced : Outcome::added;
}

void Dataset::commit_some() {
  if (journal_->waiting() >= most_waiting) {
    commit();
  }
}

/// The articles first, so that the journal never tells of one that is not there.
void Dataset::commit() {
  shards_->flush();
  const std::scoped_lock lock(mutex_);
  journal_->commit();
}

Summary Dataset::finish() {
  commit();
  const Changes done = changes(*journal_);
  const Snapshot& before = journal_->snapshot();
  forget::List all = before.forgotten;
  all.add(options_.forgotten);
  const bool says_more =
      all.text() != before.forgotten.text() ||
      (!options_.license.empty() && options_.license != before.head.license);
  shards_.reset();
  if (done.any() || says_more || before.files.empty()) {
    dataset::finish(layout_,
                    *journal_,
                    done,
                    {options_.data,
                     options_.shard_bytes,
                     options_.license,
                     options_.forgotten,
                     options_.run});
    publish(layout_, *journal_);
  } else {
    journal_->forget_run();
    tidy(layout_, *journal_);
  }
  Summary summary{done, 0, journal_->version() - 1};
  journal_->each([&](const Record&, std::uint64_t) { ++summary.articles; });
  return summary;
}

} // namespace sourcier::dataset
