#pragma once

#include "core/Policy.h"
#include "core/Scan.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QComboBox;
class QKeyEvent;
class QLineEdit;

namespace ventanilla {

/// The scanner that types like a keyboard, heard wherever the cursor is in one window: six keys or more that follow each other within 20 ms,
/// ended by Enter, Tab or 80 ms of silence, and that mean something. What they had put into a field is taken out again, and their Enter does
/// nothing. Passwords are not listened to. A field with the property `ownScans` keeps a plain number as if it had been typed.
class Scanner : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 apartMs = 20;   ///< between the first keys of a burst; once it is one, only silence ends it
    static constexpr int silenceMs = 80;    ///< ends a burst
    static constexpr qint64 deafMs = 150;   ///< after a burst, for further Enters and keys with Ctrl or Alt
    static constexpr qsizetype keysMin = 6; ///< the one that ends the burst counts

    /// `window` and `policy` outlive this.
    Scanner(QWidget& window, const Policy& policy);

Q_SIGNALS:
    /// Something was read. A zone that could not be read is told as well, with why.
    void scanned(const ventanilla::Scan& scan);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    bool takeKey(const QKeyEvent& key, QWidget& at);
    bool takeEnd(bool enter, qint64 ms);
    bool takeControl(const QKeyEvent& key, qint64 ms);
    void add(const QString& text, qint64 ms);
    void remember(QWidget& at);
    static std::function<void()> keep(QWidget& at);
    bool goesOn(qint64 ms) const { return !m_burst.isEmpty() && ms >= m_lastMs && ms - m_lastMs <= (m_burst.size() < keysMin ? apartMs : silenceMs); }
    bool isDeaf(qint64 ms) const;
    bool isPrefixed() const { return !m_prefix.isEmpty() && m_burst.startsWith(m_prefix); }
    std::optional<Scan> read() const;
    bool staysInItsField(const Scan& scan) const;
    void finish(const std::optional<Scan>& scan, qint64 ms);
    void takeOut();
    void forget();
    void hearSilence();
    qint64 timeOf(const QKeyEvent& key) const;

    /// A field as it was before the burst.
    struct Before {
        QPointer<QWidget> widget; ///< that got the keys
        std::function<void()> putBack;
    };

    QWidget& m_window;
    const QString m_prefix;
    QString m_burst {};
    QList<Before> m_before {};
    qint64 m_lastMs = 0;
    qint64 m_deafUntilMs = 0;
    QElapsedTimer m_clock {};
    QTimer m_silence {};
};

} // namespace ventanilla
