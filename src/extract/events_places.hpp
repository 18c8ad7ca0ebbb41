// SPDX-License-Identifier: Apache-2.0
// Which arguments of an event say where or why, and whose they are.
#pragma once
#include "extract/events_senses.hpp"

#include <string_view>

namespace sourcier::extract {

/// A preposition that says where: "en", "près de", "au large de".
[[nodiscard]] bool is_locative(std::string_view marker);
/// A preposition that says why: "en raison de", "à la suite de".
[[nodiscard]] bool is_cause(std::string_view marker);
/// "envoyé au Niger": with the article, a state is where one goes, not who is given.
[[nodiscard]] bool
goes_there(const Scene& scene, const knowledge::Frame& frame, const Argument& argument);
/// "remercie X pour l'envoi de troupes en Syrie": the place is that of the event noun
/// nearer to it.
[[nodiscard]] bool
is_of_another(const Scene& scene, const Sense& sense, const Argument& argument);
/// "dans le nord de la Syrie": the place is Syria. Other arguments come back as they
/// are.
[[nodiscard]] Argument whole_place(const Scene& scene, const Argument& part);

} // namespace sourcier::extract
