#pragma once

#include "core/Facts.h"
#include "core/Identifier.h"
#include "core/Ids.h"
#include "core/Reason.h"
#include "core/Role.h"

#include <QHash>
#include <QList>

#include <optional>

namespace ventanilla {

struct Context;

/// What the office keeps of one person, for the person: what the record says and said, what was done, and who looked. Secrets are not in it: which
/// image and which answers nobody is told, and of the answers there is only a hash; nor is the text of messages that were sent.
struct PersonFile {
    /// What the person uses to recover access.
    struct Kept {
        QByteArray kind; ///< `image`, `channels`, `question`
        QByteArray item; ///< the question's name; else empty
        qint64 sinceMs;
    };
    struct Visit {
        qint64 folio;
        qint64 openedMs;
        qint64 endedMs; ///< 0: not ended
        bool confirmed;
        std::optional<Reason> reason;
        QString clerk; ///< the name, or the sign-in name where no name is kept
    };
    /// An entry of the log: what, when, by whom, and with which facts.
    struct Entry {
        QByteArray counter;
        qint64 number;
        qint64 utcMs;
        QByteArray action;
        QByteArray outcome;
        QString staff; ///< empty: nobody was signed in
        QByteArray facts;
        QString before {}; ///< an address or mobile that was changed; empty: none, or nothing of that kind
        QString after {};
    };

    QString office;
    qint64 madeMs = 0;
    PersonRecord record;
    PersonState state = PersonState::Active;
    qint64 emailChangedMs = 0; ///< 0: not since the person is registered here
    QList<Kept> kept {};
    QList<Visit> visits {};
    QList<Entry> entries {};   ///< the oldest first
    bool cut = false;          ///< there are more than `entriesMax` entries or `visitsMax` visits
    QHash<QByteArray, QString> staffLogins {}; ///< sign-in names by pseudonym, for facts
};

/// Gives out one person's whole file (LOPDP, art. 13: within 15 days). Errors: PersonNotFound, PersonIsClerk (one's own is given by somebody else).
struct ExportPerson {
    static constexpr Permission permission = Permission::ExportPerson;
    static constexpr const char* action = "person.export";
    static constexpr bool asksPasswordAgain = true;
    static constexpr int entriesMax = 20'000;
    static constexpr int visitsMax = 1'000;
    struct Reply {
        PersonFile file;
        qint64 entry; ///< that says so
    };
    Identifier identifier;
};

Result<ExportPerson::Reply> execute(Context&, const ExportPerson&);

} // namespace ventanilla
