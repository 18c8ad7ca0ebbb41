// SPDX-License-Identifier: Apache-2.0
// Reads the word vectors and the lemmatizer's lists of a model.
#include "nlp/tables.hpp"

#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"
#include "nlp/tok2vec.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace sourcier::nlp {
namespace {

constexpr std::size_t widest_vector = 4096;

/// A matrix of float32 in numpy's file format 1.0.
struct Matrix {
  std::size_t rows = 0;
  std::size_t width = 0;
  std::vector<float> values;
};

std::size_t number_at(std::string_view text, std::size_t& at) {
  std::size_t number = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    number = number * 10 + static_cast<std::size_t>(text[at++] - '0');
    if (number > (std::size_t{1} << 32U)) {
      break;
    }
  }
  return number;
}

Matrix read_npy(const std::filesystem::path& file) {
  const std::string bytes = model_file(file);
  const std::string_view view(bytes);
  const std::string_view magic("\x93NUMPY\x01\x00", 8);
  if (view.size() < 10 || view.substr(0, 8) != magic) {
    fail_damaged(file.string(), "not numpy's format 1.0");
  }
  const std::size_t size =
      static_cast<unsigned char>(view[8]) + 256U * static_cast<unsigned char>(view[9]);
  const std::string_view header = view.substr(10, size);
  const std::size_t shape = header.find("'shape': (");
  if (header.size() != size ||
      header.find("'descr': '<f4'") == std::string_view::npos ||
      header.find("'fortran_order': False") == std::string_view::npos ||
      shape == std::string_view::npos) {
    fail_damaged(file.string(), "not a table of float32 in C order");
  }
  Matrix matrix;
  std::size_t at = shape + std::string_view("'shape': (").size();
  matrix.rows = number_at(header, at);
  at += 2;
  matrix.width = number_at(header, at);
  const std::string_view data = view.substr(10 + size);
  if (matrix.rows > (1U << 24U) || matrix.width > widest_vector ||
      data.size() != matrix.rows * matrix.width * sizeof(float)) {
    fail_damaged(file.string(), "a table that does not fit its shape");
  }
  matrix.values.resize(matrix.rows * matrix.width);
  if (!matrix.values.empty()) {
    std::memcpy(matrix.values.data(), data.data(), data.size());
  }
  if (!std::all_of(matrix.values.begin(), matrix.values.end(), [](float value) {
        return std::isfinite(value);
      })) {
    fail_damaged(file.string(), "a value that is no finite number");
  }
  return matrix;
}

IdMapMemory read_vector_rows(const std::filesystem::path& file, std::size_t rows) {
  const std::string bytes = model_file(file);
  Msgpack in(bytes, file.string());
  std::vector<std::pair<std::uint64_t, std::uint32_t>> map;
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::uint64_t word = in.id();
    const std::int64_t row = in.integer();
    if (row >= static_cast<std::int64_t>(rows)) {
      in.fail("a vector that is not in the table");
    }
    if (row >= 0) {
      map.emplace_back(word, static_cast<std::uint32_t>(row));
    }
  }
  in.finish();
  return id_map(map);
}

/// Each vector times the static weights of a network; empty where it has none.
Floats products(const Matrix& vectors, const Thinc& model, const Kernels& kernels) {
  const Array* weights = static_weights(model);
  if (weights == nullptr) {
    return {};
  }
  const std::size_t width = weights->shape[0];
  if (weights->shape[1] != vectors.width) {
    model.fail("static weights for vectors of another width");
  }
  const Packed packed =
      pack_linear(kernels, weights->values.data(), nullptr, width, vectors.width);
  Floats out(vectors.rows * width);
  Floats padded(packed.padded);
  for (std::size_t row = 0; row < vectors.rows; ++row) {
    kernels.linear({&vectors.values[row * vectors.width], vectors.width, 1},
                   packed,
                   padded.data(),
                   packed.padded);
    std::copy_n(padded.data(), width, out.data() + row * width);
  }
  return out;
}

} // namespace

struct Tables::Memory {
  IdMapMemory vector_rows;
  Floats shared;
  Floats names;
  LemmaMemory lemmas;
};

Tables Tables::load(const std::filesystem::path& folder,
                    const Thinc& shared,
                    const Thinc& names,
                    const Kernels& kernels) {
  const Matrix vectors = read_npy(folder / "vocab" / "vectors");
  auto memory = std::make_shared<Memory>();
  memory->vector_rows = read_vector_rows(folder / "vocab" / "key2row", vectors.rows);
  memory->shared = products(vectors, shared, kernels);
  memory->names = products(vectors, names, kernels);
  memory->lemmas = read_lemmas(folder / "lemmatizer" / "lookups" / "lookups.bin");

  Tables tables;
  const IdMap rows(memory->vector_rows.keys, memory->vector_rows.values);
  const auto table = [&](const Floats& values) {
    return values.size() == 0 ? VectorTable()
                              : VectorTable(rows,
                                            {values.data(), values.size()},
                                            values.size() / vectors.rows);
  };
  tables.shared_ = table(memory->shared);
  tables.names_ = table(memory->names);
  tables.lemmatizer_ = Lemmatizer({memory->lemmas.map.keys, memory->lemmas.map.values},
                                  memory->lemmas.strings,
                                  memory->lemmas.rules);
  tables.memory_ = std::move(memory);
  return tables;
}

} // namespace sourcier::nlp
