// SPDX-License-Identifier: Apache-2.0
// The large tables of a model as one owner: word vectors already multiplied by the
// static weights of each network, and the lemmatizer's lists.
#pragma once
#include "nlp/image.hpp"
#include "nlp/kernels.hpp"
#include "nlp/lemmatizer.hpp"
#include "nlp/lookups.hpp"
#include "nlp/thinc.hpp"

#include <filesystem>

namespace sourcier::nlp {

class Tables {
 public:
  /// `shared`, `names`: the models of the shared network and of the name recogniser.
  /// Maps the file `sourcier.tables` of the folder where that was made for this model;
  /// else reads the model and tries to write the file. Throws Failure where files of
  /// the model are missing or damaged.
  [[nodiscard]] static Tables load(const std::filesystem::path& folder,
                                   const Thinc& shared,
                                   const Thinc& names,
                                   const Kernels& kernels);

  [[nodiscard]] const VectorTable& shared_vectors() const { return shared_; }
  [[nodiscard]] const VectorTable& name_vectors() const { return names_; }
  [[nodiscard]] const Lemmatizer& lemmatizer() const { return lemmatizer_; }

 private:
  Image image_;
  VectorTable shared_;
  VectorTable names_;
  Lemmatizer lemmatizer_;
};

} // namespace sourcier::nlp
