#include "walk/Round.h"
#include "walk/Walk.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace ventanilla;

namespace {

/// What is no sentence: people, places, numbers and addresses of the demonstration, and the policy's own words.
QStringList dataOf(const Policy& policy)
{
    QStringList data {QStringLiteral("Prueba O. L."), QStringLiteral("Prueba S. U."), QStringLiteral("Prueba D. U."), QStringLiteral("Prueba Operadora Lucía"), QStringLiteral("Prueba Supervisora Una"), QStringLiteral("Prueba Demo Uno"), QStringLiteral("Prueba Demo Dos"), QStringLiteral("Prueba"), QString::fromUtf16(demo::oneEmail), QStringLiteral("uno.nuevo@buzon.example"),
                      QStringLiteral("buzon.example"), QStringLiteral("gmail.com"), QStringLiteral("hotmail.com"), QStringLiteral("outlook.com"), QStringLiteral("Español"), QStringLiteral("English"), QStringLiteral("supervisor"),
                      QString::fromLatin1(TestOffice::clerkLogin), QString::fromLatin1(TestOffice::supervisorLogin), QString::fromLatin1(TestOffice::administratorLogin), QString::fromLatin1(TestOffice::auditorLogin)};
    for (const SecurityQuestion& question : policy.questions)
        data << question.es << question.en;
    for (const PriorityGroup& group : policy.priorities)
        data << group.es << group.en;
    data << policy.emailArrives << policy.figuresDate << policy.version << policy.domain << QStringLiteral("nueva") << QStringLiteral("uno@buzon.example");
    // The longest first: what is taken out must not leave half of what holds it.
    std::ranges::sort(data, std::ranges::greater(), &QString::size);
    return data;
}

QString wrapped(const PseudoLanguage& language, const QString& words)
{
    return language.opening() + words + language.closing();
}

/// What one walk through all pages found, each finding with its page before it.
struct Found {
    QSet<QString> shown; ///< classes of what was seen
    QStringList pages;
    QStringList strays;
    QStringList nameless;
    QStringList unreachable;
    QHash<QString, QStringList> jumps; ///< by page
};

class Walker
{
public:
    Found walk()
    {
        qApp->installTranslator(&m_language);
        {
            // The button that changes the visitor's language is there where there are languages.
            Languages languages;
            Round round({[this](ClerkWindow& window, const QString& page) { look(window, page); }, [this](VisitorWindow& window, const QString& page) { look(window, page); },
                         [this](QMenu& menu, const QString& page) { add(m_found.strays, page, strayActions(menu, m_language, m_data)); }},
                        &languages);
            m_round = &round;
            round.walk();
        }
        qApp->removeTranslator(&m_language);
        return m_found;
    }

private:
    void look(QWidget& window, const QString& page)
    {
        m_found.pages << page;
        note(window);
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (widget->isVisible())
                note(*widget);
        }
        add(m_found.strays, page, strayTexts(window, m_language, m_data));
        // From here on the other language is spoken: by what is shown, and by the pages that come.
        m_language.change();
        for (QWidget* each : std::initializer_list<QWidget*> {&m_round->clerkWindow(), &m_round->visitorWindow()}) {
            QEvent changed(QEvent::LanguageChange);
            QCoreApplication::sendEvent(each, &changed);
        }
        add(m_found.strays, page + QStringLiteral(", in another language"), strayTexts(window, m_language, m_data));
        add(m_found.nameless, page, namelessControls(window));
        const QList<const QWidget*> stops = tabStops(window);
        add(m_found.unreachable, page, unreachableControls(window, stops));
        m_found.jumps[page] = jumps(window, stops);
    }
    void note(const QWidget& widget) { m_found.shown.insert(QString::fromLatin1(widget.metaObject()->className()).section(QLatin1String("::"), -1)); }
    static void add(QStringList& list, const QString& page, const QStringList& findings)
    {
        for (const QString& finding : findings)
            list << page + QStringLiteral(" | ") + finding;
    }

    PseudoLanguage m_language {};
    const QStringList m_data = dataOf(Policy());
    Found m_found {};
    Round* m_round = nullptr;
};

} // namespace

/// Both windows, page by page through a day.
class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsPlanted();
    void findsWhatIsSaidInAnotherLanguage();
    void findsAJumpThatIsPlanted();
    void showsEveryForm();
    void findsNoStrayText();
    void findsNoControlWithoutAName();
    void findsNoControlOutOfTheKeyboardsReach();
    void leadsTabAsTheEyeGoes_data();
    void leadsTabAsTheEyeGoes();

private:
    const Found& found()
    {
        if (m_found.pages.isEmpty())
            m_found = Walker().walk();
        return m_found;
    }
    Found m_found {};
};

void WalkTest::findsWhatIsPlanted()
{
    const PseudoLanguage language;
    QWidget window;
    window.setWindowTitle(wrapped(language, QStringLiteral("Título")));
    QVBoxLayout room(&window);
    auto* said = new QLabel(wrapped(language, QStringLiteral("Dicho ") + wrapped(language, QStringLiteral("dentro"))) + QStringLiteral(" 12:30"));
    auto* stray = new QLabel(QStringLiteral("Olvidado"));
    stray->setObjectName(QStringLiteral("strayLabel"));
    auto* nameless = new QPushButton(wrapped(language, QStringLiteral("Botón")));
    auto* unreachable = new QPushButton(wrapped(language, QStringLiteral("Lejos")));
    unreachable->setObjectName(QStringLiteral("farButton"));
    unreachable->setFocusPolicy(Qt::NoFocus);
    auto* unlabelled = new QLineEdit;
    unlabelled->setObjectName(QStringLiteral("bareEdit"));
    for (QWidget* widget : std::initializer_list<QWidget*> {said, stray, nameless, unreachable, unlabelled})
        room.addWidget(widget);
    window.show();
    window.activateWindow();
    nameless->setFocus();
    QCOMPARE(strayTexts(window, language, {}), QStringList {QStringLiteral("strayLabel: Olvidado")});
    QCOMPARE(strayTexts(window, language, {QStringLiteral("Olvidado")}), QStringList {});
    const QStringList names = namelessControls(window);
    QCOMPARE(names.size(), 3);
    QVERIFY(names.contains(QStringLiteral("a QPushButton has no name")));
    QVERIFY(names.contains(QStringLiteral("bareEdit: has no label")));
    QVERIFY(names.contains(QStringLiteral("bareEdit: says nothing to a screen reader")));
    QCOMPARE(unreachableControls(window, tabStops(window)), QStringList {QStringLiteral("farButton: Tab never comes here")});
}

void WalkTest::findsWhatIsSaidInAnotherLanguage()
{
    PseudoLanguage language;
    QWidget window;
    QVBoxLayout room(&window);
    auto* label = new QLabel(wrapped(language, QStringLiteral("Antes")));
    label->setObjectName(QStringLiteral("oldLabel"));
    room.addWidget(label);
    window.show();
    QCOMPARE(strayTexts(window, language, {}), QStringList {});
    language.change();
    QCOMPARE(strayTexts(window, language, {}).size(), 1);
    label->setText(wrapped(language, QStringLiteral("Ahora")));
    QCOMPARE(strayTexts(window, language, {}), QStringList {});
}

void WalkTest::findsAJumpThatIsPlanted()
{
    QWidget window;
    window.resize(400, 300);
    QWidget bar(&window);
    bar.setObjectName(QStringLiteral("appBar"));
    bar.setGeometry(0, 0, 400, 40);
    QPushButton above(&bar);
    above.setObjectName(QStringLiteral("aboveButton"));
    QPushButton first(&window);
    QPushButton second(&window);
    first.setObjectName(QStringLiteral("firstButton"));
    second.setObjectName(QStringLiteral("secondButton"));
    first.setGeometry(10, 60, 80, 30);
    second.setGeometry(10, 120, 80, 30);
    window.show();
    QCOMPARE(jumps(window, {&first, &second, &above}), QStringList {});
    QCOMPARE(jumps(window, {&above, &first, &second}), QStringList {}); // a ring begins anywhere
    QCOMPARE(jumps(window, {&second, &first, &above}), QStringList {QStringLiteral("secondButton -> firstButton: back")});
    QCOMPARE(jumps(window, {&first, &above, &second}).size(), 1);
}

void WalkTest::showsEveryForm()
{
    const QStringList forms = QDir(QStringLiteral(SOURCE_DIR "/ui")).entryList({QStringLiteral("*.ui")});
    QVERIFY(forms.size() > 40);
    QStringList never;
    for (const QString& form : forms) {
        if (!found().shown.contains(form.section(u'.', 0, 0)))
            never << form;
    }
    QVERIFY2(never.isEmpty(), qPrintable(QStringLiteral("the walk never comes to ") + never.join(QLatin1String(", "))));
}

void WalkTest::findsNoStrayText()
{
    QVERIFY2(found().strays.isEmpty(), qPrintable(u'\n' + found().strays.join(u'\n')));
}

void WalkTest::findsNoControlWithoutAName()
{
    QVERIFY2(found().nameless.isEmpty(), qPrintable(u'\n' + found().nameless.join(u'\n')));
}

void WalkTest::findsNoControlOutOfTheKeyboardsReach()
{
    QVERIFY2(found().unreachable.isEmpty(), qPrintable(u'\n' + found().unreachable.join(u'\n')));
}

void WalkTest::leadsTabAsTheEyeGoes_data()
{
    QTest::addColumn<QStringList>("jumps");
    for (const QString& page : found().pages)
        QTest::newRow(qPrintable(page)) << found().jumps.value(page);
}

void WalkTest::leadsTabAsTheEyeGoes()
{
    QFETCH(QStringList, jumps);
    QVERIFY2(jumps.isEmpty(), qPrintable(u'\n' + jumps.join(u'\n')));
}

QTEST_MAIN(WalkTest)
#include "WalkTest.moc"
