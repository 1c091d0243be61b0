#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ConfirmVisit.h"
#include "services/SecurityImages.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <array>
#include <cmath>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The security image: what is offered, what can be chosen, and that nobody learns which one it was.
class SecurityImagesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int shown = 12;
    static constexpr double sigmas = 5;

    static bool within(qint64 count, qint64 draws, double probability)
    {
        const double expected = double(draws) * probability;
        return std::abs(double(count) - expected) <= sigmas * std::sqrt(expected * (1 - probability));
    }
    static QSet<int> numbersOf(const QList<SecurityImage>& images)
    {
        QSet<int> numbers;
        for (const SecurityImage image : images)
            numbers.insert(image.number());
        return numbers;
    }
    static QList<SecurityImage> offer(TestOffice& office, const IdentityTicket& ticket) { return office.perform(OfferImages {ticket}).value().images; }

private Q_SLOTS:
    /// The library of chance is started with the first office.
    void initTestCase() { TestOffice office; }
    void drawsEachImageInEachPlaceAlike();
    void drawsOthersFirst();
    void drawsWhatThereIsWhenMoreIsAsked();
    void offersTwelveDifferentOnesAndOthersWhenAskedAgain();
    void neverOffersTheRegisteredOne();
    void takesOnlyWhatStandsThere();
    void forgetsWhatWasOfferedInAnotherVisit();
    void saysNowhereWhichOne();
};

void SecurityImagesTest::drawsEachImageInEachPlaceAlike()
{
    constexpr int draws = 10'000;
    const SecurityImage previous = SecurityImage::at(17).value();
    std::array<std::array<qint64, shown>, SecurityImage::gallerySize + 1> counts {};
    for (int draw = 0; draw < draws; ++draw) {
        const auto images = drawImages(shown, previous, {});
        QCOMPARE(images.size(), shown);
        QCOMPARE(numbersOf(images).size(), shown);
        for (std::size_t place = 0; place < shown; ++place)
            ++counts.at(std::size_t(images.at(qsizetype(place)).number())).at(place);
    }
    constexpr double others = SecurityImage::gallerySize - 1;
    for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
        qint64 all = 0;
        for (std::size_t place = 0; place < shown; ++place) {
            const qint64 count = counts.at(std::size_t(number)).at(place);
            all += count;
            if (number == previous.number())
                QCOMPARE(count, 0);
            else
                QVERIFY2(within(count, draws, 1 / others), qPrintable(QStringLiteral("image %1 in place %2: %3 times").arg(number).arg(place).arg(count)));
        }
        if (number != previous.number())
            QVERIFY2(within(all, draws, shown / others), qPrintable(QStringLiteral("image %1: %2 times").arg(number).arg(all)));
    }
}

void SecurityImagesTest::drawsOthersFirst()
{
    const SecurityImage never = SecurityImage::at(1).value();
    QList<SecurityImage> seen;
    for (int number = 2; number <= 41; ++number)
        seen.append(SecurityImage::at(number).value());
    std::array<qint64, shown> places {};
    constexpr int draws = 2000;
    for (int draw = 0; draw < draws; ++draw) {
        const auto images = drawImages(shown, never, seen);
        const auto numbers = numbersOf(images);
        for (int number = 42; number <= SecurityImage::gallerySize; ++number)
            QVERIFY(numbers.contains(number));
        QVERIFY(!numbers.contains(1));
        places.at(std::size_t(images.indexOf(SecurityImage::at(42).value())))++;
    }
    // Nor does a place tell what is new.
    for (const qint64 count : places)
        QVERIFY(within(count, draws, 1.0 / shown));
}

void SecurityImagesTest::drawsWhatThereIsWhenMoreIsAsked()
{
    QCOMPARE(drawImages(100, std::nullopt, {}).size(), SecurityImage::gallerySize);
    QCOMPARE(drawImages(100, SecurityImage::at(3).value(), {}).size(), SecurityImage::gallerySize - 1);
    QVERIFY(drawImages(0, std::nullopt, {}).isEmpty());
}

void SecurityImagesTest::offersTwelveDifferentOnesAndOthersWhenAskedAgain()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QSet<int> seen;
    for (int turn = 1; turn <= 4; ++turn) {
        const auto images = offer(office, ticket);
        QCOMPARE(images.size(), shown);
        seen += numbersOf(images);
        QCOMPARE(seen.size(), turn * shown); // four times twelve are the whole gallery
    }
    const auto before = numbersOf(offer(office, ticket));
    QVERIFY(!before.intersects(numbersOf(offer(office, ticket))));
}

void SecurityImagesTest::neverOffersTheRegisteredOne()
{
    TestOffice office;
    begin(office);
    IdentityTicket ticket = validated(office);
    const SecurityImage chosen = offer(office, ticket).first();
    QVERIFY(office.perform(StageImage {ticket, chosen}).ok());
    QVERIFY(office.perform(ConfirmVisit {ticket}).value().imageChanged);
    ticket = validated(office);
    for (int turn = 0; turn < 12; ++turn)
        QVERIFY(!offer(office, ticket).contains(chosen));
    QCOMPARE(codeOf(office.perform(StageImage {ticket, chosen})), ErrorCode::ImageNotOffered);
}

void SecurityImagesTest::takesOnlyWhatStandsThere()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(StageImage {ticket, SecurityImage::at(1).value()})), ErrorCode::ImageNotOffered);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("image.stage:deny")});
    const auto first = offer(office, ticket);
    const auto second = offer(office, ticket);
    QCOMPARE(codeOf(office.perform(StageImage {ticket, first.first()})), ErrorCode::ImageNotOffered);
    QVERIFY(office.perform(StageImage {ticket, second.first()}).ok());
    // Another choice takes the first one's place.
    QVERIFY(office.perform(StageImage {ticket, second.last()}).ok());
    QVERIFY(office.perform(SummariseVisit {ticket}).value().image);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    const IdentityTicket again = validated(office);
    bool offered = false;
    for (int turn = 0; turn < 8; ++turn) {
        const auto images = offer(office, again);
        QVERIFY(!images.contains(second.last()));
        offered = offered || images.contains(second.first());
    }
    QVERIFY(offered);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void SecurityImagesTest::forgetsWhatWasOfferedInAnotherVisit()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    IdentityTicket ticket = validated(office, &visit);
    const auto images = offer(office, ticket);
    QVERIFY(office.perform(AbandonVisit {visit, Reason::PersonLeft}).ok());
    ticket = validated(office);
    QCOMPARE(codeOf(office.perform(StageImage {ticket, images.first()})), ErrorCode::ImageNotOffered);
}

void SecurityImagesTest::saysNowhereWhichOne()
{
    // Two offices that differ in the picture alone: their leaves have the same fields, and the file nowhere says a name.
    QList<QByteArray> lengths;
    for (int round = 0; round < 2; ++round) {
        TestOffice office;
        begin(office);
        const IdentityTicket ticket = validated(office);
        const auto from = TestLog(office).size();
        auto images = offer(office, ticket);
        std::ranges::sort(images, {}, [](SecurityImage image) { return image.name().size(); });
        QVERIFY(office.perform(StageImage {ticket, round == 0 ? images.first() : images.last()}).ok());
        QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
        office.office().drainOutbox().waitForFinished();
        const QString letter = office.newestMailTo(QString::fromUtf16(demo::oneEmail));
        QVERIFY(letter.contains(QStringLiteral("- la imagen de seguridad")));
        const auto entries = TestLog(office).entries();
        for (qsizetype i = from; i < entries.size(); ++i) {
            const QByteArray facts = entries.at(i).text(ledger::Key::Facts);
            for (int number = 1; number <= SecurityImage::gallerySize; ++number)
                QVERIFY2(!facts.contains(SecurityImage::at(number).value().name()), facts.constData());
        }
        QByteArray sizes;
        for (const char* sql : {"SELECT length(sealed) FROM enrolment", "SELECT length(sealed) FROM staged_enrolment",
                                "SELECT group_concat(length(blob)) FROM audit_personal WHERE field LIKE 'image%'"})
            sizes += TestLog(office).ask(sql) + ' ';
        lengths.append(sizes);
        office.stop();
        QFile file(office.databasePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(images.last().name()));
    }
    // Sealing keeps lengths: they must not tell either.
    QCOMPARE(lengths.first(), lengths.last());
    QVERIFY(lengths.first().split(' ').first().toInt() > 0);
    QCOMPARE(lengths.first().split(' ').at(1), "0");
}

QTEST_GUILESS_MAIN(SecurityImagesTest)
#include "SecurityImagesTest.moc"
