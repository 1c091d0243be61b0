#include "core/Reason.h"

#include <QSet>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class ReasonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesKeepTheirMeaning_data();
    void codesKeepTheirMeaning();
    void refusesOtherCodes_data();
    void refusesOtherCodes();
    void offersNothingTwiceAndNothingOnlyTheProgramKnows();
};

void ReasonTest::codesKeepTheirMeaning_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QByteArray>("code");
    const QList<Reason> all{Reason::PersonLeft,
                            Reason::WrongPerson,
                            Reason::PersonChangedMind,
                            Reason::DocumentMissing,
                            Reason::DocumentExpired,
                            Reason::DocumentNotAccepted,
                            Reason::DocumentMismatch,
                            Reason::PhotoMismatch,
                            Reason::FactsMismatch,
                            Reason::EvidenceInsufficient,
                            Reason::Pressure,
                            Reason::Minor,
                            Reason::Deceased,
                            Reason::Blocked,
                            Reason::ClerksOwn,
                            Reason::OneScreen,
                            Reason::NoPath,
                            Reason::TicketExpired,
                            Reason::SessionEnded,
                            Reason::DeskStopped,
                            Reason::AnotherUnlocked,
                            Reason::Employer,
                            Reason::Representative,
                            Reason::CannotRead,
                            Reason::SetAside,
                            Reason::CodeAwaited,
                            Reason::NotContinued,
                            Reason::PersonErased,
                            Reason::OfficeRestored};
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QByteArray code = "R-" + QByteArray::number(i + 1).rightJustified(2, '0');
        QTest::newRow(code.constData()) << all[i] << code;
    }
}

void ReasonTest::codesKeepTheirMeaning()
{
    QFETCH(Reason, reason);
    QFETCH(QByteArray, code);
    QCOMPARE(reasonCode(reason), code);
    const auto read = parseReason(code);
    QVERIFY(read.ok());
    QVERIFY(read.value() == reason);
}

void ReasonTest::refusesOtherCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    for (const char* code : {"", "R-", "R-0", "R-00", "R-1", "R-30", "r-01", "R-01 ", "R01", "1"})
        QTest::newRow(code) << QByteArray(code);
}

void ReasonTest::refusesOtherCodes()
{
    QFETCH(QByteArray, code);
    const auto read = parseReason(code);
    QVERIFY(!read.ok());
    QVERIFY(read.error().code == ErrorCode::ReasonUnknown);
}

void ReasonTest::offersNothingTwiceAndNothingOnlyTheProgramKnows()
{
    QSet<int> seen;
    for (const Reason reason : abandonReasons() + refuseReasons()) {
        QVERIFY(!seen.contains(int(reason)));
        seen.insert(int(reason));
    }
    for (const Reason own :
         {Reason::FactsMismatch, Reason::OneScreen, Reason::ClerksOwn, Reason::TicketExpired,
          Reason::SessionEnded, Reason::DeskStopped, Reason::AnotherUnlocked})
        QVERIFY(!seen.contains(int(own)));
    QVERIFY(abandonReasons().contains(Reason::WrongPerson));
    QVERIFY(refuseReasons().contains(Reason::PhotoMismatch));
}

QTEST_GUILESS_MAIN(ReasonTest)
#include "ReasonTest.moc"
