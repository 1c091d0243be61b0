#pragma once

#include "core/Facts.h"
#include "core/Policy.h"
#include "core/Secret.h"

namespace ventanilla {

// Answers to security questions, as they are compared. An answer is a secret from the key on: here
// it is looked at, and nothing of it is kept.

/// Characters that may be typed.
inline constexpr qsizetype answerTypedMax = 100;

/// What is compared, UTF-8: letters and digits in lower case without accents (NFKD, Unicode
/// annex 15; also those that it leaves alone, as a dotless i), digits
/// of any script as ours, blanks, punctuation and what is not seen let go. `typed` is UTF-8; what is none is let go too.
/// Nothing of what is longer than may be typed.
Secret normalAnswer(const Secret& typed);

/// The normal form of an answer that somebody who knows the person's papers, the question or the
/// alphabet could not give at once. Refused as obvious: the person's names, numbers, birth date in
/// the usual writings, address and mobile, also as a part; the question's own words with fewer than
/// `lettersMin` letters besides; one letter again and again; runs of the alphabet, of digits or of
/// a keyboard; "no sé" and its like.
/// Errors: AnswerTooShort (number: letters demanded), AnswerTooLong, AnswerObvious.
Result<Secret> checkAnswer(const Secret& typed, int lettersMin, const SecurityQuestion& question,
                           const PersonRecord& person);

} // namespace ventanilla
