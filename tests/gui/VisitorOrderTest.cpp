#include "ui/VisitorOrder.h"

#include <QTest>

using namespace ventanilla;

using Act = VisitorOrder::Act;
using Acts = VisitorOrder::Acts;
using Asked = VisitorOrder::Asked;

/// What the visitor is asked next, whatever was ordered and however far it is.
class VisitorOrderTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int questions = 2;
    static constexpr qint64 stagedMs = 1'795'500'000'000;
    static VisitorOrder::Channels link() { return {true, true, false, true, {}}; }
    static void doAll(VisitorOrder& order)
    {
        order.stageEmail(QStringLiteral("p***@c***"), stagedMs);
        order.takeImage();
        order.takeChannels(link());
        order.takeAnswer(1);
        order.takeAnswer(2);
    }

private Q_SLOTS:
    void beginsWithTheFirstOfWhatIsOrdered_data();
    void beginsWithTheFirstOfWhatIsOrdered();
    void asksForTheCodeLast();
    void asksNoQuestionsWhereThePolicyWantsNone();
    void countsAnAnswerOnce();
    void goesOnWithoutTheCode();
    void asksAgainWhatIsOrderedAgain();
    void keepsWhatWasOnlyBegun();
    void asksForTheWaysAgainWhenTheRegisteredAddressIsDropped();
    void sendsToTheNewAddressWhenTheRegisteredOneWasBeingProved();
    void isNeverReadyBeforeAnythingIsOrdered();
    void goesOnWhereAVisitThatIsContinuedStopped_data();
    void goesOnWhereAVisitThatIsContinuedStopped();
};

void VisitorOrderTest::beginsWithTheFirstOfWhatIsOrdered_data()
{
    QTest::addColumn<Acts>("acts");
    QTest::addColumn<Asked>("asked");
    QTest::newRow("nothing") << Acts() << Asked::Ready;
    QTest::newRow("address") << Acts(Act::Email) << Asked::Email;
    QTest::newRow("image") << Acts(Act::Image) << Asked::Image;
    QTest::newRow("preferences") << Acts(Act::Preferences) << Asked::Channels;
    QTest::newRow("image and preferences") << (Act::Image | Act::Preferences) << Asked::Image;
    QTest::newRow("all") << (Act::Email | Act::Image | Act::Preferences) << Asked::Email;
}

void VisitorOrderTest::beginsWithTheFirstOfWhatIsOrdered()
{
    QFETCH(Acts, acts);
    QFETCH(Asked, asked);
    VisitorOrder order(questions);
    order.order(acts);
    QCOMPARE(order.next(), asked);
    QVERIFY(!order.isReady());
}

void VisitorOrderTest::asksForTheCodeLast()
{
    VisitorOrder order(questions);
    order.order(Act::Email | Act::Image | Act::Preferences);
    QList<Asked> asked {order.next()};
    order.stageEmail(QStringLiteral("p***@c***"), stagedMs);
    asked << order.next();
    order.takeImage();
    asked << order.next();
    order.takeChannels(link());
    asked << order.next();
    order.takeAnswer(1);
    asked << order.next();
    order.takeAnswer(2);
    asked << order.next();
    QVERIFY(!order.channels().linkCounts);
    order.proveEmail(stagedMs + 1);
    asked << order.next();
    QCOMPARE(asked, (QList<Asked> {Asked::Email, Asked::Image, Asked::Channels, Asked::Questions, Asked::Questions, Asked::Code, Asked::Ready}));
    QVERIFY(order.isReady());
    QVERIFY(order.channels().linkCounts);
    for (const Act act : {Act::Email, Act::Image, Act::Preferences})
        QVERIFY(order.isDone(act));
}

void VisitorOrderTest::asksNoQuestionsWhereThePolicyWantsNone()
{
    VisitorOrder order(0);
    order.order(Act::Preferences);
    order.takeChannels(link());
    QCOMPARE(order.next(), Asked::Ready);
    QVERIFY(order.isDone(Act::Preferences));
}

void VisitorOrderTest::countsAnAnswerOnce()
{
    VisitorOrder order(questions);
    order.order(Act::Preferences);
    order.takeChannels(link());
    order.takeAnswer(1);
    // The same question again: as many different ones as before.
    order.takeAnswer(1);
    QCOMPARE(order.answers(), 1);
    QCOMPARE(order.next(), Asked::Questions);
}

void VisitorOrderTest::goesOnWithoutTheCode()
{
    VisitorOrder order(questions);
    order.order(Act::Email | Act::Image);
    order.leaveCode();
    QVERIFY(!order.isCodeLeft()); // there is no code to leave
    order.stageEmail(QStringLiteral("p***@c***"), stagedMs);
    order.leaveCode();
    QCOMPARE(order.next(), Asked::Image);
    order.takeImage();
    QVERIFY(order.isReady());
    QVERIFY(order.isDone(Act::Email));
    QVERIFY(!order.isEmailProved());
    // Ordered again, the code is asked for after all.
    order.order(Act::Email);
    QCOMPARE(order.next(), Asked::Code);
    order.proveEmail(stagedMs + 1);
    QVERIFY(order.isReady());
    QVERIFY(!order.isCodeLeft());
}

void VisitorOrderTest::asksAgainWhatIsOrderedAgain()
{
    VisitorOrder order(questions);
    order.order(Act::Email | Act::Image | Act::Preferences);
    doAll(order);
    order.proveEmail(stagedMs + 1);
    order.order(Act::Image);
    QCOMPARE(order.next(), Asked::Image);
    order.takeImage();
    QVERIFY(order.isReady());
    order.order(Act::Preferences);
    QCOMPARE(order.next(), Asked::Channels);
    order.takeChannels(link());
    QCOMPARE(order.next(), Asked::Questions);
    // Both are staged since the first time; they count one by one as they are given anew.
    order.takeAnswer(2);
    QCOMPARE(order.answers(), 1);
    order.takeAnswer(2);
    QVERIFY(order.isReady());
}

void VisitorOrderTest::keepsWhatWasOnlyBegun()
{
    VisitorOrder order(questions);
    order.order(Act::Preferences);
    order.takeChannels(link());
    order.takeAnswer(1);
    order.order(Act::Preferences);
    QCOMPARE(order.next(), Asked::Questions);
    QCOMPARE(order.answers(), 1);
}

void VisitorOrderTest::asksForTheWaysAgainWhenTheRegisteredAddressIsDropped()
{
    VisitorOrder order(questions);
    order.order(Act::Preferences);
    order.proveRegistered(QStringLiteral("p***@c***"), stagedMs);
    QCOMPARE(order.next(), Asked::Channels);
    order.takeChannels(link());
    order.takeAnswer(1);
    order.takeAnswer(2);
    QCOMPARE(order.next(), Asked::Code);
    order.dropEmail();
    QCOMPARE(order.next(), Asked::Channels);
    QVERIFY(!order.provesRegistered());
}

void VisitorOrderTest::sendsToTheNewAddressWhenTheRegisteredOneWasBeingProved()
{
    VisitorOrder order(questions);
    order.order(Act::Preferences);
    order.proveRegistered(QStringLiteral("p***@c***"), stagedMs);
    order.proveEmail(stagedMs + 1);
    order.order(Act::Email);
    QCOMPARE(order.next(), Asked::Email);
    QVERIFY(!order.isDone(Act::Email));
    order.stageEmail(QStringLiteral("n***@c***"), stagedMs + 2);
    QVERIFY(!order.isEmailProved());
    QVERIFY(!order.provesRegistered());
}

void VisitorOrderTest::isNeverReadyBeforeAnythingIsOrdered()
{
    QVERIFY(!VisitorOrder(questions).isReady());
    QVERIFY(!VisitorOrder(0).isReady());
}

void VisitorOrderTest::goesOnWhereAVisitThatIsContinuedStopped_data()
{
    QTest::addColumn<Prepared>("prepared");
    QTest::addColumn<Acts>("acts");
    QTest::addColumn<Asked>("asked");
    const QString email = QStringLiteral("p***@c***");
    QTest::newRow("nothing") << Prepared {} << Acts() << Asked::Ready;
    QTest::newRow("code awaited") << Prepared {email, stagedMs, false, false, false, 0} << Acts(Act::Email) << Asked::Code;
    QTest::newRow("code proved") << Prepared {email, stagedMs, true, false, false, 0} << Acts(Act::Email) << Asked::Ready;
    QTest::newRow("image") << Prepared {{}, 0, false, true, false, 0} << Acts(Act::Image) << Asked::Ready;
    QTest::newRow("ways") << Prepared {{}, 0, false, false, true, 0} << Acts(Act::Preferences) << Asked::Questions;
    QTest::newRow("ways and one answer") << Prepared {{}, 0, false, false, true, 1} << Acts(Act::Preferences) << Asked::Questions;
    QTest::newRow("all but the code") << Prepared {email, stagedMs, false, true, true, 2} << (Act::Email | Act::Image | Act::Preferences) << Asked::Code;
}

void VisitorOrderTest::goesOnWhereAVisitThatIsContinuedStopped()
{
    QFETCH(Prepared, prepared);
    QFETCH(Acts, acts);
    QFETCH(Asked, asked);
    VisitorOrder order(questions);
    order.bring(prepared);
    QCOMPARE(order.ordered(), acts);
    QCOMPARE(order.next(), asked);
}

QTEST_GUILESS_MAIN(VisitorOrderTest)
#include "VisitorOrderTest.moc"
