#pragma once

#include "support/TestOffice.h"
#include "ui/Appearance.h"
#include "ui/ClerkSession.h"
#include "ui/ClerkWindow.h"
#include "ui/Visit.h"

#include <QTest>

#include <memory>
#include <optional>

namespace ventanilla {

/// A clerk's window on a real office, with what a clerk can do (press keys) and see (visible words, the cursor).
class ClerkAtWork
{
public:
    /// The office is open, nobody is signed in, the window is shown in this size.
    explicit ClerkAtWork(std::optional<Policy> policy = {}, QSize size = QSize(1366, 768), Languages* languages = nullptr);
    /// The office is made what `prepare` makes of it before it is opened.
    explicit ClerkAtWork(const std::function<void(TestOffice&)>& prepare);
    ~ClerkAtWork();

    TestOffice& office() { return m_office; }
    Visit& visit() { return *m_visit; }
    ClerkSession& session() { return *m_session; }
    Appearance& appearance() { return m_appearance; }
    ClerkWindow& window() { return *m_window; }
    /// The program is stopped in mid-work and started again.
    void restart();

    /// The visible widget of this name; null when there is none.
    template <typename T = QWidget> T* find(const QString& name) const
    {
        for (T* widget : m_window->template findChildren<T*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// Words of the visible label, field or button; null when it is not to be seen.
    QString text(const QString& name) const;
    /// Whether any visible label, field or table says this.
    bool sees(const QString& words) const;
    /// Name of the widget that has the cursor.
    QString focus() const;

    /// As fast as fingers are.
    void type(const QString& text);
    /// As a scanner does: one burst with an Enter behind it, wherever the cursor is.
    void scan(const QString& text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QString password() const;

    // Whole stretches of a day, by keys; each waits for its end.
    void signIn();
    void search(const char16_t* cedula);
    void openVisit(const char16_t* cedula = demo::one);
    /// What the visitor answers on their own window.
    void giveFacts(QDate born = QDate(1980, 1, 15));
    void fillEvidence(const char16_t* number = demo::one);
    void validate();
    /// From sign-in to the choice of what to do, with a ticket.
    void begin();
    /// What an action card says at its foot; `card`: email, image, preferences.
    QString actState(const char* card) const { return text(QString::fromLatin1(card) + QStringLiteral("ActionStateLabel")); }
    /// An address that nobody has yet.
    static QString newAddress() { return QStringLiteral("prueba.nueva@correo.example"); }
    /// The visitor types an address and the code that was sent to it.
    void proveEmail(const QString& address);
    /// The visitor's answers, one at a time, to what is being asked on their window.
    void typeAddress(const QString& address);
    void typeCode(const QString& address);
    void chooseImage();
    void giveChannels(bool linkByEmail, bool inPerson, const QString& mobile = {});
    void answerQuestion(int number);
    /// Keys pressed since the last time this was asked.
    int countKeys();

private:
    void open();
    /// `atMs`: as a keyboard's driver says it; 0: now.
    void send(int code, const QString& text, qint64 atMs, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    TestOffice m_office {};
    std::optional<Policy> m_policy;
    QSize m_size;
    qint64 m_keyMs = 1'000'000; ///< time of the last key that was typed
    int m_keys = 0;
    Appearance m_appearance;
    std::unique_ptr<ClerkSession> m_session {};
    std::unique_ptr<Visit> m_visit {};
    std::unique_ptr<ClerkWindow> m_window {};
};

} // namespace ventanilla
