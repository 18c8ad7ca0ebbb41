// SPDX-License-Identifier: Apache-2.0
// Universal Dependencies' strings to our enums.
#include "model/morphology.hpp"

#include <array>
#include <utility>

namespace sourcier {
namespace {

template <class Value, std::size_t Size>
Value find(const std::array<std::pair<std::string_view, Value>, Size>& table,
           std::string_view name,
           Value otherwise) {
  for (const auto& [key, value] : table) {
    if (key == name) {
      return value;
    }
  }
  return otherwise;
}

constexpr std::array<std::pair<std::string_view, Upos>, 18> upos_names{{
    {"ADJ", Upos::adj},
    {"ADP", Upos::adp},
    {"ADV", Upos::adv},
    {"AUX", Upos::aux},
    {"CCONJ", Upos::cconj},
    {"CONJ", Upos::cconj},
    {"DET", Upos::det},
    {"INTJ", Upos::intj},
    {"NOUN", Upos::noun},
    {"NUM", Upos::num},
    {"PART", Upos::part},
    {"PRON", Upos::pron},
    {"PROPN", Upos::propn},
    {"PUNCT", Upos::punct},
    {"SCONJ", Upos::sconj},
    {"SYM", Upos::sym},
    {"VERB", Upos::verb},
    {"X", Upos::x},
}};

constexpr std::array<std::pair<std::string_view, Deprel>, 36> deprel_names{{
    {"ROOT", Deprel::root},
    {"acl", Deprel::acl},
    {"acl:relcl", Deprel::acl_relcl},
    {"advcl", Deprel::advcl},
    {"advmod", Deprel::advmod},
    {"amod", Deprel::amod},
    {"appos", Deprel::appos},
    {"aux:pass", Deprel::aux_pass},
    {"aux:tense", Deprel::aux_tense},
    {"case", Deprel::case_},
    {"cc", Deprel::cc},
    {"ccomp", Deprel::ccomp},
    {"conj", Deprel::conj},
    {"cop", Deprel::cop},
    {"dep", Deprel::dep},
    {"det", Deprel::det},
    {"expl:comp", Deprel::expl_comp},
    {"expl:pass", Deprel::expl_pass},
    {"expl:subj", Deprel::expl_subj},
    {"fixed", Deprel::fixed},
    {"flat:foreign", Deprel::flat_foreign},
    {"flat:name", Deprel::flat_name},
    {"iobj", Deprel::iobj},
    {"mark", Deprel::mark},
    {"nmod", Deprel::nmod},
    {"nsubj", Deprel::nsubj},
    {"nsubj:pass", Deprel::nsubj_pass},
    {"nummod", Deprel::nummod},
    {"obj", Deprel::obj},
    {"obl:agent", Deprel::obl_agent},
    {"obl:arg", Deprel::obl_arg},
    {"obl:mod", Deprel::obl_mod},
    {"parataxis", Deprel::parataxis},
    {"punct", Deprel::punct},
    {"vocative", Deprel::vocative},
    {"xcomp", Deprel::xcomp},
}};

void set(Morphology& morph, std::string_view feature, std::string_view value) {
  if (feature == "Gender") {
    morph.gender = value == "Fem" ? Gender::feminine : Gender::masculine;
  } else if (feature == "Number") {
    morph.number = value == "Plur" ? Number::plural : Number::singular;
  } else if (feature == "Tense") {
    constexpr std::array<std::pair<std::string_view, Tense>, 4> names{
        {{"Pres", Tense::present},
         {"Past", Tense::past},
         {"Imp", Tense::imperfect},
         {"Fut", Tense::future}}};
    morph.tense = find(names, value, Tense::none);
  } else if (feature == "Mood") {
    constexpr std::array<std::pair<std::string_view, Mood>, 4> names{
        {{"Ind", Mood::indicative},
         {"Cnd", Mood::conditional},
         {"Sub", Mood::subjunctive},
         {"Imp", Mood::imperative}}};
    morph.mood = find(names, value, Mood::none);
  } else if (feature == "VerbForm") {
    constexpr std::array<std::pair<std::string_view, VerbForm>, 3> names{
        {{"Fin", VerbForm::finite},
         {"Inf", VerbForm::infinitive},
         {"Part", VerbForm::participle}}};
    morph.verb_form = find(names, value, VerbForm::none);
  } else if (feature == "PronType") {
    constexpr std::array<std::pair<std::string_view, PronType>, 8> names{
        {{"Prs", PronType::personal},
         {"Rel", PronType::relative},
         {"Dem", PronType::demonstrative},
         {"Ind", PronType::indefinite},
         {"Int", PronType::interrogative},
         {"Art", PronType::article},
         {"Neg", PronType::negative},
         {"Exc", PronType::exclamative}}};
    morph.pron_type = find(names, value, PronType::none);
  } else if (feature == "NumType") {
    morph.num_type = value == "Ord" ? NumType::ordinal : NumType::cardinal;
  } else if (feature == "Person") {
    morph.person = static_cast<std::uint8_t>(value.empty() ? 0 : value[0] - '0');
  } else if (feature == "Voice") {
    morph.passive = value == "Pass";
  } else if (feature == "Poss") {
    morph.possessive = true;
  } else if (feature == "Reflex") {
    morph.reflexive = true;
  } else if (feature == "Polarity") {
    morph.negative = value == "Neg";
  }
}

} // namespace

Upos upos(std::string_view name) {
  return find(upos_names, name, Upos::x);
}

Deprel deprel(std::string_view name) {
  return find(deprel_names, name, Deprel::dep);
}

Morphology morphology(std::string_view features) {
  Morphology morph;
  while (!features.empty()) {
    const auto bar = features.find('|');
    const std::string_view one = features.substr(0, bar);
    const auto equals = one.find('=');
    if (equals != std::string_view::npos) {
      set(morph, one.substr(0, equals), one.substr(equals + 1));
    }
    features = bar == std::string_view::npos ? "" : features.substr(bar + 1);
  }
  return morph;
}

} // namespace sourcier
