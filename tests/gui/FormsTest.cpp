#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>

using namespace ventanilla;

/// What holds for every page of the clerk's window: names, labels, limits, room.
class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryInput();
    void labelsEveryField();
    void limitsEveryField();
    void giveEveryButtonWords();
    void fitsTheCommonScreens_data();
    void fitsTheCommonScreens();
};

void FormsTest::namesEveryInput()
{
    ClerkAtWork clerk;
    QStringList inputs;
    for (const QWidget* widget : clerk.window().findChildren<QWidget*>()) {
        if (qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractButton*>(widget)) {
            // Parts that a view makes for itself.
            if (widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QAbstractItemView*>(widget->parent()))
                continue;
            inputs << widget->objectName();
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        }
    }
    QVERIFY(inputs.size() > 30);
}

void FormsTest::labelsEveryField()
{
    ClerkAtWork clerk;
    QSet<const QWidget*> buddies;
    for (const QLabel* label : clerk.window().findChildren<QLabel*>())
        buddies.insert(label->buddy());
    int fields = 0;
    for (const QWidget* widget : clerk.window().findChildren<QWidget*>()) {
        if (!qobject_cast<const QLineEdit*>(widget) && !qobject_cast<const QComboBox*>(widget))
            continue;
        ++fields;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        // The filter's words stand in it and in its accessible name.
        if (widget->objectName() != QLatin1String("visitsFilterEdit"))
            QVERIFY2(buddies.contains(widget), qPrintable(widget->objectName()));
    }
    QVERIFY(fields >= 8);
}

void FormsTest::limitsEveryField()
{
    ClerkAtWork clerk;
    // A password of 256 bytes is within bounds, and one that is too long must be seen to be; where a file lies takes its room.
    for (const QLineEdit* edit : clerk.window().findChildren<QLineEdit*>()) {
        const int most = edit->echoMode() == QLineEdit::Password ? 300 : edit->objectName().contains(QRegularExpression(QStringLiteral("(File|Folder)Edit$"))) ? 1024 : 254;
        QVERIFY2(edit->maxLength() <= most, qPrintable(edit->objectName()));
    }
}

void FormsTest::giveEveryButtonWords()
{
    ClerkAtWork clerk;
    for (const QAbstractButton* button : clerk.window().findChildren<QAbstractButton*>()) {
        if (!qobject_cast<const QAbstractItemView*>(button->parent()))
            QVERIFY2(!button->text().trimmed().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }
}

void FormsTest::fitsTheCommonScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 x 768") << QSize(1366, 768);
    QTest::newRow("1366 x 700") << QSize(1366, 700);
}

void FormsTest::fitsTheCommonScreens()
{
    QFETCH(QSize, size);
    ClerkAtWork clerk({}, size);
    const auto fits = [&clerk, size] {
        QCoreApplication::sendPostedEvents();
        const auto* area = clerk.find<QScrollArea>(QStringLiteral("pageScrollArea"));
        return clerk.window().size() == size && area && area->verticalScrollBar()->maximum() == 0;
    };
    clerk.signIn();
    QCOMPARE(clerk.window().size(), size);
    clerk.openVisit();
    for (const Qt::Key step : {Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9}) {
        clerk.press(step);
        QVERIFY2(fits(), qPrintable(QKeySequence(step).toString()));
    }
    clerk.press(Qt::Key_F6);
    clerk.validate();
    QVERIFY(fits());
    // With a message above it too.
    clerk.visit().order(Visit::Act::Email);
    clerk.visit().stageEmail(Email::parse(QString::fromUtf16(demo::twoEmail)).value());
    QTRY_VERIFY(clerk.sees(QStringLiteral("ya lo usa otra persona")));
    QVERIFY(fits());
    clerk.proveEmail(QStringLiteral("prueba.nueva@correo.example"));
    QVERIFY(fits());
    clerk.press(Qt::Key_F8);
    QVERIFY(fits());
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().confirm();
    QTRY_COMPARE(clerk.visit().stage(), Visit::Stage::Confirmed);
    QVERIFY(fits());
    clerk.press(Qt::Key_Return);
    clerk.openVisit();
    clerk.find<QAbstractButton>(QStringLiteral("refuseButton"))->click();
    QVERIFY(fits());
    clerk.press(Qt::Key_Space);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().stage(), Visit::Stage::Refused);
    QVERIFY(fits());
}

QTEST_MAIN(FormsTest)
#include "FormsTest.moc"
