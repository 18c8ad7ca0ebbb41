// SPDX-License-Identifier: Apache-2.0
// Universal Dependencies: parts of speech, features and relations that the French model
// gives.
#pragma once
#include <cstdint>
#include <string_view>

namespace sourcier {

/// Universal part-of-speech tags (UD v2).
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

/// The 36 relations of fr_core_news (UD v2, Sequoia); `dep` for anything else.
enum class Deprel : std::uint8_t {
  root,
  acl,
  acl_relcl,
  advcl,
  advmod,
  amod,
  appos,
  aux_pass,
  aux_tense,
  case_,
  cc,
  ccomp,
  conj,
  cop,
  dep,
  det,
  expl_comp,
  expl_pass,
  expl_subj,
  fixed,
  flat_foreign,
  flat_name,
  iobj,
  mark,
  nmod,
  nsubj,
  nsubj_pass,
  nummod,
  obj,
  obl_agent,
  obl_arg,
  obl_mod,
  parataxis,
  punct,
  vocative,
  xcomp
};

enum class Gender : std::uint8_t { none, masculine, feminine };
enum class Number : std::uint8_t { none, singular, plural };
enum class Tense : std::uint8_t { none, present, past, imperfect, future };
enum class Mood : std::uint8_t {
  none,
  indicative,
  conditional,
  subjunctive,
  imperative
};
enum class VerbForm : std::uint8_t { none, finite, infinitive, participle };
enum class PronType : std::uint8_t {
  none,
  personal,
  relative,
  demonstrative,
  indefinite,
  interrogative,
  article,
  negative,
  exclamative
};
enum class NumType : std::uint8_t { none, cardinal, ordinal };

/// Features of a token (UD v2); `none` / 0 / false where the model gives nothing.
struct Morphology {
  Gender gender = Gender::none;
  Number number = Number::none;
  Tense tense = Tense::none;
  Mood mood = Mood::none;
  VerbForm verb_form = VerbForm::none;
  PronType pron_type = PronType::none;
  NumType num_type = NumType::none;
  std::uint8_t person = 0; ///< 1, 2, 3
  bool passive = false;    ///< Voice=Pass
  bool possessive = false; ///< Poss=Yes
  bool reflexive = false;  ///< Reflex=Yes
  bool negative = false;   ///< Polarity=Neg
};

/// From the model's strings: "VERB", "obl:agent", "Gender=Fem|Number=Sing".
[[nodiscard]] Upos upos(std::string_view name);
[[nodiscard]] Deprel deprel(std::string_view name);
[[nodiscard]] Morphology morphology(std::string_view features);

} // namespace sourcier
