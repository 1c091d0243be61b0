#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Accounts.h"
#include "services/Activity.h"
#include "services/Approving.h"
#include "services/ChangeEmail.h"
#include "services/Channels.h"
#include "services/CloseDay.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/ExportLog.h"
#include "services/ExportPerson.h"
#include "services/ImportPeople.h"
#include "services/MailDesk.h"
#include "services/Verification.h"
#include "services/OpenEntry.h"
#include "services/OpenExport.h"
#include "services/OpenVisit.h"
#include "services/PolicyChange.h"
#include "services/Preferences.h"
#include "services/Reveal.h"
#include "services/SearchLog.h"
#include "services/SecurityImages.h"
#include "services/Backups.h"
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

PersonId nobody()
{
    return PersonId::fromBytes(QByteArray(16, 'p'));
}

/// Everything that changes nothing when it is admitted here: visits are not open, accounts are there already.
QList<Knocking> commands(const IdentityTicket& ticket, const Approval& approval, const LogPass& pass)
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
        serve("NoteScreen", [](TestOffice& o) { return answer(o, NoteScreen {noVisit(), true}); }),
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
        serve("DropImage", [ticket](TestOffice& o) { return answer(o, DropImage {ticket}); }),
        serve("DropPreferences", [ticket](TestOffice& o) { return answer(o, DropPreferences {ticket}); }),
        serve("ProveRegisteredEmail", [ticket](TestOffice& o) { return answer(o, ProveRegisteredEmail {ticket}); }),
        serve("ParkVisit", [](TestOffice& o) { return answer(o, ParkVisit {noVisit()}); }),
        serve("ContinueVisit", [](TestOffice& o) { return answer(o, ContinueVisit {noVisit(), false}); }),
        serve("WaitingWork", [](TestOffice& o) { return answer(o, WaitingWork {}); }),
        {"AddStaff", false, false, false, true, [](TestOffice& o) { return answer(o, AddStaff {"operadora", Role::Clerk}); }},
        {"ListStaff", false, true, false, true, [](TestOffice& o) { return answer(o, ListStaff {}); }},
        {"ChangePassword", true, true, true, true, [](TestOffice& o) { return answer(o, ChangePassword {o.password(TestOffice::clerkLogin), o.password(TestOffice::clerkLogin)}); }},
        {"ResetPassword", false, true, false, false, [](TestOffice& o) { return answer(o, ResetPassword {"nadie", {}}); }},
        {"UnlockStaff", false, true, false, false, [](TestOffice& o) { return answer(o, UnlockStaff {"nadie"}); }},
        {"UnlockPerson", false, true, false, false, [](TestOffice& o) { return answer(o, UnlockPerson {Cedula::parse(QStringView(demo::nobody)).value()}); }},
        {"ExportPerson", false, true, false, false, [](TestOffice& o) { return answer(o, ExportPerson {Cedula::parse(QStringView(demo::nobody)).value()}); }},
        {"BeginImport", false, true, false, false, [](TestOffice& o) { return answer(o, BeginImport {QByteArray(32, 'f'), 1}); }},
        {"ImportBatch", false, true, false, false, [](TestOffice& o) { return answer(o, ImportBatch {QByteArray(32, 'f'), 0, 1, 1, 0, {}, [](const QList<ImportRefusal>&) { return Result<qint64>(0); }}); }},
        {"EndImport", false, true, false, false, [](TestOffice& o) { return answer(o, EndImport {QByteArray(32, 'f')}); }},
        {"DisableStaff", false, false, false, true, [](TestOffice& o) { return answer(o, DisableStaff {"nadie", LeaveReason::Left}); }},
        {"RotateKeys", false, true, false, false, [](TestOffice& o) { return answer(o, RotateKeys {}); }},
        {"RenewRecovery", false, true, false, false, [](TestOffice& o) { return answer(o, RenewRecovery {}); }},
        {"ProvePassword", true, true, true, true, [](TestOffice& o) { return answer(o, ProvePassword {Secret::fromBytes("no es esta frase")}); }},
        {"SeekErasure", false, true, false, false, [](TestOffice& o) { return answer(o, SeekErasure {Cedula::parse(QStringView(demo::nobody)).value()}); }},
        {"ErasePerson", false, true, false, false, [approval](TestOffice& o) { return answer(o, ErasePerson {nobody(), ErasureReason::CourtOrder, approval}); }},
        {"ApprovePolicy", false, false, false, true, [approval](TestOffice& o) { return answer(o, ApprovePolicy {"version = \"9\"\n", approval}); }},
        {"DecideRestore", false, true, false, false, [approval](TestOffice& o) { return answer(o, DecideRestore {RestoreAsked {{}, true, 0}, "00000000", approval}); }},
        serve("RevealPerson", [](TestOffice& o) { return answer(o, RevealPerson {noVisit(), RevealReason::ReadBack}); }),
        {"ListLogs", false, true, true, false, [](TestOffice& o) { return answer(o, ListLogs {}); }},
        {"SearchLog", false, true, true, false, [](TestOffice& o) { return answer(o, SearchLog {}); }},
        {"CopyLog", false, true, true, false, [pass](TestOffice& o) { return answer(o, CopyLog {pass}); }},
        {"OpenEntry", false, true, true, false, [pass](TestOffice& o) { return answer(o, OpenEntry {pass, 0}); }},
        {"RevealEntry", false, true, true, false, [pass](TestOffice& o) { return answer(o, RevealEntry {pass, 0, RevealReason::Review}); }},
        {"MyActivity", true, true, true, true, [](TestOffice& o) { return answer(o, MyActivity {0}); }},
        {"EnrolStaff", false, true, false, false, [](TestOffice& o) { return answer(o, EnrolStaff {"operadora", QStringLiteral("Prueba"), {}, Secret::fromBytes("una frase que nadie espera")}); }},
        serve("CloseDay", [](TestOffice& o) { return answer(o, CloseDay {}); }),
        {"ShowPolicy", false, false, false, true, [](TestOffice& o) { return answer(o, ShowPolicy {}); }},
        {"ShowBackups", false, false, false, true, [](TestOffice& o) { return answer(o, ShowBackups {}); }},
        {"ChooseBackupFolder", false, false, false, true, [](TestOffice& o) { return answer(o, ChooseBackupFolder {QStringLiteral("/no/hay/tal")}); }},
        {"MakeBackup", false, false, false, true, [](TestOffice& o) { return answer(o, MakeBackup {}); }},
        {"BackUp", false, false, false, true, [](TestOffice& o) { return answer(o, BackUp {o.databasePath()}); }},
        {"ShowChannel", false, false, false, true, [](TestOffice& o) { return answer(o, ShowChannel {}); }},
        {"SetChannel", false, false, false, true, [](TestOffice& o) { return answer(o, SetChannel {QStringLiteral("con espacio"), 587, channels::Tls::Start, {}, {}, QStringLiteral("a@b.example"), {}}); }},
        {"TestChannel", false, false, false, true, [](TestOffice& o) { return answer(o, TestChannel {anEmail()}); }},
        {"ListMail", false, true, false, true, [](TestOffice& o) { return answer(o, ListMail {}); }},
        {"SendMailNow", false, true, false, true, [](TestOffice& o) { return answer(o, SendMailNow {MailId::fromBytes(QByteArray(16, 'm'))}); }},
        {"GiveUpMail", false, true, false, true, [](TestOffice& o) { return answer(o, GiveUpMail {MailId::fromBytes(QByteArray(16, 'm')), GiveUpReason::NoLongerNeeded}); }},
        {"ExportLog", false, true, true, false, [](TestOffice& o) { return answer(o, ExportLog {o.databasePath()}); }},
        {"OpenExport", false, true, true, false, [](TestOffice& o) { return answer(o, OpenExport {o.databasePath()}); }},
        {"VerifyLog", false, true, true, true, [](TestOffice& o) { return answer(o, VerifyLog {}); }},
        {"DeskState", true, true, true, true, [](TestOffice& o) { return answer(o, DeskState {}); }, true},
        {"LockSession", true, true, true, true, [](TestOffice& o) { return answer(o, LockSession {}); }, true},
    };
}

bool takesTicket(const Knocking& knocking)
{
    return QList<QByteArray> {"StageEmail", "CheckCode", "ResendCode", "DropEmail", "SummariseVisit", "ConfirmVisit",
                              "OfferImages", "StageImage", "StageChannels", "StageAnswer", "DropImage", "DropPreferences", "ProveRegisteredEmail"}.contains(knocking.name);
}

bool takesApproval(const Knocking& knocking)
{
    return QList<QByteArray> {"ErasePerson", "ApprovePolicy", "DecideRestore"}.contains(knocking.name);
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
    std::optional<Approval> m_approval {};
    std::optional<LogPass> m_pass {};

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

        // An approval of a session that is over.
        QVERIFY(m_office.signIn(TestOffice::administratorLogin).ok());
        const PolicyAsked asked {"version = \"9\"\n"};
        const auto shown = m_office.perform(AskApproval {asked});
        QVERIFY(shown.ok());
        const QByteArray hash = std::get<PolicySummary>(shown.value().summary).hash;
        auto approved = m_office.perform(Approve {TestOffice::supervisorLogin, m_office.password(TestOffice::supervisorLogin), Secret::fromBytes(hash.last(4)), asked, shown.value().shown});
        QVERIFY(approved.ok());
        m_approval = approved.value().approval;
        QVERIFY(m_office.perform(SignOut {}).ok());
        QVERIFY(m_office.signIn(TestOffice::supervisorLogin).ok());
        const auto search = m_office.perform(SearchLog {});
        QVERIFY(search.ok());
        m_pass = search.value().pass;
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
        for (const Knocking& knocking : commands(*m_ticket, *m_approval, *m_pass)) {
            QVERIFY(m_office.signIn(login).ok());
            const auto from = TestLog(m_office).size();
            const auto code = knocking.perform(m_office);
            const int denied = TestLog(m_office).count(ledger::Outcome::Deny, from);
            if (!permits(knocking, login)) {
                QVERIFY2(code == ErrorCode::NotPermitted, knocking.name);
                QVERIFY2(denied == 1, knocking.name);
            } else if (takesApproval(knocking)) {
                // The role may; the approval is nobody's any more, or what it is asked for is not there.
                QVERIFY2(code == ErrorCode::ApprovalInvalid || code == ErrorCode::PersonNotFound || code == ErrorCode::BackupNotIntact, knocking.name);
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

    void letsNobodyAskForWhatTheyMayNotDo_data()
    {
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<bool>("erasure");
        QTest::addColumn<bool>("policy");
        QTest::addRow("clerk") << QByteArray(TestOffice::clerkLogin) << false << false;
        QTest::addRow("supervisor") << QByteArray(TestOffice::supervisorLogin) << true << false;
        QTest::addRow("auditor") << QByteArray(TestOffice::auditorLogin) << false << false;
        QTest::addRow("administrator") << QByteArray(TestOffice::administratorLogin) << false << true;
        QTest::addRow("nobody") << QByteArray() << false << false;
    }
    void letsNobodyAskForWhatTheyMayNotDo()
    {
        QFETCH(QByteArray, login);
        QFETCH(bool, erasure);
        QFETCH(bool, policy);
        if (login.isEmpty())
            QVERIFY(m_office.open().ok());
        else
            QVERIFY(m_office.signIn(login).ok());
        const ErrorCode refusal = login.isEmpty() ? ErrorCode::NotSignedIn : ErrorCode::NotPermitted;
        const auto asked = [&](const Asked& what, bool may) {
            const auto from = TestLog(m_office).size();
            const bool asks = answer(m_office, AskApproval {what}) == refusal;
            const bool approves = answer(m_office, Approve {TestOffice::clerkLogin, {}, {}, what, {}}) == refusal;
            return asks != may && approves != may && (may || TestLog(m_office).count(ledger::Outcome::Deny, from) == 2);
        };
        QVERIFY(asked(ErasureAsked {nobody(), ErasureReason::CourtOrder}, erasure));
        QVERIFY(asked(RestoreAsked {{}, true, 0}, erasure)); // as erasing
        QVERIFY(asked(PolicyAsked {}, policy));
    }

    void letsNobodyInWithoutASession()
    {
        QVERIFY(m_office.open().ok());
        for (const Knocking& knocking : commands(*m_ticket, *m_approval, *m_pass)) {
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
        for (const Knocking& knocking : commands(*m_ticket, *m_approval, *m_pass)) {
            const bool visitors = takesTicket(knocking) || QList<QByteArray> {"GiveFacts", "TouchTicket", "ExpireTicket", "NoteScreen"}.contains(knocking.name);
            const auto code = knocking.perform(m_office);
            if (knocking.whileLocked)
                QVERIFY2(!code, knocking.name);
            else
                QVERIFY2((code == ErrorCode::SessionLocked) == !visitors, knocking.name);
        }
    }

    /// What asks for the password again is said here once more, with what it answers once it was typed.
    void asksForThePasswordAgainAfterAMinute()
    {
        struct Asked {
            const char* name;
            QByteArray login;
            std::function<std::optional<ErrorCode>(TestOffice&)> perform;
            std::optional<ErrorCode> after;
        };
        const auto phrase = [] { return Secret::fromBytes("una frase que nadie espera"); };
        const QList<Asked> asked {
            {"EnrolStaff", TestOffice::supervisorLogin, [&](TestOffice& o) { return answer(o, EnrolStaff {"ninguna", QStringLiteral("Prueba"), {}, phrase()}); }, ErrorCode::RowMissing},
            {"ResetPassword", TestOffice::supervisorLogin, [&](TestOffice& o) { return answer(o, ResetPassword {"nadie", phrase()}); }, ErrorCode::StaffUnknown},
            {"UnlockStaff", TestOffice::supervisorLogin, [](TestOffice& o) { return answer(o, UnlockStaff {"nadie"}); }, ErrorCode::StaffUnknown},
            {"UnlockPerson", TestOffice::supervisorLogin, [](TestOffice& o) { return answer(o, UnlockPerson {Cedula::parse(QStringView(demo::nobody)).value()}); }, ErrorCode::PersonNotFound},
            {"RenewRecovery", TestOffice::supervisorLogin, [](TestOffice& o) { return answer(o, RenewRecovery {}); }, std::nullopt},
            {"ExportPerson", TestOffice::supervisorLogin, [](TestOffice& o) { return answer(o, ExportPerson {Cedula::parse(QStringView(demo::nobody)).value()}); }, ErrorCode::PersonNotFound},
            {"BeginImport", TestOffice::supervisorLogin, [](TestOffice& o) { return answer(o, BeginImport {QByteArray(32, 'f'), 1}); }, std::nullopt},
            {"DisableStaff", TestOffice::administratorLogin, [](TestOffice& o) { return answer(o, DisableStaff {"nadie", LeaveReason::Left}); }, ErrorCode::StaffUnknown},
            {"RotateKeys", TestOffice::supervisorLogin, [](TestOffice& o) { return answer(o, RotateKeys {.begin = true}); }, std::nullopt},
        };
        constexpr qint64 minuteMs = 60'000;
        for (const Asked& command : asked) {
            QVERIFY(m_office.signIn(command.login).ok());
            m_office.clock().pass(minuteMs);
            QVERIFY2(command.perform(m_office) == command.after, command.name); // the last moment
            m_office.clock().pass(1);
            const auto from = TestLog(m_office).size();
            QVERIFY2(command.perform(m_office) == ErrorCode::PasswordAgain, command.name);
            QVERIFY2(TestLog(m_office).count(ledger::Outcome::Deny, from) == 1, command.name);
            QVERIFY(m_office.perform(ProvePassword {m_office.password(command.login)}).ok());
            QVERIFY2(command.perform(m_office) == command.after, command.name);
        }
        // What was begun goes on without being asked, and so does everything else.
        QVERIFY(m_office.signIn(TestOffice::supervisorLogin).ok());
        m_office.clock().passMinutes(5);
        QVERIFY(m_office.perform(RotateKeys {}).ok());
        QVERIFY(m_office.perform(ListStaff {}).ok());
        // An unlock is typed as well.
        QVERIFY(m_office.perform(LockSession {}).ok());
        QVERIFY(m_office.perform(UnlockSession {m_office.password(TestOffice::supervisorLogin)}).ok());
        QCOMPARE(answer(m_office, UnlockStaff {"nadie"}), std::optional(ErrorCode::StaffUnknown));
        // The wall clock has nothing to say about it.
        m_office.clock().passMinutes(5);
        m_office.clock().setUtc(m_office.clock().utcMs() - 5 * minuteMs);
        QCOMPARE(answer(m_office, UnlockStaff {"nadie"}), std::optional(ErrorCode::PasswordAgain));
        m_office.clock().setUtc(m_office.clock().utcMs() + 5 * minuteMs);
    }

    void countsAWrongPasswordLikeAFailedUnlock()
    {
        QVERIFY(m_office.signIn(TestOffice::supervisorLogin).ok());
        m_office.clock().passMinutes(2);
        const auto wrong = [this] { return m_office.perform(ProvePassword {Secret::fromBytes("no es esta frase")}); };
        for (int left = 4; left > 0; --left) {
            const auto failed = wrong();
            QVERIFY(!failed.ok());
            QCOMPARE(failed.error().code, ErrorCode::SignInFailed);
            QCOMPARE(failed.error().number, left);
        }
        QCOMPARE(answer(m_office, ProvePassword {Secret::fromBytes("no es esta frase")}), std::optional(ErrorCode::SignInWait));
        // The right one waits as well, here and at the lock.
        QCOMPARE(answer(m_office, ProvePassword {m_office.password(TestOffice::supervisorLogin)}), std::optional(ErrorCode::SignInWait));
        QVERIFY(m_office.perform(LockSession {}).ok());
        QCOMPARE(answer(m_office, UnlockSession {m_office.password(TestOffice::supervisorLogin)}), std::optional(ErrorCode::SignInWait));
        m_office.clock().pass(31'000);
        QVERIFY(m_office.perform(UnlockSession {m_office.password(TestOffice::supervisorLogin)}).ok());
    }

    void keepsAWholeLog()
    {
        QCOMPARE(TestLog(m_office).verify().verdict(), ledger::Verdict::Intact);
    }
};

QTEST_GUILESS_MAIN(DoorTest)
#include "DoorTest.moc"
