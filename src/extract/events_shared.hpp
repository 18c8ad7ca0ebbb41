// SPDX-License-Identifier: Apache-2.0
// What events of one sentence owe to each other and to the heading: places, causes,
// who is helped.
#pragma once
#include "extract/events_figures.hpp"

namespace sourcier::extract {

/// Adds roles that another event of the sentence names ("cinq morts dans un attentat à
/// Valdor": both at Valdor, the one caused by the other) or that open a heading
/// ("Norvanie : violences à la frontière"). What an event names itself stays.
void share_between_events(Scene& scene, Told& told);

} // namespace sourcier::extract
