// SPDX-License-Identifier: Apache-2.0
// Russian and Ukrainian names as the French press writes them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::knowledge {

enum class Cyrillic : std::uint8_t { russian, ukrainian };

/// The usual French spelling of a name in Cyrillic letters, then others that are met:
/// "Иван Шуйкин" → "Ivan Chouïkine"; "-ski" and "-sky", "Iouri" and "Youri". "Surname,
/// Given" is turned round, what stands in brackets left out; of a name of three words
/// with a patronymic also the form without it. Empty where the name holds a letter that
/// the language has not. [French transcription of Russian and Ukrainian as newspapers
/// use it: table in docs/knowledge.md]
[[nodiscard]] std::vector<std::string> press_spellings(std::string_view utf8,
                                                       Cyrillic language);

} // namespace sourcier::knowledge
