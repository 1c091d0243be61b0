#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Accounts.h"
#include "services/Activity.h"
#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/ExportLog.h"
#include "services/OpenVisit.h"
#include "services/Preferences.h"
#include "services/Reveal.h"
#include "services/SecurityImages.h"
#include "services/Staff.h"
#include "services/TurnAway.h"
#include "services/ValidateIdentity.h"
#include "services/Waiting.h"

#include <QTest>

using namespace ventanilla;

namespace {

/// One command with harmless fields: what the door says of it, the error's code or none.
struct Knocking {
    const char* name;
    bool clerk, supervisor, auditor, administrator; ///< the role table, written here a second time
    std::function<std::optional<ErrorCode>(TestOffice&)> perform;
    bool whileLocked = false;
};

template <typename Command> std::optional<ErrorCode> answer(TestOffice& office, Command command)
{
    const auto result = office.perform(std::move(command));
    return result ? std::nullopt : std::optional(result.error().code);
}

VisitId noVisit()
{
    return VisitId::fromBytes(QByteArray(16, 'n'));
}

Email anEmail()
{
    return Email::parse(u"uno.nuevo@buzon.example").value();
}

/// Everything that changes nothing when it is admitted here: visits are not open, accounts are there already.
QList<Knocking> commands(const IdentityTicket& ticket)
{
    const auto serve = [](const char* name, auto perform) { return Knocking {name, true, true, false, false, perform}; };
    return {
        serve("OpenVisit", [](TestOffice& o) { return answer(o, OpenVisit {Cedula::parse(QStringView(demo::nobody)).value(), false}); }),
        serve("TurnAway", [](TestOffice& o) { return answer(o, TurnAway {Ruc::parse(u"1790011674001").value()}); }),
        serve("AbandonVisit", [](TestOffice& o) { return answer(o, AbandonVisit {noVisit(), Reason::PersonLeft}); }),
        serve("RefuseVisit", [](TestOffice& o) { return answer(o, RefuseVisit {noVisit(), Reason::PhotoMismatch}); }),
        serve("GiveFacts", [](TestOffice& o) { return answer(o, GiveFacts {noVisit(), {}}); }),
        serve("ValidateIdentity", [](TestOffice& o) { return answer(o, ValidateIdentity {noVisit(), DocumentKind::CardWithChip, {}, {}, true}); }),
        serve("ExpireTicket", [](TestOffice& o) { return answer(o, ExpireTicket {noVisit()}); }),
        serve("TouchTicket", [](TestOffice& o) { return answer(o, TouchTicket {noVisit(), true}); }),
        serve("TodaysVisits", [](TestOffice& o) { return answer(o, TodaysVisits {}); }),
        serve("StageEmail", [ticket](TestOffice& o) { return answer(o, StageEmail {ticket, anEmail()}); }),
        serve("CheckCode", [ticket](TestOffice& o) { return answer(o, CheckCode {ticket, Secret::fromBytes("000000")}); }),
        serve("ResendCode", [ticket](TestOffice& o) { return answer(o, ResendCode {ticket}); }),
        serve("DropEmail", [ticket](TestOffice& o) { return answer(o, DropEmail {ticket}); }),
        serve("SummariseVisit", [ticket](TestOffice& o) { return answer(o, SummariseVisit {ticket}); }),
        serve("ConfirmVisit", [ticket](TestOffice& o) { return answer(o, ConfirmVisit {ticket}); }),
        serve("OfferImages", [ticket](TestOffice& o) { return answer(o, OfferImages {ticket}); }),
        serve("StageImage", [ticket](TestOffice& o) { return answer(o, StageImage {ticket, SecurityImage::at(1).value()}); }),
        serve("StageChannels", [ticket](TestOffice& o) { return answer(o, StageChannels {ticket, false, true, {}}); }),
        serve("StageAnswer", [ticket](TestOffice& o) { return answer(o, StageAnswer {ticket, "pet", Secret::fromBytes("luna llena")}); }),
        serve("ProveRegisteredEmail", [ticket](TestOffice& o) { return answer(o, ProveRegisteredEmail {ticket}); }),
        serve("ParkVisit", [](TestOffice& o) { return answer(o, ParkVisit {noVisit()}); }),
        serve("ContinueVisit", [](TestOffice& o) { return answer(o, ContinueVisit {noVisit(), false}); }),
        serve("WaitingWork", [](TestOffice& o) { return answer(o, WaitingWork {}); }),
        {"AddStaff", false, false, false, true, [](TestOffice& o) { return answer(o, AddStaff {"operadora", Role::Clerk}); }},
        {"ListStaff", false, true, false, true, [](TestOffice& o) { return answer(o, ListStaff {}); }},
        {"ChangePassword", true, true, true, true, [](TestOffice& o) { return answer(o, ChangePassword {o.password(TestOffice::clerkLogin), o.password(TestOffice::clerkLogin)}); }},
        {"ResetPassword", false, true, false, false, [](TestOffice& o) { return answer(o, ResetPassword {"nadie", {}, {}}); }},
        {"UnlockStaff", false, true, false, false, [](TestOffice& o) { return answer(o, UnlockStaff {"nadie"}); }},
        {"UnlockPerson", false, true, false, false, [](TestOffice& o) { return answer(o, UnlockPerson {Cedula::parse(QStringView(demo::nobody)).value()}); }},
        {"DisableStaff", false, false, false, true, [](TestOffice& o) { return answer(o, DisableStaff {"nadie"}); }},
        {"RotateKeys", false, true, false, false, [](TestOffice& o) { return answer(o, RotateKeys {}); }},
        {"RenewRecovery", false, true, false, false, [](TestOffice& o) { return answer(o, RenewRecovery {}); }},
        serve("RevealPerson", [](TestOffice& o) { return answer(o, RevealPerson {noVisit(), RevealReason::ReadBack}); }),
        {"MyActivity", true, true, true, true, [](TestOffice& o) { return answer(o, MyActivity {0}); }},
        {"EnrolStaff", false, true, false, false, [](TestOffice& o) { return answer(o, EnrolStaff {"operadora", QStringLiteral("Prueba"), {}, Secret::fromBytes("una frase que nadie espera")}); }},
        {"BackUp", false, false, false, true, [](TestOffice& o) { return answer(o, BackUp {o.databasePath()}); }},
        {"ExportLog", false, true, true, false, [](TestOffice& o) { return answer(o, ExportLog {o.databasePath(), Secret::fromBytes("x")}); }},
        {"DeskState", true, true, true, true, [](TestOffice& o) { return answer(o, DeskState {}); }, true},
        {"LockSession", true, true, true, true, [](TestOffice& o) { return answer(o, LockSession {}); }, true},
    };
}

bool takesTicket(const Knocking& knocking)
{
    return QList<QByteArray> {"StageEmail", "CheckCode", "ResendCode", "DropEmail", "SummariseVisit", "ConfirmVisit",
                              "OfferImages", "StageImage", "StageChannels", "StageAnswer", "ProveRegisteredEmail"}.contains(knocking.name);
}

bool permits(const Knocking& knocking, const QByteArray& login)
{
    if (login == TestOffice::clerkLogin)
        return knocking.clerk;
    if (login == TestOffice::supervisorLogin)
        return knocking.supervisor;
    if (login == TestOffice::auditorLogin)
        return knocking.auditor;
    return knocking.administrator;
}

} // namespace

/// The role table, tried through the door: every command, every role, signed in, locked and not signed in at all.
class DoorTest : public QObject
{
    Q_OBJECT

private:
    TestOffice m_office {};
    std::optional<IdentityTicket> m_ticket {};

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_office.open().ok());
        QVERIFY(m_office.signIn().ok());
        const auto opened = m_office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
        QVERIFY(opened.ok());
        QVERIFY(m_office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}}).ok());
        auto validated = m_office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true});
        QVERIFY(validated.ok());
        m_ticket = validated.value().ticket;
        QVERIFY(m_office.perform(SignOut {}).ok());
    }

    void lets_data()
    {
        QTest::addColumn<QByteArray>("login");
        for (const char* login : {TestOffice::clerkLogin, TestOffice::supervisorLogin, TestOffice::auditorLogin, TestOffice::administratorLogin})
            QTest::addRow("%s", login) << QByteArray(login);
    }
    void lets()
    {
        QFETCH(QByteArray, login);
        for (const Knocking& knocking : commands(*m_ticket)) {
            QVERIFY(m_office.signIn(login).ok());
            const auto from = TestLog(m_office).size();
            const auto code = knocking.perform(m_office);
            const int denied = TestLog(m_office).count(ledger::Outcome::Deny, from);
            if (!permits(knocking, login)) {
                QVERIFY2(code == ErrorCode::NotPermitted, knocking.name);
                QVERIFY2(denied == 1, knocking.name);
            } else if (takesTicket(knocking)) {
                // The role may; the ticket is of a visit that has ended.
                QVERIFY2(code == ErrorCode::VisitNotOpen, knocking.name);
                QVERIFY2(denied == 1, knocking.name);
            } else {
                QVERIFY2(code != ErrorCode::NotPermitted && code != ErrorCode::SessionLocked, knocking.name);
                QVERIFY2(denied == 0, knocking.name);
            }
        }
    }

    void letsNobodyInWithoutASession()
    {
        QVERIFY(m_office.open().ok());
        for (const Knocking& knocking : commands(*m_ticket)) {
            const auto from = TestLog(m_office).size();
            const auto code = knocking.perform(m_office);
            const bool open = QByteArray(knocking.name) == "DeskState";
            QVERIFY2(open ? !code : code == ErrorCode::NotSignedIn, knocking.name);
            QVERIFY2(TestLog(m_office).count(ledger::Outcome::Deny, from) == (open ? 0 : 1), knocking.name);
        }
    }

    void letsOnlyTheVisitorsSideThroughWhileLocked()
    {
        QVERIFY(m_office.signIn().ok());
        QVERIFY(m_office.perform(LockSession {}).ok());
        for (const Knocking& knocking : commands(*m_ticket)) {
            const bool visitors = takesTicket(knocking) || QList<QByteArray> {"GiveFacts", "TouchTicket", "ExpireTicket"}.contains(knocking.name);
            const auto code = knocking.perform(m_office);
            if (knocking.whileLocked)
                QVERIFY2(!code, knocking.name);
            else
                QVERIFY2((code == ErrorCode::SessionLocked) == !visitors, knocking.name);
        }
    }

    void keepsAWholeLog()
    {
        QCOMPARE(TestLog(m_office).verify().verdict(), ledger::Verdict::Intact);
    }
};

QTEST_GUILESS_MAIN(DoorTest)
#include "DoorTest.moc"
