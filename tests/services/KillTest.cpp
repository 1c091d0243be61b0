#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/ChangeEmail.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace ventanilla;

/// A program killed at random moments of its visits: what it acknowledged is there, at most the one thing in flight besides, and the
/// log verifies. 30 kills; VENTANILLA_LONG=1: 20,000. VENTANILLA_SEED=n repeats a run.
class KillTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int readyMs = 60'000;
    static constexpr int lifeMsMax = 700;

    /// What a killed program had said.
    struct Said {
        qint64 size = 0;
        QString confirmed {};  ///< last address that was acknowledged as the person's
        QString staging {};    ///< last address begun with
        int confirmations = 0;
        int images = 0;        ///< acknowledged changes of the image
    };
    static void hear(const QByteArray& output, Said& said)
    {
        for (const QByteArray& line : output.split('\n')) {
            const QByteArrayList words = line.split(' ');
            if (words.size() < 2)
                continue;
            if (words.at(0) == "size")
                said.size = words.at(1).toLongLong();
            else if (words.at(0) == "confirmed") {
                said.confirmed = QString::fromLatin1(words.at(1));
                ++said.confirmations;
            } else if (words.at(0) == "image")
                ++said.images;
            else if (words.at(0) == "staging")
                said.staging = QString::fromLatin1(words.at(1));
        }
    }

    /// Whether `address` is what the person's record has now; asked through the door.
    static bool isRegistered(TestOffice& office, const IdentityTicket& ticket, const QString& address)
    {
        const auto staged = office.perform(StageEmail {ticket, Email::parse(address).value()});
        return !staged && staged.error().code == ErrorCode::EmailSame;
    }

private Q_SLOTS:
    void losesNothingThatWasAcknowledged()
    {
        const bool isLong = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1;
        const int kills = isLong ? 20'000 : 30;
        const quint32 seed = qEnvironmentVariableIsSet("VENTANILLA_SEED") ? qEnvironmentVariable("VENTANILLA_SEED").toUInt() : QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        TestOffice office;
        QString registered = QString::fromUtf16(demo::oneEmail);
        int confirmed = 0;
        int cut = 0;
        int images = 0;
        qint64 since = 10'000;
        for (int i = 0; i < kills; ++i) {
            QProcess player;
            player.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            player.start(QCoreApplication::applicationDirPath() + QStringLiteral("/VisitPlayer"), {office.path(), QString::number(since)});
            QVERIFY(player.waitForStarted());
            player.write(office.password(TestOffice::clerkLogin).view().toByteArray() + '\n');
            QByteArray output;
            QDeadlineTimer limit(readyMs);
            while (!output.contains("ready") && player.state() == QProcess::Running && !limit.hasExpired()) {
                player.waitForReadyRead(100);
                output += player.readAllStandardOutput();
            }
            QVERIFY2(output.contains("ready"), "the player did not begin");
            player.waitForFinished(int(random.bounded(lifeMsMax)));
            QVERIFY2(player.state() == QProcess::Running, "the player ended by itself");
            player.kill();
            QVERIFY(player.waitForFinished());
            output += player.readAllStandardOutput();
            Said said;
            hear(output, said);
            confirmed += said.confirmations;

            office.clock().pass(since + 1'000'000 - office.clock().bootMs() + 60'000);
            const auto report = office.open();
            QVERIFY2(report.ok(), qPrintable(QStringLiteral("kill %1: error %2").arg(i).arg(int(report.ok() ? ErrorCode::Cancelled : report.error().code))));
            QVERIFY(report.value().logEntries >= said.size);
            cut += int(report.value().interruptedFolios.size());
            QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
            // A visit's changes are one: none has its image without its address, and no acknowledged one is missing.
            QCOMPARE(TestLog(office).ask("SELECT count(*) FROM (SELECT r FROM audit_index WHERE a = 'image.update' EXCEPT SELECT r FROM audit_index WHERE a = 'email.update')"), "0");
            const int changed = TestLog(office).ask("SELECT count(*) FROM enrolment WHERE kind = 'image'").toInt();
            QVERIFY2(changed - images == said.images || changed - images == said.images + 1, qPrintable(QStringLiteral("%1 images, %2 before").arg(changed).arg(images)));
            images = changed;
            QCOMPARE(TestLog(office).ask("SELECT count(*) FROM enrolment WHERE kind = 'image' AND state = 'active'").toInt(), images > 0 ? 1 : 0);
            QVERIFY(office.signIn().ok());
            const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
            QVERIFY(opened.ok());
            QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QStringLiteral("0991234567")}}).ok());
            const auto validated = office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 1, 1), true});
            QVERIFY(validated.ok());
            if (!said.confirmed.isEmpty())
                registered = said.confirmed;
            if (!isRegistered(office, validated.value().ticket, registered)) {
                // Then it can only be the one change that was in flight.
                QVERIFY2(!said.staging.isEmpty() && isRegistered(office, validated.value().ticket, said.staging), qPrintable(registered));
                registered = said.staging;
            }
            QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());
            office.stop();
            since += 200'000;
        }
        // A run that reached nothing would show nothing.
        qInfo("%d kills, %d changes acknowledged, %d of the image, %d visits cut", kills, confirmed, images, cut);
        QVERIFY(confirmed > 0 && images > 0);
        QVERIFY(cut > 0);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
