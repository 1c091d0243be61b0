// Closes the day of an office in a folder, whose mail server keeps the message and does not answer; then waits to be killed. The clerk's password
// comes from standard input.

#include "support/TestOffice.h"

#include "services/CloseDay.h"

#include <QCoreApplication>

#include <cstdio>

using namespace ventanilla;

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    char password[64] = {};
    if (arguments.size() != 3 || !std::fgets(password, sizeof password, stdin))
        return 2;
    TestOffice office(arguments.at(1), Secret::fromBytes(QByteArray(password).trimmed()));
    office.clock().pass(arguments.at(2).toLongLong());
    Policy rules = Policy::parse("[anchors]\naudit_addresses = [\"auditoria@control.example\"]\n").value();
    rules.builtIn = true;
    if (!office.open(StateFolder::Writer::Desk, rules) || !office.signIn() || !office.perform(CloseDay {true}))
        return 3;
    office.office().drainOutbox().waitForFinished();
    return 4; // nobody killed it
}
