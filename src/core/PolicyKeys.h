#pragma once

#include "core/Policy.h"

#include <array>
#include <string_view>

// What a policy file may say, by table and key: read from it, and compared with another.
namespace ventanilla::policy_keys {

struct Figure
{
    std::string_view table, key;
    int Policy::*field;
    int min, max;
};

// Floors and ceilings bind the administrator too: no file can switch a limit off.
inline constexpr std::array figures{
    Figure{"visit", "ticket_idle_minutes", &Policy::ticketIdleMinutes, 1, 30},
    Figure{"visit", "ticket_max_minutes", &Policy::ticketMaxMinutes, 1, 60},
    Figure{"visit", "ticket_warning_seconds", &Policy::ticketWarningSeconds, 10, 600},
    Figure{"visit", "validation_tries_max", &Policy::validationTriesMax, 1, 10},
    Figure{"register", "people_max", &Policy::peopleMax, 1'000, 20'000'000},
    Figure{"visit", "reveal_seconds", &Policy::revealSeconds, 5, 60},
    Figure{"visit", "pending_hours", &Policy::pendingHours, 1, 72},
    Figure{"evidence", "facts_needed", &Policy::factsNeeded, 1, 2},
    Figure{"preferences", "questions_needed", &Policy::questionsNeeded, 0, 5},
    Figure{"preferences", "answer_letters_min", &Policy::answerLettersMin, 3, 12},
    Figure{"preferences", "images_shown", &Policy::imagesShown, 12, 24},
    Figure{"codes", "email_code_hours", &Policy::emailCodeHours, 1, 24},
    Figure{"codes", "code_tries_max", &Policy::codeTriesMax, 1, 10},
    Figure{"codes", "resend_seconds", &Policy::resendSeconds, 10, 3600},
    Figure{"session", "idle_lock_seconds", &Policy::idleLockSeconds, 30, 900},
    Figure{"session", "idle_warning_seconds", &Policy::idleWarningSeconds, 10, 890},
    Figure{"session", "session_hours_max", &Policy::sessionHoursMax, 1, 12},
    Figure{"session", "password_length_min", &Policy::passwordLengthMin, 15, 64},
    Figure{"session", "sign_in_tries_before_wait", &Policy::signInTriesBeforeWait, 1, 10},
    Figure{"session", "sign_in_wait_seconds", &Policy::signInWaitSeconds, 1, 3600},
    Figure{"session", "sign_in_wait_seconds_max", &Policy::signInWaitSecondsMax, 1, 86400},
    Figure{"session", "sign_in_tries_max", &Policy::signInTriesMax, 3, 100},
};

struct Switch
{
    std::string_view table, key;
    bool Policy::*field;
};

inline constexpr std::array switches{
    Switch{"evidence", "photo_needed", &Policy::photoNeeded},
    Switch{"evidence", "number_twice", &Policy::numberTwice},
};

struct Words
{
    std::string_view table, key; ///< table empty: above all tables
    QString Policy::*field;
};

inline constexpr std::array words{
    Words{"", "version", &Policy::version},
    Words{"channels", "email_arrives", &Policy::emailArrives},
    Words{"channels", "figures_date", &Policy::figuresDate},
    Words{"office", "domain", &Policy::domain},
};

} // namespace ventanilla::policy_keys
