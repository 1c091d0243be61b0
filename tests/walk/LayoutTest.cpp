#include "gui_visitor/PixelContrast.h"
#include "walk/Room.h"
#include "walk/Round.h"

#include <QApplication>
#include <QDebug>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace ventanilla;

namespace {

constexpr int pagesMin = 45;

/// Every layout of every page of the clerk's, in one language and one look.
class Fitting
{
public:
    Fitting(Language language, Appearance::Choice look) : m_language(language), m_look(look) {}

    void walk()
    {
        Languages languages;
        qApp->installTranslator(&languages);
        {
            Round round({[this](ClerkWindow& window, const QString& page) { look(window, page); }, [](VisitorWindow&, const QString&) {}, [](QMenu&, const QString&) {}}, &languages);
            m_round = &round;
            round.walk();
        }
        qApp->removeTranslator(&languages);
    }

    int pages = 0;
    QStringList tight {};
    QStringList pale {};

private:
    void look(ClerkWindow& window, const QString& page)
    {
        ++pages;
        const auto focus = [&window] { return window.focusWidget() ? window.focusWidget()->objectName() : QString(); };
        const QString cursor = focus();
        m_round->appearance().setLanguage(m_language);
        m_round->appearance().setChoice(m_look);
        const QSize before = window.size();
        // As it is drawn for a desk, for a low screen, and for 1366 x 768 at 200 %.
        for (const QSize size : {QSize(683, 384), QSize(1366, 700), QSize(1366, 768)}) {
            window.resize(size);
            settle();
            const QString what = QStringLiteral("%1, %2x%3").arg(page).arg(size.width()).arg(size.height());
            if (window.size() != size)
                tight << what + QStringLiteral(" | the window has grown");
            for (const QString& finding : crowded(window))
                tight << what + QStringLiteral(" | ") + finding;
            keepPicture(window, what);
        }
        if (const QString found = paleTexts(window, 3); !found.isEmpty())
            pale << page + QStringLiteral(" | ") + found;
        if (writtenWidgets(window) < 4)
            pale << page + QStringLiteral(" | nothing is written");
        window.resize(before);
        settle();
        if (cursor != focus())
            tight << page + QStringLiteral(" | the cursor has gone from %1 to %2").arg(cursor, focus());
    }
    static void settle()
    {
        // Layouts ask for layouts: each asks once more after it was given room.
        for (int i = 0; i < 4; ++i)
            QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    /// For the eye, when the environment names a folder.
    void keepPicture(ClerkWindow& window, QString name) const
    {
        const QString folder = qEnvironmentVariable("VENTANILLA_PICTURES");
        if (!folder.isEmpty())
            window.grab().save(QDir(folder).filePath(QStringLiteral("%1 %2 %3.png").arg(int(m_look)).arg(int(m_language)).arg(name.remove(u'?').remove(QLatin1String("clerk: ")))));
    }

    Language m_language;
    Appearance::Choice m_look;
    Round* m_round = nullptr;
};

} // namespace

/// Every page of the clerk's in every layout: nothing is cut, nothing lies on anything, and every text stands out in every look.
class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsCut();
    void fitsAndStandsOut_data();
    void fitsAndStandsOut();
};

void LayoutTest::findsWhatIsCut()
{
    QWidget window;
    window.resize(400, 300);
    QPushButton narrow(QStringLiteral("Un botón con muchas palabras"), &window);
    narrow.setObjectName(QStringLiteral("narrowButton"));
    narrow.setGeometry(10, 10, 60, 30);
    QPushButton wide(QStringLiteral("Sí"), &window);
    wide.setObjectName(QStringLiteral("wideButton"));
    wide.setGeometry(10, 60, 200, 40);
    QPushButton beneath(QStringLiteral("No"), &window);
    beneath.setObjectName(QStringLiteral("beneathButton"));
    beneath.setGeometry(150, 70, 200, 40);
    QLabel low(QStringLiteral("Muchas palabras que necesitan más de una línea para caber"), &window);
    low.setObjectName(QStringLiteral("lowLabel"));
    low.setWordWrap(true);
    low.setGeometry(10, 130, 80, 20);
    QLabel out(QStringLiteral("Fuera"), &window);
    out.setObjectName(QStringLiteral("outLabel"));
    out.setGeometry(350, 200, 100, 30);
    QScrollArea area(&window);
    area.setGeometry(10, 200, 200, 60);
    auto* contents = new QLabel(QStringLiteral("Largo, pero se desplaza"));
    contents->setMinimumSize(600, 200);
    area.setWidget(contents);
    QScrollArea column(&window);
    column.setGeometry(220, 230, 120, 60);
    column.setFrameShape(QFrame::NoFrame);
    column.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* wider = new QLabel(QStringLiteral("Largo, y no se desplaza"));
    wider->setObjectName(QStringLiteral("widerLabel"));
    wider->setMinimumSize(200, 20);
    column.setWidget(wider);
    window.show();
    const QStringList found = crowded(window);
    QCOMPARE(found.size(), 5);
    QVERIFY(found[0].startsWith(QLatin1String("narrowButton")));
    QVERIFY(found[1].startsWith(QLatin1String("lowLabel")));
    QCOMPARE(found[2], QStringLiteral("outLabel sticks out of "));
    QCOMPARE(found[3], QStringLiteral("widerLabel is 200 wide, of which 120 are seen"));
    QCOMPARE(found[4], QStringLiteral("wideButton lies on beneathButton"));
}

void LayoutTest::fitsAndStandsOut_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<Appearance::Choice>("look");
    QTest::newRow("Spanish, light") << Language::Spanish << Appearance::Choice::Light;
    QTest::newRow("English, dark") << Language::English << Appearance::Choice::Dark;
    QTest::newRow("Spanish, high contrast") << Language::Spanish << Appearance::Choice::Contrast;
}

void LayoutTest::fitsAndStandsOut()
{
    QFETCH(Language, language);
    QFETCH(Appearance::Choice, look);
    Fitting fitting(language, look);
    fitting.walk();
    const QStringList findings = fitting.tight + fitting.pale;
    for (const QString& finding : findings) // a message of Qt Test is cut when it is long
        qWarning().noquote() << finding;
    QVERIFY2(findings.isEmpty(), qPrintable(QStringLiteral("%1 findings, said above").arg(findings.size())));
    QVERIFY2(fitting.pages >= pagesMin, qPrintable(QString::number(fitting.pages)));
}

QTEST_MAIN(LayoutTest)
#include "LayoutTest.moc"
