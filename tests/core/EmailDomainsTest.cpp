#include "core/Email.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const char* name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<EmailDomains> ours()
{
    return EmailDomains::parse(contents("email-domains.txt"), contents("email-disposable.txt"));
}

} // namespace

class EmailDomainsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsTheDomainOneSlipAway_data();
    void suggestsTheDomainOneSlipAway();
    void knowsDisposableDomainsAndWhatIsBelowThem_data();
    void knowsDisposableDomainsAndWhatIsBelowThem();
    void refusesAMalformedListWithItsLine_data();
    void refusesAMalformedListWithItsLine();
    void refusesAListWithoutMeasure();
    void takesCommentsBlankLinesAndForeignLineEnds();
    void ourListsAreCleanAndApart();
};

void EmailDomainsTest::suggestsTheDomainOneSlipAway_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("swapped") << u"a@gmial.com"_s << u"gmail.com"_s;
    QTest::newRow("missing") << u"a@gmal.com"_s << u"gmail.com"_s;
    QTest::newRow("missing at the end") << u"a@gmail.co"_s << u"gmail.com"_s;
    QTest::newRow("missing at the beginning") << u"a@otmail.com"_s << u"hotmail.com"_s;
    QTest::newRow("added") << u"a@gmaill.com"_s << u"gmail.com"_s;
    QTest::newRow("added at the end") << u"a@gmail.comm"_s << u"gmail.com"_s;
    QTest::newRow("changed") << u"a@gmsil.com"_s << u"gmail.com"_s;
    QTest::newRow("changed at the end") << u"a@gmail.con"_s << u"gmail.com"_s;
    QTest::newRow("capitals") << u"a@GMIAL.COM"_s << u"gmail.com"_s;
    QTest::newRow("the institute's own") << u"a@ies.gob.ec"_s << u"iess.gob.ec"_s;
    QTest::newRow("right") << u"a@gmail.com"_s << QString();
    QTest::newRow("right, and one slip from another") << u"a@ymail.com"_s << QString();
    QTest::newRow("right, and like a bigger one") << u"a@mail.com"_s << QString();
    QTest::newRow("two slips") << u"a@gmial.con"_s << QString();
    QTest::newRow("unknown") << u"a@empresa-de-prueba.ec"_s << QString();
}

void EmailDomainsTest::suggestsTheDomainOneSlipAway()
{
    QFETCH(QString, typed);
    QFETCH(QString, suggestion);
    const auto domains = ours();
    QVERIFY(domains.ok());
    const auto found = domains.value().suggestion(Email::parse(typed).value());
    QCOMPARE(found.value_or(QString()), suggestion);
}

void EmailDomainsTest::knowsDisposableDomainsAndWhatIsBelowThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("disposable");
    QTest::newRow("itself") << u"a@mailinator.com"_s << true;
    QTest::newRow("capitals") << u"a@MAILINATOR.com"_s << true;
    QTest::newRow("below") << u"a@x.y.mailinator.com"_s << true;
    QTest::newRow("longer name") << u"a@notamailinator.com"_s << false;
    QTest::newRow("as a part before") << u"a@mailinator.com.ec"_s << false;
    QTest::newRow("common") << u"a@gmail.com"_s << false;
    QTest::newRow("first of the list") << u"a@0-mail.com"_s << true;
    QTest::newRow("last of the list") << u"a@zoemail.net"_s << true;
}

void EmailDomainsTest::knowsDisposableDomainsAndWhatIsBelowThem()
{
    QFETCH(QString, typed);
    const auto domains = ours();
    QVERIFY(domains.ok());
    QTEST(domains.value().isDisposable(Email::parse(typed).value()), "disposable");
}

void EmailDomainsTest::refusesAMalformedListWithItsLine_data()
{
    QTest::addColumn<QByteArray>("common");
    QTest::addColumn<QByteArray>("disposable");
    QTest::addColumn<qint64>("line");
    QTest::newRow("an address") << QByteArray("b.ec\na@b.ec\n") << QByteArray() << qint64(2);
    QTest::newRow("two on a line") << QByteArray("# x\n\nb.ec c.ec") << QByteArray() << qint64(3);
    QTest::newRow("no dot") << QByteArray("b.ec") << QByteArray("localhost\n") << qint64(1);
    QTest::newRow("not UTF-8") << QByteArray("b.ec\nc.ec\nb\xff.ec\n") << QByteArray() << qint64(3);
    QTest::newRow("zero byte") << QByteArray("b.ec\n\0c.ec", 10) << QByteArray() << qint64(2);
}

void EmailDomainsTest::refusesAMalformedListWithItsLine()
{
    QFETCH(QByteArray, common);
    QFETCH(QByteArray, disposable);
    QFETCH(qint64, line);
    const auto domains = EmailDomains::parse(common, disposable);
    QVERIFY(!domains.ok());
    QCOMPARE(int(domains.error().code), int(ErrorCode::PolicyMalformed));
    QCOMPARE(domains.error().number, line);
}

void EmailDomainsTest::refusesAListWithoutMeasure()
{
    const QByteArray blank(1024 * 1024, '\n');
    QVERIFY(EmailDomains::parse(blank, {}).ok());
    QVERIFY(!EmailDomains::parse(blank + '\n', {}).ok());
    QVERIFY(!EmailDomains::parse({}, blank + '\n').ok());
}

void EmailDomainsTest::takesCommentsBlankLinesAndForeignLineEnds()
{
    const auto domains =
        EmailDomains::parse("# lista\r\n\r\n  Dominio.EC  # el nuestro\r\n", "zz.ec\r\naa.ec");
    QVERIFY(domains.ok());
    QCOMPARE(domains.value().suggestion(Email::parse(u"a@dominoi.ec").value()).value_or(QString()),
             u"dominio.ec"_s);
    QVERIFY(domains.value().isDisposable(Email::parse(u"a@aa.ec").value()));
    QVERIFY(domains.value().isDisposable(Email::parse(u"a@zz.ec").value()));
}

void EmailDomainsTest::ourListsAreCleanAndApart()
{
    const auto domains = ours();
    QVERIFY(domains.ok());
    const auto lines = [](const char* name) {
        QStringList found;
        for (const QByteArray& line : contents(name).split('\n')) {
            if (!line.isEmpty() && !line.startsWith('#'))
                found.append(QString::fromUtf8(line));
        }
        return found;
    };
    const QStringList common = lines("email-domains.txt");
    const QStringList disposable = lines("email-disposable.txt");
    QVERIFY(common.size() >= 60);
    QVERIFY(disposable.size() >= 150);
    QVERIFY(std::is_sorted(disposable.begin(), disposable.end()));
    QCOMPARE(QSet<QString>(disposable.begin(), disposable.end()).size(), disposable.size());
    QCOMPARE(QSet<QString>(common.begin(), common.end()).size(), common.size());
    for (const QString& domain : common) {
        QCOMPARE(domain, domain.toLower());
        QVERIFY2(!domains.value().isDisposable(Email::parse(u"a@"_s + domain).value()),
                 qPrintable(domain));
    }
}

QTEST_GUILESS_MAIN(EmailDomainsTest)
#include "EmailDomainsTest.moc"
