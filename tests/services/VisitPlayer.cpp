// Plays visits on an office in a folder until it is killed, and says on its standard output each thing that was acknowledged:
// `ready`, `staged ADDRESS`, `confirmed ADDRESS`, `image ADDRESS` (of a visit that changed the image too), each after `size N`, the entries
// the log had by then. The clerk's password comes from standard input.

#include "support/TestOffice.h"

#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/OpenVisit.h"
#include "services/Preferences.h"
#include "services/SecurityImages.h"
#include "services/ValidateIdentity.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ventanilla;

namespace {

void say(TestOffice& office, const char* what, const QString& detail = {})
{
    std::printf("size %lld\n%s %s\n", static_cast<long long>(office.perform(DeskState {}).value().logEntries), what, qPrintable(detail));
    std::fflush(stdout);
}

/// Another image, or the ways of recovering and two answers.
bool prepareMore(TestOffice& office, const IdentityTicket& ticket, bool image)
{
    if (image) {
        const auto offered = office.perform(OfferImages {ticket});
        return offered && office.perform(StageImage {ticket, offered.value().images.first()});
    }
    return office.perform(StageChannels {ticket, true, true, {}}) && office.perform(StageAnswer {ticket, "first-pet", Secret::fromBytes("Firulais")})
        && office.perform(StageAnswer {ticket, "first-book", Secret::fromBytes("Cumanda")});
}

/// Every visit changes the address; the first and every second one the image besides, some the preferences.
bool play(TestOffice& office, const QString& address, int number)
{
    const bool image = number % 2 == 0;
    const bool preferences = number % 4 == 3;
    const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
    if (!opened)
        return false;
    say(office, "opened");
    if (!office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QStringLiteral("0991234567")}}))
        return false;
    const auto validated = office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true});
    if (!validated)
        return false;
    const IdentityTicket ticket = validated.value().ticket;
    std::printf("staging %s\n", qPrintable(address));
    std::fflush(stdout);
    if (!office.perform(StageEmail {ticket, Email::parse(address).value()}))
        return false;
    say(office, "staged", address);
    if (!office.perform(CheckCode {ticket, Secret::fromBytes(office.newestCodeTo(address).toLatin1())}))
        return false;
    say(office, "proved", address);
    if ((image || preferences) && !prepareMore(office, ticket, image))
        return false;
    if (!office.perform(ConfirmVisit {ticket}))
        return false;
    say(office, "confirmed", address);
    if (image)
        say(office, "image", address);
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    char password[64] = {};
    if (arguments.size() != 3 || !std::fgets(password, sizeof password, stdin))
        return 2;
    TestOffice office(arguments.at(1), Secret::fromBytes(QByteArray(password).trimmed()));
    const qint64 since = arguments.at(2).toLongLong();
    office.clock().pass(since);
    if (!office.open() || !office.signIn())
        return 3;
    say(office, "ready");
    for (int i = 0;; ++i) {
        office.clock().pass(1000);
        if (!play(office, QStringLiteral("uno.%1.%2@buzon.example").arg(since).arg(i), i))
            return 4;
    }
}
