#pragma once

#include "core/Email.h"
#include "core/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ventanilla {

/// The document a person shows, as the clerk names it.
enum class DocumentKind { CardWithChip, CardOlder, CardDigital, Passport };

enum class OneScreen { Allow, SecondPerson, Refuse };

/// A question a person may answer in advance; words in both languages.
struct SecurityQuestion
{
    QByteArray name; ///< as stored
    QString es;
    QString en;
    friend bool operator==(const SecurityQuestion&, const SecurityQuestion&) = default;
};

/// People who are served without a ticket of the queue.
struct PriorityGroup
{
    QByteArray name; ///< as stored and in the log
    QString es;
    QString en;
    friend bool operator==(const PriorityGroup&, const PriorityGroup&) = default;
};

/// What an office asks and whom it serves first when its file does not say: no answer stands in a
/// public record, nor in what the institute knows of a person's work and home.
QList<SecurityQuestion> builtInQuestions();
QList<PriorityGroup> builtInPriorities();

/// The office's rules as data: one TOML file, read whole. Every figure has a unit in its name and a
/// floor and ceiling in code.
struct Policy
{
    QString version = QStringLiteral("1"); ///< `version`, above all tables: the file's own name for
                                           ///< itself, shown beside decisions
    QByteArray hash; ///< SHA-256 of the file's bytes, 32 bytes; set by the caller that hashed them
    bool builtIn = false;

    // [visit]
    int ticketIdleMinutes = 10;
    int ticketMaxMinutes = 20;
    int ticketWarningSeconds = 120;
    int validationTriesMax = 3;
    OneScreen oneScreen = OneScreen::Allow;
    int revealSeconds = 12;
    int pendingHours = 24; ///< a visit that waits may be continued this long

    // [evidence]
    QList<DocumentKind> documentsAccepted{
        DocumentKind::CardWithChip,
        DocumentKind::Passport}; ///< served by one clerk; the others want a second person. A passport
                                 ///< only for who is not registered by a cédula
    int factsNeeded = 2;
    bool photoNeeded = true;
    bool numberTwice = true;
    QList<PriorityGroup> priorities = builtInPriorities();

    // [preferences]
    QList<SecurityQuestion> questions = builtInQuestions(); ///< the catalogue
    int questionsNeeded = 2; ///< answered when preferences are enrolled; 0 to 5
    int answerLettersMin = 4;
    int imagesShown = 12; ///< 12 to 24

    // [codes]
    int emailCodeHours = 24;
    int codeTriesMax = 5;
    int resendSeconds = 60;

    // [session]
    int idleLockSeconds = 120;
    int idleWarningSeconds = 100;
    int sessionHoursMax = 8;
    int passwordLengthMin = 15;
    int signInTriesBeforeWait = 5;
    int signInWaitSeconds = 30;
    int signInWaitSecondsMax = 900;
    int signInTriesMax = 20;

    // [channels]
    QString emailArrives =
        QStringLiteral("5 a 15 minutos"); ///< a claim of the source page, shown as indicative
    QString figuresDate = QStringLiteral("mayo de 2026");

    // [scanner]
    QString scannerPrefix{}; ///< what the scanner types before each reading; empty: nothing

    // [anchors]
    QList<Email> auditAddresses{}; ///< told of each close of day; at most 8

    // [register]
    int peopleMax = 200'000; ///< an office's register, not the country's, lies on a counter's disk

    // [office]
    QString domain = QStringLiteral("iess.example"); ///< the log's origin names the office under it

    /// Reads TOML; what is not said keeps its default. Keys are the fields' names in snake case,
    /// under the tables named above; `questions` and `priorities` are lists of tables with `name`,
    /// `es` and `en`; `audit_addresses` is a list of addresses; the scanner's is `prefix`; `one_screen` is "allow", "second-person" or "refuse". Errors:
    /// PolicyMalformed with the line as number (0: the file as a whole) and, as text, what is wrong
    /// in English: unknown table or key, wrong type, figure outside its range, figures that
    /// contradict each other, not UTF-8, repeated key, larger than 64 KiB.
    static Result<Policy> parse(QByteArrayView toml);
    static constexpr qsizetype bytesMax = 64 * 1024;

    friend bool operator==(const Policy&, const Policy&) = default;
};

/// `cedula-chip`, `cedula-older`, `cedula-digital`, `passport`: in policy files and in the log.
QByteArray documentKindName(DocumentKind kind);
Result<DocumentKind> parseDocumentKind(QByteArrayView name);

} // namespace ventanilla
