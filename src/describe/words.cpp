// SPDX-License-Identifier: Apache-2.0
// Says each enumerated value as ontology/ names it; the compiler points here for a new
// one.
#include "describe/words.hpp"

namespace sourcier::describe {

std::string_view class_name(EntityKind kind) {
  switch (kind) {
  case EntityKind::person:
    return "Person";
  case EntityKind::state:
    return "State";
  case EntityKind::organization:
    return "Organization";
  case EntityKind::place:
    return "Place";
  case EntityKind::group:
    return "Group";
  case EntityKind::thing:
    return "Thing";
  }
  return "";
}

std::string_view state_kind_name(StateKind kind) {
  switch (kind) {
  case StateKind::none:
    return "";
  case StateKind::recognised:
    return "Recognised";
  case StateKind::former:
    return "Former";
  case StateKind::de_facto:
    return "DeFacto";
  }
  return "";
}

std::string_view method_name(LinkMethod method) {
  switch (method) {
  case LinkMethod::exact_name:
    return "ExactName";
  case LinkMethod::alias:
    return "Alias";
  case LinkMethod::demonym:
    return "Demonym";
  case LinkMethod::metonym:
    return "Metonym";
  case LinkMethod::coreference:
    return "Coreference";
  case LinkMethod::decision:
    return "Decision";
  case LinkMethod::context:
    return "Context";
  }
  return "";
}

std::string_view mention_kind_name(MentionKind kind) {
  switch (kind) {
  case MentionKind::name:
    return "Name";
  case MentionKind::nominal:
    return "Nominal";
  case MentionKind::pronoun:
    return "Pronoun";
  case MentionKind::demonym:
    return "Demonym";
  case MentionKind::metonym:
    return "Metonym";
  }
  return "";
}

std::string_view standing_name(Standing standing) {
  switch (standing) {
  case Standing::negated:
    return "Negated";
  case Standing::hypothetical:
    return "Hypothetical";
  case Standing::prospective:
    return "Prospective";
  case Standing::hedged:
    return "Hedged";
  case Standing::attributed:
    return "Attributed";
  case Standing::stated:
    return "Stated";
  }
  return "";
}

std::string_view hedge_name(Hedge hedge) {
  switch (hedge) {
  case Hedge::hearsay_conditional:
    return "HearsayConditional";
  case Hedge::possibility:
    return "Possibility";
  case Hedge::doubt:
    return "Doubt";
  case Hedge::allegation:
    return "Allegation";
  }
  return "";
}

std::string_view role_name(Role role) {
  switch (role) {
  case Role::agent:
    return "agent";
  case Role::target:
    return "target";
  case Role::participant:
    return "participant";
  case Role::theme:
    return "theme";
  case Role::place:
    return "place";
  case Role::origin:
    return "origin";
  case Role::destination:
    return "destination";
  case Role::topic:
    return "topic";
  case Role::content:
    return "content";
  case Role::cause:
    return "cause";
  case Role::purpose:
    return "purpose";
  }
  return "";
}

std::string_view mode_name(Mode mode) {
  switch (mode) {
  case Mode::direct:
    return "Direct";
  case Mode::indirect:
    return "Indirect";
  case Mode::mixed:
    return "Mixed";
  }
  return "";
}

std::string_view manner_name(Manner manner) {
  switch (manner) {
  case Manner::quoted:
    return "Quoted";
  case Manner::reported_speech:
    return "ReportedSpeech";
  case Manner::according_to:
    return "AccordingTo";
  case Manner::belief:
    return "Belief";
  }
  return "";
}

std::string_view modifier_name(Modifier modifier) {
  switch (modifier) {
  case Modifier::none:
    return "";
  case Modifier::about:
    return "About";
  case Modifier::at_least:
    return "AtLeast";
  case Modifier::at_most:
    return "AtMost";
  case Modifier::more_than:
    return "MoreThan";
  case Modifier::less_than:
    return "LessThan";
  case Modifier::almost:
    return "Almost";
  }
  return "";
}

std::string_view basis_name(TimeBasis basis) {
  switch (basis) {
  case TimeBasis::stated_in_full:
    return "StatedInFull";
  case TimeBasis::relative_to_publication:
    return "RelativeToPublication";
  case TimeBasis::relative_to_text:
    return "RelativeToText";
  case TimeBasis::unresolved:
    return "Unresolved";
  }
  return "";
}

std::string_view date_basis_name(DateBasis basis) {
  switch (basis) {
  case DateBasis::in_metadata:
    return "InMetadata";
  case DateBasis::in_text:
    return "InText";
  case DateBasis::given_by_user:
    return "GivenByUser";
  }
  return "";
}

} // namespace sourcier::describe
