// SPDX-License-Identifier: Apache-2.0
// One stream, or a file an article.
#include "cli/outlets.hpp"
#include "cli/result_files.hpp"
#include "write/files.hpp"

#include <optional>
#include <utility>

namespace sourcier::cli {
namespace {

namespace fs = std::filesystem;

class Files : public Outlet {
 public:
  Files(const Settings& settings, forget::List forgotten)
      : texts_(settings.texts),
        folder_(settings.output.empty() ? "out" : settings.output),
        is_public_(settings.persons == "public"), forgotten_(std::move(forgotten)) {
    if (settings.output == "-") {
      stream_ = std::make_unique<write::Stream>("-");
    } else {
      write::folder(folder_);
    }
    if (!texts_.empty()) {
      write::folder(texts_);
    }
  }

  void prepare(pipeline::Options& options) override {
    options.forgotten = &forgotten_;
    options.only_public = is_public_;
    files_.emplace(folder_, options.format.extension);
  }

  void put(const pipeline::Flow& flow) override {
    if (flow.is_forgotten) {
      ++left_;
      return;
    }
    if (!texts_.empty()) {
      write::whole_file(texts_ / (flow.doc + ".txt"), flow.article.text.utf8());
    }
    if (stream_) {
      stream_->write(flow.text);
      return;
    }
    const fs::path file =
        files_->of(flow.tells_key ? flow.article.name : flow.doc, flow.doc);
    write::folder(file.parent_path());
    write::whole_file(file, flow.text);
  }

  [[nodiscard]] bool wanted() const override {
    return !stream_ || !stream_->closed_by_reader();
  }

  Rows close() override {
    if (stream_) {
      stream_->close();
    }
    return left_ == 0 ? Rows{} : Rows{{"forgotten", grouped(left_)}};
  }

  [[nodiscard]] const Problems& problems() const override { return problems_; }

 private:
  fs::path texts_;
  fs::path folder_;
  bool is_public_;
  forget::List forgotten_;
  std::optional<ResultFiles> files_;
  std::unique_ptr<write::Stream> stream_;
  std::size_t left_ = 0; ///< articles that are forgotten
  Problems problems_;    ///< none
};

} // namespace

std::unique_ptr<Outlet> files(const Settings& settings, const forget::List& forgotten) {
  return std::make_unique<Files>(settings, forgotten);
}

} // namespace sourcier::cli
