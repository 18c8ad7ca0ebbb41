// SPDX-License-Identifier: Apache-2.0
// Reads the word vectors and the lemmatizer's lists of a model.
#include "nlp/tables.hpp"

#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"
#include "nlp/tok2vec.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <span>
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

Matrix read_npy(std::string_view view, const std::filesystem::path& file) {
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

IdMapMemory read_vector_rows(std::string_view bytes,
                             const std::filesystem::path& file,
                             std::size_t rows) {
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
  constexpr std::size_t batch = 256;
  Floats out(vectors.rows * width);
  Floats padded(batch * packed.padded);
  for (std::size_t begin = 0; begin < vectors.rows; begin += batch) {
    const std::size_t count = std::min(batch, vectors.rows - begin);
    kernels.linear({&vectors.values[begin * vectors.width], vectors.width, count},
                   packed,
                   padded.data(),
                   packed.padded);
    for (std::size_t r = 0; r < count; ++r) {
      std::copy_n(
          padded.data() + r * packed.padded, width, out.data() + (begin + r) * width);
    }
  }
  return out;
}

// The sections of the file, in its order.
enum Section : std::uint8_t {
  vector_words,
  vector_rows,
  shared_products,
  names_products,
  lemma_keys,
  lemma_places,
  lemma_strings,
  lemma_rules
};

/// The files that the tables are made of.
struct Sources {
  explicit Sources(const std::filesystem::path& folder)
      : vectors_file(folder / "vocab" / "vectors"),
        rows_file(folder / "vocab" / "key2row"),
        lemmas_file(folder / "lemmatizer" / "lookups" / "lookups.bin"),
        vectors(model_file(vectors_file)), rows(model_file(rows_file)),
        lemmas(model_file(lemmas_file)) {}
  /// Changes with every byte that the tables depend on.
  [[nodiscard]] std::uint64_t key(const Thinc& shared, const Thinc& names) const {
    std::uint64_t key = digest(vectors, 1);
    key = digest(rows, key);
    key = digest(lemmas, key);
    for (const Thinc* model : {&shared, &names}) {
      const Array* weights = static_weights(*model);
      key = weights == nullptr
                ? digest("none", key)
                : digest({reinterpret_cast<const char*>(weights->values.data()),
                          weights->values.size() * sizeof(float)},
                         key);
    }
    return key;
  }
  std::filesystem::path vectors_file;
  std::filesystem::path rows_file;
  std::filesystem::path lemmas_file;
  std::string vectors;
  std::string rows;
  std::string lemmas;
};

Image read_model(const std::filesystem::path& file,
                 std::uint64_t key,
                 const Sources& sources,
                 const Thinc& shared,
                 const Thinc& names,
                 const Kernels& kernels) {
  const Matrix vectors = read_npy(sources.vectors, sources.vectors_file);
  const IdMapMemory rows =
      read_vector_rows(sources.rows, sources.rows_file, vectors.rows);
  const Floats of_shared = products(vectors, shared, kernels);
  const Floats of_names = products(vectors, names, kernels);
  const LemmaMemory lemmas = read_lemmas(sources.lemmas, sources.lemmas_file.string());
  Sections sections;
  sections.at(vector_words) = std::as_bytes(std::span(rows.keys));
  sections.at(vector_rows) = std::as_bytes(std::span(rows.values));
  sections.at(shared_products) =
      std::as_bytes(std::span(of_shared.data(), of_shared.size()));
  sections.at(names_products) =
      std::as_bytes(std::span(of_names.data(), of_names.size()));
  sections.at(lemma_keys) = std::as_bytes(std::span(lemmas.map.keys));
  sections.at(lemma_places) = std::as_bytes(std::span(lemmas.map.values));
  sections.at(lemma_strings) = std::as_bytes(std::span(lemmas.strings));
  sections.at(lemma_rules) = std::as_bytes(std::span(lemmas.rules));
  return make_image(file, key, sections);
}

} // namespace

Tables Tables::load(const std::filesystem::path& folder,
                    const Thinc& shared,
                    const Thinc& names,
                    const Kernels& kernels) {
  const Sources sources(folder);
  const std::uint64_t key = sources.key(shared, names);
  const std::filesystem::path file = folder / "sourcier.tables";
  std::optional<Image> known = open_image(file, key);
  Tables tables;
  tables.image_ = known ? std::move(*known)
                        : read_model(file, key, sources, shared, names, kernels);
  const Image& image = tables.image_;
  const IdMap rows(image.items<std::uint64_t>(vector_words),
                   image.items<std::uint32_t>(vector_rows));
  const auto table = [&](Section section, const Thinc& model) {
    const Array* weights = static_weights(model);
    return weights == nullptr
               ? VectorTable()
               : VectorTable(rows, image.items<float>(section), weights->shape[0]);
  };
  tables.shared_ = table(shared_products, shared);
  tables.names_ = table(names_products, names);
  tables.lemmatizer_ = Lemmatizer({image.items<std::uint64_t>(lemma_keys),
                                   image.items<std::uint32_t>(lemma_places)},
                                  image.items<char>(lemma_strings),
                                  image.items<std::uint32_t>(lemma_rules));
  return tables;
}

} // namespace sourcier::nlp
