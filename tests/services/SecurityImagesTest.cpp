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
    static QList<QList<int>> drawn(SecurityImage previous);
    static QString unfair(const QList<QList<int>>& drawn, int previous);
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
    void aDrawThatIsNotFairIsFound_data();
    void aDrawThatIsNotFairIsFound();
    void drawsOthersFirst();
    void drawsWhatThereIsWhenMoreIsAsked();
    void offersTwelveDifferentOnesAndOthersWhenAskedAgain();
    void neverOffersTheRegisteredOne();
    void takesOnlyWhatStandsThere();
    void forgetsWhatWasOfferedInAnotherVisit();
    void saysNowhereWhichOne();
};

QList<QList<int>> SecurityImagesTest::drawn(SecurityImage previous)
{
    constexpr int draws = 10'000;
    QList<QList<int>> all;
    for (int draw = 0; draw < draws; ++draw) {
        QList<int> numbers;
        for (const SecurityImage image : drawImages(shown, previous, {}))
            numbers.append(image.number());
        all.append(numbers);
    }
    return all;
}

/// What is not fair in these draws; empty when nothing is.
QString SecurityImagesTest::unfair(const QList<QList<int>>& drawn, int previous)
{
    std::array<std::array<qint64, shown>, SecurityImage::gallerySize + 1> counts {};
    for (const QList<int>& numbers : drawn) {
        if (numbers.size() != shown || QSet<int>(numbers.begin(), numbers.end()).size() != shown)
            return QStringLiteral("not twelve different ones");
        for (std::size_t place = 0; place < shown; ++place)
            ++counts.at(std::size_t(numbers.at(qsizetype(place)))).at(place);
    }
    constexpr double others = SecurityImage::gallerySize - 1;
    for (int number = 1; number <= SecurityImage::gallerySize; ++number) {
        qint64 all = 0;
        for (std::size_t place = 0; place < shown; ++place) {
            const qint64 count = counts.at(std::size_t(number)).at(place);
            all += count;
            if (number != previous && !within(count, drawn.size(), 1 / others))
                return QStringLiteral("image %1 in place %2: %3 times").arg(number).arg(place).arg(count);
        }
        if (number == previous ? all != 0 : !within(all, drawn.size(), shown / others))
            return QStringLiteral("image %1: %2 times").arg(number).arg(all);
    }
    return {};
}

void SecurityImagesTest::drawsEachImageInEachPlaceAlike()
{
    const SecurityImage previous = SecurityImage::at(17).value();
    QCOMPARE(unfair(drawn(previous), previous.number()), QString());
}

void SecurityImagesTest::aDrawThatIsNotFairIsFound_data()
{
    QTest::addColumn<int>("bias");
    QTest::addRow("in the gallery's order") << 0;
    QTest::addRow("one image more often") << 1;
    QTest::addRow("one image always first") << 2;
    QTest::addRow("one image first a little more often") << 3;
    QTest::addRow("the previous one once") << 4;
    QTest::addRow("one image twice at once") << 5;
    QTest::addRow("one image never") << 6;
}

void SecurityImagesTest::aDrawThatIsNotFairIsFound()
{
    QFETCH(int, bias);
    const SecurityImage previous = SecurityImage::at(17).value();
    static const QList<QList<int>> fair = drawn(previous);
    QList<QList<int>> all = fair;
    constexpr int favoured = 5, other = 6;
    for (qsizetype draw = 0; draw < all.size(); ++draw) {
        QList<int>& numbers = all[draw];
        const qsizetype at = numbers.indexOf(favoured);
        if (bias == 0)
            std::ranges::sort(numbers);
        else if (bias == 1 && draw % 10 == 0 && at < 0)
            numbers[draw / 10 % shown] = favoured;
        else if (bias == 2 && at >= 0)
            numbers.swapItemsAt(0, at);
        else if (bias == 3 && draw % 8 == 0 && at >= 0)
            numbers.swapItemsAt(0, at);
        else if (bias == 6 && at >= 0 && !numbers.contains(other))
            numbers[at] = other;
    }
    if (bias == 4)
        all[123][7] = previous.number();
    if (bias == 5)
        all[123][7] = all[123][8];
    QVERIFY(!unfair(all, previous.number()).isEmpty());
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
