// SPDX-License-Identifier: Apache-2.0
// A vector whose rows are named by an id of their own type, so that ids cannot be mixed
// up.
#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sourcier {

/// `Id` is an `enum class Id : std::uint32_t {}`: the row's index.
template <class Id, class Row>
class Table {
 public:
  Id add(Row row) {
    rows_.push_back(std::move(row));
    return static_cast<Id>(rows_.size() - 1);
  }
  [[nodiscard]] Row& operator[](Id id) { return rows_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const Row& operator[](Id id) const {
    return rows_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] static Id id(std::size_t index) { return static_cast<Id>(index); }
  auto begin() { return rows_.begin(); }
  auto end() { return rows_.end(); }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }

 private:
  std::vector<Row> rows_;
};

} // namespace sourcier
