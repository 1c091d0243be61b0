#pragma once

#include "core/Scan.h"
#include "core/Zones.h"
#include "support/TestOffice.h"
#include "ui/Scanner.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QTest>
#include <QWidget>

namespace ventanilla {

using namespace Qt::StringLiterals;

/// A scanner that reads documents of chance, none of which exists, and types them as a keyboard's driver does, at times of its own.
class ScannerAtWork
{
public:
    static inline const QString digits = u"0123456789"_s;
    static inline const QString capitals = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;

    struct Reading {
        QString typed; ///< without the key that ends it
        Scan::Kind kind;
        QString named {}; ///< whom it names
    };

    explicit ScannerAtWork(QRandomGenerator random) : m_random(random) {}

    // What it reads.
    QRandomGenerator& random() { return m_random; }
    int below(int limit) { return int(m_random.bounded(limit)); }
    template <typename List> auto of(const List& list) { return list[below(int(list.size()))]; }
    QString some(const QString& signs, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += of(signs);
        return text;
    }
    QString cedula()
    {
        for (;;) {
            const QString nine = u"%1"_s.arg(1 + below(24), 2, 10, QLatin1Char('0')) + digits[below(6)] + some(digits, 6);
            for (const QChar last : digits) {
                if (Cedula::parse(nine + last).ok() && nine + last != QStringView(demo::one))
                    return nine + last;
            }
        }
    }
    QStringList cardOf(const QString& who)
    {
        zones::CardFields fields;
        fields.number = some(capitals + digits, 9);
        fields.cedula = who;
        fields.names = u"PRUEBA<"_s + some(capitals, 5) + u"<<"_s + some(capitals, 4);
        return zones::made(fields).split(u'\n');
    }
    Reading reading()
    {
        const QString who = cedula();
        switch (below(6)) {
        case 0:
            return {joined(cardOf(who)), Scan::Kind::Card, who};
        case 1: {
            zones::PassportFields fields;
            fields.number = some(capitals + digits, 9);
            return {joined(zones::made(fields).split(u'\n')), Scan::Kind::Passport, fields.number};
        }
        case 2:
            return {u"https://ficha.example/?nui="_s + who + u"&v="_s + of(digits), Scan::Kind::CedulaInText, who};
        default:
            return plain();
        }
    }
    Reading plain()
    {
        const QString who = cedula();
        switch (below(3)) {
        case 0:
            return {who, Scan::Kind::Cedula, who};
        case 1:
            return {who + u"001"_s, Scan::Kind::Ruc};
        default:
            return {of(capitals) + u"-"_s + some(digits, 3 + below(3)), Scan::Kind::Turno};
        }
    }

    // What it types.
    qint64 now() const { return m_now; }
    /// Keys so far.
    qint64 keys() const { return m_keys; }
    void rest(qint64 ms) { m_now += ms; }
    void key(QWidget& at, int code, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QKeyEvent override(QEvent::ShortcutOverride, code, modifiers, text);
        override.setTimestamp(quint64(m_now));
        override.ignore();
        QCoreApplication::sendEvent(&at, &override);
        if (!override.isAccepted() && qt_sendShortcutOverrideEvent(&at, ulong(m_now), code, modifiers, text))
            return; // it was a shortcut's
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, modifiers, text);
            event.setTimestamp(quint64(m_now));
            QCoreApplication::sendEvent(&at, &event);
        }
    }
    /// One character.
    void send(QWidget& at, QChar c)
    {
        if (c == u'\r')
            key(at, Qt::Key_Return, u"\r"_s);
        else if (c == u'\t')
            key(at, Qt::Key_Tab, u"\t"_s);
        else if (c < u' ')
            key(at, c.unicode() + 0x40, c, Qt::ControlModifier);
        else
            key(at, c.toUpper().unicode(), c);
    }
    /// A scanner's pace: at most 20 ms between the first keys; later a busy machine may tear.
    void pace(qsizetype keysBefore)
    {
        m_now += 1 + below(keysBefore > Scanner::keysMin && below(50) == 0 ? Scanner::silenceMs - 1 : int(Scanner::apartMs));
    }
    void burst(QWidget& window, const QString& text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            pace(i);
            send(window.focusWidget() ? *window.focusWidget() : window, text[i]);
        }
    }
    void press(QWidget& window, int code, qint64 afterMs)
    {
        m_now += afterMs;
        key(*window.focusWidget(), code, code == Qt::Key_Return ? u"\r"_s : QString());
    }

private:
    QString joined(const QStringList& lines)
    {
        static const QStringList ends {u"\r"_s, u"\t"_s, u"\r\n"_s, u"\u001D"_s, u"\u0003\u0002"_s, u"\r\r"_s, QString()};
        const QString typed = (below(4) == 0 ? u"\u0002"_s : QString()) + lines.join(of(ends));
        return below(4) == 0 ? typed.toLower() : typed;
    }

    QRandomGenerator m_random;
    qint64 m_now = 1'000'000'000;
    qint64 m_keys = 0;
};

} // namespace ventanilla
